"""Findings into words and places: the last step before a report format lays them out."""

from collections.abc import Callable, Iterable, Mapping

from lint.document import Document
from lint.engine.model import Finding, Rule
from lint.engine.templates import in_language, message
from lint.report.model import EditPlace, Entry, Place, RelatedPlace
from lint.span import Span

# The name of a place in the outline (`mục II.2 d)`), "" when it stands in none.
PlaceName = Callable[[Span, str], str]


def entries(document: Document, findings: Iterable[Finding], rules: Mapping[str, Rule], name: PlaceName, lang: str) -> tuple[Entry, ...]:
    """The findings of one document in the order of a report: by position, then by rule."""
    found = [_entry(document, finding, rules[finding.rule], name, lang) for finding in findings]
    return tuple(sorted(found, key=lambda entry: (entry.place.page or 0, entry.place.start, entry.place.end, entry.rule, entry.message)))


def _entry(document: Document, finding: Finding, rule: Rule, name: PlaceName, lang: str) -> Entry:
    related = [
        RelatedPlace(
            path=document.path,
            place=_place(document, other.span, finding.document, name(other.span, lang)),
            message=in_language(other.note, lang),
        )
        for other in finding.related
    ]
    return Entry(
        rule=finding.rule,
        severity=finding.severity,
        message=message(rule, finding, lang),
        suggestion=finding.suggestion,
        place=_place(document, finding.span, finding.document, name(finding.span, lang), finding.missing),
        related=tuple(related),
        edits=tuple(EditPlace(*_range(document, edit.span), edit.replacement) for edit in finding.edits),
        safe=finding.safe,
        fingerprint=finding.fingerprint,
    )


def _place(document: Document, span: Span, index: int, item: str, missing: str | None = None) -> Place:
    start, end = _range(document, span)
    return Place(start, end, document.source_text(span), span, document.block_at(span.start), index, item, missing, document.page(span.start))


def _range(document: Document, span: Span) -> tuple[tuple[int, int], tuple[int, int]]:
    return document.line_column(span.start), document.line_column(span.end, end=True)
