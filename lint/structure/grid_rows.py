"""The rows of a table under its header: labels, totals, rows that go on behind a page break, the row that counts the columns."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from lint.patterns import regex
from lint.records import replace
from lint.structure.grid_model import Cell, Column, GridRow, RowKind

_TOTAL_LONGEST = 70  # characters

RawRow = Mapping[int, Cell]  # the filled cells of a row by column number, as the reader gives them


def body_rows(rows: Sequence[RawRow], header: Sequence[RawRow], columns: Sequence[Column]) -> tuple[list[GridRow], bool]:
    """The rows under the header, and whether each cell is sure to stand in its own column."""
    width = len(columns)
    label = next((column.number for column in columns if column.role == "label"), None)
    repeated = {_texts(row) for row in header}
    found: list[GridRow] = []
    sure, carried = True, True
    for row in rows:
        if _texts(row) in repeated or carried and counts_columns(row):
            carried = True
            continue
        if not row:
            continue
        made = _row(row, label)
        if carried and found and label is not None and not made.label and made.kind == "body" and len(row) < width:
            found[-1] = _joined(found[-1], made)
        else:
            found.append(made)
        sure = sure and max(row) <= width and made.kind != "loose"
        carried = False
    return found, sure


def _row(row: RawRow, label: int | None) -> GridRow:
    """The row, its label read in the column of that number."""
    text = row[label].text if label is not None and label in row else ""
    kind: RowKind = "body"
    if is_total(row):
        kind = "total"
    elif text and not is_label(text):
        kind = "loose" if len(row) > 1 else "body"
    return GridRow(text if is_label(text) else "", row, kind)


def _joined(row: GridRow, rest: GridRow) -> GridRow:
    """A row with what stands behind the page break."""
    cells = dict(row.cells)
    for number, cell in rest.cells.items():
        cells[number] = Cell(cells[number].span, f"{cells[number].text}\n{cell.text}") if number in cells else cell
    return replace(row, cells=cells)


def _texts(row: RawRow) -> tuple[tuple[int, str], ...]:
    return tuple((number, " ".join(cell.text.lower().split())) for number, cell in sorted(row.items()))


def is_label(text: str) -> bool:
    """Whether a cell holds a row's number and nothing else."""
    return _label().fullmatch(text) is not None


def is_total(row: RawRow) -> bool:
    """Whether the row adds up others, by its first words."""
    first = row[min(row)].text
    return len(first) <= _TOTAL_LONGEST and _total().fullmatch(first.strip(" .:;*")) is not None


def counts_columns(row: RawRow) -> bool:
    """Whether the row only counts the columns: `(1) (2) (3)`, `A B 1 2 3=1+2`."""
    found = [_counted().fullmatch(cell.text) for _, cell in sorted(row.items())]
    numbers = [int(match["number"]) for match in found if match is not None and match["number"]]
    if len(row) < 2 or None in found or not numbers or numbers[0] not in (1, min(row)):
        return False
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def formulas_of(row: RawRow) -> Mapping[int, tuple[int, ...]]:
    """The products that the row of column numbers names, as numbers of columns."""
    found = {number: _counted().fullmatch(cell.text) for number, cell in row.items()}
    columns = {match["number"]: number for number, match in found.items() if match is not None and match["number"]}
    formulas: dict[int, tuple[int, ...]] = {}
    for number, match in found.items():
        factors = regex(r"\s*[x×*]\s*").split(match["formula"].lower()) if match is not None and match["formula"] else []
        named = [columns.get(factor.strip("() ")) for factor in factors]
        if len(named) > 1 and None not in named:
            formulas[number] = tuple(n for n in named if n is not None)
    return formulas


@cache
def _label() -> re.Pattern[str]:
    """What a row is numbered by: `I`, `A`, `a`, `1.2`, a dash."""
    return regex(r"\(?(?:[IVXL]+|[A-ZĐ]|[a-zđ]|\d{1,3}(?:\.\d{1,3})*|[IVX]+(?:\.\d{1,3})+)[.)]?|[-+*]")


@cache
def _total() -> re.Pattern[str]:
    """How a row begins that adds up others."""
    return regex(
        r"(?:tổng cộng\b.*|cộng(?: (?:mục|phần|nhóm|khoản|tiểu mục))?(?: [IVXA-Z\d.]{1,5})?|"
        r"tổng(?: số)?(?: (?:kinh phí(?: thực hiện)?|tiền|dự toán|chi phí|vốn|mức đầu tư|chi|thu|giá trị|nhu cầu)(?: ngân sách)?)?)"
        r"(?:\s*\([^)]*\))?(?:\s*(?:bằng|gồm|=).*)?",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _counted() -> re.Pattern[str]:
    """A cell of the row that counts the columns: `(1)`, `A`, `5=3x4`."""
    return regex(r"\(?(?P<number>\d{1,2})\)?\s*(?:=\s*(?P<formula>.+))?|\(?[A-Za-z]\)?")
