"""Deadlines outside the quarter or month that they are given for: `Quý II (trước 15/8/2026)`."""

import re
from collections.abc import Iterator, Mapping
from datetime import date as Day
from datetime import timedelta
from functools import cache
from typing import Any

from lint.engine.model import Hit, Related
from lint.facts.model import DateMention
from lint.facts.numerals import number
from lint.patterns import regex
from lint.records import NamedTuple
from lint.resolve.index import FactIndex
from lint.span import Span

_DUE = r"(?:(?:hoàn thành|xong|chậm nhất|muộn nhất|hạn cuối|thời hạn|trước|đến hết|hết|là|vào|trong|xong)[\s:]*)*(?:ngày\s*)?"
# A report on a quarter is due behind it, a plan for it before.
_OTHER_TIME = regex(
    r"báo cáo|tổng hợp|sơ kết|tổng kết|đánh giá|quyết toán|thống kê|kết quả|số liệu|thanh toán|đối chiếu|kế hoạch|đăng ký|dự toán|gửi|nộp|"
    r"chốt|lương|chi trả|xếp loại|bình xét|kỳ\b",
    re.IGNORECASE,
)
_BACK = 90  # characters before a date
_BEFORE_OR_AT = regex(r"(?<!\w)trước\W+(?:ngày\s*)?$", re.IGNORECASE)


class _Stretch(NamedTuple):
    """The months of a quarter or month as written; the year where it is given."""

    span: Span
    first: int
    last: int
    year: int | None


def quarter(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Days in brackets, or behind a comma, that lie outside the quarter or month before them."""
    text = index.document.folded
    for date in index.facts.dates:
        if date.date.day is None or date.date.month is None or not date.date.exists:
            continue
        low = max(text.rfind("\n", 0, date.span.start) + 1, date.span.start - _BACK)
        match = _pattern().search(text, low, date.span.start)
        if match is None or _OTHER_TIME.search(text, low, match.start()) or _in_other_row(index, match.start()):
            continue
        stretch = _stretch(match)
        if stretch is not None and not _inside(text, stretch, date):
            words = index.document.slice(stretch.span)
            yield Hit(date.span, {"date": index.document.slice(date.span), "stretch": words}, (Related(stretch.span),))


@cache
def _pattern() -> "re.Pattern[str]":
    ordinal = r"(?:IV|I{1,3}|[1-4])"
    year = r"(?:\s*(?:[/-]|năm)\s*(?P<year>20\d\d))?"
    return regex(
        rf"(?<!\w)(?P<stretch>(?:quý\s+(?P<quarter>{ordinal})(?:\s*(?:,|và|-|đến|/)\s*(?:quý\s+)?(?P<to>{ordinal}))*(?!\w)"
        rf"|tháng\s+(?P<month>1[0-2]|0?[1-9])(?!\d)){year})\s*(?:\(\s*|,\s*|-\s*){_DUE}$",
        re.IGNORECASE,
    )


def _stretch(match: "re.Match[str]") -> _Stretch | None:
    span = Span(*match.span("stretch"))
    year = int(match["year"]) if match["year"] else None
    if match["month"]:
        return _Stretch(span, int(match["month"]), int(match["month"]), year)
    first, last = number(match["quarter"]), number(match["to"] or match["quarter"])
    return _Stretch(span, 3 * first - 2, 3 * last, year) if first <= last else None


def _inside(text: str, stretch: _Stretch, date: DateMention) -> bool:
    """Whether the day lies in the months; `trước 01/7` still means the second quarter."""
    year = date.date.year or stretch.year or 2024
    day = Day(year, date.date.month or 1, date.date.day or 1)
    if _BEFORE_OR_AT.search(text, max(date.span.start - 12, 0), date.span.start) or text[slice(*date.span)].startswith("trước"):
        day -= timedelta(days=1)
    if stretch.year is not None and date.date.year is not None and day.year != stretch.year:
        return False
    return stretch.first <= day.month <= stretch.last


def _in_other_row(index: FactIndex, at: int) -> bool:
    """Whether the table row of the place speaks of a report or a plan."""
    block = index.document.block_at(at)
    if block.table is None:
        return False
    number_of = index.document.block_index(block.span.start)
    row = index.document.blocks[max(number_of - 8, 0) : number_of]
    return any(_OTHER_TIME.search(index.document.folded, *b.span) for b in row if (b.table, b.row) == (block.table, block.row))
