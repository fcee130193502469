"""Tables in a plain text: rows of tab-separated cells, pipe tables, and tables whose bars stand on lines of their own."""

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby

from lint.patterns import regex
from lint.readers.columns import columns
from lint.readers.html_tables import html_table
from lint.readers.region import Cell, Raw, Region, Row
from lint.readers.shape import is_bare_marker
from lint.readers.spaced import spaced_table

_SEPARATOR = regex(r"\s*\|(?:\s*:?-+:?\s*\|)+\s*|\s*\|?(?:\s*:?-{2,}:?\s*[|\t])+\s*:?-{2,}:?\s*\|?\s*")
_BAR = regex(r"(?<!\\)\|")


def regions(lines: Sequence[Raw]) -> Iterator[Region]:
    """The lines divided into stretches of text, tables and columns, in order."""
    start = index = prose = 0
    while index < len(lines):
        text = lines[index].text
        found = None
        if "|" in text and index >= prose:
            found = _bars(lines, index) if text.strip() == "|" else _pipes(lines, index)
            # a group of lines that is no table from its first bar on is none from a later one
            prose = prose if found else index + 1 if text.strip() == "|" else index + sum(1 for _ in _group(lines, index))
        elif "<table" in text or "<TABLE" in text:
            found = html_table(lines, index)
        elif "|" not in text:
            found = columns(lines, index) or (_tabs(lines, index) if "\t" in text else spaced_table(lines, index))
        if found is None:
            index += 1
            continue
        if start < index:
            yield Region(lines[start:index])
        yield found
        start = index = index + len(found.lines)
    if start < len(lines):
        yield Region(lines[start:])


def _fields(raw: Raw) -> list[Raw]:
    fields, at = [], raw.at
    for text in raw.text.split("\t"):
        fields.append(Raw(text, at))
        at += len(text) + 1
    return fields


def _filled(raw: Raw) -> int:
    return sum(not field.blank for field in _fields(raw))


def _tabs(lines: Sequence[Raw], first: int) -> Region | None:
    """A table of tab-separated cells from line `first`, and the line after it."""
    fields = _fields(lines[first])
    if not _opens_table(lines, first, fields):
        return None
    columns, rows, end, index = len(fields), [], first, first
    while index < len(lines):
        raw = lines[index]
        if "\t" in raw.text and (_filled(raw) > 1 or len(_fields(raw)) >= columns):
            if not _SEPARATOR.fullmatch(raw.text):
                rows.append([[field] for field in _fields(raw)])
        elif raw.blank:
            if index - end >= 2:
                break
            index += 1
            continue
        elif index == end and len(rows[-1]) < columns and index > first:
            _go_on(rows[-1], raw)
        else:
            break
        index += 1
        end = index
    return Region(lines[first:end], rows)


def _opens_table(lines: Sequence[Raw], first: int, fields: list[Raw]) -> bool:
    filled = sum(not field.blank for field in fields)
    if filled < 2 or is_bare_marker(fields[0].text.strip()) and filled == 2:
        return False
    if filled > 2:
        return True
    following = next((raw for raw in lines[first + 1 : first + 4] if not raw.blank), None)
    return following is not None and "\t" in following.text and len(_fields(following)) == len(fields)


def _go_on(row: Row, raw: Raw) -> None:
    """A row that was broken inside a cell goes on with this line."""
    head, *rest = _fields(raw)
    row[-1].append(head)
    row += [[field] for field in rest]


def _bars(lines: Sequence[Raw], first: int) -> Region | None:
    """A table whose bars stand on lines of their own: each bar opens or closes a cell."""
    if _has_inline_bar(lines, first):
        return _pipes(lines, first)
    contents: list[Cell] = []
    index = first + 1
    end = index
    while index < len(lines):
        close = _closing_bar(lines, index)
        if close is None:
            break
        contents.append(list(lines[index:close]))
        index = end = close + 1
    if not contents:
        return None
    return Region(lines[first:end], _rows_of(contents))


def _has_inline_bar(lines: Sequence[Raw], first: int) -> bool:
    for index in range(first + 1, len(lines)):
        raw = lines[index]
        if raw.blank or raw.text.strip() == "|":
            return False
        if "|" in raw.text:
            return True
    return False


def _closing_bar(lines: Sequence[Raw], index: int) -> int | None:
    """The next bar of the same table; None when a blank line follows the last one."""
    if index >= len(lines) or lines[index].blank:
        return None
    for place in range(index, min(index + 400, len(lines))):
        if lines[place].text.strip() == "|":
            return place
    return None


def _rows_of(contents: list[Cell]) -> list[Row]:
    """Cells dealt into rows: a row ends with two bars, but two bars may also hold an empty cell, so the usual width decides."""
    widths = [len(list(run)) for filled, run in groupby(contents, key=bool) if filled] or [1]
    usual = max(Counter(widths).items(), key=lambda pair: (pair[1] * pair[0], pair[0]))[0]
    # no run of filled cells goes over the end of a row, so that none is longer than the header
    columns = widths[0] if widths[0] == max(widths) else usual
    if not contents[0]:
        columns = max(columns, 2)
    rows: list[Row] = [[]]
    for index, cell in enumerate(contents):
        row = rows[-1]
        if cell or not row or _is_empty_cell(contents, index, columns - len(row)):
            row.append(cell)
        else:
            rows.append([])
    return [row for row in rows if row]


def _is_empty_cell(contents: list[Cell], index: int, missing: int) -> bool:
    """Whether the empty place is a cell of a row that lacks `missing` cells, and not the end of that row."""
    after = index + missing
    return missing > 0 and after <= len(contents) and (after == len(contents) or not contents[after])


def _pipes(lines: Sequence[Raw], first: int) -> Region | None:
    """A pipe table: bars inside the lines; a cell may run over several lines until its bar comes."""
    group = list(_group(lines, first))
    while group and "|" not in group[-1].text:
        group.pop()
    if not any(_is_edged(raw.text.strip()) for raw in group) and not (len(group) > 1 and _SEPARATOR.fullmatch(group[1].text)):
        return None
    closed = any(raw.text.rstrip().endswith("|") for raw in group)
    return Region(lines[first : first + len(group)], _dealt(group, closed))


def _is_edged(text: str) -> bool:
    return text.startswith("|") or text.endswith("|")


def _group(lines: Sequence[Raw], first: int) -> Iterator[Raw]:
    for index in range(first, len(lines)):
        if lines[index].blank:
            return
        yield lines[index]


def _dealt(group: list[Raw], closed: bool) -> list[Row]:
    rows: list[Row] = []
    row: Row = []
    cell: Cell = []
    for at, raw in enumerate(group):
        if _SEPARATOR.fullmatch(raw.text):
            continue
        pieces = list(_pieces(raw))
        if not cell and pieces[0].blank and len(pieces) > 1:
            pieces = pieces[1:]
        for piece in pieces[:-1]:
            row.append([*cell, piece])
            cell = []
        cell.append(pieces[-1])
        if closed and pieces[-1].blank and _is_broken(group, at, row, rows):
            cell = []
        elif not closed or pieces[-1].blank:
            row, cell = [*row, *([] if pieces[-1].blank else [cell])], []
            if row:
                rows.append(row)
            row = []
    if cell:
        row.append(cell)
    return [*rows, row] if row else rows


def _is_broken(group: Sequence[Raw], at: int, row: Row, rows: Sequence[Row]) -> bool:
    """Whether the line was broken behind a bar: its row is narrower than the header, and the next line opens with no bar."""
    if not rows or len(row) >= len(rows[0]) or at + 1 == len(group):
        return False
    following = group[at + 1].text
    return group[0].text.lstrip().startswith("|") and "|" in following and not following.lstrip().startswith("|")


def _pieces(raw: Raw) -> Iterator[Raw]:
    start = 0
    for bar in _BAR.finditer(raw.text):
        yield Raw(raw.text[start : bar.start()], raw.at + start)
        start = bar.end()
    yield Raw(raw.text[start:], raw.at + start)
