"""Zones of one document: which paragraphs are letterhead, number, title, bases, body, signature, recipients, annex."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lint.document import Block, Document
from lint.facts.model import Citation
from lint.span import Span
from lint.structure import signs
from lint.structure.model import Zone, ZoneKind

_TITLE_LONGEST = 350  # characters; a longer paragraph under the heading is text
_FIRST_SECTION = ("I.", "I/", "1.", "a)", "A.", "Điều ", "Chương ", "Phần ", "Mục ", "CHƯƠNG ", "PHẦN ")
_HEAD = 40  # paragraphs in which the letterhead must be over
_ANNEX_HEADING = 40  # characters; longer ones speak of an annex
_NAME_LINES = 4  # empty lines and titles between the signer's office and name


def zones_of(document: Document, first: int, kinds: Sequence[ZoneKind], number: int) -> Iterator[Zone]:
    """The zones of the document whose blocks, from `first` on, have these kinds."""
    for kind, run in groupby(range(len(kinds)), key=lambda i: kinds[i]):
        indices = list(run)
        start, end = document.blocks[first + indices[0]].span.start, document.blocks[first + indices[-1]].span.end
        yield Zone(kind, Span(start, end), number)


def own_number_blocks(document: Document, citations: Sequence[Citation]) -> frozenset[int]:
    """The blocks that hold a document's own number line."""
    return frozenset(document.block_index(c.span.start) for c in citations if c.role == "own")


def zone_kinds(document: Document, first: int, last: int, own: frozenset[int]) -> list[ZoneKind]:
    """What each of the blocks [first, last) of one document is; `own` holds the indices of blocks with an own number line."""
    texts = [document.folded[b.span.start : b.span.end] for b in document.blocks[first:last]]
    blocks = document.blocks[first:last]
    kinds: list[ZoneKind] = ["body"] * len(texts)
    body = _label_head(texts, blocks, kinds, {i - first for i in own})
    end = _label_end(texts, blocks, kinds, body)
    _label_bases(texts, kinds, body, end)
    return kinds


def _label_head(texts: list[str], blocks: Sequence[Block], kinds: list[ZoneKind], own: set[int]) -> int:
    """Label letterhead, number, place and date, title; return the first block behind them."""
    at, seen_title = 0, False
    start = _head_end(texts, own)
    for at in range(start):
        text = texts[at]
        if signs.kind_heading(text):
            seen_title = True
        if at in own:
            kinds[at] = "number"
        elif not seen_title and signs.is_place_date(text):
            kinds[at] = "place_date"
        elif seen_title or signs.is_subject(text):
            kinds[at] = "title"
        else:
            kinds[at] = "letterhead"
    return start


def _head_end(texts: list[str], own: set[int]) -> int:
    """Where the head ends: behind the title, or behind the last letterhead line when there is no title."""
    heading = next((i for i, text in enumerate(texts[:_HEAD]) if signs.kind_heading(text)), None)
    if heading is not None:
        at = heading + 1
        while at < len(texts) and at - heading <= 6 and not _opens_body(texts[at]):
            at += 1
        return at
    marks = [i for i, text in enumerate(texts[:_HEAD]) if i in own or signs.is_nation(text) or signs.is_place_date(text)]
    if not marks:
        return 0
    at = max(marks) + 1
    while at < len(texts) and (signs.is_subject(texts[at]) or not any(c.isalnum() for c in texts[at])):
        at += 1
    return at


def _opens_body(text: str) -> bool:
    """Whether a paragraph behind the heading is no longer title."""
    if signs.is_basis(text) or signs.is_address(text) or signs.is_issuer_line(text) or signs.is_attached_line(text):
        return True
    if signs.is_capitals(text):
        return text.startswith(_FIRST_SECTION) or text.rstrip().endswith(":")
    return len(text) > _TITLE_LONGEST or text.rstrip().endswith((".", ";", ":", ",")) or text.startswith(_FIRST_SECTION)


def _label_bases(texts: list[str], kinds: list[ZoneKind], body: int, end: int) -> None:
    """The bases stand together at the head of the body, perhaps under the line that names who decides."""
    at = body
    while at < end and (signs.is_issuer_line(texts[at]) or signs.is_basis(texts[at]) or signs.is_attached_line(texts[at])):
        kinds[at] = "legal_basis" if not signs.is_attached_line(texts[at]) else "title"
        at += 1


def _label_end(texts: list[str], blocks: Sequence[Block], kinds: list[ZoneKind], body: int) -> int:
    """Label recipients, signature and annexes; return the first block behind the body."""
    closing = next((i for i in range(body, len(texts)) if signs.is_recipients(texts[i]) or signs_off(texts, i)), len(texts))
    at = closing
    while at < len(texts):
        if signs.is_annex_heading(texts[at]):
            break
        if signs.is_recipients(texts[at]):
            at = _recipients(texts, blocks, kinds, at)
        elif signs.is_signature_line(texts[at]):
            at = _signature(texts, kinds, at)
        else:
            break
    if closing == len(texts):
        at = _annex_in_body(texts, body)
        closing = at
    for index in range(at, len(texts)):
        kinds[index] = "annex"
    return closing


def signs_off(texts: Sequence[str], at: int) -> bool:
    """Whether a signature begins here: an office in capitals that is followed by a name, not a letterhead or an enacting line."""
    if not signs.is_signature_line(texts[at]) or signs.is_issuer_line(texts[at]) and at + 1 < len(texts) and signs.is_basis(texts[at + 1]):
        return False
    return any(_is_name(text) for text in texts[at + 1 : at + 2 + _NAME_LINES])


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 6 and all(w[0].isupper() and w[1:] == w[1:].lower() for w in words if w) and not any(c.isdigit() for c in text)


def _recipients(texts: list[str], blocks: Sequence[Block], kinds: list[ZoneKind], at: int) -> int:
    """From `Nơi nhận:` over its list; a recipient is a line with a dash, or in the same table cell."""
    kinds[at] = "recipients"
    cell = (blocks[at].table, blocks[at].row, blocks[at].cell)
    at += 1
    while at < len(texts):
        inside = blocks[at].table is not None and (blocks[at].table, blocks[at].row, blocks[at].cell) == cell
        if not inside and not texts[at].lstrip().startswith(("-", "+", "*")) and any(c.isalnum() for c in texts[at]):
            break
        kinds[at] = "recipients"
        at += 1
    return at


def _signature(texts: list[str], kinds: list[ZoneKind], at: int) -> int:
    """From the authority line to the signer's name."""
    end = at + 1
    for index in range(at, min(at + 2 + _NAME_LINES, len(texts))):
        if signs.is_recipients(texts[index]) or signs.is_annex_heading(texts[index]):
            break
        if signs.is_signature_line(texts[index]) or _is_name(texts[index]) or not any(c.isalnum() for c in texts[index]):
            end = index + 1
        elif not _is_short_line(texts[index]):
            break
    for index in range(at, end):
        kinds[index] = "signature"
    return end


def _is_short_line(text: str) -> bool:
    return len(text) < 60 and not text.rstrip().endswith((".", ";", ":"))


def _annex_in_body(texts: list[str], body: int) -> int:
    """In a document without signature (an attached plan): where its first annex begins, else its end."""
    for index in range(body, len(texts)):
        if signs.is_annex_heading(texts[index]) and len(texts[index]) < _ANNEX_HEADING:
            return index
    return len(texts)
