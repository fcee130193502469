"""Known wrong forms (`grammar/confusions.tsv`), each with the neighbours beside which it is right."""

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from lint.engine.model import Hit, Severity
from lint.facts.vocabulary import derived, table
from lint.records import NamedTuple
from lint.resolve.index import FactIndex
from lint.resolve.running import Running, normal
from lint.resolve.spelling import cased_like


class _Form(NamedTuple):
    right: str
    severity: Severity
    certain: bool
    variant: bool
    before: frozenset[str]
    after: frozenset[str]


def wrong_form(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Each wrong form outside the expressions in which it is right; accepted variants only where `variants` is set."""
    words, rows, lengths = index.running, _rows(), _lengths()
    for at, first in enumerate(words.plain):
        for length in lengths.get(first, ()):
            wrong = words.plain[at : at + length]
            form = _form(wrong) if wrong in rows else None
            if form is None or (form.variant and not params["variants"]):
                continue
            if all(words.linked[at + 1 : at + length]) and not _excused(words, at, length, form):
                yield _hit(index, words, at, length, form)


def _hit(index: FactIndex, words: Running, at: int, length: int, form: _Form) -> Hit:
    span = words.span(at, at + length - 1)
    right = cased_like(index.document.slice(span), form.right)
    return Hit(span, {"right": right}, case="variant" if form.variant else "", severity=form.severity, suggestion=right, safe=form.certain)


def _excused(words: Running, at: int, length: int, form: _Form) -> bool:
    return words.before(at) in form.before or words.after(at + length - 1) in form.after or any(words.glued[at : at + length])


@derived("confusions", by=(normal,))
def _rows() -> dict[tuple[str, ...], dict[str, str]]:
    """The rows of the table by the syllables of the wrong form."""
    return {tuple(normal(word) for word in row["wrong"].split()): row for row in table("confusions")}


@cache
def _form(wrong: tuple[str, ...]) -> _Form:
    row = _rows()[wrong]
    return _Form(
        row["right"],
        Severity.WARNING if row["severity"] == "warning" else Severity.INFO,
        row["fix"] == "yes",
        row["variant"] == "yes",
        frozenset(row["before"].split()),
        frozenset(row["after"].split()),
    )


@derived("confusions", by=(normal,))
def _lengths() -> dict[str, tuple[int, ...]]:
    """How long the wrong forms are that begin with a syllable, the longest first."""
    found: dict[str, set[int]] = {}
    for form in _rows():
        found.setdefault(form[0], set()).add(len(form))
    return {first: tuple(sorted(lengths, reverse=True)) for first, lengths in found.items()}
