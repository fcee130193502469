"""`vblint: ignore` marks inside a file."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from lint.document import Block, Origin, Suppression
from lint.patterns import regex
from lint.records import NamedTuple

LINE_MARK = regex(r"[ \t]*#[ \t]*vblint:[ \t]*ignore(?:[ \t]*[= ][ \t]*(?P<rules>[\w\-, \t]+))?[ \t]*")
COMMENT_MARK = regex(r"<!--\s*vblint:\s*ignore(?:\s*[= ]\s*(?P<rules>[\w\-,\s]+?))?\s*-->")


class Mark(NamedTuple):
    """A mark in the file: its offset and the rules it names (none: all)."""

    at: int
    rules: tuple[str, ...]


def mark_of(match: re.Match[str], at: int) -> Mark:
    """The mark that one of the patterns found."""
    return Mark(at, tuple(regex(r"[\w-]+").findall(match.group("rules") or "")))


def suppressions(marks: Sequence[Mark], source: str, blocks: Sequence[Block], origin: Origin) -> tuple[Suppression, ...]:
    """Each mark with the paragraph after it."""
    if not marks:
        return ()
    places = sorted((origin.locate(block.span.start)[2], index) for index, block in enumerate(blocks))
    ends = [match.start() for match in regex("\n").finditer(source)]
    found = []
    for mark in marks:
        line = bisect_left(ends, mark.at)
        column = mark.at - (ends[line - 1] + 1 if line else 0) + 1
        following = bisect_left(places, (mark.at, 0))
        found.append(Suppression(line + 1, column, mark.rules, places[following][1] if following < len(places) else None))
    return tuple(found)
