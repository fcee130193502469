"""One number of a list in the format its level asks for (ISO/IEC 29500-1, 17.18.59 ST_NumberFormat)."""

from collections.abc import Callable, Mapping

_WORTHS = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_FIGURES = ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i")
_LETTERS = 26
_LETTERS_MOST = 30 * _LETTERS  # Word writes a letter 30 times at most, then begins again
_CHICAGO = "*†‡§"
_COUNTED = ("", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_TENS_MOST = 99
_FIGURES_MOST = 9


def written(value: int, shape: str, sample: str = "") -> str:
    """The value in a format of Word; `sample` is the attribute `format` of a custom one (`001, 002, 003, ...`). An unknown format is decimal."""
    if shape == "custom":
        return str(value).zfill(_width(sample))
    return _FORMATS.get(shape, str)(value)


def is_sampled(sample: str) -> bool:
    """Whether a custom format's sample says how to write a number."""
    return _width(sample) > 0


def _width(sample: str) -> int:
    """The figures of each number, 0 when the sample shows none (`001, 002, 003, ...` has 3)."""
    first = sample.partition(",")[0].strip()
    return len(first) if len(first) <= _FIGURES_MOST and first.isdecimal() else 0


def _letter(value: int) -> str:
    repeats, letter = divmod((value - 1) % _LETTERS_MOST, _LETTERS)
    return chr(ord("a") + letter) * (repeats + 1) if value > 0 else str(value)


def _roman(value: int) -> str:
    text, rest = "", value
    for worth, figure in zip(_WORTHS, _FIGURES, strict=True):
        text += figure * (rest // worth)
        rest %= worth
    return text or str(value)


def _ordinal(value: int) -> str:
    teen = value // 10 % 10 == 1
    return f"{value}{'th' if teen else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


def _chicago(value: int) -> str:
    repeats, sign = divmod(value - 1, len(_CHICAGO))
    return _CHICAGO[sign] * (repeats + 1) if 0 < value <= _LETTERS_MOST else str(value)


def _counted(value: int) -> str:
    """In Vietnamese words: mười lăm, hai mươi mốt."""
    tens, ones = divmod(value, 10)
    if not 0 < value <= _TENS_MOST or not tens:
        return _COUNTED[ones] if 0 < value < 10 else str(value)
    ten = "mười" if tens == 1 else f"{_COUNTED[tens]} mươi"
    one = "lăm" if ones == 5 else "mốt" if ones == 1 and tens > 1 else _COUNTED[ones]
    return f"{ten} {one}".strip()


def _sign(first: str, most: int) -> Callable[[int], str]:
    """One character for a number up to `most`, from the run of characters that begins with `first`."""
    return lambda value: chr(ord(first) + value - 1) if 0 < value <= most else str(value)


_FULL_WIDTH = str.maketrans("0123456789", "０１２３４５６７８９")
_FORMATS: Mapping[str, Callable[[int], str]] = {
    "none": lambda value: "",
    "lowerLetter": _letter,
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerRoman": _roman,
    "upperRoman": lambda value: _roman(value).upper(),
    "decimalZero": lambda value: f"{value:02}",
    "ordinal": _ordinal,
    "hex": lambda value: f"{value:X}",
    "chicago": _chicago,
    "numberInDash": lambda value: f"- {value} -",
    "vietnameseCounting": _counted,
    "decimalFullWidth": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalFullWidth2": lambda value: str(value).translate(_FULL_WIDTH),
    "decimalEnclosedCircle": _sign("①", 20),
    "decimalEnclosedCircleChinese": _sign("①", 10),
    "decimalEnclosedParen": _sign("⑴", 20),
    "decimalEnclosedFullstop": _sign("⒈", 20),
}
