"""The day from which a document speaks, as far as it is known."""

from bisect import bisect_left
from datetime import date as Day

from lint.facts.model import PartialDate
from lint.patterns import regex
from lint.resolve.index import FactIndex

TWO_TIERS = Day(2025, 7, 1)  # since then provinces and communes only (Luật 72/2025/QH15, Nghị quyết 202/2025/QH15)
_BLANK_DAY = regex(r"ngày[\s.…_/]*tháng\s*(?P<month>\d{1,2})?[\s.…_/]*năm\s*(?P<year>20\d\d)\b")
_HEAD = ("place_date", "number", "letterhead")  # a line with a blank number may stay in one piece with the date
_LATEST = Day(2100, 1, 1)  # a later date cited is a slip of the pen


def not_before(index: FactIndex, number: int) -> Day | None:
    """The first day on which the document can have been issued: its own date, else the latest date it cites; None when it shows neither."""
    part = index.structure.documents[number]
    if part.date is not None and (day := _first_day(part.date)):
        return day
    if day := _drafted(index, number) or _of_minutes(index, number):
        return day
    cited = (m.citation.date.as_day() for m in index.mentions if m.document == number and m.citation.role == "citation" and m.citation.date)
    return max((day for day in cited if day is not None and day < _LATEST), default=None)


def _drafted(index: FactIndex, number: int) -> Day | None:
    """The first day of the month or year of a date line whose day is still blank."""
    for zone in index.zones:
        match = _BLANK_DAY.search(index.document.folded, *zone.span) if zone.document == number and zone.kind in _HEAD else None
        if match:
            return _first_day(PartialDate(int(match["year"]), int(match["month"] or 1), 1))
    return None


def _of_minutes(index: FactIndex, number: int) -> Day | None:
    """The day of a meeting, with which its minutes begin: `Hôm nay, ngày …`."""
    part = index.structure.documents[number]
    if part.kind != "Biên bản":
        return None
    today = index.document.folded.find("Hôm nay", *part.span)
    dates = index.facts.dates
    at = bisect_left(dates, today, key=lambda date: date.span.start)
    block = index.document.block_at(today).span if today >= 0 else part.span
    return _first_day(dates[at].date) if today >= 0 and at < len(dates) and dates[at].span.start < block.end else None


def _first_day(date: PartialDate) -> Day | None:
    """The day, or the first one of the month or year when that is all there is."""
    if date.year is None or not 1990 <= date.year < _LATEST.year:
        return None
    return PartialDate(date.year, date.month or 1, date.day or 1).as_day()
