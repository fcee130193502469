"""Kind, issuing body and symbol of the document itself that disagree (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.3, II.5 và Phụ lục III)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from lint.engine.model import Hit, Related, Severity
from lint.facts.model import Citation
from lint.facts.vocabulary import table
from lint.patterns import regex
from lint.records import replace
from lint.resolve.index import FactIndex
from lint.resolve.spelling import old_tones
from lint.span import Span
from lint.structure import signs
from lint.structure.model import DocumentPart

_SUBJECT = regex(r"V/v(?=[\s:])", re.IGNORECASE)
_COUNCIL = regex(r"^(?:HỘI ĐỒNG NHÂN DÂN|HĐND)\b")
_COMMITTEE = regex(r"^(?:ỦY BAN NHÂN DÂN|UBND)\b")
_JOINT = regex(r"\s[-–]\s|\bVÀ\b")


def against_heading(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """The document's own symbol against its heading and its letterhead, and `V/v` under a heading."""
    for number, part in enumerate(index.structure.documents):
        if part.attached_to is not None:
            continue
        heading = _heading(index, number)
        if heading is None:
            continue
        yield from _kind(part, heading)
        yield from _issuer(part)
        if part.title_span is not None and part.kind != "Công văn" and part.family != "party":
            yield from _subject(index, part.title_span, part.kind or "")


def is_at_fault(part: DocumentPart, number: Citation) -> bool:
    """Whether this number, as that of the document, contradicts its heading or its letterhead."""
    as_own = replace(part, own=number)
    return any(_kind(as_own, Span(0, 0))) or any(_issuer(as_own))


def _heading(index: FactIndex, number: int) -> Span | None:
    """The line that names the kind, where it stands in the head of this document."""
    for zone in index.zones:
        if zone.document == number and zone.kind == "title":
            block = index.document.block_at(zone.span.start)
            text = index.document.folded[slice(*block.span)]
            if signs.kind_heading(text) or signs.titled_kind(text):
                return block.span
    return None


def _kind(part: DocumentPart, heading: Span) -> Iterator[Hit]:
    """The mark of the kind in the symbol is not the heading's."""
    own = part.own
    if own is None or own.code_span is None or own.kind_mark is None or own.family in (None, "consolidation") or part.kind is None:
        return
    kinds, right = _kinds(own.kind_mark, own.family or ""), _mark(part.kind, own.family or "")
    if not kinds or right is None or part.kind in kinds:
        return
    said = {"kind": part.kind, "code": own.code.lstrip("/ "), "mark": own.kind_mark, "right": right, "other": kinds[0]}
    yield Hit(own.code_span, said, (Related(heading),), "kind")


def _issuer(part: DocumentPart) -> Iterator[Hit]:
    """A council's letterhead with a committee's symbol, or the other way round."""
    own, issuer = part.own, old_tones(part.issuer or "").upper()
    if own is None or own.code_span is None or not own.agency or _JOINT.search(issuer.partition(" XÃ ")[0].partition(" PHƯỜNG ")[0]):
        return
    agency = own.agency.split("-")[0]
    for letterhead, mark, wrong in ((_COUNCIL, "HĐND", "UBND"), (_COMMITTEE, "UBND", "HĐND")):
        if letterhead.match(issuer) and agency == wrong and mark not in own.agency:
            yield Hit(own.code_span, {"issuer": part.issuer or "", "code": own.code.lstrip("/ "), "mark": wrong, "right": mark}, case="issuer")


def _subject(index: FactIndex, title: Span, kind: str) -> Iterator[Hit]:
    """`V/v` is the mark of a letter's subject; under a heading the words are written out."""
    match = _SUBJECT.match(index.document.folded, *title)
    if match is not None:
        place = Span(*match.span())
        words = "VỀ VIỆC" if match[0].isupper() and signs.is_capitals(index.document.folded[place.start : title.end]) else "Về việc"
        yield Hit(place, {"kind": kind, "right": words}, case="subject", severity=Severity.WARNING, suggestion=words)


@cache
def _kinds(mark: str, family: str) -> tuple[str, ...]:
    """The kinds of the family that a mark may stand for; none for copies, which bear another heading, and for marks no table knows."""
    return tuple(row["name"] for row in table("kinds") if row["mark"] == mark and row["family"] == family)


@cache
def _mark(kind: str, family: str) -> str | None:
    """The mark of a kind in documents of the family."""
    return next((row["mark"] for row in table("kinds") if row["name"] == kind and row["mark"] and row["family"] == family), None)
