"""Days that the document's own date rules out: a rule in force before it was issued, a meeting after its conclusions, a report a year late."""

import re
from collections.abc import Iterator

from lint.checks.citation_years import shown, span_of
from lint.checks.date_deadlines import TURNS, last_day, times
from lint.checks.date_phrases import YEAR
from lint.engine.model import Hit, Related, Value
from lint.facts.model import DateMention, PartialDate
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure.model import DocumentPart

_EFFECT = regex(r"(?<!“)(?P<kind>Quyết định|Nghị quyết) này\s+có\s+hiệu\s+lực(?:\s+thi\s+hành)?(?:\s+kể)?\s+từ\s+(?:ngày\s+)?$")
_HELD = regex(r"\W*(?:(?:Vào\s+)?(?:[Hh]ồi|[Ss]áng|[Cc]hiều|[Vv]ào|[Tt]rong)\s+)?(?:\d{1,2}\s*(?:giờ|h)\s*(?:\d\d)?(?:\s*phút)?,?\s*)?")
_MET = regex(
    r"\b(?:chủ trì|đã (?:họp|tổ chức|làm việc|kiểm tra|tiếp)|họp (?:Hội nghị|phiên)|có buổi làm việc|nghe báo cáo|đi kiểm tra|dự và chủ trì)\b"
)
_CONCLUDES = regex(r"\b(?:kết luận|ý kiến chỉ đạo|kết quả (?:cuộc họp|phiên họp|hội nghị|kỳ họp|làm việc|giám sát|kiểm tra))", re.IGNORECASE)
_PART_OF_YEAR = regex(
    r"(?:\bquý\s+(?P<quarter>IV|I{1,3}|[1-4])|\btháng\s+(?P<month>\d{1,2})|\b(?P<half>6|sáu)\s+tháng\s+(?P<which>đầu|cuối)|"
    r"\b(?:9|chín)\s+tháng(?:\s+đầu)?)\s*(?:/|$)",
    re.IGNORECASE,
)
_QUARTERS = {"I": 3, "II": 6, "III": 9, "IV": 12, "1": 3, "2": 6, "3": 9, "4": 12}
_YEAR_LATE = range(335, 401)  # days: a report that is due within weeks, with last year's year
_CLAUSE, _SENTENCE = 60, 260  # characters


def events(index: FactIndex, part: DocumentPart) -> Iterator[Hit]:
    """Dates of effect and of meetings that disagree with the document's own date."""
    own, _ = span_of(part.date)
    if own is None:
        return
    yield from _late_report(index, part)
    for date in times(index, part):
        day = date.date.as_day() if isinstance(date, DateMention) and date.span != part.date_span else None
        if day is None or not isinstance(date, DateMention):
            continue
        if day < own and day not in TURNS and _takes_effect(index, part, date):
            yield _hit(index, part, date.span, "effect")
        elif day > own and _was_held(index, part, date):
            yield _hit(index, part, date.span, "meeting")


def _hit(index: FactIndex, part: DocumentPart, span: Span, case: str) -> Hit:
    params: dict[str, Value] = {"date": index.document.slice(span), "own": shown(part.date or PartialDate()), "kind": part.kind or "Văn bản"}
    return Hit(span, params, (Related(part.date_span),) if part.date_span else (), case=case)


def _takes_effect(index: FactIndex, part: DocumentPart, date: DateMention) -> bool:
    """A rule of law of a province or commune takes no effect before it is issued (Luật 64/2025/QH15); administrative decisions may."""
    if part.family != "normative" or not (part.symbol or "").endswith(("-UBND", "-HĐND")):
        return False
    match = _EFFECT.search(index.document.folded, max(date.span.start - _CLAUSE, 0), date.span.start)
    return match is not None and match["kind"] == part.kind


def _was_held(index: FactIndex, part: DocumentPart, date: DateMention) -> bool:
    """Whether a notice of conclusions opens with the day of the meeting they were drawn in."""
    if not _CONCLUDES.search(part.title or "") or part.kind not in ("Thông báo", "Kết luận", "Biên bản"):
        return False
    text, block = index.document.folded, index.document.block_at(date.span.start).span
    before = index.document.shown_before(date.span.start).lower().removesuffix("ngày ")
    return _HELD.fullmatch(before) is not None and _MET.search(text, date.span.end, min(block.end, date.span.end + _SENTENCE)) is not None


def _late_report(index: FactIndex, part: DocumentPart) -> Iterator[Hit]:
    """`Báo cáo … quý III năm 2025` of September 2026."""
    own, _ = span_of(part.date)
    if part.kind != "Báo cáo" or part.title_span is None or own is None:
        return
    title = index.document.folded[slice(*part.title_span)]
    years = list(YEAR.finditer(title))
    match = _PART_OF_YEAR.search(title[: years[0].start()].rstrip()) if len(years) == 1 else None
    if match is None or (month := _last_month(match)) is None:
        return
    last = last_day(DateMention(part.title_span, PartialDate(int(years[0][1]), month), "month"))
    if last is not None and (own - last).days in _YEAR_LATE:
        start = part.title_span.start
        yield _hit(index, part, Span(start + years[0].start(), start + years[0].end()), "late_report")


def _last_month(match: "re.Match[str]") -> int | None:
    if match["quarter"]:
        return _QUARTERS[match["quarter"].upper()]
    if match["month"]:
        return int(match["month"]) if 1 <= int(match["month"]) <= 12 else None
    if match["half"]:
        return 6 if match["which"].lower() == "đầu" else 12
    return 9
