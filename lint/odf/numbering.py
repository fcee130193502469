"""Counts the paragraphs of the lists and the headings of an OpenDocument text in reading order, as LibreOffice does."""

from collections.abc import Mapping

from lint.element import Element
from lint.odf.lists import DEFAULT, MOST, Level, ListStyle, number, read_list, read_lists
from lint.odf.names import LEVELS, TEXT, XML_ID, whole
from lint.odf.package import Sources
from lint.odf.styles import ParagraphStyle
from lint.records import field, record

_OUTLINE = "Outline"
_FIRST = Level()
_NO_NUMBERS = {at: Level(shape="", suffix="") for at in range(1, LEVELS + 1)}
_Counts = dict[int, int]


@record(slots=True)
class ListBlock:
    """A list that is being read: its style, its level from 1, the count it shares, and whether its first number starts anew."""

    style: str
    level: int
    counts: _Counts
    restarts: bool = False


@record()
class Numbering:
    """The list styles of a file and the counts so far."""

    styles: Mapping[str, ListStyle]
    outline: ListStyle
    _headings: _Counts = field(default_factory=dict)
    _known: dict[str, _Counts] = field(default_factory=dict)
    _last: tuple[str, _Counts] | None = None

    def open(self, element: Element, parent: ListBlock | None, again: bool) -> ListBlock:
        """The block of a `text:list`; `again`: it is not the first one in its item."""
        style = element.get(f"{TEXT}style-name") or ""
        continues = element.get(f"{TEXT}continue-numbering")
        if parent is not None:
            restarts = continues != "true" if continues is not None else again
            return ListBlock(style or parent.style, min(parent.level + 1, LEVELS), parent.counts, restarts)
        counts = self._known.get(element.get(f"{TEXT}continue-list") or "")
        if counts is None and continues == "true" and self._last is not None and self._last[0] == style:
            counts = self._last[1]
        if counts is None:
            counts = {}
        if name := element.get(XML_ID) or element.get(f"{TEXT}id"):
            self._known[name] = counts
        self._last = (style, counts)
        return ListBlock(style, 1, counts)

    def single(self, element: Element) -> ListBlock:
        """The block of a `text:numbered-paragraph`, which is in a list without standing in a `text:list`."""
        level = min(max(whole(element.get(f"{TEXT}level"), 1, LEVELS), 1), LEVELS)
        return ListBlock(element.get(f"{TEXT}style-name") or "", level, self._known.setdefault(element.get(f"{TEXT}list-id") or "", {}))

    def item(self, block: ListBlock, start: str | None, override: str | None) -> str | None:
        """The number of the next item of the block; `start` is a value of its own, `override` another list style for it alone."""
        name = override or block.style
        restarts, block.restarts = block.restarts, False
        if name == _OUTLINE and name not in self.styles:
            return _next(self.outline, block.level, self._headings, start, restarts)
        return _next(self.styles.get(name, DEFAULT), block.level, block.counts, start, restarts)

    def heading(self, element: Element, style: ParagraphStyle) -> str | None:
        """The number of a paragraph outside lists: that of its level of headings, if it has one."""
        if style.unnumbered or element.get(f"{TEXT}is-list-header") == "true":
            return None
        is_heading = element.tag == f"{TEXT}h"
        level = style.outline or (whole(element.get(f"{TEXT}outline-level"), 1, LEVELS) if is_heading else 0)
        if not level:
            return None
        restarts = element.get(f"{TEXT}restart-numbering") == "true"
        return _next(self.outline, level, self._headings, element.get(f"{TEXT}start-value") if restarts else None, restarts)


def _next(style: ListStyle, level: int, counts: _Counts, start: str | None, restarts: bool) -> str | None:
    count = 1 if style.consecutive else level
    first = style.levels.get(level, _FIRST).start
    if start is not None:
        counts[count] = whole(start, first, MOST)
    elif restarts or count not in counts:
        counts[count] = first
    else:
        counts[count] = min(counts[count] + 1, MOST)
    if style.consecutive:
        return number(style, level, {**counts, level: counts[count]})
    for above in range(1, level):
        counts.setdefault(above, style.levels.get(above, _FIRST).start)
    for below in range(level + 1, LEVELS + 1):
        counts.pop(below, None)
    return number(style, level, counts)


def read_numbering(found: Sources) -> Numbering:
    """The numbering of a file."""
    outline = next(found.styles.iter(f"{TEXT}outline-style"), None) if found.styles is not None else None
    levels = read_list(outline).levels if outline is not None else {}
    return Numbering(read_lists((found.styles, found.content)), ListStyle({**_NO_NUMBERS, **levels}))
