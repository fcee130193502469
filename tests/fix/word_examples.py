"""A document of another format as a plain Word file: one paragraph a block, tables as tables, its text in runs of odd lengths."""

from collections.abc import Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape

from lint.document import Block, Document
from tests.word.files import word_file

_RUN = 7  # characters; no word's length, so that runs end within words
_LOOKS = ("", "<w:b/>", "", "<w:i/>")


def as_word(document: Document) -> bytes:
    """The .docx, with the numbers typed."""
    body = ""
    for table, group in groupby(document.blocks, key=lambda block: block.table):
        blocks = list(group)
        body += "".join(_paragraph(document, block) for block in blocks) if table is None else _table(document, blocks)
    return word_file(body)


def _paragraph(document: Document, block: Block) -> str:
    style = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>' if block.kind.value == "heading" else ""
    return f"<w:p>{style}{''.join(_runs(document.slice(block.span), bold=block.bold))}</w:p>"


def _runs(text: str, *, bold: bool) -> Iterator[str]:
    for number, at in enumerate(range(0, len(text), _RUN)):
        look = "<w:b/>" if bold else _LOOKS[number % len(_LOOKS)]
        inside = escape(text[at : at + _RUN]).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
        yield f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{inside}</w:t></w:r>'


def _table(document: Document, blocks: Sequence[Block]) -> str:
    rows = {row: list(cells) for row, cells in groupby(blocks, key=lambda block: block.row or 1)}
    inside = "".join(f"<w:tr>{''.join(_cells(document, rows.get(row, ())))}</w:tr>" for row in range(1, max(rows) + 1))
    return f"<w:tbl>{inside}</w:tbl>"


def _cells(document: Document, blocks: Sequence[Block]) -> Iterator[str]:
    found = {cell: list(inside) for cell, inside in groupby(blocks, key=lambda block: block.cell or 1)}
    for cell in range(1, max(found, default=1) + 1):
        yield f"<w:tc>{''.join(_paragraph(document, block) for block in found.get(cell, ())) or '<w:p/>'}</w:tc>"
