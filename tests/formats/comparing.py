"""What two formats of one document must agree in: rules, severities and flagged words."""

from collections import Counter
from collections.abc import Iterable, Sequence

from lint.document import Document
from lint.engine.model import Finding
from lint.span import Span


def told(document: Document, findings: Iterable[Finding], numbers: Sequence[Span] = ()) -> Counter[tuple[str, str, str]]:
    """Rule, severity and words of the findings; the place of one of the automatic `numbers` is the first word of its paragraph."""
    return Counter((f.rule, f.severity.name, _words(document, f.span, numbers)) for f in findings)


def _words(document: Document, span: Span, numbers: Sequence[Span]) -> str:
    number = next((number for number in numbers if number.overlaps(span)), None)
    if number is None:
        return document.slice(span)
    typed = document.slice(Span(span.start, number.start)) + document.slice(Span(number.end, span.end)) if span.end > number.end else ""
    return typed or document.slice(Span(number.end, document.block_at(number.start).span.end)).split()[0]
