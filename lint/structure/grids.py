"""From the cells of a file to its tables: headers of one or two rows, rows that go on behind a page break, tables parted by one."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import NamedTuple

from lint.document import Block, Document
from lint.span import cover
from lint.structure.columns import role_of, scale_of
from lint.structure.figures import looks_numeric
from lint.structure.grid_model import Cell, Column, Grid, GridRow, RowKind

_HEADING_LONGEST = 160  # characters of one heading
_ABOVE = 3  # paragraphs over a table that may name its unit
_TOTAL_LONGEST = 70
_KNOWN_LEAST = 2  # headings that must be known where none is STT
_HEADER_ROWS = 3

Raw = Mapping[int, Cell]


class _Patterns(NamedTuple):
    label: re.Pattern[str]
    total: re.Pattern[str]
    counted: re.Pattern[str]
    unit: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        label=re.compile(r"\(?(?:[IVXL]+|[A-ZĐ]|[a-zđ]|\d{1,3}(?:\.\d{1,3})*|[IVX]+(?:\.\d{1,3})+)[.)]?|[-+*]"),
        total=re.compile(
            r"(?:tổng cộng\b.*|cộng(?: (?:mục|phần|nhóm|khoản|tiểu mục))?(?: [IVXA-Z\d.]{1,5})?|"
            r"tổng(?: số)?(?: (?:kinh phí(?: thực hiện)?|tiền|dự toán|chi phí|vốn|mức đầu tư|chi|thu|giá trị|nhu cầu)(?: ngân sách)?)?)"
            r"(?:\s*\([^)]*\))?(?:\s*(?:bằng|gồm|=).*)?",
            re.IGNORECASE | re.DOTALL,
        ),
        counted=re.compile(r"\(?(?P<number>\d{1,2})\)?\s*(?:=\s*(?P<formula>.+))?|\(?[A-Za-z]\)?"),
        unit=re.compile(r"(?:đơn vị(?: tính)?|đvt)\s*:\s*(?P<unit>[^)\n]{1,30})", re.IGNORECASE),
    )


def grids(document: Document) -> tuple[Grid, ...]:
    """The tables that have a header with headings that are known, in reading order."""
    found: list[Grid] = []
    end = 0
    for at, blocks in _tables(document):
        grid = _grid(document, at, blocks, found[-1] if found and end == at else None)
        end = at + len(blocks)
        if grid is not None:
            found[-1:] = [grid] if found and found[-1].first == grid.first else [*found[-1:], grid]
    return tuple(found)


def _tables(document: Document) -> Iterator[tuple[int, list[Block]]]:
    """The blocks of each table, with the index of the first."""
    cells = ((index, block) for index, block in enumerate(document.blocks) if block.table is not None)
    for _, group in groupby(cells, key=lambda pair: pair[1].table):
        pairs = list(group)
        yield pairs[0][0], [block for _, block in pairs]


def _grid(document: Document, at: int, blocks: Sequence[Block], before: Grid | None) -> Grid | None:
    """The table of these blocks; put behind the one before when it only goes on with it on the next page."""
    rows = [_cells(document, list(group)) for _, group in groupby(blocks, key=lambda b: b.row)]
    header = _header(rows)
    if not header:
        return None
    above = [document.folded[slice(*b.span)] for b in document.blocks[max(at - _ABOVE, 0) : at] if b.table is None]
    shifted = any(_is_shifted_header(row, rows[0]) for row in rows[1:header])
    columns = _columns(rows[: 1 if shifted else header], _unit_above(above))
    if not any(column.role == "label" for column in columns) and sum(column.role != "" for column in columns) < _KNOWN_LEAST:
        return None
    formulas = next((_formulas(row) for row in rows[header : header + 1] if _counts_columns(row)), {})
    body, aligned = _body(rows[header:], rows[:header], columns)
    sure = aligned and not shifted
    span = cover(blocks[0].span, blocks[-1].span)
    if before is not None and [c.heading for c in before.columns] == [c.heading for c in columns]:
        return replace(before, span=cover(before.span, span), rows=(*before.rows, *body), sure=before.sure and sure)
    return Grid(blocks[0].table or 0, span, columns, tuple(body), sure, formulas)


def _cells(document: Document, blocks: Sequence[Block]) -> Raw:
    cells: dict[int, list[Block]] = defaultdict(list)
    for block in blocks:
        if block.cell is not None and document.folded[slice(*block.span)].strip():
            cells[block.cell].append(block)
    return {number: _cell(document, parts) for number, parts in cells.items()}


def _cell(document: Document, parts: Sequence[Block]) -> Cell:
    text = "\n".join(document.folded[slice(*part.span)].strip() for part in parts)
    return Cell(cover(parts[0].span, parts[-1].span), text)


def _header(rows: Sequence[Raw]) -> int:
    """How many rows at the top are header: the first, and those that part its headings into several."""
    if not rows or not _opens(rows[0]):
        return 0
    count = 1
    while count < min(len(rows), _HEADER_ROWS) and _goes_on(rows[count], rows[0]):
        count += 1
    return count


def _opens(row: Raw) -> bool:
    if len(row) < 2 or any(len(cell.text) > _HEADING_LONGEST or looks_numeric(cell.text) for cell in row.values()):
        return False
    roles = [role_of(cell.text) for cell in row.values()]
    return "label" in roles or sum(role != "" for role in roles) >= _KNOWN_LEAST


def _goes_on(row: Raw, first: Raw) -> bool:
    """Whether a row under the first one parts its headings: nothing under `STT`, words only."""
    label = next((number for number, cell in first.items() if role_of(cell.text) == "label"), None)
    if label is None or len(row) < 2 or label in row and not _is_shifted_header(row, first):
        return False
    return all(len(cell.text) <= _HEADING_LONGEST // 2 and not any(c.isdigit() for c in cell.text[:1]) for cell in row.values()) and not _is_total(
        row
    )


def _is_shifted_header(row: Raw, first: Raw) -> bool:
    """Headings that came without the empty cells before them (`Xã | Thành phố` under `Tỷ lệ vốn`)."""
    return len(row) < len(first) and 1 in row and not _patterns().label.fullmatch(row[1].text) and role_of(row[1].text) != "label"


def _unit_above(above: Sequence[str]) -> int | None:
    return next((scale_of(match["unit"]) for text in reversed(above) if (match := _patterns().unit.search(text))), None)


def _columns(header: Sequence[Raw], unit: int | None) -> tuple[Column, ...]:
    width = max(number for row in header for number in row)
    columns = []
    for number in range(1, width + 1):
        heading = _heading(header, number)
        role = role_of(header[-1][number].text if number in header[-1] and len(header) > 1 else heading) or role_of(heading)
        columns.append(Column(number, heading, role, scale_of(heading) or unit))
    return tuple(columns)


def _heading(header: Sequence[Raw], number: int) -> str:
    """The words over a column, those of a heading that spans several columns included."""
    words = []
    for at, row in enumerate(header):
        if number in row:
            words.append(row[number].text)
        elif at + 1 < len(header) and number in header[at + 1] and (left := [n for n in row if n < number]):
            words.append(row[max(left)].text)
    return " ".join(" ".join(words).split())


def _body(rows: Sequence[Raw], header: Sequence[Raw], columns: Sequence[Column]) -> tuple[list[GridRow], bool]:
    """The rows under the header, and whether each cell is sure to stand in its own column."""
    width = len(columns)
    label = next((column.number for column in columns if column.role == "label"), None)
    repeated = {_texts(row) for row in header}
    found: list[GridRow] = []
    sure, carried = True, True
    for row in rows:
        if _texts(row) in repeated or carried and _counts_columns(row):
            carried = True
            continue
        if not row:
            continue
        made = _row(row, label, width)
        if carried and found and label is not None and not made.label and made.kind == "body" and len(row) < width:
            found[-1] = _joined(found[-1], made)
        else:
            found.append(made)
        sure = sure and max(row) <= width and made.kind != "loose"
        carried = False
    return found, sure


def _row(row: Raw, label: int | None, width: int) -> GridRow:
    text = row[label].text if label is not None and label in row else ""
    kind: RowKind = "body"
    if _is_total(row):
        kind = "total"
    elif text and not _patterns().label.fullmatch(text):
        kind = "loose" if len(row) > 1 else "body"
    return GridRow(text if _patterns().label.fullmatch(text) else "", row, kind)


def _is_total(row: Raw) -> bool:
    first = row[min(row)].text
    return len(first) <= _TOTAL_LONGEST and _patterns().total.fullmatch(first.strip(" .:;*")) is not None


def _joined(row: GridRow, rest: GridRow) -> GridRow:
    """A row with what stands behind the page break."""
    cells = dict(row.cells)
    for number, cell in rest.cells.items():
        cells[number] = Cell(cells[number].span, f"{cells[number].text}\n{cell.text}") if number in cells else cell
    return replace(row, cells=cells)


def _texts(row: Raw) -> tuple[tuple[int, str], ...]:
    return tuple((number, " ".join(cell.text.lower().split())) for number, cell in sorted(row.items()))


def _counts_columns(row: Raw) -> bool:
    """Whether the row only counts the columns: `(1) (2) (3)`, `A B 1 2 3=1+2`."""
    found = [_patterns().counted.fullmatch(cell.text) for _, cell in sorted(row.items())]
    numbers = [int(match["number"]) for match in found if match is not None and match["number"]]
    begins = numbers[:1] in ([], [1]) or min(row, default=0) == numbers[0]
    return len(row) > 1 and None not in found and begins and numbers == list(range(numbers[0], numbers[0] + len(numbers))) if numbers else False


def _formulas(row: Raw) -> Mapping[int, tuple[int, ...]]:
    """The products that the row of column numbers names, as numbers of columns."""
    found = {number: _patterns().counted.fullmatch(cell.text) for number, cell in row.items()}
    columns = {match["number"]: number for number, match in found.items() if match is not None and match["number"]}
    formulas: dict[int, tuple[int, ...]] = {}
    for number, match in found.items():
        factors = re.split(r"\s*[x×*]\s*", match["formula"].lower()) if match is not None and match["formula"] else []
        named = [columns.get(factor.strip("() ")) for factor in factors]
        if len(named) > 1 and None not in named:
            formulas[number] = tuple(n for n in named if n is not None)
    return formulas
