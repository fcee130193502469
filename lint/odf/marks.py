"""What the marks in an OpenDocument text stand for: comments and changes, from one place of the walk to another."""

from collections.abc import Iterator, Mapping, Sequence

from lint.appearance import MarkKind
from lint.element import Element
from lint.odf.names import DC, LOEXT, OFFICE, PARAGRAPHS, TEXT, XML_ID
from lint.odf.package import Sources
from lint.odf.walk import PlacedMark
from lint.records import NamedTuple
from lint.word.marks import Placed
from lint.word.unfinished import Place

_CHANGES: Mapping[str, MarkKind] = {"insertion": "inserted", "deletion": "deleted", "format-change": "formatted"}
_ANNOTATION, _ANNOTATION_END = f"{OFFICE}annotation", f"{OFFICE}annotation-end"
_LONGEST = 300  # characters of a comment that are kept


class _Change(NamedTuple):
    kind: MarkKind
    author: str


def placed_marks(found: Sources, marks: Sequence[PlacedMark]) -> Iterator[Placed]:
    """The comments and changes of a file in the order of their ends; answers to comments are left out."""
    changes = _changes(found)
    ended = {_name(mark.element) for mark in marks if mark.element.tag == _ANNOTATION_END}
    opened: dict[str, PlacedMark] = {}
    for mark in marks:
        name = _name(mark.element)
        if mark.element.tag == f"{TEXT}change-start" or mark.element.tag == _ANNOTATION and name in ended:
            opened[name] = mark
            continue
        first = opened.pop(name, mark)
        if name in changes:
            yield Placed(changes[name].kind, _place(first), _place(mark), changes[name].author)
        elif first.element.tag == _ANNOTATION and first.element.get(f"{LOEXT}parent-name") is None:
            yield _comment(first, mark)


def _name(element: Element) -> str:
    """What the two ends of one mark share: the name of a change or, marked as such, of a comment."""
    return element.get(f"{TEXT}change-id") or f"{OFFICE}{element.get(f'{OFFICE}name') or ''}"


def _place(mark: PlacedMark) -> Place:
    return mark.ordinal, mark.at


def _comment(first: PlacedMark, last: PlacedMark) -> Placed:
    element = first.element
    text = " ".join("".join(_typed(paragraph)) for paragraph in element.iter(*PARAGRAPHS))
    done = element.get(f"{LOEXT}resolved") == "true"
    return Placed("comment", _place(first), _place(last), _creator(element), " ".join(text.split())[:_LONGEST], done)


def _typed(paragraph: Element) -> Iterator[str]:
    """The text of a paragraph of a comment, blanks that stand as elements included."""
    for element in paragraph.iter():
        yield " " if element.tag in (f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break") else element.text or ""
        if element is not paragraph:
            yield element.tail or ""


def _changes(found: Sources) -> Mapping[str, _Change]:
    """The changes of all parts of the file by their names."""
    changes = {}
    for root in (found.content, found.styles):
        for region in root.iter(f"{TEXT}changed-region") if root is not None else ():
            name = region.get(XML_ID) or region.get(f"{TEXT}id") or ""
            for element in region:
                if kind := _CHANGES.get(element.tag.removeprefix(TEXT)):
                    changes[name] = _Change(kind, _creator(element.find(f"{OFFICE}change-info")))
    return changes


def _creator(element: Element | None) -> str:
    found = element.find(f"{DC}creator") if element is not None else None
    return " ".join((found.text or "").split()) if found is not None else ""
