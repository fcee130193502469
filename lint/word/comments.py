"""The comments of a Word file: who says what, and which are resolved."""

from collections.abc import Mapping

from lint.records import NamedTuple
from lint.word.content import Content
from lint.word.element import Element

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
OURS = "vblint"  # the author of the comments that this program makes; they say nothing about the document
_LONGEST = 300  # characters of a comment that are kept


class Comment(NamedTuple):
    """A comment that opens a thread; `done`: the thread is resolved."""

    author: str
    text: str
    done: bool


def comments(content: Content) -> Mapping[str, Comment]:
    """The comments by id, answers to them and our own left out."""
    root = content.beside("comments")
    if root is None:
        return {}
    w = content.names.w
    resolved, answers = _threads(content.beside("commentsExtended"))
    found = {}
    for element in root.iter(f"{w}comment"):
        marks = {value for paragraph in element.iter(f"{w}p") if (value := paragraph.get(f"{_W14}paraId"))}
        if not marks & answers and element.get(f"{w}author") != OURS:
            text = " ".join("".join(piece.text or "" for piece in element.iter(f"{w}t")).split())[:_LONGEST]
            found[element.get(f"{w}id") or ""] = Comment(element.get(f"{w}author") or "", text, bool(marks & resolved))
    return found


def _threads(root: Element | None) -> tuple[set[str], set[str]]:
    """The paragraphs of resolved comments and those of answers, by their ids."""
    resolved, answers = set(), set()
    for element in root.iter(f"{_W15}commentEx") if root is not None else ():
        mark = element.get(f"{_W15}paraId") or ""
        if element.get(f"{_W15}done") in ("1", "true", "on"):
            resolved.add(mark)
        if element.get(f"{_W15}paraIdParent"):
            answers.add(mark)
    return resolved - {""}, answers - {""}
