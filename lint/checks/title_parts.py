"""What a title names that must not change where it is said again: years, periods, months, the commune."""

from bisect import bisect_left
from collections.abc import Sequence

from lint.facts.model import DateMention, Period, UnitMention
from lint.records import NamedTuple
from lint.resolve.cited import Stretches
from lint.resolve.index import FactIndex
from lint.resolve.spelling import bare
from lint.span import Span

_COMMUNE = ("xã", "phường", "đặc khu")
_MOST = 20  # facts of one sort in a title


class Time(NamedTuple):
    """A time in a title: its sort (`years`, `quarters`, `months`, `month`, `year`), what it spans, and its year where one is given."""

    span: Span
    sort: str
    value: tuple[int, int]
    year: int | None


def times(index: FactIndex, span: Span, cited: Stretches) -> list[Time]:
    """The times in a stretch, those of documents cited there left out."""
    periods = [_of_period(p) for p in index.facts.periods[_first(index.facts.periods, span) :][:_MOST] if span.contains(p.span)]
    dates = index.facts.dates[_first(index.facts.dates, span) :][:_MOST]
    months = [_of_date(d) for d in dates if d.style in ("month", "year") and span.contains(d.span)]
    months = [m for m in months if not any(m.span.overlaps(p.span) for p in periods)]
    return [time for time in sorted([*periods, *months]) if not cited.hold(time.span)]


def _first(found: Sequence[Period] | Sequence[DateMention] | Sequence[UnitMention], span: Span) -> int:
    return bisect_left(found, span.start, key=lambda f: f.span.start)


def _of_period(period: Period) -> Time:
    return Time(period.span, period.kind, (period.first, period.last), period.year)


def _of_date(date: DateMention) -> Time:
    month = date.date.month if date.style == "month" else None
    return Time(date.span, "month" if month else "year", (month or 0, month or 0), date.date.year)


def years_of(found: Sequence[Time]) -> frozenset[int]:
    """Every year the times name, the ends of periods too."""
    named = {time.year for time in found if time.year is not None}
    return frozenset(named.union(*(time.value for time in found if time.sort == "years")))


def communes(index: FactIndex, span: Span, cited: Stretches) -> list[UnitMention]:
    """The communes named in a stretch, cited documents left out."""
    near = index.facts.units[_first(index.facts.units, span) :][:_MOST]
    found = [u for u in near if span.contains(u.span) and u.name and u.level in _COMMUNE]
    return [u for u in found if not cited.hold(u.span)]


def same_name(one: UnitMention, other: UnitMention) -> bool:
    """Whether both name one commune, tone placement and case aside."""
    return bare(one.name or "") == bare(other.name or "")
