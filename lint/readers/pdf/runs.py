"""Letters to runs: stretches that were drawn one behind the other on one baseline."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from statistics import median
from unicodedata import combining

from lint.readers.pdf.page import Glyph
from lint.records import record

WIDE = 1.6  # ems: blanks that wide part columns
_NEAR = 0.5  # points a baseline may waver


@record(slots=True)
class Run:
    """Letters on one baseline without a wide blank between them, in reading order; `size` is their em in points."""

    glyphs: list[Glyph]
    x0: float
    x1: float
    y: float
    size: float

    @property
    def text(self) -> str:
        """The letters, without the blanks that only a gap shows."""
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def artifact(self) -> bool:
        """Whether the file says that none of it belongs to the content."""
        return all(glyph.artifact for glyph in self.glyphs)


def run_of(glyphs: Sequence[Glyph]) -> Run:
    """The run of these letters, in their order; its ends are those of what is visible in it."""
    seen = [glyph for glyph in glyphs if not glyph.text.isspace()] or glyphs
    return Run(list(glyphs), min(g.x0 for g in seen), max(g.x1 for g in seen), seen[0].y, median(g.size for g in seen))


def runs_of(glyphs: Iterable[Glyph]) -> list[Run]:
    """The runs of a page, in drawing order; letters drawn twice at one place (a way to make them bold) are kept once."""
    found: list[Run] = []
    line: list[Glyph] = []
    for glyph in _once(glyphs):
        if line and not _goes_on(line[-1], glyph):
            found += _pieces(line)
            line = []
        line.append(glyph)
    return found + _pieces(line)


def _once(glyphs: Iterable[Glyph]) -> Iterator[Glyph]:
    """The letters, without the text objects that say the same at the same place as another, within a tenth of an em."""
    drawn: dict[tuple[str, int, int], Glyph] = {}
    for _, group in groupby(glyphs, key=lambda glyph: glyph.piece):
        piece = list(group)
        first = piece[0]
        step = max(first.size, 4) / 5
        text, x, y = "".join(glyph.text for glyph in piece), round(first.x0 / step), round(first.y / step)
        near = ((text, x + dx, y + dy) for dx in (-1, 0, 1) for dy in (-1, 0, 1))
        if not any(key in drawn and _is_twin(drawn[key], first) for key in near):
            drawn[text, x, y] = first
            yield from piece


def _is_twin(one: Glyph, other: Glyph) -> bool:
    reach = 0.1 * other.size
    return abs(one.x0 - other.x0) < reach and abs(one.y - other.y) < reach


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    """Whether the letter stands on the last one's line, behind it."""
    size = max(last.size, glyph.size)
    if abs(last.y - glyph.y) > _NEAR + 0.02 * size or min(last.size, glyph.size) < 0.8 * size:
        return combining(glyph.text[0]) > 0 and abs(last.y - glyph.y) < 0.3 * size
    return -0.5 * size <= glyph.x0 - last.x1 <= WIDE * size


def _pieces(line: Sequence[Glyph]) -> list[Run]:
    """The line, cut where blanks make a wide gap; they stay at the end of the run before it, as those at the end of the line do."""
    found: list[Run] = []
    start, end = 0, -1
    for at, glyph in enumerate(line):
        if glyph.text.isspace():
            continue
        if end >= 0 and glyph.x0 - line[end].x1 > WIDE * glyph.size and at - end > 2:
            found.append(run_of(line[start:at]))
            start = at
        end = at
    if end >= 0:
        found.append(run_of(line[start:]))
    return found
