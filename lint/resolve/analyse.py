"""From a document to all that rules may ask: facts, structure, what each mention denotes."""

from collections.abc import Sequence

from lint.document import Document
from lint.facts.extract import extract
from lint.facts.model import Facts, PartialDate
from lint.records import replace
from lint.resolve.context import Context
from lint.resolve.gazetteer import PROVINCE_LEVELS, official_name, province_level, provinces_of
from lint.resolve.identity import Cited, identities
from lint.resolve.index import FactIndex, Mention
from lint.resolve.issuers import denoted, issuer_key, office
from lint.resolve.letterhead import issuer_line
from lint.resolve.own_unit import own_unit
from lint.structure.build import build
from lint.structure.model import DocumentPart, Structure, Zone, ZoneKind

_NOTHING = Context()
_OF_THE_OFFICE = ("issuer", "issuer_key", "unit", "unit_level", "province", "province_level")


def analyse(document: Document, context: Context = _NOTHING) -> FactIndex:
    """The index of one document. `context` overrides what the text shows of itself, or fills in what it does not show."""
    facts = extract(document)
    structure = build(document, facts)
    parts: list[DocumentPart] = []
    for number in range(len(structure.documents)):
        parts.append(_override(_resolve(document, facts, structure, number, parts, context), context))
    structure = replace(structure, documents=tuple(parts), zones=_zones(structure, context))
    index = FactIndex(document, facts, structure, (), context.as_of)
    return replace(index, mentions=_mentions(index))


def _resolve(document: Document, facts: Facts, structure: Structure, number: int, before: Sequence[DocumentPart], context: Context) -> DocumentPart:
    """The part with its unit, province and issuer, the defaults where it does not say; an attached one has those of the document that issues it."""
    part = structure.documents[number]
    if part.attached_to is not None:
        main = before[part.attached_to]
        return replace(part, **{name: getattr(main, name) for name in _OF_THE_OFFICE})
    unit = own_unit(document, facts, structure, part, number)
    part = _with_province(replace(part, unit=unit.name, unit_level=unit.level), unit.province or context.default_province)
    issuer = issuer_line(document, structure.zones, number)
    part = replace(part, issuer=issuer, issuer_key=denoted(issuer, part) if issuer else _from_symbol(part))
    return _with_issuer(part, context.default_issuer) if context.default_issuer and not part.issuer_key else part


def _from_symbol(part: DocumentPart) -> str | None:
    """Without a letterhead, the office is told by the symbol and the own unit."""
    agency = part.own.agency.split("-")[0] if part.own and part.own.agency else None
    if agency not in ("UBND", "HĐND"):
        return None
    if part.unit:
        return f"{agency} {part.unit_level} {part.unit}"
    return f"{agency} {part.province_level} {part.province}" if part.province else None


def _override(part: DocumentPart, context: Context) -> DocumentPart:
    family = context.family or (context.default_family if part.family == "fragment" else None)
    if family:
        part = replace(part, family=family)
    if context.kind:
        part = replace(part, kind=context.kind)
    if context.date:
        part = replace(part, date=PartialDate(*(int(p) for p in context.date.split("-"))))
    if context.province:
        part = _with_province(part, context.province)
    return _with_issuer(part, context.issuer) if context.issuer else part


def _with_province(part: DocumentPart, province: str | None) -> DocumentPart:
    day = part.date.as_day() if part.date else None
    return replace(part, province=province, province_level=province_level(province, day) if province else None)


def _with_issuer(part: DocumentPart, issuer: str) -> DocumentPart:
    """The part as of this office: `UBND xã Hưng Đạo` tells unit, level and perhaps province."""
    for level in ("xã", "phường", "đặc khu", *PROVINCE_LEVELS):
        head, found, name = issuer.partition(f" {level} ")
        if found and head:
            if level in PROVINCE_LEVELS:
                part = replace(part, unit=None, unit_level=None, province=name, province_level=level)
            else:
                known = provinces_of(level, name)
                part = _with_province(part, part.province or (known[0] if len(known) == 1 else None))
                part = replace(part, unit=official_name(level, name), unit_level=level)
            break
    return replace(part, issuer=issuer, issuer_key=denoted(issuer, part))


def _zones(structure: Structure, context: Context) -> tuple[Zone, ...]:
    if not context.zone:
        return structure.zones
    return tuple(replace(z, kind=context.zone) for z in structure.zones)


def _mentions(index: FactIndex) -> tuple[Mention, ...]:
    """Each citation with its place and what it denotes; `index` has no mentions yet."""
    cited: list[Cited] = []
    placed: list[tuple[int, ZoneKind, str | None]] = []
    for citation in index.facts.citations:
        zone = index.zone_at(citation.span.start)
        number = zone.document if zone else index.part_number(citation.span.start)
        part = index.structure.documents[number]
        key = issuer_key(citation, part)
        placed.append((number, zone.kind if zone else "body", key))
        cited.append(Cited(citation, office(citation, key, part)))
    numbers = identities(cited)
    return tuple(
        Mention(citation, at, key, numbers[at] if citation.role == "citation" else None, number, kind)
        for at, (citation, (number, kind, key)) in enumerate(zip(index.facts.citations, placed, strict=True))
    )
