"""Rows of tables whose first column counts them."""

from lint.readers import read_bytes
from lint.structure.tables import tables

HEAD = "| STT | Nội dung | Số tiền |\n|---|---|---|\n"


def rows(text: str) -> list[list[tuple[str, bool]]]:
    return [[(row.label, row.header) for row in table] for table in tables(read_bytes(text.encode(), "table.md"))]


def test_rows_carry_the_text_of_their_first_cell():
    assert rows(HEAD + "| 1 | Loa | 500 |\n|  | Cộng | 500 |\n") == [[("STT", True), ("1", False), ("", False)]]


def test_filled_counts_cells_with_text():
    (table,) = tables(read_bytes((HEAD + "| I | Thiết bị |  |\n").encode(), "table.md"))
    assert [row.filled for row in table] == [3, 2]


def test_a_row_that_numbers_the_columns_is_a_header():
    assert rows(HEAD + "| (1) | (2) | (3)=(1)x(2) |\n| 1 | Loa | 500 |\n")[0][1:] == [("(1)", True), ("1", False)]


def test_a_first_row_of_figures_is_no_header():
    assert rows(HEAD + "| 1 | 25 | 30 |\n")[0][1:] == [("1", False)]


def test_a_table_without_such_a_column_is_left_out():
    assert rows("| Họ tên | Tuổi |\n|---|---|\n| Bình | 30 |\n") == []
