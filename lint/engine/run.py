"""Run rules over one document."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from lint.config import Ignore
from lint.engine import check, each, group, pattern, require, sequence
from lint.engine.findings import Findings, ordered
from lint.engine.model import Finding, Hit, Point, Rule
from lint.engine.precedence import yielded
from lint.engine.suppress import suppress
from lint.engine.view import View
from lint.resolve.index import FactIndex
from lint.structure.model import DocumentPart

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


def run(index: FactIndex, rules: Sequence[Rule], ignores: Sequence[Ignore] = (), known: Collection[str] = ()) -> tuple[Finding, ...]:
    """The findings of the rules, by position then rule, without those that are suppressed. InternalError when a rule breaks.

    `rules` are those to run, with the severities and parameters of the config (`lint.engine.settings.configured`), `ignores` the entries of
    the config that concern this file. `known` are the names of all rules there are, where more are known than run.
    """
    if not index.document.text:
        return ()
    view = View(index)
    make = Findings(view)
    last = [rule for rule in rules if rule.facts == "suppression"]
    found = [finding for rule in rules if rule not in last for finding in _of_rule(view, rule, make)]
    found = yielded(found, {rule.name: rule for rule in rules})
    ran = {rule.name for rule in rules}
    found, view.suppressions = suppress(index.document, found, ignores, ran, ran.union(known))
    found += [finding for rule in last for finding in _of_rule(view, rule, make)]
    return ordered(found, index.document.text)


def _of_rule(view: View, rule: Rule, make: Findings) -> list[Finding]:
    parts = view.index.structure.documents
    if not any(_applies(rule, part) for part in parts):
        return []
    try:
        found = [make.finding(rule, hit) for hit in POINTS[rule.point](view, rule)]
    except Exception as error:
        raise InternalError(rule.name, view.document.path) from error
    return [finding for finding in found if _applies(rule, parts[finding.document])]


def _applies(rule: Rule, part: DocumentPart) -> bool:
    """Whether the rule speaks of that document: its family and kind are among the rule's, or the rule names none."""
    return (not rule.families or part.family in rule.families) and (not rule.kinds or part.kind in rule.kinds)
