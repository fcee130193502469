"""Builds a document: canonical text, blocks and origin, from the pieces of each block."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.document import Block, BlockKind, Cell, Document, Origin, Segment
from lint.document import Part as Place
from lint.errors import UnreadableError
from lint.readers.parts import Part, composed, stripped, text_of
from lint.readers.rewriting import Place as Letters
from lint.readers.rewriting import rewritten
from lint.readers.suppress import Mark, suppressions
from lint.records import field, record
from lint.span import Span

if TYPE_CHECKING:
    from lint.readers.composition import Composition


@record()
class Builder:
    """Collects blocks in reading order; `finish` gives the document.

    Text formats leave `part` empty: places are offsets in the decoded file, node 0, by way of `composition` when that was not NFC. Word
    formats give the ordinal of each paragraph, which is the node of its segments.
    """

    part: str = ""
    composition: "Composition | None" = None
    blocks: list[Block] = field(default_factory=list)
    _texts: list[str] = field(default_factory=list)
    _segments: list[Segment] = field(default_factory=list)
    _letters: list[Letters] = field(default_factory=list)
    _size: int = 0
    _end: tuple[str, int, int] = ("", 0, 0)
    _tables: int = 0

    def new_table(self) -> int:
        """The number of a table that begins here."""
        self._tables += 1
        return self._tables

    def add(
        self,
        parts: Sequence[Part],
        kind: BlockKind = BlockKind.PARAGRAPH,
        cell: Cell | None = None,
        bold: bool = False,
        place: Place = "body",
        ordinal: int | None = None,
        number: str | None = None,
    ) -> None:
        """Add one paragraph; blanks at its ends are left out, and it is left out itself when nothing remains."""
        parts = stripped(composed(parts))
        text = text_of(parts)
        if not text:
            return
        if self.composition:
            parts = [piece for part in parts for piece in self.composition.located(part)]
        self._separate()
        span = Span(self._size, self._size + len(text))
        self._place(parts, ordinal or 0)
        table, row, column = cell or (None, None, None)
        kind = BlockKind.CELL if cell and kind is BlockKind.PARAGRAPH else kind
        self.blocks.append(Block(span, ordinal or len(self.blocks) + 1, kind, place, table, row, column, number, bold))
        self._texts.append(text)

    def _separate(self) -> None:
        if self.blocks:
            part, node, at = self._end
            self._segments.append(Segment(self._size, "joined", part, node, at, 0))
            self._size += 1

    def _place(self, parts: Sequence[Part], node: int) -> None:
        ends: tuple[str, int] | None = None
        for text, at, length, kind, how in parts:
            if not text:
                continue
            if how:
                self._letters.append(Letters(self._size, self._size + len(text), how))
            if (kind, at) != ends:
                self._segments.append(Segment(self._size, kind, self.part, node, at, length))
            ends = (kind, at + length) if kind == "source" else None
            self._size += len(text)
            self._end = (self.part, node, at + length)

    def finish(self, path: str, file_format: str, digest: str, source: str | None, marks: Sequence[Mark] = ()) -> Document:
        """The document of all that was added; UnreadableError when nothing was."""
        if not self.blocks:
            raise UnreadableError("Tệp không có chữ nào để kiểm tra.")
        origin = Origin(tuple(self._segments), digest)
        if self.composition:
            marks = [Mark(self.composition.raw(mark.at), mark.rules) for mark in marks]
        found = suppressions(marks, source or "", self.blocks, origin)
        text = "\n".join(self._texts)
        foreign = rewritten(self._letters, text, self._segments, by_font=source is None)
        return Document(path, text, tuple(self.blocks), origin, file_format, source, found, foreign)
