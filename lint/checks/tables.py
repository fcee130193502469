"""The STT column of a table: repeated or skipped numbers."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lint.checks.alignment import Break, breaks
from lint.engine.model import Hit, Related
from lint.facts.numerals import roman
from lint.patterns import regex
from lint.records import field, record
from lint.resolve.index import FactIndex
from lint.resolve.lists import runs
from lint.structure.model import TableRow

_NUMBER = regex(r"\(?(\d{1,3})[.)]?")
_DECIMAL = regex(r"((?:\d{1,3}|[IVX]+)(?:\.\d{1,3})*)\.(\d{1,3})\.?")
_ROMAN = regex(r"([IVX]+)[.)]?")
_MISSING_MOST = 3  # a longer jump is no slip: numbers of another list, or rows left out on purpose

Numbered = list[tuple[int, TableRow]]


def numbering(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """A number twice or skipped; groups (I, II; A, B; a row that is a heading) start the count again or go on with it."""
    for rows in index.structure.tables:
        column = _Column().read(rows)
        for counted in column.counts:
            values = [value for value, _ in counted]
            for run in runs(values):
                yield from _broken([counted[i] for i in run], column.bare)


def _broken(counted: Numbered, bare: Sequence[TableRow]) -> Iterator[Hit]:
    for found in breaks(tuple(value for value, _ in counted)):
        row, other = counted[found.index][1], counted[found.other][1]
        if found.kind == "gap" and (len(found.missing) > _MISSING_MOST or _stands_bare(other, row, bare)):
            continue
        number = counted[found.index][0]
        right = found.expected or number + 1
        words = {"number": _digits(row), "previous": _digits(other), "right": str(right)}
        yield Hit(row.label_span, words, (Related(other.label_span),), _case(found), suggestion=_relabelled(row, found.expected))


def _case(found: Break) -> str:
    if found.kind == "gap":
        return "gap"
    if found.expected is not None:
        return f"{found.kind}-fits"
    return found.kind if found.kind == "misplaced" or found.index - found.other == 1 else "duplicate-far"


def _digits(row: TableRow) -> str:
    return row.label.strip("(). ")


def _relabelled(row: TableRow, value: int | None) -> str | None:
    """The label with another number, when that is certain and the label is nothing but a plain number."""
    if value is None or not _digits(row).isdigit():
        return None
    return row.label.replace(_digits(row), str(value).zfill(len(_digits(row)) if row.label.startswith("0") else 1))


def _stands_bare(before: TableRow, after: TableRow, bare: Sequence[TableRow]) -> bool:
    """Whether a full row without a number stands between the two: its number is lost, not skipped."""
    return any(before.row < row.row < after.row and row.filled * 2 > after.filled for row in bare)


@record(slots=True)
class _Column:
    """The STT column read from above: `counts` are the rows counted together, `bare` the rows without a number."""

    counts: list[Numbered] = field(default_factory=list)
    bare: list[TableRow] = field(default_factory=list)
    _plain: Numbered = field(default_factory=list)
    _decimals: dict[str, Numbered] = field(default_factory=dict)
    _carried: bool = False
    _grouped: bool = False

    def read(self, rows: Sequence[TableRow]) -> "_Column":
        """The column of these rows."""
        self.counts.append([(roman(m[1]), row) for row in rows if (m := _ROMAN.fullmatch(row.label))])
        for row in rows:
            if row.header:
                self._carried = True
            else:
                self._row(row)
                self._carried = False
        self.counts += [self._plain, *self._decimals.values()]
        return self

    def _row(self, row: TableRow) -> None:
        if match := _NUMBER.fullmatch(row.label):
            self._number(int(match[1]), row)
        elif match := _DECIMAL.fullmatch(row.label):
            self._decimals.setdefault(match[1], []).append((int(match[2]), row))
        elif row.label:
            self._grouped = True
            self.counts += self._decimals.values()
            self._decimals = {}
        else:
            self.bare.append(row)

    def _number(self, value: int, row: TableRow) -> None:
        last = self._plain[-1][0] if self._plain else None
        if self._carried and value == last:  # a row carried over a page break repeats its number
            return
        if self._grouped and last is not None and value != last + 1:
            self.counts.append(self._plain)
            self._plain = []
        self._grouped = False
        self._plain.append((value, row))
