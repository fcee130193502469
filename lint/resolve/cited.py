"""Where a document speaks of others: what stands inside a citation, its title or its issuer is not said of the document itself."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from lint.facts.model import Citation
from lint.span import Span, cover


class Stretches:
    """Spans, those that overlap put together, asked by bisection."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans):
            if self._spans and span.start < self._spans[-1].end:
                self._spans[-1] = cover(self._spans[-1], span)
            else:
                self._spans.append(span)
        self._starts = [span.start for span in self._spans]

    def hold(self, span: Span) -> bool:
        """Whether one of the stretches contains the span."""
        at = bisect_right(self._starts, span.start) - 1
        return at >= 0 and self._spans[at].contains(span)


def titles(citations: Sequence[Citation]) -> Stretches:
    """The titles of cited documents."""
    return Stretches(c.title_span for c in citations if c.role == "citation" and c.title_span is not None)


def issuers_and_titles(citations: Sequence[Citation]) -> Stretches:
    """The issuers and titles of cited documents."""
    return Stretches(span for c in citations if c.role == "citation" for span in (c.issuer_span, c.title_span) if span is not None)


def whole(citations: Sequence[Citation]) -> Stretches:
    """Cited documents that are named by their number or symbol, with their titles."""
    return Stretches(span for c in citations if c.role == "citation" and c.code for span in (c.span, c.title_span) if span is not None)
