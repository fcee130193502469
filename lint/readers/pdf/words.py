"""What a run says: blanks where the gaps are, marks put on their letters, figures that refer to notes left out."""

from collections.abc import Iterator, Sequence, Set
from statistics import median
from unicodedata import combining, normalize

from lint.patterns import regex
from lint.readers.parts import ZERO_WIDTH
from lint.readers.pdf.page import Glyph
from lint.readers.pdf.runs import Run
from lint.readers.shape import is_bare_marker

_GAP = 0.15  # ems by which a blank is wider than what stands between the letters of a word
_SMALL, _HIGH = 0.8, 0.12  # of the line's size: how small and how much above the baseline a figure is that refers to a note
_MOST_BLANKS = 60
_CLOSE = "/-"  # a number stands right before these
_MARKER = 16  # letters and blanks of a marker
_MEASURE = regex(r"(?:^|[\s\d(/])(?:[kcd]?m|ha)$")
_GONE = dict.fromkeys(map(ord, ZERO_WIDTH))


def said(run: Run, notes: Set[str]) -> str:
    """The text of the run in NFC, without the figures that refer to notes; blanks at its end are those before a wide gap."""
    glyphs = _kept(run, notes)
    least, blank = _widths(glyphs)
    found: list[str] = []
    last: Glyph | None = None
    waiting = ""
    laid = _laid_over(glyphs)
    for at, glyph in enumerate(glyphs):
        if glyph.text.isspace():
            waiting += glyph.text
            continue
        if last is not None:
            marked = len(found) < _MARKER and is_bare_marker(written := "".join(found)) and not written.endswith(":")
            count = _blanks(last, glyph, waiting, least, 0 if marked else blank)
            count = min(count, glyph.text not in _CLOSE) if at in laid else count
            found.append(waiting if waiting == "\u00a0" and count == 1 else " " * count)
        found.append(glyph.text)
        last, waiting = glyph, ""
    return normalize("NFC", "".join([*found, " " * len(waiting)]).translate(_GONE))


def _laid_over(glyphs: Sequence[Glyph]) -> set[int]:
    """Where what was written into a gap of other words begins and ends: a number filled in, whatever blanks were left for it."""
    ends = {glyph.piece: at for at, glyph in enumerate(glyphs) if not glyph.text.isspace()}
    found: set[int] = set()
    open_pieces: set[int] = set()
    last: Glyph | None = None
    for at, glyph in enumerate(glyphs):
        if glyph.text.isspace():
            continue
        if last is not None and last.piece != glyph.piece and (ends[last.piece] > at or glyph.piece in open_pieces):
            found.add(at)
        open_pieces.add(glyph.piece)
        last = glyph
    return found


def _widths(glyphs: Sequence[Glyph]) -> tuple[float, float]:
    """How wide a gap between letters is that is a blank, and how wide one blank is."""
    size = median(glyph.size for glyph in glyphs)
    gaps = list(_gaps(glyphs))
    apart = [gap for gap, blank in gaps if not blank]
    least = (max(median(apart), 0.0) if len(apart) > 3 else 0.0) + _GAP * size
    blanks = [gap for gap, blank in gaps if blank or gap > least]
    natural = next((glyph.x1 - glyph.x0 for glyph in glyphs if glyph.text == " "), 0.25 * size)
    return least, max(natural, median(blanks) if len(blanks) > 2 else 0.0)


def _gaps(glyphs: Sequence[Glyph]) -> Iterator[tuple[float, bool]]:
    """The distances between letters, and whether a blank stands there."""
    last: Glyph | None = None
    blank = False
    for glyph in glyphs:
        if glyph.text.isspace():
            blank = True
        elif not combining(glyph.text[0]):
            if last is not None:
                yield glyph.x0 - last.x1, blank
            last, blank = glyph, False


def _blanks(last: Glyph, glyph: Glyph, waiting: str, least: float, blank: float) -> int:
    """How many blanks stand between two letters; PDFium tells of one where there are several, so that their width must say it."""
    gap = glyph.x0 - last.x1
    if not waiting:
        return int(gap > least and not combining(glyph.text[0]))
    count = gap / blank if blank > 0 else 1.0
    several = count > 2.6 or abs(count - 2) < 0.15
    return min(round(count), _MOST_BLANKS) if several else 1


def _kept(run: Run, notes: Set[str]) -> list[Glyph]:
    """The letters but for figures that refer to a note; the letter before such a figure takes its room, so that no gap is left."""
    kept: list[Glyph] = []
    written = ""
    for figure, group in _figures(run):
        text = "".join(glyph.text for glyph in group)
        if figure and text in notes and written[-1:] not in ("", " ") and not _MEASURE.search(written):
            kept[-1] = kept[-1]._replace(x1=group[-1].x1)
            continue
        written += text
        kept += group
    return kept


def _figures(run: Run) -> Iterator[tuple[bool, list[Glyph]]]:
    """Stretches of raised figures and of other letters, in turn."""
    group: list[Glyph] = []
    raised = False
    for glyph in run.glyphs:
        if is_raised(glyph, run) != raised and group:
            yield raised, group
            group = []
        raised = is_raised(glyph, run)
        group.append(glyph)
    if group:
        yield raised, group


def is_raised(glyph: Glyph, run: Run) -> bool:
    """Whether a figure is small and stands above the run's baseline."""
    return glyph.text.isdigit() and glyph.size <= _SMALL * run.size and run.y - glyph.y > _HIGH * run.size


def raised_figures(run: Run) -> set[str]:
    """The raised figures in a run that may refer to notes."""
    return {"".join(glyph.text for glyph in group) for raised, group in _figures(run) if raised}
