"""Lines to paragraphs, paragraphs to blocks."""

from collections.abc import Iterable, Sequence

from lint.document import BlockKind, Cell
from lint.readers.builder import Builder
from lint.readers.columns import second_column
from lint.readers.join import Paragraph, joint
from lint.readers.layout import Layout
from lint.readers.markup import Line
from lint.readers.parts import Part, cut, stripped, text_of


def paragraphs(lines: Iterable[Line], layout: Layout) -> list[Paragraph]:
    """The lines gathered into paragraphs."""
    found: list[Paragraph] = []
    for line in lines:
        glue = joint(found[-1], line, layout) if found else None
        if glue is None:
            found.append(Paragraph([line]))
        else:
            found[-1].extend(line, glue)
    return found


def add_lines(builder: Builder, lines: Sequence[Line], layout: Layout, cell: Cell | None = None) -> None:
    """Add the paragraphs of the lines to the document."""
    for paragraph in paragraphs(lines, layout):
        kind = BlockKind.HEADING if paragraph.lines[0].heading and cell is None else BlockKind.PARAGRAPH
        builder.add(joined(paragraph), kind, cell, paragraph.bold)


def column_lines(line: Line) -> list[Line]:
    """The line, or what stands in its left and right column where it has two; they begin paragraphs of their own."""
    text = text_of(line.parts)
    at = second_column(text)
    if at is None:
        return [line]
    halves = (cut(line.parts, 0, at), cut(line.parts, at, len(text)))
    return [Line(half, text_of(half).strip(), forced=True, bold=line.bold) for half in halves]


def joined(paragraph: Paragraph) -> list[Part]:
    """The pieces of the paragraph, its lines put together."""
    parts = stripped(paragraph.lines[0].parts)
    for line, glue in zip(paragraph.lines[1:], paragraph.glue, strict=True):
        following = stripped(line.parts)
        if glue:
            end = parts[-1].at + parts[-1].length
            parts.append(Part(glue, end, following[0].at - end, "joined"))
        parts += following
    return parts
