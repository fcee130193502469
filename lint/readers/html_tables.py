"""HTML tables inside a plain text or Markdown file, as converters of PDF files write them."""

import re
from collections.abc import Iterator, Sequence

from lint.patterns import regex
from lint.readers.region import Cell, Raw, Region, Row
from lint.records import field, record

_OPEN = regex(r"\s*<table\b", re.IGNORECASE)
_CLOSE = regex(r"</table\s*>\s*$", re.IGNORECASE)
_TAG = regex(r"<(?P<close>/?)(?P<name>tr|td|th|table|thead|tbody|tfoot)\b(?P<attributes>[^<>]*)>", re.IGNORECASE)
_SPAN = regex(r"(col|row)span\s*=\s*[\"']?(\d{1,2})", re.IGNORECASE)


@record(slots=True)
class Grid:
    """The columns of a table's rows: where each cell stands when those above and beside it span several."""

    column: int = 0
    _following: int = 1
    _covered: dict[int, int] = field(default_factory=dict)

    def next_row(self) -> None:
        """Begin a row."""
        self.column, self._following = 0, 1
        self._covered = {column: rows - 1 for column, rows in self._covered.items() if rows > 1}

    def next_cell(self, attributes: str) -> None:
        """Begin a cell: `column` is its first one, counted from 1."""
        spans = {name.lower(): max(int(count), 1) for name, count in _SPAN.findall(attributes)}
        self.column = self._following
        while self._covered.get(self.column, 0) > 0 and self.column < 1000:
            self.column += 1
        self._following = self.column + spans.get("col", 1)
        if spans.get("row", 1) > 1:
            self._covered.update(dict.fromkeys(range(self.column, self._following), spans["row"]))


def html_table(lines: Sequence[Raw], first: int) -> Region | None:
    """The table that begins with line `first`; None where there is none that ends with a line."""
    if _OPEN.match(lines[first].text) is None:
        return None
    for index in range(first, len(lines)):
        if index > first and _OPEN.match(lines[index].text):
            return None
        if _CLOSE.search(lines[index].text):
            return Region(lines[first : index + 1], [row for row in _rows(lines[first : index + 1]) if row])
    return None


def _rows(lines: Sequence[Raw]) -> Iterator[Row]:
    grid, row = Grid(), list[Cell]()
    for raw in lines:
        start = 0
        for tag in _TAG.finditer(raw.text):
            _write(row, grid, raw, start, tag.start())
            start = tag.end()
            name = tag["name"].lower()
            if name == "tr" and not tag["close"]:
                yield row
                row = []
                grid.next_row()
            elif name in ("td", "th") and not tag["close"]:
                grid.next_cell(tag["attributes"])
        _write(row, grid, raw, start, len(raw.text))
    yield row


def _write(row: Row, grid: Grid, raw: Raw, start: int, end: int) -> None:
    """Put a stretch of a line into the cell at hand."""
    piece = Raw(raw.text[start:end], raw.at + start)
    if piece.blank or not grid.column:
        return
    row += [[] for _ in range(grid.column - len(row))]
    row[grid.column - 1].append(piece)
