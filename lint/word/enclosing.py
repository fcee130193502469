"""Marks around a stretch of the text: exactly round its words, and never where Word would lose them.

A mark stands between runs: not in a run, a formula or an alternative, not inside a field that Word computes anew.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence

from lint.records import NamedTuple
from lint.word.editable import Editable, editable, made
from lint.word.fields import computed_fields
from lint.word.inline import Piece, is_typed
from lint.word.manuscript import Manuscript
from lint.word.runs import pieces_between, split, split_before
from lint.word.walk import Paragraph

# What runs and marks stand in; they are left where the stretch reaches their edge.
_WRAPPERS = ("hyperlink", "ins", "del", "moveFrom", "moveTo", "sdtContent", "smartTag", "customXml", "dir", "bdo", "fldSimple")

_Sibling = Callable[[Editable], Editable | None]
_Edges = tuple[Editable, Editable]


class Place(NamedTuple):
    """A place between two characters: the ordinal of the paragraph, and how many of its characters stand before."""

    ordinal: int
    at: int


class Encloser:
    """Puts marks around stretches of one file; from the last stretch to the first, those at one place stand in the order of the stretches."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        self._w = manuscript.names.w
        self._wrappers = frozenset(f"{self._w}{name}" for name in _WRAPPERS)
        self._fields: dict[int, Mapping[Editable, _Edges]] = {}

    def enclose(self, start: Place, end: Place, before: Editable, behind: Sequence[Editable]) -> None:
        """Put `before` before the stretch and `behind` behind it.

        A stretch outside the text proper (header, footer, note, text box) is stood for by the reference to the note, or by the nearest paragraph.
        """
        manuscript = self._manuscript
        manuscript.touch(manuscript.main)
        paragraph = manuscript.paragraph(start.ordinal)
        if paragraph.place == "body":
            if end < start or manuscript.paragraph(end.ordinal).place != "body":
                end = Place(start.ordinal, paragraph.inline.size)
            edges = self._stretch(start, end)
        else:
            edges = self._stand_in(paragraph)
        if edges is None:
            _append(self._last_element(paragraph.anchor), [before, *behind])
            return
        self._outermost(edges[0], _previous).addprevious(before)
        last = self._outermost(edges[1], _next)
        for mark in reversed(behind):
            last.addnext(mark)

    def _stretch(self, start: Place, end: Place) -> _Edges | None:
        """The first and the last unit of a stretch; None when it holds no text."""
        split(self._manuscript, end.ordinal, end.at)
        split(self._manuscript, start.ordinal, start.at)
        inside = list(self._inside(start, end))
        if not inside:
            return None
        return self._edges(*inside[0])[0], self._edges(*inside[-1])[1]

    def _inside(self, start: Place, end: Place) -> Iterator[tuple[int, Piece]]:
        """The pieces of the stretch in the text proper, each with the ordinal of its paragraph."""
        for ordinal in range(start.ordinal, end.ordinal + 1):
            paragraph = self._manuscript.paragraph(ordinal)
            if paragraph.place == "body":
                low = start.at if ordinal == start.ordinal else 0
                high = end.at if ordinal == end.ordinal else paragraph.inline.size
                yield from ((ordinal, piece) for piece in pieces_between(paragraph.inline.pieces, low, high))

    def _edges(self, ordinal: int, piece: Piece) -> _Edges:
        """What a mark may stand before, and what behind, to enclose the piece."""
        field = self._field(ordinal, piece) if piece.kind == "shown" else None
        if field is not None:
            self._set_apart(ordinal, *field)
            return self._unit(field[0]), self._unit(field[1])
        unit = self._unit(editable(piece.element))
        return unit, unit

    def _field(self, ordinal: int, piece: Piece) -> _Edges | None:
        if ordinal not in self._fields:
            self._fields[ordinal] = computed_fields(self._manuscript.paragraph(ordinal), self._manuscript.names)
        return self._fields[ordinal].get(editable(piece.element))

    def _set_apart(self, ordinal: int, first: Editable, last: Editable) -> None:
        """Part the runs of two elements from what stands before the one and behind the other."""
        following = last.getnext()
        if following is not None:
            split_before(self._manuscript, ordinal, following)
        split_before(self._manuscript, ordinal, first)

    def _stand_in(self, paragraph: Paragraph) -> _Edges | None:
        """What stands in the text for a paragraph outside it."""
        anchor = self._manuscript.paragraph(paragraph.anchor)
        if anchor.place != "body":
            return None
        whole = Place(anchor.ordinal, 0), Place(anchor.ordinal, anchor.inline.size)
        return self._reference(paragraph, anchor) or self._stretch(*whole) or self._drawing(paragraph, anchor)

    def _reference(self, paragraph: Paragraph, anchor: Paragraph) -> _Edges | None:
        """The run of the reference to the note that holds the paragraph, parted from what else stood in that run."""
        w, kind = self._w, paragraph.place
        note = next(editable(paragraph.elements[0]).iterancestors(f"{w}{kind}"), None)
        for part in anchor.elements if note is not None else ():
            for reference in editable(part).iter(f"{w}{kind}Reference"):
                if note is not None and reference.get(f"{w}id") == note.get(f"{w}id") and next(reference.iterancestors(f"{w}p")) is part:
                    self._set_apart(anchor.ordinal, reference, reference)
                    return self._unit(reference), self._unit(reference)
        return None

    def _drawing(self, paragraph: Paragraph, anchor: Paragraph) -> _Edges | None:
        """The run of the drawing that holds the paragraph of a text box."""
        for run in editable(paragraph.elements[0]).iterancestors(f"{self._w}r"):
            if next(run.iterancestors(f"{self._w}p")) in anchor.elements:
                return self._unit(run), self._unit(run)
        return None

    def _last_element(self, ordinal: int) -> Editable:
        """The element of a paragraph of the text; a text without paragraphs is given one."""
        paragraph = self._manuscript.paragraph(ordinal)
        if paragraph.place == "body":
            return editable(paragraph.elements[-1])
        body = self._manuscript.root(self._manuscript.main).find(f"{self._w}body")
        assert body is not None, "a file with paragraphs has a body"
        body.insert(0, made(body, f"{self._w}p"))
        return next(iter(body))

    def _unit(self, element: Editable) -> Editable:
        """The element itself or what holds it, so that a mark may stand beside it."""
        unit = element
        for around in element.iterancestors():
            if around.tag == f"{self._w}p":
                break
            if not self._takes_marks(around):
                unit = around
        return unit

    def _takes_marks(self, element: Editable) -> bool:
        """Whether a mark may stand in the element: the results of fields are for Word to write."""
        if element.tag == f"{self._w}fldSimple":
            return is_typed(element.get(f"{self._w}instr") or "")
        return element.tag in self._wrappers or element.tag == f"{self._w}sdt"

    def _outermost(self, unit: Editable, sibling: _Sibling) -> Editable:
        """The unit, or the wrapper that it stands at the edge of: a rejected insertion then takes no mark with it."""
        parent = unit.getparent()
        while parent is not None and parent.tag in self._wrappers and sibling(unit) is None:
            around = parent.getparent() if parent.tag == f"{self._w}sdtContent" else parent
            if around is None:
                break
            unit, parent = around, around.getparent()
        return unit


def _append(paragraph: Editable, marks: Sequence[Editable]) -> None:
    for mark in marks:
        paragraph.append(mark)


def _previous(element: Editable) -> Editable | None:
    """The element before, properties and XML comments aside."""
    found = element.getprevious()
    while found is not None and (not isinstance(found.tag, str) or found.tag.endswith("Pr")):
        found = found.getprevious()
    return found


def _next(element: Editable) -> Editable | None:
    """The element behind, XML comments aside."""
    found = element.getnext()
    while found is not None and not isinstance(found.tag, str):
        found = found.getnext()
    return found
