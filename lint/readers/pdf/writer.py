"""The stretches of all pages to one document: what a page break parted is put together again."""

from collections.abc import Iterable, Sequence

from lint.document import Cell
from lint.document import Part as Place
from lint.readers.builder import Builder
from lint.readers.flow import joined
from lint.readers.join import Paragraph, between
from lint.readers.markup import Line
from lint.readers.parts import copied
from lint.readers.pdf.lines import TextLine
from lint.readers.pdf.paragraphs import Setting, column_paragraphs, paragraphs
from lint.readers.pdf.places import Places
from lint.readers.pdf.stretches import Prose, Stretch, Table, TwoColumns
from lint.readers.shape import is_ended
from lint.records import field, record

_SAME_COLUMN = 4.0  # points between the columns of a table that goes on on the next page


@record(slots=True)
class Writer:
    """Adds stretches in reading order; text and tables that go on on the next page wait for it."""

    setting: Setting
    builder: Builder = field(default_factory=Builder)
    places: Places = field(default_factory=Places)
    _text: list[TextLine] = field(default_factory=list)
    _table: Table | None = None

    def write(self, stretches: Iterable[Stretch]) -> None:
        """Add the stretches of the whole file."""
        for stretch in stretches:
            if isinstance(stretch, Prose):
                self._end_table()
                self._text += stretch.lines
            elif isinstance(stretch, TwoColumns):
                self._end()
                for side in (stretch.left, stretch.right):
                    self.places.take(side)
                    self._add(column_paragraphs(side))
            else:
                self._end_text()
                self._take_table(stretch)
        self._end()

    def add_apart(self, lines: Sequence[TextLine], place: Place) -> None:
        """Add a note, or a line of a running head or foot: one paragraph."""
        self.places.take(lines)
        made = [Line(copied(line.text, line.base), line.text) for line in lines]
        paragraph = Paragraph(made[:1])
        for line in made[1:]:
            paragraph.extend(line, between(paragraph.last.text, line.text))
        self.builder.add(joined(paragraph), place=place)

    def _add(self, found: Iterable[Paragraph], cell: Cell | None = None) -> None:
        for paragraph in found:
            self.builder.add(joined(paragraph), cell=cell, bold=paragraph.bold)

    def _end(self) -> None:
        self._end_text()
        self._end_table()

    def _end_text(self) -> None:
        self.places.take(self._text)
        self._add(paragraphs(self._text, self.setting))
        self._text = []

    def _take_table(self, table: Table) -> None:
        if self._table is not None and _goes_on(self._table, table):
            _add_rows(self._table, table)
            self._table.last = table.last
        else:
            self._end_table()
            self._table = table

    def _end_table(self) -> None:
        if self._table is not None:
            self._write_table(self._table)
        self._table = None

    def _write_table(self, table: Table) -> None:
        number = self.builder.new_table()
        for (row, column), lines in sorted(table.cells.items()):
            self.places.take(lines)
            self._add(paragraphs(lines, self.setting, in_cell=True), Cell(number, row, column))


def _goes_on(last: Table, table: Table) -> bool:
    """Whether a table goes on on the next page: its columns stand where those of the last one stood."""
    following = table.last == last.last + 1
    same = len(last.xs) == len(table.xs) and all(abs(one - other) <= _SAME_COLUMN for one, other in zip(last.xs, table.xs, strict=True))
    return following and same


def _add_rows(table: Table, more: Table) -> None:
    """Put the rows of the next page to the table; a header row said again is left out, a row that the page break cut is put together."""
    rows: dict[int, dict[int, list[TextLine]]] = {}
    for (row, column), lines in more.cells.items():
        rows.setdefault(row, {})[column] = lines
    first, repeated = True, 0
    for row in sorted(rows):
        if first and _texts(rows[row]) == _texts(_row(table, repeated + 1)):
            repeated += 1
            continue
        table.rows += not (first and _is_cut(_row(table, table.rows), rows[row]))
        first = False
        for column, lines in rows[row].items():
            table.cells[table.rows, column] = [*table.cells.get((table.rows, column), ()), *lines]


def _row(table: Table, row: int) -> dict[int, list[TextLine]]:
    return {column: table.cells[row, column] for column in range(1, len(table.xs)) if (row, column) in table.cells}


def _texts(row: dict[int, list[TextLine]]) -> dict[int, list[str]]:
    return {column: [line.text for line in lines] for column, lines in row.items()}


def _is_cut(above: dict[int, list[TextLine]], below: dict[int, list[TextLine]]) -> bool:
    """Whether the row goes on with the last one above: nothing in its first column, and a sentence that does not begin in it."""
    if 1 in below or 1 not in above:
        return False
    pairs = [(above[column][-1], lines[0]) for column, lines in below.items() if column in above]
    return any(line.text[0].islower() or not is_ended(last.text) and line.first + 0.25 * line.size > last.room for last, line in pairs)
