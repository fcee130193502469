"""Which marker lies under which: by the styles that are open, else by the custom of Vietnamese documents (phần, chương, điều, I. 1. a) - +)."""

from collections.abc import Iterator

from lint.facts.model import Marker
from lint.records import field, record

# How deep a style usually stands; a style that is already open keeps the depth it has.
_RANK = {
    "part": 10,
    "chapter": 20,
    "section": 30,
    "subsection": 40,
    "article": 50,
    "capital": 51,
    "roman": 52,
    "arabic": 60,
    "decimal": 62,
    "letter": 70,
    "small roman": 73,
    "bracket": 75,
    "dash": 80,
    "plus": 90,
}
_UNDER_LETTERS = 72  # `1)` that comes first below `a)`
_RUNS_THROUGH = frozenset({"article", "chapter"})  # counted through the whole document, whatever stands above


@record(frozen=True, slots=True)
class _Open:
    """An item that may still get children or siblings."""

    key: str
    rank: int
    index: int
    path: tuple[int, ...]


@record(slots=True)
class Scope:
    """A stretch with an outline of its own: a document's body, an annex, a quotation."""

    _stack: list[_Open] = field(default_factory=list)
    _lists: dict[tuple[object, ...], int] = field(default_factory=dict)

    def place(self, marker: Marker, index: int, numbers: Iterator[int]) -> tuple[int, int | None, int]:
        """(level from 1, parent's index or None, number of its list) of the next marker, which gets `index` among the items.

        What the marker ends is closed, and it stays open itself.
        """
        key = self._key(marker)
        rank = self._rank(marker, key)
        while self._stack and self._closes(self._stack[-1], key, rank):
            self._stack.pop()
        if self._stack and self._stack[-1].key == key:
            self._stack.pop()
        parent = self._stack[-1].index if self._stack else None
        self._stack.append(_Open(key, rank, index, marker.path))
        return len(self._stack), parent, self._lists.setdefault(_list(marker, key, parent), next(numbers))

    def _closes(self, top: _Open, key: str, rank: int) -> bool:
        """Whether the open item ends before a marker of this style: the style is open further up, or stands higher by custom."""
        if top.key == key:
            return False
        return self._is_open(key) or top.rank > rank

    def _is_open(self, key: str) -> bool:
        return any(opened.key == key for opened in self._stack)

    def _rank(self, marker: Marker, key: str) -> int:
        """How deep the marker stands: as deep as its open siblings, else by custom and what is open."""
        for opened in self._stack:
            if opened.key == key:
                return opened.rank
        if key == "capital":
            above = [o.rank for o in self._stack if o.key == "roman" or o.key.startswith("arabic")]
            return max(above) + 1 if above else _RANK[key]
        if key == "arabic)" and self._is_open("letter"):
            return _UNDER_LETTERS
        return _RANK.get(key, _RANK[marker.style]) + (len(marker.path) if marker.style == "decimal" else 0)

    def _key(self, marker: Marker) -> str:
        """The style family: `a.` may continue `a)`, but `1)` under `1.` is a level of its own."""
        figures = marker.text.strip("( ")
        if marker.style == "decimal":
            return f"decimal{len(marker.path)}"
        if marker.style == "letter":
            return "capital" if figures[:1].isupper() else "letter"
        if marker.style == "roman":
            return "roman" if figures[:1].isupper() else "small roman"
        if marker.style == "bracket":
            return f"bracketed {'letter' if marker.letters else 'figure' if figures[:1].isdigit() else 'numeral'}"
        return self._arabic(marker) if marker.style == "arabic" else marker.style

    def _arabic(self, marker: Marker) -> str:
        own = f"arabic{marker.close}"
        if self._is_open(own):
            return own
        for opened in reversed(self._stack):
            if opened.key.startswith("arabic") and marker.path == (opened.path[0] + 1,):
                return opened.key
        return own


def _list(marker: Marker, key: str, parent: int | None) -> tuple[object, ...]:
    """What members of one list have in common: a new parent starts a new one, articles and chapters run through."""
    return (key,) if marker.style in _RUNS_THROUGH else (parent, key, marker.path[:-1])
