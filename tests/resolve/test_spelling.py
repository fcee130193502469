"""Forms that are equal to a reader."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.resolve.spelling import bare, old_tones, one_letter_off, plain, skeleton

LETTERS = st.text(alphabet="aăâbcdđeêghiklmnoôơpquưxyáàảãạốồổỗộứừửữựýỳHƯNGĐẠO -", max_size=20)
WORDS = st.text(alphabet="abcd ", max_size=8)


@pytest.mark.parametrize(
    ("new", "old"), [("uỷ ban", "ủy ban"), ("HOÀ", "HÒA"), ("Thuý", "Thúy"), ("quý", "quý"), ("khoản", "khoản"), ("giá", "giá"), ("hoè", "hòe")]
)
def test_old_tones(new, old):
    assert old_tones(new) == old


@given(LETTERS)
def test_old_tones_keep_the_length_and_settle_at_once(text):
    text = unicodedata.normalize("NFC", text)
    assert len(old_tones(text)) == len(text)
    assert old_tones(old_tones(text)) == old_tones(text)


@given(LETTERS)
def test_a_skeleton_has_the_same_length_and_no_marks(text):
    text = unicodedata.normalize("NFC", text)
    assert len(skeleton(text)) == len(text)
    assert skeleton(text).isascii()
    assert bare(text) == " ".join(skeleton(text).split())


def test_plain_keeps_the_marks():
    assert plain("  Uỷ  Ban ") == "ủy ban"
    assert plain("Chấn") != plain("Chân")


@given(WORDS, st.integers(0, 8), st.sampled_from("abcd "))
def test_one_letter_put_in_is_one_letter_off(text, at, letter):
    longer = text[:at] + letter + text[at:]
    assert one_letter_off(text, longer)
    assert one_letter_off(longer, text)


@given(WORDS, WORDS)
def test_one_letter_off_is_mutual_and_of_different_texts(one, other):
    assert one_letter_off(one, other) == one_letter_off(other, one)
    assert not one_letter_off(one, one)


@pytest.mark.parametrize(("one", "other", "off"), [("dao", "doa", True), ("dao", "dau", True), ("dao", "oad", False), ("dao", "da o x", False)])
def test_other_slips(one, other, off):
    assert one_letter_off(one, other) is off
