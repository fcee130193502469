"""The day from which a document speaks, as far as it is known."""

from datetime import date as Day

from lint.facts.model import PartialDate
from lint.resolve.index import FactIndex

TWO_TIERS = Day(2025, 7, 1)  # since then provinces and communes only (Luật 72/2025/QH15, Nghị quyết 202/2025/QH15)
_LATEST = Day(2100, 1, 1)  # a later date cited is a slip of the pen


def not_before(index: FactIndex, number: int) -> Day | None:
    """The first day on which the document can have been issued: its own date, else the latest date it cites; None when it shows neither."""
    part = index.structure.documents[number]
    if part.date is not None and (day := _first_day(part.date)):
        return day
    cited = (m.citation.date.as_day() for m in index.mentions if m.document == number and m.citation.role == "citation" and m.citation.date)
    return max((day for day in cited if day is not None and day < _LATEST), default=None)


def _first_day(date: PartialDate) -> Day | None:
    """The day, or the first one of the month or year when that is all there is."""
    if date.year is None or not 1990 <= date.year < _LATEST.year:
        return None
    return PartialDate(date.year, date.month or 1, date.day or 1).as_day()
