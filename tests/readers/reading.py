"""What the tests of the readers ask of a document."""

import re
import unicodedata

from lint.document import Document
from lint.readers import read_bytes
from lint.readers.letters import lookalikes

_MARKS = re.compile(r"[*\\_\u200b\ufeff]|<[^<>]*>|&[^;]*;|\[|\]\([^)]*\)")


def texts(data: str, name: str = "a.txt") -> list[str]:
    """The texts of the blocks read from these characters."""
    document = read_bytes(data.encode(), name)
    return [document.slice(block.span) for block in document.blocks]


def cells(data: str, name: str = "a.txt") -> list[tuple[int | None, int | None, int | None, str]]:
    """Table, row, cell and text of each block."""
    document = read_bytes(data.encode(), name)
    return [(block.table, block.row, block.cell, document.slice(block.span)) for block in document.blocks]


def assert_maps_back(document: Document) -> None:
    """Every character that was not put between lines stands at its place in the file, and blocks tile the text."""
    assert document.source is not None
    assert unicodedata.is_normalized("NFC", document.text)
    assert document.text == "\n".join(document.slice(block.span) for block in document.blocks)
    bounds = [segment.start for segment in document.origin.segments] + [len(document.text)]
    for segment, end in zip(document.origin.segments, bounds[1:], strict=False):
        here = document.text[segment.start : end]
        if segment.kind == "source":
            assert document.source[segment.at : segment.at + len(here)] == here
        elif segment.kind == "decoded":
            raw = document.source[segment.at : segment.at + segment.length]
            # a mark between a letter and its accent lies inside the stretch
            alike = raw.translate(lookalikes())
            assert raw.startswith("&") or here in (unicodedata.normalize("NFC", bare) for bare in (raw, alike, _MARKS.sub("", raw)))


def assert_lines_and_columns(document: Document) -> None:
    """Line and column name the same character as the offset in the file does."""
    lines = (document.source or "").split("\n")
    for block in document.blocks:
        line, column = document.line_column(block.span.start)
        raw = lines[line - 1][column - 1 :]
        first = document.text[block.span.start]
        assert raw.startswith("&") or unicodedata.normalize("NFD", raw[0])[0] == unicodedata.normalize("NFD", first)[0]
