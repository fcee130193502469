"""Text on a terminal: how many columns it takes, how it is wrapped, and a stretch of it shown in its context."""

import unicodedata

_ELLIPSIS = "…"

# Nothing a document holds may steer the terminal: controls, and the marks that reorder what follows.
_UNSAFE = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x2028, 0x2029, 0x200E, 0x200F], " ")


def printable(text: str) -> str:
    """The text with control characters shown as spaces; the same length."""
    return text.translate(_UNSAFE)


def width(text: str) -> int:
    """Display columns: combining marks and zero-width characters take none, wide letters two."""
    if text.isascii():
        return len(text)
    return sum(_columns(char) for char in text)


def _columns(char: str) -> int:
    if char < "\u0300":
        return 1
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrap(text: str, columns: int, first: int = 0) -> list[str]:
    """The words in lines of at most `columns`; the first line begins `first` columns in. A word too long stands alone."""
    lines: list[str] = []
    line, used = "", first
    for word in text.split():
        needs = width(word)
        if line and used + 1 + needs > columns:
            lines.append(line)
            line, used = word, needs
        else:
            line, used = (f"{line} {word}", used + 1 + needs) if line else (word, used + needs)
    return [*lines, line] if line else lines


def excerpt(text: str, start: int, end: int, columns: int) -> tuple[str, int, int]:
    """The words around [start, end) that fit into `columns`, cut only between words.

    Returns the line, the column where the stretch begins in it, and how many columns the stretch takes there (at least 1).
    """
    left, right = _word_start(text, start), _word_end(text, end)
    if width(text[left:right]) > columns - 4:
        right = left + _fitting(text[left:], columns - 4)
        end = min(end, right)
    spare = columns - width(text[left:right]) - 4
    left -= _fitting_back(text[:left], max(spare // 2, spare - width(text[right : right + spare])))
    right += _fitting(text[right:], columns - width(text[left:right]) - 4)
    before = f"{_ELLIPSIS} " if text[:left].strip() else ""
    after = f" {_ELLIPSIS}" if text[right:].strip() else ""
    line = text[left:right]
    shown = line.lstrip()
    left += len(line) - len(shown)
    at = width(before) + width(text[left:start])
    return f"{before}{shown.rstrip()}{after}", at, max(width(text[max(start, left) : end]), 1)


def _word_start(text: str, at: int) -> int:
    """Where the word that `at` stands in begins; at most a line's length back."""
    return max(text.rfind(" ", max(at - 80, 0), at) + 1, at - 80, 0)


def _word_end(text: str, at: int) -> int:
    """Where the word before `at` ends."""
    if at >= len(text) or (at and text[at - 1] == " "):
        return min(at, len(text))
    found = text.find(" ", at, at + 80)
    return found if found >= 0 else min(at + 80, len(text))


def _fitting(text: str, columns: int) -> int:
    """How many characters from the start fit, whole words only."""
    used = 0
    for at, char in enumerate(text):
        used += _columns(char)
        if used > columns:
            return max(text.rfind(" ", 0, at + 1), 0)
    return len(text)


def _fitting_back(text: str, columns: int) -> int:
    """How many characters from the end fit, whole words only."""
    used = 0
    for at in range(len(text) - 1, -1, -1):
        used += _columns(text[at])
        if used > columns:
            cut = text.find(" ", at)
            return len(text) - cut - 1 if cut >= 0 else 0
    return len(text)
