"""Another commune in a role that only the own one can have: left over from the document this one was copied from."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from lint.checks.own_roles import gives_tasks_to_issuer, is_own_place, is_own_role
from lint.engine.model import Hit
from lint.facts.model import UnitMention
from lint.patterns import regex
from lint.resolve.cited import Stretches, issuers_and_titles
from lint.resolve.gazetteer import COMMUNE_LEVELS, is_commune
from lint.resolve.index import FactIndex
from lint.resolve.spelling import one_letter_off, plain, skeleton
from lint.span import Span
from lint.structure.model import DocumentPart

_COMMITTEE = regex(r"(?:.* )?(?:UBND|HĐND|[ỦU][YỶ] BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN|ĐẢNG [ỦU][YỶ]|ĐẢNG BỘ)\b.*", re.IGNORECASE | re.DOTALL)
_PLACE = regex(r"[\s*_(]*(?P<name>[^\W_][^,;\n]*?)\s*,\s*ngày\b")
_RARELY = 1  # other places in which a document may name a unit that it does not deal with


def foreign(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Another commune that issues, closes or titles the document whose letterhead names the own one, or is reported to as the own one."""
    yield from _places(index)
    cited = issuers_and_titles(index.facts.citations)
    again = Stretches(c.span for c in index.facts.citations if c.role == "self")
    others = [unit for unit in index.facts.units if _is_other(index, unit) and not cited.hold(unit.span)]
    placed = [unit for unit in others if is_own_place(index, unit, _part(index, unit).unit_level or "")]
    own_places = {unit.span for unit in placed}
    elsewhere = Counter(_key(unit) for unit in others) - Counter(map(_key, placed))
    for unit in others:
        rare = elsewhere[_key(unit)] <= _RARELY
        if _is_left_over(index, unit, said_again=again.hold(unit.span), own_place=rare and unit.span in own_places):
            yield _hit(index, _part(index, unit), unit)


def _places(index: FactIndex) -> Iterator[Hit]:
    """The place of the date line, when it is another commune of the province."""
    text = index.document.folded
    for zone in index.zones:
        part = index.structure.documents[zone.document]
        match = _PLACE.match(text, *zone.span) if zone.kind == "place_date" and part.issuer and part.unit else None
        if match is None or plain(part.unit or "") not in plain(part.issuer or "") or _COMMITTEE.fullmatch(part.issuer or "") is None:
            continue
        one, own = skeleton(match["name"]), skeleton(part.unit or "")
        if one != own and any(is_commune(level, match["name"], part.province) for level in COMMUNE_LEVELS) and part.province:
            names = {"own": f"{part.unit_level} {part.unit}", "wrong": match["name"], "right": part.unit or ""}
            yield Hit(Span(*match.span("name")), names, suggestion=part.unit)


def _key(unit: UnitMention) -> tuple[str, str]:
    return unit.level, plain(unit.name or "")


def _is_other(index: FactIndex, unit: UnitMention) -> bool:
    """A commune named that is not the own one."""
    part = _part(index, unit)
    return unit.name is not None and unit.level in COMMUNE_LEVELS and part.unit is not None and not _is_own(part, unit)


def _part(index: FactIndex, unit: UnitMention) -> DocumentPart:
    """The document with the letterhead: what is attached is of its unit."""
    part = index.part_at(unit.span.start)
    return part if part.attached_to is None else index.structure.documents[part.attached_to]


def _is_left_over(index: FactIndex, unit: UnitMention, *, said_again: bool, own_place: bool) -> bool:
    part = _part(index, unit)
    if part.issuer is None:
        return said_again
    if plain(part.unit or "") not in plain(part.issuer):
        return gives_tasks_to_issuer(index, unit, part.issuer)
    if said_again or is_own_role(index, unit):
        return True
    return own_place and _COMMITTEE.fullmatch(part.issuer) is not None and not _titled(part, unit)


def _titled(part: DocumentPart, unit: UnitMention) -> bool:
    """Whether the document is about that unit."""
    return plain(unit.name or "") in plain(part.title or "")


def _is_own(part: DocumentPart, unit: UnitMention) -> bool:
    """The own unit's name, misspelt perhaps (that is another rule's); `A Lưới 2` is another commune than `A Lưới 3`."""
    own, name = skeleton(part.unit or ""), skeleton(unit.name or "")
    if own == name:
        return True
    return (one_letter_off(own, name) or own in name) and not is_commune(unit.level, unit.name or "", part.province)


def _hit(index: FactIndex, part: DocumentPart, unit: UnitMention) -> Hit:
    own = f"{part.unit_level} {part.unit}"
    written = index.document.slice(unit.span)
    right = own.upper() if written.isupper() else own[0].upper() + own[1:] if written[0].isupper() else own
    return Hit(unit.span, {"own": own, "wrong": written, "right": right}, suggestion=right)
