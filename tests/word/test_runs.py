"""A Word file opened for editing: runs split anywhere, and nothing that is read changes."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from lint.document import Document
from lint.readers import read_bytes
from lint.word.inline import Piece
from lint.word.manuscript import Manuscript
from lint.word.runs import isolate, split
from tests.word.files import paragraph, word_file
from tests.word.test_archive import members

_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF _Ref1 </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>mục II</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_BODY = (
    paragraph(
        "Thực hiện ",
        '<w:hyperlink w:anchor="a"><w:r w:rsidR="00A1"><w:rPr><w:b/><w:rPrChange w:id="7" w:author="Lan"><w:rPr/></w:rPrChange></w:rPr>'
        "<w:t>Quyết định</w:t><w:tab/><w:t> số 45 </w:t><w:br/><w:noBreakHyphen/><!-- x --><w:t>đoạn<!-- y -->cuối</w:t></w:r></w:hyperlink>",
        '<w:ins w:id="8" w:author="Lan"><w:r><w:t xml:space="preserve"> ngày 05/3 </w:t></w:r></w:ins>',
        '<w:del w:id="9" w:author="Lan"><w:r><w:delText>bỏ</w:delText></w:r></w:del>',
        "<w:sdt><w:sdtContent><w:r><w:t>ô nhập</w:t></w:r></w:sdtContent></w:sdt>",
        '<w:smartTag w:element="x"><w:r><w:t>Hải Dương</w:t></w:r></w:smartTag>',
        '<w:fldSimple w:instr="PAGE"><w:r><w:t>12</w:t></w:r></w:fldSimple>',
        _FIELD,
        '<w:r><w:t>trước</w:t><w:footnoteReference w:id="2"/><w:sym w:font="Wingdings" w:char="F0E0"/><w:t>sau</w:t></w:r>',
    )
    + "<w:tbl><w:tr><w:tc>"
    + paragraph("Ô một", " và hai")
    + "</w:tc></w:tr></w:tbl><w:p/>"
)
_NOTES = f'<w:footnote w:id="2">{paragraph("Xem ", "Phụ lục I.")}</w:footnote>'
_FILE = word_file(_BODY, {"footnotes": _NOTES})


def _pieces(manuscript: Manuscript) -> list[tuple[int, str]]:
    return [(p.ordinal, "".join(piece.text for piece in p.inline.pieces)) for p in manuscript.paragraphs]


def _origins(document: Document) -> list[tuple[str, int, int]]:
    """Where each typed character stands."""
    origin = document.origin
    return [origin.locate(at) for at in range(len(document.text)) if origin.segment_at(at)[1].kind != "generated"]


def _places(pieces: list[Piece]) -> list[int]:
    return [piece.at for piece in pieces]


@given(st.lists(st.tuples(st.integers(1, 4), st.integers(0, 90)), max_size=8), st.sampled_from(["accepted", "rejected"]), st.booleans())
def test_a_split_anywhere_changes_nothing_that_is_read(places: list[tuple[int, int]], view: str, strict: bool) -> None:
    data = word_file(_BODY, {"footnotes": _NOTES}, strict=strict)
    manuscript = Manuscript(data, view)  # type: ignore[arg-type]
    for ordinal, at in places:
        split(manuscript, ordinal, at)
    saved = manuscript.saved()
    again = Manuscript(saved, view)  # type: ignore[arg-type]
    assert _pieces(again) == _pieces(manuscript) == _pieces(Manuscript(data, view))  # type: ignore[arg-type]
    for ordinal, at in places:
        assert _places(again.pieces(ordinal)) == _places(manuscript.pieces(ordinal))
        assert at not in {piece.at + k for piece in again.pieces(ordinal) if piece.element.tag.endswith("}t") for k in range(1, len(piece.text))}
    before, after = (read_bytes(content, "a.docx", original=view == "rejected") for content in (data, saved))
    assert after.text == before.text and after.blocks == before.blocks
    assert _origins(after) == _origins(before)


def test_a_stretch_gets_runs_of_its_own_within_its_wrapper() -> None:
    manuscript = Manuscript(_FILE)
    text = "".join(piece.text for piece in manuscript.pieces(1))
    start = text.index("định\t")
    pieces = isolate(manuscript, 1, start, start + len("định\tsố"))
    assert [piece.text for piece in pieces] == ["định", "\t", "số"]
    assert len({id(piece.run) for piece in pieces}) == 1
    content = zipfile.ZipFile(io.BytesIO(manuscript.saved())).read("word/document.xml").decode()
    link = content[content.index("<w:hyperlink") : content.index("</w:hyperlink>")]
    assert link.count('w:rsidR="00A1"') == 3 and link.count("<w:b/>") == 3
    assert "<w:t>Quyết </w:t>" not in link and '<w:t xml:space="preserve">Quyết </w:t>' in link
    assert "<w:t>định</w:t><w:tab/><w:t" in link
    ids = [part.split('"')[0] for part in content.split('w:id="')[1:]]
    assert len(ids) == len(set(ids)) == 6
    assert "<!-- x -->" in content


def test_only_changed_parts_are_written() -> None:
    manuscript = Manuscript(_FILE)
    assert manuscript.saved() == _FILE
    note = manuscript.paragraphs[-1]
    isolate(manuscript, note.ordinal, 2, 3)
    saved = manuscript.saved()
    changed = [name for name, raw in members(saved).items() if raw != members(_FILE)[name]]
    assert changed == ["word/footnotes.xml"]


def test_the_declaration_stays_as_it_was() -> None:
    manuscript = Manuscript(_FILE)
    isolate(manuscript, 1, 2, 3)
    content = zipfile.ZipFile(io.BytesIO(manuscript.saved())).read("word/document.xml")
    assert content.startswith(b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document')
