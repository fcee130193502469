"""Comments in the margin of a Word file, each on the words that it is about."""

from collections.abc import Sequence
from typing import Literal

from lint.errors import UnreadableError
from lint.records import NamedTuple
from lint.word.comment_styles import comment_styles
from lint.word.content import View
from lint.word.editable import Editable, editable, made
from lint.word.enclosing import Encloser, Place
from lint.word.manuscript import Manuscript
from lint.word.names import PRESERVE
from lint.word.registering import new_root, register
from lint.word.withdrawing import withdraw

_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


class Words(NamedTuple):
    """Words of a comment, and how they look."""

    text: str
    look: Literal["plain", "bold", "faint"] = "plain"


class Remark(NamedTuple):
    """A comment to be made: the stretch that it is about, and its paragraphs."""

    start: Place
    end: Place
    lines: tuple[tuple[Words, ...], ...]


class Author(NamedTuple):
    """Who makes the comments."""

    name: str
    initials: str


def commented(data: bytes, remarks: Sequence[Remark], author: Author, view: View = "accepted") -> bytes:
    """The Word file with these comments instead of earlier ones of the same author; all else in it is as it was."""
    manuscript = Manuscript(data, view)
    withdraw(manuscript, author.name)
    if remarks:
        _Writer(manuscript, author).write(remarks)
    return manuscript.saved()


class _Writer:
    def __init__(self, manuscript: Manuscript, author: Author) -> None:
        self._manuscript, self._author = manuscript, author
        self._w = manuscript.names.w
        self._encloser = Encloser(manuscript)
        self._sheet = self._comments()
        self._reference, self._text = comment_styles(manuscript)

    def write(self, remarks: Sequence[Remark]) -> None:
        """Add the comments, numbered in their order; marks are set from the end, so that those at one place stand in this order too."""
        first = self._first_id()
        for number, remark in enumerate(remarks, first):
            self._sheet.append(self._comment(str(number), remark))
        for number, remark in reversed(list(enumerate(remarks, first))):
            self._mark(str(number), remark)

    def _comments(self) -> Editable:
        manuscript, w = self._manuscript, self._w
        part = manuscript.content.part("comments")
        if part is None:
            part = f"{manuscript.main.rpartition('/')[0]}/comments.xml".lstrip("/")
            manuscript.add(part, new_root(f"{w}comments", {"w": w[1:-1]}))
        register(manuscript, part, "comments", _TYPE)
        manuscript.touch(part)
        root = manuscript.root(part)
        if root.tag != f"{w}comments":
            raise UnreadableError(f"Tệp .docx bị hỏng: phần {part} không chứa nhận xét. Mở bằng Word rồi lưu lại dạng .docx.")
        return root

    def _first_id(self) -> int:
        """The number behind the highest that a comment or a mark has."""
        w, manuscript = self._w, self._manuscript
        tags = [f"{w}{name}" for name in ("comment", "commentRangeStart", "commentRangeEnd", "commentReference")]
        roots = [self._sheet, *(manuscript.root(part) for part in {paragraph.part for paragraph in manuscript.paragraphs})]
        ids = [element.get(f"{w}id") or "" for root in roots for element in root.iter(*tags)]
        return max((int(value) for value in ids if value.isdecimal() and len(value) < 9), default=-1) + 1

    def _comment(self, number: str, remark: Remark) -> Editable:
        # Without a date: the same file gives the same bytes on any day.
        attributes = {"id": number, "author": self._author.name, "initials": self._author.initials}
        comment = self._made("comment", attributes)
        for line in remark.lines:
            comment.append(self._paragraph(line, first=not len(comment)))
        return comment

    def _paragraph(self, line: Sequence[Words], *, first: bool) -> Editable:
        paragraph = self._made("p")
        if self._text:
            properties = self._made("pPr")
            properties.append(self._made("pStyle", {"val": self._text}))
            paragraph.append(properties)
        if first:
            paragraph.append(self._mark_run(self._made("annotationRef")))
        for words in line:
            paragraph.append(self._run(words))
        return paragraph

    def _run(self, words: Words) -> Editable:
        run, text = self._made("r"), self._made("t")
        if words.look != "plain":
            properties = self._made("rPr")
            properties.append(self._made("b") if words.look == "bold" else self._made("color", {"val": "7F7F7F"}))
            run.append(properties)
        text.set(PRESERVE, "preserve")
        text.text = words.text
        run.append(text)
        return run

    def _mark(self, number: str, remark: Remark) -> None:
        start, end = (self._made(name, {"id": number}) for name in ("commentRangeStart", "commentRangeEnd"))
        reference = self._mark_run(self._made("commentReference", {"id": number}))
        self._encloser.enclose(remark.start, remark.end, start, [end, reference])

    def _mark_run(self, mark: Editable) -> Editable:
        run = self._made("r")
        if self._reference:
            properties = self._made("rPr")
            properties.append(self._made("rStyle", {"val": self._reference}))
            run.append(properties)
        run.append(mark)
        return run

    def _made(self, name: str, attributes: dict[str, str] | None = None) -> Editable:
        w = self._w
        like = editable(self._manuscript.content.root(self._manuscript.main))
        return made(like, f"{w}{name}", {f"{w}{key}": value for key, value in (attributes or {}).items()})
