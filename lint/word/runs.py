"""Splitting the runs of a paragraph, so that a stretch of its text stands in runs of its own, and dropping those that hold nothing any more."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from copy import deepcopy

from lint.word.editable import Editable, editable, made, take_out, write
from lint.word.inline import Piece
from lint.word.manuscript import Manuscript

_TRACKED = ("rPrChange", "ins", "del", "moveFrom", "moveTo")


def isolate(manuscript: Manuscript, ordinal: int, start: int, end: int) -> list[Piece]:
    """Split runs so that characters `start` to `end` of a paragraph stand in runs that hold no other; their pieces.

    A formula, and text inside an alternative of its run, cannot be divided: those stay whole.
    """
    split(manuscript, ordinal, start)
    split(manuscript, ordinal, end)
    return pieces_between(manuscript.pieces(ordinal), start, end)


def pieces_between(pieces: Sequence[Piece], start: int, end: int) -> list[Piece]:
    """Those of the pieces of a paragraph that hold one of its characters from `start` to `end`."""
    first = max(bisect_right(pieces, start, key=_at) - 1, 0)
    inside = pieces[first : bisect_left(pieces, end, key=_at)]
    return [piece for piece in inside if piece.at + len(piece.text) > start]


def _at(piece: Piece) -> int:
    return piece.at


def split(manuscript: Manuscript, ordinal: int, at: int) -> None:
    """Split the run that holds the characters on both sides of `at`; the run, the text and the wrapper (link, insertion, …) keep all they had."""
    pieces = manuscript.pieces(ordinal)
    index = bisect_right(pieces, at, key=_at) - 1
    if index < 0 or pieces[index].at + len(pieces[index].text) <= at:
        return
    if pieces[index].at < at:
        if not _is_text(manuscript, pieces[index]):
            return
        manuscript.touch(manuscript.paragraph(ordinal).part)
        pieces[index : index + 1] = _halves(pieces[index], at - pieces[index].at)
        index += 1
    if index and pieces[index - 1].run is pieces[index].run:
        _split_before(manuscript, ordinal, editable(pieces[index].element), index)


def split_before(manuscript: Manuscript, ordinal: int, element: Editable) -> None:
    """Split the run of a paragraph before one of its children, unless nothing stands there before it."""
    _split_before(manuscript, ordinal, element, 0)


def _split_before(manuscript: Manuscript, ordinal: int, element: Editable, index: int) -> None:
    """The same; the pieces that come into the new run have at least this index."""
    run = element.getparent()
    before = element.getprevious()
    w = manuscript.names.w
    if run is None or run.tag != f"{w}r" or before is None or before.tag == f"{w}rPr":
        return
    manuscript.touch(manuscript.paragraph(ordinal).part)
    second = like(manuscript, run)
    moved = [element, *element.itersiblings()]
    run.addnext(second)
    for child in moved:
        second.append(child)
    _follow(manuscript.pieces(ordinal), index, run, second)


def _follow(pieces: list[Piece], index: int, run: Editable, second: Editable) -> None:
    """Name the new run in the pieces that went into it; those of one run stand together."""
    found = False
    for at in range(index, len(pieces)):
        if pieces[at].run is not run and found:
            return
        if pieces[at].run is run:
            found = True
            if any(ancestor is second for ancestor in editable(pieces[at].element).iterancestors()):
                pieces[at] = pieces[at]._replace(run=second)


def _is_text(manuscript: Manuscript, piece: Piece) -> bool:
    w = manuscript.names.w
    return piece.element.tag in (f"{w}t", f"{w}delText") and editable(piece.element).getparent() is piece.run


def _halves(piece: Piece, length: int) -> tuple[Piece, Piece]:
    """The text element in two, the second one new behind the first."""
    first = editable(piece.element)
    second = made(first, first.tag, dict(first.attrib))
    raw = (first.text or "")[piece.skip : piece.skip + len(piece.text)]
    write(first, raw[:length])
    write(second, raw[length:])
    first.addnext(second)
    left = piece._replace(text=piece.text[:length], skip=0)
    return left, piece._replace(text=piece.text[length:], at=piece.at + length, element=second, skip=0)


def like(manuscript: Manuscript, run: Editable) -> Editable:
    """A run without content that looks like this one."""
    w = manuscript.names.w
    second = made(run, run.tag, dict(run.attrib))
    properties = run.find(f"{w}rPr")
    if properties is not None:
        second.append(deepcopy(properties))
        for revision in second.iter(*(f"{w}{tag}" for tag in _TRACKED)):
            revision.set(f"{w}id", manuscript.fresh_id())
    return second


def drop(element: Editable, w: str) -> None:
    """Take an element out, with it the run that it leaves empty and the insertion that held nothing but this run."""
    run = element.getparent()
    take_out(element)
    if run is None or run.tag != f"{w}r" or any(child.tag != f"{w}rPr" for child in run):
        return
    around = run.getparent()
    take_out(run)
    if around is not None and around.tag == f"{w}ins" and not len(around):
        take_out(around)
