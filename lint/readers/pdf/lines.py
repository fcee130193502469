"""A line of text on a PDF page, as paragraphs are made of: what it says, and how it stands between its margins."""

from collections.abc import Iterable, Sequence, Set

from lint.readers.pdf.page import Box
from lint.readers.pdf.runs import Run
from lint.readers.pdf.words import said
from lint.records import record


@record(slots=True)
class TextLine:
    """One line, places in points: `left` and `right` are the margins it is set between, `first` is the width of its first word.

    `stamped`: a picture or an annotation lies on it, which may show what the text does not. `line`, `column`: its place on the page, from 1.
    `spaced`: a blank was typed at its end. `base`: the offset of its first letter among all lines of the file.
    """

    page: int
    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    first: float
    left: float = 0.0
    right: float = 0.0
    stamped: bool = False
    spaced: bool = False
    line: int = 0
    column: int = 1
    base: int = 0

    @property
    def symmetric(self) -> bool:
        """Whether it stands in the middle, even if only just away from the margins."""
        aside = (self.x0 + self.x1 - self.left - self.right) / 2
        return abs(aside) < 3 + 0.01 * (self.right - self.left) and self.x0 - self.left > 1

    @property
    def centred(self) -> bool:
        """Whether it stands in the middle, well away from both margins."""
        return self.symmetric and self.x0 - self.left > 1.2 * self.size

    @property
    def room(self) -> float:
        """How much wider it could have been."""
        return self.right - self.x1


def line_of(page: int, runs: Sequence[Run], notes: Set[str], pictures: Iterable[Box]) -> TextLine:
    """The line that the runs of a row make; its margins are its own ends until `set_between`."""
    size = max(run.size for run in runs)
    x0, x1, y = runs[0].x0, max(run.x1 for run in runs), runs[0].y
    text = said(Run([glyph for run in runs for glyph in run.glyphs], x0, x1, y, runs[0].size), notes)
    bold = all(glyph.bold for run in runs for glyph in run.glyphs if not glyph.text.isspace())
    stamped = any(_covers(picture, x0, x1, y, size) for picture in pictures)
    return TextLine(page, text.strip(), x0, x1, y, size, bold, _first_word(runs[0]), x0, x1, stamped, text[-1:].isspace())


def set_between(lines: Iterable[TextLine], left: float, right: float) -> None:
    """Give lines their margins."""
    for line in lines:
        line.left, line.right = min(left, line.x0), max(right, line.x1)


def _covers(picture: Box, x0: float, x1: float, y: float, size: float) -> bool:
    """Whether a picture lies on some of the line or right under it, not just at the edge of its letters."""
    over = min(picture.y1, y + 1.2 * size) - max(picture.y0, y - 0.8 * size)
    return over > 0.3 * size and min(picture.x1, x1 + size) - max(picture.x0, x0) > 0.3 * size


def _first_word(run: Run) -> float:
    end = run.x0
    for glyph in run.glyphs:
        if glyph.text.isspace() and end > run.x0:
            break
        if not glyph.text.isspace():
            if end > run.x0 and glyph.x0 - end > 0.25 * run.size:
                break
            end = max(end, glyph.x1)
    return end - run.x0
