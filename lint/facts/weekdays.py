"""Days of the week that stand beside a date: `thứ Hai, ngày 06/01/2026`, `Chủ nhật 11/01`, `ngày 06/01/2026 (thứ Ba)`."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache

from lint.document import Document
from lint.facts.model import DateMention, PartialDate
from lint.patterns import regex
from lint.records import NamedTuple
from lint.span import Span

_NAMES = {"hai": 0, "ba": 1, "tư": 2, "năm": 3, "sáu": 4, "bảy": 5, "bẩy": 5, **{str(n): n - 2 for n in range(2, 8)}}
_SUNDAY = 6
# `lần thứ hai`, `kỳ họp thứ 3` count; a weekday stands at the head of its line, behind a mark, a time of day or a word of time.
_BEFORE = regex(
    r"(?:^|[\n,;:(\[/-]|[.…]\s|\d\s*h\s*\d*|\d|(?i:giờ|phút|sáng|trưa|chiều|tối|đêm|vào|là|tức|nhằm|ngày|từ|đến|hết|trước|và|của|bắt đầu))\s*$"
)
_DAY_BEHIND = regex(r",?\s+ngày\s+\d")
_COUNTED = regex(r"(?i:lần|kỳ họp|phiên|phiên họp|hội nghị|đợt|khóa|khoá|đại hội|quý|điều)\s+$")
_TO_DATE = regex(r"[\s,:;(-]*(?i:ngày)?\s*")
_FROM_DATE = regex(r"\s*(?:\(\s*|\n|,?\s*(?:là|tức|nhằm|tức là)\s+(?:vào\s+)?(?:ngày\s+)?)$", re.IGNORECASE)
_BARE = regex(r"(?P<day>\d{1,2})/(?P<month>\d{1,2})(?![\d/]|[.,]\d)")
_LUNAR = regex(r"\s*\(?\s*(?:âm lịch|ÂL|AL\b|năm\s+(?:Giáp|Ất|Bính|Đinh|Mậu|Kỷ|Canh|Tân|Nhâm|Quý)\s)", re.IGNORECASE)
_NEAR = 14  # characters between weekday and date: `, ngày `
_CHAIN = 25  # characters before a weekday in which another one makes a list of days


class Weekday(NamedTuple):
    """A weekday with the date beside it; `day` counts from Monday, 0."""

    span: Span
    day: int
    date: PartialDate
    date_span: Span


def weekdays(document: Document, dates: Sequence[DateMention]) -> Iterator[Weekday]:
    """Every weekday that is said of one date, in reading order."""
    text = document.folded
    if "hứ " not in text and "hủ nhật" not in text.lower():
        return
    starts = [d.span.start for d in dates]
    last = -_CHAIN - 1  # the end of the weekday before, while no date has come between
    for match in _pattern().finditer(text):
        span = Span(*match.span())
        chained = span.start - last <= _CHAIN and "\n" not in text[max(last, 0) : span.start]
        last = span.end
        if chained or not (_BEFORE.search(text, max(span.start - 12, 0), span.start) or _is_named(text, match)):
            continue
        found = _date_behind(text, span.end, dates, starts) or _date_before(text, span.start, dates, starts)
        if found is not None and not _LUNAR.match(text, found[1].end) and _together(document, span, found[1]):
            last = -_CHAIN - 1
            yield Weekday(span, _NAMES[match["name"].lower()] if match["name"] else _SUNDAY, *found)


def _is_named(text: str, match: "re.Match[str]") -> bool:
    """Whether the word is a name, capital and all, with its day behind it: `họp sơ kết thứ Hai, ngày 06/7/2026`."""
    named = match["name"] is not None and match["name"][0].isupper() and _DAY_BEHIND.match(text, match.end()) is not None
    return named and not _COUNTED.search(text, max(match.start() - 20, 0), match.start())


@cache
def _pattern() -> "re.Pattern[str]":
    return regex(r"[TtCc](?<!\w.)(?i:(?<=t)hứ\s+(?P<name>hai|ba|tư|năm|sáu|bảy|bẩy|[2-7](?![\d./]))|(?<=c)hủ\s+nhật)\b")


_Found = tuple[PartialDate, Span]


def _together(document: Document, one: Span, other: Span) -> bool:
    """Whether both stand in one paragraph, or in one cell of a timetable."""
    first, second = document.block_at(one.start), document.block_at(other.start)
    return first == second or first.table is not None and (first.table, first.row, first.cell) == (second.table, second.row, second.cell)


def _date_behind(text: str, end: int, dates: Sequence[DateMention], starts: Sequence[int]) -> "_Found | None":
    match = _TO_DATE.match(text, end, end + _NEAR)
    if match is None or not match[0]:
        return None
    at = bisect_left(starts, end)
    for date in dates[at : at + 1]:
        if date.span.start in range(match.start(), match.end() + 1) and date.date.day:
            return date.date, date.span
    bare = _BARE.match(text, match.end())
    if bare is None:
        return None
    return PartialDate(None, int(bare["month"]), int(bare["day"])), Span(*bare.span())


def _date_before(text: str, start: int, dates: Sequence[DateMention], starts: Sequence[int]) -> "_Found | None":
    at = bisect_left(starts, start) - 1
    if at < 0 or dates[at].date.day is None or start - dates[at].span.end > _NEAR:
        return None
    return (dates[at].date, dates[at].span) if _FROM_DATE.fullmatch(text, dates[at].span.end, start) else None
