"""The stretches a PDF page is read in: running text, two columns, tables; and its notes."""

from collections.abc import Iterator, Sequence

from lint.readers.pdf.columns import Columns, columns_after, columns_at
from lint.readers.pdf.lines import TextLine
from lint.readers.pdf.margins import note_number, without_number
from lint.readers.pdf.sheet import Ruled, Sheet
from lint.readers.shape import is_ended
from lint.records import field, record


@record(slots=True)
class Stretch:
    """Lines that are read in order: running text when it has neither `sides` nor a table.

    `sides` are the lines of the left and the right column; `cells` those of a table's cells, by row and column from 1, `xs` where its columns begin,
    `rows` how many it has, `last` the page it ends on.
    `middle` is where two columns part that reach the end of the page, and may go on on the next one; `goes_on` says that they do so here.
    """

    lines: list[TextLine]
    sides: tuple[list[TextLine], list[TextLine]] | None = None
    cells: dict[tuple[int, int], list[TextLine]] = field(default_factory=dict)
    xs: tuple[float, ...] = ()
    rows: int = 0
    last: int = 0
    middle: float | None = None
    goes_on: bool = False

    @property
    def running(self) -> bool:
        """Whether it is running text."""
        return self.sides is None and not self.cells


def stretches_of(sheets: Sequence[Sheet]) -> list[list[Stretch]]:
    """The stretches of each page from top to bottom."""
    found: list[list[Stretch]] = []
    last: Stretch | None = None
    for sheet in sheets:
        before = last if last is not None and last.middle is not None else None
        stretches = list(_stretches(sheet, before))
        if before is not None and stretches and stretches[0].goes_on:
            _go_on(before, stretches.pop(0))
        found.append(stretches)
        last = stretches[-1] if stretches else None
    return found


def _go_on(before: Stretch, stretch: Stretch) -> None:
    """Put the rest of two columns that a page break cut to their first lines, on the page before."""
    if before.sides is not None and stretch.sides is not None:
        before.lines += stretch.lines
        before.sides[0].extend(stretch.sides[0])
        before.sides[1].extend(stretch.sides[1])


def _stretches(sheet: Sheet, before: Stretch | None) -> Iterator[Stretch]:
    tables = [(table.grid.ys[0], _table(sheet, table)) for table in sheet.tables]
    last: Stretch | None = None
    for _, stretch in sorted([*_running(sheet, before), *((y, table) for y, table in tables if table.cells)], key=lambda one: one[0]):
        if stretch.running and last is not None and last.running:
            last.lines += stretch.lines
        elif stretch.lines:
            if last is not None:
                yield last
            last = stretch
    if last is not None:
        yield last


def _table(sheet: Sheet, table: Ruled) -> Stretch:
    cells = {(row + 1, column + 1): lines for row, column in sorted(table.cells) if (lines := sheet.cell_lines(table, (row, column)))}
    rows = max((row for row, _ in cells), default=0)
    return Stretch([line for lines in cells.values() for line in lines], None, cells, tuple(table.grid.xs), rows, sheet.page.number)


def _running(sheet: Sheet, before: Stretch | None) -> Iterator[tuple[float, Stretch]]:
    """The rows outside tables, each with its height on the page: one by one, or in two columns, perhaps the rest of those of the page before."""
    index = 0
    while index < len(sheet.rows):
        row = sheet.rows[index]
        rest = _rest(sheet, before) if before is not None and not index else None
        columns = rest or columns_at(sheet.rows, index)
        if columns is None:
            line = sheet.line(row.runs)
            yield row.y, Stretch([line] if line.text else [])
            index += 1
            continue
        left, right = ([line for runs in side if (line := sheet.line(runs)).text] for side in (columns.left, columns.right))
        index = columns.end
        yield row.y, Stretch([*left, *right], (left, right), middle=columns.middle if index == len(sheet.rows) else None, goes_on=rest is not None)


def _rest(sheet: Sheet, before: Stretch) -> Columns | None:
    left = before.sides[0] if before.sides is not None else []
    return columns_after(sheet.rows, before.middle or 0.0, bool(left) and not is_ended(left[-1].text))


def notes_of(sheet: Sheet) -> list[list[TextLine]]:
    """The notes of a page, each without its number."""
    found: list[list[TextLine]] = []
    for row in sheet.notes:
        line = sheet.line(row.runs)
        if not found or note_number(line.text) in sheet.numbers:
            line.text = without_number(line.text)
            found.append([])
        if line.text:
            found[-1].append(line)
    return [lines for lines in found if lines]
