"""Lists of numbers with one slip give one break, of the right kind, at the right place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.checks.alignment import Break, breaks

lengths = st.integers(min_value=4, max_value=40)


@given(st.integers(1, 30), st.integers(0, 40))
def test_a_list_that_counts_on_has_no_break(first, length):
    assert breaks(tuple(range(first, first + length))) == ()


@given(lengths, st.data())
def test_a_number_written_twice_is_one_duplicate(length, data):
    at = data.draw(st.integers(0, length - 1))
    values = [*range(1, at + 2), *range(at + 1, length + 1)]
    (found,) = breaks(tuple(values))
    assert (found.kind, found.index, found.other) == ("duplicate", at + 1, at)


@given(lengths, st.data())
def test_a_number_left_out_is_one_gap(length, data):
    at = data.draw(st.integers(1, length - 2))
    values = [v for v in range(1, length + 1) if v != at + 1]
    assert breaks(tuple(values)) == (Break("gap", at, at - 1, (at + 1,)),)


@given(lengths, st.data())
def test_a_member_moved_is_one_misplaced_member(length, data):
    start, end = data.draw(st.lists(st.integers(0, length - 1), min_size=2, max_size=2, unique=True))
    values = list(range(1, length + 1))
    values.insert(end, values.pop(start))
    (found,) = breaks(tuple(values))
    assert found.kind == "misplaced"


@given(lengths, st.data())
def test_a_number_written_for_another_fits_one_place(length, data):
    at = data.draw(st.integers(1, length - 2))
    wrong = data.draw(st.integers(1, 60).filter(lambda v: v != at + 1))
    values = list(range(1, length + 1))
    values[at] = wrong
    (found,) = breaks(tuple(values))
    assert (found.index, found.expected) == (at, at + 1)
    assert found.kind == ("duplicate" if wrong in values[:at] + values[at + 1 :] else "misplaced")


@given(st.lists(st.integers(0, 12), max_size=30))
def test_each_member_is_called_wrong_once_at_most(values):
    found = breaks(tuple(values))
    assert len({b.index for b in found}) == len(found)
    assert all(values[b.index] == values[b.other] for b in found if b.kind == "duplicate")
    assert not any(v in values for b in found for v in b.missing)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((1, 3, 4, 5, 2, 3), [("misplaced", 4), ("duplicate", 5)]),
        ((1, 2, 3, 2, 3, 4), [("duplicate", 3)]),
        ((1, 2, 2, 5), [("duplicate", 2)]),
        ((1, 2, 5, 6, 9), [("gap", 2), ("gap", 4)]),
    ],
)
def test_what_follows_a_slip_is_no_slip_itself(values, expected):
    assert [(b.kind, b.index) for b in breaks(values)] == expected


def test_a_number_twice_at_the_end_is_the_next_one():
    assert breaks((1, 2, 3, 3)) == (Break("duplicate", 3, 2, expected=4),)


def test_a_long_list_is_read_in_time():
    values = [*range(1, 4000), 3999, *range(4000, 8000)]
    assert [(b.kind, b.index) for b in breaks(tuple(values))] == [("duplicate", 3999)]
