"""What the styles of a Word file say about a paragraph: heading, list; and toggle properties."""

from lint.records import NamedTuple
from lint.word.element import Element
from lint.word.sheet import Sheet

_OFF = ("0", "false", "off", "none")
_LEVELS = tuple("012345678")
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
        return self._own_list(found)[0] if found is not None else None

    def _resolve(self, name: str) -> Style:
        heading, listed, level = False, None, None
        for element in chain(name, self._sheet, self._w):
            heading = heading or self._is_heading(element)
            own_list, own_level = self._own_list(element)
            listed, level = listed if listed is not None else own_list, level if level is not None else own_level
        return Style(heading, listed, level)

    def _own_list(self, element: Element) -> tuple[str | None, int | None]:
        """The list and the level that the style names; the list `0` is none at all."""
        listed = element.find(f"{self._w}pPr/{self._w}numPr")
        if listed is None:
            return None, None
        name, level = (listed.find(f"{self._w}{tag}") for tag in ("numId", "ilvl"))
        value = level.get(f"{self._w}val") if level is not None else None
        return name.get(f"{self._w}val") if name is not None else None, int(value) if value in _LEVELS else None

    def _is_heading(self, element: Element) -> bool:
        name = element.find(f"{self._w}name")
        label = (name.get(f"{self._w}val") or "").lower() if name is not None else ""
        return label.startswith("heading ") or label == "title" or element.find(f"{self._w}pPr/{self._w}outlineLvl") is not None


def chain(style: str, sheet: Sheet, w: str) -> list[Element]:
    """The style and those it is based on; a circle ends, and so does a chain longer than any that people make."""
    found: list[Element] = []
    seen: set[str] = set()
    while style and style not in seen and len(found) < _DEEPEST and (element := sheet.get(style)) is not None:
        seen.add(style)
        found.append(element)
        based_on = element.find(f"{w}basedOn")
        style = (based_on.get(f"{w}val") or "") if based_on is not None else ""
    return found


def is_on(properties: Element | None, tag: str, w: str) -> bool | None:
    """The state of a toggle property (`<w:b/>`, `<w:b w:val="0"/>`); None when it is absent."""
    found = properties.find(f"{w}{tag}") if properties is not None else None
    return None if found is None else found.get(f"{w}val") not in _OFF
