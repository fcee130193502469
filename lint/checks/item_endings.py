"""One item of a list without its end mark where its siblings have theirs."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lint.checks.forms import is_form
from lint.engine.model import Hit, Related
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure.model import Item

_LEAST = 4  # items of a list that shows how its items end
_MARKS = (".", ";", ":", "!", "?", "…", ",")
_CLOSERS = '”"’)] '
_MARKER = regex(r"[^\W\d_]{1,2}\d?[).:]")
_SHORTEST = 6  # words; shorter items are headings


def item_ending(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """The items without a mark, at most one a list, in one hit for the document."""
    lists: dict[int, list[int]] = defaultdict(list)
    for at, item in enumerate(index.structure.items):
        lists[item.list].append(at)
    found = [odd for places in lists.values() if len(places) >= _LEAST and (odd := _odd(index, places)) is not None]
    if found:
        others = len(found) - 1
        count = {"vi": f" và {others} chỗ khác", "en": f" and {others} more"} if others else ""
        yield Hit(_last_words(index, found[0]), {"others": count}, tuple(Related(_last_words(index, item)) for item in found[1:]))


def _odd(index: FactIndex, places: Sequence[int]) -> Item | None:
    """The one item of a list without headings, by the places of its items, that ends without a mark."""
    items = index.structure.items
    bare = [at for at in places if not _text(index, items[at]).endswith(_MARKS)]
    if len(bare) != 1 or any(items[at].quoted for at in places):
        return None
    item, text = items[bare[0]], _text(index, items[bare[0]])
    if len(text.split()) < _SHORTEST or "\n" in text or index.document.block_at(item.span.start).table is not None:
        return None
    return item if not _heads(index, bare[0]) and not _goes_on(index, item) and not is_form(index, item.span) else None


def _heads(index: FactIndex, at: int) -> bool:
    """Whether more text of its own stands under the item."""
    items = index.structure.items
    return at + 1 < len(items) and items[at + 1].level > items[at].level


def _text(index: FactIndex, item: Item) -> str:
    return index.document.slice(item.span).rstrip().rstrip(_CLOSERS)


def _goes_on(index: FactIndex, item: Item) -> bool:
    """Whether the paragraph behind it is none of an item and begins in small letters: a page end cut the item, or it is a note."""
    text = index.document.text[item.span.end : item.span.end + 5].lstrip()
    return text[:1].islower() and _MARKER.match(text) is None


def _last_words(index: FactIndex, item: Item) -> Span:
    """The last two words, where the mark is missing."""
    text = index.document.slice(item.span).rstrip()
    return Span(item.span.start + len(text) - len(" ".join(text.split()[-2:])), item.span.start + len(text))
