"""The automatic numbers of a Word file's lists, as Word shows them before each paragraph (ISO/IEC 29500-1, 17.9)."""

from collections.abc import Callable, Mapping

from lint.element import Element
from lint.patterns import regex
from lint.records import field, record
from lint.word.bullets import bullet
from lint.word.number_formats import written
from lint.word.numbering_levels import Definitions, Level, List

_PLACE = regex(r"%([1-9])")
_MOST = 32_767  # Word counts no further


@record(slots=True)
class Numbering:
    """Counts the numbered paragraphs in reading order; a file without lists has none.

    Ask for the paragraphs that show: one that is hidden or that a revision takes away does not count.
    """

    lists: Definitions | None = None
    _counts: dict[tuple[object, str], dict[int, int]] = field(default_factory=dict)
    _begun: set[tuple[object, str]] = field(default_factory=set)

    def next(self, name: str, level: int | None, style: str | None = None, story: object = None) -> str | None:
        """The number of the next paragraph of this list, as shown; without a level, that of the paragraph's style.

        `story` tells a header, the notes or a text box from the text: Word counts each by itself.
        """
        found = self.lists.get(name) if self.lists is not None else None
        if found is None:
            return None
        if level is None:
            level = next((at for at, one in found.levels.items() if style is not None and one.style == style), 0)
        if level not in found.levels:
            return None
        counts = self._counts.setdefault((story, found.shared), {})
        self._count((story, name), found, level, counts)
        return _shown(found.levels, level, counts)

    def _count(self, name: tuple[object, str], found: List, level: int, counts: dict[int, int]) -> None:
        if level in found.starts and name not in self._begun:
            self._begun.add(name)  # a list starts anew once, at the first of its levels that is told to
            counts[level] = found.starts[level]
        elif level in counts:
            counts[level] = min(counts[level] + 1, _MOST)
        else:
            counts[level] = found.starts.get(level, found.levels[level].start)
        for above in range(level):
            if above in found.levels:
                counts.setdefault(above, found.levels[above].start)
        for below in [at for at in counts if at > level and (at not in found.levels or level < found.levels[at].restart)]:
            del counts[below]


def _shown(levels: Mapping[int, Level], level: int, counts: Mapping[int, int]) -> str | None:
    own = levels[level]
    if own.hidden:
        return None
    if own.shape == "bullet":
        return bullet(own.text)
    text, *rest = _PLACE.split(own.text)
    places = [int(figure) - 1 for figure in rest[::2]]
    if any(at > level for at in places):
        return None  # Word shows nothing of a text that names a lower level ([MS-OI29500], 2.1.283)
    for at, tail, is_last in zip(places, rest[1::2], (*[False] * (len(places) - 1), True), strict=False):
        number = _number(levels.get(at), own.legal, counts.get(at))
        text += f"{number}{tail}" if number or is_last else ""  # a level without numbers takes the sign behind it along
    return text.strip() or None


def _number(level: Level | None, legal: bool, count: int | None) -> str:
    if level is None or level.shape == "none":
        return ""
    shape = "decimal" if legal and level.shape != "decimalZero" else level.shape
    return written(level.start if count is None else count, shape, level.sample)


def read_numbering(root: Element, list_of_style: Callable[[str], str | None], w: str) -> Numbering:
    """The lists of the numbering part; `list_of_style` names the list of a style."""
    return Numbering(Definitions(root, list_of_style, w))
