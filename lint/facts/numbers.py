"""Numbers in words: `một triệu sáu trăm nghìn`, `hai mươi mốt`, `một tỷ rưỡi`, `hai phẩy năm`."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.facts.grammar import Token, island
from lint.records import NamedTuple

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
    parsed = island("numeral").parse(text)
    if parsed is None:
        return None
    _, found = parsed
    value = _value(found)
    return Reading(value, found[-1].end, found[-1].lower(), value + _spoken(found))


def _value(found: Sequence[Token]) -> "Fraction":
    """The value of the words in order; the grammar has seen to it that they make a number."""
    total = _Total()
    for at, token in enumerate(found):
        total.add(token, found[at + 1 :])
    return total.value


class _Total:
    """What the words read so far come to: full milliards, scales below them, hundreds and tens, and a last figure not yet weighed."""

    def __init__(self) -> None:
        self._milliards: Fraction | int = 0
        self._section: Fraction | int = 0
        self._group, self._figure, self._scale = 0, 0, 1
        self._decimals: str | None = None

    @property
    def value(self) -> "Fraction":
        """The number."""
        return self._milliards + self._section + self._lowest()

    def add(self, token: Token, following: Sequence[Token]) -> None:
        """Weigh the next word."""
        if self._decimals is not None and token.type in ("UNIT", "MUOI", "MUOIS"):
            self._decimals += _decimal(token, following)
        elif token.type == "UNIT":
            self._figure = _VALUES[token.lower()]
        elif token.type in ("TRAM", "MUOIS", "MUOI"):
            self._group += {"TRAM": 100 * self._figure, "MUOIS": 10 * self._figure, "MUOI": 10}[token.type]
            self._figure, self._scale = 0, 100
        elif token.type == "PHAY":
            self._decimals = ""
        elif token.type == "RUOI":
            self._section += _fraction("5") * self._scale
        elif token.type in _SCALES:
            self._close(token.type)

    def _close(self, scale: str) -> None:
        """Weigh what stands before a scale word; `tỷ` weighs all scales before it."""
        self._scale = _SCALES[scale]
        if scale == "TY":
            self._milliards, self._section = (self._section + self._lowest()) * self._scale, 0
        else:
            self._section += self._lowest() * self._scale
        self._group, self._figure, self._decimals = 0, 0, None

    def _lowest(self) -> "Fraction":
        return self._group + self._figure + _fraction(self._decimals)


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
