"""Rows of a table that add up others: `Tổng cộng` against the rows it adds up, a group (`I`) against the rows under it."""

from collections.abc import Iterator, Sequence
from itertools import accumulate

from lint.checks.column_figures import LEAST, NEAR, Corrected, Sums, closes, fits, near, read_column
from lint.checks.table_levels import Node, tree
from lint.engine.model import Hit, Related, Value
from lint.structure.figures import shown
from lint.structure.grid_model import Column, Grid, GridRow

_GROUP_MOST = 30  # rows of a group that no label marks


def sums(grid: Grid, corrected: Corrected) -> Iterator[Hit]:
    """The totals and groups of a table that are not the sum of their rows; silent where any way of adding up gives the figure written."""
    totals = [at for at, row in enumerate(grid.rows) if row.kind == "total"]
    if not grid.sure or not totals:
        return
    columns = [column for column in grid.columns if column.role in NEAR]
    found = {column.number: _column(grid, column, totals, corrected) for column in columns}
    proved = any(verdict == "right" for verdict, _ in found.values())
    for column in columns:
        verdict, hit = found[column.number]
        if proved and not verdict and len(totals) == 1:
            _, hit = _column(grid, column, totals, corrected, whole=True)
        if hit is not None and (column.role or proved):
            yield hit


def _column(grid: Grid, column: Column, totals: Sequence[int], corrected: Corrected, *, whole: bool = False) -> tuple[str, Hit | None]:
    """`right`, `wrong` with the finding, or "" when nothing can be said of the column; `whole`: no row is missing, whatever the numbers say."""
    if len(totals) > 1:
        return _sectioned(grid, column, totals, corrected)
    at = totals[0]
    rows = grid.rows[1:] if at == 0 else grid.rows[:at] if closes(grid, column, at) else ()
    read = read_column(grid, column, grid.rows[at], rows, corrected)
    if not read:
        return "", None
    if all(fits(one) for one in read):
        return _group(read)
    if any(fits(one) for one in [*read, *(read_column(grid, column, grid.rows[at], rows, {}) if corrected else ())]):
        return "right", None
    return _wrong(read[0], whole=whole)


def _wrong(sums: Sums, *, whole: bool) -> tuple[str, Hit | None]:
    """The total, when it is clear which rows it adds up: all numbered without a gap, each with a figure, and the sum near to it."""
    flat = all(not row.label for row in sums.rows)
    leaves = list(sums.rows) if flat else sums.root.leaves() if sums.root is not None else []
    clear = len(leaves) >= LEAST and sums.filled(leaves) and (flat or sums.root is not None and (whole or sums.root.counts_on))
    right = sums.sum(leaves)
    if not clear or not near(sums.column, right, sums.goal.value) or flat and (sums.column.role != "amount" or _may_hold_groups(sums)):
        return "", None
    top = [node.row for node in sums.root.children if node.row is not None] if sums.root is not None and not flat else leaves
    agreed = not sums.filled(top) or sums.equal(sums.sum(top), right, len(leaves))
    return ("wrong", _hit(sums, sums.total, right, len(leaves), "total")) if agreed else ("", None)


def _may_hold_groups(sums: Sums) -> bool:
    """Whether a row of a table without labels is the sum of those behind it, or the total is half of all rows."""
    values = [sums.value(row) for row in sums.rows]
    if sum(values) == 2 * sums.goal.value:
        return True
    return any(value and value in accumulate(values[at + 1 : at + _GROUP_MOST]) for at, value in enumerate(values))


def _group(read: Sequence[Sums]) -> tuple[str, Hit | None]:
    """The one group of a column of money whose own figure is not the sum of its rows, where every other group of its level is."""
    sums = read[0]
    nodes = sums.root.children if sums.root is not None else []
    groups = [n for n in nodes if n.row is not None and len(n.children) >= LEAST and sums.filled([n.row, *n.leaves()])]
    off = [n for n in groups if n.row is not None and not _adds_up(sums, n)]
    if len(off) != 1 or len(groups) <= len(off) or not _is_money(sums.column) or not off[0].counts_on:
        return "right", None
    node = off[0]
    right = sums.sum(node.leaves())
    if node.row is None or not near(sums.column, right, sums.value(node.row)):
        return "right", None
    return "right", _hit(sums, node.row, right, len(node.leaves()), "group")


def _is_money(column: Column) -> bool:
    """Whether the column holds money, by its heading or, where that does not tell, by the unit of the table."""
    return column.role == "amount" or column.role == "" and column.scale is not None


def _adds_up(sums: Sums, node: Node) -> bool:
    """Whether the group is the sum of the rows right under it, or of those that have none under them."""
    rows = (node.leaves(), [child.row for child in node.children if child.row is not None])
    return node.row is not None and any(sums.equal(sums.sum(part), sums.value(node.row), len(part)) for part in rows)


def _sectioned(grid: Grid, column: Column, totals: Sequence[int], corrected: Corrected) -> tuple[str, Hit | None]:
    """Several rows that add up: each its own section, all before it, or the totals before it; only one may be wrong, the last."""
    bounds = list(zip([0, *(at + 1 for at in totals)], totals, strict=False))
    last = read_column(grid, column, grid.rows[totals[-1]], grid.rows[: totals[-1]], corrected)
    if not last or not closes(grid, column, totals[-1]):
        return "", None
    sums = last[0]
    sections = [grid.rows[first:end] for first, end in bounds]
    roots = [tree(rows) for rows in sections]
    leaves = [leaf for root in roots if root is not None for leaf in root.leaves()]
    written = [sums.value(grid.rows[at]) for at in totals]
    right = [any(_explains(sums, values, written, at) for values in _ways_of_sections(sums, sections)) for at in range(len(totals))]
    clear = None not in roots and sums.filled(leaves) and len(leaves) >= LEAST
    if clear and all(right[:-1]) and not right[-1] and near(column, sums.sum(leaves), written[-1]):
        return "wrong", _hit(sums, sums.total, sums.sum(leaves), len(leaves), "total")
    return ("right", None) if all(right) else ("", None)


def _ways_of_sections(sums: Sums, sections: Sequence[Sequence[GridRow]]) -> Iterator[list[int]]:
    """What each section may come to: all of its rows, those with a label, those that have none under them."""
    yield [sums.sum(rows) for rows in sections]
    yield [sums.sum([row for row in rows if row.label]) for rows in sections]
    yield [sums.sum(root.leaves()) if (root := tree(rows)) is not None else 0 for rows in sections]


def _explains(sums: Sums, values: Sequence[int], written: Sequence[int], at: int) -> bool:
    """Whether the total is its section, all sections so far, the totals before it, or these and its own section."""
    before = (
        values[at],
        list(accumulate(values))[at],
        sum(written[:at]),
        values[at] + sum(written[:at]),
        values[at] + (written[at - 1] if at else 0),
    )
    return any(sums.equal(written[at], value, len(sums.rows)) for value in before)


def _hit(sums: Sums, row: GridRow, right: int, count: int, case: str) -> Hit:
    cell = row.cells[sums.column.number]
    words: dict[str, Value] = {
        "written": cell.text,
        "right": shown(right),
        "count": count,
        "column": sums.column.heading,
        "group": row.label.strip("(). "),
    }
    other = sums.total if case == "group" else next((r for r in sums.rows if sums.column.number in r.cells), row)
    related = (Related(other.cells[sums.column.number].span),) if other is not row else ()
    return Hit(cell.span, words, related, case, certain=False)
