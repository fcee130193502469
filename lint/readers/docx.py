"""Word files: paragraphs and table cells in reading order, as they show with all revisions accepted."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lint.document import BlockKind, Document
from lint.document import Part as Place
from lint.errors import UnreadableError
from lint.readers.builder import Builder, Cell
from lint.readers.flow import column_lines, joined, paragraphs
from lint.readers.fonts import Fonts, LegacyFont, read_fonts, shown
from lint.readers.layout import CELL, MARKDOWN
from lint.readers.markup import Line
from lint.readers.parts import Part, copied, text_of
from lint.readers.shape import is_ended
from lint.word.element import Element
from lint.word.numbering import Numbering, read_numbering
from lint.word.package import Package
from lint.word.styles import Style, is_on, list_of, read_styles

_CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_WORD = frozenset(
    (
        "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}",
        "{http://purl.oclc.org/ooxml/wordprocessingml/main}",
    )
)
_GONE = frozenset(("del", "moveFrom", "rPr", "pPr", "instrText", "delText", "delInstrText", "sym", "proofErr", "rt", "rubyPr", "sdtPr", "sdtEndPr"))
_SINGLE = {"tab": "\t", "ptab": "\t", "noBreakHyphen": "\u2011"}
_BREAKS = re.compile("[\t\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_TYPED_FIELDS = ("HYPERLINK", "FORMTEXT")
_PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"


@dataclass(slots=True)
class _Field:
    """A complex field being read: its instruction so far, and whether the result has begun."""

    instruction: str = ""
    result: bool = False

    @property
    def typed(self) -> bool:
        return self.instruction.split(None, 1)[:1] in ([name] for name in _TYPED_FIELDS)


@dataclass(slots=True)
class _Run:
    """The text of a paragraph so far: its lines, the pieces of the one at hand, the place of the next character, and the text boxes met.

    `font` is the paragraph's, in a file with legacy fonts; `legacy` what the font of the run at hand shows.
    """

    lines: list[Line] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    at: int = 0
    bold: bool = True
    boxes: list[Element] = field(default_factory=list)
    font: str = ""
    legacy: LegacyFont | None = None

    def add(self, text: str, kind: str, bold: bool) -> None:
        if kind == "source":
            self.parts += shown(text, self.at, self.legacy) if self.legacy else copied(text, self.at)
        else:
            self.parts.append(Part(text, self.at, len(text), "generated"))
        self.at += len(text)
        self.bold = self.bold and (bold or text.isspace())

    def end_line(self) -> None:
        """End the line at hand; a line break takes one character."""
        if text := text_of(self.parts).strip():
            ended = bool(self.lines) and is_ended(self.lines[-1].text)
            self.lines += column_lines(Line(self.parts, text, forced=ended, bold=self.bold))
        self.parts, self.bold = [], True
        self.at += 1


@dataclass(slots=True)
class _Body:
    w: str
    builder: Builder
    styles: Mapping[str, Style]
    numbering: Numbering
    fonts: Fonts | None = None
    fields: list[_Field] = field(default_factory=list)
    count: int = 0

    def read(self, parent: Iterable[Element], cell: Cell | None, place: Place) -> None:
        """Read the paragraphs and tables under an element."""
        for element in parent:
            name = self._name(element)
            if name == "p":
                self._paragraph(element, cell, place)
            elif name == "tbl":
                self._table(element, place)
            elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag"):
                self.read(element, cell, place)
            elif name == "AlternateContent":
                self.read(_chosen(element), cell, place)

    def _name(self, element: Element) -> str:
        tag = element.tag
        if tag.startswith(self.w):
            return tag[len(self.w) :]
        return "AlternateContent" if tag == f"{_CHOICE}AlternateContent" else ""

    def _table(self, table: Element, place: Place) -> None:
        number = self.builder.new_table()
        for row, element in enumerate(self._rows(table), 1):
            column = 1 + self._number(element.find(f"{self.w}trPr"), "gridBefore", 0)
            for cell in self._under(element, "tc"):
                self.read(cell, Cell(number, row, column), place)
                column += max(self._number(cell.find(f"{self.w}tcPr"), "gridSpan", 1), 1)

    def _rows(self, table: Element) -> Iterator[Element]:
        for row in self._under(table, "tr"):
            if row.find(f"{self.w}trPr/{self.w}del") is None:
                yield row

    def _under(self, parent: Iterable[Element], wanted: str) -> Iterator[Element]:
        for element in parent:
            name = self._name(element)
            if name == wanted:
                yield element
            elif name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"):
                yield from self._under(element, wanted)

    def _number(self, properties: Element | None, tag: str, default: int) -> int:
        found = properties.find(f"{self.w}{tag}") if properties is not None else None
        value = found.get(f"{self.w}val") if found is not None else None
        return int(value) if value and value.isdigit() and len(value) < 4 else default

    def _paragraph(self, paragraph: Element, cell: Cell | None, place: Place) -> None:
        self.count += 1
        ordinal = self.count
        properties = paragraph.find(f"{self.w}pPr")
        style = self._style(properties, "pStyle")
        outline = properties is not None and self._number(properties, "outlineLvl", 9) < 9
        run = _Run(font=self.fonts.paragraph(properties) if self.fonts else "")
        self._inline(paragraph, run, style.bold or False)
        self.fields = [open_field for open_field in self.fields if open_field.result]
        kind = BlockKind.HEADING if style.heading or outline else BlockKind.PARAGRAPH
        run.end_line()
        number = self._list_number(properties, style)
        for found in paragraphs(run.lines, CELL if cell else MARKDOWN):
            self.builder.add(joined(found), BlockKind.CELL if cell else kind, cell, found.bold, place, ordinal, number)
            number = None
        for box in run.boxes:
            self.read(box, None, "textbox")

    def _list_number(self, properties: Element | None, style: Style) -> str | None:
        """The automatic number of the paragraph; a style's level stands in the list itself."""
        name, level = list_of(properties, self.w)
        named = properties.find(f"{self.w}pStyle") if properties is not None else None
        if level is None:
            level = style.level if name is None or name == style.list else 0
        return self.numbering.next(name or style.list or "", level, named.get(f"{self.w}val") if named is not None else None)

    def _style(self, properties: Element | None, tag: str) -> Style:
        found = properties.find(f"{self.w}{tag}") if properties is not None else None
        name = found.get(f"{self.w}val") if found is not None else None
        return self.styles.get(name or "", Style(False, None))

    def _inline(self, parent: Iterable[Element], run: _Run, bold: bool) -> None:
        for element in parent:
            name = self._name(element)
            if name == "r":
                self._read_run(element, run, bold)
            elif name == "AlternateContent":
                self._inline(_chosen(element), run, bold)
            elif name == "fldSimple":
                self._simple_field(element, run, bold)
            elif name and name not in _GONE:
                self._inline(element, run, bold)

    def _simple_field(self, element: Element, run: _Run, bold: bool) -> None:
        self.fields.append(_Field(element.get(f"{self.w}instr") or "", True))
        self._inline(element, run, bold)
        self.fields.pop()

    def _read_run(self, element: Element, run: _Run, bold: bool) -> None:
        properties = element.find(f"{self.w}rPr")
        if is_on(properties, "vanish", self.w):
            return
        own = is_on(properties, "b", self.w)
        if own is None:
            own = self._style(properties, "rStyle").bold
        run.legacy = self.fonts.legacy(properties, run.font) if self.fonts else None
        self._content(element, run, bold if own is None else own)

    def _content(self, parent: Iterable[Element], run: _Run, bold: bool) -> None:
        for element in parent:
            name = self._name(element)
            if name == "t":
                self._write(_shown(element), run, bold)
            elif name in _SINGLE:
                self._write(_SINGLE[name], run, bold)
            elif name in ("br", "cr"):
                if self._visible():
                    run.end_line()
            elif name == "fldChar":
                self._field_mark(element.get(f"{self.w}fldCharType"))
            elif name == "instrText" and self.fields:
                self.fields[-1].instruction += element.text or ""
            elif name == "AlternateContent":
                self._content(_chosen(element), run, bold)
            elif name == "ruby":
                for base in element.iter(f"{self.w}rubyBase"):
                    self._inline(base, run, bold)
            elif name in ("drawing", "pict", "object", ""):
                run.boxes += self._boxes(element)

    def _boxes(self, drawing: Iterable[Element]) -> Iterator[Element]:
        """The text boxes of a drawing, not those inside another text box; of alternatives only one."""
        for element in drawing:
            if element.tag == f"{self.w}txbxContent":
                yield element
            elif element.tag == f"{_CHOICE}AlternateContent":
                yield from self._boxes(_chosen(element))
            else:
                yield from self._boxes(element)

    def _write(self, text: str, run: _Run, bold: bool) -> None:
        if not text or not self._visible():
            return
        typed = all(open_field.typed for open_field in self.fields)
        run.add(text, "source" if typed else "generated", bold)

    def _visible(self) -> bool:
        return all(open_field.result for open_field in self.fields)

    def _field_mark(self, kind: str | None) -> None:
        if kind == "begin":
            self.fields.append(_Field())
        elif kind == "separate" and self.fields:
            self.fields[-1].result = True
        elif kind == "end" and self.fields:
            self.fields.pop()


def _chosen(alternatives: Element) -> Iterable[Element]:
    """The first alternative of an AlternateContent, the fallback when there is no other."""
    choice = alternatives.find(f"{_CHOICE}Choice")
    fallback = alternatives.find(f"{_CHOICE}Fallback")
    return choice if choice is not None else fallback if fallback is not None else ()


def _shown(element: Element) -> str:
    """The text of `w:t` as Word shows it: outer blanks only when they are to be preserved."""
    text = element.text or ""
    if element.get(_PRESERVE) != "preserve":
        text = text.strip(" \t\r\n")
    return _BREAKS.sub(" ", text)


def read_docx(data: bytes, path: str, digest: str) -> Document:
    """A .docx file."""
    package = Package(data)
    part = package.main_part()
    root = package.parse(part)
    w = root.tag[: root.tag.find("}") + 1]
    if w not in _WORD:
        raise UnreadableError("Tệp .docx không chứa văn bản Word. Mở bằng Word rồi lưu lại dạng .docx.")
    sheet = _beside(package, part, "styles.xml")
    styles = read_styles(sheet, w) if sheet is not None else {}
    lists = _beside(package, part, "numbering.xml")
    numbering = read_numbering(lists, {name: style.list for name, style in styles.items() if style.list}, w) if lists is not None else Numbering()
    body = _Body(w, Builder(part), styles, numbering, read_fonts(root, sheet, w))
    content = root.find(f"{w}body")
    if content is not None:
        body.read(content, None, "body")
    return body.builder.finish(path, "docx", digest, None)


def _beside(package: Package, part: str, name: str) -> Element | None:
    """The root of another part in the folder of the document part."""
    folder = part.rpartition("/")[0]
    path = f"{folder}/{name}" if folder else name
    return package.parse(path) if package.has(path) else None
