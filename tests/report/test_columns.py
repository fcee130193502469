"""Widths on a terminal: excerpts, carets, wrapped lines."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.report.columns import excerpt, printable, width, wrap

LETTERS = "aăâeêođ0/(),世"
WORD = st.builds(str.__add__, st.sampled_from(LETTERS), st.text(LETTERS + "\u0323\u0302", max_size=13))
WORDS = st.lists(WORD, min_size=1, max_size=60)


def test_combining_marks_take_no_column_and_wide_letters_two() -> None:
    assert width("Số") == 2
    assert width("So\u0302\u0301") == 2
    assert width("世界") == 4
    assert width("a\u200bb") == 2


def test_nothing_of_a_document_reaches_the_terminal_as_a_command() -> None:
    shown = printable("a\x1b[31mđỏ\x07\u202e\x9b")
    assert shown == "a [31mđỏ   "


@given(WORDS, st.integers(20, 110), st.data())
def test_an_excerpt_fits_its_columns_and_cuts_no_word(words: list[str], columns: int, data: st.DataObject) -> None:
    text = " ".join(words)
    first = data.draw(st.integers(0, len(words) - 1))
    last = data.draw(st.integers(first, len(words) - 1))
    start = len(" ".join(words[:first])) + (1 if first else 0)
    end = len(" ".join(words[: last + 1]))
    line, at, length = excerpt(text, start, end, columns)
    assert width(line) <= columns
    assert [word for word in line.split() if word != "…"] == _run_of(words, line)
    assert length >= 1
    assert at + length <= columns + 1


def _run_of(words: list[str], line: str) -> list[str]:
    """The shown words when they stand side by side in `words`, else nothing."""
    shown = [word for word in line.split() if word != "…"]
    starts = range(len(words) - len(shown) + 1)
    return shown if any(words[i : i + len(shown)] == shown for i in starts) else []


@given(WORDS, st.integers(60, 110), st.data())
def test_the_carets_stand_under_the_words(words: list[str], columns: int, data: st.DataObject) -> None:
    text = " ".join(words)
    at_word = data.draw(st.integers(0, len(words) - 1))
    start = len(" ".join(words[:at_word])) + (1 if at_word else 0)
    line, at, length = excerpt(text, start, start + len(words[at_word]), columns)
    assert _between(line, at, at + length).strip("\u0323\u0302") == words[at_word].strip("\u0323\u0302")


def _between(line: str, start: int, end: int) -> str:
    """The characters of a line whose first column lies in [start, end)."""
    return "".join(char for i, char in enumerate(line) if start <= width(line[:i]) < end)


@pytest.mark.parametrize("columns", [20, 40, 100])
def test_the_whole_of_a_short_text_is_shown(columns: int) -> None:
    assert excerpt("Ngày 31/02/2026", 5, 15, columns) == ("Ngày 31/02/2026", 5, 10)


def test_a_place_in_a_long_text_keeps_words_on_both_sides() -> None:
    text = "một hai ba bốn năm sáu bảy tám chín mười mười một mười hai mười ba mười bốn mười lăm"
    line, at, length = excerpt(text, text.index("chín"), text.index("chín") + 4, 40)
    assert line == "… năm sáu bảy tám chín mười mười một …"
    assert line[at : at + length] == "chín"


def test_a_stretch_longer_than_the_line_shows_its_beginning() -> None:
    line, at, length = excerpt("ghi rõ " + "chữ " * 60, 7, 240, 40)
    assert line.endswith("chữ …")
    assert width(line) <= 40
    assert line[at : at + length].startswith("chữ")


@given(WORDS, st.integers(20, 110), st.integers(0, 15))
def test_wrapped_lines_hold_every_word_in_its_place(words: list[str], columns: int, first: int) -> None:
    lines = wrap(" ".join(words), columns, first)
    assert " ".join(lines).split() == words
    assert all(width(line) <= columns or " " not in line for line in lines)
