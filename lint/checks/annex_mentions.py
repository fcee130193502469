"""Annexes that the text before them never speaks of."""

import re
from collections.abc import Iterator
from functools import cache

from lint.engine.model import Hit, Severity
from lint.facts.numerals import number
from lint.patterns import regex
from lint.records import NamedTuple
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure import signs
from lint.structure.model import Zone

_TEXT_LEAST = 500  # characters of a body that is whole
_HEADING_LONGEST = 40
_ATTACHED = regex(r"\W*(?:[^\W\d_]+\s+){0,4}kèm\s+(?:theo\s+)?(?:[^\W\d_]+\s+){0,4}(?:số\b|ngày\b|này\b|của\b)", re.IGNORECASE)
_HEAD_LINES = 6  # paragraphs from the heading of an annex to its line `Kèm theo …`


class _Patterns(NamedTuple):
    spoken: re.Pattern[str]
    numbered: re.Pattern[str]
    heading: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        spoken=regex(
            r"phụ\s+lục|phụ\s+biểu|\b(?:kèm\b|(?:theo|tại|ở|trong|có|như)\s+(?:các\s+|nội\s+dung\s+)?"
            r"(?:biểu|bảng|mẫu|danh\s+mục|danh\s+sách|dự\s+toán|lịch|phân\s+công|tiến\s+độ|đề\s+cương|phần\s+sau|trang\s+sau)\b|mẫu\s+(?:số\s+)?\d)"
        ),
        numbered=regex(
            r"phụ lục (?:số )?(?P<first>[IVX]+|\d{1,2})\b(?P<more>(?:\s*(?:,|và|đến|-|;)\s*(?:phụ lục )?(?:số )?(?:[IVX]+|\d{1,2})\b)*)",
            re.IGNORECASE,
        ),
        heading=regex(r"phụ lục(?: số)?(?: (?P<number>[IVX]+|\d{1,2}))?\W*$", re.IGNORECASE),
    )


def annex_mentions(index: FactIndex) -> Iterator[Hit]:
    """The first annex of a document that never speaks of one, or one number of several that is never named."""
    for zone in index.zones:
        part = index.structure.documents[zone.document]
        if zone.kind != "annex" or part.family == "fragment" or _body_length(index, zone.document) < _TEXT_LEAST:
            continue
        headings = list(_headings(index, zone))
        before = _before(index, zone)
        if headings and not any(_patterns().spoken.search(index.document.folded[slice(*span)].lower()) for span in before):
            severity = Severity.INFO if _names_its_document(index, headings[0][0]) else None
            yield Hit(headings[0][0], {}, case="unmentioned", severity=severity)
        elif len(headings) > 1:
            yield from _unnamed(index, zone, headings, before)


def _headings(index: FactIndex, zone: Zone) -> Iterator[tuple[Span, int | None]]:
    """The lines `PHỤ LỤC`, `Phụ lục II` of the zone, with their number."""
    document = index.document
    for block in document.blocks[document.block_index(zone.span.start) : document.block_index(zone.span.end) + 1]:
        line = document.folded[slice(*block.span)].split("\n")[0]
        match = _patterns().heading.match(line) if len(line) < _HEADING_LONGEST and block.table is None and signs.is_annex_heading(line) else None
        if match is not None and zone.span.contains(block.span):
            yield block.span, number(match["number"]) if match["number"] else None


def _names_its_document(index: FactIndex, heading: Span) -> bool:
    """Whether the annex itself says what it belongs to (`Kèm theo Kế hoạch số …`): then nobody is led astray."""
    document = index.document
    at = document.block_index(heading.start)
    return any(_ATTACHED.match(document.folded, *block.span) for block in document.blocks[at : at + _HEAD_LINES])


def _before(index: FactIndex, zone: Zone) -> list[Span]:
    """The document's own text, that of the document which issues it, and texts that it issues."""
    parts = index.structure.documents
    near = {zone.document, parts[zone.document].attached_to}
    near |= {at for at, part in enumerate(parts) if part.attached_to == zone.document}
    return [z.span for z in index.zones if z.document in near and z.kind in ("title", "legal_basis", "body")]


def _body_length(index: FactIndex, document: int) -> int:
    return sum(z.span.length for z in index.zones if z.document == document and z.kind == "body")


def _unnamed(index: FactIndex, zone: Zone, headings: list[tuple[Span, int | None]], before: list[Span]) -> Iterator[Hit]:
    """Where the text names its annexes by number, the last one that it leaves out; silent where it also speaks of them together."""
    text = index.document.folded
    places = [*before, zone.span]
    named = [m for span in places for m in _patterns().numbered.finditer(text, *span) if not any(h.contains(Span(*m.span())) for h, _ in headings)]
    together = any(regex(r"(?:các phụ lục|phụ lục(?! (?:số )?[ivx\d]))", re.IGNORECASE).search(text[slice(*span)]) for span in before)
    if not named or together or any(m["more"] for m in named):
        return
    known = {number(m["first"].upper()) for m in named}
    for span, count in headings:
        if count is not None and count not in known:
            yield Hit(span, {}, case="unmentioned")
