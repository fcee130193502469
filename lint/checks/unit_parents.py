"""Communes placed in a province they do not lie in; units that ended on 01/7/2025 and still act."""

import re
from collections.abc import Iterator, Mapping
from datetime import date as Day
from itertools import pairwise
from typing import Any

from lint.checks.ended_units import ended
from lint.checks.listed_units import strangers
from lint.engine.model import Hit
from lint.facts.model import UnitMention
from lint.patterns import regex
from lint.resolve.acting import Acting
from lint.resolve.dating import TWO_TIERS
from lint.resolve.gazetteer import COMMUNE_LEVELS, PROVINCE_LEVELS, merged_into, province_level, province_named, provinces_of
from lint.resolve.index import FactIndex
from lint.resolve.spelling import skeleton
from lint.structure.model import DocumentPart

_BETWEEN = regex(r"\s*(?:[,(-]|thuộc)?\s*(?:thuộc\s+)?")
_ADDRESS = regex(
    r"\b(?:số nhà|số \d|thôn|xóm|bản|ấp|buôn|khóm|tổ|khu|đường|ngõ|phố|quê|sinh|trú|địa chỉ|hộ khẩu|thửa|CCCD|công ty|trụ sở|ông|bà)\b[^.;\n]*$",
    re.IGNORECASE,
)
_LOOKED = 120  # characters before the unit in which an address shows


def parent(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """`xã X, tỉnh Y` where no such commune lies in Y; a district, a former province or city in the role of one that exists."""
    acting = Acting(index)
    yield from ended(index, acting, TWO_TIERS)
    yield from strangers(index, acting)
    for unit, above in pairwise(index.facts.units):
        if unit.level in COMMUNE_LEVELS and unit.name and above.level in PROVINCE_LEVELS and above.name and _joined(index, unit, above):
            number = index.part_number(unit.span.start)
            day = acting.day(number)
            if day is not None and day >= TWO_TIERS and not acting.cites(unit.span) and not acting.speaks_of_the_past(unit.span):
                yield from _placed(index, index.structure.documents[number], unit, above, day)


def _joined(index: FactIndex, unit: UnitMention, above: UnitMention) -> bool:
    between = index.document.folded[unit.span.end : above.span.start]
    return len(between) < 12 and _BETWEEN.fullmatch(between) is not None and above.body is None


def _placed(index: FactIndex, part: DocumentPart, unit: UnitMention, above: UnitMention, day: Day) -> Iterator[Hit]:
    """A commune with its province: the wrong one, or one that ended."""
    name, province = unit.name or "", province_named(above.name or "")
    own = part.unit is not None and skeleton(part.unit) == skeleton(name)
    if not (own or unit.body or _is_plain(index, unit)):
        return
    today = None if province else merged_into(above.name or "")
    written = {"unit": index.document.slice(unit.span), "province": index.document.slice(above.span)}
    known = provinces_of(unit.level, name)
    if today and today in known and (own or unit.body):
        right = f"{province_level(today, day)} {today}"
        yield Hit(above.span, {**written, "right": right}, case="merged", suggestion=right)
    elif province and known and province not in known and not _namesake(name, province):
        yield Hit(above.span, {**written, "right": _all(known, day)}, case="elsewhere", certain=False)


def _all(provinces: tuple[str, ...], day: Day) -> str:
    return ", ".join(f"{province_level(p, day)} {p}" for p in provinces)


def _namesake(name: str, province: str) -> bool:
    """Whether the province has a commune of that name, of another level."""
    return any(province in provinces_of(level, name) for level in COMMUNE_LEVELS)


def _is_plain(index: FactIndex, unit: UnitMention) -> bool:
    """No address, which may keep the name of a unit of before; a name that only one commune bears."""
    before = index.document.folded[max(unit.span.start - _LOOKED, 0) : unit.span.start]
    return len(provinces_of(unit.level, unit.name or "")) == 1 and _ADDRESS.search(before) is None
