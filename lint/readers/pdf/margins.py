"""What stands on PDF pages above and below their text: page numbers, running heads and feet, notes."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from re import IGNORECASE

from lint.patterns import regex
from lint.readers.columns import second_column
from lint.readers.pdf.lines import TextLine
from lint.readers.pdf.rows import Row
from lint.readers.pdf.sheet import Sheet
from lint.readers.pdf.words import raised_figures
from lint.readers.shape import begins_item, is_ended
from lint.records import field, record

_NUMBER = regex(r"[-–—\s]*(?:(?:trang|page)\s*:?\s*)?(\d{1,4})(?:\s*(?:/|trên|of)\s*\d{1,4})?[-–—\s]*", IGNORECASE)
_DIGITS = regex(r"\d+")
_NATION = regex(r"CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM")
_NOTE = regex(r"\(?(\d{1,3})\)?[.)\s]*")
_BAND = 0.16  # of the page, above and below
_ROWS = 4  # that a head or foot may have
_WAVER = 8.0  # points the same head may stand higher or lower
_SMALLER = 0.93  # of the size of the text: notes
_HEAD_ROWS = 6  # in which a letterhead has named the nation


@record(slots=True)
class Margins:
    """The lines of running heads and feet, each said once."""

    headers: list[TextLine] = field(default_factory=list)
    footers: list[TextLine] = field(default_factory=list)


def take_margins(sheets: Sequence[Sheet]) -> Margins:
    """Take page numbers, running heads and feet out of the pages."""
    margins = Margins()
    offsets = _number_offsets(sheets)
    for top, lines in ((True, margins.headers), (False, margins.footers)):
        repeated = _repeated(sheets, top)
        said: set[str] = set()
        for sheet in sheets:
            for row in _taken(sheet, top, offsets, repeated):
                line = sheet.line(row.runs)
                if not _NUMBER.fullmatch(line.text) and _key(line.text) not in said:
                    said.add(_key(line.text))
                    lines.append(line)
    return margins


def _text(row: Row) -> str:
    return " ".join(run.text.strip() for run in row.runs).strip()


def _key(text: str) -> str:
    return _DIGITS.sub("#", text).strip()


def _edge(sheet: Sheet, top: bool) -> list[Row]:
    """The rows at the upper or lower edge of the page, the outermost first, as far as tables and the band let them be a head or foot."""
    height = sheet.page.height
    rows = sheet.rows[:_ROWS] if top else sheet.rows[: -_ROWS - 1 : -1]
    if top:
        limit = min([height * _BAND, *(table.grid.ys[0] for table in sheet.tables)])
        return [row for row in rows if row.y <= limit]
    limit = max([height * (1 - _BAND), *(table.grid.ys[-1] for table in sheet.tables)])
    return [row for row in rows if row.y >= limit]


def _number_offsets(sheets: Sequence[Sheet]) -> set[int]:
    """By how much page numbers differ from the count of pages: what several pages agree on, or nothing at all."""
    found: Counter[int] = Counter()
    for sheet in sheets:
        rows = [*_edge(sheet, True), *_edge(sheet, False)]
        found.update({int(number[1]) - sheet.page.number for row in rows if (number := _NUMBER.fullmatch(_text(row)))})
    return {offset for offset, pages in found.items() if offset == 0 or pages > 1}


def _repeated(sheets: Sequence[Sheet], top: bool) -> set[str]:
    """What stands at the same height on several pages, and is no part of a letterhead and no heading."""
    heights: dict[str, list[float]] = defaultdict(list)
    for sheet in sheets:
        if top and _has_letterhead(sheet):
            continue
        for row in _edge(sheet, top):
            heights[_key(_text(row))].append(row.y)
    pages = max(2, len(sheets) // 4)
    return {key for key, ys in heights.items() if len(ys) >= pages and max(ys) - min(ys) <= _WAVER and not begins_item(key.replace("#", "1"))}


def _has_letterhead(sheet: Sheet) -> bool:
    return any(_NATION.search(_text(row)) or second_column(_text(row)) for row in sheet.rows[:_HEAD_ROWS])


def _taken(sheet: Sheet, top: bool, offsets: set[int], repeated: set[str]) -> list[Row]:
    """The rows of the head or foot, taken out of the page, from top to bottom."""
    content = any(not run.artifact for row in sheet.rows for run in row.runs) or bool(sheet.tables)
    taken: list[Row] = []
    for row in _edge(sheet, top):
        text = _text(row)
        number = _NUMBER.fullmatch(text)
        numbered = number is not None and int(number[1]) - sheet.page.number in offsets
        aside = content and all(run.artifact for run in row.runs)
        if not (numbered or aside or _key(text) in repeated):
            break
        taken.append(row)
    if taken:
        sheet.rows = sheet.rows[len(taken) :] if top else sheet.rows[: -len(taken)]
    return taken if top else taken[::-1]


def take_notes(sheets: Sequence[Sheet]) -> None:
    """Take notes out of the text of the pages: small lines at the foot that begin with a figure which is raised in the text, or go on with a note."""
    sizes = Counter(round(run.size * 2) / 2 for sheet in sheets for row in sheet.rows for run in row.runs for _ in run.glyphs)
    usual = sizes.most_common(1)[0][0] if sizes else 0.0
    is_cut = False
    for sheet in sheets:
        _take_notes(sheet, _referring(sheet), usual, is_cut)
        is_cut = bool(sheet.notes) and not is_ended(_text(sheet.notes[-1]))


def _referring(sheet: Sheet) -> set[str]:
    """The raised figures of a page."""
    figures = {figure for row in sheet.rows for run in row.runs for figure in raised_figures(run)}
    return figures | {figure for table in sheet.tables for runs in table.cells.values() for run in runs for figure in raised_figures(run)}


def _take_notes(sheet: Sheet, figures: set[str], usual: float, is_cut: bool) -> None:
    """`is_cut`: the last note of the page before may go on here, above those of this page; only a small letter tells it from a list of recipients."""
    first = len(sheet.rows)
    while first and max(run.size for run in sheet.rows[first - 1].runs) <= _SMALLER * usual:
        first -= 1
    starts = {index: number for index in range(first, len(sheet.rows)) if (number := note_number(_text(sheet.rows[index]))) in figures}
    goes_on = is_cut and any(_text(row)[:1].islower() for row in sheet.rows[first : first + 1])
    at = first if goes_on else min(starts, default=len(sheet.rows))
    sheet.rows, sheet.notes = sheet.rows[:at], sheet.rows[at:]
    sheet.numbers = frozenset(starts.values())


def note_number(text: str) -> str:
    """The number a note begins with, "" for none."""
    found = _NOTE.match(text)
    return found[1] if found else ""


def without_number(text: str) -> str:
    """The note without its number."""
    found = _NOTE.match(text)
    return text[found.end() :] if found else text
