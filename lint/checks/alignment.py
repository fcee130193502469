"""Where a list of numbers leaves its order: the fewest members that explain it, each called by what it is."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

from lint.records import record

_LONG = 300  # beyond this a list is compared with its neighbour only; the full comparison is quadratic


@record(frozen=True, slots=True)
class Break:
    """A member out of order: `duplicate` of member `other`; `misplaced` (it belongs before `other`); `gap` (values missing behind `other`).

    `expected` is the one value that the members around a duplicate or misplaced one leave for it, when there is just one.
    """

    kind: Literal["duplicate", "misplaced", "gap"]
    index: int
    other: int
    missing: tuple[int, ...] = ()
    expected: int | None = None


@lru_cache(maxsize=512)
def breaks(values: tuple[int, ...]) -> tuple[Break, ...]:
    """The breaks of one list, in order; one slip gives one break: what follows a duplicate is not out of order itself."""
    if all(after == before + 1 for before, after in pairwise(values)):
        return ()
    kept = _kept(values)
    holder = {values[i]: i for i in kept}
    loose = [i for i in range(len(values)) if holder.get(values[i]) != i]
    taken = {values[i] for i in loose}
    found: list[Break] = []
    strays: dict[int, int] = {}  # a loose member and the only value it can stand for
    for before, after in pairwise(kept):
        missing = tuple(v for v in range(values[before] + 1, values[after]) if v not in taken)
        if missing and after == before + 1:
            found.append(Break("gap", after, before, missing))
        elif len(missing) == 1 and after == before + 2:
            strays[before + 1] = missing[0]
    found += [_loose(i, values, kept, holder, strays.get(i)) for i in loose if i in strays or not _continues(i, values, loose, holder)]
    return tuple(sorted(found, key=lambda b: b.index))


def _loose(index: int, values: Sequence[int], kept: Sequence[int], holder: Mapping[int, int], expected: int | None) -> Break:
    if values[index] not in holder:
        return Break("misplaced", index, next((k for k in kept if values[k] > values[index]), kept[-1]), expected=expected)
    if expected is None and index == len(values) - 1 and holder[values[index]] == index - 1:
        expected = values[index] + 1
    return Break("duplicate", index, holder[values[index]], expected=expected)


def _continues(index: int, values: Sequence[int], loose: Sequence[int], holder: Mapping[int, int]) -> bool:
    """Whether the member only goes on with a run of the same slip (`1 2 3 2 3 4`: the second 3)."""
    before = index - 1
    return before in loose and values[before] + 1 == values[index] and (values[before] in holder) == (values[index] in holder)


def _kept(values: Sequence[int]) -> list[int]:
    """Indices of the longest rising chain; of equal chains the one with fewer holes that no member stands in, then the earliest members."""
    if len(values) > _LONG:
        return _rising(values)
    best: list[tuple[int, int, int]] = []  # length, -holes, previous
    for i, value in enumerate(values):
        chain = (1, 0, -1)
        for j in range(i):
            if values[j] < value:
                length, holes, _ = best[j]
                candidate = (length + 1, holes - max(value - values[j] - (i - j), 0), j)
                if candidate[:2] > chain[:2]:
                    chain = candidate
        best.append(chain)
    at = max(range(len(values)), key=lambda i: (best[i][0], best[i][1], -i), default=-1)
    chain_indices: list[int] = []
    while at >= 0:
        chain_indices.append(at)
        at = best[at][2]
    return chain_indices[::-1]


def _rising(values: Sequence[int]) -> list[int]:
    kept: list[int] = []
    for i, value in enumerate(values):
        if not kept or value > values[kept[-1]]:
            kept.append(i)
    return kept
