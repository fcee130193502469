"""The lists that the numbering part of a Word file defines: their levels, what paragraphs that name them share, and where they start anew."""

from collections.abc import Callable, Mapping
from functools import cached_property
from unicodedata import normalize

from lint.element import Element
from lint.records import NamedTuple
from lint.word.names import CHOICE
from lint.word.number_formats import is_sampled
from lint.word.values import ON, is_on, number, value

LEVELS = 9
_FIGURES = 5  # of a number that counts
_LINKS_MOST = 9  # Word makes chains of one; a longer one comes from no clerk's file
_TEXT_MOST = 64  # characters; Word shows 31 at most ([MS-OI29500], 2.1.283)


class Level(NamedTuple):
    """One level of a list.

    `text` holds `%1` for the number of level 1; without such a place it is shown as it is. `sample` describes a custom format (`shape`).
    `restart`: the level begins anew behind a paragraph of one of so many upper levels, 0 for never. `style` is the paragraph style bound to it.
    """

    start: int
    shape: str
    sample: str
    text: str
    style: str | None
    legal: bool
    hidden: bool
    restart: int


class List(NamedTuple):
    """A list that paragraphs name: the definition it shares its count with, its levels by index from 0, and the values some levels start at anew."""

    shared: str
    levels: Mapping[int, Level]
    starts: Mapping[int, int]


class Definitions:
    """The lists of a numbering part by name, each read when it is first asked for."""

    def __init__(self, root: Element, list_of_style: Callable[[str], str | None], w: str) -> None:
        """`list_of_style` names the list of a style."""
        self._w = w
        self._list_of_style = list_of_style
        self._abstract = {element.get(f"{w}abstractNumId") or "": element for element in root if element.tag == f"{w}abstractNum"}
        self._named = {element.get(f"{w}numId") or "": element for element in root if element.tag == f"{w}num"}
        self._lists: dict[str, List | None] = {}
        self._levels: dict[str, Mapping[int, Level]] = {}

    @cached_property
    def _linked(self) -> Mapping[str, str]:
        """The definitions by the numbering style that they say they are."""
        return {link: name for name, element in self._abstract.items() if (link := value(element, "styleLink", self._w)) is not None}

    def get(self, name: str) -> List | None:
        """The list of this name (`w:numId`); None when there is none or nothing defines it."""
        if name not in self._lists:
            self._lists[name] = self._list(self._named[name]) if name in self._named else None
        return self._lists[name]

    def _list(self, element: Element) -> List | None:
        shared = self._definition(value(element, "abstractNumId", self._w) or "")
        if shared is None:
            return None
        if shared not in self._levels:
            self._levels[shared] = _levels(self._abstract[shared], self._w)
        return _overridden(element, List(shared, self._levels[shared], {}), self._w)

    def _definition(self, name: str) -> str | None:
        """The definition that counts: one that only points to a numbering style stands for that style's (17.9.21 numStyleLink)."""
        for _ in range(_LINKS_MOST):
            if name not in self._abstract:
                break
            link = value(self._abstract[name], "numStyleLink", self._w)
            if link is None:
                return name
            name = self._of_style(link)
        return None

    def _of_style(self, style: str) -> str:
        """The definition that a numbering style names, else the one that says it is that style's."""
        named = self._named.get(self._list_of_style(style) or "")
        if named is not None:
            return value(named, "abstractNumId", self._w) or ""
        return self._linked.get(style, "")


def _levels(definition: Element, w: str) -> Mapping[int, Level]:
    indexed = {at: element for element in definition.iter(f"{w}lvl") if (at := _level_index(element, w)) is not None}
    return {at: _level(element, at, w) for at, element in indexed.items()}


def _overridden(element: Element, usual: List, w: str) -> List:
    levels = dict(usual.levels)
    starts: dict[int, int] = {}
    for override in element.iter(f"{w}lvlOverride"):
        at = _level_index(override, w)
        if at is None:
            continue
        own = override.find(f"{w}lvl")
        if own is not None:
            levels[at] = _level(own, at, w)
        if (start := value(override, "startOverride", w)) is not None:
            starts[at] = number(start, 1, _FIGURES)
    return List(usual.shared, levels, starts)


def _level(element: Element, at: int, w: str) -> Level:
    shape, sample = _format(element, w)
    restart = number(value(element, "lvlRestart", w), at, _FIGURES)
    start = value(element, "start", w)
    return Level(
        start=number(start, 0 if start is None else 1, _FIGURES),
        shape=shape,
        sample=sample,
        text=_text(element, w),
        style=value(element, "pStyle", w),
        legal=is_on(element, "isLgl", w) or False,
        hidden=is_on(element.find(f"{w}rPr"), "vanish", w) or False,
        restart=min(restart, at),
    )


def _format(element: Element, w: str) -> tuple[str, str]:
    """Format and sample; the fallback of a custom format whose sample says nothing."""
    own = element.find(f"{w}numFmt")
    chosen = element.find(f"{CHOICE}AlternateContent/{CHOICE}Choice/{w}numFmt")
    fallback = element.find(f"{CHOICE}AlternateContent/{CHOICE}Fallback/{w}numFmt")
    for found in (own, chosen, fallback):
        shape = found.get(f"{w}val") or "decimal" if found is not None else ""
        sample = found.get(f"{w}format") or "" if found is not None else ""
        if shape and (shape != "custom" or is_sampled(sample)):
            return shape, sample
    return "decimal", ""


def _text(element: Element, w: str) -> str:
    """The level's text, composed letters, blanks of one width."""
    found = element.find(f"{w}lvlText")
    if found is None or found.get(f"{w}null") in ON:
        return ""
    return normalize("NFC", (found.get(f"{w}val") or "")[:_TEXT_MOST]).replace("\u00a0", " ")


def _level_index(element: Element, w: str) -> int | None:
    at = number(element.get(f"{w}ilvl"), 0, _FIGURES)
    return at if at < LEVELS else None
