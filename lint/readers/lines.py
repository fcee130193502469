"""The lines of one paragraph of an office file, as its line breaks and columns divide it, and the blocks they make."""

from collections.abc import Sequence

from lint.document import BlockKind, Cell
from lint.document import Part as Place
from lint.readers.builder import Builder
from lint.readers.flow import column_lines, joined, paragraphs
from lint.readers.layout import CELL, MARKDOWN
from lint.readers.markup import Line
from lint.readers.parts import Part, text_of
from lint.readers.shape import is_ended
from lint.records import field, record


@record(slots=True)
class Lines:
    """The lines of a paragraph so far, and the pieces of the one at hand."""

    lines: list[Line] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    bold: bool = True

    def add(self, parts: Sequence[Part], bold: bool) -> None:
        """Add pieces of the line; blanks look neither bold nor otherwise."""
        self.parts += parts
        self.bold = self.bold and (bold or text_of(parts).isspace())

    def end(self) -> None:
        """End the line at hand."""
        if self.parts and (text := text_of(self.parts).strip()):
            ended = bool(self.lines) and is_ended(self.lines[-1].text)
            self.lines += column_lines(Line(self.parts, text, forced=ended, bold=self.bold))
        self.parts, self.bold = [], True


def add_paragraph(builder: Builder, lines: Lines, kind: BlockKind, cell: Cell | None, place: Place, ordinal: int, number: str | None) -> None:
    """Add the blocks of a paragraph: one, or several where line breaks or columns divide it. The first carries its automatic number."""
    if len(lines.lines) == 1:
        (line,) = lines.lines
        builder.add(line.parts, BlockKind.CELL if cell else kind, cell, line.bold, place, ordinal, number)
        return
    for found in paragraphs(lines.lines, CELL if cell else MARKDOWN):
        builder.add(joined(found), BlockKind.CELL if cell else kind, cell, found.bold, place, ordinal, number)
        number = None
