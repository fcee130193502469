"""The level word of another unit's document left over: `phường` in a document of a xã."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lint.checks.units import LEVELS, NEAR, is_former
from lint.engine.model import Hit
from lint.facts.model import UnitMention
from lint.patterns import regex
from lint.resolve.cited import issuers_and_titles
from lint.resolve.gazetteer import is_commune
from lint.resolve.index import FactIndex
from lint.resolve.spelling import plain
from lint.span import Span
from lint.structure.model import DocumentPart

_MANY = regex(
    r"\b(?:các|những|mỗi|từng|cấp|một số|nhiều|\d+|hai|ba|liên|giữa|loại|đô thị|nông thôn)\s+"
    r"(?:(?!(?:của|thuộc|tại|bàn|toàn|PCT|Phó|cáo|trình|gửi|nghị|mưu|hợp|giúp|về|cho|do|với|đến)\s)[\w&]+\s+){0,3}$",
    re.IGNORECASE,
)
# A unit told from the own one by what follows, or a kind of units; `UBND xã trước khi sáp nhập`.
_ANY_SUCH = regex(
    r"\s+(?:(?:nơi|có (?:liên quan|đê|rừng|biển|người|hộ|đồng bào)|liên quan|lân cận|khác|bạn|giáp|đó|đạt chuẩn|mới|cũ|"
    r"trước (?:khi|đây|sáp nhập|ngày 0?1(?:/0?7/| tháng 0?7 năm )2025)|"
    r"thuộc (?:tỉnh|thành phố|huyện|quận)|trên địa bàn (?:tỉnh|thành phố|toàn tỉnh)|nông thôn mới|văn minh|"
    r"biên giới|đảo|miền núi|đặc biệt khó khăn|khu vực|loại|vùng|an toàn khu|tiêu biểu|điển hình|kiểu mẫu|phù hợp với trẻ em|chính quy|"
    r"bán chuyên trách|[IVX]+)\b)",
    re.IGNORECASE,
)
_OF_ACT = regex(r"\b(?:Luật|Pháp lệnh|Nghị định|Thông tư)(?: về)? +$")
_BODY = r"(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Đảng ủy|Công an)"
_LIST_BEFORE = regex(rf"\b(?P<level>{LEVELS}|cấp)\s*(?:,|;|/|-|\(|và|hoặc|hay)\s*(?:{_BODY}\s+)?$", re.IGNORECASE)
_LIST_AFTER = regex(rf"\s*(?:,|;|/|-|\(|và|hoặc|hay)\s*(?P<body>{_BODY}\s+)?(?P<level>{LEVELS}|cấp)\b", re.IGNORECASE)
_AREA_BEFORE = regex(rf"\b(?:địa bàn|toàn) {LEVELS}, $", re.IGNORECASE)
_OWN_AREA = regex(
    r"\b(?:địa bàn|của|tại|toàn|thuộc|lãnh đạo|nhân dân|cán bộ|cơ quan|trụ sở|ngân sách|hành chính công|truyền thanh|điện tử|ngành|đoàn thể|"
    r"công chức|viên chức|chuyên môn|đơn vị|phòng thủ dân sự|chuyển đổi số|cải cách hành chính|dân quân)\s+$",
    re.IGNORECASE,
)


def level(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """`phường` in a xã's document, alone or with the own name, where no phường is named."""
    cited = issuers_and_titles(index.facts.citations)
    said = [(index.part_number(u.span.start), u) for u in index.facts.units if not cited.hold(u.span)]
    counts = Counter((number, unit.level) for number, unit in said)
    named = _named_levels(index, said)
    for number, unit in said:
        part = index.structure.documents[number]
        if not part.unit or not part.unit_level or unit.level == part.unit_level or unit.level not in ("xã", "phường", "thị trấn"):
            continue
        if part.issuer is None and counts[number, unit.level] >= counts[number, part.unit_level]:
            continue  # without a letterhead the level most written is the own one
        if unit.level not in named and (_own_name(index, part, unit) if unit.name else _alone(index, unit)):
            yield _left_over(index, part.unit_level, unit)


def _named_levels(index: FactIndex, said: Sequence[tuple[int, UnitMention]]) -> set[str]:
    """The levels of which the document names a unit of its province: their words may stand for it."""
    provinces = [part.province for part in index.structure.documents]
    return {unit.level for number, unit in said if unit.name is not None and is_commune(unit.level, unit.name, provinces[number])}


def _left_over(index: FactIndex, own: str, unit: UnitMention) -> Hit:
    span = unit.span if unit.name else _with_body(index, unit)
    text = index.document.text
    right = _cased(own, text[slice(*unit.level_span)])
    fitted = text[span.start : unit.level_span.start] + right + text[unit.level_span.end : span.end]
    return Hit(span, {"own": own, "wrong": unit.level}, suggestion=fitted)


def _own_name(index: FactIndex, part: DocumentPart, unit: UnitMention) -> bool:
    """The own name behind a wrong level word; a thị trấn of that name is the one from before the merger."""
    if unit.level == "thị trấn" or plain(unit.name or "") != plain(part.unit or "") or is_former(index.document.folded, unit.span):
        return False
    return not is_commune(unit.level, unit.name or "", part.province)


def _with_body(index: FactIndex, unit: UnitMention) -> Span:
    """The level word, with the office before it."""
    if unit.body is None:
        return unit.level_span
    at = index.document.text.rfind(unit.body, 0, unit.span.start)
    return Span(at, unit.level_span.end) if 0 <= unit.span.start - at - len(unit.body) <= 2 else unit.level_span


def _cased(word: str, like: str) -> str:
    if like.isupper():
        return word.upper()
    return word.capitalize() if like[0].isupper() else word


def _alone(index: FactIndex, unit: UnitMention) -> bool:
    """One unit is meant, not a kind of units: neither a plural before it nor another level beside it."""
    text = index.document.folded
    span = _with_body(index, unit)
    before = text[max(span.start - NEAR, 0) : span.start].rpartition("\n")[2]
    if _is_listed(before, unit, _LIST_AFTER.match(text, unit.span.end)):
        return False
    if _MANY.search(before) or _OF_ACT.search(before) or _ANY_SUCH.match(text, unit.span.end):
        return False
    return unit.body is not None or _OWN_AREA.search(before) is not None


def _is_listed(before: str, unit: UnitMention, after: "re.Match[str] | None") -> bool:
    """Whether another level stands beside it; in `trên địa bàn xã, UBND phường giao …` an area ends and a clause begins."""
    first = None if unit.body and _AREA_BEFORE.search(before) else _LIST_BEFORE.search(before)
    second = None if after and after["body"] and unit.body is None else after
    return any(match and match["level"].lower() != unit.level for match in (first, second))
