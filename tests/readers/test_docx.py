"""Word files, good and hostile."""

import io
import re
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as Word
from docx.shared import Pt

from lint.document import BlockKind, Document
from lint.errors import UnreadableError
from lint.readers import read_bytes

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def _bytes(word: Word) -> bytes:
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _rewritten(data: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if (content := change(name, old.read(name))) is not None:
                new.writestr(name, content)
    return out.getvalue()


def _with_body(body: str) -> bytes:
    """A Word file whose body is this XML."""

    def change(name: str, content: bytes) -> bytes:
        if name != "word/document.xml":
            return content
        return re.sub(r"<w:body>.*</w:body>", lambda _: f"<w:body>{body}</w:body>", content.decode(), flags=re.DOTALL).encode()

    return _rewritten(_bytes(docx.Document()), change)


def _read(body: str) -> Document:
    return read_bytes(_with_body(body), "a.docx")


def _texts(document: Document) -> list[str]:
    return [document.slice(block.span) for block in document.blocks]


def test_paragraphs_runs_headings_and_places() -> None:
    word = docx.Document()
    word.add_heading("II. NỘI DUNG", 2)
    paragraph = word.add_paragraph("Số: ")
    paragraph.add_run("45").bold = True
    paragraph.add_run("/KH-UBND").font.size = Pt(13)
    word.add_paragraph("")
    word.add_paragraph().add_run("Nơi nhận:").bold = True
    document = read_bytes(_bytes(word), "a.docx")
    assert _texts(document) == ["II. NỘI DUNG", "Số: 45/KH-UBND", "Nơi nhận:"]
    assert [block.kind for block in document.blocks[:2]] == [BlockKind.HEADING, BlockKind.PARAGRAPH]
    assert [block.bold for block in document.blocks] == [True, False, True]
    assert [block.ordinal for block in document.blocks] == [1, 2, 4]
    assert document.line_column(document.text.index("/KH")) == (2, 7)
    assert document.origin.locate(document.text.index("Nơi")) == ("word/document.xml", 4, 0)
    assert document.source is None and document.format == "docx" and len(document.origin.digest) == 64


def test_tables_count_grid_columns_and_nest() -> None:
    word = docx.Document()
    table = word.add_table(2, 3)
    table.cell(0, 0).text, table.cell(0, 2).text = "STT", "Ghi chú"
    table.cell(1, 0).merge(table.cell(1, 1)).text = "gộp"
    table.cell(1, 2).add_table(1, 1).cell(0, 0).text = "trong"
    document = read_bytes(_bytes(word), "a.docx")
    assert [(b.table, b.row, b.cell, document.slice(b.span)) for b in document.blocks] == [
        (1, 1, 1, "STT"),
        (1, 1, 3, "Ghi chú"),
        (1, 2, 1, "gộp"),
        (2, 1, 1, "trong"),
    ]


def test_revisions_fields_and_special_characters() -> None:
    document = _read(
        "<w:p><w:r><w:t xml:space='preserve'>Số 12</w:t><w:noBreakHyphen/><w:t>KH</w:t><w:tab/>"
        "<w:t>a</w:t><w:br/><w:t>b</w:t><w:softHyphen/><w:t>c</w:t></w:r>"
        "<w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:ins><w:r><w:t> thêm </w:t></w:r></w:ins>"
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>"
        "<w:p><w:r><w:t xml:space='preserve'>Trang </w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
        "<w:r><w:instrText>PAGE</w:instrText></w:r>"
        "<w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>7</w:t></w:r>"
        "<w:r><w:fldChar w:fldCharType='end'/></w:r><w:r><w:t>/9</w:t></w:r></w:p>"
    )
    assert _texts(document) == ["Số 12\u2011KH\ta bcthêm", "Trang 7/9"]
    at = document.text.index("7/9")
    assert document.origin.segment_at(at)[1].kind == "generated"
    assert document.line_column(at + 1) == (2, 8)


def test_alternatives_are_read_once_and_text_boxes_after_their_paragraph() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>MẬT</w:t></w:r></w:p></w:txbxContent>"
    document = _read(
        "<w:p><w:r><w:t>Thân</w:t></w:r><w:r><mc:AlternateContent xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'>"
        f"<mc:Choice><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    assert [(document.slice(b.span), b.part) for b in document.blocks] == [("Thân", "body"), ("MẬT", "textbox")]


def test_letters_are_composed_over_runs() -> None:
    document = _read("<w:p><w:r><w:t>Kê</w:t></w:r><w:r><w:t>\u0301 hoạch</w:t></w:r></w:p>")
    assert document.text == "Kế hoạch"
    assert document.line_column(document.text.index("h")) == (1, 5)


def test_a_main_part_elsewhere_and_the_strict_namespace() -> None:
    def change(name: str, content: bytes) -> bytes:
        return content.replace(b"word/document.xml", b"word/noidung.xml").replace(_W.encode(), b"http://purl.oclc.org/ooxml/wordprocessingml/main")

    word = docx.Document()
    word.add_paragraph("Kính gửi: Sở Y tế")
    moved = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_bytes(word))) as old, zipfile.ZipFile(moved, "w") as new:
        for name in old.namelist():
            new.writestr(name.replace("word/document.xml", "word/noidung.xml"), change(name, old.read(name)))
    document = read_bytes(moved.getvalue(), "a.docx")
    assert document.text == "Kính gửi: Sở Y tế"
    assert document.origin.segments[0].part == "word/noidung.xml"


def _zip(**members: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, content in members.items():
            made.writestr(name.replace("__", "/").replace("_xml", ".xml"), content)
    return out.getvalue()


def _encrypted() -> bytes:
    data = bytearray(_bytes(docx.Document()))
    at = data.rfind(b"PK\x01\x02")
    data[at + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"no zip at all", "không mở được như tệp nén"),
        (_encrypted(), "mật khẩu"),
        (_zip(other_xml=b"<x/>"), "thiếu phần nội dung"),
        (_zip(word__document_xml=b"<w:document"), "bị hỏng"),
        (_zip(word__document_xml=b"<x/>"), "không chứa văn bản Word"),
        (_zip(word__document_xml=b"<!DOCTYPE d [<!ENTITY a 'b'>]><d>&a;</d>"), "DOCTYPE"),
        (_zip(word__document_xml="<!DOCTYPE d [<!ENTITY a 'b'>]><d>&a;</d>".encode("utf-16")), "DOCTYPE"),
        (_zip(word__document_xml=b"<x>" + b" " * 20_000_000), "quá lớn"),
        (_with_body(""), "không có chữ"),
    ],
)
def test_hostile_and_broken_files_are_refused_in_one_sentence(data: bytes, word: str) -> None:
    with pytest.raises(UnreadableError, match=word) as caught:
        read_bytes(data, "a.docx")
    assert "\n" not in caught.value.message


def test_a_truncated_member_is_refused() -> None:
    data = bytearray(_bytes(docx.Document()))
    at = data.find(b"word/document.xml") + 60
    data[at : at + 40] = bytes(40)
    with pytest.raises(UnreadableError, match="bị hỏng"):
        read_bytes(bytes(data), "a.docx")


def test_line_breaks_and_tabs_part_what_word_shows_apart() -> None:
    word = docx.Document()
    for text in ("UBND XÃ LẠC AN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 8/QĐ-UBND\t\tLạc An, ngày 14 tháng 4 năm 2026"):
        word.add_paragraph(text)
    word.add_paragraph("QUYẾT ĐỊNH\nVề việc kiện toàn Ban Chỉ đạo\ncông tác hè").runs[0].bold = True
    word.add_paragraph("1.\tRà soát;\n2.\tBáo cáo.")
    document = read_bytes(_bytes(word), "a.docx")
    assert _texts(document) == [
        "UBND XÃ LẠC AN",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số: 8/QĐ-UBND",
        "Lạc An, ngày 14 tháng 4 năm 2026",
        "QUYẾT ĐỊNH",
        "Về việc kiện toàn Ban Chỉ đạo công tác hè",
        "1.\tRà soát;",
        "2.\tBáo cáo.",
    ]
    assert [block.ordinal for block in document.blocks] == [1, 1, 2, 2, 3, 3, 4, 4]
    assert document.line_column(document.text.index("Lạc An, ngày")) == (2, 16)
    assert document.line_column(document.text.index("công tác hè")) == (3, 42)
