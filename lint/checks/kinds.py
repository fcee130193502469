"""The kind of a cited document: as written out against the mark in its symbol."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from lint.engine.model import Hit
from lint.facts.citation_words import party_agencies
from lint.facts.model import Citation
from lint.facts.vocabulary import table
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.issuers import of_mark
from lint.span import Span, cover

_LETTER = "Công văn"
_GENERIC = "Văn bản"  # names no kind
_NORM = 1998  # before, symbols were not yet kind and agency everywhere
_BEFORE = 60  # characters before a kind in which another that it belongs to is looked for
_ISSUING = regex(r"(?:\s+[^\W\d_]+){0,4}\s*")


def against_symbol(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Citations whose kind is none that their symbol can stand for."""
    for mention in index.mentions:
        place = _written(mention.citation)
        expected = _expected(mention.citation) if place else ()
        kind = mention.citation.kind or ""
        if place is None or not expected or kind == _GENERIC or any(_same(kind, name) for name in expected):
            continue
        if _issued_by_another(index, place, expected):
            continue
        words = index.document.slice(place)
        right = expected[0] if words[0].isupper() else expected[0][0].lower() + expected[0][1:]
        yield Hit(
            place,
            {"written": kind, "code": mention.citation.code, "expected": expected[0]},
            case="letter" if kind == _LETTER else "",
            # a letter's symbol has no kind at all, so the kind is wrong; elsewhere either may be
            suggestion=right + words[len(kind) :] if kind == _LETTER and words.casefold().startswith(kind.casefold()) else None,
        )


def _written(citation: Citation) -> Span | None:
    """From the kind to the symbol, where this mention has both of its own."""
    if citation.kind_span is None or citation.code_span is None or "kind" in citation.shared or citation.role == "own":
        return None
    return cover(citation.kind_span, citation.code_span)


def _expected(citation: Citation) -> tuple[str, ...]:
    """The kinds the symbol can stand for, the usual one first; none when the symbol does not tell."""
    if citation.family in (None, "consolidation") or citation.kind_mark is None:
        return ()
    if citation.kind == _LETTER and of_mark(citation.agency) is None and (citation.agency or "").split("-")[0] not in _offices():
        return ()  # a letter's symbol is agency and unit: `15/KH-TC` may be of a unit called KH
    if _of_old_form(citation):
        return ()
    found = _kinds_of(citation.kind_mark, party=citation.family == "party")
    # A mark of normative documents alone says nothing where no year shows that the document is one (TT for Tờ trình).
    return tuple(name for name, family in found if family != "normative" or citation.year is not None or len(found) > 1)


def _of_old_form(citation: Citation) -> bool:
    """Whether the mark may be an office's: `Thông tư số 59/TC-TCT ngày 01/9/1997`, `Thông tư số 12-TC/TCT`."""
    if citation.date is not None and (citation.date.year or _NORM) < _NORM:
        return True
    return citation.family == "party" and citation.kind not in _party_kinds() and (citation.agency or "") not in party_agencies()


def _issued_by_another(index: FactIndex, place: Span, expected: tuple[str, ...]) -> bool:
    """Whether the number is that of the act named before: `Quyết định ban hành Kế hoạch số 175/QĐ-UBND`."""
    block = index.document.block_at(place.start).span
    before = index.document.text[max(block.start, place.start - _BEFORE) : place.start].casefold()
    ends = (before.rfind(name.casefold()) + len(name) for name in expected if name.casefold() in before)
    return any(_ISSUING.fullmatch(before, end) for end in ends)


def _same(written: str, name: str) -> bool:
    """Whether one names the other or a sort of it: `Kế hoạch hành động` is a Kế hoạch."""
    one, other = f"{written.casefold()} ", f"{name.casefold()} "
    return one.startswith(other) or other.startswith(one)


@cache
def _party_kinds() -> frozenset[str]:
    return frozenset(row["name"] for row in table("kinds") if row["family"] == "party")


@cache
def _offices() -> frozenset[str]:
    """Marks of agencies, as they stand behind a kind."""
    return frozenset(row["mark"] for row in table("agencies") if row["mark"])


@cache
def _kinds_of(mark: str, *, party: bool) -> tuple[tuple[str, str], ...]:
    """(name, family) of the kinds that carry the mark in documents of the Party, or of the state."""
    return tuple((row["name"], row["family"]) for row in table("kinds") if row["mark"] == mark and (row["family"] == "party") == party)
