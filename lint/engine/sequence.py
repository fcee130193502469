"""`sequence`: the members of each list or table, in order, must not repeat a value or must go up by one."""

from collections.abc import Iterator

from lint.engine.conditions import Test, as_text
from lint.engine.model import Hit, Related, Rule
from lint.engine.templates import rule_names
from lint.engine.view import View


def hits(view: View, rule: Rule) -> Iterator[Hit]:
    """One Hit at each member that repeats (case `repeat`), skips (`skip`) or starts wrong (`start`); the one before is related."""
    test = Test(view, rule.facts, rule.params)
    look = _repeats if rule.spec["unique"] else _steps
    for members in view.facts(rule.facts):
        assert isinstance(members, tuple)
        yield from look(view, rule, [m for m in members if test.holds(m, rule.spec["where"])])


def _repeats(view: View, rule: Rule, members: list[object]) -> Iterator[Hit]:
    seen: dict[str, object] = {}
    for member in members:
        key = as_text(view.value(member, rule.spec["unique"], rule.facts))
        if key in seen:
            yield _hit(view, rule, member, seen[key], "repeat")
        elif key is not None:
            seen[key] = member


def _steps(view: View, rule: Rule, members: list[object]) -> Iterator[Hit]:
    """After a mistake the count goes on from what is written: one slip, one finding."""
    before: object | None = None
    expected = rule.spec["from"]
    for member in members:
        value = _number(view.value(member, rule.spec["step"], rule.facts))
        if value is None:
            continue
        if expected is not None and value != expected:
            yield _hit(view, rule, member, before, "start" if before is None else "skip" if value > expected else "repeat", expected)
        before, expected = member, value + 1


def _number(value: object) -> int | None:
    if isinstance(value, str) and value.isascii() and value.isdigit():
        return int(value)
    return value if isinstance(value, int) else None


def _hit(view: View, rule: Rule, member: object, before: object | None, case: str, expected: int | None = None) -> Hit:
    params = dict(view.params(rule, rule_names(rule), member, before))
    if expected is not None:
        params["expected"] = expected
    related = (Related(view.place(before, rule.facts)),) if before is not None else ()
    return Hit(view.place(member, rule.facts, rule.spec["at"]), params, related, case=case if case in rule.messages else "")
