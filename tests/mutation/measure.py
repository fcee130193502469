"""Plant errors in the clean documents of the corpus and see what is found: the right rule at the right line, and nothing else."""

from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import NamedTuple

from lint.document import Document
from lint.engine.model import Finding, Severity
from tests.corpus_expect import documents
from tests.linting import lint_bytes
from tests.mutation.model import Mutation, Mutator, mutators

SEED = 20260305
PLACES = 4  # mutants of one class in one document


class Row(NamedTuple):
    """One class of error: how many were planted and found, and the findings that came besides (rule, document, line of the mutant)."""

    rule: str
    name: str
    planted: int
    missed: tuple[str, ...]
    collateral: tuple[str, ...]

    @property
    def found(self) -> int:
        """How many of the planted errors were found."""
        return self.planted - len(self.missed)


@cache
def clean() -> dict[str, str]:
    """The text documents of the corpus in which nothing is found at default severity, by name."""
    texts = {path.name: path.read_text(encoding="utf-8") for path in documents() if path.suffix == ".txt"}
    return {name: text for name, text in texts.items() if not any(f.severity >= Severity.WARNING for f in _lint(name, text)[1])}


def rows(places: int = PLACES) -> Iterator[Row]:
    """One row for each class of error."""
    return (_row(each, places) for each in mutators())


def _row(mutator: Mutator, places: int) -> Row:
    planted, missed, collateral = 0, [], []
    for name, text in clean().items():
        random = Random(f"{SEED}/{mutator.rule}/{mutator.name}/{name}")
        mutants = list(mutator.plant(text, random))
        for mutant in random.sample(mutants, min(places, len(mutants))):
            planted += 1
            found, besides = judged(name, mutant)
            place = f"{name}:{mutant.line}"
            missed += [] if found else [place]
            collateral += [f"{place} {rule}" for rule in besides]
    return Row(mutator.rule, mutator.name, planted, tuple(missed), tuple(collateral))


def judged(name: str, mutant: Mutation) -> tuple[bool, list[str]]:
    """Whether the rule speaks of the planted line, and the rules of the findings at default severity that came besides."""
    document, findings = _lint(name, mutant.text)
    shown = [f for f in findings if f.severity >= Severity.WARNING or f.rule == mutant.rule]
    hits = [f for f in shown if f.rule == mutant.rule and _at(document, f, mutant.line)]
    allowed = Counter({mutant.rule: 1}) if hits else Counter[str]()
    besides = [f.rule for f in shown if f.rule not in mutant.also and f.severity >= Severity.WARNING]
    return bool(hits), list((Counter(besides) - allowed).elements())


def _lint(name: str, text: str) -> tuple[Document, tuple[Finding, ...]]:
    return lint_bytes(text.encode(), Path(name).name)


def _at(document: Document, finding: Finding, line: int) -> bool:
    spans = (finding.span, *(related.span for related in finding.related))
    return any(document.line_column(s.start)[0] <= line <= document.line_column(s.end, end=True)[0] for s in spans)


def table(found: list[Row]) -> str:
    """The rows and their sum, for a person."""
    lines = [f"{'rule':26}{'class':30}{'planted':>8}{'found':>8}{'collateral':>12}"]
    lines += [f"{r.rule:26}{r.name:30}{r.planted:8}{r.found:8}{len(r.collateral):12}" for r in found]
    planted, hits, besides = (sum(column) for column in zip(*((r.planted, r.found, len(r.collateral)) for r in found), strict=True))
    lines.append(f"{'all':26}{'':30}{planted:8}{hits:8}{besides:12}   {hits / planted:.1%} found, {besides / planted:.3f} besides a mutant")
    return "\n".join(lines)
