"""One PDF page laid out: the rows of its text, and the runs in the cells of its tables."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import groupby

from lint.readers.pdf.columns import cut_at_column
from lint.readers.pdf.grids import Grid, grids
from lint.readers.pdf.lines import TextLine, line_of, set_between
from lint.readers.pdf.page import Page
from lint.readers.pdf.rows import Row, rows_of
from lint.readers.pdf.runs import Run, run_of, runs_of
from lint.readers.pdf.signature import without_signatures
from lint.records import field, record

_PADDING = 1.0, 8.0  # points between a cell's edge and its text


@record(slots=True)
class Ruled:
    """A table: its grid, and the runs by cell (row, column from 0)."""

    grid: Grid
    cells: dict[tuple[int, int], list[Run]]


@record(slots=True)
class Sheet:
    """A page: rows outside tables from top to bottom, tables; the rows of its notes and their numbers once they are found."""

    page: Page
    rows: list[Row]
    tables: list[Ruled]
    notes: list[Row] = field(default_factory=list)
    numbers: frozenset[str] = frozenset()

    def line(self, runs: list[Run]) -> TextLine:
        """The line of text that the runs make."""
        return line_of(self.page.number, runs, self.numbers, self.page.marks.pictures)

    def cell_lines(self, table: Ruled, cell: tuple[int, int]) -> list[TextLine]:
        """The lines of one cell, between the edges of the cell without its padding."""
        lines = [line for row in rows_of(table.cells[cell]) if (line := self.line(row.runs)).text]
        left, right = table.grid.edges(cell)
        least, most = _PADDING
        padding = min(max(min((line.x0 - left for line in lines), default=least), least), most)
        set_between(lines, left + padding, right - padding)
        return lines


def sheet_of(page: Page) -> Sheet:
    """The page laid out; what a digital signature shows is left out."""
    runs = without_signatures(runs_of(page.glyphs))
    found = [Ruled(grid, defaultdict(list)) for grid in grids(page.marks.rulings)]
    free = [piece for run in runs for piece in _placed(run, found)]
    rows = [Row([piece for run in row.runs for piece in cut_at_column(run)]) for row in rows_of(free)]
    return Sheet(page, rows, [table for table in found if table.cells])


def _placed(run: Run, tables: list[Ruled]) -> Iterator[Run]:
    """Put the run, cut at the edges of cells, into the innermost table that holds it; what no table holds is given back."""
    middle = run.y - 0.3 * run.size
    holding = [table for table in tables if table.grid.holds((run.x0 + run.x1) / 2, middle)]
    if not holding:
        yield run
        return
    table = max(holding, key=lambda one: one.grid.ys[0])
    for cell, group in groupby(run.glyphs, key=lambda glyph: table.grid.cell((glyph.x0 + glyph.x1) / 2, middle)):
        glyphs = list(group)
        if any(not glyph.text.isspace() for glyph in glyphs):
            table.cells[cell].append(run_of(glyphs))
