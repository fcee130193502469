"""The table of facts that rules may name."""

import pytest

from lint.engine.attributes import path_names
from lint.engine.named import NAMED, facts_named
from lint.facts.model import PartialDate
from lint.span import Span
from tests.engine import build

TEXT = "5/QĐ-UBND 31/6\n1. một\n2. hai\na) ba"


@pytest.fixture
def index():
    rows = [("1.", "arabic", 1, None, 1), ("2.", "arabic", 1, None, 1), ("a)", "letter", 2, 1, 2)]
    return build.index(
        TEXT,
        citations=[build.citation(TEXT, "5/QĐ-UBND"), build.citation(TEXT, "31/6", role="own")],
        dates=[build.day(TEXT, "31/6", PartialDate(None, 6, 31))],
        items=build.items(TEXT, *rows),
        zones=[build.zone(TEXT, "title", "5/QĐ-UBND 31/6")],
        tables=[(build.row(TEXT, "một", 1), build.row(TEXT, "hai", 2))],
    )


def test_counts(index):
    found = {name: len(facts_named(index, name)) for name in NAMED}
    assert {name: n for name, n in found.items() if n} == {
        "citation": 1, "own_number": 1, "date": 1, "item": 3, "sibling_list": 2, "zone": 1, "document": 1, "row": 2, "table": 1,
    }  # fmt: skip


@pytest.mark.parametrize("name", NAMED)
def test_place_is_an_attribute_of_the_type(name, index):
    named = NAMED[name]
    assert path_names(named.type, named.place) is None
    for fact in facts_named(index, name):
        for one in fact if named.many else (fact,):
            assert isinstance(one, named.type)


def test_lists_hold_siblings_in_order(index):
    assert [[i.marker.text for i in run] for run in facts_named(index, "sibling_list")] == [["1.", "2."], ["a)"]]
    assert facts_named(index, "row")[1].label_span == Span(25, 28)
