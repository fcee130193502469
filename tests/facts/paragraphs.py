"""Documents made by hand, one paragraph a line, so that facts are tested without the readers."""

from lint.document import Block, BlockKind, Document, Origin, Segment
from lint.span import Span


def document(text: str, *, number: str | None = None, cell: bool = False) -> Document:
    """`number` is the automatic number of every paragraph; with `cell` all of them stand in a table."""
    blocks, start = [], 0
    for ordinal, line in enumerate(text.split("\n"), 1):
        span = Span(start, start + len(line))
        if cell:
            blocks.append(Block(span, ordinal, BlockKind.CELL, table=1, row=1, cell=ordinal))
        else:
            blocks.append(Block(span, ordinal, number=number))
        start = span.end + 1
    return Document("a.txt", text, tuple(blocks), Origin((Segment(0, "source", "body", 0, 0, len(text)),), "00"), "txt", text)
