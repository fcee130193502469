"""Word files: the paragraphs of the text, its boxes, headers, footers and notes, as they show with all revisions accepted or rejected."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from lint.document import BlockKind, Document
from lint.readers.builder import Builder
from lint.readers.flow import column_lines, joined, paragraphs
from lint.readers.fonts import Fonts, LegacyFont, read_fonts, shown
from lint.readers.layout import CELL, MARKDOWN
from lint.readers.markup import Line
from lint.readers.parts import Part, copied, text_of
from lint.readers.shape import is_ended
from lint.word.content import Content, View
from lint.word.element import Element
from lint.word.inline import Piece
from lint.word.numbering import Numbering, read_numbering
from lint.word.package import Package
from lint.word.styles import Style, list_of
from lint.word.walk import Paragraph, Walk

_OUTLINE = tuple("012345678")


def read_docx(data: bytes, path: str, digest: str, view: View = "accepted") -> Document:
    """A .docx or .docm file."""
    content = Content(Package(data), view)
    reader = _Reader(content, Builder(content.main), _numbering(content), _fonts(content))
    for paragraph in Walk(content).paragraphs():
        reader.add(paragraph)
    return reader.builder.finish(path, "docx", digest, None)


def _numbering(content: Content) -> Numbering:
    lists = content.beside("numbering")
    if lists is None:
        return Numbering()
    return read_numbering(lists, {name: style.list for name, style in content.styles.items() if style.list}, content.names.w)


def _fonts(content: Content) -> Fonts | None:
    return read_fonts(content.root(content.main), content.beside("styles"), content.names.w)


@dataclass(slots=True)
class _Lines:
    """The lines of a paragraph so far, and the pieces of the one at hand."""

    lines: list[Line] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    bold: bool = True

    def add(self, piece: Piece, font: LegacyFont | None) -> None:
        if piece.kind == "shown":
            self.parts.append(Part(piece.text, piece.at, len(piece.text), "generated"))
        else:
            self.parts += shown(piece.text, piece.at, font) if font else copied(piece.text, piece.at)
        self.bold = self.bold and (piece.bold or piece.text.isspace())

    def end_line(self) -> None:
        if text := text_of(self.parts).strip():
            ended = bool(self.lines) and is_ended(self.lines[-1].text)
            self.lines += column_lines(Line(self.parts, text, forced=ended, bold=self.bold))
        self.parts, self.bold = [], True


@dataclass(slots=True)
class _Reader:
    content: Content
    builder: Builder
    numbering: Numbering
    fonts: Fonts | None

    def add(self, paragraph: Paragraph) -> None:
        """Add the blocks of a paragraph: one, or several where line breaks or columns divide it. The first carries its automatic number."""
        style, cell = self._style(paragraph.properties), paragraph.cell
        kind = BlockKind.HEADING if style.heading or self._is_outline(paragraph.properties) else BlockKind.PARAGRAPH
        number = self._number(paragraph.properties, style)
        self.builder.part = paragraph.part
        for found in paragraphs(self._lines(paragraph), CELL if cell else MARKDOWN):
            self.builder.add(joined(found), BlockKind.CELL if cell else kind, cell, found.bold, paragraph.place, paragraph.ordinal, number)
            number = None

    def _lines(self, paragraph: Paragraph) -> Sequence[Line]:
        lines = _Lines()
        font = self.fonts.paragraph(paragraph.properties) if self.fonts else ""
        for piece in paragraph.inline.pieces:
            if piece.kind == "break":
                lines.end_line()
            else:
                lines.add(piece, self.fonts.legacy(piece.run.find(f"{self.content.names.w}rPr"), font) if self.fonts else None)
        lines.end_line()
        return lines.lines

    def _style(self, properties: Element | None) -> Style:
        found = properties.find(f"{self.content.names.w}pStyle") if properties is not None else None
        name = found.get(f"{self.content.names.w}val") if found is not None else None
        return self.content.styles.get(name or "", Style(False, None))

    def _is_outline(self, properties: Element | None) -> bool:
        found = properties.find(f"{self.content.names.w}outlineLvl") if properties is not None else None
        return found is not None and found.get(f"{self.content.names.w}val") in _OUTLINE

    def _number(self, properties: Element | None, style: Style) -> str | None:
        """The automatic number of the paragraph; a style's level stands in the list itself."""
        w = self.content.names.w
        name, level = list_of(properties, w)
        named = properties.find(f"{w}pStyle") if properties is not None else None
        if level is None:
            level = style.level if name is None or name == style.list else 0
        return self.numbering.next(name or style.list or "", level, named.get(f"{w}val") if named is not None else None)
