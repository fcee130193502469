"""Tables: the rows with their STT label."""

from collections.abc import Sequence
from itertools import pairwise

from lint.document import Block, Document
from lint.patterns import regex
from lint.records import replace
from lint.span import Span
from lint.structure.model import TableRow
from lint.structure.table_blocks import rows_of, tables_of

_HEADS = frozenset({"stt", "tt", "số tt", "số thứ tự", "s tt"})
_COLUMN_NUMBER = regex(r"[(\[]?(\d{1,2})[)\]]?\s*(?:=.*)?")
_COLUMN_LETTER = regex(r"[(\[]?[A-Z][)\]]?")


def tables(document: Document) -> tuple[tuple[TableRow, ...], ...]:
    """The rows of each table whose first column is headed STT or TT; a row that numbers the columns is a header too."""
    found = (_rows(document, blocks) for blocks in tables_of(b for b in document.blocks if b.part == "body"))
    return tuple(rows for rows in found if any(r.header for r in rows))


def _rows(document: Document, blocks: Sequence[Block]) -> tuple[TableRow, ...]:
    groups = rows_of(blocks)
    rows = [_row(document, group) for group in groups]
    for at, (before, row) in enumerate(pairwise(rows), 1):
        if before.header and not row.header and _numbers_columns(document, groups[at]):
            rows[at] = replace(row, header=True)
    return tuple(rows)


def _row(document: Document, blocks: Sequence[Block]) -> TableRow:
    first = blocks[0]
    label = [b for b in blocks if b.cell == 1]
    text = " ".join(document.slice(b.span).strip() for b in label).strip()
    span = Span(label[0].span.start, label[-1].span.end) if label else Span(first.span.start, first.span.end)
    filled = len({b.cell for b in blocks if document.slice(b.span).strip()})
    return TableRow(first.table or 0, first.row or 0, text, span, filled, " ".join(text.lower().replace(".", " ").split()) in _HEADS)


def _numbers_columns(document: Document, blocks: Sequence[Block]) -> bool:
    """Whether the row only counts the columns: `(1) (2) (3)`, `A B 1 2 3=1+2`."""
    texts = [text for b in blocks if (text := document.folded[b.span.start : b.span.end].strip())]
    numbers = [int(match[1]) for text in texts if (match := _COLUMN_NUMBER.fullmatch(text))]
    letters = sum(_COLUMN_LETTER.fullmatch(text) is not None for text in texts)
    return len(numbers) + letters == len(texts) > 1 and all(after == before + 1 for before, after in pairwise(numbers)) and numbers[:1] in ([], [1])
