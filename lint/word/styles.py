"""What the styles of a Word file say about a paragraph: heading, list; and which styles they are based on."""

from lint.element import Element
from lint.records import NamedTuple
from lint.word.sheet import Sheet
from lint.word.values import list_and_level, value

_DEEPEST = 64  # styles based on one another


class Style(NamedTuple):
    """Whether paragraphs of the style are headings, and its list with the level in it."""

    heading: bool = False
    list: str | None = None
    level: int | None = None


class Styles:
    """The styles of a file, each resolved with those it is based on when it is asked for."""

    def __init__(self, sheet: Sheet, w: str) -> None:
        self._sheet, self._w = sheet, w
        self._resolved: dict[str, Style] = {"": Style()}

    def of(self, name: str) -> Style:
        """The style of this id; one that says nothing where there is none."""
        found = self._resolved.get(name)
        if found is None:
            found = self._resolved[name] = self._resolve(name)
        return found

    def list_of(self, name: str) -> str | None:
        """The list that a style names itself."""
        found = self._sheet.get(name)
        return self._list(found)[0] if found is not None else None

    def _resolve(self, name: str) -> Style:
        heading, listed, level = False, None, None
        for element in chain(name, self._sheet, self._w):
            heading = heading or self._is_heading(element)
            own_list, own_level = self._list(element)
            listed, level = listed if listed is not None else own_list, level if level is not None else own_level
        return Style(heading, listed, level)

    def _list(self, style: Element) -> tuple[str | None, int | None]:
        return list_and_level(style.find(f"{self._w}pPr/{self._w}numPr"), self._w)

    def _is_heading(self, style: Element) -> bool:
        label = (value(style, "name", self._w) or "").lower()
        return label.startswith("heading ") or label == "title" or style.find(f"{self._w}pPr/{self._w}outlineLvl") is not None


def chain(style: str, sheet: Sheet, w: str) -> list[Element]:
    """The style and those it is based on; a circle ends, and so does a chain longer than any that people make."""
    found: list[Element] = []
    seen: set[str] = set()
    while style and style not in seen and len(found) < _DEEPEST and (element := sheet.get(style)) is not None:
        seen.add(style)
        found.append(element)
        style = value(element, "basedOn", w) or ""
    return found
