"""A dash where the next letter of a list should stand."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lint.checks.outline_words import number, words
from lint.engine.model import Hit, Related
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.lists import SiblingList
from lint.structure.model import Item

_ENDED = regex(r"[;.]$")
_ANNOUNCES = regex(r"(?:gồm|sau|như|là|cụ thể)[;.]$")


def dash_among_letters(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """A lone dash behind a finished point of a list of letters: one finding a document."""
    below: dict[int, list[Item]] = defaultdict(list)
    for item in index.structure.items:
        if item.parent is not None:
            below[id(index.structure.items[item.parent])].append(item)
    found = [pair for siblings in index.lists if _is_lettered(siblings) for pair in _dashes(index, siblings, below)]
    if found:
        before, dash = found[0]
        said = {**words(index, before), "previous": number(before.marker.text)}
        yield Hit(dash.marker.span, said, (Related(before.marker.span), *(Related(other.marker.span) for _, other in found[1:])))


def _is_lettered(siblings: SiblingList) -> bool:
    first = siblings.items[0]
    return len(siblings.items) > 1 and bool(first.marker.letters) and not siblings.is_capital and not first.quoted


def _dashes(index: FactIndex, siblings: SiblingList, below: Mapping[int, Sequence[Item]]) -> list[tuple[Item, Item]]:
    """The dashes that go on with the list: each alone behind a point that is finished, every other point without a dash below it."""
    found = []
    for item in siblings.items:
        children = below.get(id(item), ())
        if not children:
            continue
        own, dash = _text(index, item), children[0]
        finished = _ENDED.search(own) and not _ANNOUNCES.search(own) and "\n" not in own
        if len(children) > 1 or dash.marker.style != "dash" or not finished or not _ENDED.search(_text(index, dash)) or own.endswith("."):
            return []
        found.append((item, dash))
    return found


def _text(index: FactIndex, item: Item) -> str:
    return index.document.folded[slice(*item.span)].rstrip()
