"""Conditions on a fact, as rule files write them under `where`.

Compiled form: a list of [path, op, operand], all of which must hold. An operand is a text, a number, a list, {"param": name} or {"path": path};
["", "any", [conditions, …]] and ["", "not", conditions] combine.
"""

from collections.abc import Callable, Mapping
from typing import Any

from lint.engine.attributes import agree
from lint.engine.view import View
from lint.facts.model import PartialDate
from lint.patterns import regex

MAX_MATCHED = 400  # a regex of a condition sees no more characters than this

Conditions = list[list[Any]]


class Test:
    """The conditions of one rule, over the facts of one name."""

    def __init__(self, view: View, name: str, params: Mapping[str, Any]) -> None:
        self._view = view
        self._name = name
        self._params = params

    def holds(self, fact: object, conditions: Conditions) -> bool:
        """Whether the fact meets all conditions."""
        return all(self._one(fact, *condition) for condition in conditions)

    def _one(self, fact: object, path: str, op: str, operand: Any) -> bool:
        if op == "any":
            return any(self.holds(fact, conditions) for conditions in operand)
        if op == "not":
            return not self.holds(fact, operand)
        value = self._view.value(fact, path, self._name)
        if isinstance(operand, dict):
            operand = self._params[operand["param"]] if "param" in operand else self._view.value(fact, operand["path"], self._name)
        return OPERATORS[op](value, operand)


def as_text(value: object) -> str | None:
    """A value as a rule file writes it: true, false, digits, text, a date as far as it is known; None for what is unknown."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, PartialDate):
        return value.iso()
    return None if value is None else str(value)


def _is(value: object, operand: object) -> bool:
    return value is not None and as_text(value) == as_text(operand)


def _in(value: object, operand: Any) -> bool:
    return value is not None and as_text(value) in [as_text(o) for o in operand]


def _contains(value: object, operand: object) -> bool:
    if isinstance(value, tuple):
        return as_text(operand) in [as_text(v) for v in value]
    return isinstance(value, str) and str(operand) in value


def _empty(value: object, operand: object) -> bool:
    return (value in (None, "", ())) == (as_text(operand) == "true")


def _matches(value: object, operand: object) -> bool:
    return value is not None and regex(str(operand)).search((as_text(value) or "")[:MAX_MATCHED]) is not None


def _rank(value: object) -> int | str | None:
    """What orders a value: a number, or the ISO text of a whole day."""
    if isinstance(value, PartialDate):
        return value.iso() if value.day is not None else None
    if isinstance(value, str):
        return int(value) if value.isascii() and value.isdigit() else value
    return value if isinstance(value, int) else None


def _ordered(test: Callable[[Any, Any], bool]) -> Callable[[object, object], bool]:
    def compare(value: object, operand: object) -> bool:
        one, other = _rank(value), _rank(operand)
        return one is not None and type(one) is type(other) and test(one, other)

    return compare


OPERATORS: Mapping[str, Callable[[Any, Any], bool]] = {
    "is": _is,
    "is_not": lambda value, operand: value is not None and not _is(value, operand),
    "in": _in,
    "not_in": lambda value, operand: value is not None and not _in(value, operand),
    "empty": _empty,
    "contains": _contains,
    "lt": _ordered(lambda a, b: a < b),
    "gt": _ordered(lambda a, b: a > b),
    "le": _ordered(lambda a, b: a <= b),
    "ge": _ordered(lambda a, b: a >= b),
    "matches": _matches,
    "same_as": lambda value, operand: None not in (value, operand) and value == operand,
    "differs_from": lambda value, operand: not agree(value, operand),
}
