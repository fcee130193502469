"""The own unit: its name misspelt, its level word left over from another unit's document."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lint.engine.model import Hit, Related
from lint.facts.grammar import LOWER
from lint.facts.model import UnitMention
from lint.resolve.cited import issuers_and_titles
from lint.resolve.gazetteer import COMMUNE_LEVELS, is_commune, provinces_of
from lint.resolve.index import FactIndex
from lint.resolve.spelling import one_letter_off, plain, skeleton, vowels
from lint.span import Span
from lint.structure.model import DocumentPart

_LEVELS = r"(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|tỉnh|thành phố)"
_LEVEL_BEFORE = re.compile(rf"\b{_LEVELS} +$", re.IGNORECASE)
_PLACE_BEFORE = re.compile(
    r"\b(?:thôn|xóm|bản|ấp|buôn|làng|tổ|khu|phố|đường|ngõ|ngách|trường|chợ|cầu|chùa|đình|đền|miếu|cảng|bến|hồ|sông|núi|ông|bà|anh|chị|"
    r"đồng chí|công ty|hợp tác xã|khóm|trang trại|tiểu học|mầm non|mẫu giáo|trung học cơ sở|THCS|THPT|khu công nghiệp|cụm công nghiệp)"
    r"(?: +(?:số \d+|[\d./]+))? +$",
    re.IGNORECASE,
)
_CAPITAL_BEFORE = re.compile(rf"(?<!\w)[{LOWER.upper()}]\w* +$")
_CAPITAL_AFTER = re.compile(rf" +[{LOWER.upper()}][{LOWER}]")
_FORMER = re.compile(r" *(?:\(?(?:cũ|trước đây|nay là|nay thuộc|đã sáp nhập)\b)", re.IGNORECASE)
_MERGED = re.compile(r"(?:sáp nhập|hợp nhất|trên cơ sở|nguyên trạng|trước đây|địa giới)[^.;\n]*$", re.IGNORECASE)
_MANY = re.compile(
    r"\b(?:các|những|mỗi|từng|cấp|một số|nhiều|\d+|hai|ba|liên|giữa|loại|đô thị|nông thôn)\s+"
    r"(?:(?!(?:của|thuộc|tại|bàn|toàn|PCT|Phó|cáo|trình|gửi|nghị|mưu|hợp|giúp|về|cho|do|với|đến)\s)[\w&]+\s+){0,3}$",
    re.IGNORECASE,
)
# A unit told from the own one by what follows, or a kind of units; `UBND xã trước khi sáp nhập`.
_ANY_SUCH = re.compile(
    r"\s+(?:(?:nơi|có (?:liên quan|đê|rừng|biển|người|hộ|đồng bào)|liên quan|lân cận|khác|bạn|giáp|đó|đạt chuẩn|mới|cũ|"
    r"trước (?:khi|đây|sáp nhập|ngày 0?1(?:/0?7/| tháng 0?7 năm )2025)|"
    r"thuộc (?:tỉnh|thành phố|huyện|quận)|trên địa bàn (?:tỉnh|thành phố|toàn tỉnh)|nông thôn mới|văn minh|"
    r"biên giới|đảo|miền núi|đặc biệt khó khăn|khu vực|loại|vùng|an toàn khu|tiêu biểu|điển hình|kiểu mẫu|phù hợp với trẻ em|chính quy|"
    r"bán chuyên trách|[IVX]+)\b)",
    re.IGNORECASE,
)
_OF_ACT = re.compile(r"\b(?:Luật|Pháp lệnh|Nghị định|Thông tư)(?: về)? +$")
_BODY = r"(?:UBND|HĐND|Ủy ban nhân dân|Hội đồng nhân dân|Đảng ủy|Công an)"
_LIST_BEFORE = re.compile(rf"\b(?P<level>{_LEVELS}|cấp)\s*(?:,|;|/|-|\(|và|hoặc|hay)\s*(?:{_BODY}\s+)?$", re.IGNORECASE)
_LIST_AFTER = re.compile(rf"\s*(?:,|;|/|-|\(|và|hoặc|hay)\s*(?P<body>{_BODY}\s+)?(?P<level>{_LEVELS}|cấp)\b", re.IGNORECASE)
_AREA_BEFORE = re.compile(rf"\b(?:địa bàn|toàn) {_LEVELS}, $", re.IGNORECASE)
_OWN_AREA = re.compile(
    r"\b(?:địa bàn|của|tại|toàn|thuộc|lãnh đạo|nhân dân|cán bộ|cơ quan|trụ sở|ngân sách|hành chính công|truyền thanh|điện tử|ngành|đoàn thể|"
    r"công chức|viên chức|chuyên môn|đơn vị|phòng thủ dân sự|chuyển đổi số|cải cách hành chính|dân quân)\s+$",
    re.IGNORECASE,
)
_PLACE = re.compile(r"[\s*_]*(?P<name>[^\W\d_][^\d,;\n]*?)\s*,")
_NEAR = 90  # characters looked at before a place
_LONG_NAME = 6  # letters; shorter names differ from others by one letter too often


def name(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """The own unit's name with a diacritic lost or changed, or one letter off, where no unit of that name can be meant."""
    for part in index.structure.documents:
        if part.unit and part.attached_to is None:
            yield from _misspelt(index, part, part.unit)


def _misspelt(index: FactIndex, part: DocumentPart, unit: str) -> Iterator[Hit]:
    text = index.document.folded
    right, wrong = _spellings(index, part, unit)
    wrong = [s for s in wrong if _is_name(text, s) and not _other_unit(index, part, s) and not _former(text, s)]
    wrong += _one_letter_off(index, part, unit, len(right))
    if not right or (len(right) <= len(wrong) and not is_commune(part.unit_level or "", unit)):
        return
    model = next((s for s in right if not text[slice(*s)].isupper()), right[0])
    for span in sorted(wrong):
        written = text[slice(*span)]
        fitted = unit.upper() if written.isupper() else unit
        level = _level_before(text, span)
        yield Hit(span, {"wrong": level + written, "name": unit, "right": level + fitted}, (Related(model),), suggestion=fitted)


def _spellings(index: FactIndex, part: DocumentPart, unit: str) -> tuple[list[Span], list[Span]]:
    """The places that hold the name's letters with the right and with other diacritics."""
    text = index.document.folded
    whole = _whole(index, part)
    words = " +".join(map(re.escape, vowels(skeleton(unit)).split()))
    right: list[Span] = []
    wrong: list[Span] = []
    for match in re.compile(rf"(?<!\w){words}(?!\w)").finditer(vowels(skeleton(text)), whole.start, whole.end):
        span = Span(*match.span())
        (right if plain(text[slice(*span)]) == plain(unit) else wrong).append(span)
    return right, wrong


def _whole(index: FactIndex, part: DocumentPart) -> Span:
    """The document with what is attached to it."""
    parts = index.structure.documents
    number = parts.index(part)
    ends = [p.span.end for p in parts if p.attached_to == number] + [part.span.end]
    return Span(part.span.start, max(ends))


def _one_letter_off(index: FactIndex, part: DocumentPart, unit: str, right: int) -> list[Span]:
    """`xã Hưng Đạ` for `xã Hưng Đạo`: behind the own level word a name that no table holds; one written more often than the right one is no slip."""
    if len(unit.replace(" ", "")) < _LONG_NAME or not is_commune(part.unit_level or "", unit):
        return []
    cited = issuers_and_titles(index.facts.citations)
    found = [
        mention.name_span
        for mention in index.facts.units
        if mention.name is not None
        and mention.name_span is not None
        and mention.level == part.unit_level
        and one_letter_off(skeleton(mention.name), skeleton(unit))
        and not provinces_of(mention.level, mention.name)
        and not cited.hold(mention.span)
        and not _former(index.document.folded, mention.name_span)
    ]
    found += _place_line(index, part, unit)
    counts = Counter(plain(index.document.slice(span)) for span in found)
    return [span for span in found if counts[plain(index.document.slice(span))] < right]


def _place_line(index: FactIndex, part: DocumentPart, unit: str) -> list[Span]:
    """The place before the document's own date (`Hưng Đạ, ngày …`), one letter off the unit's name and no unit itself."""
    zone = next((z for z in index.structure.zones if z.kind == "place_date" and part.span.contains(z.span)), None)
    match = _PLACE.match(index.document.folded, zone.span.start, zone.span.end) if zone else None
    if match is None or not one_letter_off(skeleton(match["name"]), skeleton(unit)):
        return []
    return [] if any(provinces_of(level, match["name"]) for level in COMMUNE_LEVELS) else [Span(*match.span("name"))]


def _is_name(text: str, span: Span) -> bool:
    """Written as a name of its own: every syllable with a capital, and no part of a longer name."""
    if any(word[0].islower() for word in text[slice(*span)].split()):
        return False
    line = text[max(span.start - _NEAR, 0) : span.start].rpartition("\n")[2]
    if _LEVEL_BEFORE.search(line):
        return True
    return not (_PLACE_BEFORE.search(line) or _CAPITAL_BEFORE.search(line) or _CAPITAL_AFTER.match(text, span.end))


def _level_before(text: str, span: Span) -> str:
    match = _LEVEL_BEFORE.search(text, max(span.start - 12, 0), span.start)
    return match.group() if match else ""


def _other_unit(index: FactIndex, part: DocumentPart, span: Span) -> bool:
    """Another unit of the province bears just this name; or a level word other than the own stands before it."""
    written = index.document.slice(span)
    level = _level_before(index.document.folded, span).strip().lower()
    if level and level not in COMMUNE_LEVELS:
        return True
    return any(is_commune(known, written, part.province) for known in ((level,) if level else COMMUNE_LEVELS))


def _former(text: str, span: Span) -> bool:
    """A unit of before the merger: `(xã … cũ)`, `trên cơ sở sáp nhập xã …`."""
    return _FORMER.match(text, span.end) is not None or _MERGED.search(text[max(span.start - _NEAR, 0) : span.start]) is not None


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
    if unit.level == "thị trấn" or plain(unit.name or "") != plain(part.unit or "") or _former(index.document.folded, unit.span):
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
    before = text[max(span.start - _NEAR, 0) : span.start].rpartition("\n")[2]
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
