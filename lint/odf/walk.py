"""The paragraphs of an OpenDocument text in reading order: the text with its tables and text boxes, then headers, footers and notes."""

from collections.abc import Iterable, Iterator

from lint.document import Cell, Part
from lint.element import Element
from lint.odf.inline import Inline, read_inline
from lint.odf.margins import margins
from lint.odf.names import DRAW, MARKS, OFFICE, PARAGRAPHS, TABLE, TEXT, whole
from lint.odf.numbering import ListBlock, Numbering, read_numbering
from lint.odf.package import Sources
from lint.odf.styles import Styles, read_styles
from lint.records import NamedTuple, field, record

_INDEXES = ("table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index", "bibliography")
_INDEX_PARTS = frozenset(f"{TEXT}{name}" for name in (*_INDEXES, "index-body", "index-title"))
_ROW_GROUPS = frozenset(f"{TABLE}{name}" for name in ("table-header-rows", "table-rows", "table-row-group"))
_CELLS = (f"{TABLE}table-cell", f"{TABLE}covered-table-cell")
_MOST_REPEATED = 1000
_NOTES: tuple[Part, ...] = ("footnote", "endnote")


class Paragraph(NamedTuple):
    """One paragraph as it shows; `ordinal` counts from 1, `part` is the name of the zip member, `place` what it is for a reader."""

    ordinal: int
    part: str
    place: Part
    cell: Cell | None
    inline: Inline
    heading: bool
    number: str | None


class PlacedMark(NamedTuple):
    """A mark of a change or comment, before the character `at` of the paragraph of that ordinal."""

    ordinal: int
    at: int
    element: Element


class _Story(NamedTuple):
    """Where the walk is: the zip member, what it is for a reader, its styles, the cell, and whether it is hidden or an index."""

    part: str
    place: Part
    styles: Styles
    cell: Cell | None = None
    hidden: bool = False
    generated: bool = False


@record()
class Walk:
    """One walk through a file; iterate over `paragraphs` once. `marks` are those of changes and comments that it has met, in order."""

    found: Sources
    marks: list[PlacedMark] = field(default_factory=list)
    _count: int = 0
    _tables: int = 0
    _notes: dict[Part, list[tuple[Element, _Story]]] = field(default_factory=dict)
    _masters: dict[str, None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._numbering: Numbering = read_numbering(self.found)

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph of the file that shows, in order."""
        text = self.found.content.find(f"{OFFICE}body/{OFFICE}text")
        if text is None:
            return
        story = _Story(self.found.content_name, "body", read_styles(self.found, self.found.content))
        yield from self._blocks(text, story)
        yield from self._margins()
        for kind in _NOTES:
            for body, place in self._notes.get(kind, ()):
                yield from self._blocks(body, place)

    def _margins(self) -> Iterator[Paragraph]:
        """The headers and footers of the pages, those with the same text once."""
        if self.found.styles is None:
            return
        styles = read_styles(self.found, self.found.styles)
        seen: set[tuple[str, ...]] = set()
        for place, element in margins(self.found.styles, list(self._masters)):
            count, tables, marks = self._count, self._tables, len(self.marks)
            story = _Story(self.found.styles_name, place, styles)
            made = list(self._blocks(element, story))
            text = (place, *("".join(piece.text for piece in paragraph.inline.pieces) for paragraph in made))
            if text in seen:
                self._count, self._tables = count, tables
                del self.marks[marks:]
                continue
            seen.add(text)
            yield from made

    def _blocks(self, parent: Iterable[Element], story: _Story) -> Iterator[Paragraph]:
        for element in parent:
            tag = element.tag
            if tag in PARAGRAPHS:
                yield from self._paragraph(element, story, None)
            elif tag == f"{TEXT}list":
                yield from self._list(element, story, None, False)
            elif tag == f"{TEXT}numbered-paragraph":
                yield from self._single(element, story)
            elif tag == f"{TABLE}table":
                yield from self._table(element, story)
            elif tag == f"{TEXT}section":
                yield from self._blocks(element, story._replace(hidden=story.hidden or _is_hidden(element)))
            elif tag in MARKS:
                self.marks.append(PlacedMark(self._count + 1, 0, element))
            elif tag in _INDEX_PARTS:
                yield from self._blocks(element, story._replace(generated=True))
            elif tag.startswith(DRAW):
                yield from self._drawing(element, story)

    def _list(self, element: Element, story: _Story, parent: ListBlock | None, again: bool) -> Iterator[Paragraph]:
        block = self._numbering.open(element, parent, again)
        for item in element:
            if item.tag == f"{TEXT}list-item":
                yield from self._item(item, story, block, True)
            elif item.tag == f"{TEXT}list-header":
                yield from self._item(item, story, block, False)

    def _item(self, item: Element, story: _Story, block: ListBlock, numbered: bool) -> Iterator[Paragraph]:
        """The paragraphs of a list item: the first has the number, unless a list comes before it."""
        lists = 0
        for element in item:
            if element.tag in PARAGRAPHS:
                yield from self._paragraph(element, story, block, item if numbered else None)
                numbered = False
            elif element.tag == f"{TEXT}list":
                yield from self._list(element, story, block, lists > 0)
                lists, numbered = lists + 1, False
            else:
                yield from self._blocks((element,), story)

    def _single(self, element: Element, story: _Story) -> Iterator[Paragraph]:
        block = self._numbering.single(element)
        for paragraph in element:
            if paragraph.tag in PARAGRAPHS:
                yield from self._paragraph(paragraph, story, block, element)

    def _paragraph(self, element: Element, story: _Story, block: ListBlock | None, item: Element | None = None) -> Iterator[Paragraph]:
        style = story.styles.paragraph(element.get(f"{TEXT}style-name") or "")
        self._count += 1
        ordinal = self._count
        self._page(style.master, story)
        number = None
        if item is not None and block is not None:
            number = self._numbering.item(block, item.get(f"{TEXT}start-value"), item.get(f"{TEXT}style-override"))
        elif block is None:
            number = self._numbering.heading(element, style)
        inline = read_inline(element, style.look, story.styles, story.generated)
        self.marks += [PlacedMark(ordinal, at, mark) for at, mark in inline.marks]
        if story.hidden or inline.hidden:
            return
        for note, body in inline.notes:
            kind: Part = "endnote" if note == "endnote" else "footnote"
            self._notes.setdefault(kind, []).append((body, _Story(story.part, kind, story.styles)))
        heading = style.heading or element.tag == f"{TEXT}h"
        yield Paragraph(ordinal, story.part, story.place, story.cell, inline, heading, number)
        for box in inline.boxes:
            yield from self._drawing(box, story)

    def _page(self, master: str, story: _Story) -> None:
        """Note the page style that a paragraph or table begins; the text begins with the standard one unless it says another."""
        if story.place == "body" and (master or not self._masters):
            self._masters.setdefault(master)

    def _drawing(self, element: Element, story: _Story) -> Iterator[Paragraph]:
        """The text in a drawing: of a frame its text box, of a shape its own paragraphs, of a group those of its members."""
        box = element.find(f"{DRAW}text-box")
        place: Part = "textbox" if story.place == "body" else story.place
        yield from self._blocks(element if box is None else box, story._replace(place=place, cell=None))

    def _table(self, table: Element, story: _Story) -> Iterator[Paragraph]:
        self._page(story.styles.table_master(table.get(f"{TABLE}style-name") or ""), story)
        self._tables += 1
        number, row = self._tables, 1
        for element in _rows(table):
            column = 1
            for cell in element:
                if cell.tag in _CELLS:
                    if cell.tag == _CELLS[0]:
                        yield from self._blocks(cell, story._replace(cell=Cell(number, row, column)))
                    column += max(whole(cell.get(f"{TABLE}number-columns-repeated"), 1, _MOST_REPEATED), 1)
            row += max(whole(element.get(f"{TABLE}number-rows-repeated"), 1, _MOST_REPEATED), 1)


def _rows(parent: Iterable[Element]) -> Iterator[Element]:
    for element in parent:
        if element.tag == f"{TABLE}table-row":
            yield element
        elif element.tag in _ROW_GROUPS:
            yield from _rows(element)


def _is_hidden(section: Element) -> bool:
    display = section.get(f"{TEXT}display")
    return display == "none" or display == "condition" and section.get(f"{TEXT}is-hidden") == "true"
