"""Where a unit's name ends among capitalised words: the gazetteer's longest name, else the words themselves."""

import unicodedata
from collections.abc import Sequence
from functools import cache

from lint.facts.vocabulary import column, derived

_LONGEST = 6  # words of a name in the tables, its hyphen counted: `Văn Miếu - Quốc Tử Giám`
_MOST = 4  # words of a name that no table holds
_MOST_CAPITALS = 3  # of one written in capitals, where the next heading cannot be told apart
# What tells a unit that has ended from its namesake: `Tân Thạnh Đông` beside `Tân Thạnh`.
_SUFFIXES = frozenset({"đông", "tây", "nam", "bắc", "trung", "thượng", "hạ", "a", "b", "c"})


def name_length(words: Sequence[str], *, capitals: bool) -> int:
    """How many of the words (hyphens are words) are the name of a unit; 0 for none."""
    for names, key in ((_names, _exact), (_plain_names, _plain)):
        for length in range(min(len(words), _LONGEST), 0, -1):
            if " ".join(map(key, words[:length])) in names():
                return length + (length < len(words) and words[length].lower() in _SUFFIXES)
    return _unknown(words, capitals=capitals) or int(bool(words) and _exact(words[0]) in _former_names())


def _unknown(words: Sequence[str], *, capitals: bool) -> int:
    """The length of a name that no table holds: up to a hyphen or an abbreviation."""
    length = 0
    for word in words[: _MOST_CAPITALS if capitals else _MOST]:
        if not word[0].isalpha() or (not capitals and len(word) > 1 and word.isupper()):
            break
        length += 1
    return length if length > 1 else 0  # names of one syllable are few and all in the tables


def _names() -> frozenset[str]:
    return _all_names()[0]


def _plain_names() -> frozenset[str]:
    """The names without diacritics: a misspelt name still ends where the right one would."""
    return _all_names()[1]


@derived("units", "provinces")
def _all_names() -> tuple[frozenset[str], frozenset[str]]:
    """The names of units and provinces, and those of two syllables and more without diacritics."""
    merged = {name for value in column("provinces", "merged") for name in value.split("|")}
    names = frozenset(_exact(name) for name in {*column("units", "name"), *column("provinces", "name"), *merged})
    return names, frozenset(_plain(name) for name in names if " " in name)


@cache
def _former_names() -> frozenset[str]:
    """Names of one syllable of cities that are no more (`Vinh`)."""
    return frozenset(_exact(name) for name in column("former_cities", "name") if " " not in name)


# The older place of the tone mark; the gazetteer writes the newer one.
_TONES = {
    "oà": "òa",
    "oá": "óa",
    "oả": "ỏa",
    "oã": "õa",
    "oạ": "ọa",
    "oè": "òe",
    "oé": "óe",
    "oẻ": "ỏe",
    "oẽ": "õe",
    "oẹ": "ọe",
    "uỳ": "ùy",
    "uý": "úy",
    "uỷ": "ủy",
    "uỹ": "ũy",
    "uỵ": "ụy",
}


def _exact(word: str) -> str:
    lower = word.lower().replace("’", "'")
    return lower[:-2] + _TONES[lower[-2:]] if lower[-2:] in _TONES and not lower.startswith("qu") else lower


def _plain(word: str) -> str:
    letters = unicodedata.normalize("NFD", _exact(word).replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
