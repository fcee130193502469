"""Lines of a PDF to paragraphs: a line ends one when the next word would have fitted on it; indents, distances and words tell the rest."""

from collections import Counter
from collections.abc import Iterable, Sequence

from lint.patterns import regex
from lint.readers import shape
from lint.readers.join import Paragraph, between, joint
from lint.readers.layout import CELL, Layout
from lint.readers.markup import Line
from lint.readers.parts import copied
from lint.readers.pdf.lines import TextLine
from lint.records import NamedTuple

_FULL = Layout("wrapped", full=1)  # every line was broken for want of room
_BLANK = 0.25  # ems
_INDENT = 0.8  # ems
_FARTHER, _FAR = 1.13, 1.35  # times the usual distance: between lines of two paragraphs, perhaps and surely
_OTHER_SIZE = 0.12
_CLAUSE = regex(r"(?:[Kk]hoản|[Đđ]iểm|[Mm]ục) [\da-zđ]{1,3}$")


class Setting(NamedTuple):
    """How paragraphs are set: the distance of their lines in ems, and whether their first lines are indented."""

    pitch: float
    indented: bool


def setting_of(lines: Sequence[TextLine]) -> Setting:
    """The setting, judged by lines that begin in lower case: those go on what the line before began."""
    pitches: Counter[float] = Counter()
    outdents = level = 0
    for last, line in zip(lines, lines[1:], strict=False):
        if last.page == line.page and line.text[:1].islower() and not shape.begins_item(line.text) and not last.centred:
            pitches[round((line.y - last.y) / last.size, 1)] += 1
            outdents += last.x0 - line.x0 > _INDENT * last.size
            level += abs(last.x0 - line.x0) < 2
    return Setting(pitches.most_common(1)[0][0] if pitches else 1.3, outdents > 1 and outdents > level / 4)


def paragraphs(lines: Iterable[TextLine], setting: Setting, in_cell: bool = False) -> list[Paragraph]:
    """The lines gathered into paragraphs."""
    found: list[Paragraph] = []
    current: list[TextLine] = []
    for line in lines:
        made = Line(copied(line.text, line.base), line.text, bold=line.bold)
        glue = _glue(found[-1], made, current, line, setting, in_cell) if found else None
        if glue is None:
            found.append(Paragraph([made]))
            current = [line]
        else:
            found[-1].extend(made, glue)
            current.append(line)
    return found


def column_paragraphs(lines: Sequence[TextLine]) -> list[Paragraph]:
    """The paragraphs of one column of a letterhead or sign-off: told by their words, such lines are broken at will; in a list also by their width."""
    found: list[Paragraph] = []
    last: TextLine | None = None
    right = max((line.x1 for line in lines), default=0.0)
    for line in lines:
        made = Line(copied(line.text, line.base), line.text)
        glue = _column_glue(found[-1], made, last, line, right) if last is not None else None
        if glue is None:
            found.append(Paragraph([made]))
        else:
            found[-1].extend(made, glue)
        last = line
    return found


def _column_glue(paragraph: Paragraph, made: Line, last: TextLine, line: TextLine, right: float) -> str | None:
    if line.page == last.page and line.y - last.y > 2.2 * max(last.size, line.size):
        return None
    flush = abs(line.x0 - last.x0) < 2 and abs(line.size - last.size) < 0.5 and line.first + _BLANK * line.size > right - last.x1
    rest = _completes(paragraph, line) or not shape.begins_item(line.text)
    if flush and rest and shape.begins_dash(paragraph.lines[0].text) and not shape.is_ended(last.text):
        return between(last.text, line.text)
    return joint(paragraph, made, CELL)


def _glue(paragraph: Paragraph, made: Line, lines: Sequence[TextLine], line: TextLine, setting: Setting, in_cell: bool) -> str | None:
    """What joins the line to the paragraph, None when another one begins with it."""
    last = lines[-1]
    pitch = (line.y - last.y) / last.size if last.page == line.page else setting.pitch
    if not 0 < pitch <= _FAR * max(setting.pitch, 1.15) or abs(line.size - last.size) > _OTHER_SIZE * last.size:
        return None
    if last.symmetric and line.symmetric and (last.centred or line.centred):
        full = line.first + _BLANK * line.size > last.right - last.left - (last.x1 - last.x0)
        return _glued(paragraph, made, _FULL if full else CELL)
    if in_cell and _is_cut_figure(last, line):
        return ""
    if line.first + _BLANK * line.size < last.room:
        return _stitch(last, line) if _is_broken(last, line) else None
    if _begins(lines, line, pitch, setting, in_cell) or not _completes(paragraph, line) and _glued(paragraph, made, _FULL) is None:
        return None
    return _stitch(last, line)


def _completes(paragraph: Paragraph, line: TextLine) -> bool:
    """Whether what looks like an item is the rest of what a full line began: a last figure, a bracket that closes, `chính trị` / `- xã hội`."""
    if line.text.isdigit() or paragraph.open_brackets > 0 and ")" in line.text[:4]:
        return True
    last = paragraph.last.text
    dashed = shape.begins_dash(line.text) and line.text[1:].lstrip()[:1].islower()
    return not shape.is_ended(last) and (dashed or line.text.startswith("Điều ") and _CLAUSE.search(last) is not None)


def _stitch(last: TextLine, line: TextLine) -> str:
    """What stands between two lines of a paragraph: a line may be broken behind a hyphen or a slash, with no blank there unless it was typed."""
    if last.text[-1] in "-/" and not last.text[-2:-1].isspace():
        return " " if last.spaced else ""
    if last.text[-1] in "._…" and line.text[0] == last.text[-1]:
        return ""
    return between(last.text, line.text)


def _is_broken(last: TextLine, line: TextLine) -> bool:
    """Whether a line that had room for more was broken by hand in the middle of a sentence."""
    goes_on = line.text[0].islower() and not shape.begins_item(line.text)
    return goes_on and not shape.is_ended(last.text) and not shape.stands_alone(last.text) and line.x0 - last.x0 < _INDENT * line.size


def _is_cut_figure(last: TextLine, line: TextLine) -> bool:
    """Whether a number or symbol was too wide for its cell and goes on with the line."""
    whole = " " not in last.text and not last.spaced
    return whole and last.room < 0.6 * line.size and last.text[-1].isdigit() and line.text[0].isdigit()


def _begins(lines: Sequence[TextLine], line: TextLine, pitch: float, setting: Setting, in_cell: bool) -> bool:
    """Whether its place says that a paragraph begins behind a full line."""
    last = lines[-1]
    if pitch > _FARTHER * setting.pitch and (shape.is_ended(last.text) or shape.begins_item(line.text)):
        return True
    if in_cell or last.page != line.page and last.left != line.left:
        return False
    step = (line.x0 - last.x0) / line.size
    if len(lines) > 1:
        return step > _INDENT
    if step > _INDENT:
        return not shape.begins_item(last.text)
    return setting.indented and abs(step) < _INDENT / 2 and line.x0 - line.left > _INDENT * line.size


def _glued(paragraph: Paragraph, made: Line, layout: Layout) -> str | None:
    """What joins them by their words; that both are bold says nothing against it."""
    if paragraph.bold and made.bold:
        bold = paragraph.bold
        paragraph.bold, made.bold = False, False
        glue = joint(paragraph, made, layout)
        paragraph.bold, made.bold = bold, True
        return glue
    return joint(paragraph, made, layout)
