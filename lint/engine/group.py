"""`group`: facts with one key must agree; the odd ones are the mistakes."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from lint.engine.attributes import agree, known_parts
from lint.engine.conditions import Test, as_text
from lint.engine.model import Hit, Related, Rule
from lint.engine.templates import rule_names
from lint.engine.view import View
from lint.records import NamedTuple


class _Member(NamedTuple):
    """A fact of a group with the values that must agree; `at` is its position."""

    fact: object
    values: tuple[object, ...]
    at: int

    def agrees(self, other: "_Member") -> bool:
        return all(agree(a, b) for a, b in zip(self.values, other.values, strict=True))

    @property
    def known(self) -> int:
        return sum(known_parts(v) for v in self.values)


def hits(view: View, rule: Rule) -> Iterator[Hit]:
    """One Hit for each odd way of writing in a group, related to the best place of the others."""
    for members in _groups(view, rule):
        camps = _camps(members)
        if len(camps) > 1:
            yield from _odd(view, rule, camps)


def _groups(view: View, rule: Rule) -> list[list[_Member]]:
    test = Test(view, rule.facts, rule.params)
    groups: dict[tuple[str, ...], list[_Member]] = defaultdict(list)
    for fact in view.facts(rule.facts):
        key = [as_text(view.value(fact, path, rule.facts)) for path in rule.spec["by"]]
        if None not in key and test.holds(fact, rule.spec["where"]):
            values = tuple(view.value(fact, path, rule.facts) for path in rule.spec["agree"])
            groups[tuple(k or "" for k in key)].append(_Member(fact, values, view.place(fact, rule.facts).start))
    return [members for members in groups.values() if len(members) > 1]


def _camps(members: Sequence[_Member]) -> list[list[_Member]]:
    """Members that agree with each other; the fullest speak first, so that one with little to say joins where it fits."""
    camps: list[list[_Member]] = []
    for member in sorted(members, key=lambda m: (-m.known, m.at)):
        home = next((camp for camp in camps if all(member.agrees(m) for m in camp)), None)
        if home is None:
            camps.append([member])
        else:
            home.append(member)
    return camps


def _odd(view: View, rule: Rule, camps: list[list[_Member]]) -> Iterator[Hit]:
    """The camps that are wrong, by the rule's `odd`; among equals the less complete, then the later one."""
    for camp in camps:
        camp.sort(key=lambda m: m.at)

    def standing(camp: list[_Member]) -> tuple[int, ...]:
        first = -camp[0].at
        if rule.spec["odd"] == "minority":
            return (len(camp), max(m.known for m in camp), first)
        return (first,)

    ranked = sorted(camps, key=standing, reverse=True)
    best = max(ranked[0], key=lambda m: (m.known, -m.at))
    majority = len(ranked[0]) > len(ranked[1])
    for place, camp in enumerate(ranked[1:], 1):
        if rule.spec["odd"] == "each_pair":
            best = max(ranked[place - 1], key=lambda m: (m.known, -m.at))
        yield _hit(view, rule, camp, best, certain=majority or rule.spec["suggest"] == "always")


def _hit(view: View, rule: Rule, camp: list[_Member], best: _Member, *, certain: bool) -> Hit:
    odd = next((m for m in camp if not m.agrees(best)), camp[0])
    at = rule.spec["at"]
    others = tuple(Related(view.place(m.fact, rule.facts, at)) for m in camp if m is not odd)
    differing = next((p for p, a, b in zip(rule.spec["agree"], odd.values, best.values, strict=True) if not agree(a, b)), "")
    params = view.params(rule, rule_names(rule), odd.fact, best.fact)
    case = differing if differing in rule.messages else ""
    related = (Related(view.place(best.fact, rule.facts, at)), *others)
    return Hit(view.place(odd.fact, rule.facts, at), params, related, case=case, certain=certain)
