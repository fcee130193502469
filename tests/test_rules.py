"""Every example of every rule file: the places, the messages, the fixed text, and the silence of all other rules."""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from lint.document import Document
from lint.engine.compiled import rule_files
from lint.engine.load import built_in, load_rule
from lint.engine.model import Example, Finding, Rule, Severity
from lint.engine.run import run
from lint.engine.templates import message
from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.resolve.context import Context
from tests.word_example import built

FILES = rule_files(built_in())


@cache
def loaded(path: Path) -> Rule | Exception:
    """The rule, or what is wrong with its file: that fails its own test and no other."""
    try:
        return load_rule(path)
    except Exception as error:
        return error


RULES = [rule for path in FILES if isinstance(rule := loaded(path), Rule)]
EXAMPLES = [pytest.param(rule, example, id=f"{rule.name}:{example.line}") for rule in RULES for example in rule.examples]


def read(example: Example) -> tuple[Document, tuple[Finding, ...]]:
    """The example without its marks, and what all rules find there."""
    return lint(example.text.replace("⟦", "").replace("⟧", ""), example)


def lint(text: str, example: Example) -> tuple[Document, tuple[Finding, ...]]:
    context = {"family": "administrative", **example.context}
    name = f"example.{context.pop('format', 'txt')}"
    document = read_bytes(text.encode(), name) if example.docx is None else read_bytes(built(text, example.docx), "example.docx")
    as_of = context.pop("as_of", None)
    index = analyse(document, Context(**context, as_of=date.fromisoformat(as_of) if as_of else None))
    return document, run(index, RULES)


def marks(text: str) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """The marked places as ((line, column), (line, column)) of the text without marks."""
    found, open_at, line, column = [], [], 1, 1
    for char in text:
        if char == "⟦":
            open_at.append((line, column))
        elif char == "⟧":
            found.append((open_at.pop(), (line, column)))
        else:
            line, column = (line + 1, 1) if char == "\n" else (line, column + 1)
    return sorted(found)


def places(document: Document, findings: Iterable[Finding]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    return sorted((document.line_column(f.span.start), document.line_column(f.span.end, end=True)) for f in findings)


def applied(text: str, findings: Sequence[Finding]) -> str:
    """The canonical text with every edit (or suggestion) of the findings made."""
    edits = {(e.span, e.replacement) for f in findings for e in f.edits}
    edits |= {(f.span, f.suggestion) for f in findings if f.suggestion is not None and not f.edits}
    for span, replacement in sorted(edits, reverse=True):
        text = text[: span.start] + replacement + text[span.end :]
    return text


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.stem)
def test_rule_file_loads(path):
    rule = loaded(path)
    assert isinstance(rule, Rule), str(rule)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_example(rule: Rule, example: Example):
    document, findings = read(example)
    own = [f for f in findings if f.rule == rule.name]
    assert places(document, own) == marks(example.text), [(document.slice(f.span), message(rule, f, "vi")) for f in own]
    for lang in ("vi", "en"):
        said = [message(rule, f, lang) for f in own]
        assert all(re.search(r"\S", words) for words in said)
        assert said == list(example.says.get(lang, said))
    others = {f.rule for f in findings if f.rule != rule.name and f.severity >= Severity.WARNING}
    assert others == set(example.also)
    if example.fixed is not None:
        fixed, left = lint(example.fixed, example)
        assert applied(document.text, own) == fixed.text
        assert not [f for f in left if f.rule == rule.name]


def test_every_rule_says_what_it_finds_in_an_example():
    silent = [rule.name for rule in RULES if not any(e.says for e in rule.examples)]
    assert not silent
