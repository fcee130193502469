"""Numbers in table cells, as Vietnamese offices write them: points part thousands, a comma the decimals; some tables do it the other way round."""

import re
from collections.abc import Sequence
from functools import cache

from lint.patterns import regex
from lint.records import NamedTuple

UNIT = 1_000_000  # figures are whole millionths, so that sums are exact
_PLACES = 6


class Figure(NamedTuple):
    """A number in millionths (`UNIT`), with the decimals that were written."""

    value: int
    decimals: int


@cache
def _manners() -> tuple[re.Pattern[str], ...]:
    """The two manners of writing: `1.234.567,5` and `1,234,567.5`; blanks may part thousands in the first."""
    return (
        regex(r"(?P<whole>\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(?P<rest>\d{1,6}))?"),
        regex(r"(?P<whole>\d{1,3}(?:,\d{3})+|\d+)(?:\.(?P<rest>\d{1,6}))?"),
    )


@cache
def _currency() -> re.Pattern[str]:
    return regex(r"\s*(?:đồng|đ|VNĐ|VND)\.?$", re.IGNORECASE)


def _is_nothing(text: str) -> bool:
    """Whether a cell says that there is nothing (`-`, `0`); an empty one says nothing at all."""
    return text.strip(" .") in ("-", "--", "0")


def looks_numeric(text: str) -> bool:
    """Whether a cell is a number in either manner, perhaps with đồng behind it."""
    return bool(text) and any(manner.fullmatch(_bare(text)) for manner in _manners())


def readings(texts: Sequence[str]) -> tuple[tuple[Figure, ...], ...]:
    """The figures of cells that belong together, once for each manner in which all can be read; nothing when some can be read in none.

    `12,345` alone may be either; beside cells that settle the manner it may be a slip, so that such cells are not read at all.
    """
    found = (_read(manner, texts) for manner in _manners())
    kept = tuple(figures for figures in found if figures is not None)
    return kept if len(kept) > 1 or not any(_is_doubtful(text) for text in texts) else _unless_doubtful(texts, kept)


def _unless_doubtful(texts: Sequence[str], kept: tuple[tuple[Figure, ...], ...]) -> tuple[tuple[Figure, ...], ...]:
    """The one reading, when no cell in doubt was read as having three decimals."""
    return tuple(figures for figures in kept if not any(f.decimals == 3 and _is_doubtful(t) for f, t in zip(figures, texts, strict=True)))


def _is_doubtful(text: str) -> bool:
    whole, mark, rest = _bare(text).replace(",", ".").partition(".")
    return bool(mark) and len(rest) == 3 and 0 < len(whole) <= 3 and whole != "0"


def _bare(text: str) -> str:
    return _currency().sub("", text.strip())


def _read(manner: re.Pattern[str], texts: Sequence[str]) -> tuple[Figure, ...] | None:
    figures = [_figure(manner, text) for text in texts]
    return tuple(f for f in figures if f is not None) if None not in figures else None


def _figure(manner: re.Pattern[str], text: str) -> Figure | None:
    if _is_nothing(text):
        return Figure(0, 0)
    match = manner.fullmatch(_bare(text))
    if match is None:
        return None
    rest = match["rest"] or ""
    whole = "".join(c for c in match["whole"] if c.isdigit())
    return Figure(int(whole) * UNIT + int((rest or "0").ljust(_PLACES, "0")), len(rest))


def shown(value: int) -> str:
    """A figure as an office writes it: `1.234.567,5`."""
    whole, rest = divmod(abs(value), UNIT)
    decimals = str(rest).rjust(_PLACES, "0").rstrip("0")
    return ("-" if value < 0 else "") + f"{whole:,}".replace(",", ".") + (f",{decimals}" if decimals else "")
