"""The lines that the structure of a file is read from: those of the text proper. Headers, footers, notes and text boxes stand beside it."""

from lint.document import Block, Document, Part
from lint.records import NamedTuple
from lint.structure import signs

_HEAD = 40  # paragraphs in which a letterhead must have begun


class Line(NamedTuple):
    """A paragraph as it shows: its index among the blocks, and its folded text behind its automatic number."""

    at: int
    block: Block
    text: str


def lines(document: Document) -> tuple[Line, ...]:
    """The lines in the order in which they are read; boxes or a page's header are among them only where the letterhead stands there alone."""
    found = [Line(index, block, document.shown(block)) for index, block in enumerate(document.blocks)]
    proper = [line for line in found if line.block.part == "body"]
    if len(proper) in (0, len(found)) or any(signs.is_nation(line.text) for line in proper[:_HEAD]):
        return tuple(proper or found)
    if _nation_in(found, "textbox") is not None:
        return tuple(line for line in found if line.block.part in ("body", "textbox"))
    nation = _nation_in(found, "header")
    return (*_same_member(document, found, nation), *proper) if nation is not None else tuple(proper)


def _nation_in(found: list[Line], part: Part) -> Line | None:
    return next((line for line in found if line.block.part == part and signs.is_nation(line.text)), None)


def _same_member(document: Document, found: list[Line], one: Line) -> list[Line]:
    """The lines of the header that holds this one; a file has several."""
    member = document.origin.locate(one.block.span.start)[0]
    return [line for line in found if line.block.part == "header" and document.origin.locate(line.block.span.start)[0] == member]
