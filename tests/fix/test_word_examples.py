"""What the examples of the rules are fixed to, they are fixed to as Word files."""

import pytest

from lint.document import Document
from lint.engine.model import Example, Rule
from lint.fix.model import Revision
from lint.readers import read_bytes
from tests.fix.test_examples import EXAMPLES, fixing
from tests.fix.word_examples import as_word


def read(text: str, example: Example) -> Document:
    return read_bytes(text.encode(), f"example.{example.context.get('format', 'txt')}")


def is_within_paragraphs(rule: Rule, example: Example) -> bool:
    """Whether the fix changes words only: no paragraph comes or goes, and the letters of the file are not what it is about."""
    text = example.text.replace("⟦", "").replace("⟧", "")
    before, after = read(text, example), read(example.fixed or "", example)
    return rule.name != "unicode-form" and len(before.blocks) == len(after.blocks)


WITHIN = [param for param in EXAMPLES if is_within_paragraphs(*param.values)]


def test_most_examples_are_of_words_alone() -> None:
    assert len(WITHIN) > 0.8 * len(EXAMPLES)


@pytest.mark.parametrize(("rule", "example"), WITHIN)
def test_an_example_is_fixed_in_word_as_in_text(rule: Rule, example: Example) -> None:
    text = example.text.replace("⟦", "").replace("⟧", "")
    data = as_word(read(text, example))
    plain, tracked = (fixing(data, rule, example, "example.docx", revision) for revision in (None, Revision("vblint")))
    assert plain.fixed_document.text == read(example.fixed or "", example).text
    assert tracked.fixed_document.text == plain.fixed_document.text
    assert read_bytes(tracked.fixed_data, "example.docx", original=True).text == read_bytes(data, "example.docx").text
