"""The form of a cited document's number and symbol."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from lint.engine.model import Edit, Hit, Related
from lint.facts.model import Citation
from lint.resolve.index import FactIndex

# The fault that tells most comes first: it names the case.
_FORM = (
    "party-in-state-form",
    "state-in-party-form",
    "missing-hyphen",
    "missing-slash",
    "wrong-mark",
    "stray-space",
    "lower-case",
    "year-misplaced",
)


def form(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Symbols that are not written as the norm has them, one finding for each way of writing."""
    written: dict[str, list[Citation]] = defaultdict(list)
    for mention in index.mentions:
        if mention.citation.faults and mention.citation.role != "own":
            written[mention.citation.code].append(mention.citation)
    for code, citations in written.items():
        first = citations[0]
        fault = next((f for f in _FORM if f in first.faults), None)
        right = _right(first)
        places = [c.code_span for c in citations if c.code_span is not None]
        if fault and right and places and right != code:
            edits = tuple(Edit(place, right) for place in places)
            yield Hit(places[0], {"code": code, "right": right}, tuple(map(Related, places[1:])), fault, suggestion=right, edits=edits)


def _right(citation: Citation) -> str | None:
    """Number and symbol in the form of their family: `57-NQ/TW`, `108/KH-UBND`, `169/2024/QH15`; None while one is open."""
    if citation.number is None or citation.symbol is None:
        return None
    if citation.family == "party":
        return f"{citation.number}-{citation.symbol}"
    year = f"{citation.year}/" if citation.year is not None else ""
    return f"{citation.number}/{year}{citation.symbol}"
