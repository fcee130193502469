"""Headers, footers, notes and text boxes stand beside the text: they are read, and say nothing of its shape."""

from collections.abc import Iterable, Sequence

from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.resolve.index import FactIndex
from lint.structure.grids import grids
from lint.structure.recipients import recipient_lists
from lint.structure.signature import signatures
from tests.linting import lint_bytes
from tests.word.files import paragraph, word_file

_HEAD = (
    "ỦY BAN NHÂN DÂN",
    "XÃ BÌNH MINH",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Số: 45/KH-UBND",
    "Bình Minh, ngày 12 tháng 3 năm 2026",
)
_TITLE = ("KẾ HOẠCH", "Trồng cây năm 2026")
_BODY = (
    "Ủy ban nhân dân xã Bình Minh ban hành Kế hoạch trồng cây năm 2026 như sau:",
    "I. MỤC TIÊU",
    "1. Trồng 5.000 cây xanh trên địa bàn xã.",
    "2. Chăm sóc cây đã trồng.",
    "II. TỔ CHỨC THỰC HIỆN",
    "1. Phòng Kinh tế theo dõi./.",
)
_CLOSING = ("Nơi nhận:", "- Các thôn;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Bình")
_FOOT = '<w:r><w:footnoteReference w:id="2"/></w:r>'
_END = '<w:r><w:endnoteReference w:id="2"/></w:r>'
_SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'


def _paragraphs(lines: Iterable[str]) -> str:
    return "".join(paragraph(line) for line in lines)


def _box(*lines: str) -> str:
    return f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{_paragraphs(lines)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"


def _note(kind: str, *lines: str) -> str:
    return f'<w:{kind} w:id="2">{_paragraphs(lines)}</w:{kind}>'


def _analysed(body: str, **parts: str) -> FactIndex:
    return analyse(read_bytes(word_file(body, parts), "ke-hoach.docx"))


def _found(body: str, **parts: str) -> list[tuple[str, str]]:
    """Rules and words of the findings, but for the look of a page that these files say nothing of."""
    document, findings = lint_bytes(word_file(body, parts), "ke-hoach.docx")
    return [(found.rule, document.slice(found.span)) for found in findings if found.rule != "page-format"]


def _shape(index: FactIndex) -> Sequence[object]:
    document, zones = index.document, index.structure.zones
    return (
        [(part.family, part.kind, part.number, part.title, part.unit, part.issuer) for part in index.structure.documents],
        [zone.kind for zone in index.zones],
        [(item.marker.text, item.level, item.list) for item in index.structure.items],
        [line.text for found in recipient_lists(document, zones) for line in found.lines],
        [([line.office for line in found.lines], found.name and document.slice(found.name)) for found in signatures(document, zones)],
        len(grids(document)),
    )


def _plain() -> FactIndex:
    return _analysed(_paragraphs((*_HEAD, *_TITLE, *_BODY, *_CLOSING)))


def test_what_stands_beside_the_text_does_not_change_its_shape() -> None:
    first, *rest = _BODY
    table = f"<w:tbl><w:tr><w:tc>{paragraph('STT')}</w:tc><w:tc>{paragraph('Nhiệm vụ')}</w:tc></w:tr></w:tbl>"
    body = _paragraphs((*_HEAD, *_TITLE)) + paragraph(first, _FOOT, _END, _box("3. Ghi chú bên lề", "BÁO CÁO")) + _paragraphs(rest)
    index = _analysed(
        body + _paragraphs(_CLOSING) + _SECTION,
        header1=_paragraphs(("2", "KẾ HOẠCH", "Trồng cây năm 2026")) + table,
        footer1=_paragraphs(("Nơi nhận: lưu hành nội bộ", "Phụ lục I")),
        footnotes=_note("footnote", "1. Theo Quyết định số 20/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh."),
        endnotes=_note("endnote", "III. Số liệu đến hết năm 2025"),
    )
    assert _shape(index) == _shape(_plain())
    assert [index.document.block_at(c.span.start).part for c in index.facts.citations if c.role == "citation"] == ["footnote"]
    assert {block.part for block in index.document.blocks} == {"body", "textbox", "header", "footer", "footnote", "endnote"}


def test_a_mistake_in_a_note_is_found() -> None:
    body = _paragraphs((*_HEAD, *_TITLE)) + paragraph(_BODY[0], _FOOT) + _paragraphs((*_BODY[1:], *_CLOSING))
    assert _found(body, footnotes=_note("footnote", "Số liệu đến ngày 31/02/2026.")) == [("date-invalid", "31/02/2026")]


def test_a_box_in_the_letterhead_is_no_line_of_it() -> None:
    body = paragraph(_HEAD[0], _box("DỰ THẢO LẦN 2")) + _paragraphs((*_HEAD[1:], *_TITLE, *_BODY, *_CLOSING))
    assert _shape(_analysed(body)) == _shape(_plain())


def test_a_letterhead_that_stands_in_a_box_alone_is_one() -> None:
    index = _analysed(paragraph(_box(*_HEAD)) + _paragraphs((*_TITLE, *_BODY, *_CLOSING)))
    assert index.structure.documents[0].issuer_key == "UBND xã Bình Minh"
    assert [zone.kind for zone in index.zones][:4] == ["letterhead", "number", "place_date", "title"]


def test_a_letterhead_that_stands_in_the_header_of_the_first_page_is_one() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="first" r:id="header1"/><w:headerReference w:type="default" r:id="header2"/><w:titlePg/></w:sectPr>'
    )
    body = _paragraphs((*_TITLE, *_BODY, *_CLOSING)) + section
    index = _analysed(body, header1=_paragraphs(_HEAD), header2=paragraph("2"))
    part = index.structure.documents[0]
    assert (part.issuer_key, part.number, part.kind, part.title) == ("UBND xã Bình Minh", "45", "Kế hoạch", "Trồng cây năm 2026")
    assert part.date is not None
    assert index.document.slice(part.span).startswith("KẾ HOẠCH")
    assert _found(body, header1=_paragraphs(_HEAD), header2=paragraph("2")) == []


def test_a_file_of_boxes_alone_is_read_as_text() -> None:
    index = _analysed(paragraph(_box(*_HEAD, *_TITLE, *_BODY, *_CLOSING)))
    assert index.structure.documents[0].title == "Trồng cây năm 2026"
