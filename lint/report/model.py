"""What every report is made from: the files of a run, and their findings put into words and places."""

from collections.abc import Mapping

from lint.document import Block, Document
from lint.engine.model import Severity
from lint.records import NamedTuple
from lint.span import Span


class Place(NamedTuple):
    """A stretch of a file as people and programs find it: 1-based (line, column), `end` exclusive.

    `text` is what the file holds there; `item` what a person calls the place (`mục II.2 d)`, `phần Nơi nhận`), "" when it has no name.
    `page` is the page of `start`, from 1, in formats with pages; lines are counted on it.
    """

    start: tuple[int, int]
    end: tuple[int, int]
    text: str
    span: Span
    block: Block
    document: int
    item: str = ""
    missing: str | None = None
    page: int | None = None


class RelatedPlace(NamedTuple):
    """The other place of a finding, in the file `path`, and what is to be said about it ("" when nothing)."""

    path: str
    place: Place
    message: str


class EditPlace(NamedTuple):
    """One edit of a fix: from (line, column) to (line, column), exclusive."""

    start: tuple[int, int]
    end: tuple[int, int]
    replacement: str


class Entry(NamedTuple):
    """One finding in the words of one language."""

    rule: str
    severity: Severity
    message: str
    suggestion: str | None
    place: Place
    related: tuple[RelatedPlace, ...]
    edits: tuple[EditPlace, ...]
    safe: bool
    fingerprint: str


class FileReport(NamedTuple):
    """One file of a run: its findings in order, or the sentence that says why there are none to give."""

    path: str
    document: Document | None = None
    entries: tuple[Entry, ...] = ()
    error: str | None = None


class Report(NamedTuple):
    """A whole run. `hidden` counts the findings below the lowest severity shown; `seconds` is the time it took."""

    files: tuple[FileReport, ...]
    seconds: float
    lang: str = "vi"
    hidden: int = 0

    @property
    def counts(self) -> Mapping[Severity, int]:
        """How many findings of each severity, the gravest first."""
        counts = dict.fromkeys(sorted(Severity, reverse=True), 0)
        for file in self.files:
            for entry in file.entries:
                counts[entry.severity] += 1
        return counts

    @property
    def unreadable(self) -> int:
        """How many files gave an error instead of findings."""
        return sum(file.error is not None for file in self.files)
