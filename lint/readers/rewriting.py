"""The stretches of a document whose letters the file writes in another way: words, or in legacy text whole lines."""

from bisect import bisect_left
from collections.abc import Sequence

from lint.document import Rewritten, Segment, Writing
from lint.patterns import regex
from lint.records import NamedTuple
from lint.span import Span

_WORD_BEFORE = regex(r"\w*\Z")
_WORD_AFTER = regex(r"\w*")
_LONGEST_WORD = 30


class Place(NamedTuple):
    """Where in the canonical text such a letter (or several) stands."""

    start: int
    end: int
    how: Writing


def rewritten(places: Sequence[Place], text: str, segments: Sequence[Segment], *, by_font: bool) -> tuple[Rewritten, ...]:
    """The stretches, in order; `by_font`: legacy codes are known by the font of the text."""
    if not places:
        return ()
    breaks = [segment.start for segment in segments if segment.kind in ("joined", "generated")]
    found: list[Place] = []
    for place in places:
        if found and place.how == found[-1].how and _reaches(found[-1], place, text, breaks):
            found[-1] = found[-1]._replace(end=place.end)
        else:
            found.append(place)
    return tuple(Rewritten(_whole_words(place, text), place.how, by_font and place.how in ("tcvn3", "vni")) for place in found)


def _reaches(before: Place, place: Place, text: str, breaks: Sequence[int]) -> bool:
    """Whether both are of one word, in legacy text of one line."""
    if before.how in ("tcvn3", "vni"):
        at = bisect_left(breaks, before.end)
        return at == len(breaks) or breaks[at] >= place.start
    return place.start == before.end or text[before.end : place.start].isalnum()


def _whole_words(place: Place, text: str) -> Span:
    before = _WORD_BEFORE.search(text, max(place.start - _LONGEST_WORD, 0), place.start)
    after = _WORD_AFTER.match(text, place.end, place.end + _LONGEST_WORD)
    return Span(before.start() if before else place.start, after.end() if after else place.end)
