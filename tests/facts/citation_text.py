"""Citations of a text, one paragraph a line."""

from lint.facts.citations import citations
from lint.facts.model import Citation
from tests.facts.paragraphs import document


def cite(text: str) -> tuple[Citation, ...]:
    return citations(document(text))


def one(text: str) -> Citation:
    """The only citation of the text."""
    found = cite(text)
    assert len(found) == 1, [text[slice(*c.span)] for c in found]
    return found[0]
