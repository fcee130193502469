"""Every example of a rule that says what it is fixed to is fixed to that, as a file of any line end and form."""

import unicodedata
from datetime import date

import pytest

from lint.engine.model import Example, Rule
from lint.engine.run import run
from lint.fix.model import Fixed, Linted, Revision
from lint.fix.rounds import fix
from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.resolve.context import Context
from tests.test_rules import RULES

EXAMPLES = [pytest.param(rule, example, id=f"{rule.name}:{example.line}") for rule in RULES for example in rule.examples if example.fixed is not None]


def fixed(text: str, rule: Rule, example: Example) -> str:
    """The text of a file that holds the example, after its rule's fixes."""
    return fixing(text.encode(), rule, example, f"example.{example.context.get('format', 'txt')}").fixed_source


def fixing(data: bytes, rule: Rule, example: Example, name: str, revision: Revision | None = None) -> Fixed:
    """What comes of a file of that name that holds the example, in the example's context."""
    given = {key: value for key, value in {"family": "administrative", **example.context}.items() if key != "format"}
    as_of = given.pop("as_of", None)
    context = Context(**given, as_of=date.fromisoformat(as_of) if as_of else None)

    def lint(data: bytes) -> Linted:
        index = analyse(read_bytes(data, name), context)
        return Linted(index, run(index, [rule]))

    return fix(data, lint, unsafe=True, revision=revision)


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_is_fixed_as_it_says(rule: Rule, example: Example) -> None:
    assert example.fixed is not None
    text = example.text.replace("⟦", "").replace("⟧", "")
    assert fixed(text, rule, example) == example.fixed
    assert fixed(text.replace("\n", "\r\n"), rule, example) == example.fixed.replace("\n", "\r\n")


@pytest.mark.parametrize(("rule", "example"), [param for param in EXAMPLES if param.values[0].name != "unicode-form"])
def test_a_decomposed_example_is_fixed_in_its_own_letters(rule: Rule, example: Example) -> None:
    assert example.fixed is not None
    text = example.text.replace("⟦", "").replace("⟧", "")
    assert fixed(unicodedata.normalize("NFD", text), rule, example) == unicodedata.normalize("NFD", example.fixed)
