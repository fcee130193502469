"""The header of a table: one to three rows of headings, what each column holds, the unit of its figures."""

import re
from collections.abc import Sequence
from functools import cache

from lint.patterns import regex
from lint.records import replace
from lint.structure.columns import is_paid_each, role_of, scale_of
from lint.structure.figures import looks_numeric
from lint.structure.grid_model import Column
from lint.structure.grid_rows import RawRow, is_label, is_total

_HEADING_LONGEST = 160  # characters of one heading
_HEADER_ROWS = 3
KNOWN_LEAST = 2  # headings that must be known where none is STT


def header_rows(rows: Sequence[RawRow]) -> int:
    """How many rows at the top are header: the first, and those that part its headings into several."""
    if not rows or not _opens(rows[0]):
        return 0
    count = 1
    while count < min(len(rows), _HEADER_ROWS) and _goes_on(rows[count], rows[0]):
        count += 1
    return count


def _opens(row: RawRow) -> bool:
    if len(row) < 2 or any(len(cell.text) > _HEADING_LONGEST or looks_numeric(cell.text) for cell in row.values()):
        return False
    roles = [role_of(cell.text) for cell in row.values()]
    return "label" in roles or sum(role != "" for role in roles) >= KNOWN_LEAST


def _goes_on(row: RawRow, first: RawRow) -> bool:
    """Whether a row under the first one parts its headings: nothing under `STT`, words only."""
    label = next((number for number, cell in first.items() if role_of(cell.text) == "label"), None)
    if label is None or len(row) < 2 or label in row and not is_shifted_header(row, first) or is_total(row):
        return False
    return all(len(cell.text) <= _HEADING_LONGEST // 2 and not cell.text[:1].isdigit() for cell in row.values())


def is_shifted_header(row: RawRow, first: RawRow) -> bool:
    """Headings that came without the empty cells before them (`Xã | Thành phố` under `Tỷ lệ vốn`)."""
    return len(row) < len(first) and 1 in row and not is_label(row[1].text) and role_of(row[1].text) != "label"


def unit_above(above: Sequence[str]) -> int | None:
    """How many đồng one is worth by the paragraphs over the table, the nearest first."""
    return next((scale_of(match["unit"]) for text in reversed(above) if (match := _unit().search(text))), None)


def columns_of(header: Sequence[RawRow], unit: int | None) -> tuple[Column, ...]:
    """The columns under these rows of headings; `unit` is that of the whole table."""
    width = max(number for row in header for number in row)
    columns = []
    for number in range(1, width + 1):
        heading = _heading(header, number)
        role = role_of(header[-1][number].text if number in header[-1] and len(header) > 1 else heading) or role_of(heading)
        columns.append(Column(number, heading, role, scale_of(heading) or unit))
    counted = any(column.role in ("amount", "price", "quantity") for column in columns)
    return tuple(columns if counted else map(_as_paid, columns))


def _as_paid(column: Column) -> Column:
    """The column as one of money where it says what each row is paid; beside quantities and amounts that is a norm."""
    return replace(column, role="amount") if column.scale and is_paid_each(column.heading) else column


def _heading(header: Sequence[RawRow], number: int) -> str:
    """The words over a column, those of a heading that spans several columns included."""
    words = []
    for at, row in enumerate(header):
        if number in row:
            words.append(row[number].text)
        elif at + 1 < len(header) and number in header[at + 1] and (left := [n for n in row if n < number]):
            words.append(row[max(left)].text)
    return " ".join(" ".join(words).split())


@cache
def _unit() -> re.Pattern[str]:
    """The unit of the figures, over the table: `Đơn vị tính: triệu đồng`."""
    return regex(r"(?:đơn vị(?: tính)?|đvt)\s*:\s*(?P<unit>[^)\n]{1,30})", re.IGNORECASE)
