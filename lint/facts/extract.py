"""All facts of one document: each extractor run once."""

from lint.document import Document
from lint.facts.abbreviations import abbreviations
from lint.facts.amounts import amounts
from lint.facts.citations import citations
from lint.facts.dates import dates
from lint.facts.markers import markers
from lint.facts.model import Facts
from lint.facts.periods import periods
from lint.facts.references import cross_references
from lint.facts.units import units


def extract(document: Document) -> Facts:
    """What the grammars recognise in the document, nothing decided."""
    return Facts(
        citations=citations(document),
        dates=dates(document),
        periods=periods(document),
        markers=markers(document),
        units=units(document),
        abbreviations=abbreviations(document),
        amounts=amounts(document),
        cross_references=cross_references(document),
    )
