"""What a rule says of numbers that were typed it says of the same numbers made by Word: every numbered example of every rule."""

from datetime import date
from typing import NamedTuple

import pytest

from lint.engine.model import Example, Finding, Rule
from lint.engine.run import run
from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.resolve.context import Context
from lint.resolve.index import FactIndex
from tests.formats.automatic import hidden
from tests.formats.comparing import told
from tests.formats.word_file import word_file
from tests.test_rules import RULES


class _Read(NamedTuple):
    index: FactIndex
    findings: tuple[Finding, ...]


def _read(data: bytes, name: str, example: Example) -> _Read:
    context = {"family": "administrative", **example.context}
    context.pop("format", None)
    as_of = context.pop("as_of", None)
    index = analyse(read_bytes(data, name), Context(**context, as_of=date.fromisoformat(as_of) if as_of else None))
    return _Read(index, run(index, RULES))


def _source(example: Example) -> FactIndex:
    text = example.text.replace("⟦", "").replace("⟧", "")
    return _read(text.encode(), f"a.{example.context.get('format', 'txt')}", example).index


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_the_findings_do_not_depend_on_who_wrote_the_numbers(rule: Rule) -> None:
    for example in rule.examples:
        source = _source(example)
        if numbers := hidden(source):
            typed, automatic = (_read(word_file(source, automatic=by_word), "a.docx", example) for by_word in (False, True))
            text = source.document.text
            assert sorted(text) == sorted(typed.index.document.text[: len(text)])  # a letterhead may be read by columns
            expected = told(typed.index.document, typed.findings, numbers)
            assert told(automatic.index.document, automatic.findings) == expected, f"example in line {example.line}"
