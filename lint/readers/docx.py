"""Word files: the paragraphs of the text, its boxes, headers, footers and notes, as they show with all revisions accepted or rejected."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from lint.document import BlockKind, Document
from lint.readers.builder import Builder
from lint.readers.fonts import believed, legacy_font, typed
from lint.readers.lines import Lines, add_paragraph
from lint.readers.looks import Looks
from lint.readers.parts import Part, copied
from lint.records import replace
from lint.word.content import Content, View
from lint.word.numbering import Numbering, read_numbering
from lint.word.package import Package
from lint.word.styles import Style
from lint.word.walk import Paragraph, Walk

if TYPE_CHECKING:
    from lint.readers.legacy import Encoding

_TYPED = ("text", "mark")


def read_docx(data: bytes, path: str, digest: str, view: View = "accepted") -> Document:
    """A .docx or .docm file."""
    content = Content(Package(data), view)
    walk, looks = Walk(content), Looks(content)
    paragraphs = list(walk.paragraphs())
    reader = _Reader(content, _encodings(content, paragraphs))
    for paragraph in paragraphs:
        reader.add(paragraph)
        looks.add(paragraph)
    document = reader.builder.finish(path, "docx", digest, None)
    return replace(document, appearance=looks.appearance(walk.sections, document.origin.segments, len(document.text)))


def _encodings(content: Content, paragraphs: Sequence[Paragraph]) -> "frozenset[Encoding]":
    """The legacy encodings of the text."""
    if not any(legacy_font(look.accented) for look in content.typography.looks):
        return frozenset()
    return believed((piece.look.accented, piece.text) for paragraph in paragraphs for piece in paragraph.inline.pieces if piece.kind == "text")


class _Reader:
    """Makes blocks of the paragraphs of one file."""

    def __init__(self, content: Content, encodings: "frozenset[Encoding]") -> None:
        self._content, self._encodings = content, encodings
        self.builder = Builder(content.main)
        lists = content.beside("numbering")
        self._numbering = Numbering() if lists is None else read_numbering(lists, content.styles.list_of, content.names.w)

    def add(self, paragraph: Paragraph) -> None:
        """Add the blocks of a paragraph; one in a table that has nothing but a number is that number."""
        properties = paragraph.properties
        style = self._content.styles.of(properties.style)
        kind = BlockKind.HEADING if style.heading or properties.outlined else BlockKind.PARAGRAPH
        number = self._number(paragraph, style)
        lines = self._lines(paragraph)
        if number is not None and paragraph.cell is not None and not lines.lines:
            lines.add([Part(number, 0, 0, "generated")], False)
            lines.end()
            number = None
        self.builder.part = paragraph.part
        add_paragraph(self.builder, lines, kind, paragraph.cell, paragraph.place, paragraph.ordinal, number)

    def _lines(self, paragraph: Paragraph) -> Lines:
        """The lines of a paragraph; its runs are taken together as far as they stand side by side in Unicode."""
        lines = Lines()
        texts: list[str] = []
        start, is_bold = 0, True
        for text, at, kind, _, _, _, look in paragraph.inline.pieces:
            if not texts:
                start, is_bold = at, True
            if kind in _TYPED and not self._encodings:
                texts.append(text)
                is_bold = is_bold and (look.bold or text.isspace())
                continue
            lines.add(copied("".join(texts), start), is_bold)
            texts.clear()
            if kind == "break":
                lines.end()
            elif kind == "shown":
                lines.add([Part(text, at, len(text), "generated")], look.bold)
            else:
                lines.add(typed(text, at, look.accented, self._encodings), look.bold)
        lines.add(copied("".join(texts), start), is_bold)
        lines.end()
        return lines

    def _number(self, paragraph: Paragraph, style: Style) -> str | None:
        """The automatic number of the paragraph: what it does not say itself its style says. A paragraph that is hidden altogether does not count."""
        properties = paragraph.properties
        name = properties.list or style.list
        if name is None or self._is_hidden(paragraph):
            return None
        level = style.level if properties.level is None else properties.level
        story = (paragraph.part, paragraph.anchor if paragraph.place == "textbox" else None)
        return self._numbering.next(name, level, properties.style or None, story)

    def _is_hidden(self, paragraph: Paragraph) -> bool:
        """Whether nothing of the paragraph shows, its mark included."""
        typography = self._content.typography
        return not paragraph.inline.pieces and typography.look(paragraph.properties.mark, typography.style(paragraph.properties.style)) is None
