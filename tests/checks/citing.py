"""Short texts analysed as documents of an office, for the checks of citations."""

from lint.engine.model import Hit
from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.resolve.context import Context
from lint.resolve.index import FactIndex


def index_of(*paragraphs: str, **context) -> FactIndex:
    document = read_bytes("\n\n".join(paragraphs).encode(), "draft.txt")
    return analyse(document, Context(**{"family": "administrative", **context}))


def words(index: FactIndex, hits: list[Hit]) -> list[str]:
    return [index.document.slice(hit.span) for hit in hits]
