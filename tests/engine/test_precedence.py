"""One slip, one finding: `yields_to`."""

import pytest

from lint.engine.load import load_rules
from lint.engine.run import run
from lint.errors import UsageError
from tests.engine import build

SAY = "message: {vi: a, en: a}\n"


def found(tmp_path, text, yields):
    first = build.rule(tmp_path, "first", SAY + "pattern: {regex: 'bb cc'}\n")
    second = build.rule(tmp_path, "second", SAY + f"{yields}pattern: {{regex: 'aa bb|cc|dd'}}\n")
    return [(f.rule, text[slice(*f.span)]) for f in run(build.index(text), [first, second])]


def test_a_finding_gives_way_where_words_are_shared(tmp_path):
    text = "aa bb cc dd cc"
    assert found(tmp_path, text, "yields_to: [first]\n") == [("first", "bb cc"), ("second", "dd"), ("second", "cc")]
    assert len(found(tmp_path, text, "")) == 5


def test_the_related_places_of_a_finding_are_its_own_too(tmp_path):
    text = "aa\nbb\naa"
    group = "facts: date\ngroup: {by: date.month, expect: {agree: date.day}, odd: later}\n"
    dates = [build.day(text, "aa", build.PartialDate(None, 6, 1)), build.day(text, "aa", build.PartialDate(None, 6, 2), 1)]
    first = build.rule(tmp_path, "first", SAY + group)
    second = build.rule(tmp_path, "second", SAY + "yields_to: [first]\npattern: {regex: 'aa|bb'}\n")
    assert [(f.rule, f.span) for f in run(build.index(text, dates=dates), [first, second])] == [
        ("second", build.at(text, "bb")),
        ("first", build.at(text, "aa", 1)),
    ]


def test_a_rule_cannot_yield_to_one_that_is_not_there(tmp_path):
    build.rule_file(tmp_path, "second", SAY + "yields_to: [date-invald]\npattern: {regex: aa}\n")
    with pytest.raises(UsageError, match="date-invalid"):
        load_rules((tmp_path,))
