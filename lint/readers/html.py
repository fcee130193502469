"""HTML pages, read with the place of every character in the page's source."""

import re
from html import unescape

from lint.document import Cell, Document
from lint.patterns import regex
from lint.readers.builder import Builder
from lint.readers.composition import compose
from lint.readers.decode import decode
from lint.readers.flow import add_lines, column_lines
from lint.readers.html_tables import Grid
from lint.readers.layout import LINES
from lint.readers.markup import Line, is_rule
from lint.readers.parts import ZERO_WIDTH, Part, copied, text_of
from lint.readers.suppress import COMMENT_MARK, Mark, mark_of
from lint.records import field, record

_TOKEN = regex(
    r"(?P<comment><!--.*?(?:-->|\Z))"
    r"|(?P<dropped><(?P<element>script|style|title|template|svg|iframe|object|noscript)\b[^>]*>.*?(?:</(?P=element)\s*>|\Z))"
    r"|(?P<other><[!?][^>]*>)"
    r"|<(?P<close>/?)(?P<name>[a-zA-Z][\w:-]*)(?P<attributes>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL | re.IGNORECASE,
)
_WORD = regex(r"(?P<blank>[ \t\r\n\f]+)|(?P<entity>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,31});?)|(?P<text>[^ \t\r\n\f&]+|&)")
_BLOCK = regex(
    r"p|div|[uod]l|li|d[td]|h[1-6r]|table|t(?:head|body|foot|[rdh])|caption|blockquote|section|article|header|footer|main|nav|aside|center|address"
    r"|form|fieldset|figure|figcaption|body|html|head|pre|details|summary|legend|option|select"
)
_VOID = frozenset(("br", "hr", "img", "meta", "link", "input", "wbr", "col", "area", "base", "embed", "source", "track", "param"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_BOLD = _HEADINGS | {"b", "strong", "th"}
_BOLD_STYLE = regex(r"font-weight\s*:\s*(?:bold|[6-9]00)", re.IGNORECASE)
_DEEPEST = 60  # open elements that are looked at; a page that closes nothing has no end of them


@record(slots=True)
class _Table:
    """A table being read: its number, the current row and the columns of its cells."""

    number: int
    row: int = 0
    grid: Grid = field(default_factory=Grid)


@record(slots=True)
class _Page:
    builder: Builder
    tables: list[_Table] = field(default_factory=list)
    open: list[tuple[str, bool]] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    parts: list[Part] = field(default_factory=list)
    bolds: int = 0
    written: bool = False
    spaced: bool = True
    bold: bool = True
    marks: list[Mark] = field(default_factory=list)

    def read(self, source: str) -> None:
        """Read the page from its first character to its last."""
        start = 0
        for token in _TOKEN.finditer(source):
            self._text(source, start, token.start())
            start = token.end()
            if token["comment"]:
                self._comment(token)
            elif token["name"]:
                self._tag(token["name"].lower(), bool(token["close"]), token["attributes"])
        self._text(source, start, len(source))
        self._end_block()

    def _comment(self, token: re.Match[str]) -> None:
        if mark := COMMENT_MARK.fullmatch(token["comment"]):
            self._end_block()
            self.marks.append(mark_of(mark, token.start()))

    def _tag(self, name: str, closing: bool, attributes: str) -> None:
        if name == "br":
            self._end_line()
            return
        if _BLOCK.fullmatch(name):
            self._end_block()
            self._structure(name, closing, attributes)
        if closing:
            self._close(name)
        elif name not in _VOID and not attributes.endswith("/"):
            bold = name in _BOLD or _BOLD_STYLE.search(attributes) is not None
            self.open.append((name, bold))
            self.bolds += bold

    def _structure(self, name: str, closing: bool, attributes: str) -> None:
        if name == "table":
            if not closing:
                self.tables.append(_Table(self.builder.new_table()))
            elif self.tables:
                self.tables.pop()
        elif self.tables and not closing:
            if name == "tr":
                self.tables[-1].row += 1
                self.tables[-1].grid.next_row()
            elif name in ("td", "th"):
                self.tables[-1].grid.next_cell(attributes)

    def _close(self, name: str) -> None:
        for index in range(len(self.open) - 1, max(len(self.open) - _DEEPEST, -1), -1):
            if self.open[index][0] == name:
                self.bolds -= sum(bold for _, bold in self.open[index:])
                del self.open[index:]
                return

    def _text(self, source: str, start: int, end: int) -> None:
        if start >= end:
            return
        for word in _WORD.finditer(source, start, end):
            if word["blank"]:
                self._blank(word.group(), word.start())
            elif word["text"]:
                if found := copied(word.group(), word.start()):
                    self._note(word.group())
                    self.parts += found
            else:
                self._entity(word.group(), word.start())

    def _blank(self, blank: str, at: int) -> None:
        if self.spaced:
            return
        self.spaced = True
        self.parts.append(Part(" ", at, len(blank), "source" if blank == " " else "joined"))

    def _entity(self, entity: str, at: int) -> None:
        text = unescape(entity)
        if text.strip(ZERO_WIDTH):
            self._note(text)
            self.parts.append(Part(" " if text in "\n\r\t" else text, at, len(entity), "decoded"))

    def _note(self, text: str) -> None:
        self.spaced = False
        if not text.isspace():
            self.bold = self.bold and self.bolds > 0
            self.written = True

    def _end_line(self) -> None:
        text = text_of(self.parts).strip()
        if self.written and not is_rule(text):
            self.lines += column_lines(Line(self.parts, text, bold=self.bold))
        self.parts, self.written, self.spaced, self.bold = [], False, True, True

    def _end_block(self) -> None:
        self._end_line()
        if not self.lines:
            return
        table = self.tables[-1] if self.tables else None
        cell = Cell(table.number, max(table.row, 1), table.grid.column) if table and table.grid.column else None
        heading = cell is None and any(name in _HEADINGS for name, _ in self.open[-_DEEPEST:])
        if heading:
            self.lines[0].heading = True
        add_lines(self.builder, self.lines, LINES, cell)
        self.lines = []


def read_html(data: bytes, path: str, digest: str) -> Document:
    """A .html or .htm file."""
    source = decode(data)
    work = compose(source)
    page = _Page(Builder(composition=work))
    page.read(work.text)
    return page.builder.finish(path, "html", digest, source, page.marks)
