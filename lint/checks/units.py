"""The own unit's name misspelt."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from lint.engine.model import Hit, Related
from lint.facts.tables import LOWER
from lint.patterns import regex
from lint.resolve.cited import issuers_and_titles
from lint.resolve.gazetteer import COMMUNE_LEVELS, is_commune, provinces_of
from lint.resolve.index import FactIndex
from lint.resolve.spelling import one_letter_off, plain, skeleton, vowels
from lint.span import Span
from lint.structure.model import DocumentPart

LEVELS = r"(?:xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|tỉnh|thành phố)"
_LEVEL_BEFORE = regex(rf"\b{LEVELS} +$", re.IGNORECASE)
_PLACE_BEFORE = regex(
    r"\b(?:thôn|xóm|bản|ấp|buôn|làng|tổ|khu|phố|đường|ngõ|ngách|trường|chợ|cầu|chùa|đình|đền|miếu|cảng|bến|hồ|sông|núi|ông|bà|anh|chị|"
    r"đồng chí|công ty|hợp tác xã|khóm|trang trại|tiểu học|mầm non|mẫu giáo|trung học cơ sở|THCS|THPT|khu công nghiệp|cụm công nghiệp)"
    r"(?: +(?:số \d+|[\d./]+))? +$",
    re.IGNORECASE,
)
_CAPITAL_BEFORE = regex(rf"(?<!\w)[{LOWER.upper()}]\w* +$")
_CAPITAL_AFTER = regex(rf" +[{LOWER.upper()}][{LOWER}]")
_FORMER = regex(r" *(?:\(?(?:cũ|trước đây|nay là|nay thuộc|đã sáp nhập)\b)", re.IGNORECASE)
_MERGED = regex(r"(?:sáp nhập|hợp nhất|trên cơ sở|nguyên trạng|trước đây|địa giới)[^.;\n]*$", re.IGNORECASE)
_PLACE = regex(r"[\s*_]*(?P<name>[^\W\d_][^\d,;\n]*?)\s*,")
NEAR = 90  # characters looked at before a place
_LONG_NAME = 6  # letters; shorter names differ from others by one letter too often


def name(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """The own unit's name with a diacritic lost or changed, or one letter off, where no unit of that name can be meant."""
    for part in index.structure.documents:
        if part.unit and part.attached_to is None:
            yield from _misspelt(index, part, part.unit)


def _misspelt(index: FactIndex, part: DocumentPart, unit: str) -> Iterator[Hit]:
    text = index.document.folded
    right, wrong = _spellings(index, part, unit)
    wrong = [s for s in wrong if _is_name(text, s) and not _other_unit(index, part, s) and not is_former(text, s)]
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
        and not is_former(index.document.folded, mention.name_span)
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
    line = text[max(span.start - NEAR, 0) : span.start].rpartition("\n")[2]
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


def is_former(text: str, span: Span) -> bool:
    """A unit of before the merger: `(xã … cũ)`, `trên cơ sở sáp nhập xã …`."""
    return _FORMER.match(text, span.end) is not None or _MERGED.search(text[max(span.start - NEAR, 0) : span.start]) is not None
