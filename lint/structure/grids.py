"""From the cells of a file to its tables: headers of one or two rows, rows that go on behind a page break, tables parted by one."""

from collections import defaultdict
from collections.abc import Sequence

from lint.document import Block, Document
from lint.records import replace
from lint.span import cover
from lint.structure.grid_header import KNOWN_LEAST, columns_of, header_rows, is_shifted_header, unit_above
from lint.structure.grid_model import Cell, Grid
from lint.structure.grid_rows import RawRow, body_rows, counts_columns, formulas_of
from lint.structure.table_blocks import rows_of, tables_of

_ABOVE = 3  # paragraphs over a table that may name its unit


def grids(document: Document) -> tuple[Grid, ...]:
    """The tables that have a header with headings that are known, in reading order."""
    found: list[Grid] = []
    end = 0
    for blocks in tables_of(b for b in document.blocks if b.part == "body"):
        at = document.block_index(blocks[0].span.start)
        grid = _grid(document, at, blocks, found[-1] if found and end == at else None)
        end = document.block_index(blocks[-1].span.start) + 1
        if grid is not None:
            found[-1:] = [grid] if found and found[-1].first == grid.first else [*found[-1:], grid]
    return tuple(found)


def _grid(document: Document, at: int, blocks: Sequence[Block], before: Grid | None) -> Grid | None:
    """The table of these blocks; put behind the one before when it only goes on with it on the next page."""
    rows = [_cells(document, row) for row in rows_of(blocks)]
    header = header_rows(rows)
    if not header:
        return None
    above = [document.folded[slice(*b.span)] for b in document.blocks[max(at - _ABOVE, 0) : at] if b.table is None]
    shifted = any(is_shifted_header(row, rows[0]) for row in rows[1:header])
    columns = columns_of(rows[: 1 if shifted else header], unit_above(above))
    if not any(column.role == "label" for column in columns) and sum(column.role != "" for column in columns) < KNOWN_LEAST:
        return None
    formulas = next((formulas_of(row) for row in rows[header : header + 1] if counts_columns(row)), {})
    body, aligned = body_rows(rows[header:], rows[:header], columns)
    sure = aligned and not shifted
    span = cover(blocks[0].span, blocks[-1].span)
    if before is not None and [c.heading for c in before.columns] == [c.heading for c in columns]:
        return replace(before, span=cover(before.span, span), rows=(*before.rows, *body), sure=before.sure and sure)
    return Grid(blocks[0].table or 0, span, columns, tuple(body), sure, formulas)


def _cells(document: Document, blocks: Sequence[Block]) -> RawRow:
    cells: dict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.cell is not None and document.folded[slice(*block.span)].strip():
            cells[block.cell].append(block)
    return {number: _cell(document, parts) for number, parts in cells.items()}


def _cell(document: Document, parts: Sequence[Block]) -> Cell:
    text = "\n".join(document.folded[slice(*part.span)].strip() for part in parts)
    return Cell(cover(parts[0].span, parts[-1].span), text)
