"""Runs of numbers within one list of siblings, and labels in another value."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.resolve.lists import SiblingList, roman, runs


def lists(*paragraphs: str) -> tuple[SiblingList, ...]:
    return analyse(read_bytes("\n\n".join(paragraphs).encode(), "list.txt")).lists


@given(st.lists(st.integers(1, 9), max_size=40))
def test_every_member_stands_in_one_run(values):
    assert sorted(at for run in runs(values) for at in run) == list(range(len(values)))


@given(st.lists(st.integers(2, 9), min_size=1, max_size=6))
def test_lists_that_begin_at_one_are_parted(lengths):
    values = [v for length in lengths for v in range(1, length + 1)]
    assert [len(run) for run in runs(values)] == lengths


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ([1, 1, 2, 3, 2, 3], [[0, 4, 5], [1, 2, 3]]),  # a list of its own under the first member
        ([1, 2, 3, 1, 2, 4], [[0, 1, 2, 5], [3, 4]]),
        ([1, 1, 2, 3], [[0, 1, 2, 3]]),  # a 1 too many
        ([2, 3, 1, 5], [[0, 1, 2, 3]]),  # 1 for 4
    ],
)
def test_a_run_may_go_on_behind_another(values, expected):
    assert runs(values) == expected


def test_an_announced_one_begins_a_run():
    assert runs([1, 1, 2], [False, True, False]) == [[0], [1, 2]]


def test_letters_count_by_the_vietnamese_alphabet():
    (found,) = lists("d) Đo đạc;", "đ) Vẽ bản đồ;", "e) Nghiệm thu;", "g) Bàn giao.")
    assert found.values == (4, 5, 6, 7)
    assert [found.label(3, value) for value in (5, 8, 10)] == ["đ)", "h)", "k)"]


def test_capital_letters_need_no_đ():
    (found,) = lists("C. KINH TẾ", "D. XÃ HỘI", "E. MÔI TRƯỜNG")
    assert found.values == (3, 4, 5)


def test_inserted_members_are_left_out():
    (found,) = lists("Điều 12. Phạm vi", "Điều 12a. Giải thích từ ngữ", "Điều 13. Hiệu lực")
    assert [item.marker.text for item in found.items] == ["Điều 12.", "Điều 13."]


@pytest.mark.parametrize(
    ("first", "second", "third"),
    [
        ("Điều 1. Phạm vi", "Điều 2. Hiệu lực", "Điều 3."),
        ("I. MỤC ĐÍCH", "II. YÊU CẦU", "III."),
        ("1.1. Chung", "1.2. Riêng", "1.3."),
        ("Phần thứ nhất", "Phần thứ hai", "Phần thứ ba"),
        ("(1) Trồng cây;", "(2) Tưới nước.", "(3)"),
    ],
)
def test_labels_keep_the_form_of_the_marker(first, second, third):
    (found,) = lists(first, second)
    assert found.label(1, 3) == third


@given(st.integers(1, 39))
def test_roman_figures_read_back(count):
    assert lists(f"{roman(count)}. NỘI DUNG", "Các thôn thực hiện.")[0].values == (count,)
