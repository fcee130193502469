"""Ruled lines to the grids of tables: columns, rows, and cells that span several of them."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from lint.readers.pdf.page import Box
from lint.records import field, record

_TOUCH = 3.5  # points between lines that meet, and between the two lines of a double border
_MOST_LINES = 800  # of a page: more are a drawing
_MOST_CELLS = 20_000


@record(slots=True)
class Stroke:
    """A straight line: at `at` across, from `start` to `end` along."""

    at: float
    start: float
    end: float


@record(slots=True)
class Grid:
    """A table's lines, in points: `xs` and `ys` where columns and rows begin and end.

    A cell is known by its first place (row, column), from 0: `spans` gives it for each of its places, `ends` gives its last column.
    """

    xs: list[float]
    ys: list[float]
    spans: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    ends: dict[tuple[int, int], int] = field(default_factory=dict)

    def holds(self, x: float, y: float) -> bool:
        """Whether the point is inside the table."""
        return self.xs[0] <= x <= self.xs[-1] and self.ys[0] <= y <= self.ys[-1]

    def cell(self, x: float, y: float) -> tuple[int, int]:
        """Row and column, from 0, of the cell at a point of the table."""
        row = min(max(bisect_right(self.ys, y) - 1, 0), len(self.ys) - 2)
        column = min(max(bisect_right(self.xs, x) - 1, 0), len(self.xs) - 2)
        return self.spans.get((row, column), (row, column))

    def edges(self, cell: tuple[int, int]) -> tuple[float, float]:
        """Where the cell begins and ends from left to right."""
        return self.xs[cell[1]], self.xs[self.ends.get(cell, cell[1]) + 1]


def grids(rulings: Sequence[Box]) -> list[Grid]:
    """The tables that the lines of a page draw, from top to bottom; frames of a single cell are none."""
    flat = _merged([Stroke((box.y0 + box.y1) / 2, box.x0, box.x1) for box in rulings if box.x1 - box.x0 >= box.y1 - box.y0])
    upright = _merged([Stroke((box.x0 + box.x1) / 2, box.y0, box.y1) for box in rulings if box.x1 - box.x0 < box.y1 - box.y0])
    if not flat or not upright or len(flat) + len(upright) > _MOST_LINES:
        return []
    found = [grid for rows, columns in _connected(flat, upright) if (grid := _grid(rows, columns)) is not None]
    return sorted(found, key=lambda grid: grid.ys[0])


def _merged(strokes: list[Stroke]) -> list[Stroke]:
    """The lines, those that go on one another put together."""
    strokes.sort(key=lambda stroke: stroke.at)
    found: list[Stroke] = []
    start = 0
    for at in range(len(strokes)):
        if at + 1 < len(strokes) and strokes[at + 1].at - strokes[start].at <= _TOUCH:
            continue
        found += _joined(strokes[start : at + 1])
        start = at + 1
    return found


def _joined(group: list[Stroke]) -> Iterator[Stroke]:
    middle = sum(stroke.at for stroke in group) / len(group)
    last: Stroke | None = None
    for stroke in sorted(group, key=lambda stroke: stroke.start):
        if last is not None and stroke.start <= last.end + _TOUCH:
            last.end = max(last.end, stroke.end)
            continue
        if last is not None:
            yield last
        last = Stroke(middle, stroke.start, stroke.end)
    if last is not None:
        yield last


def _connected(flat: list[Stroke], upright: list[Stroke]) -> list[tuple[list[Stroke], list[Stroke]]]:
    """The lines in groups that touch one another; a line with a loose end (an underlined word, a ruled line) is none of a table."""
    owner = list(range(len(upright) + len(flat)))
    heights = [stroke.at for stroke in flat]
    meets: list[list[float]] = [[] for _ in flat]
    for index, line in enumerate(upright):
        for at in range(bisect_left(heights, line.start - _TOUCH), bisect_right(heights, line.end + _TOUCH)):
            if flat[at].start - _TOUCH <= line.at <= flat[at].end + _TOUCH:
                meets[at].append(line.at)
                _unite(owner, index, len(upright) + at)
    groups: dict[int, tuple[list[Stroke], list[Stroke]]] = {}
    for at, row in enumerate(flat):
        if meets[at] and abs(min(meets[at]) - row.start) <= 2 * _TOUCH and abs(max(meets[at]) - row.end) <= 2 * _TOUCH:
            groups.setdefault(_root(owner, len(upright) + at), ([], []))[0].append(row)
    for at, line in enumerate(upright):
        if (root := _root(owner, at)) in groups:
            groups[root][1].append(line)
    return list(groups.values())


def _root(owner: list[int], at: int) -> int:
    while owner[at] != at:
        owner[at] = owner[owner[at]]
        at = owner[at]
    return at


def _unite(owner: list[int], one: int, other: int) -> None:
    owner[_root(owner, one)] = _root(owner, other)


def _grid(rows: list[Stroke], columns: list[Stroke]) -> Grid | None:
    xs, ys = _places(columns), _places(rows)
    if len(xs) < 2 or len(ys) < 2 or not 2 <= (len(xs) - 1) * (len(ys) - 1) <= _MOST_CELLS:
        return None
    grid = Grid(xs, ys)
    grid.spans = _spans(grid, rows, columns)
    for (_, column), cell in grid.spans.items():
        grid.ends[cell] = max(grid.ends.get(cell, 0), column)
    return grid if len(set(grid.spans.values())) > 1 else None


def _places(strokes: list[Stroke]) -> list[float]:
    found: list[float] = []
    for place in sorted(stroke.at for stroke in strokes):
        if not found or place - found[-1] > _TOUCH:
            found.append(place)
    return found


def _spans(grid: Grid, rows: list[Stroke], columns: list[Stroke]) -> dict[tuple[int, int], tuple[int, int]]:
    """The first place of each cell by each of its places: places without a line between them are one cell."""
    wide, high = len(grid.xs) - 1, len(grid.ys) - 1
    owner = list(range(wide * high))
    right = _drawn(columns, grid.xs, grid.ys)
    below = _drawn(rows, grid.ys, grid.xs)
    for row in range(high):
        for column in range(wide):
            if column + 1 < wide and (column + 1, row) not in right:
                _unite(owner, row * wide + column + 1, row * wide + column)
            if row + 1 < high and (row + 1, column) not in below:
                _unite(owner, (row + 1) * wide + column, row * wide + column)
    first: dict[int, tuple[int, int]] = {}
    spans: dict[tuple[int, int], tuple[int, int]] = {}
    for place in range(wide * high):
        at = divmod(place, wide)
        spans[at] = first.setdefault(_root(owner, place), at)
    return spans


def _drawn(strokes: list[Stroke], places: list[float], steps: list[float]) -> set[tuple[int, int]]:
    """(place, step) where a line at that place covers the middle of that step."""
    middles = [(start + end) / 2 for start, end in zip(steps, steps[1:], strict=False)]
    found: set[tuple[int, int]] = set()
    for stroke in strokes:
        place = min(max(bisect_left(places, stroke.at - _TOUCH), 0), len(places) - 1)
        for step in range(bisect_left(middles, stroke.start), bisect_right(middles, stroke.end)):
            found.add((place, step))
    return found
