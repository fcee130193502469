"""Text that a Word file holds twice: a text box as DrawingML and, for older readers, as VML. Readers walk one; a change is made in all."""

from collections.abc import Iterable, Iterator

from lint.element import Element
from lint.word.editable import Editable, editable
from lint.word.inline import InlineReader, Piece, chosen
from lint.word.manuscript import Manuscript
from lint.word.names import CHOICE


def copies(manuscript: Manuscript, ordinal: int) -> list[int] | None:
    """The ordinals of the paragraphs that repeat this one in other alternatives; None where one has other paragraphs or other words."""
    paragraph = manuscript.paragraph(ordinal)
    elements = [editable(element) for element in paragraph.elements]
    kinds = _kinds(paragraph.inline.pieces)
    found = []
    for alternatives in elements[0].iterancestors(f"{CHOICE}AlternateContent"):
        for branch in _others(alternatives, elements[0]):
            repeated = _repeated(alternatives, branch, elements, manuscript.names.w)
            if repeated is None:
                return None
            if not repeated:
                continue
            inline = InlineReader(manuscript.content).read(repeated, paragraph.properties.style)
            if _kinds(inline.pieces) != kinds:
                return None
            found.append(manuscript.adopt(paragraph._replace(elements=tuple(repeated), inline=inline)))
    return found


def _kinds(pieces: Iterable[Piece]) -> list[tuple[str, str]]:
    """The characters and what each of them is, however they are parted into runs."""
    return [(char, piece.kind) for piece in pieces for char in piece.text]


def _others(alternatives: Editable, element: Editable) -> Iterator[Editable]:
    """The alternatives that do not hold the element."""
    around = {*element.iterancestors()}
    return (branch for branch in alternatives if str(branch.tag).startswith(CHOICE) and branch not in around)


def _repeated(alternatives: Editable, branch: Editable, elements: list[Editable], w: str) -> list[Element] | None:
    """The paragraphs that stand in a branch as the elements do in theirs; none where it has no text at all."""
    other = list(_paragraphs(branch, w))
    if not other:
        return []
    own = list(_paragraphs(chosen(alternatives), w))
    if len(own) != len(other):
        return None
    places = {element: place for place, element in enumerate(own)}
    return [other[places[element]] for element in elements] if all(element in places for element in elements) else None


def _paragraphs(parent: Iterable[Element], w: str) -> Iterator[Element]:
    """The paragraphs that a reader of the element meets."""
    for element in parent:
        if element.tag == f"{w}p":
            yield element
        yield from _paragraphs(chosen(element) if element.tag == f"{CHOICE}AlternateContent" else element, w)
