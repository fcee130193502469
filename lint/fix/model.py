"""What fixing is made of: patches of a file, what was fixed, what was not and why."""

from collections.abc import Callable
from datetime import date
from typing import Literal

from lint.document import Document
from lint.engine.model import Edit, Finding
from lint.records import NamedTuple, record
from lint.resolve.index import FactIndex


@record(frozen=True, slots=True)
class Linted:
    """A document analysed, and its findings of every severity."""

    index: FactIndex
    findings: tuple[Finding, ...]

    @property
    def document(self) -> Document:
        """The document."""
        return self.index.document


# What a person counts places of a file in: the lines of a text file, the paragraphs of any other.
Unit = Literal["line", "paragraph"]

# Lints the bytes as if the file held them; UnreadableError when they cannot be read.
Lint = Callable[[bytes], Linted]


class Patch(NamedTuple):
    """Put `text` in place of the characters [start, end) of a node of the file, as `Origin` counts them.

    `leading`: what is put in between two characters belongs to the one behind it.
    """

    node: int
    start: int
    end: int
    text: str
    leading: bool = False


class Revision(NamedTuple):
    """Whose the revisions of a Word file are, and of which day (None: they bear none, and the same file gives the same bytes on any day)."""

    author: str
    day: date | None = None


class Fix(NamedTuple):
    """The fix of one finding: all its edits or none of them, with the patches that make them in the file."""

    finding: Finding
    edits: tuple[Edit, ...]
    patches: tuple[Patch, ...]


class Reason(NamedTuple):
    """Why a fix is not applied: a key of `lint.fix.words.REASONS` and its parameters."""

    key: str
    params: tuple[tuple[str, str], ...] = ()


class UnfitError(Exception):
    """An edit that cannot be made in this file."""

    def __init__(self, key: str, **params: str) -> None:
        super().__init__(key)
        self.reason = Reason(key, tuple(params.items()))


class Change(NamedTuple):
    """One edit as a person is told of it: 1-based line (of a Word file: paragraph) as it was then, the rule, the words before and after."""

    line: int
    rule: str
    old: str
    new: str


class Refusal(NamedTuple):
    """A fix that was not applied, and why."""

    change: Change
    reason: Reason


class Fixed(NamedTuple):
    """What came of one file: its bytes and what they read as before and after, what was changed in between, and what is left.

    `made` counts the fixes made, each of one finding; `left` are the findings of the fixed file that are shown; `unsafe` counts those
    among them whose fix waits for `--unsafe`.
    """

    data: bytes
    document: Document
    fixed_data: bytes
    fixed_document: Document
    made: int
    changes: tuple[Change, ...]
    refusals: tuple[Refusal, ...]
    left: tuple[Finding, ...]
    unsafe: int

    @property
    def changed(self) -> bool:
        """Whether there is anything to write."""
        return self.fixed_data != self.data

    @property
    def unit(self) -> Unit:
        """What places are counted in."""
        return "paragraph" if self.document.source is None else "line"

    @property
    def source(self) -> str:
        """The text as a person sees it in the file: a text file as decoded, of any other one paragraph a line."""
        return _seen(self.document)

    @property
    def fixed_source(self) -> str:
        """The same of the fixed file."""
        return _seen(self.fixed_document)


def _seen(document: Document) -> str:
    return document.source if document.source is not None else f"{document.text}\n"
