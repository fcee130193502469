"""Which fixes go into one round: those wanted, possible in this file, and apart from each other."""

from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Sequence

from lint.document import Document
from lint.engine.model import Edit, Finding
from lint.fix.mapping import SourceMap
from lint.fix.media import Medium
from lint.fix.model import Change, Fix, Linted, Patch, Reason, Refusal, UnfitError
from lint.fix.references import References


def possible(linted: Linted, medium: Medium, wanted: Callable[[Finding], bool]) -> tuple[list[Fix], list[Refusal]]:
    """The fixes of the wanted findings as patches of the file, and those that cannot be made in it."""
    source, references = SourceMap(linted.document, medium), References(linted.index)
    fixes, refusals = [], []
    for finding in linted.findings:
        if not finding.edits or not wanted(finding):
            continue
        try:
            patches = tuple(patch for edit in finding.edits for patch in source.patches(edit))
        except UnfitError as error:
            refusals.append(refused(linted.document, finding, error.reason))
            continue
        if _meet(patches):
            refusals.append(refused(linted.document, finding, Reason("meeting")))
        elif spoken_of := references.to_renumbered(finding.edits):
            places = {linted.document.line_column(reference.span.start)[0]: linted.document.slice(reference.span) for reference in spoken_of}
            said = (("line", ", ".join(map(str, places))), ("text", "; ".join(dict.fromkeys(places.values()))))
            refusals.append(refused(linted.document, finding, Reason("referred", said)))
        elif patches:
            fixes.append(Fix(finding, finding.edits, patches))
    return fixes, refusals


def apart(fixes: Iterable[Fix]) -> tuple[list[Fix], list[Fix]]:
    """The fixes that keep clear of each other, the first come first, and those that must wait."""
    picked, waiting = [], []
    taken: list[Patch] = []
    for fix in fixes:
        if all(_is_free(patch, taken) for patch in fix.patches):
            picked.append(fix)
            for patch in fix.patches:
                insort(taken, patch)
        else:
            waiting.append(fix)
    return picked, waiting


def _is_free(patch: Patch, taken: Sequence[Patch]) -> bool:
    """Whether nothing taken touches the patch, unless it is the same one; what touches would have to come in an order."""
    at = bisect_left(taken, patch)
    near = taken[max(at - 1, 0) : at + 1]
    return patch in near or all(_ends(other) < _begins(patch) or _ends(patch) < _begins(other) for other in near)


def _meet(patches: Sequence[Patch]) -> bool:
    """Whether two patches of one fix want the same characters."""
    ranked = sorted(set(patches))
    return any(_ends(one) > _begins(other) for one, other in zip(ranked, ranked[1:], strict=False))


def _begins(patch: Patch) -> tuple[int, int]:
    return patch.node, patch.start


def _ends(patch: Patch) -> tuple[int, int]:
    return patch.node, patch.end


def refused(document: Document, finding: Finding, reason: Reason) -> Refusal:
    """The fix of the finding as not applied."""
    return Refusal(changes_of(document, finding.rule, finding.edits)[0], reason)


def changes_of(document: Document, rule: str, edits: Iterable[Edit]) -> tuple[Change, ...]:
    """The edits as a person is told of them."""
    return tuple(Change(document.line_column(edit.span.start)[0], rule, document.slice(edit.span), edit.replacement) for edit in edits)
