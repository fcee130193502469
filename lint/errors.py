"""The three kinds of error: the user's, the document's; every other exception is ours."""

from collections.abc import Sequence

from lint.records import NamedTuple


class Caret(NamedTuple):
    """A place in a file the user wrote: 1-based line and column, and that line's text."""

    path: str
    line: int
    column: int
    text: str

    def render(self) -> str:
        """`file:line:column`, the line, and a caret under the column."""
        pad = "".join(c if c == "\t" else " " for c in self.text[: self.column - 1])
        return f"{self.path}:{self.line}:{self.column}\n  {self.text}\n  {pad}^"


class UsageError(Exception):
    """The user's error: usage, configuration or a rule file. Ends the run with exit code 2."""

    def __init__(self, message: str, caret: Caret | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.caret = caret

    def __str__(self) -> str:
        return f"{self.message}\n{self.caret.render()}" if self.caret else self.message


class UnreadableError(Exception):
    """The document's error: this file cannot be read. The run goes on and ends with exit code 2."""

    def __init__(self, message: str) -> None:
        super().__init__(message)
        self.message = message


def nearest(word: str, known: Sequence[str]) -> str | None:
    """The known name a mistyped word most likely meant, or None."""
    from difflib import get_close_matches

    close = get_close_matches(word, known, n=1, cutoff=0.6)
    return close[0] if close else None
