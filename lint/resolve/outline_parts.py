"""Looking up a reference in the outline of its document: is the part there, and if not, how far does the outline go."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cached_property

from lint.facts.model import CrossReference
from lint.facts.numerals import number
from lint.patterns import regex
from lint.records import record
from lint.resolve.index import FactIndex
from lint.resolve.lists import ancestors
from lint.resolve.outline_labels import LETTERS, ORDINAL, alike, labels, rank
from lint.structure.model import Item

_ARTICLE = regex(r"^\W*Điều (\d+)", re.MULTILINE | re.IGNORECASE)


@record(frozen=True, slots=True)
class Missing:
    """The first part of a reference that is not there: its kind and label, the item it should lie in (None: the document), the last one there is.

    `last` is None where nothing of the kind is numbered there.
    """

    kind: str
    label: str
    within: Item | None
    last: str | None

    @property
    def beyond(self) -> int:
        """How many numbers or letters behind the last one the label is."""
        return rank(self.label) - rank(self.last) if self.last is not None else 1


class Outline:
    """The outline of one document of the file, without what it quotes."""

    def __init__(self, index: FactIndex, part: int) -> None:
        self._index = index
        self._all = index.structure.items
        self._span = index.structure.documents[part].span
        self.items = [item for item in self._all if item.document == part and not item.quoted]
        self._answers: dict[tuple[tuple[str, str], ...], Missing | None] = {}

    @cached_property
    def articles(self) -> dict[int, list[Item]]:
        """The articles by number; more than one where a text attached to the document counts anew."""
        found: dict[int, list[Item]] = defaultdict(list)
        for item in self.items:
            if item.marker.style == "article" and item.marker.path:
                found[item.marker.path[0]].append(item)
        return dict(found)

    @cached_property
    def _labelled(self) -> dict[str, list[Item]]:
        found: dict[str, list[Item]] = defaultdict(list)
        for item in self.items:
            for key in labels(item):
                found[key].append(item)
        return found

    @cached_property
    def _children(self) -> dict[int, list[Item]]:
        found: dict[int, list[Item]] = defaultdict(list)
        for item in self._all:
            if item.parent is not None and not item.quoted:
                found[id(self._all[item.parent])].append(item)
        return found

    def missing(self, reference: CrossReference, inside: Item | None) -> Missing | None:
        """What is not there of a reference, None when all of it is or it cannot be told. `inside` is the item that `này` speaks of."""
        if reference.parts[-1][1] == "này":
            return self._lookup(reference, inside)
        if reference.parts not in self._answers:
            self._answers[reference.parts] = self._lookup(reference, None)
        return self._answers[reference.parts]

    def _lookup(self, reference: CrossReference, inside: Item | None) -> Missing | None:
        parts = dict(reference.parts)
        if "phụ lục" in parts:
            return None
        if "điều" in parts:
            return self._in_article(parts, inside)
        if parts.get("khoản") == "này" and inside is not None:
            clause = next((i for i in ancestors(self._all, inside)[::-1] if i.marker.style == "arabic"), None)
            return self._point(parts, [clause]) if clause is not None else None
        return self._in_sections(reference.parts)

    def _in_article(self, parts: dict[str, str], inside: Item | None) -> Missing | None:
        label = parts["điều"]
        if label == "này":
            article = next((i for i in ancestors(self._all, inside) if i.marker.style == "article"), None) if inside is not None else None
            return self._in_articles(parts, [article]) if article is not None else None
        if not label.isdigit() or not self.articles:
            return None
        found = self.articles.get(int(label))
        if found is None:
            last = max(self.articles)
            return Missing("điều", label, None, str(last)) if int(label) > last and int(label) not in self._written else None
        return self._in_articles(parts, found)

    def _in_articles(self, parts: dict[str, str], articles: Sequence[Item]) -> Missing | None:
        label = parts.get("khoản")
        if label is None:
            return self._point(parts, articles) if "điểm" in parts else None
        clauses = [item for article in articles for item in self._children[id(article)] if item.marker.style == "arabic"]
        found = [item for item in clauses if label.isdigit() and item.marker.path == (int(label),) and not item.marker.insert]
        if found:
            return self._point(parts, found) if "điểm" in parts else None
        if not label.isdigit():
            return None
        if not clauses:
            lone = label != "1" and len(articles) == 1 and self._is_single(articles[0]) and self._has_clauses
            return Missing("khoản", label, articles[0], None) if lone else None
        last = max(item.marker.path[0] for item in clauses)
        return Missing("khoản", label, articles[0], str(last)) if int(label) > last and len(articles) == 1 else None

    @cached_property
    def _has_clauses(self) -> bool:
        """Whether some article shows its numbered clauses, so that the numbers were not lost with an export."""
        return any(child.marker.style == "arabic" for found in self.articles.values() for item in found for child in self._children[id(item)])

    def _point(self, parts: dict[str, str], homes: Sequence[Item]) -> Missing | None:
        """The point of a reference, which lies somewhere under one of these items."""
        label = parts.get("điểm", "")
        letters = [i.marker.letters for home in homes for i in self._below(home) if i.marker.letters and not i.marker.insert]
        if label not in LETTERS or len(label) != 1 or label in letters:
            return None
        if letters:
            last = max(letters, key=rank)
            return Missing("điểm", label, homes[0], last) if rank(label) > rank(last) and len(homes) == 1 else None
        lone = label != "a" and len(homes) == 1 and self._is_single(homes[0]) and any(i.marker.letters for i in self.items)
        return Missing("điểm", label, homes[0], None) if lone else None

    def _below(self, home: Item) -> Iterator[Item]:
        for child in self._children[id(home)]:
            yield child
            yield from self._below(child)

    def _is_single(self, item: Item) -> bool:
        """Whether the item is a heading and one paragraph at most, so that no second number can have been lost there."""
        document = self._index.document
        following = document.blocks[item.marker.block + 2 : item.marker.block + 3]
        return not self._children[id(item)] and all(block.span.start >= item.span.end for block in following)

    def _in_sections(self, parts: Sequence[tuple[str, str]]) -> Missing | None:
        """A path through sections, whatever each level is called: `mục II.3`, `điểm b khoản 2 Mục III`, `mục 2 Phần II`."""
        path = [(kind, step) for kind, label in reversed(parts) for step in self._steps(label)]
        path = [step for at, step in enumerate(path) if not at or step[1] != path[at - 1][1]]  # `mục II.6 và điểm d mục 1 phần II`
        if not path or not self.items:
            return None
        homes: list[Item] = []
        for at, (kind, label) in enumerate(path):
            above = {id(home) for home in homes}
            found = [i for i in self._labelled.get(label, ()) if not homes or any(id(a) in above for a in ancestors(self._all, i)[:-1])]
            if not found:
                return self._absent(kind, label, homes) if at == 0 or len(homes) == 1 else None
            homes = found
        return None

    def _steps(self, label: str) -> list[str]:
        """The levels a label names: `II.3` two, `2.1` one where items are numbered so; `thứ hai` is 2."""
        if label.startswith("thứ"):
            return [f"{ORDINAL}{number(label.split()[-1])}"]
        steps = regex(r"[.-]").split(label)
        whole = ".".join(steps)
        decimal = len(steps) > 1 and all(step.isdigit() for step in steps)
        return [whole] if decimal and any("." in key and alike(key, whole) for key in self._labelled) else steps

    def _absent(self, kind: str, label: str, homes: Sequence[Item]) -> Missing | None:
        """The missing step of a path, where its siblings tell how far the outline goes."""
        among = [key for item in (self._children[id(homes[0])] if homes else self.items) for key in labels(item)[:1] if alike(key, label)]
        if not among or label.startswith(ORDINAL):
            return None
        last = max(among, key=rank)
        return Missing(kind, label, homes[0] if homes else None, last) if rank(label) > rank(last) else None

    @cached_property
    def _written(self) -> frozenset[int]:
        """The articles that paragraphs of the document begin with, though the outline may have no such item."""
        return frozenset(int(match[1]) for match in _ARTICLE.finditer(self._index.document.folded, *self._span))
