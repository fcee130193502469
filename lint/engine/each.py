"""`each`: every fact that meets the conditions of a case is a mistake; the first case that holds wins."""

from collections.abc import Iterator

from lint.engine.conditions import Test
from lint.engine.model import Hit, Rule, Severity
from lint.engine.templates import rule_names
from lint.engine.view import View


def hits(view: View, rule: Rule) -> Iterator[Hit]:
    """One Hit per fact, at the fact's place or at the attribute `at`."""
    test = Test(view, rule.facts, rule.params)
    names = rule_names(rule)
    for fact in view.facts(rule.facts):
        case = next((c for c in rule.spec["cases"] if test.holds(fact, c["where"])), None)
        if case is not None:
            severity = Severity[case["severity"].upper()] if case["severity"] else None
            span = view.place(fact, rule.facts, case["at"] or rule.spec["at"])
            yield Hit(span, view.params(rule, names, fact), case=case["case"], severity=severity)
