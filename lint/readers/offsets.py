"""Places in the paragraphs of an office file as offsets of the document's text."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from lint.document import Segment
from lint.span import Span
from lint.word.unfinished import Place


class Offsets:
    """Places of the walk as offsets of the text, by its segments; what does not show lies at the nearest text."""

    def __init__(self, segments: Sequence[Segment], size: int) -> None:
        self._places = [(segment.node, segment.at) for segment in segments]
        self._segments, self._size = segments, size

    def start(self, place: Place) -> int:
        """The offset of the first character at or behind the place."""
        at = bisect_right(self._places, place) - 1
        if at < 0 or self._places[at][0] != place[0] or self._segments[at].kind == "joined":
            return self._begin(at + 1)
        segment = self._segments[at]
        inside = place[1] - segment.at
        if segment.kind != "source":
            return segment.start if inside < max(segment.length, 1) else self._begin(at + 1)
        return segment.start + inside if segment.start + inside < self._begin(at + 1) else self._begin(at + 1)

    def end(self, place: Place) -> int:
        """The offset just behind the last character before the place."""
        at = bisect_left(self._places, place) - 1
        while at >= 0 and self._segments[at].kind == "joined":
            at -= 1
        if at < 0:
            return 0
        segment, following = self._segments[at], self._begin(at + 1)
        if segment.kind != "source" or segment.node != place[0]:
            return following
        return min(segment.start + place[1] - segment.at, following)

    def span(self, first: Place, last: Place) -> Span:
        """The text between two places; an empty span where none shows."""
        start, end = self.start(first), self.end(last)
        return Span(start, end) if start < end else Span(end, end)

    def _begin(self, at: int) -> int:
        return self._segments[at].start if at < len(self._segments) else self._size
