"""The looks of letters in any stretch of a document's text."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeVar

from lint.appearance import Look
from lint.document import Block
from lint.records import NamedTuple
from lint.resolve.index import FactIndex
from lint.span import Span

T = TypeVar("T")


class Stretch(NamedTuple):
    """Words of one look within one block, without blanks around them."""

    span: Span
    look: Look
    block: Block


def stretches(index: FactIndex, block: Block) -> Iterator[Stretch]:
    """The looks of a block's words, in order."""
    lettering = index.document.appearance.lettering if index.document.appearance else ()
    at = max(bisect_right(lettering, block.span.start, key=lambda one: one.span.start) - 1, 0)
    while at < len(lettering) and lettering[at].span.start < block.span.end:
        start, end = max(lettering[at].span.start, block.span.start), min(lettering[at].span.end, block.span.end)
        words = index.document.text[start:end]
        if words.strip():
            start += len(words) - len(words.lstrip())
            yield Stretch(Span(start, start + len(words.strip())), lettering[at].look, block)
        at += 1


def prevailing(index: FactIndex, block: Block, of: Callable[[Look], T]) -> T | None:
    """What most letters of the block have; None for one without letters."""
    counts: Counter[T] = Counter()
    for stretch in stretches(index, block):
        counts[of(stretch.look)] += letters(index.document.slice(stretch.span))
    return max(counts, key=counts.__getitem__) if counts.total() else None


def letters(text: str) -> int:
    """How many letters and digits a text has."""
    return sum(map(str.isalnum, text))
