"""What the properties of a paragraph say that the walk and the reader need: its style, list and outline level, its mark, the end of a section."""

from lint.element import Element
from lint.records import NamedTuple
from lint.word.names import Names
from lint.word.values import level, list_and_level

_READ = ("pStyle", "numPr", "rPr", "outlineLvl", "sectPr", "pPrChange")


class Properties(NamedTuple):
    """The properties of one paragraph: `element` holds them; `list` and `level` as it says them itself; `mark` are those of its end mark.

    `section` are the properties of the section that it ends.
    """

    element: Element | None = None
    style: str = ""
    list: str | None = None
    level: int | None = None
    outlined: bool = False
    mark: Element | None = None
    section: Element | None = None


_NONE = Properties()


class PropertiesReader:
    """Reads properties as they are, or as they were before revisions that are `rejected`."""

    def __init__(self, names: Names, rejected: bool) -> None:
        self._w, self._val, self._rejected = names.w, f"{names.w}val", rejected
        self._holder = f"{names.w}pPr"
        self._tags = tuple(f"{names.w}{name}" for name in _READ)

    def read(self, paragraph: Element) -> Properties:
        """The properties of a paragraph."""
        element = next(paragraph.iterchildren(self._holder), None)
        if element is None:
            return _NONE
        found = {child.tag: child for child in element.iterchildren(*self._tags)}
        if not found:
            return Properties(element)
        style, listed, mark, outline, section, changed = map(found.get, self._tags)
        if changed is not None and self._rejected:
            element, style, listed, outline = self._before(element, changed)
        name, at = list_and_level(listed, self._w)
        return Properties(element, self._value(style) or "", name, at, level(self._value(outline)) is not None, mark, section)

    def _before(self, element: Element, changed: Element) -> tuple[Element, Element | None, Element | None, Element | None]:
        old = changed.find(self._holder)
        element = old if old is not None else element
        style, listed, outline = (element.find(f"{self._w}{name}") for name in ("pStyle", "numPr", "outlineLvl"))
        return element, style, listed, outline

    def _value(self, element: Element | None) -> str | None:
        return element.get(self._val) if element is not None else None
