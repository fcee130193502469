"""The structure of a file: documents, zones, outline, tables."""

from lint.document import Document
from lint.facts.model import Facts
from lint.structure.documents import documents_of
from lint.structure.model import Structure
from lint.structure.outline import outline
from lint.structure.quotes import quoted_blocks
from lint.structure.tables import tables


def build(document: Document, facts: Facts) -> Structure:
    """The shape of the file, from its lines and the facts found in it."""
    parts, zones = documents_of(document, facts)
    items = outline(document, facts.markers, zones, quoted_blocks(document))
    return Structure(parts, zones, items, tables(document))
