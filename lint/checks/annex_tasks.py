"""One task that the table and the body give to two offices, or by two deadlines."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import takewhile

from lint.checks.task_pairs import Pair, pairs, task_rows
from lint.engine.model import Hit, Related
from lint.facts.model import DateMention, Period
from lint.patterns import regex
from lint.records import NamedTuple
from lint.resolve.index import FactIndex
from lint.resolve.issuers import denoted
from lint.resolve.offices import Office, is_office, is_sure, may_be_one
from lint.resolve.spelling import skeleton
from lint.span import Span

_SHOWN = 120  # characters of a paragraph that are pointed at
_MOST = 20  # dates of one paragraph
_MONTH = 31  # days that a month counts for in comparing


class _Patterns(NamedTuple):
    helping: re.Pattern[str]
    counted: re.Pattern[str]
    due: re.Pattern[str]
    other_due: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        helping=regex(
            r"\W*(?:\w{1,3}[.)]\s*)?(?:phối hợp|tham gia|theo dõi|đôn đốc|kiểm tra|giám sát|hướng dẫn|tổng hợp|cử\b|hỗ trợ|thẩm định|đề nghị|"
            r"bố trí|cân đối|cung cấp|tiếp nhận|đề xuất|báo cáo|vận động|lồng ghép)",
            re.IGNORECASE,
        ),
        counted=regex(
            r"(?P<days>\d{1,3}) ngày(?: làm việc)?,? (?:kể )?từ (?:ngày|khi) (?P<who>[^,.;()\n]{3,60}?) "
            r"(?P<act>(?:ký )?ban hành|phê duyệt)(?: (?:Kế hoạch|kế hoạch))?"
        ),
        due=regex(
            r"(?:\b(?:trước|chậm nhất|xong|đến hết|đến)|thời (?:gian|hạn)[^:.;\n]{0,30}:|"
            r"\bhoàn thành(?: trong| vào)?)\s*(?:là\s*|vào\s*)?(?:ngày\s*)?$",
            re.IGNORECASE,
        ),
        other_due=regex(r"báo cáo|tổng hợp|gửi|hằng|hàng|định kỳ|ban hành kế hoạch", re.IGNORECASE),
    )


class _Due(NamedTuple):
    """When something is due: the words, the year if one is given, first and last day within it."""

    span: Span
    year: int | None
    first: int
    last: int


def task_conflicts(index: FactIndex) -> Iterator[Hit]:
    """The tasks of tables that the body puts into other hands, or under another deadline."""
    rows = list(task_rows(index))
    if not rows:
        return
    for pair in pairs(index, rows):
        if pair.alike:
            yield from _leads(index, pair)
        yield from _counted(index, pair)
        yield from _deadlines(index, pair)


def _leads(index: FactIndex, pair: Pair) -> Iterator[Hit]:
    document = index.document
    leads, named = pair.row.leads, pair.section.offices
    if not all(_is_known(index, office) for office in (*leads, *named)) or _patterns().helping.match(document.folded[slice(*pair.paragraph)]):
        return
    if any(may_be_one(lead, office) for lead in leads for office in named) or _says_so(index, pair):
        return
    words = {"lead": document.slice(leads[0].span), "other": document.slice(named[0].span)}
    yield Hit(leads[0].span, words, (Related(_shown(pair.paragraph)), Related(pair.section.name)), "two-leads")


def _says_so(index: FactIndex, pair: Pair) -> bool:
    """Whether the cell also names the other office, in brackets perhaps, or the paragraph says that the table's office leads."""
    text = index.document.folded
    cell = next(cell for cell in pair.row.row.cells.values() if cell.span.contains(pair.row.leads[0].span))
    words = set(regex(r"\w+").findall(skeleton(cell.text)))
    said = text[slice(*pair.paragraph)]
    return any(words.issuperset(office.key) for office in pair.section.offices) or any(
        re.search(rf"{re.escape(text[slice(*lead.span)])}\s*\(?(?:là[^.;]{{0,20}})?chủ trì", said, re.IGNORECASE) for lead in pair.row.leads
    )


def _is_known(index: FactIndex, office: Office) -> bool:
    """Whether the naming is the full name of one office under the committee."""
    words = index.document.folded[slice(*office.span)]
    return is_sure(office) and is_office(words) and not words.lower().startswith(("ubnd", "ủy ban nhân dân", "uỷ ban nhân dân", "hđnd", "hội đồng"))


def _shown(paragraph: Span) -> Span:
    return Span(paragraph.start, min(paragraph.end, paragraph.start + _SHOWN))


def _counted(index: FactIndex, pair: Pair) -> Iterator[Hit]:
    """`Trong 10 ngày kể từ ngày UBND … ban hành`: other days, or counted from another office's document."""
    span = _deadline_cell(pair)
    if span is None:
        return
    text = index.document.folded
    here = list(_patterns().counted.finditer(text, *span))
    there = list(_patterns().counted.finditer(text, *pair.paragraph))
    if len(here) != 1 or len(there) != 1:
        return
    one, other = here[0], there[0]
    part = index.part_at(span.start)
    if denoted(one["who"], part) != denoted(other["who"], part):
        yield _due_hit(index, Span(one.start("who"), one.end()), Span(*other.span()))
    elif int(one["days"]) != int(other["days"]):
        yield _due_hit(index, Span(*one.span()), Span(*other.span()))


def _due_hit(index: FactIndex, here: Span, there: Span) -> Hit:
    return Hit(here, {"other": index.document.slice(there)}, (Related(there),), "two-deadlines")


def _deadline_cell(pair: Pair) -> Span | None:
    column = pair.row.grid.column("deadline")
    cell = pair.row.row.cells.get(column.number) if column is not None else None
    return cell.span if cell is not None else None


def _deadlines(index: FactIndex, pair: Pair) -> Iterator[Hit]:
    """One deadline in the cell, one in the paragraph, and no day that is in both."""
    span = _deadline_cell(pair)
    here = _dues(index, span) if span is not None else []
    if len(here) != 1:
        return
    text = index.document.folded
    there = [due for due in _dues(index, pair.paragraph) if _patterns().due.search(text[pair.paragraph.start : due.span.start])]
    if len(there) != 1 or _patterns().other_due.search(_around(text, there[0].span, pair.paragraph)):
        return
    one, other = here[0], there[0]
    years = one.year is None or other.year is None or one.year == other.year
    if years and (one.last < other.first or other.last < one.first):
        yield _due_hit(index, one.span, other.span)


def _around(text: str, due: Span, paragraph: Span) -> str:
    return text[max(due.start - _SHOWN // 2, paragraph.start) : min(due.end + _SHOWN // 3, paragraph.end)]


def _dues(index: FactIndex, span: Span) -> list[_Due]:
    """The days, months and quarters named in a stretch."""
    dates, periods = index.facts.dates, index.facts.periods
    at = bisect_left(dates, span.start, key=lambda date: date.span.start)
    found = [_of_date(date) for date in takewhile(lambda date: date.span.end <= span.end, dates[at : at + _MOST])]
    at = bisect_left(periods, span.start, key=lambda period: period.span.start)
    found += [_of_period(period) for period in takewhile(lambda period: period.span.end <= span.end, periods[at : at + _MOST])]
    return [due for due in found if due is not None]


def _of_date(mention: DateMention) -> _Due | None:
    date = mention.date
    if date.month is None:
        return None
    first = date.month * _MONTH + (date.day or 1)
    return _Due(mention.span, date.year, first, first if date.day else first + _MONTH - 1)


def _of_period(period: Period) -> _Due | None:
    if period.kind == "years":
        return None
    size = 3 if period.kind == "quarters" else 1
    first = ((period.first - 1) * size + 1) * _MONTH + 1
    return _Due(period.span, period.year, first, (period.last * size + 1) * _MONTH)
