"""A Word file opened for editing: its paragraphs as readers walk them, and the file again with the parts that were changed."""

import re
from itertools import count

from lint.word.archive import rewritten
from lint.word.content import Content, View
from lint.word.editable import Editable, editable
from lint.word.inline import Piece
from lint.word.package import Package
from lint.word.walk import Paragraph, Walk

_DECLARATION = rb"(?:\xef\xbb\xbf)?<\?xml[^>]*\?>\s*"


class Manuscript:
    """One Word file and the changes made to it; `view` says how its revisions are read, as for the reader whose positions are used.

    `paragraphs` are in reading order: the ordinal of one is its index plus 1. A change made to a part's elements counts once `touch` names the part.
    """

    def __init__(self, data: bytes, view: View = "accepted") -> None:
        self._data = data
        self._package = Package(data)
        self.content = Content(self._package, view, whole=True)
        self.names = self.content.names
        self.main = self.content.main
        self.paragraphs: tuple[Paragraph, ...] = tuple(Walk(self.content).paragraphs())
        self._added: dict[str, Editable] = {}
        self._touched: set[str] = set()
        self._ids: set[str | None] | None = None
        self._counter = count(1)

    def paragraph(self, ordinal: int) -> Paragraph:
        """The paragraph with this ordinal, from 1."""
        return self.paragraphs[ordinal - 1]

    def pieces(self, ordinal: int) -> list[Piece]:
        """The pieces of a paragraph as they are now; `lint.word.runs` keeps them right where it splits a run."""
        return self.paragraph(ordinal).inline.pieces

    def adopt(self, paragraph: Paragraph) -> int:
        """Number a paragraph that readers do not come to, a copy of one of theirs in another alternative; its ordinal, behind all others."""
        ordinal = len(self.paragraphs) + 1
        self.paragraphs += (paragraph._replace(ordinal=ordinal),)
        return ordinal

    def has(self, part: str) -> bool:
        """Whether the file has this part, or was given it."""
        return part in self._added or self._package.has(part)

    def root(self, part: str) -> Editable:
        """The root element of a part."""
        return self._added[part] if part in self._added else editable(self.content.root(part))

    def touch(self, part: str) -> None:
        """Say that the elements of the part were changed."""
        self._touched.add(part)

    def add(self, part: str, root: Editable) -> None:
        """Give the file a part that it does not have."""
        self._added[part] = root

    def fresh_id(self) -> str:
        """A number that no `w:id` in the parts read so far has, for a new revision or bookmark."""
        if self._ids is None:
            parts = {paragraph.part for paragraph in self.paragraphs} | {self.main}
            self._ids = {element.get(f"{self.names.w}id") for part in parts for element in editable(self.content.root(part)).iter()}
        return next(number for number in map(str, self._counter) if number not in self._ids)

    def saved(self) -> bytes:
        """The file with the changed and the added parts; every other member is copied raw."""
        parts = {part: _written(self.root(part), self._package.read(part)) for part in sorted(self._touched - self._added.keys())}
        return rewritten(self._data, parts | {part: _written(root, None) for part, root in self._added.items()})


def _written(root: Editable, old: bytes | None) -> bytes:
    """The XML of a part, under the declaration that the old one has."""
    from lxml import etree

    tree = root.getroottree()
    found = re.match(_DECLARATION, old) if old is not None else None
    if old is None or found and (tree.docinfo.encoding or "UTF-8").upper() not in ("UTF-8", "ASCII", "US-ASCII"):
        return etree.tostring(tree, encoding="UTF-8", xml_declaration=True, standalone=True)
    return (found[0] if found else b"") + etree.tostring(tree, encoding="UTF-8", xml_declaration=False)
