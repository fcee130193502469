"""OpenDocument texts: the paragraphs of the text, its boxes, headers, footers and notes, as they show with all changes accepted or rejected."""

from collections.abc import Iterable, Iterator, Sequence

from lint.appearance import Appearance, Lettering, Look, Mark
from lint.document import BlockKind, Document
from lint.odf.changes import reject
from lint.odf.inline import Piece
from lint.odf.package import Sources, sources
from lint.odf.walk import Paragraph, PlacedMark, Walk
from lint.readers.builder import Builder
from lint.readers.fonts import believed, legacy_font, typed
from lint.readers.legacy import Encoding
from lint.readers.lines import Lines, add_paragraph
from lint.readers.parts import Part
from lint.records import replace


def read_odt(data: bytes, path: str, digest: str, original: bool = False) -> Document:
    """An .odt or .fodt file; `original` reads its tracked changes as rejected."""
    found = sources(data)
    if original:
        reject(found.content)
    builder = Builder(found.content_name)
    walk = Walk(found)
    paragraphs = list(walk.paragraphs())
    encodings = believed(run for paragraph in paragraphs for run in _runs(paragraph))
    for paragraph in paragraphs:
        builder.part = paragraph.part
        kind = BlockKind.HEADING if paragraph.heading else BlockKind.PARAGRAPH
        lines = _lines(paragraph.inline.pieces, encodings)
        add_paragraph(builder, lines, kind, paragraph.cell, paragraph.place, paragraph.ordinal, paragraph.number)
    return _with_looks(builder.finish(path, "odt", digest, None), found, paragraphs, walk.marks)


def _with_looks(document: Document, found: Sources, paragraphs: Iterable[Paragraph], marks: Sequence[PlacedMark]) -> Document:
    """The document with what its file marks as unfinished: words on a colour, comments, changes."""
    coloured = [(one.ordinal, piece) for one in paragraphs for piece in one.inline.pieces if piece.look.highlight]
    if not coloured and not marks:
        return document
    # Most files do not pay for what only drafts need.
    from lint.odf.marks import placed_marks
    from lint.readers.offsets import Offsets

    offsets = Offsets(document.origin.segments, len(document.text))
    spans = [(offsets.span((node, piece.at), (node, piece.at + len(piece.text))), piece.look.highlight) for node, piece in coloured]
    lettering = tuple(Lettering(span, Look(highlight=colour)) for span, colour in spans if span.length)
    made = tuple(Mark(offsets.span(one.start, one.end), one.kind, one.author, one.note, one.done) for one in placed_marks(found, marks))
    return replace(document, appearance=Appearance(lettering=lettering, marks=made))


def _lines(pieces: Iterable[Piece], encodings: frozenset[Encoding]) -> Lines:
    lines = Lines()
    for piece in pieces:
        if piece.kind == "break":
            lines.end()
        elif piece.kind == "shown":
            lines.add([Part(piece.text, piece.at, len(piece.text), "generated")], bool(piece.look.bold))
        else:
            lines.add(typed(piece.text, piece.at, piece.look.font or "", encodings), bool(piece.look.bold))
    lines.end()
    return lines


def _runs(paragraph: Paragraph) -> Iterator[tuple[str, str]]:
    """The text of a paragraph in legacy fonts, by font."""
    texts: dict[str, str] = {}
    for piece in paragraph.inline.pieces:
        if piece.kind == "text" and piece.look.font and legacy_font(piece.look.font) is not None:
            texts[piece.look.font] = texts.get(piece.look.font, "") + piece.text
    yield from texts.items()
