"""A Word file as a clerk makes it, from the paragraphs of another document: letterhead and signature in tables, fonts and page of Phụ lục I."""

import io
import zipfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import groupby

import docx
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH as ALIGN
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from lint.document import Block
from lint.facts.model import Marker
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure import signs
from tests.formats.automatic import AutomaticNumbers, hidden

_HEAD = ("letterhead", "number", "place_date")
_RUN = 40  # characters; Word parts the text of a paragraph at every correction
_TITLE_LONGEST = 80  # characters of an item that is a heading
_BODY = 14
_LEFT, _RIGHT = Mm(65), Mm(100)  # the nation's title stands on one line
_DAY = (2026, 1, 1, 0, 0, 0)


def word_file(index: FactIndex, *, automatic: bool) -> bytes:
    """The document as .docx, its numbers typed or automatic; the same bytes each time."""
    word = docx.Document()
    _set_page(word)
    _Writer(index, word, AutomaticNumbers(word) if automatic else None).write()
    out = io.BytesIO()
    word.save(out)
    return _without_time(out.getvalue())


def _without_time(data: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as made, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in made.namelist():
            copy.writestr(zipfile.ZipInfo(name, _DAY), made.read(name), zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _set_page(word: Word) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    normal = word.styles["Normal"]
    normal.font.name, normal.font.size = "Times New Roman", Pt(_BODY)
    fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
    for name in ("w:eastAsia", "w:cs"):
        fonts.set(qn(name), "Times New Roman")
    normal.paragraph_format.space_after = Pt(6)
    section.different_first_page_header_footer = True
    line = section.header.paragraphs[0]
    line.alignment = ALIGN.CENTER
    field_ = OxmlElement("w:fldSimple")
    field_.set(qn("w:instr"), "PAGE")
    line._p.append(field_)
    run = line.add_run("2")
    run.font.size = Pt(_BODY)
    field_.append(run._r)


@dataclass(slots=True)
class _Writer:
    index: FactIndex
    word: Word
    lists: AutomaticNumbers | None
    markers: dict[int, Marker] = field(default_factory=dict)
    hidden: dict[int, Span] = field(default_factory=dict)

    def write(self) -> None:
        self.markers = {marker.span.start: marker for marker in self.index.facts.markers}
        self.hidden = {span.start: span for span in hidden(self.index)} if self.lists is not None else {}
        for (_, kind), group in groupby((b for b in self.index.document.blocks if b.part == "body"), key=self._stretch):
            blocks = list(group)
            if kind == "head":
                self._letterhead(blocks)
            elif kind == "closing":
                self._closing(blocks)
            elif kind.startswith("table"):
                self._table(blocks)
            else:
                for block in blocks:
                    self._paragraph(self.word.add_paragraph(), block)

    def _stretch(self, block: Block) -> tuple[int, str]:
        """The document of a block and the part of it that is laid out together."""
        zone = self.index.zone_at(block.span.start)
        assert zone is not None
        if (
            zone.kind in _HEAD
            or signs.is_subject(self._text(block))
            and zone.kind == "title"
            and self.index.part_at(block.span.start).kind == "Công văn"
        ):
            return zone.document, "head"
        if zone.kind in ("recipients", "signature"):
            return zone.document, "closing"
        return zone.document, f"table {block.table}" if block.table is not None else "text"

    def _text(self, block: Block) -> str:
        return self.index.document.slice(block.span)

    def _kind(self, block: Block) -> str:
        return self.index.zone_kind(block.span.start) or "body"

    def _letterhead(self, blocks: Sequence[Block]) -> None:
        """Two columns without borders: the office over the number, the nation over place and date."""
        places = [(1 if self._kind(b) in ("number", "title", "place_date") else 0, self._in_right(b), b) for b in blocks]
        if all(right for _, right, _ in places):
            for block in blocks:
                self._line(self.word.add_paragraph(), block, _BODY - 1)
            return
        table = self.word.add_table(max(row for row, _, _ in places) + 1, 2)
        for row, right, block in places:
            cell = table.cell(row, right)
            cell.width = _RIGHT if right else _LEFT
            self._line(_next_paragraph(cell), block, _BODY - 2 if signs.is_capitals(self._text(block)) else _BODY - 1)
        self.word.add_paragraph()

    def _in_right(self, block: Block) -> bool:
        return self._kind(block) == "place_date" or signs.is_nation(self._text(block))

    def _closing(self, blocks: Sequence[Block]) -> None:
        """Recipients on the left, signature on the right."""
        table = self.word.add_table(1, 2)
        for block in blocks:
            signed = self._kind(block) == "signature"
            cell = table.cell(0, signed)
            if signed and signs.is_name(self._text(block)) and not signs.is_capitals(self._text(block)):
                for _ in range(3):  # room for the seal
                    _next_paragraph(cell).add_run(" ")
            if signed:
                self._line(_next_paragraph(cell), block, _BODY, bold=True)
            else:
                head = signs.is_recipients(self._text(block))
                self._fill(_next_paragraph(cell), block, 12 if head else 11, bold=head, italic=head)

    def _line(self, line: Paragraph, block: Block, size: float, *, bold: bool | None = None) -> None:
        """A centred line of the letterhead or the signature."""
        line.alignment = ALIGN.CENTER
        kind = self._kind(block)
        bold = kind == "letterhead" and not self._text(block).startswith("UBND") if bold is None else bold
        self._fill(line, block, size, bold=bold, italic=kind == "place_date")

    def _table(self, blocks: Sequence[Block]) -> None:
        table = self.word.add_table(max(b.row or 1 for b in blocks), max(b.cell or 1 for b in blocks), "Table Grid")
        for block in blocks:
            self._fill(_next_paragraph(table.cell((block.row or 1) - 1, (block.cell or 1) - 1)), block, _BODY - 1, bold=block.row == 1)

    def _paragraph(self, line: Paragraph, block: Block) -> None:
        text, kind = self._text(block), self._kind(block)
        centred = kind == "title" or signs.is_capitals(text) and block.span.start not in self.markers or signs.is_annex_heading(text)
        line.alignment = ALIGN.CENTER if centred else ALIGN.JUSTIFY
        if not centred:
            line.paragraph_format.first_line_indent = Mm(12.7)
        note = signs.is_attached_line(text)
        self._fill(line, block, _BODY, bold=centred and not note or self._is_heading(block), italic=note or kind == "legal_basis" and not centred)

    def _is_heading(self, block: Block) -> bool:
        text = self._text(block)
        numbered = block.span.start in self.markers and self.markers[block.span.start].style not in ("dash", "plus")
        return block.bold or numbered and (signs.is_capitals(text) or len(text) < _TITLE_LONGEST and text[-1].isalnum())

    def _fill(self, line: Paragraph, block: Block, size: float, *, bold: bool = False, italic: bool = False) -> None:
        for piece in _runs(self._typed(line, block)):
            run = line.add_run(piece)
            run.bold, run.italic = bold or None, italic or None
            run.font.size = Pt(size)

    def _typed(self, line: Paragraph, block: Block) -> str:
        """What is typed of the paragraph: all of it, or what follows the number that its list shows."""
        number = self.hidden.get(block.span.start)
        if number is None or self.lists is None:
            return self._text(block)
        name, level = self.lists.place(self.markers[number.start])
        numbered = line._p.get_or_add_pPr().get_or_add_numPr()
        numbered.get_or_add_ilvl().val, numbered.get_or_add_numId().val = level, name
        return self.index.document.slice(Span(number.end, block.span.end))


def _next_paragraph(cell: _Cell) -> Paragraph:
    first = cell.paragraphs[0]
    return cell.add_paragraph() if first.runs or len(cell.paragraphs) > 1 else first


def _runs(text: str) -> Iterator[str]:
    return (text[at : at + _RUN] for at in range(0, len(text), _RUN))
