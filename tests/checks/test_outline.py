"""Outline checks: one slip anywhere in a list gives one finding there; suggestions only where certain."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.checks import outline
from lint.engine.model import Hit
from lint.readers import read_bytes
from lint.resolve.analyse import analyse

CHECKS = {"duplicate": outline.duplicate, "order": outline.order, "gap": outline.gap, "alphabet": outline.alphabet, "style": outline.style}
LETTERS = [f"{letter})" for letter in "abcdđeghiklmn"]
NUMBERS = [f"{number}." for number in range(1, 14)]


def hits(markers: list[str]) -> list[tuple[str, int, Hit]]:
    """(check, ordinal of the marker, hit) of a list with these markers under a heading."""
    document = read_bytes("\n\n".join(["II. NHIỆM VỤ", *(f"{marker} Việc phải làm;" for marker in markers)]).encode(), "plan.txt")
    index = analyse(document)
    return [(name, document.block_index(hit.span.start) - 1, hit) for name, check in CHECKS.items() for hit in check(index, {})]


def found(markers: list[str]) -> list[tuple[str, int]]:
    return [(name, at) for name, at, _ in hits(markers)]


@given(st.sampled_from([LETTERS, NUMBERS]), st.integers(3, 13))
def test_a_list_in_order_is_silent(alphabet, length):
    assert found(alphabet[:length]) == []


@given(st.sampled_from([LETTERS, NUMBERS]), st.integers(4, 13), st.data())
def test_a_marker_twice_is_one_finding(alphabet, length, data):
    at = data.draw(st.integers(1, length - 1))
    markers = [*alphabet[:at], *alphabet[at - 1 : length]]
    assert found(markers) == [("duplicate", at)]


@given(st.sampled_from([LETTERS, NUMBERS]), st.integers(4, 13), st.data())
def test_a_marker_left_out_is_one_finding(alphabet, length, data):
    at = data.draw(st.integers(1, length - 2))
    name = "alphabet" if alphabet[at] == "đ)" else "gap"
    assert found([*alphabet[:at], *alphabet[at + 1 : length]]) == [(name, at)]


@given(st.sampled_from([LETTERS, NUMBERS]), st.integers(3, 12), st.data())
def test_two_markers_exchanged_are_one_finding(alphabet, length, data):
    at = data.draw(st.integers(1, length - 2))
    markers = alphabet[:length]
    markers[at], markers[at + 1] = markers[at + 1], markers[at]
    assert [name for name, _ in found(markers)] == ["order"]


@pytest.mark.parametrize(("sign", "other"), [(")", "."), (".", ")"), (".", "/")])
def test_another_sign_is_one_finding(sign, other):
    assert found([f"1{sign}", f"2{sign}", f"3{other}", f"4{sign}"]) == [("style", 2)]


def test_the_english_alphabet_is_one_finding():
    assert found([f"{letter})" for letter in "abcdefgh"]) == [("alphabet", 4)]


@pytest.mark.parametrize(
    ("markers", "suggestion"),
    [
        (["a)", "b)", "c)", "c)"], "d)"),
        (["a)", "b)", "b)", "c)"], None),
        (["a)", "b)", "b)", "d)"], "c)"),
        (["a)", "c)", "c)", "d)"], "b)"),
        (["1.", "2.", "8.", "4."], "3."),
        (["1.", "2.", "4."], None),
        (["d)", "đ)", "e)", "f)"], "g)"),
        (["c)", "d)", "e)", "g)"], None),
    ],
)
def test_a_suggestion_is_given_only_where_it_is_certain(markers, suggestion):
    ((_, _, hit),) = hits(markers)
    assert hit.suggestion == suggestion


def test_a_tie_of_forms_is_settled_by_the_document():
    text = "1. Một\n\n1.1. Hai\n\n1.2. Ba\n\n2. Bốn\n\n2.1 Năm\n\n2.2. Sáu"
    index = analyse(read_bytes(text.encode(), "plan.txt"))
    assert [index.document.slice(hit.span) for hit in outline.style(index, {})] == ["2.1"]


def test_seeds_hold_the_slips_a_reader_marked(shared):
    places = {}
    for path in sorted((shared / "seeds").glob("*.txt")):
        index = analyse(read_bytes(path.read_bytes(), path.name))
        places[path.name[:3]] = {(name, index.document.line_column(hit.span.start)[0]) for name, check in CHECKS.items() for hit in check(index, {})}
    assert places == {
        "000": {("duplicate", 139), ("order", 153), ("duplicate", 155)},
        "001": {("duplicate", 115), ("gap", 153), ("alphabet", 179), ("order", 187)},
        "003": {("alphabet", 421)},
    }
