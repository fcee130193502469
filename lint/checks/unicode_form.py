"""Letters that the file writes in another way than composed Unicode: decomposed, look-alikes, TCVN3, VNI."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lint.document import Document, Rewritten
from lint.engine.model import Edit, Hit, Related, Severity, Value
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.span import Span

_MARKED = regex("[^\\W\\d_]*[\u00c0-\u1eff][^\\W\\d_]*")
_SHOWN = 30  # places that are listed
_LONGEST = 60  # characters of the place that is pointed at
_ENCODINGS = {"tcvn3": "TCVN3 (ABC)", "vni": "VNI"}


def other_writing(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One hit for each kind of writing, all its places in it; the edits put there what is read."""
    groups: dict[tuple[str, bool], list[Rewritten]] = {}
    for found in index.document.rewritten:
        groups.setdefault((found.how, found.by_font), []).append(found)
    for (how, by_font), places in groups.items():
        whole = how == "decomposed" and _is_all(index.document, places)
        first, *others = places[:_SHOWN]
        yield Hit(
            _head(index.document, first.span),
            {"encoding": _ENCODINGS.get(how, ""), "others": _others(len(places) - 1)},
            tuple(Related(place.span) for place in others),
            case="font" if by_font else "all" if whole else "encoding" if how in _ENCODINGS else how,
            severity=Severity.INFO if whole else None,
            edits=() if by_font else tuple(Edit(place.span, index.document.slice(place.span)) for place in places),
        )


def _is_all(document: Document, places: Sequence[Rewritten]) -> bool:
    """Whether nearly all words with marks are decomposed: then the file is so, and nothing is mixed."""
    words = sum(1 for _ in _MARKED.finditer(document.text))
    return len(places) >= 10 and sum(len(document.slice(p.span).split()) for p in places) >= 0.9 * words


def _head(document: Document, span: Span) -> Span:
    """The words at the head of a long stretch."""
    if span.length <= _LONGEST:
        return span
    blank = document.text.rfind(" ", span.start, span.start + _LONGEST)
    return Span(span.start, blank if blank > 0 else span.start + _LONGEST)


def _others(count: int) -> Value:
    return {"vi": f" và {count} chỗ khác", "en": f" and {count} other places" if count > 1 else " and one other place"} if count else ""
