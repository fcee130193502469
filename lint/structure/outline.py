"""The outline: markers put in their places, each with its own text (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6; plans run I. 1. a) - +)."""

from collections.abc import Iterator, Sequence, Set
from itertools import count

from lint.document import BlockKind, Document
from lint.facts.model import Marker
from lint.patterns import regex
from lint.span import Span
from lint.structure import signs
from lint.structure.model import Item, Zone
from lint.structure.nesting import Scope

_OUTLINED = frozenset({"title", "legal_basis", "body", "annex"})
_HEADING_MOST = 120  # characters of an unnumbered heading

# A paragraph that ends so goes on in the next one: what looks like a marker there is the number it refers to.
_REFERS = regex(r"(?:[,;(]|\b(?:tại|theo|và|hoặc|của|từ|đến|các)) (?:[Đđ]iều|[Kk]hoản|[Đđ]iểm|(?:[Tt]iểu )?[Mm]ục|[Tt]iết)$")


def outline(document: Document, markers: Sequence[Marker], zones: Sequence[Zone], quoted: Sequence[int]) -> tuple[Item, ...]:
    """The items of the file in reading order; `quoted` numbers the quotation that each block stands in, 0 for none."""
    items: list[Item] = []
    numbers = count()
    scope, quote = Scope(), Scope()
    last_zone: tuple[str, int] | None = None
    quotation = 0
    numbered = {m.block for m in markers if m.style not in ("dash", "plus")}
    markers = [m for m in markers if document.blocks[m.block].part == "body" and not _goes_on(document, m)]
    ends = _ends(document, markers, zones)
    for marker, zone, end in zip(markers, _zones_of(markers, zones), ends, strict=True):
        if zone is None or zone.kind not in _OUTLINED:
            continue
        here = ("annex" if zone.kind == "annex" else "body", zone.document)
        if here != last_zone or marker.style == "annex":
            scope, last_zone = Scope(), here
        inside = quoted[marker.block]
        if inside != quotation:
            quote, quotation = Scope(), inside
        if marker.style != "annex":
            level, parent, listed = (quote if inside else scope).place(marker, len(items), numbers)
            span = Span(marker.span.start, end)
            items.append(Item(marker, level, parent, listed, zone.document, span, inside > 0, _introduced(document, marker, numbered)))
    return tuple(items)


def _goes_on(document: Document, marker: Marker) -> bool:
    """Whether the paragraph before is cut in the middle of a reference or of a bracket, so that this marker is none."""
    if marker.generated or marker.block == 0 or marker.style in ("dash", "plus"):
        return False
    before, block = document.blocks[marker.block - 1], document.blocks[marker.block]
    if before.table != block.table or before.part != block.part:
        return False
    text = document.folded[before.span.start : before.span.end].rstrip()
    if marker.close == ")" and not text.endswith((":", ";")) and text.rfind("(") > text.rfind(")"):
        return True
    return _REFERS.search(text, max(len(text) - 24, 0)) is not None


def _introduced(document: Document, marker: Marker, numbered: Set[int]) -> bool:
    """Whether the paragraph before, without a number of its own, is a heading or ends in a colon."""
    if marker.block == 0:
        return False
    before = document.blocks[marker.block - 1]
    if before.table is not None:
        return True
    text = document.folded[before.span.start : before.span.end].strip()
    if marker.block - 1 in numbered:
        return False
    return text.endswith(":") or before.kind is BlockKind.HEADING or len(text) < _HEADING_MOST and (before.bold or text.isupper())


def _zones_of(markers: Sequence[Marker], zones: Sequence[Zone]) -> Iterator[Zone | None]:
    """The zone of each marker; both run in reading order."""
    at = 0
    for marker in markers:
        while at < len(zones) and zones[at].span.end <= marker.span.start:
            at += 1
        yield zones[at] if at < len(zones) and zones[at].span.start <= marker.span.start else None


def _ends(document: Document, markers: Sequence[Marker], zones: Sequence[Zone]) -> list[int]:
    """Where each marker's own text ends: before the next marker's paragraph or with its zone."""
    ends = []
    for marker, zone, following in zip(markers, _zones_of(markers, zones), (*markers[1:], None), strict=False):
        end = zone.span.end if zone else marker.span.end
        if following is not None and following.span.start < end:
            end = document.blocks[following.block].span.start if following.block != marker.block else following.span.start
        elif zone is not None and zone.kind == "body":
            end = _before_closing(document, marker.block + 1, end)
        ends.append(max(end, marker.span.end))
    return ends


def _before_closing(document: Document, first: int, end: int) -> int:
    """Where the last item of the body ends: the paragraph that closes the document is no part of it."""
    for block in document.blocks[first:]:
        if block.span.start >= end:
            break
        if signs.is_closing(document.folded[slice(*block.span)]):
            return block.span.start
    return end
