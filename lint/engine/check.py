"""`check`: a Python function of `lint.checks`, where an algorithm is needed."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from importlib import import_module
from typing import Any

from lint.engine.model import Hit, Rule
from lint.engine.view import View
from lint.resolve.index import FactIndex

Check = Callable[[FactIndex, Mapping[str, Any]], Iterable[Hit]]


@cache
def function(name: str) -> Check:
    """`outline.duplicate` is the function `duplicate` of `lint.checks.outline`."""
    module, _, attribute = name.partition(".")
    found: Check = getattr(import_module(f"lint.checks.{module}"), attribute)
    return found


def hits(view: View, rule: Rule) -> Iterator[Hit]:
    """What the check finds."""
    yield from function(rule.spec["function"])(view.index, rule.params)
