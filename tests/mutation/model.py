"""What a mutator is: it plants one class of error in a clean text, at many places."""

from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from random import Random
from typing import NamedTuple


class Mutation(NamedTuple):
    """A text with one error: the 1-based line at which `rule` must speak (its own place or a related one); the rules in `also` may speak too."""

    text: str
    line: int
    rule: str
    also: tuple[str, ...] = ()


Plant = Callable[[str, Random], Iterator[Mutation]]


class Mutator(NamedTuple):
    """A class of error of one rule."""

    rule: str
    name: str
    plant: Plant


_MUTATORS: list[Mutator] = []


def mutator(rule: str) -> Callable[[Plant], Plant]:
    """Register a function that plants errors which the rule must find; its name is the name of the class."""

    def register(plant: Plant) -> Plant:
        _MUTATORS.append(Mutator(rule, plant.__name__, plant))
        return plant

    return register


def mutators() -> tuple[Mutator, ...]:
    """All mutators of the modules `*_mutations` beside this one, by rule and name."""
    for path in sorted(Path(__file__).parent.glob("*_mutations.py")):
        import_module(f"{__package__}.{path.stem}")
    return tuple(sorted(_MUTATORS, key=lambda m: (m.rule, m.name)))
