"""`pattern`: words a regex finds in the folded text, within zones; `^` and `$` are the ends of a paragraph."""

import re
from collections.abc import Iterator

from lint.engine.model import Hit, Rule
from lint.engine.view import View
from lint.patterns import regex
from lint.span import Span

AROUND = 60  # characters that `unless_before` and `unless_after` see


def hits(view: View, rule: Rule) -> Iterator[Hit]:
    """One Hit per match, at the whole match or at the group `at`; named groups are parameters of the message."""
    spec, folded = rule.spec, view.document.folded
    if spec["literal"] and spec["literal"] not in folded:
        return
    pattern = regex(spec["regex"], re.MULTILINE | (re.IGNORECASE if spec["ignore_case"] else 0))
    outside = _Outside(view, spec["outside"])
    for stretch in _stretches(view, spec["zones"], spec["not_zones"]):
        for match in pattern.finditer(folded, stretch.start, stretch.end):
            span = Span(*match.span(spec["at"] or 0))
            if span.length > 0 and not _excused(folded, span, spec) and not outside.holds(span):
                yield Hit(span, {k: v or "" for k, v in match.groupdict().items()}, suggestion=_replacement(match, spec["replace"]))


def _replacement(match: re.Match[str], template: str | None) -> str | None:
    return match.expand(template) if template is not None else None


def _excused(folded: str, span: Span, spec: dict[str, str | None]) -> bool:
    """Whether what stands before or after makes the match right."""
    if spec["unless_before"] and regex(f"(?:{spec['unless_before']})\\Z", re.MULTILINE).search(folded[max(span.start - AROUND, 0) : span.start]):
        return True
    return bool(spec["unless_after"] and regex(spec["unless_after"], re.MULTILINE).match(folded, span.end, span.end + AROUND))


def _stretches(view: View, zones: list[str], not_zones: list[str]) -> list[Span]:
    """The parts of the text to look at, in order."""
    if not zones and not not_zones:
        return [Span(0, len(view.document.text))]
    return [z.span for z in view.index.zones if (not zones or z.kind in zones) and z.kind not in not_zones]


class _Outside:
    """Whether a span touches a fact of the names a pattern leaves alone."""

    def __init__(self, view: View, names: list[str]) -> None:
        self._spans = sorted(view.place(fact, name) for name in names for fact in view.facts(name))
        self._at = 0

    def holds(self, span: Span) -> bool:
        """Spans must be asked in order of their starts."""
        while self._at < len(self._spans) and self._spans[self._at].end <= span.start:
            self._at += 1
        return any(self._spans[i].overlaps(span) for i in range(self._at, min(self._at + 3, len(self._spans))))
