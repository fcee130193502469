"""The facts that rules may name, and where a finding about one stands."""

from collections.abc import Callable, Mapping
from itertools import groupby

from lint.facts.model import Abbreviation, Amount, CrossReference, DateMention, Marker, Period, UnitMention
from lint.records import NamedTuple, record
from lint.resolve.index import FactIndex, Mention
from lint.span import Span
from lint.structure.model import DocumentPart, Item, TableRow, Zone

Facts = tuple[object, ...]


@record(frozen=True, slots=True)
class SuppressionUse:
    """A suppression after the run: whether it hid a finding. `mark` says where it was written, in each language.

    `unknown` is a name in it that no rule has, `near` the rule's name that was most likely meant.
    """

    span: Span
    used: bool
    mark: Mapping[str, str]
    unknown: str | None = None
    near: str | None = None


class Named(NamedTuple):
    """Facts under one name: their type, where they are, the attribute that is their place; `many`: each is a sequence of them."""

    type: type
    facts: Callable[[FactIndex], Facts]
    place: str = "span"
    many: bool = False


def _sibling_lists(index: FactIndex) -> Facts:
    items = sorted(index.structure.items, key=lambda i: (i.list, i.marker.span.start))
    return tuple(tuple(group) for _, group in groupby(items, key=lambda i: i.list))


NAMED: Mapping[str, Named] = {
    "citation": Named(Mention, lambda index: tuple(m for m in index.mentions if m.citation.role != "own")),
    "own_number": Named(Mention, lambda index: tuple(m for m in index.mentions if m.citation.role == "own")),
    "date": Named(DateMention, lambda index: index.facts.dates),
    "period": Named(Period, lambda index: index.facts.periods),
    "marker": Named(Marker, lambda index: index.facts.markers),
    "unit": Named(UnitMention, lambda index: index.facts.units),
    "abbreviation": Named(Abbreviation, lambda index: index.facts.abbreviations),
    "amount": Named(Amount, lambda index: index.facts.amounts),
    "cross_reference": Named(CrossReference, lambda index: index.facts.cross_references),
    "item": Named(Item, lambda index: index.structure.items, "marker.span"),
    "zone": Named(Zone, lambda index: index.structure.zones),
    "document": Named(DocumentPart, lambda index: index.structure.documents),
    "row": Named(TableRow, lambda index: tuple(row for table in index.structure.tables for row in table), "label_span"),
    "sibling_list": Named(Item, _sibling_lists, "marker.span", many=True),
    "table": Named(TableRow, lambda index: index.structure.tables, "label_span", many=True),
    "suppression": Named(SuppressionUse, lambda index: ()),  # known only after the other rules have run: see run.py
}


def facts_named(index: FactIndex, name: str) -> Facts:
    """The facts under a name of the table, in reading order."""
    return NAMED[name].facts(index)
