"""Weekdays against the calendar."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from datetime import date as Day
from itertools import islice, takewhile
from typing import Any

from lint.engine.model import Hit, Related, Value
from lint.facts.model import PartialDate
from lint.facts.weekdays import Weekday, weekdays
from lint.patterns import regex
from lint.resolve.index import FactIndex

_VI = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_ORDINAL = regex(r"[Tt](?<!\w.)(?i:hứ\s+nhất)\b")
_NEAREST = 120  # days from the document's own date within which a date without a year is of that time


def weekday(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Weekdays that their dates do not fall on; silent where the year is open."""
    counted = None
    for found in weekdays(index.document, index.facts.dates):
        days = _days(index, found)
        if not days or any(day.weekday() == found.day for day in days):
            continue
        if counted is None:
            counted = _ORDINAL.search(index.document.folded) is not None
        if counted and _heads_paragraph(index, found):
            continue  # `Thứ nhất, … Thứ hai, ngày …` count
        right = days[0].weekday()
        shown = f"{days[0].day:02d}/{days[0].month}/{days[0].year}"
        said: dict[str, Value] = {"written": index.document.slice(found.span), "date": shown, "right": {"vi": _VI[right], "en": _EN[right]}}
        yield Hit(found.span, said, (Related(found.date_span),))


def _heads_paragraph(index: FactIndex, found: Weekday) -> bool:
    return index.document.block_at(found.span.start).span.start == found.span.start


def _days(index: FactIndex, found: Weekday) -> list[Day]:
    """The days the date may mean: its own, or in the year that the paragraph or the document's own date gives."""
    if found.date.year is not None:
        day = found.date.as_day()
        return [day] if day else []
    if given := _years_beside(index, found):
        return [day for year in given if (day := _on(found.date, year))]
    own = index.part_at(found.span.start).date
    if own is None or own.year is None or own.month is None:
        return []
    issued = Day(own.year, own.month, own.day or 15) if own.exists else None
    near = [day for year in (own.year - 1, own.year, own.year + 1) if (day := _on(found.date, year))]
    return [day for day in near if issued is not None and abs((day - issued).days) <= _NEAREST]


def _on(date: PartialDate, year: int) -> Day | None:
    return PartialDate(year, date.month, date.day).as_day()


def _years_beside(index: FactIndex, found: Weekday) -> set[int]:
    """The years of the full dates in the same paragraph."""
    block, dates = index.document.block_at(found.span.start).span, index.facts.dates
    beside = takewhile(lambda d: d.span.start < block.end, islice(dates, bisect_left(dates, block.start, key=lambda d: d.span.start), None))
    return {d.date.year for d in beside if block.contains(d.span) and d.date.year is not None and d.date.day is not None}
