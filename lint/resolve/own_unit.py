"""Which unit and province a document belongs to: its letterhead first, then the places that only the own unit can have."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from enum import IntEnum
from functools import cache

from lint.document import Document
from lint.facts.model import Facts, UnitMention
from lint.facts.vocabulary import table
from lint.patterns import regex
from lint.records import record
from lint.resolve.cited import issuers_and_titles
from lint.resolve.gazetteer import COMMUNE_LEVELS, PROVINCE_LEVELS, is_commune, official_name, province_named, provinces_of
from lint.resolve.issuers import of_mark
from lint.resolve.letterhead import issuer_line
from lint.resolve.spelling import bare, plain
from lint.structure import signs
from lint.structure.model import DocumentPart, Structure

_ISSUES = regex(r"\s*(?:ban hành|xây dựng|tổ chức|đề nghị|yêu cầu|báo cáo|thông báo|kính)\b")
_ABOVE = regex(r"(?:SỞ|CỤC|CHI CỤC|TỔNG CÔNG TY|TẬP ĐOÀN) ")  # offices that no commune has
_COMMITTEE = regex(r"(?:TỈNH|THÀNH) (?:ỦY|UỶ) (?P<province>.+)")
_PLACE = regex(r"[(\s]*(?P<place>[^\W\d_][^,\n]{1,40}?)\s*,\s*ngày\b")
_AREA = ("địa bàn ", "trên toàn ")
_ENOUGH = 4
_CLEAR = 6  # mentions of the one commune and of its level word, where nothing else tells


@record(frozen=True, slots=True)
class OwnUnit:
    """The own commune (`name`, `level`) and province; None where the text does not tell."""

    name: str | None = None
    level: str | None = None
    province: str | None = None


class _Rank(IntEnum):
    """How surely a unit named in a place is the own one."""

    CITED = 0
    NAMED = 1
    TITLE = 2  # in the title, or the place of the date line
    ACTS = 3  # `UBND xã … ban hành`
    HEAD = 4  # in the letterhead, or the line in capitals that names who decides


@record(frozen=True, slots=True)
class _Vote:
    """A unit named; `name` is empty for a province's level word alone."""

    level: str
    name: str
    rank: _Rank

    @property
    def weight(self) -> int:
        """What the vote counts."""
        return _WEIGHT[self.rank]


_WEIGHT = {_Rank.CITED: 0, _Rank.NAMED: 1, _Rank.TITLE: 4, _Rank.ACTS: 4, _Rank.HEAD: 8}
_ZONE_RANK: Mapping[str, _Rank] = {"letterhead": _Rank.HEAD, "number": _Rank.HEAD, "title": _Rank.TITLE, "place_date": _Rank.TITLE}


def own_unit(document: Document, facts: Facts, structure: Structure, part: DocumentPart, number: int) -> OwnUnit:
    """The unit that the document of this number speaks for; nothing for bodies of the whole country."""
    issuer = issuer_line(document, structure.zones, number)
    if _central(issuer, part):
        return OwnUnit()
    votes = list(_votes(document, facts, structure, part, number))
    provinces = _province_votes(votes)
    if committee := _COMMITTEE.fullmatch(issuer or ""):
        return OwnUnit(province=province_named(committee["province"]) or _first(provinces))
    if issuer is not None and _ABOVE.match(issuer) and not any(v.rank is _Rank.HEAD and v.level in COMMUNE_LEVELS for v in votes):
        return OwnUnit(province=_first(provinces))
    bare_levels = _bare_levels(document, facts, part)
    votes += _place(document, structure, number, votes, bare_levels)
    commune = _commune(votes, bare_levels)
    if commune is None:
        return OwnUnit(province=_first(provinces))
    level, name = commune
    return OwnUnit(name, level, _province(level, name, provinces))


@cache
def _central_names() -> frozenset[str]:
    return frozenset(plain(row["name"]) for row in table("agencies") if row["level"] in ("state", "ministry", "central"))


def _central(issuer: str | None, part: DocumentPart) -> bool:
    """Whether a body of the whole country issues it, by its letterhead or its symbol."""
    if issuer is not None:
        return plain(issuer) in _central_names()
    mark = of_mark(part.own.agency) if part.own else None
    return mark is not None and plain(mark) in _central_names()


def _votes(document: Document, facts: Facts, structure: Structure, part: DocumentPart, number: int) -> Iterator[_Vote]:
    """Each named unit of the document; units in citations say little about the own one."""
    cited = issuers_and_titles(facts.citations)
    zones = [z for z in structure.zones if z.document == number]
    for unit in facts.units:
        if not part.span.contains(unit.span) or (unit.name is None and unit.level not in PROVINCE_LEVELS):
            continue
        zone = next((z.kind for z in zones if z.span.contains(unit.span)), "body")
        rank = _Rank.CITED if cited.hold(unit.span) else _rank(document, unit, zone)
        if unit.name is not None or rank >= _Rank.ACTS:
            yield _Vote(unit.level, unit.name or "", rank)


def _rank(document: Document, unit: UnitMention, zone: str) -> _Rank:
    if zone in ("legal_basis", "title") and signs.is_issuer_line(document.folded[slice(*document.block_at(unit.span.start).span)]):
        return _Rank.HEAD
    committee = unit.body is not None and plain(unit.body) in ("ubnd", "ủy ban nhân dân")
    if committee and _ISSUES.match(document.folded, unit.span.end):
        return _Rank.ACTS
    return _ZONE_RANK.get(zone, _Rank.NAMED)


def _bare_levels(document: Document, facts: Facts, part: DocumentPart) -> Counter[str]:
    """How often each level word stands alone for the own unit (`UBND xã`, `trên địa bàn xã`)."""
    text = document.folded
    found: Counter[str] = Counter()
    for unit in facts.units:
        if unit.name is None and part.span.contains(unit.span) and (unit.body or text.endswith(_AREA, 0, unit.span.start)):
            found[unit.level] += 1
    return found


def _place(document: Document, structure: Structure, number: int, votes: Sequence[_Vote], levels: Counter[str]) -> Iterator[_Vote]:
    """The place of the date line, which names the commune (or the province) without its level."""
    for zone in structure.zones:
        match = _PLACE.match(document.folded, zone.span.start) if zone.document == number and zone.kind == "place_date" else None
        if match is None or province_named(match["place"]):
            continue
        place = document.text[slice(*match.span("place"))]
        named = [v.level for v in votes if v.level in COMMUNE_LEVELS and bare(v.name) == bare(place)]
        known = [level for level in COMMUNE_LEVELS if levels[level] and is_commune(level, place)]
        for level in (named or known)[:1]:
            yield _Vote(level, place, _Rank.TITLE)


def _commune(votes: Sequence[_Vote], bare_levels: Counter[str]) -> tuple[str, str] | None:
    """The commune most votes of the highest rank are for, as (level, name); None where a province's body acts instead."""
    weights: Counter[str] = Counter()
    best: dict[str, _Rank] = {}
    for vote in votes:
        if vote.level in COMMUNE_LEVELS:
            key = bare(vote.name)  # spellings that differ in diacritics alone vote together, so do slips of the level
            weights[key] += vote.weight
            best[key] = max(best.get(key, vote.rank), vote.rank)
    highest = max((v.rank for v in votes if v.level not in COMMUNE_LEVELS and v.rank >= _Rank.ACTS), default=_Rank.NAMED)
    for rank in (_Rank.HEAD, _Rank.ACTS, _Rank.TITLE):
        found = [key for key, _ in weights.most_common() if best[key] == rank]
        if found:
            return _spelt([v for v in votes if v.level in COMMUNE_LEVELS and bare(v.name) == found[0]], bare_levels)
        if highest >= rank:
            return None
    return _clear(votes, weights, bare_levels)


def _clear(votes: Sequence[_Vote], weights: Counter[str], bare_levels: Counter[str]) -> tuple[str, str] | None:
    """The one commune that the text speaks of again and again, where it also says `UBND xã` without a name."""
    for key, weight in weights.most_common(1):
        own = [v for v in votes if v.level in COMMUNE_LEVELS and bare(v.name) == key]
        found = _spelt(own, bare_levels)
        if weight >= _ENOUGH and weight + bare_levels[found[0]] >= _CLEAR and (sum(weights.values()) - weight) * 4 <= weight:
            return found
    return None


def _spelt(votes: Sequence[_Vote], bare_levels: Counter[str]) -> tuple[str, str]:
    """The level these votes (and the level words alone) are for, and the name as the table spells it, else as it is written most."""
    heads = Counter(v.level for v in votes if v.rank is _Rank.HEAD)
    levels = {level: sum(v.weight for v in votes if v.level == level) + bare_levels[level] for level in {v.level for v in votes}}
    level = heads.most_common(1)[0][0] if heads else max(levels, key=lambda one: (levels[one], one))
    written: Counter[str] = Counter()
    for vote in votes:
        written[official_name(level, vote.name) if vote.name.isupper() else vote.name] += max(vote.weight, 1)
    known = [name for name, _ in written.most_common() if is_commune(level, name)]
    return level, (known or [written.most_common(1)[0][0]])[0]


def _province_votes(votes: Sequence[_Vote]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for vote in votes:
        if vote.level in PROVINCE_LEVELS and (province := province_named(vote.name)):
            counted[province] += max(vote.weight, 1)
    return counted


def _first(provinces: Counter[str]) -> str | None:
    return provinces.most_common(1)[0][0] if provinces else None


def _province(level: str, name: str, provinces: Counter[str]) -> str | None:
    """The province that has such a commune; of several the one the document names most."""
    known = provinces_of(level, name)
    if len(known) == 1:
        return known[0]
    if known:
        return next((p for p, _ in provinces.most_common() if p in known), None)
    return _first(provinces)
