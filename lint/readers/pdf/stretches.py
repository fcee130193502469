"""The stretches a PDF page is read in, each in one way: running text, two columns, tables; and its notes."""

from collections.abc import Iterator, Sequence

from lint.readers.pdf.columns import Columns, columns_after, columns_at
from lint.readers.pdf.lines import TextLine
from lint.readers.pdf.margins import note_number, without_number
from lint.readers.pdf.sheet import Ruled, Sheet
from lint.readers.shape import is_ended
from lint.records import record


@record(slots=True)
class Prose:
    """Running text, line by line."""

    lines: list[TextLine]


@record(slots=True)
class TwoColumns:
    """Two columns, the left one to be read first.

    `middle` is where they part when they reach the end of the page, and may go on on the next one; `goes_on` says that these do so.
    """

    left: list[TextLine]
    right: list[TextLine]
    middle: float | None = None
    goes_on: bool = False

    @property
    def lines(self) -> list[TextLine]:
        """All lines."""
        return [*self.left, *self.right]


@record(slots=True)
class Table:
    """The lines in the cells of a table, by row and column from 1.

    `xs` are where its columns begin, in points, and where the last one ends; `rows` is how many rows it has, `last` the page it ends on.
    """

    cells: dict[tuple[int, int], list[TextLine]]
    xs: tuple[float, ...]
    rows: int
    last: int

    @property
    def lines(self) -> list[TextLine]:
        """All lines, cell by cell."""
        return [line for lines in self.cells.values() for line in lines]


Stretch = Prose | TwoColumns | Table


def stretches_of(sheets: Sequence[Sheet]) -> list[list[Stretch]]:
    """The stretches of each page from top to bottom."""
    found: list[list[Stretch]] = []
    before: TwoColumns | None = None
    for sheet in sheets:
        stretches = list(_stretches(sheet, before))
        first = stretches[0] if stretches else None
        if before is not None and isinstance(first, TwoColumns) and first.goes_on:
            before.left += first.left
            before.right += first.right
            del stretches[0]
        found.append(stretches)
        last = stretches[-1] if stretches else None
        before = last if isinstance(last, TwoColumns) and last.middle is not None else None
    return found


def _stretches(sheet: Sheet, before: TwoColumns | None) -> Iterator[Stretch]:
    placed = [*_outside_tables(sheet, before), *((table.grid.ys[0], _table(sheet, table)) for table in sheet.tables)]
    last: Stretch | None = None
    for _, stretch in sorted(placed, key=lambda one: one[0]):
        if isinstance(stretch, Prose) and isinstance(last, Prose):
            last.lines += stretch.lines
        elif stretch.lines:
            if last is not None:
                yield last
            last = stretch
    if last is not None:
        yield last


def _table(sheet: Sheet, table: Ruled) -> Table:
    cells = {(row + 1, column + 1): lines for row, column in sorted(table.cells) if (lines := sheet.cell_lines(table, (row, column)))}
    return Table(cells, tuple(table.grid.xs), max((row for row, _ in cells), default=0), sheet.page.number)


def _outside_tables(sheet: Sheet, before: TwoColumns | None) -> Iterator[tuple[float, Prose | TwoColumns]]:
    """The rows outside tables, each with its height on the page: one by one, or in two columns, perhaps the rest of those of the page before."""
    index = 0
    while index < len(sheet.rows):
        row = sheet.rows[index]
        rest = _rest(sheet, before) if before is not None and not index else None
        columns = rest or columns_at(sheet.rows, index)
        if columns is None:
            line = sheet.line(row.runs)
            yield row.y, Prose([line] if line.text else [])
            index += 1
            continue
        left, right = ([line for runs in side if (line := sheet.line(runs)).text] for side in (columns.left, columns.right))
        index = columns.end
        yield row.y, TwoColumns(left, right, columns.middle if index == len(sheet.rows) else None, goes_on=rest is not None)


def _rest(sheet: Sheet, before: TwoColumns) -> Columns | None:
    cut = bool(before.left) and not is_ended(before.left[-1].text)
    return columns_after(sheet.rows, before.middle, cut) if before.middle is not None else None


def notes_of(sheets: Sequence[Sheet]) -> list[list[TextLine]]:
    """The notes of all pages, each without its number; one may go on on the next page."""
    found: list[list[TextLine]] = []
    for sheet in sheets:
        for row in sheet.notes:
            line = sheet.line(row.runs)
            if not found or note_number(line.text) in sheet.numbers:
                line.text = without_number(line.text)
                found.append([])
            if line.text:
                found[-1].append(line)
    return [lines for lines in found if lines]
