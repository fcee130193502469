"""Characters of a paragraph replaced in the runs that hold them: new text looks like what it replaces, and nothing but text is touched."""

from collections.abc import Iterable, Iterator

from lint.patterns import regex
from lint.records import NamedTuple
from lint.word.editable import Editable, editable, made, write
from lint.word.inline import Piece
from lint.word.manuscript import Manuscript
from lint.word.reach import Reach, reach
from lint.word.runs import drop

_MARKS = {"\t": "tab", "\u2011": "noBreakHyphen"}


class Rewording(NamedTuple):
    """Put `text` in place of the characters [start, end) of a paragraph; between two of them, `leading` says to which one it belongs."""

    node: int
    start: int
    end: int
    text: str
    leading: bool = False


def replace(manuscript: Manuscript, change: Rewording) -> None:
    """Make the change, which `reach` must allow.

    Of several in one paragraph the last one comes first, for positions behind a change are no longer right.
    """
    pieces = manuscript.pieces(change.node)
    reached = reach(pieces, change.start, change.end, change.leading, manuscript.names)
    if isinstance(reached, str):
        raise ValueError(f"closed: {reached}")
    manuscript.touch(manuscript.paragraph(change.node).part)
    for index in reversed(reached.covered[1:]):
        _cut(pieces, index, change, "", manuscript)
    if reached.covered:
        _cut(pieces, reached.host, change, change.text, manuscript)
    else:
        _put(pieces, reached, change, manuscript)


def _cut(pieces: list[Piece], index: int, change: Rewording, text: str, manuscript: Manuscript) -> None:
    """Put the text in place of what the change takes from this piece."""
    piece = pieces[index]
    element = editable(piece.element)
    if piece.kind == "text":
        _rewrite(pieces, index, max(change.start - piece.at, 0), min(change.end - piece.at, len(piece.text)), text, manuscript)
        return
    for new in reversed(list(typed(element, text, manuscript.names.w))):
        element.addnext(new)
    drop(element, manuscript.names.w)


def _put(pieces: list[Piece], reached: Reach, change: Rewording, manuscript: Manuscript) -> None:
    """Put new text into the piece, or beside it where it is no text."""
    piece = pieces[reached.host]
    if piece.kind == "text":
        _rewrite(pieces, reached.host, change.start - piece.at, change.start - piece.at, change.text, manuscript)
        return
    beside = editable(piece.element)
    for new in typed(beside, change.text, manuscript.names.w):
        if reached.behind:
            beside.addnext(new)
            beside = new
        else:
            beside.addprevious(new)


def _rewrite(pieces: list[Piece], index: int, start: int, end: int, new: str, manuscript: Manuscript) -> None:
    """Replace characters [start, end) of a text; what stands before them stays in the element of the piece."""
    piece, w = pieces[index], manuscript.names.w
    element = editable(piece.element)
    old = (element.text or "")[piece.skip :][: len(piece.text)]
    words = _words(new)
    words[0] = old[:start] + words[0]
    words[-1] += old[end:]
    for other in reversed(list(_elements(element, words[1:], w, "t"))):
        element.addnext(other)
    pieces[index] = piece._replace(text=words[0], skip=0)
    if words[0]:
        write(element, words[0])
    else:
        drop(element, w)


def typed(like: Editable, text: str, w: str, tag: str = "t") -> Iterator[Editable]:
    """The elements that hold a text in a run: tabs and no-break hyphens are elements of their own."""
    return _elements(like, _words(text), w, tag)


def _words(text: str) -> list[str]:
    """The text parted at tabs and no-break hyphens, each of which is a word of its own."""
    return regex("([\t\u2011])").split(text)


def _elements(like: Editable, words: Iterable[str], w: str, tag: str) -> Iterator[Editable]:
    for word in words:
        if word in _MARKS:
            yield made(like, f"{w}{_MARKS[word]}")
        elif word:
            element = made(like, f"{w}{tag}")
            write(element, word)
            yield element
