"""The text of one paragraph of a Word file, piece by piece: what shows, and the element that holds it."""

from collections.abc import Iterable, Iterator
from typing import Literal

from lint.appearance import Look
from lint.element import Element
from lint.patterns import regex
from lint.records import NamedTuple
from lint.word.content import Content
from lint.word.names import BLANKS, CHOICE, DELETED, INSERTED, PRESERVE
from lint.word.symbols import symbol

PieceKind = Literal["text", "mark", "break", "shown"]

# Never part of the text, whatever they hold.
_GONE = frozenset(("rPr", "pPr"))
_UNREAD = ("sdtPr", "sdtEndPr", "proofErr", "rt", "rubyPr")
_SINGLE = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011"}
_BREAKS = regex("[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_TYPED_FIELDS = ("HYPERLINK", "FORMTEXT")
INSTRUCTION = 100  # characters of an instruction in which the name of its field stands


class Piece(NamedTuple):
    """A stretch of a paragraph, from its character `at` on.

    - `text`: characters of a text element, from its character `skip` on.
    - `mark`: one character that an element of its own stands for (a tab, a no-break hyphen).
    - `break`: a line end within the paragraph, one character.
    - `shown`: what Word computes (the result of a field, a symbol, a formula); nobody typed it.

    `run` is the run it stands in, `look` what that run looks like.
    """

    text: str
    at: int
    kind: PieceKind
    element: Element
    skip: int
    run: Element
    look: Look


def text_of(pieces: Iterable[Piece]) -> str:
    """The characters of the pieces of a paragraph."""
    return "".join(piece.text for piece in pieces)


class Inline:
    """The pieces of one paragraph, the text boxes anchored in it, and the notes it refers to as (`footnote`, id)."""

    __slots__ = ("boxes", "notes", "pieces", "size")

    def __init__(self, pieces: list[Piece], boxes: list[Element], notes: list[tuple[str, str]]) -> None:
        self.pieces, self.boxes, self.notes = pieces, boxes, notes
        self.size = 0


class _Field:
    """A complex field being read: its instruction so far, and whether the result has begun."""

    __slots__ = ("instruction", "result")

    def __init__(self, instruction: str = "", result: bool = False) -> None:
        self.instruction, self.result = instruction, result

    def read(self, text: str) -> None:
        """Read on in the instruction, as far as its name may stand."""
        self.instruction = (self.instruction + text)[:INSTRUCTION]

    @property
    def typed(self) -> bool:
        return is_typed(self.instruction)


def is_typed(instruction: str) -> bool:
    """Whether somebody typed what a field with this instruction shows: a link, a form; all others compute it."""
    return instruction[:INSTRUCTION].split(None, 1)[:1] in ([name] for name in _TYPED_FIELDS)


class InlineReader:
    """Reads the paragraphs of one story in order; a field may run over several of them."""

    def __init__(self, content: Content) -> None:
        names = content.names
        self._w, self._m = names.w, names.m
        self._text_tag, self._properties_tag = f"{names.w}t", f"{names.w}rPr"
        self._short = names.short
        self._typography = content.typography
        self._rejected = content.view == "rejected"
        self._gone = _GONE.union(INSERTED if self._rejected else DELETED)
        self._unread = frozenset(f"{names.w}{name}" for name in _UNREAD)
        self._fields: list[_Field] = []
        self._inline = Inline([], [], [])
        self._style = ""
        self._look: Look | None = None

    def read(self, paragraphs: Iterable[Element], style: str) -> Inline:
        """The text of the paragraph that these elements make up together; `style` is the id that its properties name."""
        self._inline = Inline([], [], [])
        self._style = self._typography.style(style)
        self._look = self._typography.look(None, self._style)
        for paragraph in paragraphs:
            self._children(paragraph)
        if self._fields:
            self._fields = [open_field for open_field in self._fields if open_field.result]
        return self._inline

    def close_fields(self) -> None:
        """End the story: a field that is still open does not run on into the next one."""
        self._fields = []

    def _children(self, parent: Iterable[Element]) -> None:
        short = self._short
        for element in parent:
            name = short.get(element.tag)
            if name == "r":
                self._run(element)
            elif name == "AlternateContent":
                self._children(chosen(element))
            elif name == "fldSimple":
                self._fields.append(_Field(element.get(f"{self._w}instr") or "", True))
                self._children(element)
                self._fields.pop()
            elif name == "oMath":
                self._formula(element)
            elif name in self._gone or element.tag in self._unread:
                continue
            elif name or str(element.tag).startswith(self._w):
                self._children(element)

    def _run(self, run: Element) -> None:
        """A run: its properties come first; nothing of a hidden one shows."""
        look = self._look
        for element in run:
            tag = element.tag
            if tag == self._properties_tag:
                look = self._typography.look(element, self._style)
            if look is None:
                return
            if tag == self._text_tag:
                self._text(element, run, look)
            else:
                self._mark(self._short.get(tag), element, run, look)

    def _content(self, parent: Iterable[Element], run: Element, look: Look) -> None:
        for element in parent:
            self._mark(self._short.get(element.tag), element, run, look)

    def _mark(self, name: str | None, element: Element, run: Element, look: Look) -> None:
        if name == "t" or name == "delText" and self._rejected:
            self._text(element, run, look)
        elif name in _SINGLE:
            self._write(_SINGLE[name], "mark", element, run, look)
        elif name in ("br", "cr"):
            self._write("\n", "break", element, run, look)
        elif name == "sym":
            self._write(symbol(element.get(f"{self._w}font") or "", element.get(f"{self._w}char") or ""), "shown", element, run, look)
        elif name != "rPr":
            self._special(name, element, run, look)

    def _special(self, name: str | None, element: Element, run: Element, look: Look) -> None:
        """What is no text itself: field marks, references to notes, drawings, alternatives."""
        if name == "fldChar":
            self._field_mark(element.get(f"{self._w}fldCharType"))
        elif name == "instrText" or name == "delInstrText" and self._rejected:
            if self._fields:
                self._fields[-1].read(element.text or "")
        elif name in ("footnoteReference", "endnoteReference"):
            self._inline.notes.append((name.removesuffix("Reference"), element.get(f"{self._w}id") or ""))
        elif name == "AlternateContent":
            self._content(chosen(element), run, look)
        elif name == "ruby":
            for base in element.iter(f"{self._w}rubyBase"):
                self._children(base)
        elif name in ("drawing", "pict", "object"):
            self._inline.boxes += self._boxes(element)

    def _boxes(self, drawing: Iterable[Element]) -> Iterator[Element]:
        """The text boxes of a drawing, not those inside another text box; of alternatives only one."""
        for element in drawing:
            name = self._short.get(element.tag)
            if name == "txbxContent":
                yield element
            else:
                yield from self._boxes(chosen(element) if name == "AlternateContent" else element)

    def _formula(self, formula: Element) -> None:
        for element in formula.iter(f"{self._m}t"):
            self._write(_BREAKS.sub(" ", element.text or ""), "shown", element, element, self._look or Look())

    def _text(self, element: Element, run: Element, look: Look) -> None:
        text, skip = element.text or "", 0
        if not text.isprintable() or text[:1] == " " or text[-1:] == " ":
            if element.get(PRESERVE) != "preserve":
                bare = text.lstrip(BLANKS)  # Word shows outer blanks only where they are to be preserved
                skip, text = len(text) - len(bare), bare.rstrip(BLANKS)
            text = _BREAKS.sub(" ", text)
        self._write(text, "text", element, run, look, skip)

    def _write(self, text: str, kind: PieceKind, element: Element, run: Element, look: Look, skip: int = 0) -> None:
        if not text:
            return
        if self._fields:
            if not all(open_field.result for open_field in self._fields):
                return
            if kind != "break" and not all(open_field.typed for open_field in self._fields):
                kind = "shown"
        inline = self._inline
        inline.pieces.append(Piece(text, inline.size, kind, element, skip, run, look))
        inline.size += len(text)

    def _field_mark(self, kind: str | None) -> None:
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields:
            self._fields[-1].result = True
        elif kind == "end" and self._fields:
            self._fields.pop()


def chosen(alternatives: Element) -> Iterable[Element]:
    """The first alternative of an AlternateContent, the fallback when there is no other."""
    choice = alternatives.find(f"{CHOICE}Choice")
    fallback = alternatives.find(f"{CHOICE}Fallback")
    return choice if choice is not None else fallback if fallback is not None else ()
