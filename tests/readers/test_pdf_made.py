"""PDF files that LibreOffice makes: a document of several pages with running heads, notes and a table over a page break."""

import pytest

from lint.document import Document
from lint.readers import read_bytes
from tests.office import convert

TASK = "Rà soát, tổng hợp số liệu hộ nghèo, hộ cận nghèo trên địa bàn; báo cáo Ủy ban nhân dân xã theo quy định"
INTRO = (
    "Thực hiện Kế hoạch số 57/KH-UBND ngày 12/02/2026 của Ủy ban nhân dân tỉnh về giảm nghèo bền vững, Ủy ban nhân dân xã Bình An"
    " ban hành Kế hoạch thực hiện với các nội dung sau, giao các cơ quan, đơn vị, các thôn nghiêm túc triển khai"
)
ROWS = 45


def escaped(text: str) -> str:
    return "".join(char if ord(char) < 128 else f"\\u{ord(char)}?" for char in text)


def row(*cells: str, header: str = "") -> str:
    border = "".join(f"\\clbrdr{side}\\brdrs" for side in "tlbr")
    edges = "".join(f"{border}\\cellx{x}" for x in (900, 6500, 9200))
    return f"\\trowd{header}{edges}" + "".join(f"\\pard\\intbl\\fs26 {escaped(cell)}\\cell" for cell in cells) + "\\row\n"


def letterhead() -> str:
    left = "UBND XÃ BÌNH AN\\line Số: 15/KH-UBND"
    right = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\\line Độc lập - Tự do - Hạnh phúc\\line Bình An, ngày 12 tháng 3 năm 2026"
    return "\\trowd\\cellx3600\\cellx9200" + "".join(f"\\intbl\\qc\\fs24 {escaped(cell)}\\cell" for cell in (left, right)) + "\\row\\pard\n"


def rich_text() -> bytes:
    """An A4 document, 14 points, justified, its first lines indented."""
    head = f"{{\\header\\pard\\qc\\fs20 {escaped('Tài liệu của UBND xã Bình An')}\\par}}"
    foot = "{\\footer\\pard\\qc\\fs24 {\\field{\\*\\fldinst PAGE}}\\par}"
    note = f"{{\\super\\chftn}}{{\\footnote\\pard\\fs20 {{\\super\\chftn}} {escaped('Số liệu đến ngày 31/12/2025.')}}}"
    intro = f"\\pard\\qj\\fi700\\sa120\\fs28 {escaped(INTRO)}{note}.\\par\n"
    body = "".join(f"\\pard\\qj\\fi700\\sa120\\fs28 {escaped(f'{number}. {TASK}.')}\\par\n" for number in range(1, 16))
    rows = "".join(row(str(n), f"{TASK} đợt {n}", f"Quý {n % 4 + 1}") for n in range(1, ROWS + 1))
    table = row("STT", "Nhiệm vụ", "Thời gian", header="\\trhdr") + rows
    page = "\\paperw11906\\paperh16838\\margl1701\\margr1134\\margt1134\\margb1134"
    return f"{{\\rtf1\\ansi\\f0{{\\fonttbl{{\\f0 Times New Roman;}}}}{page}{head}{foot}{letterhead()}{intro}{body}{table}\\pard\\par}}".encode(
        "ascii"
    )


@pytest.fixture(scope="module")
def document(tmp_path_factory: pytest.TempPathFactory, office_folder) -> Document:
    source = tmp_path_factory.mktemp("rich") / "ke-hoach.rtf"
    source.write_bytes(rich_text())
    return read_bytes(convert([source], "pdf", office_folder)[0].read_bytes(), "ke-hoach.pdf")


def texts(document: Document, part: str = "body") -> list[str]:
    return [document.slice(block.span) for block in document.blocks if block.part == part and block.table is None]


def test_columns_paragraphs_and_notes(document):
    found = texts(document)
    assert found[:5] == [
        *("UBND XÃ BÌNH AN", "Số: 15/KH-UBND", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        *("Độc lập - Tự do - Hạnh phúc", "Bình An, ngày 12 tháng 3 năm 2026"),
    ]
    assert found[5:] == [f"{INTRO}.", *(f"{number}. {TASK}." for number in range(1, 16))]
    assert texts(document, "footnote") == ["Số liệu đến ngày 31/12/2025."]


def test_the_running_head_is_said_once_and_page_numbers_are_not(document):
    assert texts(document, "header") == ["Tài liệu của UBND xã Bình An"]
    assert texts(document, "footer") == []


def test_the_table_is_one_over_all_its_pages(document):
    cells = [(block.row, block.cell, document.slice(block.span)) for block in document.blocks if block.table is not None]
    assert cells[:3] == [(1, 1, "STT"), (1, 2, "Nhiệm vụ"), (1, 3, "Thời gian")]
    rows = [((n + 1, 1, str(n)), (n + 1, 2, f"{TASK} đợt {n}"), (n + 1, 3, f"Quý {n % 4 + 1}")) for n in range(1, ROWS + 1)]
    assert cells[3:] == [cell for one in rows for cell in one]


def test_pages_count_up_and_lines_begin_again_on_each(document):
    places = [(document.page(block.span.start), document.line_column(block.span.start)[0]) for block in document.blocks if block.part == "body"]
    pages = [page for page, _ in places]
    assert pages == sorted(pages)
    assert pages[-1] > 2
    assert all(line < 60 for _, line in places)
