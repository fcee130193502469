"""Sections that stand behind the end of their document, the `./.` that closes the body."""

import re
from collections.abc import Iterator

from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.lists import SiblingList
from lint.span import Span
from lint.structure.model import Item

_END = regex(r"\./\.(?=\s*$)", re.MULTILINE)


def behind_the_end(index: FactIndex) -> Iterator[tuple[Item, Span]]:
    """The first item of a list that goes on behind the end mark of its document's body, and that mark."""
    ends = [Span(*match.span()) for match in _END.finditer(index.document.folded)]
    for siblings in index.lists if ends else ():
        body = _body(index, siblings)
        found = next(((item, end) for end in ends for item in siblings.items[1:] if _parts(siblings.items[0], end, item, body)), None)
        if found is not None:
            yield found


def _body(index: FactIndex, siblings: SiblingList) -> Span | None:
    """The body that the list begins in, unless it is quoted."""
    first = siblings.items[0]
    zone = index.zone_at(first.marker.span.start)
    return zone.span if zone is not None and zone.kind == "body" and not first.quoted else None


def _parts(first: Item, end: Span, item: Item, body: Span | None) -> bool:
    """Whether the end mark stands between the list's first item and this one, all in one body."""
    return body is not None and first.marker.span.start < end.start < item.marker.span.start < body.end
