"""Span: a half-open stretch of a document's canonical text."""

from typing import NamedTuple


class Span(NamedTuple):
    """Offsets into `Document.text`, in code points; `end` is exclusive."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """How many characters the span covers."""
        return self.end - self.start

    def contains(self, other: "Span") -> bool:
        """Whether `other` lies inside this span (equal spans contain each other)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end


def cover(first: Span, last: Span) -> Span:
    """The smallest span that contains both."""
    return Span(min(first.start, last.start), max(first.end, last.end))
