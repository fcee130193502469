"""The text of one paragraph of a Word file, piece by piece: what shows, and the element that holds it."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from lint.word.content import Content
from lint.word.element import Element
from lint.word.names import CHOICE, PRESERVE
from lint.word.styles import Style, is_on
from lint.word.symbols import symbol

PieceKind = Literal["text", "mark", "break", "shown"]

# Never part of the text, whatever they hold.
_GONE = frozenset(("rPr", "pPr"))
_UNREAD = ("sdtPr", "sdtEndPr", "proofErr", "rt", "rubyPr")
_DELETED = ("del", "moveFrom")
_INSERTED = ("ins", "moveTo")
_SINGLE = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011"}
_BREAKS = re.compile("[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_TYPED_FIELDS = ("HYPERLINK", "FORMTEXT")
_UNSTYLED = Style(False, None)


class Piece(NamedTuple):
    """A stretch of a paragraph, from its character `at` on.

    - `text`: characters of a text element, from its character `skip` on.
    - `mark`: one character that an element of its own stands for (a tab, a no-break hyphen).
    - `break`: a line end within the paragraph, one character.
    - `shown`: what Word computes (the result of a field, a symbol, a formula); nobody typed it.

    `run` is the run it stands in, `bold` what that run looks like.
    """

    text: str
    at: int
    kind: PieceKind
    element: Element
    skip: int
    run: Element
    bold: bool


@dataclass(slots=True)
class Inline:
    """The pieces of one paragraph, the text boxes anchored in it, and the notes it refers to as (`footnote`, id)."""

    pieces: list[Piece] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    notes: list[tuple[str, str]] = field(default_factory=list)
    size: int = 0


@dataclass(slots=True)
class _Field:
    """A complex field being read: its instruction so far, and whether the result has begun."""

    instruction: str = ""
    result: bool = False

    @property
    def typed(self) -> bool:
        return self.instruction.split(None, 1)[:1] in ([name] for name in _TYPED_FIELDS)


class InlineReader:
    """Reads the paragraphs of one story in order; a field may run over several of them."""

    def __init__(self, content: Content) -> None:
        names = content.names
        self._w, self._m = names.w, names.m
        self._short = names.short
        self._styles = content.styles
        self._rejected = content.view == "rejected"
        self._gone = _GONE.union(_INSERTED if self._rejected else _DELETED)
        self._unread = frozenset(f"{names.w}{name}" for name in _UNREAD)
        self._fields: list[_Field] = []
        self._inline = Inline()
        self._style = _UNSTYLED

    def read(self, paragraphs: Sequence[Element]) -> Inline:
        """The text of the paragraph that these elements make up together."""
        self._inline = Inline()
        for paragraph in paragraphs:
            self._style = self._style_of(paragraph.find(f"{self._w}pPr"), "pStyle")
            self._children(paragraph)
        self._fields = [open_field for open_field in self._fields if open_field.result]
        return self._inline

    def _style_of(self, properties: Element | None, tag: str) -> Style:
        found = properties.find(f"{self._w}{tag}") if properties is not None else None
        return self._styles.get((found.get(f"{self._w}val") or "") if found is not None else "", _UNSTYLED)

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
        properties = run.find(f"{self._w}rPr")
        bold = self._style.bold or False
        hidden = self._style.hidden
        if properties is not None:
            style = self._style_of(properties, "rStyle")
            own = is_on(properties, "b", self._w)
            bold = own if own is not None else style.bold if style.bold is not None else bold
            vanish = is_on(properties, "vanish", self._w)
            hidden = vanish if vanish is not None else style.hidden or hidden
        if not hidden:
            self._content(run, run, bold)

    def _content(self, parent: Iterable[Element], run: Element, bold: bool) -> None:
        short = self._short
        for element in parent:
            name = short.get(element.tag)
            if name == "t" or name == "delText" and self._rejected:
                self._text(element, run, bold)
            elif name in _SINGLE:
                self._write(_SINGLE[name], "mark", element, run, bold)
            elif name in ("br", "cr"):
                self._write("\n", "break", element, run, bold)
            elif name == "sym":
                self._write(symbol(element.get(f"{self._w}font") or "", element.get(f"{self._w}char") or ""), "shown", element, run, bold)
            elif name == "rPr":
                continue
            else:
                self._special(name, element, run, bold)

    def _special(self, name: str | None, element: Element, run: Element, bold: bool) -> None:
        """What is no text itself: field marks, references to notes, drawings, alternatives."""
        if name == "fldChar":
            self._field_mark(element.get(f"{self._w}fldCharType"))
        elif name == "instrText" or name == "delInstrText" and self._rejected:
            if self._fields:
                self._fields[-1].instruction += element.text or ""
        elif name in ("footnoteReference", "endnoteReference"):
            self._inline.notes.append((name.removesuffix("Reference"), element.get(f"{self._w}id") or ""))
        elif name == "AlternateContent":
            self._content(chosen(element), run, bold)
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
            self._write(_BREAKS.sub(" ", element.text or ""), "shown", element, element, False)

    def _text(self, element: Element, run: Element, bold: bool) -> None:
        text, skip = element.text or "", 0
        if element.get(PRESERVE) != "preserve" and text and (text[0] in " \t\r\n" or text[-1] in " \t\r\n"):
            bare = text.lstrip(" \t\r\n")  # Word shows outer blanks only where they are to be preserved
            skip, text = len(text) - len(bare), bare.rstrip(" \t\r\n")
        self._write(_BREAKS.sub(" ", text), "text", element, run, bold, skip)

    def _write(self, text: str, kind: PieceKind, element: Element, run: Element, bold: bool, skip: int = 0) -> None:
        if not text:
            return
        if self._fields:
            if not all(open_field.result for open_field in self._fields):
                return
            if kind != "break" and not all(open_field.typed for open_field in self._fields):
                kind = "shown"
        inline = self._inline
        inline.pieces.append(Piece(text, inline.size, kind, element, skip, run, bold))
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
