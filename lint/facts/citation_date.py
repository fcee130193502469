"""The date of a citation, from its tokens."""

from collections.abc import Sequence

from lint.facts.grammar import Token
from lint.facts.model import PartialDate
from lint.patterns import regex
from lint.records import NamedTuple

DATE = {
    "SHORT_DATE",
    "LONG_DATE",
    "DAY_WORD",
    "DAY",
    "DATE_SEP",
    "MONTH_WORD",
    "MONTH",
    "MONTH_SEP",
    "MONTH_ALONE",
    "YEAR_ALONE",
    "YEAR",
    "YEAR_BARE",
    "OPEN_DAY",
    "OPEN_YEAR",
}
_DIGITS = regex(r"\d+")


class Date(NamedTuple):
    """A date with its place in the window, and what was left open in it."""

    value: PartialDate | None = None
    start: int = 0
    end: int = 0
    style: str | None = None
    blank: tuple[str, ...] = ()


def read_date(tokens: Sequence[Token]) -> Date:
    """Read the tokens of a date; the empty Date when there are none. Its place is that of the figures, or from `ngày` when written out or open."""
    if not tokens:
        return Date()
    first, start, end = tokens[0], tokens[0].start, tokens[-1].end
    if first.type in ("SHORT_DATE", "LONG_DATE"):
        figures = list(_DIGITS.finditer(first))
        day, month, year = (int(figure[0]) for figure in figures)
        long = first.type == "LONG_DATE"
        start += 0 if long else figures[0].start()
        return Date(PartialDate(year, month, day), start, end, "long" if long else "short")
    if first.type == "OPEN_DAY":
        return Date(None, start, end, None, ("day",))
    if first.type != "DAY_WORD":
        return Date(_undated(tokens), start, end, "month" if first.type == "MONTH_ALONE" else "year")
    return _open_date({token.type: token for token in tokens}, end)


def _undated(tokens: Sequence[Token]) -> PartialDate:
    numbers = [int(token) for token in tokens if token.isdigit()]
    return PartialDate(numbers[-1], numbers[0] if len(numbers) > 1 else None)


def _open_date(given: dict[str, Token], end: int) -> Date:
    year, month, day = (_number(given.get(name)) for name in ("YEAR", "MONTH", "DAY"))
    long = "MONTH_WORD" in given
    start = given["DAY"].start if day is not None and not long else given["DAY_WORD"].end - len("ngày")
    known = {"day": day is not None, "month": month is not None, "year": "OPEN_YEAR" not in given}
    blank = tuple(part for part, is_known in known.items() if not is_known)
    return Date(PartialDate(year, month, day), start, end, "long" if long else "short", blank)


def _number(token: Token | None) -> int | None:
    return int(token) if token is not None else None
