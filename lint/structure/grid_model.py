"""Tables as their readers see them: columns with what they hold, rows with their number, pages put together again."""

from collections.abc import Mapping
from typing import Literal

from lint.records import NamedTuple, record
from lint.span import Span
from lint.structure.columns import Role

RowKind = Literal["body", "total", "loose"]


class Cell(NamedTuple):
    """A cell: its folded text (its paragraphs and what the next page adds parted by line ends), and the place of its first part."""

    span: Span
    text: str


@record(frozen=True, slots=True)
class GridRow:
    """A row under the header: its cells by column number, and its label (`I`, `1.2`, "" without one).

    `total` is a row that adds up others; `loose` one whose cells may stand in other columns than their numbers say.
    """

    label: str
    cells: Mapping[int, Cell]
    kind: RowKind

    def text(self, column: int | None) -> str:
        """The text of a cell, "" where there is none."""
        cell = self.cells.get(column) if column is not None else None
        return cell.text if cell is not None else ""


@record(frozen=True, slots=True)
class Column:
    """A column: its number, its heading (that over it included), what it holds, and how many đồng one is worth where a unit is named."""

    number: int
    heading: str
    role: Role
    scale: int | None = None


@record(frozen=True, slots=True)
class Grid:
    """A table with a header; `first` is the number of the reader's first table in it.

    `sure`: each cell stands in the column of its number. `formulas` are those of the row that counts the columns: `(5)=(3)x(4)` is {5: (3, 4)}.
    """

    first: int
    span: Span
    columns: tuple[Column, ...]
    rows: tuple[GridRow, ...]
    sure: bool
    formulas: Mapping[int, tuple[int, ...]]

    def column(self, role: Role) -> Column | None:
        """The only column with this role, None where there are none or several."""
        found = [column for column in self.columns if column.role == role]
        return found[0] if len(found) == 1 else None
