"""Letterhead and sign-off of a page: rows that stand in two columns, to be read one column after the other."""

from collections.abc import Sequence
from unicodedata import normalize

from lint.readers.columns import second_column
from lint.readers.parts import ZERO_WIDTH
from lint.readers.pdf.rows import Row
from lint.readers.pdf.runs import Run, run_of
from lint.readers.pdf.words import said
from lint.readers.shape import begins_dash, is_kind
from lint.records import NamedTuple

_MOST_ROWS = 60
_MOST_RUNS = 12  # in a line of two columns
_SIGNED = 140.0  # points between an office and the name of who holds it
_NEXT = 1.9  # ems between lines of one column
_LEAST = 0.1  # ems between the columns
_AFTER = ("Kính gửi", "KÍNH GỬI", "PHỤ LỤC", "Phụ lục")


class Columns(NamedTuple):
    """The runs of the left and of the right column, line by line, the index of the row after them, and where between them the page is parted."""

    left: list[list[Run]]
    right: list[list[Run]]
    end: int
    middle: float


def cut_at_column(run: Run) -> list[Run]:
    """The run, cut where the words say that a right column begins, however close to the left one; the run alone where they say nothing."""
    text = said(run, frozenset())
    at = second_column(text)
    if at is None:
        return [run]
    left = _visible(text[:at])
    for index, glyph in enumerate(run.glyphs):
        if left <= 0 and _visible(glyph.text):
            return [run_of(run.glyphs[:index]), run_of(run.glyphs[index:])]
        left -= _visible(glyph.text)
    return [run]


def _visible(text: str) -> int:
    """How many characters show, the marks on letters counted for themselves: so many however the text is composed."""
    return sum(not char.isspace() and char not in ZERO_WIDTH for char in normalize("NFD", text))


def columns_at(rows: Sequence[Row], first: int) -> Columns | None:
    """The two columns that begin with a row; None when it is no letterhead or sign-off."""
    for head in range(first, min(first + 3, len(rows))):
        if 1 < len(rows[head].runs) <= _MOST_RUNS:
            found = _best(rows, head)
            return _with_head(rows, first, head, found) if found else None
        if head + 1 == len(rows) or rows[head + 1].y - rows[head].y > 2.3 * rows[head].size:
            return None
    return None


def columns_after(rows: Sequence[Row], middle: float, cut: bool) -> Columns | None:
    """The end of two columns that the page before began; None when its first rows are none of them. `cut`: its left column stopped in an item."""
    left: list[list[Run]] = []
    right: list[list[Run]] = []
    end = 0
    for index, row in enumerate(rows[:_MOST_ROWS]):
        one, other = _parted(row, middle)
        crossing = other and other[0].x0 < middle
        if crossing or _begins_text(row) or one and not (_is_listed(one[0].text.strip()) or cut and not index or left and _goes_on(left, one)):
            break
        if index and row.y - rows[index - 1].y > _SIGNED:
            break
        left += [one] if one else []
        right += [other] if other else []
        end = index + 1
    return Columns(left, right, end, middle) if end else None


def _is_listed(text: str) -> bool:
    """Whether a line is an item of a list, or the rest of one."""
    return begins_dash(text) or text[:1].islower()


def _with_head(rows: Sequence[Row], first: int, head: int, found: Columns) -> Columns | None:
    """The columns, with rows above that have nothing but a right column; None when a row above is none of them."""
    above = [row.runs for row in rows[first:head]]
    centre = _centre([run for runs in found.right for run in runs])
    if any(runs[0].x0 < found.middle or abs(_centre(runs) - centre) > 40 for runs in above):
        return None
    return found._replace(right=[*above, *found.right])


def _centre(runs: Sequence[Run]) -> float:
    return (min(run.x0 for run in runs) + max(run.x1 for run in runs)) / 2


def _best(rows: Sequence[Row], first: int) -> Columns | None:
    """The columns by the gap of the row that parts most rows."""
    runs = rows[first].runs
    found = [made for one, other in zip(runs, runs[1:], strict=False) if (made := _grown(rows, first, one.x1, other.x0))]
    return max(found, key=lambda made: made.end, default=None)


def _grown(rows: Sequence[Row], first: int, low: float, high: float) -> Columns | None:
    end = first
    for index in range(first, min(first + _MOST_ROWS, len(rows))):
        row = rows[index]
        narrowed = _narrowed(row, low, high)
        if narrowed is None or index > first and (row.y - rows[index - 1].y > _SIGNED or _begins_text(row)):
            break
        low, high = narrowed
        end = index + 1
    middle = (low + high) / 2
    parted = [_parted(row, middle) for row in rows[first:end]]
    if not any(_tells(left, right) for left, right in parted):
        return None
    parted = parted[: _sure(parted)]
    return Columns([left for left, _ in parted if left], [right for _, right in parted if right], first + len(parted), middle)


def _begins_text(row: Row) -> bool:
    text = "".join(run.text for run in row.runs).strip()
    return len(row.runs) == 1 and (is_kind(text) or text.startswith(_AFTER))


def _narrowed(row: Row, low: float, high: float) -> tuple[float, float] | None:
    """What the row leaves free of the gap; None when too little."""
    if len(row.runs) > _MOST_RUNS:
        return None
    for run in row.runs:
        if run.x1 <= low or run.x0 >= high:
            continue
        if run.x0 < low:
            low = run.x1
        elif run.x1 > high:
            high = run.x0
        else:
            return None
    return (low, high) if high - low >= _LEAST * row.size else None


def _parted(row: Row, middle: float) -> tuple[list[Run], list[Run]]:
    return [run for run in row.runs if run.x1 <= middle], [run for run in row.runs if run.x1 > middle]


def _tells(left: Sequence[Run], right: Sequence[Run]) -> bool:
    """Whether the words of a row say that they are a letterhead or a sign-off."""
    one, other = ("".join(run.text for run in runs).strip() for runs in (left, right))
    return bool(one and other) and second_column(f"{one}   {other}") is not None


def _sure(parted: Sequence[tuple[list[Run], list[Run]]]) -> int:
    """How many rows are surely of the columns: to the last with both, then on as long as the left column goes on."""
    both = [index for index, (left, right) in enumerate(parted) if left and right]
    sure = both[-1] + 1
    lefts = [left for left, _ in parted[:sure] if left]
    for index in range(sure, len(parted)):
        left, right = parted[index]
        if left and not _goes_on(lefts, left):
            break
        if left:
            lefts.append(left)
            sure = index + 1
    return sure


def _goes_on(column: Sequence[list[Run]], runs: list[Run]) -> bool:
    """Whether the runs are the next line of the column: close under its last, flush with one of its lines or in its middle."""
    size = runs[0].size
    if runs[0].y - column[-1][0].y > _NEXT * size:
        return False
    middle = _centre([run for line in column for run in line])
    return abs(_centre(runs) - middle) < 1.5 * size or any(abs(runs[0].x0 - line[0].x0) < 1.5 * size for line in column)
