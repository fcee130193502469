"""`vblint: ignore` marks inside a file."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lint.document import Block, Origin, Suppression

LINE_MARK = re.compile(r"[ \t]*#[ \t]*vblint:[ \t]*ignore(?:[ \t]*[= ][ \t]*(?P<rules>[\w\-, \t]+))?[ \t]*")
COMMENT_MARK = re.compile(r"<!--\s*vblint:\s*ignore(?:\s*[= ]\s*(?P<rules>[\w\-,\s]+?))?\s*-->")


class Mark(NamedTuple):
    """A mark in the file: its offset and the rules it names (none: all)."""

    at: int
    rules: tuple[str, ...]


def mark_of(match: re.Match[str], at: int) -> Mark:
    """The mark that one of the patterns found."""
    return Mark(at, tuple(re.findall(r"[\w-]+", match.group("rules") or "")))


def suppressions(marks: Sequence[Mark], source: str, blocks: Sequence[Block], origin: Origin) -> tuple[Suppression, ...]:
    """Each mark with the paragraph after it."""
    if not marks:
        return ()
    places = [origin.locate(block.span.start)[2] for block in blocks]
    found = []
    for mark in marks:
        line = source.count("\n", 0, mark.at) + 1
        column = mark.at - (source.rfind("\n", 0, mark.at) + 1) + 1
        block = next((index for index, place in enumerate(places) if place >= mark.at), None)
        found.append(Suppression(line, column, mark.rules, block))
    return tuple(found)
