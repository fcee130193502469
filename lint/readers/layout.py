"""How a plain text was laid out: a paragraph a line, or lines broken at a width, perhaps each followed by a blank line."""

from collections.abc import Sequence
from typing import Literal

from lint.readers.markup import Line
from lint.records import record

Mode = Literal["lines", "wrapped", "markdown", "cell"]
_WIDEST_WRAP = 180


@record(frozen=True, slots=True)
class Layout:
    """`spacing` is the number of blank lines between two lines of one paragraph; `full` the reach (length of a line, one blank and the
    next line's first word) from which a line has been broken for want of room, 0 when the width is unknown."""

    mode: Mode
    spacing: int = 0
    full: int = 0

    def is_full(self, previous: str, following: str) -> bool:
        """Whether the first word of the following line would not have fitted on the previous one."""
        return bool(self.full) and reach(previous, following) >= self.full

    def is_short(self, previous: str) -> bool:
        """Whether the previous line ends so far from the width that nobody broke it for want of room."""
        return len(previous) < 0.7 * self.full


LINES = Layout("lines")
MARKDOWN = Layout("markdown")
CELL = Layout("cell")


def reach(previous: str, following: str) -> int:
    """How long the previous line would be with the first word of the following one."""
    return len(previous) + 1 + len(following.split(None, 1)[0])


def layout_of(lines: Sequence[Line]) -> Layout:
    """The layout of a plain text, judged by the lines that begin in lower case: those go on what the line before began."""
    if len(lines) < 4:
        return LINES
    pairs = [(a, b) for a, b in zip(lines, lines[1:], strict=False) if b.text[0].islower() and not _is_lettered(b.text) and b.gap <= 2]
    if len(pairs) < max(2, len(lines) * 0.12) or max(len(a.text) for a, _ in pairs) > _WIDEST_WRAP:
        return LINES
    double = sum(b.gap >= 1 for _, b in pairs) >= len(pairs) / 2
    widest = sorted(len(a.text) for a, _ in pairs)[int(len(pairs) * 0.9)]
    reaches = sorted(reach(a.text, b.text) for a, b in pairs if len(a.text) > 0.7 * widest)
    full = reaches[len(reaches) // 20] if reaches else 0
    return Layout("wrapped", 1 if double else 0, full)


def _is_lettered(text: str) -> bool:
    return len(text) > 1 and text[1] in ").:" or len(text) > 2 and text[2] == ")"
