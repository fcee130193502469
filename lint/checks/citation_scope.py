"""Whose document is cited: one number of one date as of two offices, and a higher body's plan whose title is that of the own unit."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from lint.checks.citing import issued_place, reference
from lint.engine.model import Hit, Related
from lint.facts.model import Citation
from lint.patterns import regex
from lint.resolve.gazetteer import COMMUNE_LEVELS
from lint.resolve.index import FactIndex, Mention
from lint.resolve.issuers import of_mark, offices_agree, seat, short
from lint.resolve.spelling import plain
from lint.resolve.titles import same_title, subject, years
from lint.span import Span
from lint.structure.model import DocumentPart

_COMMON = 20  # numbers below are given by many offices on one day
_TOLD = 4  # words of a title that tell a subject
# What a higher body does about a commune; a plan, programme or report *of* a commune it does not issue.
_CONCERN = (
    "kiểm tra|thanh tra|giám sát|thẩm định|thẩm tra|thẩm quyền|đánh giá|phê duyệt|chấp thuận|công nhận|công bố|thành lập|giải thể|sáp nhập|sắp xếp"
    "|giao|hỗ trợ|kết luận|khắc phục|xử lý|giải quyết|thí điểm|làm việc|khảo sát|đề nghị|tiếp nhận|bàn giao|phúc tra|trả lời|cho phép|điều chỉnh"
    "|thống nhất|quy hoạch|thu hồi|bồi thường|giải phóng|dự án|xây dựng|cưỡng chế|xét|bầu cử|đại hội|kiện toàn|phân bổ|bổ sung|đấu giá|sự cố"
)
_PLAN = regex(r"(?:kế hoạch|chương trình|báo cáo|phương án)(?!\w)")
_OF_UNIT = regex(r"\bcủa\s+(?:(?:UBND|HĐND|Ủy\s+ban\s+nhân\s+dân|Uỷ\s+ban\s+nhân\s+dân|Đảng\s+ủy|Đảng\s+uỷ)\s+)?(xã|phường|đặc khu)\s+")
_BEHIND = regex(r"\s*(?:,?\s*(?:năm|giai đoạn|nhiệm kỳ|quý|tháng)\s[\w\s/-]+)?$")
_PLANS = ("KH", "CTr", "BC", "PA")


def scope(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Both contradictions, the first under the case `two`, the second under `title`."""
    groups: dict[tuple[object, ...], list[Mention]] = defaultdict(list)
    for mention in index.mentions:
        if key := _number(mention):
            groups[key].append(mention)
    for mentions in groups.values():
        yield from _of_two(mentions)
    for mention in index.mentions:
        yield from _of_own_unit(index, mention)


def _number(mention: Mention) -> tuple[object, ...] | None:
    """Number, symbol and day of a mention that names its office, where the symbol leaves open which one it is."""
    one = mention.citation
    if one.role != "citation" or not one.number or not one.symbol or one.issuer_span is None or of_mark(one.agency) is not None:
        return None
    day = one.date.as_day() if one.date else None
    if day is None or "date" in one.shared or mention.issuer_key is None:
        return None
    return (mention.document, one.number.lstrip("0"), one.year, one.symbol.upper(), day)


def _of_two(mentions: Sequence[Mention]) -> Iterator[Hit]:
    """The first mention of an office that is not that of most mentions."""
    counts = Counter(plain(m.issuer_key or "") for m in mentions)
    usual = max(mentions, key=lambda m: (counts[plain(m.issuer_key or "")], -m.index))
    for mention in mentions:
        if _contradict(mention, usual):
            values = {"ref": reference(mention.citation), "here": short(mention.citation.issuer or ""), "there": short(usual.citation.issuer or "")}
            yield Hit(issued_place(mention.citation), values, (Related(issued_place(usual.citation)),), case="two")
            return


def _contradict(one: Mention, other: Mention) -> bool:
    first, second = seat(one.issuer_key or ""), seat(other.issuer_key or "")
    if first is None or second is None or offices_agree(first, second):
        return False
    here, there = one.citation, other.citation
    if here.title and there.title:
        return same_title(here.title, there.title) and len(subject(here.title)) >= _TOLD and _years_agree(here.title, there.title)
    return first.split()[0] != second.split()[0] and int(regex(r"\D").sub("", here.number or "") or 0) >= _COMMON


def _years_agree(one: str, other: str) -> bool:
    first, second = years(one), years(other)
    return not first or not second or first == second


def _of_own_unit(index: FactIndex, mention: Mention) -> Iterator[Hit]:
    part = index.structure.documents[mention.document]
    span = mention.citation.title_span
    if part.unit is None or part.unit_level not in COMMUNE_LEVELS or span is None or not _higher(mention, part):
        return
    unit = _unit_at_end(index, part, span)
    if unit is None or not _speaks_as_own(mention.citation, index.document.text[span.start : unit.start]):
        return
    citation = mention.citation
    values = {"ref": reference(citation), "issuer": short(citation.issuer or "")}
    yield Hit(unit, values, (Related(citation.issuer_span or citation.span),), case="title")


def _higher(mention: Mention, part: DocumentPart) -> bool:
    """Whether the document is of the province's committee, council or Party."""
    one = mention.citation
    if one.role != "citation" or one.issuer_span is None or one.kind_mark not in (*_PLANS, "QĐ", "NQ"):
        return False
    place = seat(mention.issuer_key or "")
    return place is not None and place.split()[0] in ("tỉnh", "thành") and part.unit_level in COMMUNE_LEVELS


def _unit_at_end(index: FactIndex, part: DocumentPart, title: Span) -> Span | None:
    """Where the title ends with `của xã …` (and a year), the own unit being named."""
    text = index.document.folded
    for match in _OF_UNIT.finditer(text, title.start, title.end):
        end = match.end() + len(part.unit or "")
        if plain(text[match.end() : end]) == plain(part.unit or "") and _BEHIND.fullmatch(text, end, title.end):
            return Span(match.start(), title.end)
    return None


def _speaks_as_own(citation: Citation, words: str) -> bool:
    text = plain(words)
    if _concern().search(text):
        return False
    return citation.kind_mark in _PLANS or _PLAN.search(text) is not None


@cache
def _concern() -> re.Pattern[str]:
    return regex(rf"(?<!\w)(?:{_CONCERN})(?!\w)")
