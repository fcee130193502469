"""What a change of characters reaches in a paragraph: the pieces that lose text, the one that takes the new text, and what forbids it."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal

from lint.records import NamedTuple
from lint.word.editable import Editable, editable
from lint.word.inline import Piece
from lint.word.names import CHOICE, Names

Barrier = Literal["generated", "markup", "locked", "bound"]

_PLAIN_BREAK = (None, "textWrapping")
_LOCKS = ("contentLocked", "sdtContentLocked")
_CHOSEN = frozenset(("dropDownList", "checkbox"))  # nothing is typed in these


class Reach(NamedTuple):
    """Indices of the pieces that hold characters [start, end), and of the one whose run takes the new text; `behind` it or before it."""

    covered: tuple[int, ...]
    host: int
    behind: bool


def reach(pieces: Sequence[Piece], start: int, end: int, leading: bool, names: Names) -> Reach | Barrier:
    """Where a change is made, or why it cannot be; new text between two characters goes with the one before it, with the one behind if `leading`.

    It goes with the other one where only that can take it, or where it would become part of a link.
    """
    covered = tuple(overlapping(pieces, start, end))
    if covered:
        closed = [found for index in covered if (found := barrier(pieces[index], names)) is not None]
        return closed[0] if closed else Reach(covered, covered[0], False)
    sides = _sides(pieces, start)
    closed = [found for side in sides if (found := barrier(pieces[side.host], names)) is not None]
    if len(closed) == len(sides):
        return closed[0] if closed else "generated"
    sides = [side for side in sides if barrier(pieces[side.host], names) is None]
    return sides[0] if len(sides) == 1 else _preferred(sides, leading, pieces, names)


def _preferred(sides: Sequence[Reach], leading: bool, pieces: Sequence[Piece], names: Names) -> Reach:
    links = [link(pieces[side.host], names) for side in sides]
    if links[0] is not links[1] and None in links:
        return sides[links.index(None)]
    return _in_text(sides[leading], sides[not leading], pieces)


def _sides(pieces: Sequence[Piece], at: int) -> list[Reach]:
    """The piece that holds the place, or those before and behind it."""
    behind = first_behind(pieces, at)
    if behind < len(pieces) and pieces[behind].at < at:
        return [Reach((), behind, True)]
    return [Reach((), index, index < behind) for index in (behind - 1, behind) if 0 <= index < len(pieces)]


def _in_text(preferred: Reach, other: Reach, pieces: Sequence[Piece]) -> Reach:
    """The text beside a tab or break of the same run rather than that."""
    one, two = pieces[preferred.host], pieces[other.host]
    return other if one.kind != "text" and two.kind == "text" and one.run is two.run else preferred


def first_behind(pieces: Sequence[Piece], at: int) -> int:
    """The index of the first piece that ends behind `at`."""
    return bisect_right(pieces, at, key=lambda piece: piece.at + len(piece.text))


def overlapping(pieces: Sequence[Piece], start: int, end: int) -> Iterator[int]:
    """The indices of the pieces that hold characters of [start, end)."""
    index = first_behind(pieces, start)
    while start < end and index < len(pieces) and pieces[index].at < end:
        yield index
        index += 1


def barrier(piece: Piece, names: Names) -> Barrier | None:
    """Why the characters of a piece cannot be changed; None when they can."""
    w = names.w
    element = editable(piece.element)
    if piece.kind == "shown":
        return "generated"
    if element.getparent() is not piece.run or next(_alternatives(piece, w), None) is not None:
        return "markup"
    if element.tag == f"{w}ptab" or piece.kind == "break" and element.get(f"{w}type") not in _PLAIN_BREAK:
        return "markup"
    return _held(element, w)


def _alternatives(piece: Piece, w: str) -> Iterator[Editable]:
    """The alternatives of markup between the piece and its paragraph."""
    for around in editable(piece.element).iterancestors():
        if around.tag == f"{w}p":
            return
        if around.tag == f"{CHOICE}AlternateContent":
            yield around


def _held(element: Editable, w: str) -> Barrier | None:
    """Whether a content control keeps its text from being changed, or fills it in itself."""
    for control in element.iterancestors(f"{w}sdt"):
        properties = control.find(f"{w}sdtPr")
        if properties is None:
            continue
        lock = properties.find(f"{w}lock")
        kinds = {str(child.tag).rpartition("}")[2] for child in properties}
        if lock is not None and lock.get(f"{w}val") in _LOCKS or kinds & _CHOSEN:
            return "locked"
        if "dataBinding" in kinds:
            return "bound"
    return None


def link(piece: Piece, names: Names) -> Editable | None:
    """The link that a piece stands in."""
    return next(editable(piece.element).iterancestors(f"{names.w}hyperlink"), None)
