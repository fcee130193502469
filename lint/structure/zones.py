"""Zones of one document: which paragraphs are letterhead, number, title, bases, body, signature, recipients, annex."""

from collections.abc import Iterator, Sequence, Set
from itertools import groupby

from lint.document import Document
from lint.facts.model import Citation
from lint.span import Span
from lint.structure import signs
from lint.structure.closing import label_closing
from lint.structure.lines import Line
from lint.structure.model import Zone, ZoneKind

_TASK = ("Thực hiện ", "Triển khai ")
_TITLE_LONGEST = 350  # characters; a longer paragraph under the heading is text
_TITLE_LINE = 120  # characters of one line of it
_FIRST_SECTION = ("I.", "I/", "1.", "a)", "A.", "Điều ", "Chương ", "Phần ", "Mục ", "CHƯƠNG ", "PHẦN ")
_HEAD = 40  # paragraphs in which the letterhead must be over


def zones_of(lines: Sequence[Line], kinds: Sequence[ZoneKind], number: int) -> Iterator[Zone]:
    """The zones of the document whose lines have these kinds."""
    for (kind, _), run in groupby(zip(kinds, lines, strict=True), key=lambda pair: (pair[0], pair[1].block.part)):
        spans = [line.block.span for _, line in run]
        yield Zone(kind, Span(spans[0].start, spans[-1].end), number)


def own_number_blocks(document: Document, citations: Sequence[Citation]) -> frozenset[int]:
    """The blocks that hold a document's own number line."""
    return frozenset(document.block_index(c.span.start) for c in citations if c.role == "own")


def zone_kinds(lines: Sequence[Line], own: Set[int]) -> list[ZoneKind]:
    """What each of the lines of one document is; `own` holds the indices of blocks with an own number line."""
    texts = [line.text for line in lines]
    kinds: list[ZoneKind] = ["body"] * len(texts)
    body = _label_head(texts, kinds, {at for at, line in enumerate(lines) if line.at in own})
    end = label_closing(texts, [line.block for line in lines], kinds, body)
    _label_bases(texts, kinds, body, end)
    return kinds


def _label_head(texts: list[str], kinds: list[ZoneKind], own: set[int]) -> int:
    """Label letterhead, number, place and date, title; return the first block behind them."""
    heading = _heading_at(texts, own)
    start = _head_end(texts, own, heading)
    for at in range(start):
        behind = heading is not None and at >= heading
        if at in own:
            kinds[at] = "number"
        elif not behind and signs.is_place_date(texts[at]):
            kinds[at] = "place_date"
        elif behind or signs.is_subject(texts[at]):
            kinds[at] = "title"
        else:
            kinds[at] = "letterhead"
    return start


def _heading_at(texts: Sequence[str], own: Set[int]) -> int | None:
    """The block that names the kind: alone on its line, else with the title behind it where the letterhead ends."""
    alone = next((i for i, text in enumerate(texts[:_HEAD]) if signs.kind_heading(text)), None)
    if alone is not None:
        return alone
    first = max(_head_marks(texts, own), default=-1) + 1
    return next((i for i, text in enumerate(texts[first : first + 2], first) if signs.titled_kind(text)), None)


def _head_marks(texts: Sequence[str], own: Set[int]) -> list[int]:
    return [i for i, text in enumerate(texts[:_HEAD]) if i in own or signs.is_nation(text) or signs.is_place_date(text)]


def _head_end(texts: Sequence[str], own: Set[int], heading: int | None) -> int:
    """Where the head ends: behind the title, or behind the last letterhead line when there is no title."""
    if heading is not None:
        at = heading + 1 + (heading + 1 < len(texts) and _is_titled_as_task(texts[heading + 1]))
        while at < len(texts) and at - heading <= 6 and (not _opens_body(texts[at]) or _goes_on(texts, at)):
            at += 1
        return at
    marks = _head_marks(texts, own)
    if not marks:
        return 0
    at = max(marks) + 1
    while at < len(texts) and (signs.is_subject(texts[at]) or not any(c.isalnum() for c in texts[at])):
        at += 1
    return at


def _is_titled_as_task(text: str) -> bool:
    """Right behind the heading: `Thực hiện Nghị quyết số …` without an end mark is the title, not the sentence that names the basis."""
    return text.startswith(_TASK) and len(text) <= _TITLE_LONGEST and text.rstrip()[-1:].isalnum()


def _opens_body(text: str) -> bool:
    """Whether a paragraph behind the heading is no longer title."""
    if signs.is_basis(text) or signs.is_address(text) or signs.is_issuer_line(text) or signs.is_attached_line(text):
        return True
    if signs.is_capitals(text):
        return text.startswith(_FIRST_SECTION) or text.rstrip().endswith(":")
    return len(text) > _TITLE_LONGEST or text.rstrip().endswith((".", ";", ":", ",")) or text.startswith(_FIRST_SECTION)


def _goes_on(texts: Sequence[str], at: int) -> bool:
    """Whether a line of the title ends with a comma only because its next line is a paragraph of its own."""
    text = texts[at].rstrip()
    if not text.endswith(",") or len(text) > _TITLE_LINE or at + 1 >= len(texts) or _opens_body(text[:-1]):
        return False
    return texts[at + 1][:1].islower() and not _opens_body(texts[at + 1])


def _label_bases(texts: list[str], kinds: list[ZoneKind], body: int, end: int) -> None:
    """The bases stand together at the head of the body, perhaps behind the addressees and under the line that names who decides."""
    at = body
    while at < end and (signs.is_address(texts[at]) or at > body and texts[at].startswith(("-", "+"))):
        at += 1
    while at < end and (signs.is_issuer_line(texts[at]) or signs.is_basis(texts[at]) or signs.is_attached_line(texts[at])):
        kinds[at] = "legal_basis" if not signs.is_attached_line(texts[at]) else "title"
        at += 1
