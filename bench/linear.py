"""Whether time grows with the text: for each step, for what rules share and for each rule, the time of a text twice as long against that of one.

Prints the table, slowest first; exit code 1 when something stays above the limit. A figure above it is measured again, with longer texts and more
rounds: on a busy machine one measurement says little.
"""

import gc
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import cached_property, partial
from time import process_time
from typing import NamedTuple

from generate import document

from lint.document import Document
from lint.engine.load import load_rules
from lint.engine.model import Rule
from lint.engine.run import run
from lint.facts.extract import extract
from lint.readers import read_bytes
from lint.records import replace
from lint.resolve.analyse import analyse
from lint.resolve.index import FactIndex

LIMIT = 2.2
SIZES = (150_000, 300_000)  # characters
AGAIN = (SIZES, (300_000, 600_000), (400_000, 800_000))  # where a figure is above the limit
ROUNDS, MORE = 5, 15
LEAST = 0.02  # seconds a measurement takes at least: a quick rule runs several times


class Sample(NamedTuple):
    """One text on its way: bytes, document, facts with what rules share."""

    data: bytes
    document: Document
    facts: FactIndex


class Result(NamedTuple):
    """Seconds for the longer text, and how many times those for one half as long."""

    seconds: float
    ratio: float


Work = Callable[[Sample], object]


def main() -> int:
    """Measure and print."""
    gc.disable()  # when the collector runs depends on all that is alive, not on the work measured
    works = _works()
    found = _measured(works, _samples(SIZES), ROUNDS)
    for sizes in AGAIN:
        if doubtful := {name: work for name, work in works.items() if found[name].ratio > LIMIT}:
            again = _measured(doubtful, _samples(sizes), MORE)
            found |= {name: result for name, result in again.items() if result.ratio < found[name].ratio}
    print(f"Time of a text twice as long, the best of {ROUNDS} rounds ({MORE} where in doubt)")
    for name, (seconds, ratio) in sorted(found.items(), key=lambda item: -item[1].seconds):
        print(f"  {name:28}{ratio:8.2f} times{seconds * 1000:10.1f} ms{'   more than linear' * (ratio > LIMIT)}")
    return 1 if any(ratio > LIMIT for _, ratio in found.values()) else 0


def _works() -> dict[str, Work]:
    """Everything that is measured, by name: steps, properties of the FactIndex that rules share, rules."""
    shared = [name for name, value in vars(FactIndex).items() if isinstance(value, cached_property)]
    return {
        "(reading)": lambda sample: read_bytes(sample.data, "plan.txt"),
        "(facts)": lambda sample: extract(sample.document),
        "(facts, structure)": lambda sample: analyse(sample.document),
        **{f"(shared: {name.strip('_')})": partial(_shared, name) for name in shared},
        **{rule.name: partial(_rule, rule) for rule in load_rules()},
    }


def _shared(name: str, sample: Sample) -> object:
    return getattr(replace(sample.facts), name)  # a copy has nothing of what was made before


def _rule(rule: Rule, sample: Sample) -> object:
    return run(sample.facts, [rule])


def _samples(sizes: Sequence[int]) -> list[Sample]:
    texts = [document(7, size).encode() for size in sizes]
    documents = [read_bytes(text, "plan.txt") for text in texts]
    return [Sample(text, read, analyse(read)) for text, read in zip(texts, documents, strict=True)]


def _measured(works: Mapping[str, Work], samples: Sequence[Sample], rounds: int) -> dict[str, Result]:
    """The least time of the rounds for each text, long and short ones in turn; the ratio as if one were just twice as long as the other."""
    longer = len(samples[1].data) / len(samples[0].data) / 2
    found = {}
    for name, work in works.items():
        for sample in samples:
            work(sample)  # what rules share of an index is made once
        pairs = [[_seconds(work, sample) for sample in samples] for _ in range(rounds)]
        short, long = (min(pair[at] for pair in pairs) for at in (0, 1))
        found[name] = Result(long, long / short / longer)
        gc.collect()
    return found


def _seconds(work: Work, sample: Sample) -> float:
    times, spent = 0, 0.0
    while spent < LEAST:
        began = process_time()
        work(sample)
        spent += process_time() - began
        times += 1
    return spent / times


if __name__ == "__main__":
    sys.exit(main())
