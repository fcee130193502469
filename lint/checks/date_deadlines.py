"""Times by which something is due that were over before the document was written: left over from last year's text."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date as Day

from lint.checks.citation_years import span_of
from lint.checks.date_columns import due_columns
from lint.checks.date_tasks import is_scheduled
from lint.document import Block
from lint.engine.model import Hit, Related, Value
from lint.facts.model import DateMention, PartialDate, Period
from lint.patterns import regex
from lint.records import record
from lint.resolve.cited import whole
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure.model import DocumentPart

_DUE_BY = regex(
    r"(?:hoàn thành|báo cáo|gửi|nộp|trình|xong|chậm nhất|thời hạn|thời gian|hạn cuối|đăng ký|tham mưu|ban hành|bàn giao)[^.;\n]{0,80}"
    r"(?:trước|chậm nhất|hạn|muộn nhất|đến hết)[^.;\n\d]{0,12}(?:\d{1,2}\s*(?:giờ|h|g|:)\s*(?:\d{1,2}\s*(?:phút)?)?,?\s*)?(?:ngày\s*)?$",
    re.IGNORECASE,
)
# What is ordered is due by then; where `trước` tells which things are meant (`hồ sơ tiếp nhận trước ngày`) nothing is.
_ORDERED_BY = regex(
    r"\b(?:giao|phân bổ|công khai|niêm yết|lập|cập nhật|tổng hợp|rà soát|đề xuất|phổ biến|triển khai|tổ chức|cử|bố trí|kiểm tra|khắc phục|giải ngân|"
    r"thực hiện|xây dựng|phê duyệt|công bố|cung cấp|chuyển|kiện toàn|ký)\b[^.;:]*\s"
    r"(?<!tiếp nhận )(?<!ban hành )(?<!phát sinh )(?<!cấp )(?<!ký )(?<!sinh )(?<!tồn tại )(?<!được )(?<!xây dựng )(?<!nộp )(?<!đăng ký )"
    r"(?<!hiệu lực )(?<!sử dụng )(?<!tuyển dụng )(?<!phê duyệt )(?<!thành lập )(?<!khởi công )(?<!vi phạm )(?<!xảy ra )(?<!diễn ra )(?<!có )"
    r"(?:trước|chậm nhất|muộn nhất)\s+(?:là\s+)?(?:ngày\s*)?$",
    re.IGNORECASE,
)
_DUE_IN = regex(
    r"(?:hoàn thành (?:trong|trước|vào|xong|xong trong|xong trước)|thời gian(?: thực hiện| hoàn thành| triển khai)*\s*:|"
    r"(?:thời hạn|tiến độ)[^:;.\n]{0,20}:)\s*(?:(?:trong|trước|vào|hết|cuối|đầu)\s+)*$",
    re.IGNORECASE,
)
_PAST = regex(
    r"(?:so với|tính đến|đã|kể từ|từ (?:ngày|tháng|quý|năm|\d)|chưa|quá hạn|gia hạn|thay vì|điều chỉnh|"
    r"(?<!báo cáo )kết quả (?:đạt được|thực hiện))\b",
    re.IGNORECASE,
)
# What other kinds of document still have to say of the future: an order, or a section on what comes next.
_ORDER = regex(r"(?:^(?:\W*|\w{1,3}[.)]\s*)|[.;:]\s*|\d\.\s*)(?:Giao|Yêu cầu|Đề nghị|Thời gian|Thời hạn|Tiến độ)\b", re.MULTILINE)
_AHEAD = regex(r"nhiệm vụ|phương hướng|đề xuất|kiến nghị|tổ chức thực hiện|thời gian thực hiện", re.IGNORECASE)
_CLAUSE = 110  # characters looked at before a time
_LONGEST_AGO = 550  # days; older times are history
# Days from which other offices act (Nghị quyết 176/2025/QH15, Luật 72/2025/QH15): files and documents are told apart by them.
TURNS = frozenset({Day(2025, 3, 1), Day(2025, 7, 1)})
# Kinds of document that say what is to be done; notices of meetings and reports speak of days that are over.
PLANS = frozenset({"Kế hoạch", "Chương trình", "Phương án", "Quyết định", "Chỉ thị", "Công văn", "Hướng dẫn"})
_ASKING = PLANS | {"Giấy mời", "Công điện", "Nghị quyết"}  # those that ask for something by a day

# A cell or an item that is, or begins with, a time: `Quý III/2026`, `Trước 30/6/2026`, `- Tháng 4/2026: …`.
_TIME = regex(
    r"\s*(?:[-+*]\s*|\w{1,3}[.)]\s*)?(?P<time>(?:(?:trong|cả|trước|hết|đến|chậm nhất|xong|hoàn thành|là|ngày|vào|cuối|đầu|giữa)\s+)*"
    r"(?:(?:quý|tháng|năm|tuần|đầu|cuối|[ivx]{1,4}\b|\d{1,2}\b|,|và\b|-)[\s/]*)*(?P<year>20\d\d))\s*(?:[.;:]|$)",
    re.IGNORECASE,
)
_TIME_LONGEST = 60  # characters
_USUAL = 3  # siblings with the own year, for each with another


@record(frozen=True, slots=True)
class _Time:
    span: Span
    year: int


def deadlines(index: FactIndex, part: DocumentPart) -> Iterator[Hit]:
    """Days, months, quarters and years by which something is due, over before the document's own date; at most a year and a half before."""
    own, _ = span_of(part.date)
    if own is None:
        return
    cited, columns = whole(index.facts.citations), due_columns(index, part)
    for time in times(index, part):
        last = last_day(time)
        if last is None or last >= own or last in TURNS or (own - last).days > _LONGEST_AGO or cited.hold(time.span):
            continue
        if part.kind not in _ASKING and not (last.year < own.year and _is_day(time) and is_ahead(index, time.span)):
            continue
        if _is_due(index, part, time) or (last.year < own.year and (_in_column(index, time.span, columns) or is_scheduled(index, time.span))):
            yield _deadline(index, part, time.span)


def _is_due(index: FactIndex, part: DocumentPart, time: DateMention | Period) -> bool:
    low = max(time.span.start - _CLAUSE, part.span.start)
    clause = index.document.folded[low : time.span.start].rpartition("\n")[2].rpartition(";")[2]
    due = _DUE_IN if isinstance(time, Period) or time.style in ("month", "year") else _DUE_BY
    if _PAST.search(clause):
        return False
    return bool(due.search(clause) or _DUE_IN.search(clause)) or _is_ordered_by(index, part, time, clause)


def _is_ordered_by(index: FactIndex, part: DocumentPart, time: DateMention | Period, clause: str) -> bool:
    """Whether something is asked for by a day of an earlier year than the document's."""
    last, own = last_day(time), part.date
    earlier = last is not None and own is not None and own.year is not None and last.year < own.year
    return earlier and _is_day(time) and _ORDERED_BY.search(clause) is not None and is_ahead(index, time.span)


def _is_day(time: DateMention | Period) -> bool:
    return isinstance(time, DateMention) and time.date.day is not None


def is_ahead(index: FactIndex, span: Span) -> bool:
    """Whether a report, notice or submission speaks of what is to be done there: an order, or a section whose heading says so."""
    block = index.document.block_at(span.start).span
    if _ORDER.search(index.document.folded, block.start, span.start):
        return True
    return any(_AHEAD.search(index.document.folded, item.span.start, item.span.start + _CLAUSE) for item in index.above(span.start))


def _in_column(index: FactIndex, span: Span, columns: frozenset[tuple[int, int]]) -> bool:
    """Whether one of these columns has the time alone in a cell."""
    block = index.document.block_at(span.start)
    return (block.table, block.cell) in columns and _TIME.match(index.document.folded[slice(*block.span)]) is not None


def times(index: FactIndex, part: DocumentPart) -> Iterator[DateMention | Period]:
    """The dates of the document, then its periods, each in reading order."""
    for found in (index.facts.dates, index.facts.periods):
        first = bisect_left(found, part.span.start, key=lambda t: t.span.start)
        last = bisect_left(found, part.span.end, key=lambda t: t.span.start)
        yield from found[first:last]


def last_day(time: DateMention | Period) -> Day | None:
    """The last day that the time holds; None where its year is not given."""
    if isinstance(time, DateMention):
        return span_of(time.date)[1]
    if time.kind == "years":
        return None
    month = time.last * 3 if time.kind == "quarters" else time.last
    return span_of(PartialDate(time.year, month))[1] if 1 <= month <= 12 else None


def _deadline(index: FactIndex, part: DocumentPart, span: Span) -> Hit:
    related = (Related(part.date_span),) if part.date_span else ()
    return Hit(span, {"date": index.document.slice(span), "own": _shown(part)}, related, case="deadline")


def _shown(part: DocumentPart) -> str:
    date = part.date
    assert date is not None
    if not date.month:
        return str(date.year)
    month = f"{date.month:02d}" if date.month < 3 else str(date.month)
    return f"{date.day:02d}/{month}/{date.year}" if date.day else f"{month}/{date.year}"


def siblings(index: FactIndex, part: DocumentPart, own: int) -> Iterator[Hit]:
    """The one cell of a column, or item of a list, that has last year where its siblings have the own year."""
    starts, _ = span_of(part.date)
    for times in _columns(index, part).values():
        counts = Counter(time.year for time in times)
        for time in times:
            if time.year != own - 1 or counts[own] < _USUAL * counts[time.year]:
                continue
            if starts is None or _last_in(index, time.span, time.year) < starts:
                text = index.document.slice(time.span)
                model = next(t for t in times if t.year == own)
                params: dict[str, Value] = {"kind": part.kind or "Văn bản", "own": own, "year": time.year, "text": text, "count": counts[own]}
                yield Hit(time.span, params, (Related(model.span),), case="sibling", suggestion=text.replace(str(time.year), str(own)))


def _columns(index: FactIndex, part: DocumentPart) -> dict[tuple[int | None, int | None], list[_Time]]:
    """The times that stand alone or at the head of a paragraph, by column; those outside tables together."""
    found: dict[tuple[int | None, int | None], list[_Time]] = defaultdict(list)
    for block in _blocks(index, part):
        match = _TIME.match(index.document.folded, block.span.start, min(block.span.end, block.span.start + _TIME_LONGEST))
        if match:
            found[block.table, block.cell].append(_Time(Span(*match.span("time")), int(match["year"])))
    return found


def _blocks(index: FactIndex, part: DocumentPart) -> Sequence[Block]:
    document = index.document
    return document.blocks[document.block_index(part.span.start) : document.block_index(part.span.end) + 1]


def _last_in(index: FactIndex, span: Span, year: int) -> Day:
    """The last day of the times recognised there, at the latest the year's end."""
    days = [day for found in (index.facts.dates, index.facts.periods) for t in found if span.overlaps(t.span) and (day := last_day(t))]
    return max(days, default=Day(year, 12, 31))
