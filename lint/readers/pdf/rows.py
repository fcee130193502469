"""Runs to rows: what stands on one line of the page, from left to right, and what it says."""

from collections.abc import Sequence

from lint.readers.pdf.overlays import laid_over
from lint.readers.pdf.runs import WIDE, Run, run_of
from lint.records import record

_SAME_LINE = 0.25  # ems between the baselines of one line
_BESIDE = 0.7  # ems between baselines of what stands in two columns
_MOST = 50  # runs of a line that are compared with each other


@record(slots=True)
class Row:
    """The runs of one line of a page, from left to right."""

    runs: list[Run]

    @property
    def y(self) -> float:
        """The baseline of the row."""
        return self.runs[0].y

    @property
    def size(self) -> float:
        """The largest size in the row."""
        return max(run.size for run in self.runs)

    @property
    def x0(self) -> float:
        """Where the row begins."""
        return self.runs[0].x0

    @property
    def x1(self) -> float:
        """Where the row ends."""
        return max(run.x1 for run in self.runs)


def rows_of(runs: Sequence[Run]) -> list[Row]:
    """The rows of a page from top to bottom; runs that meet are one."""
    rows: list[Row] = []
    for run in sorted(runs, key=lambda run: (run.y, run.x0)):
        row = next((row for row in rows[:-4:-1] if _is_of(run, row)), None)
        if row is None:
            rows.append(Row([run]))
        else:
            row.runs.append(run)
    for row in rows:
        row.runs = _merged(row.runs)
    return sorted((row for row in rows if row.runs), key=lambda row: row.y)


def _is_of(run: Run, row: Row) -> bool:
    """Whether the run stands on the row's line: near its baseline, or raised at the end of a word, or in another column."""
    size = max(run.size, row.runs[0].size, row.runs[-1].size)
    away = run.y - row.runs[-1].y
    if abs(away) <= _SAME_LINE * size:
        return True
    if away > _BESIDE * size:
        return False
    beside = row.runs[-_MOST:]
    if any(_touches(run, other) for other in beside):
        return True
    return all(run.x0 - other.x1 > WIDE * size or other.x0 - run.x1 > WIDE * size for other in beside)


def _touches(run: Run, other: Run) -> bool:
    """Whether one is a small figure beside the other one's last letter."""
    small, large = sorted((run, other), key=lambda one: one.size)
    return small.size < 0.8 * large.size and -0.1 * large.size < small.x0 - large.x1 < 0.3 * large.size and len(small.glyphs) <= 4


def _merged(runs: Sequence[Run]) -> list[Run]:
    """The runs from left to right, those without a wide blank between them put together; what was drawn over another run goes into its place."""
    found: list[list[Run]] = []
    end = 0.0
    for run in sorted(runs, key=lambda run: run.x0):
        if found and run.x0 - end <= WIDE * max(run.size, 1):
            found[-1].append(run)
            end = max(end, run.x1)
        else:
            found.append([run])
            end = run.x1
    return [_one(group) for group in found]


def _one(group: Sequence[Run]) -> Run:
    if len(group) == 1:
        return group[0]
    ordered = sorted(group, key=lambda run: run.x0)
    glyphs, end = list(ordered[0].glyphs), ordered[0].x1
    for run in ordered[1:]:
        if run.x0 >= end - 0.2 * run.size or len(ordered) > _MOST:
            glyphs += run.glyphs
        else:
            glyphs = laid_over(glyphs, run.glyphs)
        end = max(end, run.x1)
    main = max(ordered, key=lambda run: (run.size, run.x1 - run.x0))
    merged = run_of(glyphs)
    return Run(glyphs, merged.x0, merged.x1, main.y, main.size)
