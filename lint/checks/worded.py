"""Numbers in figures and in words that disagree."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from lint.engine.model import Hit, Related
from lint.facts.worded import worded
from lint.resolve.index import FactIndex

if TYPE_CHECKING:
    from fractions import Fraction


def disagree(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Each number whose words say another than its figures."""
    for found in worded(index.document, index.facts.amounts):
        if not found.agree:
            text = {"figures": index.document.slice(found.figures).strip(), "words": index.document.slice(found.words).strip()}
            yield Hit(found.words, {**text, "value": _shown(found.said[0])}, (Related(found.figures),))


def _shown(value: "Fraction") -> str:
    """`1.600.000`, `2,5`."""
    whole = f"{int(value):,}".replace(",", ".")
    rest = value - int(value)
    return whole if not rest else f"{float(value):g}".replace(".", ",")
