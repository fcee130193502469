"""Whether a fixed file reads as the old one with the edits made."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate

from lint.document import Block, Document
from lint.engine.model import Edit


def reads_as_expected(before: Document, edits: Sequence[Edit], after: Document) -> bool:
    """Whether the text is the old one with the edits made (sorted, apart), in the same paragraphs and cells.

    Lines broken at a width are joined by what their lengths tell the reader, and an edit changes lengths. There it is enough that every letter is
    in its place, the cells are the same, and the new words stand in one paragraph, at its start where they stood there.
    """
    wanted, read = _edited(before.text, edits), after.text.split("\n")
    if wanted == read:
        return [_shape(block) for block in before.blocks] == [_shape(block) for block in after.blocks]
    if after.format == "html" or _bare("".join(wanted)) != _bare("".join(read)):
        return False
    if list(_cells(before, wanted)) != list(_cells(after, read)):
        return False
    old_starts, new_starts = _starts(wanted), _starts(read)
    return all(_stands(place, old_starts, new_starts) for place in _places(before.text, edits))


def _edited(text: str, edits: Sequence[Edit]) -> list[str]:
    """The paragraphs with the edits made; the reader leaves out blanks at their ends."""
    pieces: list[str] = []
    done = 0
    for edit in edits:
        pieces += (text[done : edit.span.start], edit.replacement)
        done = edit.span.end
    return [paragraph.strip() for paragraph in "".join([*pieces, text[done:]]).split("\n")]


def _shape(block: Block) -> tuple[object, ...]:
    return block.kind, block.part, block.number, block.table, block.row, block.cell


def _cells(document: Document, paragraphs: Sequence[str]) -> Iterator[tuple[object, ...]]:
    """The paragraphs that stand in tables, with their cells."""
    for block, text in zip(document.blocks, paragraphs, strict=True):
        if block.table:
            yield *_shape(block), _bare(text)


def _bare(text: str) -> str:
    return "".join(text.split())


def _starts(paragraphs: Sequence[str]) -> list[int]:
    """How many letters stand before each paragraph."""
    return list(accumulate((len(_bare(paragraph)) for paragraph in paragraphs), initial=0))


def _places(text: str, edits: Sequence[Edit]) -> Iterator[tuple[int, int]]:
    """The letters of the edited text that each edit put there."""
    letters = done = 0
    for edit in edits:
        start = letters + len(_bare(text[done : edit.span.start]))
        letters, done = start + len(_bare(edit.replacement)), edit.span.end
        yield start, letters


def _stands(place: tuple[int, int], old_starts: Sequence[int], new_starts: Sequence[int]) -> bool:
    start, end = place
    one = bisect_right(new_starts, start) == bisect_right(new_starts, max(end - 1, start))
    return one and (start in old_starts) == (start in new_starts)
