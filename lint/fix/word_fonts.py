"""Which letters the fonts of a Word file can show: those of a legacy encoding or of symbols show Unicode letters as others."""

from lint.readers.fonts import believed, legacy_font
from lint.readers.legacy import is_unicode
from lint.word.inline import Piece
from lint.word.manuscript import Manuscript

_SYMBOLS = ("Symbol", "Wingdings", "Webdings")


class WordFonts:
    """The fonts of one file."""

    def __init__(self, manuscript: Manuscript) -> None:
        pieces = (piece for paragraph in manuscript.paragraphs for piece in paragraph.inline.pieces)
        self._encodings = believed((piece.look.accented, piece.text) for piece in pieces if piece.kind == "text")

    def show(self, text: str, piece: Piece) -> bool:
        """Whether new text shows as it is in the run of a piece: ASCII does in legacy fonts, anything where Unicode stands already."""
        if not text:
            return True
        if piece.look.font.startswith(_SYMBOLS):
            return False
        font = legacy_font(piece.look.accented)
        return text.isascii() or font is None or font.encoding not in self._encodings or is_unicode(piece.text)
