"""The figures of a table's column over a row that adds up others, and the sets of rows that it may add up."""

from collections.abc import Iterator, Mapping, Sequence

from lint.checks.table_levels import Node, tree
from lint.records import record
from lint.span import Span
from lint.structure.figures import UNIT, Figure, looks_numeric, readings
from lint.structure.grid_model import Column, Grid, GridRow

LEAST = 2  # rows that are added up
NEAR = {"amount": 2.0, "quantity": 1.5, "": 1.34}  # how far a total may be off and still be one of these rows

Corrected = Mapping[Span, int]  # cells whose figure another check has found wrong, with the right one


@record(frozen=True, slots=True)
class Sums:
    """One column read in one manner: the total's figure, those of the rows it adds up by their place, and how they lie under one another."""

    grid: Grid
    column: Column
    total: GridRow
    goal: Figure
    rows: tuple[GridRow, ...]
    figures: Mapping[int, Figure]
    root: Node | None

    def value(self, row: GridRow) -> int:
        """The row's figure, 0 where it has none."""
        cell = row.cells.get(self.column.number)
        found = self.figures.get(cell.span.start) if cell is not None else None
        return found.value if found is not None else 0

    def sum(self, rows: Sequence[GridRow]) -> int:
        """The sum of the rows' figures."""
        return sum(self.value(row) for row in rows)

    def filled(self, rows: Sequence[GridRow]) -> bool:
        """Whether each of the rows has a figure."""
        return all(self.column.number in row.cells for row in rows)

    def equal(self, one: int, other: int, count: int) -> bool:
        """Whether two figures are one, but for what rounding may do to so many rows."""
        decimals = max([self.goal.decimals, *(f.decimals for f in self.figures.values())])
        rounded = decimals > 0 or (self.column.scale or 1) > 1
        slack = (count + 1) * UNIT // (2 * 10**decimals) if rounded else 0
        if self.goal.decimals < decimals:
            slack = max(slack, UNIT // (2 * 10**self.goal.decimals))
        return abs(one - other) <= slack


def closes(grid: Grid, column: Column, at: int) -> bool:
    """Whether only remarks without a figure (`Bằng chữ: …`) stand under the row."""
    return not any(row.label or column.number in row.cells and looks_numeric(row.text(column.number)) for row in grid.rows[at + 1 :])


def read_column(grid: Grid, column: Column, total: GridRow, rows: Sequence[GridRow], corrected: Corrected) -> list[Sums]:
    """The column, with the row that adds up others, in each manner its cells can be read in; nothing when a cell cannot be read."""
    cells = [row.cells[column.number] for row in [total, *rows] if column.number in row.cells]
    if column.number not in total.cells or len(cells) <= LEAST or not looks_numeric(cells[0].text):
        return []
    root = tree(rows)
    found = []
    for figures in readings([cell.text for cell in cells]):
        known = {cell.span.start: figure for cell, figure in zip(cells, figures, strict=True)}
        for cell in cells:
            if cell.span in corrected:
                known[cell.span.start] = Figure(corrected[cell.span], known[cell.span.start].decimals)
        found.append(Sums(grid, column, total, figures[0], tuple(rows), known, root))
    return found


def _ways(sums: Sums) -> Iterator[Sequence[GridRow]]:
    """The sets of rows whose sum the total may be."""
    yield sums.rows
    yield [row for row in sums.rows if row.label]
    yield [row for row in sums.rows if not row.label]
    if sums.root is not None:
        level = sums.root.children
        while level:
            yield [node.row for node in level if node.row is not None]
            level = [child for node in level for child in (node.children or [node])] if any(n.children for n in level) else []
    for style in {row.label.strip("(). ").isdigit() for row in sums.rows}:
        yield [row for row in sums.rows if row.label.strip("(). ").isdigit() is style]


def fits(sums: Sums) -> bool:
    """Whether the total is the sum of some set of rows that it may add up."""
    return any(sums.equal(sums.sum(rows), sums.goal.value, len(rows)) for rows in _ways(sums))


def near(column: Column, one: int, other: int) -> bool:
    """Whether two figures are near enough for one to be a slip for the other."""
    low, high = sorted((one, other))
    return low > 0 and high <= low * NEAR[column.role]
