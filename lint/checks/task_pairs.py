"""One task in a table and in the body: paired by the words they share, when nothing else shares as many."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lint.patterns import regex
from lint.records import NamedTuple, record
from lint.resolve.duties import Section
from lint.resolve.index import FactIndex
from lint.resolve.offices import Office, is_office, offices
from lint.resolve.spelling import skeleton
from lint.span import Span
from lint.structure.grid_model import Column, Grid, GridRow
from lint.structure.model import DocumentPart

_MANY = ("các", "đơn vị", "ngành", "thôn", "đoàn thể", "liên quan")
_GRAM = 2  # syllables that are compared together
_SHARED_LEAST = 8
_ALIKE = 0.55  # share of the shorter text's pairs of syllables that the other has
_PART_LEAST = 0.3  # share of the longer text
_HELD = 0.75  # share of a row's words that a longer paragraph must have
_RIVAL = 0.5  # share of the words that the best shares: what shares fewer is no rival
_CLEARLY = 0.8  # what the next best may have of the best
_COMMON = 6  # paragraphs; a pair of syllables in more of them says nothing about one
_WORD = regex(r"\w+")
_MARKER = regex(r"^\W*\w{1,3}[.)]\s+")


class TaskRow(NamedTuple):
    """A row that gives a task to offices: its words' place, who leads and who helps."""

    grid: Grid
    row: GridRow
    task: Span
    leads: tuple[Office, ...]
    partners: tuple[Office, ...]


class _Likeness(NamedTuple):
    """How much of the shorter and of the longer of two texts the other has, and how many pairs of syllables both have."""

    share: float
    part: float
    shared: int


@record(frozen=True, slots=True)
class Pair:
    """A row and the paragraph of the body that gives the same task to the offices over its section.

    `alike`: the paragraph says little else; without it the paragraph holds the task among others.
    """

    row: TaskRow
    section: Section
    paragraph: Span
    alike: bool


def task_rows(index: FactIndex) -> Iterator[TaskRow]:
    """The rows of all tables with a column for tasks and one for who leads; silent about tables whose cells may have moved."""
    for grid in index.grids:
        task, lead, partner = grid.column("content"), grid.column("lead"), grid.column("coordination")
        if task is None or lead is None:
            continue
        for row in grid.rows:
            if row.kind == "body" and task.number in row.cells and lead.number in row.cells and not _is_moved(grid, row, partner):
                leads, partners = (_offices(row, column, index.part_at(grid.span.start)) for column in (lead, partner))
                yield TaskRow(grid, row, row.cells[task.number].span, leads, partners)


def _offices(row: GridRow, column: Column | None, part: DocumentPart) -> tuple[Office, ...]:
    """The offices in a cell of the row; none where there is no such column or cell."""
    if column is None or column.number not in row.cells:
        return ()
    return offices(row.text(column.number), row.cells[column.number].span.start, part)


def _is_moved(grid: Grid, row: GridRow, partner: Column | None) -> bool:
    """Whether the row's cells may stand in other columns: a short row without a label, or with no office where those that help should stand."""
    if max(row.cells) >= len(grid.columns):
        return False
    if not grid.sure and not row.label:
        return True
    text = row.text(partner.number) if partner is not None else ""
    return bool(text) and not is_office(text.lstrip("-+ ")) and not any(word in text.lower() for word in _MANY)


def pairs(index: FactIndex, rows: Sequence[TaskRow]) -> Iterator[Pair]:
    """The rows with the one paragraph that speaks of the same task."""
    numbers = {index.part_number(row.grid.span.start) for row in rows}
    numbers |= {parent for n in numbers if (parent := index.structure.documents[n].attached_to) is not None}
    known = index.sections
    found = [(section, paragraph) for n in sorted(numbers) for section in known.get(n, ()) for paragraph in section.paragraphs]
    if not found:
        return
    grams = [_grams(index, paragraph) for _, paragraph in found]
    wanted = [_grams(index, row.task, row.row) for row in rows]
    near = _near(wanted, grams)
    rivals = _rivals(near)
    for at, row in enumerate(rows):
        scores = near[at]
        best = max(scores, key=lambda n: (scores[n].part, scores[n].share), default=None)
        if best is None or not _is_only(near[at], best, rivals[best], found):
            continue
        alike = scores[best].share >= _ALIKE and scores[best].part >= _PART_LEAST
        if alike or scores[best].share >= _HELD and len(wanted[at]) <= len(grams[best]):
            yield Pair(row, *found[best], alike)


def _grams(index: FactIndex, span: Span, row: GridRow | None = None) -> frozenset[str]:
    text = index.document.folded[slice(*span)]
    if row is not None:
        text = next((cell.text for cell in row.cells.values() if cell.span == span), text)
    words = _WORD.findall(skeleton(_MARKER.sub("", text)))
    return frozenset(" ".join(words[at : at + _GRAM]) for at in range(len(words) - _GRAM + 1))


def _near(wanted: Sequence[frozenset[str]], grams: Sequence[frozenset[str]]) -> list[dict[int, _Likeness]]:
    """For each row the paragraphs that share words with it, and how alike they are."""
    holders: dict[str, list[int]] = defaultdict(list)
    for at, known in enumerate(grams):
        for gram in known:
            holders[gram].append(at)
    found: list[dict[int, _Likeness]] = []
    for row in wanted:
        candidates = {at for gram in row if len(holders[gram]) <= _COMMON for at in holders[gram]}
        likenesses = {at: _likeness(row, grams[at]) for at in candidates}
        found.append({at: likeness for at, likeness in likenesses.items() if likeness.shared >= _SHARED_LEAST})
    return found


def _likeness(one: frozenset[str], other: frozenset[str]) -> _Likeness:
    shared = len(one & other)
    return _Likeness(shared / min(len(one), len(other)), shared / max(len(one), len(other)), shared)


def _rivals(near: Sequence[dict[int, _Likeness]]) -> dict[int, list[_Likeness]]:
    """How alike the rows are to each paragraph."""
    found: dict[int, list[_Likeness]] = defaultdict(list)
    for scores in near:
        for at, likeness in scores.items():
            found[at].append(likeness)
    return found


def _is_only(scores: dict[int, _Likeness], best: int, rivals: Sequence[_Likeness], found: Sequence[tuple[Section, Span]]) -> bool:
    """Whether no other section is nearly as near to the row, and no other row to the paragraph."""
    likeness = scores[best]
    others = [other for at, other in scores.items() if found[at][0] is not found[best][0]]
    others += [rival for rival in rivals if rival is not likeness]
    return all(other.share < _CLEARLY * likeness.share or other.shared < _RIVAL * likeness.shared for other in others)
