"""What really differs between two wordings, as stretches of the old one with what comes in their place."""

from collections.abc import Iterator

from lint.patterns import regex
from lint.records import NamedTuple

_TOKEN = regex(r"\w+|\W")


class Stretch(NamedTuple):
    """The characters [start, end) of the old words, and the new words in their place."""

    start: int
    end: int
    new: str


def trimmed(old: str, new: str) -> Stretch:
    """The one stretch between what both begin with and what both end with."""
    shorter = min(len(old), len(new))
    head = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    tail = next((i for i in range(shorter - head) if old[-1 - i] != new[-1 - i]), shorter - head)
    return Stretch(head, len(old) - tail, new[head : len(new) - tail])


def by_word(old: str, new: str) -> Iterator[Stretch]:
    """The stretches in which whole words differ, each trimmed."""
    from difflib import SequenceMatcher

    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    places = _offsets(before)
    for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag != "equal":
            start = places[a]
            least = trimmed(old[start : places[b]], "".join(after[c:d]))
            yield Stretch(start + least.start, start + least.end, least.new)


def _offsets(tokens: list[str]) -> list[int]:
    offsets = [0]
    for token in tokens:
        offsets.append(offsets[-1] + len(token))
    return offsets
