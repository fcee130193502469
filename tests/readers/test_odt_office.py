"""OpenDocument texts as LibreOffice writes them: read like the file that they were made of."""

from pathlib import Path

import pytest

from lint.document import Document
from lint.readers import read
from tests.office import convert
from tests.readers.odf import fodt, listed, numbered, p
from tests.word.files import paragraph, word_file

_LISTS = """
<w:abstractNum w:abstractNumId="1"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="2"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="none"/><w:lvlText w:val="đ)"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="3"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="3"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
"""
_WHEN = 'w:author="A" w:date="2026-01-05T08:00:00Z"'
_CHANGED = paragraph(
    "Gửi ",
    f'<w:ins w:id="1" {_WHEN}><w:r><w:t xml:space="preserve">báo cáo </w:t></w:r></w:ins>',
    f'<w:del w:id="2" {_WHEN}><w:r><w:delText xml:space="preserve">kết quả </w:delText></w:r></w:del>',
    "trước ngày 30/6.",
)
_ADDED = paragraph(f'<w:ins w:id="3" {_WHEN}><w:r><w:t>Đoạn thêm.</w:t></w:r></w:ins>', properties=f'<w:rPr><w:ins w:id="4" {_WHEN}/></w:rPr>')
_BOX = (
    '<w:r><w:pict><v:shape style="width:90pt;height:30pt" type="#_x0000_t202"><v:textbox><w:txbxContent>'
    "<w:p><w:r><w:t>HỎA TỐC</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
_LINES = "<w:r><w:t>Số 12</w:t><w:noBreakHyphen/><w:t>KH</w:t><w:br/><w:t>dòng hai</w:t></w:r>"
_HIDDEN = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>"
_CELL = "<w:tc><w:tcPr><w:tcW w:w='3000' w:type='dxa'/></w:tcPr>{}</w:tc>"


def _item(text: str, number: int, level: int = 0) -> str:
    return paragraph(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def _word() -> bytes:
    items = [(1, 0), (1, 1), (1, 2), (1, 2), (2, 0), (1, 2), (1, 0), (1, 1), (3, 0), (3, 0), (4, 0), (4, 1)]
    rows = "".join(f"<w:tr>{''.join(_CELL.format(paragraph(text)) for text in row)}</w:tr>" for row in (("STT", "Nội dung"), ("1", "Rà soát")))
    body = [
        *(_item(f"Mục {at}", *place) for at, place in enumerate(items)),
        f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w='3000'/><w:gridCol w:w='3000'/></w:tblGrid>{rows}</w:tbl>",
        paragraph("Thân văn bản", _BOX),
        paragraph("Theo luật", '<w:r><w:footnoteReference w:id="2"/></w:r>', " hiện hành"),
        paragraph(_LINES),
        paragraph("hiện ", _HIDDEN, "rõ"),
        _CHANGED,
        _ADDED,
        paragraph("Hết."),
    ]
    note = f'<w:footnote w:id="2">{paragraph("Chân trang.")}</w:footnote>'
    return word_file("".join(body), {"numbering": _LISTS, "footnotes": note})


def _rows(document: Document) -> list[tuple[object, ...]]:
    return [(b.number, b.ordinal, b.part, b.table, b.row, b.cell, b.bold, document.slice(b.span)) for b in document.blocks]


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory, office_folder: Path) -> tuple[Path, Path]:
    """A Word file and what LibreOffice makes of it."""
    word = tmp_path_factory.mktemp("word") / "van-ban.docx"
    word.write_bytes(_word())
    return word, convert([word], "odt", office_folder)[0]


@pytest.mark.parametrize("original", [False, True])
def test_a_converted_word_file_reads_the_same(pair: tuple[Path, Path], original: bool) -> None:
    word, odt = (_rows(read(path, original=original)) for path in pair)
    assert odt == word
    assert {row[2] for row in odt} == {"body", "textbox", "footnote"}


def test_what_libreoffice_makes_of_our_lists_has_the_same_numbers(tmp_path: Path, office_folder: Path) -> None:
    styles = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/>'
        '<text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")" text:display-levels="2"/></text:list-style>'
        '<text:list-style style:name="M"><text:list-level-style-number text:level="1" style:num-format="" style:num-prefix="đ" style:num-suffix=")"/>'
        "</text:list-style>"
    )
    sub = listed(p("điểm"), p("điểm sau"))
    body = (
        listed(p("một") + p("thêm") + sub, p("hai") + listed(p("x")) + listed(p("y")), style="L", more='xml:id="a"')
        + p("giữa")
        + listed(p("cố định"), style="M")
        + listed(p("tiếp"), f'<text:list-item text:start-value="9">{p("chín")}</text:list-item>', style="L", more='text:continue-list="a"')
        + listed(p("lại từ đầu"), style="L")
        + listed(listed(p("sâu")), p("nông"), style="L")
    )
    made = tmp_path / "danh-sach.fodt"
    made.write_text(fodt(body, common=styles), encoding="utf-8")
    expected = numbered(read(made))
    assert expected[-3:] == ["1. lại từ đầu", "1.a) sâu", "2. nông"]
    assert numbered(read(convert([made], "odt", office_folder)[0])) == expected
