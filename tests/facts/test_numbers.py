"""Numbers in words: read back whatever is written, and the ways people write them."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.facts.numbers import number_in_words
from tests.facts.vietnamese_numbers import in_words


@given(st.integers(0, 10**15 - 1))
def test_what_is_written_out_is_read_back(value):
    words = in_words(value)
    read = number_in_words(words)
    assert read is not None
    assert (read.value, read.end) == (value, len(words))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Một triệu, sáu trăm ngàn", 1_600_000),
        ("hai mươi tư", 24),
        ("ba trăm lẻ bẩy", 307),
        ("MỘT TỈ RƯỠI", 1_500_000_000),
        ("hai phẩy không năm triệu", 2_050_000),
        ("ba phẩy hai mươi lăm", Fraction(13, 4)),
        ("hai trăm rưỡi", 250),
        ("năm trăm nghìn tỷ", 500 * 10**12),
    ],
)
def test_ways_of_writing(words, value):
    read = number_in_words(words)
    assert read is not None
    assert read.value == value


@pytest.mark.parametrize("words", ["trăm họ", "triệu người", "mươi", "linh tinh", ""])
def test_words_that_begin_no_number(words):
    assert number_in_words(words) is None
