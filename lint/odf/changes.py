"""The tracked changes of an OpenDocument text taken back: insertions out, deletions in again.

The text holds insertions in their place, between `text:change-start` and `text:change-end`, and marks the place of a deletion with `text:change`;
what was deleted stands in `text:tracked-changes`. Read as accepted, the text is as it stands.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from lint.element import Element
from lint.odf.names import OFFICE, PARAGRAPHS, TEXT, XML_ID

if TYPE_CHECKING:
    from lxml.etree import _Element

_CONTAINERS = (f"{TEXT}list-item", f"{TEXT}list")


def reject(content: Element) -> None:
    """Change the tree into that of the text before its tracked changes."""
    root = cast("_Element", content)
    text = root.find(f"{OFFICE}body/{OFFICE}text")
    tracked = text.find(f"{TEXT}tracked-changes") if text is not None else None
    if text is None or tracked is None:
        return
    inserted: set[str] = set()
    deleted: dict[str, _Element] = {}
    for region in tracked:
        name = region.get(XML_ID) or region.get(f"{TEXT}id") or ""
        deletion = region.find(f"{TEXT}deletion")
        if deletion is not None:
            deleted[name] = deletion
        elif region.find(f"{TEXT}insertion") is not None:
            inserted.add(name)
    order = [element for part in text if part is not tracked for element in part.iter()]
    _take_out(order, inserted, tracked)
    # Backwards, so that what follows a change in its paragraph is moved once, however many changes stand before it.
    _put_back([element for element in reversed(order) if element.tag == f"{TEXT}change"], deleted)


def _take_out(order: Sequence["_Element"], inserted: set[str], grave: "_Element") -> None:
    """Remove what stands between the marks of insertions; stretches that overlap are one.

    It goes to `grave`, which nothing reads: lxml frees a tree that is out of its document by a walk for each element.
    """
    active: set[str] = set()
    inside: list[_Element] = []
    for element in order:
        name = element.get(f"{TEXT}change-id") or ""
        if element.tag == f"{TEXT}change-start" and name in inserted:
            active.add(name)
        if active:
            inside.append(element)
        if element.tag == f"{TEXT}change-end" and name in active:
            active.discard(name)
            if not active:
                _cut(inside, grave)
                inside = []


def _cut(stretch: Sequence["_Element"], grave: "_Element") -> None:
    """Remove what stands between the two marks that a stretch begins and ends with, and join the paragraphs that they stand in."""
    start, end = stretch[0], stretch[-1]
    first, last = _paragraph(start), _paragraph(end)
    outer = set(end.iterancestors())
    start.tail = None
    for element in start.iterancestors():
        if element in outer:
            break
        element.tail = None
    gone: set[_Element] = set()
    for element in stretch[1:-1]:
        if element in outer:
            element.text = None
            continue
        if element.getparent() not in gone:
            grave.append(element)
        gone.add(element)
    if first is not None and last is not None and first is not last:
        _join(first, last, grave)


def _join(first: "_Element", last: "_Element", grave: "_Element") -> None:
    """Let the paragraph `last` go on in `first`; an empty `first` leaves its place to it."""
    if not any(text.strip() for text in cast("Iterable[str]", first.itertext())):
        _prune(first, grave)
        return
    first.append(_span(last))
    _prune(last, grave)


def _prune(element: "_Element", grave: "_Element") -> None:
    """Remove a paragraph, and the list item and list that it leaves empty."""
    parent = element.getparent()
    grave.append(element)
    while parent is not None and parent.tag in _CONTAINERS and len(parent) == 0:
        element, parent = parent, parent.getparent()
        grave.append(element)


def _put_back(changes: Iterable["_Element"], deleted: Mapping[str, "_Element"]) -> None:
    used: set[str] = set()
    for change in changes:
        name = change.get(f"{TEXT}change-id") or ""
        if name in deleted and name not in used:
            used.add(name)
            _restore(change, [one for one in deleted[name].iter() if one.tag in PARAGRAPHS and _paragraph(one) is None])


def _restore(change: "_Element", paragraphs: Sequence["_Element"]) -> None:
    """Put deleted paragraphs where the change stands: the first goes on with the text before it, the last with the text behind it."""
    host = _paragraph(change)
    parent = change.getparent()
    if parent is None or not paragraphs:
        return
    if host is None:
        for paragraph in paragraphs:
            change.addprevious(paragraph)
        return
    if len(paragraphs) == 1:
        change.append(_span(paragraphs[0]))
        change.tag = f"{TEXT}span"
        return
    rest = _rest(change, host)
    host.append(_span(paragraphs[0]))
    paragraphs[-1].append(rest)
    _add_behind(host, paragraphs[1:])


def _rest(change: "_Element", host: "_Element") -> "_Element":
    """What follows the change in its paragraph, taken out of it, in the same stretches of text."""
    rest = change.makeelement(f"{TEXT}span")
    rest.text, change.tail = change.tail, None
    rest.extend(list(change.itersiblings()))
    for parent in change.iterancestors():
        if parent is host:
            break
        outer = parent.makeelement(parent.tag, {str(name): str(value) for name, value in parent.attrib.items()})
        outer.append(rest)
        outer.tail, parent.tail = parent.tail, None
        rest = change.makeelement(f"{TEXT}span")
        rest.append(outer)
        rest.extend(list(parent.itersiblings()))
    return rest


def _add_behind(host: "_Element", paragraphs: Sequence["_Element"]) -> None:
    """Add the paragraphs behind another; where that one is the first of a list item, each in an item of its own."""
    item = host.getparent()
    if item is None or item.tag != f"{TEXT}list-item":
        for paragraph in reversed(paragraphs):
            host.addnext(paragraph)
        return
    rest = list(host.itersiblings())
    for paragraph in reversed(paragraphs):
        made = item.makeelement(item.tag)
        made.append(paragraph)
        made.extend(rest)
        rest = []
        item.addnext(made)


def _span(paragraph: "_Element") -> "_Element":
    """A stretch of text with what the paragraph held."""
    span = paragraph.makeelement(f"{TEXT}span")
    span.text = paragraph.text
    span.extend(list(paragraph))
    return span


def _paragraph(element: "_Element") -> "_Element | None":
    """The innermost paragraph that an element stands in."""
    return next((one for one in element.iterancestors() if one.tag in PARAGRAPHS), None)
