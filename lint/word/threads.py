"""What the comments of a Word file say, by whom, and which of their threads are resolved."""

from collections.abc import Mapping

from lint.element import Element
from lint.records import NamedTuple
from lint.word.content import Content
from lint.word.values import ON

_W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_LONGEST = 300  # characters of a comment that are kept


class Thread(NamedTuple):
    """The comment that opens a thread; `done`: the thread is resolved."""

    author: str
    text: str
    done: bool


def threads(content: Content) -> Mapping[str, Thread]:
    """The threads by the id of the comment that opens them; answers are left out."""
    root = content.beside("comments")
    if root is None:
        return {}
    w = content.names.w
    resolved, answers = _states(content.beside("commentsExtended"))
    found = {}
    for element in root.iter(f"{w}comment"):
        marks = {mark for paragraph in element.iter(f"{w}p") if (mark := paragraph.get(f"{_W14}paraId"))}
        if not marks & answers:
            text = " ".join("".join(piece.text or "" for piece in element.iter(f"{w}t")).split())[:_LONGEST]
            found[element.get(f"{w}id") or ""] = Thread(element.get(f"{w}author") or "", text, bool(marks & resolved))
    return found


def _states(root: Element | None) -> tuple[set[str], set[str]]:
    """The paragraphs of resolved comments and those of answers, by their ids."""
    resolved, answers = set(), set()
    for element in root.iter(f"{_W15}commentEx") if root is not None else ():
        mark = element.get(f"{_W15}paraId") or ""
        if element.get(f"{_W15}done") in ON:
            resolved.add(mark)
        if element.get(f"{_W15}paraIdParent"):
            answers.add(mark)
    return resolved - {""}, answers - {""}
