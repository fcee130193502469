"""Patches as whole words and numbers: a person accepts `2024` → `2025` at a glance, not a `4` and a `5`."""

import unicodedata
from collections.abc import Callable, Iterable

from lint.fix.model import Patch
from lint.records import field, record

_LONGEST = 40  # characters; nothing longer is a word

Raw = Callable[[int], str]
Bounds = Callable[[Patch], tuple[int, int]]


@record(slots=True)
class _Group:
    """Patches of one node whose words meet, and the characters [start, end) of those words."""

    node: int
    start: int
    end: int
    members: list[Patch] = field(default_factory=list)


def whole_words(patches: Iterable[Patch], raw: Raw, bounds: Bounds) -> list[Patch]:
    """The patches grown to whole words, not beyond the bounds of each; those that meet then are one."""
    groups: list[_Group] = []
    for patch in sorted(patches):
        start, end = _grown(patch, raw(patch.node), *bounds(patch))
        if not groups or groups[-1].node != patch.node or groups[-1].end < start:
            groups.append(_Group(patch.node, start, end))
        groups[-1].start, groups[-1].end = min(groups[-1].start, start), max(groups[-1].end, end)
        groups[-1].members.append(patch)
    return [_as_one(group, raw(group.node)) for group in groups]


def _as_one(group: _Group, raw: str) -> Patch:
    leading = group.members[0].leading and group.start == group.end
    return Patch(group.node, group.start, group.end, patched_text(raw[: group.end], group.members)[group.start :], leading)


def patched_text(raw: str, patches: Iterable[Patch]) -> str:
    """The characters of a node with its patches (in order, apart) made."""
    pieces: list[str] = []
    done = 0
    for patch in patches:
        pieces += (raw[done : patch.start], patch.text)
        done = patch.end
    return "".join([*pieces, raw[done:]])


def _grown(patch: Patch, raw: str, low: int, high: int) -> tuple[int, int]:
    start, end, new = patch.start, patch.end, patch.text
    if start > low and new and _is_inside(raw[start - 1] + new, 1):
        start -= 1
    while start > max(low, patch.start - _LONGEST) and _is_inside(raw, start):
        start -= 1
    if end < high and new and _is_inside(new + raw[end], len(new)):
        end += 1
    while end < min(high, patch.end + _LONGEST) and _is_inside(raw, end):
        end += 1
    return start, end


def _is_inside(text: str, at: int) -> bool:
    """Whether the characters before and behind a place are of one word or one number (`1.250,5`)."""
    before, behind = text[at - 1 : at], text[at : at + 1]
    if before.isdigit() and behind.isdigit() or _is_letter(before) and _is_letter(behind):
        return True
    if behind in (".", ","):
        return before.isdigit() and text[at + 1 : at + 2].isdigit()
    return before in (".", ",") and behind.isdigit() and text[max(at - 2, 0) : at - 1].isdigit()


def _is_letter(char: str) -> bool:
    return char.isalpha() or bool(char) and unicodedata.combining(char) > 0
