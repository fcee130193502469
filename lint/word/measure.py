"""Lengths of a Word file: twips and half-points, or a number with its unit as Strict files write them."""

from lint.patterns import regex

_UNIVERSAL = regex(r"(-?\d{1,7}(?:\.\d{1,6})?)(mm|cm|in|pt|pc|pi)?")
_POINTS = {"mm": 72 / 25.4, "cm": 72 / 2.54, "in": 72, "pt": 1, "pc": 12, "pi": 12}


def points(text: str | None, unit: float) -> float | None:
    """The length in points; a bare number counts `unit` points each (0.05 in twips, 0.5 in half-points). None for what is no length."""
    found = _UNIVERSAL.fullmatch(text.strip()) if text else None
    if found is None:
        return None
    return float(found[1]) * (_POINTS[found[2]] if found[2] else unit)


def millimetres(text: str | None) -> float | None:
    """A length of the page, twips where no unit is written, in millimetres; None for what is no length."""
    value = points(text, 0.05)
    return None if value is None else value * 25.4 / 72
