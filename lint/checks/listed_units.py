"""Communes of another province in a list of the own one's, or given a task by it."""

import re
from collections.abc import Iterator
from functools import cache

from lint.engine.model import Hit
from lint.facts.tables import LOWER
from lint.patterns import regex
from lint.resolve.acting import Acting
from lint.resolve.dating import TWO_TIERS
from lint.resolve.gazetteer import COMMUNE_LEVELS, communes_alike, is_commune, province_level, provinces_of
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure.model import DocumentPart

_LEAST = 2  # communes of the own province in a list that is of its communes
_WORD = rf"[{LOWER.upper()}][{LOWER}'’]*"
_NAME = rf"{_WORD}(?:(?: -)? (?:{_WORD}|\d{{1,2}}(?!\d)))*"
_PREFIX = r"(?:(?:xã|phường|đặc khu) )?"


def strangers(index: FactIndex, acting: Acting) -> Iterator[Hit]:
    """`các xã Bình An, Tân Hòa, Mộc Châu`: the one that lies in another province, where all others lie in the document's."""
    text = index.document.folded
    for match in _list().finditer(text):
        part = index.part_at(match.start())
        day = acting.day(index.part_number(match.start()))
        if part.province is None or day is None or day < TWO_TIERS:
            continue
        span = _stranger(text, Span(*match.span("names")), part.province)
        if span and not acting.cites(span) and not acting.speaks_of_the_past(span):
            yield _hit(index, part, span)


def _stranger(text: str, names: Span, province: str) -> Span | None:
    """The one name of the list that is of no commune here, when at least two others and all but it are."""
    own = 0
    others: list[Span] = []
    for match in _name().finditer(text, *names):
        name = match["name"]
        if any(is_commune(level, name, province) for level in COMMUNE_LEVELS):
            own += 1
        else:
            others.append(Span(*match.span("name")))
    if own < _LEAST or len(others) != 1:
        return None
    name = text[slice(*others[0])]
    return others[0] if _elsewhere(name) and not communes_alike(name, province) else None


def _elsewhere(name: str) -> tuple[tuple[str, str], ...]:
    """The communes of that name, as (level, province)."""
    return tuple((level, province) for level in COMMUNE_LEVELS for province in provinces_of(level, name))


def _hit(index: FactIndex, part: DocumentPart, span: Span) -> Hit:
    name = index.document.slice(span)
    provinces = dict.fromkeys(province for _, province in _elsewhere(name))
    values = {
        "unit": name,
        "province": f"{part.province_level or province_level(part.province or '', None)} {part.province}",
        "right": ", ".join(f"{province_level(one, None)} {one}" for one in provinces),
    }
    return Hit(span, values, case="listed", certain=False)


@cache
def _list() -> "re.Pattern[str]":
    """Names behind `các xã`: `các xã, phường khu vực Bình An, Tân Hòa`."""
    kinds = r"(?:xã|phường|đặc khu)(?:(?:, | và |/)(?:xã|phường|đặc khu))*"
    between = rf"(?: [{LOWER}]+){{0,5}}(?: gồm)?:? "
    return regex(
        rf"\b(?:[Cc]ác|[Nn]hững|\d{{1,2}}) {kinds}{between}(?P<names>{_NAME}(?:(?:, | và |, và ){_PREFIX}{_NAME}){{2,}})(?! \(?(?:cũ|trước)\b)"
    )


@cache
def _name() -> "re.Pattern[str]":
    return regex(rf"{_PREFIX}(?P<name>{_NAME})")
