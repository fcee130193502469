"""One slip, one finding: a finding gives way to those of the rules that its own rule yields to."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence

from lint.engine.model import Finding, Rule
from lint.span import Span, cover


def yielded(findings: Sequence[Finding], rules: Mapping[str, Rule]) -> list[Finding]:
    """The findings without those whose words are also those of a finding (its place or a related one) of a rule they yield to."""
    places: dict[str, list[Span]] = defaultdict(list)
    for finding in findings:
        places[finding.rule] += [finding.span, *(related.span for related in finding.related)]
    taken = {rule: _merged(spans) for rule, spans in places.items()}
    return [f for f in findings if not any(_overlaps(taken.get(name, []), f.span) for name in rules[f.rule].yields_to)]


def _merged(spans: list[Span]) -> list[Span]:
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start < merged[-1].end:
            merged[-1] = cover(merged[-1], span)
        else:
            merged.append(span)
    return merged


def _overlaps(taken: Sequence[Span], span: Span) -> bool:
    at = bisect_left(taken, span.end, key=lambda other: other.start) - 1
    return at >= 0 and taken[at].overlaps(span)
