"""Looks, comments and revisions of a Word file, at their words in the document's text."""

import io
import re
import zipfile

import docx
from docx.shared import Pt

from lint.appearance import Appearance
from lint.document import Document
from lint.readers import read_bytes
from tests.word_example import built

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _read(body: str) -> tuple[Document, Appearance]:
    """A Word file whose body is this XML."""
    plain = io.BytesIO()
    docx.Document().save(plain)
    out = io.BytesIO()
    with zipfile.ZipFile(plain) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                content = re.sub(r"<w:body>.*</w:body>", lambda _: f"<w:body>{body}</w:body>", content.decode(), flags=re.DOTALL).encode()
            new.writestr(name, content)
    return _looked(out.getvalue())


def _looked(data: bytes) -> tuple[Document, Appearance]:
    document = read_bytes(data, "a.docx")
    assert document.appearance is not None
    return document, document.appearance


def _marks(document: Document, appearance: Appearance) -> list[tuple[str, str]]:
    return [(mark.kind, document.slice(mark.span)) for mark in appearance.marks]


def _run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_letters_of_one_look_are_one_stretch_and_blanks_do_not_part_them() -> None:
    word = docx.Document()
    paragraph = word.add_paragraph()
    for text, bold in (("  Kế hoạch", True), (" ", False), ("tuyên truyền", True), (" năm 2026", False)):
        paragraph.add_run(text).bold = bold
    word.add_paragraph("")
    word.add_paragraph("Nội dung").runs[0].font.size = Pt(14)
    out = io.BytesIO()
    word.save(out)
    document, appearance = _looked(out.getvalue())
    found = [(document.slice(one.span).strip(), one.look.bold, one.look.size) for one in appearance.lettering]
    assert found == [("Kế hoạch tuyên truyền", True, 11), ("năm 2026", False, 11), ("Nội dung", False, 14)]


def test_highlights_are_looks() -> None:
    document, appearance = _looked(built("Giao Phòng Kinh tế chủ trì.", {"runs": [{"match": "Phòng Kinh tế", "highlight": "yellow"}]}))
    assert [document.slice(one.span).strip() for one in appearance.lettering if one.look.highlight == "yellow"] == ["Phòng Kinh tế"]


def test_inserted_words_and_the_place_of_deleted_ones() -> None:
    deleted = '<w:del w:author="An"><w:r><w:delText>cũ</w:delText></w:r></w:del>'
    body = f'<w:p>{_run("Trước ")}<w:ins w:author="An">{_run("ngày ")}{_run("20/9")}</w:ins>{deleted}{_run(" gửi.")}</w:p>'
    document, appearance = _read(body)
    assert document.text == "Trước ngày 20/9 gửi."
    assert _marks(document, appearance) == [("inserted", "ngày 20/9"), ("deleted", "")]
    assert appearance.marks[1].span.start == document.text.index(" gửi")
    assert {mark.author for mark in appearance.marks} == {"An"}


def test_moved_words_changed_looks_and_marks_of_paragraphs() -> None:
    body = (
        f'<w:p>{_run("Một ")}<w:moveTo w:author="An">{_run("hai")}</w:moveTo></w:p>'
        f'<w:p><w:pPr><w:rPr><w:ins w:author="An"/></w:rPr></w:pPr>{_run("ba", "<w:b/><w:rPrChange><w:rPr/></w:rPrChange>")}</w:p>'
    )
    document, appearance = _read(body)
    assert _marks(document, appearance) == [("inserted", "hai"), ("inserted", ""), ("formatted", "ba")]


def test_comments_across_paragraphs_and_without_words() -> None:
    said = {"comments": [{"on": "chủ trì", "text": "Ai  phối hợp?", "author": "Bình"}, {"on": "báo cáo", "text": "Xong.", "done": True}]}
    document, appearance = _looked(built("Phòng Kinh tế chủ trì thực hiện.\nVăn phòng báo cáo.", said))
    found = [(document.slice(mark.span), mark.author, mark.note, mark.done) for mark in appearance.marks]
    assert found == [("chủ trì", "Bình", "Ai phối hợp?", False), ("báo cáo", "Trần Văn An", "Xong.", True)]


def test_a_file_without_marks_and_a_text_have_none() -> None:
    assert _looked(built("Báo cáo.", {}))[1].marks == ()
    assert read_bytes("Báo cáo.".encode(), "a.txt").appearance is None
