"""Which documents a file holds: one, or a decision and the plan it issues."""

from collections.abc import Iterator, Sequence, Set
from itertools import pairwise

from lint.document import Block, Document
from lint.facts.model import Citation, Facts
from lint.records import record
from lint.span import Span
from lint.structure import signs
from lint.structure.closing import signs_off
from lint.structure.lines import Line, lines
from lint.structure.model import DocumentFamily, DocumentPart, Zone, ZoneKind
from lint.structure.zones import own_number_blocks, zone_kinds, zones_of

_NEAR = 8  # paragraphs between a heading and its "Kèm theo …" line


@record(frozen=True, slots=True)
class _Range:
    """The lines of one document with their zone kinds."""

    lines: tuple[Line, ...]
    kinds: Sequence[ZoneKind]

    @property
    def span(self) -> Span:
        """Where the document stands in the text proper."""
        spans = [line.block.span for line in self.lines if line.block.part != "header"]
        return Span(spans[0].start, spans[-1].end) if spans else Span(0, 0)

    def of(self, *kinds: ZoneKind) -> Iterator[tuple[Block, str]]:
        """The blocks of these zones with their text."""
        return ((line.block, line.text) for line, kind in zip(self.lines, self.kinds, strict=True) if kind in kinds)


def documents_of(document: Document, facts: Facts) -> tuple[tuple[DocumentPart, ...], tuple[Zone, ...]]:
    """The documents of the file in order, and the zones of all of them."""
    own = own_number_blocks(document, facts.citations)
    found_lines = lines(document)
    bounds = [0, *_starts(found_lines, own), len(found_lines)]
    parts: list[DocumentPart] = []
    zones: list[Zone] = []
    for number, (first, last) in enumerate(pairwise(bounds)):
        found = _Range(found_lines[first:last], zone_kinds(found_lines[first:last], own))
        zones += zones_of(found.lines, found.kinds, number)
        parts.append(_part(document, facts, found, parts))
    return tuple(parts), tuple(zones)


def _starts(found: Sequence[Line], own: Set[int]) -> Iterator[int]:
    """First lines of the documents behind the first: an attached one under its heading, or one with a letterhead of its own."""
    signed = False
    texts = [line.text for line in found]
    for index, text in enumerate(texts):
        if signs.is_recipients(text) or signs_off(texts, index):
            signed = True
        if not signed:
            continue
        if _heads_attached(texts, index) and any(signs.is_attached_line(t) for t in texts[index + 1 : index + 1 + _NEAR]):
            yield _attached_start(texts, index)
            signed = False
        elif found[index].at in own and (head := _letterhead_start(texts, index)) is not None:
            yield head
            signed = False


def _heads_attached(texts: Sequence[str], at: int) -> bool:
    """Whether the line can head an attached text: a kind, with its title behind it only where no annex begins."""
    if signs.kind_heading(texts[at]):
        return True
    return signs.titled_kind(texts[at]) is not None and not any(signs.is_annex_heading(text) for text in texts[max(at - 2, 0) : at])


def _attached_start(texts: Sequence[str], heading: int) -> int:
    """The first line of the letterhead above the heading of an attached text, or the heading where it has none."""
    first = heading
    while first > 0 and heading - first < _NEAR and _is_head_line(texts[first - 1]):
        first -= 1
    return first if any(signs.is_nation(text) for text in texts[first:heading]) else heading


def _is_head_line(text: str) -> bool:
    return signs.is_nation(text) or signs.is_issuer_line(text) or signs.is_capitals(text) and not signs.is_signature_line(text)


def _letterhead_start(texts: Sequence[str], own: int) -> int | None:
    """The first line of the letterhead above an own number line, unless it is a form in an annex (`Mẫu số …` above it, or left to fill in)."""
    first = own
    for index in range(own - 1, max(own - 12, 0), -1):
        if signs.is_annex_heading(texts[index]):
            return None
        if signs.is_nation(texts[index]) or signs.is_capitals(texts[index]):
            first = index
        elif signs.is_signature_line(texts[index]) or texts[index].rstrip().endswith((".", ";")):
            break
    left_open = any("…" in t or "..." in t for t in texts[first : own + 2])
    return first if any(signs.is_nation(t) for t in texts[first:own]) and not left_open else None


def _part(document: Document, facts: Facts, found: _Range, before: Sequence[DocumentPart]) -> DocumentPart:
    heading = next((kind for _, text in found.of("title") if (kind := signs.kind_heading(text) or signs.titled_kind(text))), None)
    numbers = [b.span for b, _ in found.of("number")]
    own = next((c for c in facts.citations if c.role == "own" and any(n.contains(c.span) for n in numbers)), None)
    attached = len(before) - 1 if before and any(signs.is_attached_line(text) for _, text in found.of("title")) else None
    parent = before[attached] if attached is not None else None
    places = [b.span for b, _ in found.of("place_date")]
    date = next((d for d in facts.dates if any(p.contains(d.span) for p in places)), None)
    title = _title(found)
    return DocumentPart(
        span=found.span,
        family=_family(found, own, heading, parent),
        kind=heading or _letter(document, own, title),
        number=own.number if own else None,
        symbol=own.symbol if own else None,
        date=date.date if date else (parent.date if parent else None),
        date_span=date.span if date else None,
        title=document.slice(title) if title else None,
        title_span=title,
        own=own,
        attached_to=attached,
    )


def _title(found: _Range) -> Span | None:
    """The lines under the heading (or the `V/v …` lines), without the `Kèm theo …` line."""
    lines: list[Span] = []
    headed = any(signs.kind_heading(text) for _, text in found.of("title"))
    for block, text in found.of("title"):
        if signs.is_attached_line(text):
            break
        if any(c.isalnum() for c in text) and not signs.kind_heading(text):
            kind = signs.titled_kind(text) if not lines and not headed else None
            lines.append(Span(block.span.start + text.index(" ", len(kind)) + 1, block.span.end) if kind else block.span)
    return Span(lines[0].start, lines[-1].end) if lines else None


def _letter(document: Document, own: Citation | None, title: Span | None) -> str | None:
    """An official letter has no kind heading, but a subject or a symbol without a kind."""
    subject = title is not None and signs.is_subject(document.folded[slice(*title)])
    return "Công văn" if subject or (own is not None and own.symbol is not None and own.kind_mark in (None, "CV")) else None


def _family(found: _Range, own: Citation | None, heading: str | None, parent: DocumentPart | None) -> DocumentFamily:
    """Party, normative or administrative; a fragment shows neither heading of the nation, nor own number, nor kind."""
    lines = [text for _, text in found.of("letterhead")]
    if any(signs.is_party_heading(line) for line in lines) or (own is not None and own.family == "party"):
        return "party"
    if own is not None and own.family in ("normative", "consolidation"):
        return "normative"
    if parent is not None:
        return parent.family
    known = own is not None or heading is not None or any(signs.is_nation(line) for line in lines)
    return "administrative" if known else "fragment"
