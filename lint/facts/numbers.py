"""Numbers in words: `một triệu sáu trăm nghìn`, `hai mươi mốt`, `một tỷ rưỡi`, `hai phẩy năm`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from lark import Token

from lint.facts.candidates import tokens
from lint.facts.grammar import island

if TYPE_CHECKING:
    from fractions import Fraction

_UNITS = (("không",), ("một", "mốt"), ("hai",), ("ba",), ("bốn", "tư"), ("năm", "lăm", "nhăm"), ("sáu",), ("bảy", "bẩy"), ("tám",), ("chín",))
_VALUES = {word: value for value, words in enumerate(_UNITS) for word in words}
_SCALES = {"NGHIN": 10**3, "TRIEU": 10**6, "TY": 10**9}
NUMERAL_WORDS = (*_VALUES, "mười", "mươi", "trăm", "nghìn", "ngàn", "triệu", "tỷ", "tỉ", "linh", "lẻ", "rưỡi")


class Reading(NamedTuple):
    """The number that words begin with; `end` is the offset behind its last word, `last` that word in lower case.

    `spoken`: what `một tỷ hai` says in speech, 1,2 tỷ; else the value.
    """

    value: "Fraction"
    end: int
    last: str
    spoken: "Fraction"


def number_in_words(text: str) -> Reading | None:
    """The longest numeral at the start of the text; None where there is none."""
    tree = island("numeral").parse(text)
    if tree is None:
        return None
    _, found = tokens(tree)
    value = _value(found)
    return Reading(value, found[-1].end_pos or 0, found[-1].lower(), value + _spoken(found))


def _value(found: Sequence[Token]) -> "Fraction":
    """The value of the words in order; the grammar has seen to it that they make a number."""
    from fractions import Fraction

    total, section, group, scale = Fraction(0), Fraction(0), Fraction(0), 1
    decimals: str | None = None
    pending = 0
    for at, token in enumerate(found):
        if decimals is not None and token.type in ("UNIT", "MUOI", "MUOIS"):
            decimals += _decimal(token, found[at + 1 :])
        elif token.type == "UNIT":
            pending = _VALUES[token.lower()]
        elif token.type in ("TRAM", "MUOIS", "MUOI"):
            group += {"TRAM": 100 * pending, "MUOIS": 10 * pending, "MUOI": 10}[token.type]
            pending, scale = 0, 100
        elif token.type == "PHAY":
            decimals = ""
        elif token.type == "RUOI":
            section += Fraction(scale, 2)
        elif token.type in _SCALES:
            scale = _SCALES[token.type]
            section += (group + pending + _fraction(decimals)) * (scale if token.type != "TY" else 1)
            group, pending, decimals = Fraction(0), 0, None
            if token.type == "TY":
                total, section = section * scale, Fraction(0)
    return total + section + group + pending + _fraction(decimals)


def _spoken(found: Sequence[Token]) -> int:
    """What a lone figure behind a scale adds when it counts tenths of the scale."""
    if len(found) < 2 or found[-1].type != "UNIT" or found[-2].type not in _SCALES:
        return 0
    return _VALUES[found[-1].lower()] * (_SCALES[found[-2].type] // 10 - 1)


def _decimal(token: Token, following: Sequence[Token]) -> str:
    """The figures a word stands for behind `phẩy`: `hai mươi lăm` are 2 and 5, `hai mươi` 2 and 0."""
    if token.type == "UNIT":
        return str(_VALUES[token.lower()])
    zero = "" if following and following[0].type == "UNIT" else "0"
    return f"1{zero}" if token.type == "MUOI" else zero


def _fraction(decimals: str | None) -> "Fraction":
    from fractions import Fraction

    return Fraction(int(decimals), 10 ** len(decimals)) if decimals else Fraction(0)
