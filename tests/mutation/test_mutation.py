"""Every class of error, planted in the clean documents of the corpus, is found, and nothing else is said."""

from lint.engine.model import Severity
from tests.linting import default_rules
from tests.mutation.measure import clean, rows, table
from tests.mutation.model import mutators


def test_planted_errors_are_found_and_nothing_else_changes(capsys):
    found = list(rows())
    with capsys.disabled():
        print(f"\n{table(found)}")
    planted = sum(row.planted for row in found)
    assert sum(row.found for row in found) >= 0.97 * planted
    assert sum(len(row.collateral) for row in found) <= 0.05 * planted
    assert not [f"{row.rule} {row.name}" for row in found if not row.planted]


def test_every_rule_that_is_shown_by_default_has_a_class_of_errors():
    shown = {rule.name for rule in default_rules() if rule.severity >= Severity.WARNING}
    assert not shown - {each.rule for each in mutators()}


def test_there_are_clean_documents_of_several_kinds():
    assert len(clean()) >= 8
