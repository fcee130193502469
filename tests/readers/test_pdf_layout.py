"""Columns, tables, heads and feet of PDF pages."""

import pytest

from lint.document import Document
from lint.readers import read_bytes
from tests.readers.pdfs import Sheet, written
from tests.readers.test_pdf import LONG, REST, read, texts

XS = (85, 130, 330, 510)


def letterhead(sheet: Sheet) -> Sheet:
    """A letterhead whose columns stand on baselines of their own."""
    sheet.text(100, 60, "ỦY BAN NHÂN DÂN", 12).text(290, 62, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11)
    sheet.text(110, 76, "XÃ BÌNH AN", 12).text(300, 79, "Độc lập - Tự do - Hạnh phúc", 12)
    return sheet.text(100, 110, "Số: 15/KH-UBND", 12).text(290, 112, "Bình An, ngày 12 tháng 3 năm 2026", 12)


def cells(document: Document) -> list[tuple[int | None, int | None, int | None, str]]:
    return [(block.table, block.row, block.cell, document.slice(block.span)) for block in document.blocks if block.table]


def table(sheet: Sheet, y: float, *rows: tuple[str, str, str], xs: tuple[float, ...] = XS) -> Sheet:
    """A ruled table, its rows 20 points high."""
    for index, row in enumerate(rows):
        for x, text in zip(xs, row, strict=False):
            sheet.text(x + 5, y + 14 + 20 * index, text, 12) if text else None
    return sheet.grid(xs, [y + 20 * index for index in range(len(rows) + 1)])


def test_the_columns_of_the_letterhead_are_read_one_after_the_other():
    sheet = letterhead(Sheet()).text(265, 150, "KẾ HOẠCH", bold=True).lines(85, 180, [LONG, REST])
    assert texts(sheet) == [
        *("ỦY BAN NHÂN DÂN", "XÃ BÌNH AN", "Số: 15/KH-UBND"),
        *("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Bình An, ngày 12 tháng 3 năm 2026"),
        *("KẾ HOẠCH", f"{LONG} {REST}"),
    ]


@pytest.mark.parametrize("gap", [3, 8, 17])
def test_columns_of_the_letterhead_that_almost_touch_are_two(gap):
    office = "ỦY BAN NHÂN DÂN XÃ BÌNH AN"
    sheet = Sheet().text(60, 60, office, 12).text(60 + 7.2 * len(office) + gap, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11)
    sheet.text(300, 76, "Độc lập - Tự do - Hạnh phúc", 12).text(100, 92, "Số: 15/KH-UBND", 12).text(290, 92, "Bình An, ngày 12 tháng 3 năm 2026", 12)
    assert texts(sheet.text(265, 150, "KẾ HOẠCH", bold=True)) == [
        *(office, "Số: 15/KH-UBND"),
        *("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "Bình An, ngày 12 tháng 3 năm 2026"),
        "KẾ HOẠCH",
    ]


def test_the_name_of_the_state_in_a_title_begins_no_column():
    assert texts(Sheet().text(85, 60, "HIẾN PHÁP NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 13)) == [
        "HIẾN PHÁP NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    ]


def sign_off(sheet: Sheet, y: float, items: list[str]) -> Sheet:
    sheet.lines(85, y, ["Nơi nhận:", *items], 11, 13)
    return sheet.text(330, y, "TM. ỦY BAN NHÂN DÂN", bold=True).text(380, y + 17, "CHỦ TỊCH", bold=True)


def test_recipients_and_signature_are_read_one_after_the_other():
    items = ["- Sở Nội vụ;", "- Các thôn, tổ dân phố", "trên địa bàn xã;", "- Lưu: VT."]
    sheet = sign_off(Sheet().text(85, 60, LONG), 100, items).text(350, 200, "Nguyễn Văn Bình", bold=True)
    right = ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn Bình"]
    assert texts(sheet)[1:] == ["Nơi nhận:", "- Sở Nội vụ;", "- Các thôn, tổ dân phố trên địa bàn xã;", "- Lưu: VT.", *right]


def test_a_sign_off_that_a_page_break_cuts_is_put_together():
    first = sign_off(Sheet().text(85, 60, LONG), 760, ["- Sở Nội vụ;"])
    second = Sheet().text(85, 60, "- Lưu: VT.", 11).text(350, 110, "Nguyễn Văn Bình", bold=True)
    assert texts(first, second)[1:] == ["Nơi nhận:", "- Sở Nội vụ;", "- Lưu: VT.", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Nguyễn Văn Bình"]


def test_what_stands_apart_on_one_line_is_no_letterhead():
    sheet = Sheet().lines(85, 60, [LONG, REST]).text(85, 120, "Họ và tên: Lê Văn Tám").text(350, 120, "Tuổi: 41")
    assert texts(sheet)[1:] == ["Họ và tên: Lê Văn Tám Tuổi: 41"]


def test_cells_of_a_ruled_table():
    sheet = table(Sheet().text(85, 60, LONG), 100, ("STT", "Nội dung", "Đơn vị"), ("1", "Rà soát số liệu", "Văn phòng"))
    assert cells(read(sheet)) == [
        *((1, 1, 1, "STT"), (1, 1, 2, "Nội dung"), (1, 1, 3, "Đơn vị")),
        *((1, 2, 1, "1"), (1, 2, 2, "Rà soát số liệu"), (1, 2, 3, "Văn phòng")),
    ]


def test_the_lines_of_a_cell_stay_together_and_cells_may_span():
    sheet = Sheet().grid((85, 130, 330, 510), (100, 120, 180)).text(90, 114, "TT", 12).text(135, 114, "Việc", 12)
    sheet.lines(135, 134, ["Rà soát số liệu hộ nghèo,", "cận nghèo trong toàn xã"], 12, 16).text(90, 150, "1", 12).lines(
        335, 134, ["- Phòng Kinh tế;", "- Các thôn."], 12, 16
    )
    found = cells(read(sheet))
    assert found[2:] == [
        *((1, 2, 1, "1"), (1, 2, 2, "Rà soát số liệu hộ nghèo, cận nghèo trong toàn xã")),
        *((1, 2, 3, "- Phòng Kinh tế;"), (1, 2, 3, "- Các thôn.")),
    ]
    merged = Sheet().stroke(85, 100, 385, 100).stroke(85, 120, 385, 120).stroke(85, 140, 385, 140)
    merged.stroke(85, 100, 85, 140).stroke(385, 100, 385, 140).stroke(235, 120, 235, 140)
    merged.text(90, 114, "Tổng hợp chung của xã và thôn", 12).text(90, 134, "Năm 2025", 12).text(240, 134, "Năm 2026", 12)
    assert cells(read(merged)) == [(1, 1, 1, "Tổng hợp chung của xã và thôn"), (1, 2, 1, "Năm 2025"), (1, 2, 2, "Năm 2026")]


def test_underlined_words_and_a_frame_make_no_table():
    sheet = Sheet().grid((80, 520), (40, 200)).text(85, 100, "Quy định chung").stroke(85, 102, 180, 102).stroke(85, 130, 180, 130)
    assert cells(read(sheet)) == []


def test_a_table_goes_on_on_the_next_page_without_its_header_and_with_the_row_that_was_cut():
    header = ("STT", "Nội dung", "Đơn vị")
    first = table(Sheet().text(85, 60, LONG), 700, header, ("1", "Rà soát các hộ nghèo và", "Văn phòng"))
    second = table(Sheet(), 60, header, ("", "cận nghèo", ""), ("2", "Báo cáo kết quả", "Các thôn"))
    found = [(row, cell, text) for _, row, cell, text in cells(read(first, second))]
    assert found[3:] == [
        *((2, 1, "1"), (2, 2, "Rà soát các hộ nghèo và cận nghèo"), (2, 3, "Văn phòng")),
        *((3, 1, "2"), (3, 2, "Báo cáo kết quả"), (3, 3, "Các thôn")),
    ]


def test_tables_apart_are_two():
    first = table(Sheet().text(85, 60, LONG), 100, ("STT", "Nội dung", "Đơn vị"), ("1", "Rà soát", "Thôn 1"))
    table(first.text(85, 170, REST), 200, ("STT", "Nội dung", "Đơn vị"), ("1", "Báo cáo", "Thôn 2"))
    assert {number for number, *_ in cells(read(first))} == {1, 2}


def numbered(page: int, *lines: str) -> Sheet:
    return Sheet().text(294, 40, str(page), 12).lines(85, 80, lines)


def test_page_numbers_are_no_text():
    assert texts(Sheet().lines(85, 80, [LONG, LONG]), numbered(2, REST, "Điều 2. Hiệu lực")) == [f"{LONG} {LONG} {REST}", "Điều 2. Hiệu lực"]
    dashed = [Sheet().lines(85, 80, [f"Điều {page}. Nhiệm vụ"]).text(280, 800, f"- {page} -", 12) for page in (4, 5)]
    assert texts(*dashed) == ["Điều 4. Nhiệm vụ", "Điều 5. Nhiệm vụ"]


@pytest.mark.parametrize("shown", ["2/2", "Trang 2", "TRANG 2/2", "Trang: 2", "- 2 -", "Trang 2 trên 2", "Page 2 of 2"])
def test_page_numbers_may_be_worded(shown):
    pages = Sheet().lines(85, 80, ["Điều 1. Nhiệm vụ"]), Sheet().lines(85, 80, ["Điều 2. Hiệu lực"]).text(280, 800, shown, 12)
    assert texts(*pages) == ["Điều 1. Nhiệm vụ", "Điều 2. Hiệu lực"]
    assert texts(*pages, part="footer") == []


def test_a_figure_that_counts_no_pages_is_text():
    assert texts(Sheet().text(85, 80, "2026").lines(85, 110, [LONG, REST])) == ["2026", f"{LONG} {REST}"]


def test_heads_and_feet_that_come_again_stand_behind_the_text_once():
    pages = [numbered(page, f"Điều {page}. Nhiệm vụ").text(85, 810, f"UBND xã Bình An - Trang {page}/3", 10) for page in (1, 2, 3)]
    assert texts(*pages) == ["Điều 1. Nhiệm vụ", "Điều 2. Nhiệm vụ", "Điều 3. Nhiệm vụ"]
    assert texts(*pages, part="footer") == ["UBND xã Bình An - Trang 1/3"]
    assert texts(*pages, part="header") == []


def test_the_letterheads_and_annex_headings_of_several_documents_in_a_file_are_text():
    pages = [letterhead(Sheet()).lines(85, 150, [LONG, REST]) for _ in range(2)]
    assert texts(*pages).count("ỦY BAN NHÂN DÂN") == 2
    annexes = [Sheet().text(260, 60, f"Phụ lục {number}").lines(85, 90, [LONG, REST]) for number in (1, 2, 3)]
    assert [text for text in texts(*annexes) if text.startswith("Phụ lục")] == ["Phụ lục 1", "Phụ lục 2", "Phụ lục 3"]


def test_bytes_are_read_the_same_each_time():
    data = written(letterhead(Sheet()).lines(85, 150, [LONG, REST]))
    assert read_bytes(data, "a.pdf") == read_bytes(data, "a.pdf")
