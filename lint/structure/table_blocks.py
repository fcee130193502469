"""The blocks of each table of a file: one that stands in a cell of another does not part the rows of that one."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import groupby

from lint.document import Block


def tables_of(blocks: Iterable[Block]) -> tuple[Sequence[Block], ...]:
    """The blocks of each table in reading order, the tables by their first block; those outside tables are left out."""
    found: dict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.table is not None:
            found[block.table].append(block)
    return tuple(found.values())


def rows_of(table: Iterable[Block]) -> tuple[Sequence[Block], ...]:
    """The blocks of each row of one table, from above."""
    return tuple(list(row) for _, row in groupby(table, key=lambda block: block.row))
