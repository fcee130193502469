"""Taking the comments of one author out of a Word file: the comments, their marks in the text, and what is kept on them elsewhere."""

from collections.abc import Collection, Iterable

from lint.word.editable import Editable, take_out
from lint.word.manuscript import Manuscript
from lint.word.runs import drop

_MARKS = ("commentRangeStart", "commentRangeEnd", "commentReference")
# The parts that newer versions of Word keep on comments: which are answered, their lasting ids and times.
_LISTS = ("commentsExtended", "commentsIds", "commentsExtensible")


def withdraw(manuscript: Manuscript, author: str) -> None:
    """Take out every comment of the author; those of others stay, answers to the author's too."""
    part = manuscript.content.part("comments")
    if part is None:
        return
    w, comments = manuscript.names.w, list(manuscript.root(part).iter(f"{manuscript.names.w}comment"))
    theirs = {comment.get(f"{w}id") for comment in comments if comment.get(f"{w}author") != author}
    ours = [comment for comment in comments if comment.get(f"{w}author") == author]
    if not ours:
        return
    _forget(manuscript, {value for comment in ours for element in comment.iter(f"{w}p") if (value := _attribute(element, "paraId"))})
    _take_marks(manuscript, {comment.get(f"{w}id") for comment in ours} - theirs)
    for comment in ours:
        take_out(comment)
    manuscript.touch(part)


def _take_marks(manuscript: Manuscript, ids: Collection[str | None]) -> None:
    w = manuscript.names.w
    for part in sorted({paragraph.part for paragraph in manuscript.paragraphs} | {manuscript.main}):
        root = manuscript.root(part)
        for mark in [mark for mark in root.iter(*(f"{w}{name}" for name in _MARKS)) if mark.get(f"{w}id") in ids]:
            manuscript.touch(part)
            drop(mark, w)


def _forget(manuscript: Manuscript, ids: Collection[str]) -> None:
    """Strike the comments with these paragraphs from the lists; an answer to one of them stands alone from now on."""
    lasting: set[str] = set()
    for kind in _LISTS:
        part = manuscript.content.part(kind)
        if part is None:
            continue
        for entry in list(manuscript.root(part)):
            if _attribute(entry, "paraId") in ids or kind == "commentsExtensible" and _attribute(entry, "durableId") in lasting:
                lasting.update(filter(None, [_attribute(entry, "durableId")]))
                take_out(entry)
                manuscript.touch(part)
            elif _attribute(entry, "paraIdParent") in ids:
                _drop(entry, "paraIdParent")
                manuscript.touch(part)


def _attribute(element: Editable, name: str) -> str | None:
    return next((value for key, value in _named(element, name)), None)


def _drop(element: Editable, name: str) -> None:
    for key, _ in list(_named(element, name)):
        del element.attrib[key]


def _named(element: Editable, name: str) -> Iterable[tuple[str, str]]:
    """The attributes of that name in any namespace; each of these lists has its own."""
    return ((key, value) for key, value in element.attrib.items() if key.rpartition("}")[2] == name)
