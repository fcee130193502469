"""The automatic numbers of a Word file's lists, as Word shows them before each paragraph."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from lint.word.element import Element

_PLACE = re.compile(r"%(\d)")
_WORTHS = (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1)
_FIGURES = ("m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i")
_LEVELS = 9
_MOST = 32_767  # Word counts no further


class _Level(NamedTuple):
    """One level of a list: first value, format, text with `%1` for the number of level 1, and the style of its paragraphs."""

    start: int
    shape: str
    text: str
    style: str | None
    legal: bool


class _List(NamedTuple):
    """A list that paragraphs name: the definition it shares its count with, its levels, and the values some start at anew."""

    shared: str
    levels: Mapping[int, _Level]
    starts: Mapping[int, int]


@dataclass(slots=True)
class Numbering:
    """Counts the numbered paragraphs in reading order; a file without lists has none."""

    lists: Mapping[str, _List] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[str, int]] = field(default_factory=set)

    def next(self, name: str, level: int | None, style: str | None = None) -> str | None:
        """The number of the next paragraph of this list, as shown; without a level, that of the paragraph's style."""
        found = self.lists.get(name)
        if found is None:
            return None
        if level is None:
            level = next((at for at, one in found.levels.items() if style is not None and one.style == style), 0)
        if level not in found.levels:
            return None
        counts = self._counts.setdefault(found.shared, {})
        self._count(name, found, level, counts)
        return _shown(found.levels, level, counts)

    def _count(self, name: str, found: _List, level: int, counts: dict[int, int]) -> None:
        if level in found.starts and (name, level) not in self._begun:
            counts[level] = found.starts[level]
        else:
            counts[level] = min(counts[level] + 1, _MOST) if level in counts else found.levels[level].start
        self._begun.add((name, level))
        for above in range(level):
            if above in found.levels:
                counts.setdefault(above, found.starts.get(above, found.levels[above].start))
        for below in [at for at in counts if at > level]:
            del counts[below]


def _shown(levels: Mapping[int, _Level], level: int, counts: Mapping[int, int]) -> str | None:
    own = levels[level]
    if own.shape == "bullet":
        return own.text if own.text and not own.text.isalnum() else "-"

    def number(place: re.Match[str]) -> str:
        at = int(place[1]) - 1
        if at not in levels:
            return ""
        return _written(counts.get(at, levels[at].start), "decimal" if own.legal else levels[at].shape)

    return _PLACE.sub(number, own.text).strip() or None


def _written(value: int, shape: str) -> str:
    if shape.endswith("Letter"):
        letter = chr(ord("a") + (value - 1) % 26) * ((value - 1) // 26 + 1) if 0 < value <= 26 * 9 else ""
        return letter.upper() if shape == "upperLetter" else letter
    if shape.endswith("Roman"):
        return _roman(value) if shape == "lowerRoman" else _roman(value).upper()
    return "" if shape == "none" else f"{value:02}" if shape == "decimalZero" else str(value)


def _roman(value: int) -> str:
    text = ""
    for worth, figure in zip(_WORTHS, _FIGURES, strict=True):
        text += figure * (value // worth)
        value %= worth
    return text


def read_numbering(root: Element, style_lists: Mapping[str, str], w: str) -> Numbering:
    """The lists of the numbering part; `style_lists` names the list of each numbering style."""
    definitions = {element.get(f"{w}abstractNumId") or "": element for element in root.iter(f"{w}abstractNum")}
    named = {element.get(f"{w}numId") or "": element for element in root.iter(f"{w}num")}
    levels = {name: _levels(element, w) for name, element in definitions.items()}
    lists = {}
    for name, element in named.items():
        shared = _definition(element, definitions, named, style_lists, w)
        if shared in levels:
            lists[name] = _overridden(element, shared, levels[shared], w)
    return Numbering(lists)


def _levels(element: Element, w: str) -> dict[int, _Level]:
    return {at: _level(one, w) for one in element.iter(f"{w}lvl") if (at := _number(one.get(f"{w}ilvl"), 0)) < _LEVELS}


def _definition(element: Element, definitions: Mapping[str, Element], named: Mapping[str, Element], style_lists: Mapping[str, str], w: str) -> str:
    """The id of the definition that counts; one that only points to a numbering style stands for that style's."""
    shared = _value(element, "abstractNumId", w) or ""
    link = _value(definitions[shared], "numStyleLink", w) if shared in definitions else None
    other = named.get(style_lists.get(link or "", ""))
    return (_value(other, "abstractNumId", w) or shared) if other is not None else shared


def _overridden(element: Element, shared: str, usual: Mapping[int, _Level], w: str) -> _List:
    levels = dict(usual)
    starts: dict[int, int] = {}
    for override in element.iter(f"{w}lvlOverride"):
        at = _number(override.get(f"{w}ilvl"), 0)
        own = override.find(f"{w}lvl")
        if own is not None:
            levels[at] = _level(own, w)
        if (start := _value(override, "startOverride", w)) is not None:
            starts[at] = _number(start, 1)
    return _List(shared, levels, starts)


def _level(element: Element, w: str) -> _Level:
    legal = element.find(f"{w}isLgl") is not None
    shape = _value(element, "numFmt", w) or "decimal"
    return _Level(_number(_value(element, "start", w), 1), shape, _value(element, "lvlText", w) or "", _value(element, "pStyle", w), legal)


def _value(element: Element, tag: str, w: str) -> str | None:
    found = element.find(f"{w}{tag}")
    return found.get(f"{w}val") if found is not None else None


def _number(text: str | None, default: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 6 else default
