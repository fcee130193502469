"""Ways mutators look at a text: its lines, the numbered lists in them, matches of a pattern with their line."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tests.mutation.model import Mutation


class Place(NamedTuple):
    """A match in a text, with the 1-based number of its line."""

    match: re.Match[str]
    line: int


def places(text: str, pattern: str) -> Iterator[Place]:
    """The matches of a pattern, line by line."""
    for number, line in enumerate(text.splitlines(), 1):
        for match in re.finditer(pattern, line):
            yield Place(match, number)


def cited_places(text: str, pattern: str) -> Iterator[Place]:
    """The matches outside the line `(Kèm theo …)`, which is the annex's own."""
    return (place for place in places(text, pattern) if not place.match.string.startswith("("))


def replaced(text: str, place: Place, new: str, rule: str, also: tuple[str, ...] = ()) -> Mutation:
    """The text with other words in place of the match."""
    lines = text.split("\n")
    line = lines[place.line - 1]
    lines[place.line - 1] = line[: place.match.start()] + new + line[place.match.end() :]
    return Mutation("\n".join(lines), place.line, rule, also)


def without_line(text: str, line: int) -> str:
    """The text without one line, given by its 1-based number."""
    lines = text.split("\n")
    return "\n".join(lines[: line - 1] + lines[line:])


LETTERS = "abcdđeghiklmnopqrstuvxy"


def letter_lists(text: str) -> Iterator[list[tuple[int, str]]]:
    """The runs of lettered items `a) … b) …`: line numbers and letters."""
    found: list[tuple[int, str]] = []
    for number, line in enumerate(text.split("\n"), 1):
        match = re.match(r"([a-zđ])\) ", line)
        if match and match[1] == "a" or not match and line.strip():
            if len(found) > 1:
                yield found
            found = []
        if match:
            found.append((number, match[1]))
    if len(found) > 1:
        yield found


def relettered(text: str, line: int, letter: str) -> str:
    """The text with another letter before the item of that line."""
    lines = text.split("\n")
    lines[line - 1] = letter + lines[line - 1][1:]
    return "\n".join(lines)
