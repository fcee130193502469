"""The proof of a set of fixes: the fixed file reads as it should, what was fixed is gone, and nothing new is wrong."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from itertools import accumulate

from lint.engine.model import Edit, Finding, Severity
from lint.fix.model import Fix, Linted, Reason
from lint.fix.reading import reads_as_expected
from lint.span import Span


def prove(before: Linted, fixes: Sequence[Fix], after: Linted, lowest: Severity) -> Reason | None:
    """What speaks against the fixes, or None. `after` is the fixed file read again; new findings below `lowest` are passed over."""
    edits = sorted({edit for fix in fixes for edit in fix.edits})
    if not reads_as_expected(before.document, edits, after.document):
        return Reason("misread")
    applied = {id(fix.finding) for fix in fixes}
    kept = [finding for finding in before.findings if id(finding) not in applied]
    left = [finding for finding in after.findings if finding.severity >= lowest]
    moves = _Moves(edits)
    fresh = _unexplained(left, kept, moves)
    if not fresh:
        return None
    first = fresh[0]
    same = any(fix.finding.rule == first.rule and moves.to(fix.finding.span).overlaps(first.span) for fix in fixes)
    line, _ = after.document.line_column(first.span.start)
    return Reason("remains") if same else Reason("new", (("rule", first.rule), ("line", str(line))))


class _Moves:
    """Where a place of the old text stands in the new one."""

    def __init__(self, edits: Sequence[Edit]) -> None:
        self._ends = [(edit.span.end, edit.span.length == 0) for edit in edits]
        self._growth = [0, *accumulate(len(edit.replacement) - edit.span.length for edit in edits)]

    def to(self, span: Span) -> Span:
        """The place in the new text, with what was put in at its ends."""
        start = span.start + self._growth[bisect_right(self._ends, (span.start, False))]
        return Span(start, span.end + self._growth[bisect_right(self._ends, (span.end, True))])


def _unexplained(left: Sequence[Finding], kept: Sequence[Finding], moves: _Moves) -> list[Finding]:
    """The findings that were not there before: by place, else by words, else by overlap with a place of the same rule."""
    moved = {id(finding): moves.to(finding.span) for finding in kept}

    def old_place(finding: Finding) -> Hashable:
        return finding.rule, moved[id(finding)]

    left, kept = _unpaired(left, kept, lambda finding: (finding.rule, finding.span), old_place)
    left, kept = _unpaired(left, kept, _words, _words)
    pool, fresh = list(kept), []
    for finding in left:
        match = next((old for old in pool if old.rule == finding.rule and moved[id(old)].overlaps(finding.span)), None)
        if match is None:
            fresh.append(finding)
        else:
            pool.remove(match)
    return fresh


def _words(finding: Finding) -> Hashable:
    return finding.rule, finding.fingerprint


def _unpaired(
    left: Sequence[Finding], kept: Sequence[Finding], new_key: Callable[[Finding], Hashable], old_key: Callable[[Finding], Hashable]
) -> tuple[list[Finding], list[Finding]]:
    """Both lists without the findings whose keys meet, one for one."""
    met = Counter(map(new_key, left)) & Counter(map(old_key, kept))
    return list(_without(left, new_key, Counter(met))), list(_without(kept, old_key, Counter(met)))


def _without(findings: Iterable[Finding], key: Callable[[Finding], Hashable], met: Counter[Hashable]) -> Iterable[Finding]:
    for finding in findings:
        if met[key(finding)] > 0:
            met[key(finding)] -= 1
        else:
            yield finding
