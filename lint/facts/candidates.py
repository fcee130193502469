"""Where an island may begin: cheap passes over the text, before any grammar runs."""

import re
from collections.abc import Iterator

from lint.facts.grammar import WINDOW


def literals(text: str, *words: str) -> Iterator[int]:
    """Offsets of each of the words, as whole words on their left side."""
    for word in words:
        at = text.find(word)
        while at >= 0:
            if at == 0 or not text[at - 1].isalnum():
                yield at
            at = text.find(word, at + len(word))


def matches(text: str, *passes: "re.Pattern[str]") -> Iterator[int]:
    """Offsets where one of the patterns matches."""
    for pattern in passes:
        for match in pattern.finditer(text):
            yield match.start()


def window(text: str, start: int, size: int = WINDOW) -> str:
    """The text from `start` to the end of its paragraph, at most `size` characters."""
    stop = text.find("\n", start, start + size)
    return text[start : stop if stop >= 0 else start + size]
