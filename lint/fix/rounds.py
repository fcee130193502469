"""Fixing one file: rounds of proved fixes until nothing more can be done."""

from collections.abc import Callable, Sequence

from lint.engine.model import Finding, Severity
from lint.errors import UnreadableError
from lint.fix.media import opened
from lint.fix.model import Change, Fix, Fixed, Lint, Linted, Reason, Refusal, Revision
from lint.fix.proof import prove
from lint.fix.selection import apart, changes_of, possible, refused

MOST_ROUNDS = 10


def fix(data: bytes, lint: Lint, *, unsafe: bool = False, lowest: Severity = Severity.INFO, revision: Revision | None = None) -> Fixed:
    """The file with every fix made that stands the proof; findings below `lowest` are neither fixed nor counted.

    Fixes whose places meet wait for the next round. With `revision` the edits of a Word file are revisions of that author. UnreadableError
    when the file itself cannot be read or written back as it is.
    """
    first = linted = lint(data)
    fixed, made = data, 0
    changes: list[Change] = []
    refusals: list[Refusal] = []
    for _ in range(MOST_ROUNDS):
        done = _Round(fixed, linted, lint, lowest, revision)
        refusals = done.run(lambda finding: finding.severity >= lowest and (unsafe or finding.safe))
        if not done.applied:
            break
        changes += [change for one in done.applied for change in changes_of(linted.document, one.finding.rule, one.edits)]
        made += len(done.applied)
        fixed, linted = done.result
    left = tuple(finding for finding in linted.findings if finding.severity >= lowest)
    waiting = 0 if unsafe else sum(bool(finding.edits) and not finding.safe for finding in left)
    return Fixed(data, first.document, fixed, linted.document, made, tuple(changes), tuple(refusals), left, waiting)


class _Round:
    """One round over a file: `applied` are the fixes that stand, `result` the file with them."""

    def __init__(self, data: bytes, linted: Linted, lint: Lint, lowest: Severity, revision: Revision | None) -> None:
        self._medium = opened(data, linted.document, revision)
        self._before = linted
        self._lint = lint
        self._lowest = lowest
        self._refusals: list[Refusal] = []
        self.applied: list[Fix] = []
        self.result = (data, linted)

    def run(self, wanted: Callable[[Finding], bool]) -> list[Refusal]:
        """Apply what can be applied; the fixes that cannot, with the reason. What waits for a fix that then fails is tried in its place."""
        waiting, self._refusals = possible(self._before, self._medium, wanted)
        while waiting and not self.applied:
            picked, waiting = apart(waiting)
            if not picked:
                break
            self._apply(picked)
        return self._refusals

    def _apply(self, fixes: Sequence[Fix]) -> None:
        """Add the fixes to those applied, all at once, else by halves, so that one that fails does not take the others with it."""
        reason = self._try([*self.applied, *fixes])
        if reason is None:
            self.applied += fixes
        elif len(fixes) == 1:
            self._refusals.append(refused(self._before.document, fixes[0].finding, reason))
        else:
            half = len(fixes) // 2
            self._apply(fixes[:half])
            self._apply(fixes[half:])

    def _try(self, fixes: Sequence[Fix]) -> Reason | None:
        patches = sorted({patch for made in fixes for patch in made.patches})
        fixed = self._medium.patched(patches)
        try:
            after = self._lint(fixed)
        except UnreadableError:
            return Reason("misread")
        reason = prove(self._before, fixes, after, self._lowest)
        if reason is None and not self._medium.is_kept(fixed, patches):
            reason = Reason("misread")
        if reason is None:
            self.result = (fixed, after)
        return reason
