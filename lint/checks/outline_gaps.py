"""Which missing numbers of a list are really missing: neither written where no item was seen, nor counted on from the heading before."""

import re
from collections.abc import Iterator

from lint.checks.alignment import Break
from lint.resolve.index import FactIndex
from lint.resolve.lists import SiblingList, value_of

_MISSING_MOST = 3  # a longer jump is a number that is no item


def is_explained(index: FactIndex, siblings: SiblingList, found: Break) -> bool:
    """A gap that is none: a jump too long for a list, or the missing number stands where no item was seen (in a line, a table, a quotation)."""
    if len(found.missing) > _MISSING_MOST:
        return True
    start, end = siblings.items[found.other].marker.span.end, siblings.items[found.index].marker.span.start
    text = index.document.folded[start:end]
    items = {item.marker.span.start for item in index.structure.items if not item.quoted}
    wanted = (_spelt(siblings, found.index, value) for value in found.missing)
    if any(start + match.start(1) not in items for number in wanted for match in number.finditer(text)):
        return True
    labels = {siblings.label(found.index, value) for value in found.missing}
    automatic = (m for m in index.facts.markers if m.generated and start <= m.span.start < end)
    return any(m.text in labels and m.span.start not in items for m in automatic)


def headless(index: FactIndex) -> Iterator[SiblingList]:
    """Lists under a heading that begin with the second member, where the count does not go on from the heading before."""
    heads = {siblings.items[0].marker.span.start: siblings for siblings in index.lists}
    before: dict[tuple[str, str], int] = {}
    for item in index.structure.items:
        siblings = heads.get(item.marker.span.start)
        style = (item.marker.style, item.marker.close)
        if siblings is not None and len(siblings.items) > 1 and siblings.values[0] == 2 and _is_headless(index, siblings, before.get(style)):
            yield siblings
        before[style] = value_of(item)


def _is_headless(index: FactIndex, siblings: SiblingList, before: int | None) -> bool:
    first = siblings.items[0]
    if before == 1 or first.parent is None or first.quoted:
        return False
    text = index.document.folded[index.structure.items[first.parent].marker.span.end : first.marker.span.start]
    return _spelt(siblings, 0, 1).search(text) is None


def _spelt(siblings: SiblingList, at: int, value: int) -> re.Pattern[str]:
    """Where the number could stand in a text; an article only at the start of a paragraph, elsewhere it is referred to."""
    number = siblings.label(at, value)
    if siblings.items[at].marker.style == "article":
        return re.compile(rf"(?m)^\W*({re.escape(number.rstrip('.:'))})(?!\w)")
    return re.compile(rf"(?<![\w.,])({re.escape(number)})(?!\d)")
