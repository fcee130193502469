"""The shapes of tables in plain text."""

from tests.readers.reading import cells, texts


def test_tab_rows_with_blank_lines_lists_and_a_repeated_header() -> None:
    raw = "TT\tViệc\tCơ quan\n1\t<p>Trồng rừng</p> <p>- Giai đoạn 1</p>\tHạt Kiểm lâm\n\n"
    raw += "2\tTuần tra<br>Báo cáo\tCông an xã\n\nTT\tViệc\tCơ quan\n\tban đêm\t\n---\t---\t---\nHết"
    assert cells(raw) == [
        (1, 1, 1, "TT"),
        (1, 1, 2, "Việc"),
        (1, 1, 3, "Cơ quan"),
        (1, 2, 1, "1"),
        (1, 2, 2, "Trồng rừng"),
        (1, 2, 2, "- Giai đoạn 1"),
        (1, 2, 3, "Hạt Kiểm lâm"),
        (1, 3, 1, "2"),
        (1, 3, 2, "Tuần tra"),
        (1, 3, 2, "Báo cáo"),
        (1, 3, 3, "Công an xã"),
        (1, 4, 1, "TT"),
        (1, 4, 2, "Việc"),
        (1, 4, 3, "Cơ quan"),
        (1, 5, 2, "ban đêm"),
        (None, None, None, "Hết"),
    ]


def test_a_tab_after_a_marker_or_at_the_line_start_is_no_table() -> None:
    raw = "\tCăn cứ Luật Thủ đô;\n1.\tPhạm vi\n2.\tĐối tượng"
    assert [row[0] for row in cells(raw)] == [None, None, None]


def test_bars_on_lines_of_their_own_with_empty_cells() -> None:
    raw = "|\n**STT**\n|\n**Việc**\n|\n**Ghi chú**\n|\n|\n"
    raw += "1\n|\nSửa cầu\n|\n|\n|\n2\n|\n|\nGấp\n|\n|\n3\n|\nSửa\nđường liên thôn\n|\nChậm\n|\n\nKết thúc"
    assert [(row, cell, text) for _, row, cell, text in cells(raw, "a.md")] == [
        (1, 1, "STT"),
        (1, 2, "Việc"),
        (1, 3, "Ghi chú"),
        (2, 1, "1"),
        (2, 2, "Sửa cầu"),
        (3, 1, "2"),
        (3, 3, "Gấp"),
        (4, 1, "3"),
        (4, 2, "Sửa đường liên thôn"),
        (4, 3, "Chậm"),
        (None, None, "Kết thúc"),
    ]


def test_a_signature_table_whose_first_cell_is_empty() -> None:
    assert [(row, cell, text) for _, row, cell, text in cells("|\n|\n**KT. GIÁM ĐỐC **\nPHÓ GIÁM ĐỐC\nLý Thị Hoa\n|\n", "a.md")] == [
        (1, 2, "KT. GIÁM ĐỐC"),
        (1, 2, "PHÓ GIÁM ĐỐC"),
        (1, 2, "Lý Thị Hoa"),
    ]


def test_pipe_tables() -> None:
    expected = [(1, 1, 1, "Xã"), (1, 1, 2, "Số hộ"), (1, 2, 1, "Mường Lống"), (1, 2, 2, "12")]
    assert cells("| Xã | Số hộ |\n|----|:---:|\n| **Mường Lống** | 12 |", "a.md") == expected
    assert cells("Xã | Số hộ |\nMường Lống | 12 |", "a.md") == expected
    assert cells("Xã | Số hộ\n--- | ---\nMường Lống | 12", "a.md") == expected


def test_a_letterhead_run_into_pipe_rows() -> None:
    raw = (
        "BỘ Y TẾ------- | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc------- |\nSố: 9/TT-BYT | Hà Nội, ngày 1 tháng 2 năm 2026 |\n|"
    )
    assert cells(raw, "a.md") == [
        (1, 1, 1, "BỘ Y TẾ"),
        (1, 1, 2, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (1, 1, 2, "Độc lập - Tự do - Hạnh phúc"),
        (1, 2, 1, "Số: 9/TT-BYT"),
        (1, 2, 2, "Hà Nội, ngày 1 tháng 2 năm 2026"),
    ]


def test_a_bar_in_a_sentence_is_text() -> None:
    assert texts("Ký hiệu A | B trong bảng", "a.md") == ["Ký hiệu A | B trong bảng"]


def test_html_tables_with_merged_cells_inside_a_text() -> None:
    raw = "<table><tr><td rowspan='2'>TT</td><td colspan=2>Việc</td></tr>\n<tr><td>Xã</td>\n<td>Thôn</td></tr>\n"
    raw += "<tr><td>1</td><td>Dọn<br>cỏ</td><td></td></tr></table>\nHết"
    assert cells(raw, "a.md") == [
        (1, 1, 1, "TT"),
        (1, 1, 2, "Việc"),
        (1, 2, 2, "Xã"),
        (1, 2, 3, "Thôn"),
        (1, 3, 1, "1"),
        (1, 3, 2, "Dọn"),
        (1, 3, 2, "cỏ"),
        (None, None, None, "Hết"),
    ]


def test_an_html_table_that_never_ends_is_text() -> None:
    assert [row[0] for row in cells("<table><tr><td>TT</td>\n<table><tr><td>Việc</td>", "a.md")] == [None, None]


def test_bar_rows_that_all_lack_their_last_cell() -> None:
    raw = "|\nTT\n|\nViệc\n|\nNơi\n|\nGhi chú\n|\n" + "".join(f"|\n{n}\n|\nSửa\n|\nThôn\n|\n|\n" for n in (1, 2, 3))
    assert [row[1:3] for row in cells(raw, "a.md") if row[3].isdigit()] == [(2, 1), (3, 1), (4, 1)]


def test_columns_kept_apart_by_blanks_under_a_header_with_tt() -> None:
    raw = "TT   Nội dung          Kinh phí\n1    Tập huấn kỹ        12.000\n     năng số\n"
    raw += "2    Tuyên truyền       8.500\n     Tổng cộng          20.500\n\nHết"
    assert [(row, cell, text) for _, row, cell, text in cells(raw)] == [
        (1, 1, "TT"),
        (1, 2, "Nội dung"),
        (1, 3, "Kinh phí"),
        (2, 1, "1"),
        (2, 2, "Tập huấn kỹ năng số"),
        (2, 3, "12.000"),
        (3, 1, "2"),
        (3, 2, "Tuyên truyền"),
        (3, 3, "8.500"),
        (4, 2, "Tổng cộng"),
        (4, 3, "20.500"),
        (None, None, "Hết"),
    ]


def test_a_header_with_tt_and_no_numbered_rows_is_text() -> None:
    assert [row[0] for row in cells("TT   Đảng ủy, HĐND xã;\nCác phòng   chuyên môn;\n")] == [None, None]


def test_a_row_of_bars_that_was_broken_behind_a_bar_goes_on() -> None:
    raw = "| STT | Thôn | Hộ | Khẩu |\n| --- | --- | --- | --- |\n| 1 | Thượng | 27 |\n68 | \n| 2 | Hạ | 31 | 90 |\n"
    assert [(row, cell, text) for _, row, cell, text in cells(raw, "a.md")][4:8] == [(2, 1, "1"), (2, 2, "Thượng"), (2, 3, "27"), (2, 4, "68")]
