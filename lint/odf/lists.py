"""The list styles of an OpenDocument text: what the number of each level looks like in LibreOffice."""

from collections.abc import Iterable, Mapping

from lint.element import Element
from lint.odf.names import LEVELS, LOEXT, OFFICE, STYLE, TEXT, whole
from lint.patterns import regex
from lint.records import NamedTuple
from lint.word.bullets import bullet
from lint.word.number_formats import written

MOST = 32_767
_BULLET = "•"
_PLACE = regex("%([0-9]{1,2})%")
_SHAPES = {"a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_LETTERS = 26
_LONGEST = 100  # characters round a number: each item of a list repeats them
_NUMBERED = (f"{TEXT}list-level-style-number", f"{TEXT}outline-level-style")


class Level(NamedTuple):
    """One level of a list: its first value, format (`1`, `a`, `A`, `i`, `I`, `01, 02, 03, ...` or nothing), and what stands round the number.

    `display` counts the levels shown, this one included. `layout` has `%1%` for the number of level 1, and comes before prefix and suffix.
    `bullet` is None in a level of numbers.
    """

    start: int = 1
    shape: str = "1"
    prefix: str = ""
    suffix: str = "."
    display: int = 1
    layout: str | None = None
    doubled: bool = False
    bullet: str | None = None


class ListStyle(NamedTuple):
    """The levels from 1; `consecutive`: all levels share one count."""

    levels: Mapping[int, Level]
    consecutive: bool = False


# What LibreOffice shows where a list names no style it knows.
DEFAULT = ListStyle({at: Level(bullet=_BULLET) for at in range(1, LEVELS + 1)})
_UNDEFINED = Level()


def read_lists(roots: Iterable[Element | None]) -> Mapping[str, ListStyle]:
    """The list styles by name; those of later roots come before those of earlier ones."""
    found = {}
    for root in roots:
        for parent in (root.find(f"{OFFICE}styles"), root.find(f"{OFFICE}automatic-styles")) if root is not None else ():
            for element in parent if parent is not None else ():
                if element.tag == f"{TEXT}list-style":
                    found[element.get(f"{STYLE}name") or ""] = read_list(element)
    return found


def read_list(element: Element) -> ListStyle:
    """The list style of a `text:list-style` or `text:outline-style`."""
    levels = {at: _level(one) for one in element if 1 <= (at := whole(one.get(f"{TEXT}level"), 0, LEVELS + 1)) <= LEVELS}
    return ListStyle(levels, element.get(f"{TEXT}consecutive-numbering") == "true")


def _level(element: Element) -> Level:
    sign = None if element.tag in _NUMBERED else bullet((element.get(f"{TEXT}bullet-char") or _BULLET)[:_LONGEST])
    layout = _first(element, f"{STYLE}num-list-format", f"{LOEXT}num-list-format")
    return Level(
        whole(element.get(f"{TEXT}start-value"), 1, MOST),
        element.get(f"{STYLE}num-format") or "",
        (element.get(f"{STYLE}num-prefix") or "")[:_LONGEST],
        (element.get(f"{STYLE}num-suffix") or "")[:_LONGEST],
        max(whole(element.get(f"{TEXT}display-levels"), 1, LEVELS), 1),
        layout[:_LONGEST] if layout is not None else None,
        element.get(f"{STYLE}num-letter-sync") == "true",
        sign,
    )


def _first(element: Element, *names: str) -> str | None:
    return next((value for name in names if (value := element.get(name)) is not None), None)


def number(style: ListStyle, at: int, counts: Mapping[int, int]) -> str | None:
    """The number of a paragraph at this level, as shown; None where nothing shows."""
    own = style.levels.get(at, _UNDEFINED)
    if own.bullet is not None:
        return own.bullet
    if own.layout is not None:
        return _PLACE.sub(lambda place: _value(style, int(place[1]), counts), own.layout).strip() or None
    levels = ((one, style.levels.get(one, _UNDEFINED)) for one in range(max(at - own.display, 0) + 1, at + 1))
    shown = [_value(style, one, counts) for one, level in levels if level.shape or level.bullet is not None]
    return f"{own.prefix}{'.'.join(shown) if own.shape else ''}{own.suffix}".strip() or None


def _value(style: ListStyle, at: int, counts: Mapping[int, int]) -> str:
    level = style.levels.get(at, _UNDEFINED)
    if level.bullet is not None or not 1 <= at <= LEVELS:
        return ""
    return _written(counts.get(at, level.start), level.shape, level.doubled)


def _written(value: int, shape: str, doubled: bool) -> str:
    if shape in ("a", "A") and not doubled:
        return _letters(value) if shape == "a" else _letters(value).upper()
    if shape in _SHAPES:
        return written(value, _SHAPES[shape])
    return written(value, "custom", shape) if shape else ""


def _letters(value: int) -> str:
    """The number in letters: behind z come aa, ab, ac."""
    text = ""
    while value > 0:
        value, letter = divmod(value - 1, _LETTERS)
        text = chr(ord("a") + letter) + text
    return text
