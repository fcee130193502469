"""References to a number that a fix would change: after renumbering they would speak of another item."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cached_property

from lint.engine.model import Edit
from lint.facts.model import CrossReference, Marker, MarkerStyle
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.lists import ancestors
from lint.resolve.references import Referred, referred
from lint.structure.model import Item

_LABEL = regex(r"[^\W_]+(?:[.-][^\W_]+)*(?=[\W_]*$)")
_THIS = regex(r"(?:[\s,]+\w+){1,5}?\s+này\b")  # `mục III Kế hoạch này`, where the file does not show that it is one
_STYLES: dict[str, frozenset[MarkerStyle]] = {
    "điều": frozenset(("article",)),
    "chương": frozenset(("chapter", "roman")),
    "phần": frozenset(("part", "roman", "letter", "arabic")),
    "phụ lục": frozenset(("annex",)),
}
_INNER: frozenset[MarkerStyle] = frozenset(("section", "subsection", "roman", "arabic", "decimal", "letter", "bracket"))


class References:
    """The references of one file to its own parts."""

    def __init__(self, index: FactIndex) -> None:
        self._index = index

    def to_renumbered(self, edits: Sequence[Edit]) -> tuple[CrossReference, ...]:
        """The references that speak of a number one of the edits changes; a change of the sign behind the number changes none."""
        items = [item for edit in edits for item in self._renumbered(edit)]
        return tuple(r.reference for r in self._own if any(_speaks_of(r, item, self._index) for item in items)) if items else ()

    def _renumbered(self, edit: Edit) -> Iterator[Item]:
        items, starts = self._items
        for item in reversed(items[: bisect_left(starts, edit.span.end)]):
            start, end = item.marker.span
            if end <= edit.span.start:
                return
            before = item.marker.text[: max(edit.span.start - start, 0)]
            after = item.marker.text[edit.span.end - start :] if edit.span.end < end else ""
            if _label(before + edit.replacement + after) != _label(item.marker.text):
                yield item

    @cached_property
    def _items(self) -> tuple[list[Item], list[int]]:
        """The items whose numbers are typed, in order, and where these begin."""
        items = sorted((item for item in self._index.structure.items if not item.marker.generated), key=lambda item: item.marker.span)
        return items, [item.marker.span.start for item in items]

    @cached_property
    def _own(self) -> tuple[Referred, ...]:
        text = self._index.document.text
        return tuple(r for r in referred(self._index) if r.belonging != "other" or _THIS.match(text, r.reference.span.end))


def _speaks_of(found: Referred, item: Item, index: FactIndex) -> bool:
    """Whether the reference names the item, or something in it: its number stands there, behind nothing but numbers of what it lies in."""
    if found.part != item.document:
        return False
    own = _numbers(item.marker)[-1]
    above = [number for entry in ancestors(index.structure.items, item) for number in _numbers(entry.marker)]
    passed: list[str] = []
    for kind, label in reversed(found.reference.parts):
        for number in regex(r"[.-]").split(label.casefold()):
            if number == own and item.marker.style in _STYLES.get(kind, _INNER) and _is_among(passed, above):
                return True
            if number != "này":
                passed.append(number)
    return False


def _numbers(marker: Marker) -> list[str]:
    return _label(marker.text).split(".")


def _label(text: str) -> str:
    found = _LABEL.search(text)
    return found.group().casefold() if found else ""


def _is_among(passed: Sequence[str], above: Sequence[str]) -> bool:
    """Whether the numbers occur above the item in this order."""
    rest = iter(above)
    return all(number in rest for number in passed)
