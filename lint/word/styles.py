"""What the styles of a Word file say about a paragraph or run: heading, bold."""

from collections.abc import Mapping
from typing import NamedTuple

from lint.word.element import Element


class Style(NamedTuple):
    """Whether paragraphs of the style are headings, whether its text is bold or hidden (None: not said), and its list with the level in it."""

    heading: bool
    bold: bool | None
    list: str | None = None
    level: int | None = None
    hidden: bool | None = None


def is_on(properties: Element | None, tag: str, w: str) -> bool | None:
    """The state of a toggle property (`<w:b/>`, `<w:b w:val="0"/>`); None when it is absent."""
    found = properties.find(f"{w}{tag}") if properties is not None else None
    if found is None:
        return None
    return found.get(f"{w}val") not in ("0", "false", "off", "none")


def read_styles(root: Element, w: str) -> Mapping[str, Style]:
    """The styles by id, what they take from the styles they are based on included."""
    elements = {element.get(f"{w}styleId"): element for element in root.iter(f"{w}style")}
    return {name: _resolved(name, elements, w) for name in elements if name}


def list_of(properties: Element | None, w: str) -> tuple[str | None, int | None]:
    """The list and the level that paragraph properties name; the list `0` is none at all."""
    name, level = (properties.find(f"{w}numPr/{w}{tag}") if properties is not None else None for tag in ("numId", "ilvl"))
    value = level.get(f"{w}val") if level is not None else None
    return name.get(f"{w}val") if name is not None else None, int(value) if value in tuple("012345678") else None


def _resolved(name: str, elements: Mapping[str | None, Element], w: str) -> Style:
    heading, bold, hidden, listed, level = False, None, None, None, None
    seen: set[str] = set()
    while name in elements and name not in seen:
        seen.add(name)
        element = elements[name]
        heading = heading or _is_heading(element, w)
        if bold is None:
            bold = is_on(element.find(f"{w}rPr"), "b", w)
        if hidden is None:
            hidden = is_on(element.find(f"{w}rPr"), "vanish", w)
        if listed is None:
            listed, level = list_of(element.find(f"{w}pPr"), w)
        based_on = element.find(f"{w}basedOn")
        name = (based_on.get(f"{w}val") or "") if based_on is not None else ""
    return Style(heading, bold, listed, level, hidden)


def _is_heading(element: Element, w: str) -> bool:
    name = element.find(f"{w}name")
    label = (name.get(f"{w}val") or "").lower() if name is not None else ""
    return label.startswith("heading ") or label == "title" or element.find(f"{w}pPr/{w}outlineLvl") is not None
