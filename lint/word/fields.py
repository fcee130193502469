"""The complex fields of a paragraph that Word computes: which parts of its text they show, and where each begins and ends."""

from collections.abc import Iterator, Mapping, Sequence

from lint.word.editable import Editable, editable
from lint.word.inline import INSTRUCTION, is_typed
from lint.word.names import Names
from lint.word.walk import Paragraph


def computed_fields(paragraph: Paragraph, names: Names) -> Mapping[Editable, tuple[Editable, Editable]]:
    """For each element in such a field, its first and its last mark; of fields in each other the outermost, none that leaves the paragraph."""
    elements = list(_own(paragraph, names.w))
    found: dict[Editable, tuple[Editable, Editable]] = {}
    behind = 0
    for begin, end in sorted(_fields(elements, names.w)):
        if begin >= behind:
            found.update(dict.fromkeys(elements[begin:end], (elements[begin], elements[end])))
            behind = end
    return found


def _fields(elements: Sequence[Editable], w: str) -> Iterator[tuple[int, int]]:
    """The indexes of the first and the last mark of each computed field."""
    opened: list[tuple[int, str]] = []
    for index, element in enumerate(elements):
        kind = element.get(f"{w}fldCharType") if element.tag == f"{w}fldChar" else None
        if kind == "begin":
            opened.append((index, ""))
        elif element.tag == f"{w}instrText" and opened:
            begin, instruction = opened[-1]
            opened[-1] = (begin, (instruction + (element.text or ""))[:INSTRUCTION])
        elif kind == "end" and opened:
            begin, instruction = opened.pop()
            if not is_typed(instruction):
                yield begin, index


def _own(paragraph: Paragraph, w: str) -> Iterator[Editable]:
    """The elements of the paragraph in order, but those of its text boxes."""
    for part in paragraph.elements:
        for element in editable(part).iter():
            if element is not part and next(element.iterancestors(f"{w}p")) is part:
                yield element
