"""A paragraph or long sentence that stands twice in one section."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

from lint.engine.model import Hit, Related
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.span import Span

_SENTENCE = regex(r"[^\n.;]+(?:[.;](?!\s|$)[^\n.;]*)*[.;]?")
_SHORTEST = 70  # characters of a sentence of so many words
_MARKER = regex(r"^\W*(?:[a-zđ]\)|\d+(?:\.\d+)*[.)]|[IVX]+\.)?\W*")
_TO_LAST_WORD = regex(r".*\w", re.DOTALL)


def duplicate(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One hit for each text that is repeated, at its second place; the same task under another office is no repetition."""
    seen: dict[tuple[int, str], Span] = {}
    done = -1
    starts = [item.marker.span.start for item in index.structure.items]
    for span in _sentences(index):
        words = _words(index.document.slice(span).casefold())
        if len(words) < params["words"]:
            continue
        key = (_section(index, starts, span.start), " ".join(words))
        first = seen.setdefault(key, span)
        if first is not span and done != index.document.block_index(span.start):
            done = index.document.block_index(span.start)
            yield Hit(span, {"count": len(words)}, (Related(first),))


def _words(text: str) -> list[str]:
    """The words behind the marker, without the signs at the end."""
    match = _TO_LAST_WORD.match(_MARKER.sub("", text, count=1))
    return match[0].split() if match else []


def _sentences(index: FactIndex) -> Iterator[Span]:
    """The long sentences of the body that stand in no table."""
    for zone in index.zones:
        if zone.kind != "body":
            continue
        for match in _SENTENCE.finditer(index.document.text, *zone.span):
            if match.end() - match.start() >= _SHORTEST and index.document.block_at(match.start()).table is None:
                yield Span(*match.span())


def _section(index: FactIndex, starts: list[int], offset: int) -> int:
    """The item whose list or text the offset belongs to: the parent of an item, the item itself for what stands unnumbered under it."""
    at = bisect_right(starts, offset) - 1
    if at < 0:
        return -1
    item = index.structure.items[at]
    inside = item.span.start <= offset < item.span.end
    return (item.parent if item.parent is not None else -1) if inside else at
