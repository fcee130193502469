"""The numerals that lists use: Roman ones and ordinals in words."""

_ROMAN = {"I": 1, "V": 5, "X": 10}
ORDINALS = ("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười")


def roman(numeral: str) -> int:
    """The value of a Roman numeral written with I, V and X, in either case."""
    values = [_ROMAN[letter] for letter in numeral.upper()]
    return sum(-value if value < following else value for value, following in zip(values, [*values[1:], 0], strict=True))


def number(text: str) -> int:
    """The value of `12`, `XII` or an ordinal (`nhất`, `tư`)."""
    if text.isdigit():
        return int(text)
    lower = text.lower()
    return ORDINALS.index(lower) + 1 if lower in ORDINALS else roman(text)
