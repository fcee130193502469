"""`require`: a part that a document must have; what is absent is reported at the nearest part that is there."""

from collections.abc import Iterator

from lint.engine.conditions import Test
from lint.engine.model import Hit, Rule
from lint.engine.places import ZONES
from lint.engine.templates import rule_names
from lint.engine.view import View
from lint.span import Span
from lint.structure.model import DocumentPart, Zone

_ORDER = tuple(ZONES)


def hits(view: View, rule: Rule) -> Iterator[Hit]:
    """One Hit for each absent zone or fact of each document; `missing` names it."""
    test = Test(view, rule.facts, rule.params)
    for number, part in enumerate(view.index.structure.documents):
        zones = [z for z in view.index.zones if part.span.contains(z.span)]
        if len({z.kind for z in zones}) < rule.spec["at_least"] or not test.holds(part, rule.spec["where"]):
            continue
        if rule.spec["unless"] and test.holds(part, rule.spec["unless"]):
            continue
        yield from _absent(view, rule, part, number, zones)


def _absent(view: View, rule: Rule, part: DocumentPart, number: int, zones: list[Zone]) -> Iterator[Hit]:
    params = view.params(rule, rule_names(rule), part)
    there = {z.kind for z in zones}
    for kind in rule.spec["zones"]:
        if kind not in there:
            yield Hit(_nearest(view, part, zones, kind), {**params, "missing": ZONES[kind]}, case=_case(rule, kind), missing=kind)
    name = rule.spec["fact"]
    if name and not any(view.index.part_number(view.place(f, name).start) == number for f in view.facts(name)):
        yield Hit(_nearest(view, part, zones, "body"), params, case=_case(rule, name), missing=name)


def _case(rule: Rule, missing: str) -> str:
    return missing if missing in rule.messages else ""


def _nearest(view: View, part: DocumentPart, zones: list[Zone], kind: str) -> Span:
    """The first paragraph of the zone that would stand nearest to the absent one, else of the document."""
    rank = _ORDER.index(kind)
    near = min(zones, key=lambda z: (abs(_ORDER.index(z.kind) - rank), z.span.start), default=None)
    start = near.span.start if near else part.span.start
    return view.document.block_at(start).span
