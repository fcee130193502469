"""Where the text of a PDF stands: page, line on the page, letter of the line."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from lint.document import PAGE, Document, Origin, Segment
from lint.readers.pdf.lines import TextLine
from lint.records import field, record, replace
from lint.span import Span

_LEVEL = 0.35  # ems between the baselines of one line


@record(slots=True)
class Places:
    """The lines of a file in the order they are read, told by the offset of their first letter."""

    lines: list[TextLine] = field(default_factory=list)
    _bases: list[int] = field(default_factory=list)
    _size: int = 0

    def take(self, lines: Iterable[TextLine]) -> None:
        """Give lines their offsets, in the order they are read."""
        for line in lines:
            line.base = self._size
            self.lines.append(line)
            self._bases.append(line.base)
            self._size += len(line.text) + 1

    def line_at(self, offset: int) -> TextLine:
        """The line that holds the letter at the offset."""
        return self.lines[max(bisect_right(self._bases, offset) - 1, 0)]

    def located(self, document: Document) -> Document:
        """The document with its places as pages and lines, and what lies under a picture or an annotation."""
        lines = [self.line_at(segment.at) for segment in document.origin.segments]
        segments = tuple(_moved(segment, line) for segment, line in zip(document.origin.segments, lines, strict=True))
        origin = Origin(segments, document.origin.digest)
        pages = (lines[origin.segment_at(block.span.start)[0]].page for block in document.blocks)
        blocks = tuple(block._replace(page=page) for block, page in zip(document.blocks, pages, strict=True))
        return replace(document, blocks=blocks, origin=origin, stamped=tuple(_stamped(document, lines)))


def _moved(segment: Segment, line: TextLine) -> Segment:
    length = 0 if segment.kind == "joined" else segment.length
    return segment._replace(part=f"{PAGE}{line.page}", node=line.line, at=line.column - 1 + segment.at - line.base, length=length)


def _stamped(document: Document, lines: Sequence[TextLine]) -> Iterator[Span]:
    """The text of each line on which something lies that is no text."""
    starts = [segment.start for segment in document.origin.segments]
    ends = [*starts[1:], len(document.text)]
    for line, start, end, segment in zip(lines, starts, ends, document.origin.segments, strict=True):
        if line.stamped and segment.kind != "joined":
            yield Span(start, end)


def number_lines(lines: Iterable[TextLine]) -> None:
    """Number the lines of each page from the top; what stands at one height is one line, from left to right."""
    page = number = 0
    for row in _levels(lines):
        number = number + 1 if row[0].page == page else 1
        page, column = row[0].page, 1
        for line in row:
            line.line, line.column = number, column
            column += len(line.text) + 1


def _levels(lines: Iterable[TextLine]) -> Iterator[list[TextLine]]:
    row: list[TextLine] = []
    for line in sorted(lines, key=lambda line: (line.page, line.y, line.x0)):
        if row and (line.page != row[0].page or line.y - row[0].y > _LEVEL * line.size):
            yield sorted(row, key=lambda one: one.x0)
            row = []
        row.append(line)
    if row:
        yield sorted(row, key=lambda one: one.x0)
