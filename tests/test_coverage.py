"""rules/coverage.yaml and the rules' own `source` say the same."""

import pytest

from lint.engine.load import load_rules
from lint.errors import UsageError
from lint.report.coverage import coverage

SOURCES = {(rule.name, source) for rule in load_rules() for source in rule.source}


def test_each_rule_stands_under_the_clauses_it_names_and_no_other():
    listed = {(rule, clause.id) for clause in coverage() for point in clause.points for rule in point.rules}
    assert (SOURCES - listed, listed - SOURCES) == (set(), set())


def test_the_three_appendices_are_whole():
    ids = [clause.id for clause in coverage()]
    assert len(ids) == len(set(ids))
    assert {f"nd30.I.II.{n}" for n in range(1, 10)} | {f"nd30.I.III.{n}" for n in range(1, 5)} <= set(ids)
    assert any(name.startswith("party.") for name in ids)
    assert any(name.startswith("normative.") for name in ids)


def test_a_point_has_rules_or_a_reason(tmp_path):
    path = tmp_path / "coverage.yaml"
    path.write_text("a:\n  title: b\n  points:\n    - {what: c}\n", encoding="utf-8")
    with pytest.raises(UsageError) as error:
        coverage(path)
    assert error.value.caret.line == 4
