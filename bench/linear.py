"""Whether time grows with the text: for each rule alone, and for the whole way, the time of a text twice as long against that of one.

Prints the table, slowest first; exit code 1 when a rule stays above the limit in every round.
"""

import sys
from time import process_time

from generate import document

from lint.engine.load import load_rules
from lint.engine.model import Rule
from lint.engine.run import run
from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.resolve.index import FactIndex

LIMIT = 2.2
SIZES = (150_000, 300_000)
ROUNDS = 5
LEAST = 0.02  # seconds a measurement takes at least: a quick rule runs several times


def main() -> int:
    """Measure and print."""
    texts = [document(7, size).encode() for size in SIZES]
    whole = _ratio([_whole(text) for text in texts for _ in range(3)])
    indexes = [analyse(read_bytes(text, "plan.txt")) for text in texts]
    found = sorted(((*_of_rule(rule, indexes), rule.name) for rule in load_rules()), reverse=True)
    print(f"Time of a text twice as long ({SIZES[1]} against {SIZES[0]} characters), the best of {ROUNDS} rounds")
    print(f"  {'reading, facts, structure':28}{whole:8.2f} times")
    for seconds, ratio, name in found:
        print(f"  {name:28}{ratio:8.2f} times{seconds * 1000:10.1f} ms{'   more than linear' * (ratio > LIMIT)}")
    return 1 if any(ratio > LIMIT for _, ratio, _ in found) else 0


def _whole(text: bytes) -> float:
    began = process_time()
    analyse(read_bytes(text, "plan.txt"))
    return process_time() - began


def _ratio(seconds: list[float]) -> float:
    half = len(seconds) // 2
    return min(seconds[half:]) / min(seconds[:half])


def _of_rule(rule: Rule, indexes: list[FactIndex]) -> tuple[float, float]:
    """Seconds for the longer text and how many times those for the shorter: the lowest ratio of the rounds, each a pair side by side."""
    for index in indexes:
        run(index, [rule])  # what rules share of an index is made once
    pairs = [[_seconds(rule, index) for index in indexes] for _ in range(ROUNDS)]
    return min(long for _, long in pairs), min(long for _, long in pairs) / min(short for short, _ in pairs)


def _seconds(rule: Rule, index: FactIndex) -> float:
    times, spent = 0, 0.0
    while spent < LEAST:
        began = process_time()
        run(index, [rule])
        spent += process_time() - began
        times += 1
    return spent / times


if __name__ == "__main__":
    sys.exit(main())
