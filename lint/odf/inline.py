"""The text of one paragraph of an OpenDocument text, piece by piece, with white space as ISO/IEC 26300-1, 6.1.2 collapses it."""

from typing import Literal

from lint.element import Element
from lint.odf.names import DRAW, MARKS, TEXT, whole
from lint.odf.styles import Look, Styles
from lint.patterns import regex
from lint.records import NamedTuple, field, record
from lint.word.symbols import symbol

PieceKind = Literal["text", "break", "shown"]

_BLANKS = regex("[ \t\r\n]+")
_BREAKS = regex("[\x85\u2028\u2029]")
_PRIVATE = regex("[\uf000-\uf0ff]")
# Never part of the text, whatever they hold.
_GONE = frozenset(("ruby-text", "number", "tracked-changes", "script"))
_TYPED = frozenset(f"{TEXT}{name}" for name in ("span", "a", "meta", "meta-field", "ruby", "ruby-base", "text-input"))
_MOST_BLANKS = 100  # a `text:s` may claim any number


class Piece(NamedTuple):
    """A stretch of a paragraph, from its character `at` on.

    - `text`: typed characters.
    - `break`: a line end within the paragraph, one character.
    - `shown`: what the program computes (the result of a field, an index); nobody typed it.
    """

    text: str
    at: int
    kind: PieceKind
    look: Look


@record(slots=True)
class Inline:
    """The pieces of one paragraph, the drawings anchored in it, and its notes as (`footnote`, body).

    `marks` are the marks of changes and comments with the character they stand before.
    `hidden`: a field in it hides all of it. `blank`: white space that comes next is collapsed.
    """

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, Element]] = field(default_factory=list)
    marks: list[tuple[int, Element]] = field(default_factory=list)
    size: int = 0
    hidden: bool = False
    blank: bool = True


def read_inline(paragraph: Element, look: Look, styles: Styles, generated: bool) -> Inline:
    """The text of a paragraph whose style has this look; `generated` in an index."""
    reader = _Reader(styles)
    reader.mixed(paragraph, look, not generated)
    return reader.inline


class _Reader:
    def __init__(self, styles: Styles) -> None:
        self.inline = Inline()
        self._styles = styles

    def mixed(self, parent: Element, look: Look, typed: bool) -> None:
        """The text of an element and of its children, in order."""
        self._text(parent.text, look, typed)
        for element in parent:
            self._child(element, look, typed)
            self._text(element.tail, look, typed)

    def _child(self, element: Element, look: Look, typed: bool) -> None:
        tag = element.tag
        if tag in MARKS:
            self.inline.marks.append((self.inline.size, element))
        elif tag in _TYPED:
            name = element.get(f"{TEXT}style-name")
            self.mixed(element, self._styles.look("text", name).over(look) if name else look, typed)
        elif tag.startswith(TEXT):
            self._mark(tag[len(TEXT) :], element, look, typed)
        elif tag.startswith(DRAW):
            if not look.hidden:
                self.inline.boxes.append(element)
        else:
            self.mixed(element, look, typed)

    def _mark(self, name: str, element: Element, look: Look, typed: bool) -> None:
        if name == "s":
            self._write(" " * max(whole(element.get(f"{TEXT}c"), 1, _MOST_BLANKS), 1), look, typed)
        elif name == "tab":
            self._write("\t", look, typed)
        elif name == "line-break":
            self._add("\n", "break", look)
        elif name == "note":
            self._note(element)
        elif name == "hidden-paragraph":
            self.inline.hidden = self.inline.hidden or element.get(f"{TEXT}is-hidden") == "true"
        elif name not in _GONE and not _is_hidden(name, element):
            self.mixed(element, look, False)

    def _note(self, element: Element) -> None:
        body = element.find(f"{TEXT}note-body")
        if body is not None:
            self.inline.notes.append(("endnote" if element.get(f"{TEXT}note-class") == "endnote" else "footnote", body))

    def _text(self, raw: str | None, look: Look, typed: bool) -> None:
        if not raw or look.hidden:
            return
        text = _BLANKS.sub(" ", raw)
        if self.inline.blank and text[0] == " ":
            text = text[1:]
        if text:
            self._typed(_BREAKS.sub(" ", text), look, typed)
            self.inline.blank = text[-1] == " "

    def _typed(self, text: str, look: Look, typed: bool) -> None:
        """Write characters; a code of a symbol font is the letter that it looks like."""
        start = 0
        for code in _PRIVATE.finditer(text):
            if code.start() > start:
                self._write(text[start : code.start()], look, typed)
            self._write(symbol(look.font or "", f"{ord(code.group()):X}"), look, False)
            start = code.end()
        if start < len(text):
            self._write(text[start:], look, typed)

    def _write(self, text: str, look: Look, typed: bool) -> None:
        self._add(text, "text" if typed else "shown", look)

    def _add(self, text: str, kind: PieceKind, look: Look) -> None:
        if look.hidden:
            return
        inline = self.inline
        inline.pieces.append(Piece(text, inline.size, kind, look))
        inline.size += len(text)
        inline.blank = False


def _is_hidden(name: str, element: Element) -> bool:
    """Whether a field shows nothing: hidden text, or a variable that is only set."""
    return element.get(f"{TEXT}display") == "none" or name == "hidden-text" and element.get(f"{TEXT}is-hidden") == "true"
