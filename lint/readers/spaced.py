"""Tables whose columns are kept apart by blanks, as a PDF's text has them: a header that begins with STT or TT, rows under its headings."""

import re
from collections.abc import Sequence

from lint.patterns import regex
from lint.readers.region import Raw, Region, Row
from lint.records import NamedTuple

_HEADER = regex(r"[ \xa0]*(?:STT|TT|Stt|Số TT)[ \xa0]{2,}\S")
_FIELD = regex(r"\S+(?:[ \xa0]\S+)*")
_LABEL = regex(r"\(?(?:\d{1,3}(?:\.\d{1,2})*|[IVX]+|[A-Z])[.)]?")
_TOTAL = regex(r"(?:tổng|cộng)\b", re.IGNORECASE)
_LEAST = 2  # rows that make a table
_NEAR = 2  # characters between the beginnings of the lines of one cell


class _Field(NamedTuple):
    """Words of one line between wide gaps, and where on the line they begin and end."""

    raw: Raw
    start: int
    end: int


def spaced_table(lines: Sequence[Raw], first: int) -> Region | None:
    """The table that begins with this line; None when the line is no such header, or no numbered rows stand under it."""
    if not _HEADER.match(lines[first].text):
        return None
    heads = _fields(lines[first])
    rows: list[Row] = [[[head.raw] for head in heads]]
    above = heads
    end = first + 1
    while end < len(lines) and not lines[end].blank:
        fields = _fields(lines[end])
        if _begins_row(fields, heads):
            rows.append(_placed(fields, heads))
            above = fields
        elif len(rows) > 1 and _goes_on(fields, above):
            for field in fields:
                rows[-1][_nearest(field, heads)].append(field.raw)
        else:
            break
        end += 1
    return Region(lines[first:end], rows) if len(rows) > _LEAST and len(heads) > 1 else None


def _fields(raw: Raw) -> list[_Field]:
    return [_Field(Raw(found.group(), raw.at + found.start()), *found.span()) for found in _FIELD.finditer(raw.text)]


def _begins_row(fields: Sequence[_Field], heads: Sequence[_Field]) -> bool:
    """Whether the line begins with a number under STT, or adds up the rows."""
    text = fields[0].raw.text
    if not 1 < len(fields) <= len(heads):
        return False
    return _LABEL.fullmatch(text) is not None and fields[0].start < heads[1].start - 1 or _TOTAL.match(text) is not None


def _goes_on(fields: Sequence[_Field], above: Sequence[_Field]) -> bool:
    """Whether the words stand under those of the row above, none under its number."""
    return all(any(abs(field.start - other.start) <= _NEAR for other in above[1:]) for field in fields)


def _placed(fields: Sequence[_Field], heads: Sequence[_Field]) -> Row:
    """The fields as cells: one for each heading, else each under the heading it stands nearest to."""
    if len(fields) == len(heads):
        return [[field.raw] for field in fields]
    cells: Row = [[] for _ in heads]
    for field in fields:
        cells[_nearest(field, heads)].append(field.raw)
    return cells


def _nearest(field: _Field, heads: Sequence[_Field]) -> int:
    """The heading whose beginning or end is nearest to the field's (words stand flush left, figures flush right)."""
    return min(range(len(heads)), key=lambda at: min(abs(field.start - heads[at].start), abs(field.end - heads[at].end)))
