"""How a Vietnamese syllable is written: where the tone mark stands, which letters its first consonant takes (norms of written Vietnamese)."""

import unicodedata
from functools import lru_cache

from lint.patterns import regex
from lint.readers.syllable import TONE, is_syllable

_PARTS = regex("(?P<onset>qu|gi(?=[aăâeêioôơuưy])|ngh|ng|nh|gh|kh|ph|th|tr|ch|[bcdđghklmnprstvx])?(?P<vowels>[aăâeêioôơuưy]+)(?P<final>[a-z]*)")
_MARKED = regex("[ăâêôơư]")
_EITHER = ("oa", "oe", "uy")  # open rhymes that carry the tone on the first letter in the old manner, on the second in the new
_FRONT = ("e", "ê", "i", "y")
_NARROW = {"c": "k", "g": "gh", "ng": "ngh"}  # before a front vowel
_WIDE = {narrow: wide for wide, narrow in _NARROW.items()}


@lru_cache(maxsize=8192)
def is_written(syllable: str) -> bool:
    """Whether the letters, in lower case, are a Vietnamese syllable in its right spelling: not `nghành`, `hòan`, `thưc`, `qúy`, `đựơc`."""
    return is_syllable(syllable) and syllable in respelt(syllable)


@lru_cache(maxsize=4096)
def respelt(syllable: str) -> tuple[str, ...]:
    """The right spellings of these letters and this tone: one, two where the tone may stand on either letter, none where they are no syllable."""
    bare, tones = _split(syllable)
    parts = _PARTS.fullmatch(bare)
    if parts is None or len(tones) > 1:
        return ()
    onset, vowels, final = parts["onset"] or "", parts["vowels"], parts["final"]
    start = _onset(onset, vowels)
    toned = [_toned(vowels, at, tones) for at in _places(vowels, final)]
    return tuple(text for vowel in toned if is_syllable(text := f"{start}{vowel}{final}"))


def _onset(onset: str, vowels: str) -> str:
    if onset == "g" and vowels.startswith("i"):  # `gì`, `gìn`: the letters of `gi` in one
        return onset
    return (_NARROW if vowels.startswith(_FRONT) else _WIDE).get(onset, onset)


def _places(vowels: str, final: str) -> tuple[int, ...]:
    """The letters that may carry the tone."""
    if marked := [match.start() for match in _MARKED.finditer(vowels)]:
        return (marked[-1],)
    if final:
        return (len(vowels) - 1,)
    if vowels in _EITHER:
        return (0, 1)
    return (1,) if len(vowels) > 2 else (0,)


def _toned(vowels: str, at: int, tones: str) -> str:
    return unicodedata.normalize("NFC", vowels[: at + 1] + tones + vowels[at + 1 :])


_SOUND_ONSETS = {"tr": "ch", "x": "s", "gi": "d", "r": "d", "n": "l", "gh": "g", "ngh": "ng", "k": "c"}
_SOUND_FINALS = {"c": "t", "ch": "t", "ng": "n", "nh": "n"}


@lru_cache(maxsize=16384)
def sound(syllable: str) -> str:
    """What is heard of a syllable by who does not tell ch from tr, s from x, d from gi and r, l from n, and final c from t, n from ng."""
    bare, tone = _split(syllable)
    parts = _PARTS.fullmatch(bare)
    if parts is None:
        return syllable
    onset, final = parts["onset"] or "", parts["final"]
    return f"{_SOUND_ONSETS.get(onset, onset)}{parts['vowels']}{_SOUND_FINALS.get(final, final)}{tone}"


@lru_cache(maxsize=16384)
def diacritics_apart(one: str, other: str) -> int:
    """How many diacritics differ between two syllables of the same letters: the tone, each vowel's quality (`uo` → `ươ` is one), the bar of `đ`."""
    (bare_one, tone_one), (bare_other, tone_other) = _split(one), _split(other)
    pairs = [(a, b) for a, b in zip(bare_one, bare_other, strict=False) if a != b]
    horns = sum({a, b} in ({"u", "ư"}, {"o", "ơ"}) for a, b in pairs)
    return len(pairs) - (horns > 1) + (tone_one != tone_other)


@lru_cache(maxsize=8192)
def _split(syllable: str) -> tuple[str, str]:
    spread = unicodedata.normalize("NFD", syllable)
    return unicodedata.normalize("NFC", TONE.sub("", spread)), "".join(TONE.findall(spread))
