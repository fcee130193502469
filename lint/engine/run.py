"""Run rules over one document."""

from collections.abc import Callable, Iterator, Mapping, Sequence

from lint.config import Ignore
from lint.engine import check, each, group, pattern, require, sequence
from lint.engine.findings import Findings, ordered
from lint.engine.model import Finding, Hit, Point, Rule
from lint.engine.suppress import suppress
from lint.engine.view import View
from lint.resolve.index import FactIndex

POINTS: Mapping[Point, Callable[[View, Rule], Iterator[Hit]]] = {
    "each": each.hits,
    "group": group.hits,
    "sequence": sequence.hits,
    "require": require.hits,
    "pattern": pattern.hits,
    "check": check.hits,
}


class InternalError(Exception):
    """A rule broke on a document: our mistake, never a finding. The cause is chained."""

    def __init__(self, rule: str, path: str) -> None:
        super().__init__(f"quy tắc {rule} bị lỗi khi đọc {path}")
        self.rule = rule
        self.path = path


def run(index: FactIndex, rules: Sequence[Rule], ignores: Sequence[Ignore] = ()) -> tuple[Finding, ...]:
    """The findings of the rules, by position then rule, without those that are suppressed. InternalError when a rule breaks.

    `rules` are those to run, with the severities and parameters of the config (`lint.engine.settings.configured`).
    """
    if not index.document.text:
        return ()
    view = View(index)
    make = Findings(view)
    last = [rule for rule in rules if rule.facts == "suppression"]
    found = [finding for rule in rules if rule not in last for finding in _of_rule(view, rule, make)]
    found, view.suppressions = suppress(index.document, found, ignores, [rule.name for rule in rules])
    found += [finding for rule in last for finding in _of_rule(view, rule, make)]
    return ordered(found, index.document.text)


def _of_rule(view: View, rule: Rule, make: Findings) -> list[Finding]:
    if not any(_applies(rule, view, number) for number in range(max(len(view.index.structure.documents), 1))):
        return []
    try:
        found = [make.finding(rule, hit) for hit in POINTS[rule.point](view, rule)]
    except Exception as error:
        raise InternalError(rule.name, view.document.path) from error
    return [finding for finding in found if _applies(rule, view, finding.document)]


def _applies(rule: Rule, view: View, number: int) -> bool:
    """Whether the rule speaks of that document: its family and kind are among the rule's, or the rule names none."""
    if not rule.families and not rule.kinds:
        return True
    parts = view.index.structure.documents
    if number >= len(parts):
        return not rule.kinds and "fragment" in rule.families
    return (not rule.families or parts[number].family in rule.families) and (not rule.kinds or parts[number].kind in rule.kinds)
