"""The paragraphs of a Word file in reading order: the text with its tables and text boxes, then headers, footers and notes.

Readers and writers walk the same way: the ordinal of a paragraph and a character in it name one place of the file for both.
"""

from collections.abc import Iterable, Iterator, Sequence

from lint.document import Cell, Part
from lint.element import Element
from lint.records import NamedTuple, field, record
from lint.word.content import Content
from lint.word.inline import Inline, InlineReader, chosen
from lint.word.margins import Margin, Section, margins
from lint.word.names import DELETED, INSERTED
from lint.word.properties import Properties, PropertiesReader
from lint.word.values import number, value

_WRAPPERS = ("sdt", "sdtContent", "customXml", "smartTag", *DELETED, *INSERTED)
_CONTAINERS = frozenset(("tbl", "AlternateContent", *_WRAPPERS))
_NOTES: tuple[Part, ...] = ("footnote", "endnote")


class Paragraph(NamedTuple):
    """One paragraph as it shows: several elements where the marks between them are deleted.

    `ordinal` counts from 1; `part` is the name of the zip member, `place` what it is for a reader; `anchor` is the ordinal of the nearest
    paragraph of the text proper: itself, or the one that a text box or note hangs on. `properties` are those of the last element, whose mark remains.
    """

    ordinal: int
    elements: tuple[Element, ...]
    part: str
    place: Part
    cell: Cell | None
    anchor: int
    inline: Inline
    properties: Properties


@record(slots=True)
class _Story:
    """Where the walk is: the zip member, what it is for a reader, and the paragraph of the text that it hangs on (0: the text itself)."""

    part: str
    place: Part
    anchor: int
    reader: InlineReader


@record()
class Walk:
    """One walk through a file; iterate over `paragraphs` once."""

    content: Content
    _count: int = 0
    _tables: int = 0
    _notes: dict[tuple[str, str], int] = field(default_factory=dict)
    _sections: list[Section] = field(default_factory=list)
    _section_start: int = 0
    _last: int = 0

    def __post_init__(self) -> None:
        content = self.content
        self._short, self._w = content.names.short, content.names.w
        self._gone = INSERTED if content.view == "rejected" else DELETED
        self._gone_marks = tuple(f"{self._w}{name}" for name in self._gone)
        self._properties = PropertiesReader(content.names, content.view == "rejected")

    def paragraphs(self) -> Iterator[Paragraph]:
        """Every paragraph of the file, in order."""
        body = self.content.body
        if body is None:
            return
        yield from self._blocks(body, None, self._story(self.content.main, "body", 0))
        self._end_section(body.find(f"{self._w}sectPr"))
        for margin in margins(self.content, self._sections):
            yield from self._margin(margin)
        for kind in _NOTES:
            yield from self._of_notes(kind)

    @property
    def sections(self) -> Sequence[Section]:
        """The sections of the text, once the walk has come to its end."""
        return self._sections

    def _story(self, part: str, place: Part, anchor: int) -> _Story:
        return _Story(part, place, anchor, InlineReader(self.content))

    def _margin(self, margin: Margin) -> Iterator[Paragraph]:
        yield from self._blocks(self.content.root(margin.part), None, self._story(margin.part, margin.place, margin.anchor))

    def _of_notes(self, kind: Part) -> Iterator[Paragraph]:
        """The notes that the text refers to, in the order of the references."""
        wanted = [note for note in self._notes if note[0] == kind]
        part = self.content.part(f"{kind}s") if wanted else None
        if part is None:
            return
        found = {element.get(f"{self._w}id"): element for element in self.content.root(part).iterchildren(f"{self._w}{kind}")}
        reader = InlineReader(self.content)
        for note in wanted:
            if note[1] in found:
                reader.close_fields()
                yield from self._blocks(found[note[1]], None, _Story(part, kind, self._notes[note], reader))

    def _blocks(self, parent: Iterable[Element], cell: Cell | None, story: _Story) -> Iterator[Paragraph]:
        held: list[Element] = []
        properties = Properties()
        for element in parent:
            name = self._short.get(element.tag)
            if name == "p":
                held.append(element)
                properties = self._properties.read(element)
                if not self._is_open(properties):
                    yield from self._paragraph(held, properties, cell, story)
                    held = []
            elif name in _CONTAINERS:
                if held:
                    yield from self._paragraph(held, properties, cell, story)
                    held = []
                yield from self._container(name, element, cell, story)
        if held:
            yield from self._paragraph(held, properties, cell, story)

    def _container(self, name: str, element: Element, cell: Cell | None, story: _Story) -> Iterator[Paragraph]:
        if name == "tbl":
            yield from self._table(element, story)
        elif name == "AlternateContent":
            yield from self._blocks(chosen(element), cell, story)
        elif name not in self._gone:
            yield from self._blocks(element, cell, story)

    def _is_open(self, properties: Properties) -> bool:
        """Whether the revisions take away the end of the paragraph: it goes on in the next one."""
        return properties.mark is not None and next(properties.mark.iterchildren(*self._gone_marks), None) is not None

    def _paragraph(self, elements: Sequence[Element], properties: Properties, cell: Cell | None, story: _Story) -> Iterator[Paragraph]:
        self._count += 1
        ordinal = self._count
        anchor = story.anchor or ordinal
        inline = story.reader.read(elements, properties.style)
        for note in inline.notes:
            self._notes.setdefault(note, anchor)
        yield Paragraph(ordinal, tuple(elements), story.part, story.place, cell, anchor, inline, properties)
        for box in inline.boxes:
            place: Part = "textbox" if story.place == "body" else story.place
            yield from self._blocks(box, None, self._story(story.part, place, anchor))
        if not story.anchor:
            self._last = ordinal
            self._section_start = self._section_start or ordinal
            self._end_section(properties.section)

    def _end_section(self, properties: Element | None) -> None:
        if properties is not None:
            self._sections.append(Section(properties, self._section_start or self._last, self._last))
            self._section_start = 0

    def _table(self, table: Element, story: _Story) -> Iterator[Paragraph]:
        self._tables += 1
        table_number = self._tables
        for row, element in enumerate(self._rows(table), 1):
            column = 1 + self._count_of(element.find(f"{self._w}trPr"), "gridBefore", 0)
            for one in self._under(element, "tc"):
                properties = one.find(f"{self._w}tcPr")
                if not self._is_gone(properties, "cellIns" if "ins" in self._gone else "cellDel"):
                    yield from self._blocks(one, Cell(table_number, row, column), story)
                column += max(self._count_of(properties, "gridSpan", 1), 1)

    def _rows(self, table: Element) -> Iterator[Element]:
        for row in self._under(table, "tr"):
            if not self._is_gone(row.find(f"{self._w}trPr"), self._gone[0]):
                yield row

    def _is_gone(self, properties: Element | None, tag: str) -> bool:
        return properties is not None and properties.find(f"{self._w}{tag}") is not None

    def _under(self, parent: Iterable[Element], wanted: str) -> Iterator[Element]:
        for element in parent:
            name = self._short.get(element.tag)
            if name == wanted:
                yield element
            elif name in _WRAPPERS and name not in self._gone:
                yield from self._under(element, wanted)

    def _count_of(self, properties: Element | None, tag: str, default: int) -> int:
        """A number of columns."""
        return number(value(properties, tag, self._w), default, 3)
