"""The opened Word file: its document part, what belongs to it, and the revisions that are read as accepted or rejected."""

from collections.abc import Mapping
from functools import cached_property
from typing import Literal

from lint.element import Element
from lint.word.names import Names, names_of
from lint.word.package import Package
from lint.word.relations import Relation, main_part, relations
from lint.word.sheet import Sheet
from lint.word.styles import Styles
from lint.word.typography import Typography

View = Literal["accepted", "rejected"]


class Content:
    """The parts of one Word file, parsed when they are asked for, each once; `view` says how its revisions are read.

    For a writer they are `whole`: XML comments and processing instructions stay in them, but for those that divide a text.
    """

    def __init__(self, package: Package, view: View = "accepted", *, whole: bool = False) -> None:
        self.package = package
        self.view: View = view
        self._whole = whole
        self.main = main_part(package)
        self.relations: Mapping[str, Relation] = relations(package, self.main)
        self._roots: dict[str, Element] = {}
        self.names: Names = names_of(self.root(self.main).tag)

    def root(self, part: str) -> Element:
        """The root element of a part."""
        if part not in self._roots:
            self._roots[part] = self._undivided(self.package.parse(part, whole=True)) if self._whole else self.package.parse(part)
        return self._roots[part]

    def _undivided(self, root: Element) -> Element:
        from lint.word.editable import editable, join_text

        w = root.tag[: root.tag.find("}") + 1]
        for element in root.iter(*(f"{w}{tag}" for tag in ("t", "delText", "instrText", "delInstrText"))):
            if len(editable(element)):
                join_text(element)
        return root

    def part(self, kind: str) -> str | None:
        """The name of the part of this kind (`styles`, `footnotes`); beside the document part where no reference names it."""
        found = next((relation.target for relation in self.relations.values() if relation.kind == kind), None)
        beside = f"{self.main.rpartition('/')[0]}/{kind}.xml".lstrip("/")
        return found or (beside if self.package.has(beside) else None)

    def beside(self, kind: str) -> Element | None:
        """The root of the part of this kind."""
        part = self.part(kind)
        return self.root(part) if part is not None else None

    @cached_property
    def sheet(self) -> Sheet:
        """The style sheet of the file."""
        part = self.part("styles")
        return Sheet(self.package.read(part) if part is not None else b"", part or "", self.package.kind, self.names.w)

    @cached_property
    def styles(self) -> Styles:
        """What the styles of the file say of paragraphs."""
        return Styles(self.sheet, self.names.w)

    @cached_property
    def typography(self) -> Typography:
        """How the letters of the file look."""
        return Typography(self.sheet, self.names.w, lambda: self.beside("theme"))

    @property
    def body(self) -> Element | None:
        """The body of the document part."""
        return self.root(self.main).find(f"{self.names.w}body")
