"""Tables as they are read: what the columns hold, which rows add up, pages put together, cells that may have moved."""

import pytest

from lint.readers import read_bytes
from lint.structure.figures import UNIT, readings, shown
from lint.structure.grids import grids


def grid(text: str, suffix: str = "md"):
    (found,) = grids(read_bytes(text.encode(), f"a.{suffix}"))
    return found


def test_columns_are_known_by_their_headings():
    found = grid(
        "| TT | Nội dung công việc | Cơ quan chủ trì | Đơn vị phối hợp | Thời hạn | Kinh phí (triệu đồng) |\n"
        "|---|---|---|---|---|---|\n| 1 | a | b | c | d | 2 |\n"
    )
    assert [c.role for c in found.columns] == ["label", "content", "lead", "coordination", "deadline", "amount"]
    assert found.columns[-1].scale == 1_000_000


def test_a_heading_over_several_columns_counts_for_each():
    found = grid(
        "<table><tr><th rowspan=2>STT</th><th rowspan=2>Tên</th><th colspan=2>Kinh phí</th></tr><tr><th>Huyện</th><th>Xã</th></tr>"
        "<tr><td>1</td><td>Sửa đường</td><td>2</td><td>3</td></tr></table>",
        "html",
    )
    assert [c.heading for c in found.columns] == ["STT", "Tên", "Kinh phí Huyện", "Kinh phí Xã"]
    assert [row.label for row in found.rows] == ["1"]


def test_headings_that_lost_their_place_leave_the_table_unsure():
    assert not grid("| STT | Tên | Kinh phí |\n|---|---|---|\n| Huyện | Xã |\n| 1 | Sửa đường | 2 | 3 |\n").sure


def test_a_row_goes_on_behind_the_header_of_the_next_page():
    found = grid("STT\tNhiệm vụ\tChủ trì\n1\tQuét dọn đường\tThôn\nSTT\tNhiệm vụ\tChủ trì\n\tvà trồng hoa\t\n2\tHọp\tĐoàn\n", "txt")
    assert [row.text(2) for row in found.rows] == ["Quét dọn đường\nvà trồng hoa", "Họp"]


def test_a_table_that_goes_on_in_another_is_one():
    page = "| STT | Tên | Số tiền |\n|---|---|---|\n"
    assert len(grid(f"{page}| 1 | Sửa đường | 2 |\n\n{page}| 2 | Trồng cây | 3 |\n").rows) == 2


@pytest.mark.parametrize(
    ("text", "kind"), [("Tổng cộng (I+II)", "total"), ("CỘNG", "total"), ("Tổng số hộ nghèo", "body"), ("Cộng tác viên", "body")]
)
def test_rows_that_add_up_say_so(text, kind):
    assert grid(f"| STT | Tên | Số tiền |\n|---|---|---|\n|  | {text} | 2 |\n").rows[0].kind == kind


def test_the_formula_of_the_counting_row_is_read():
    assert grid("| STT | Tên | Số lượng | Đơn giá | Thành tiền |\n|---|---|---|---|---|\n| (1) | (2) | (3) | (4) | (5)=(3)x(4) |\n").formulas == {
        5: (3, 4)
    }


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (("1.500.000", "12,5"), [1_500_000, 12.5]),
        (("1,500,000", "12.5"), [1_500_000, 12.5]),
        (("2.000 đồng", "-"), [2000, 0]),
    ],
)
def test_figures_of_one_column_are_read_in_one_manner(texts, expected):
    assert [[f.value / UNIT for f in found] for found in readings(texts)][0] == expected


@pytest.mark.parametrize("texts", [("1.5O0", "2"), ("12.5", "1.500"), ("1.500.000", "2,500,000")])
def test_what_can_be_read_in_no_one_manner_is_not_read(texts):
    assert readings(texts) == ()


def test_a_figure_is_shown_as_offices_write_it():
    assert shown(1_234_567 * UNIT + UNIT // 2) == "1.234.567,5"
