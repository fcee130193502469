"""Short forms that the text defines beside their long forms."""

import re
import unicodedata
from collections.abc import Iterator

from lint.document import Document
from lint.facts.candidates import matches, window
from lint.facts.grammar import island
from lint.facts.model import Abbreviation
from lint.patterns import regex
from lint.span import Span

_LONGEST = 140  # characters from the bracket
_BEFORE = 300  # characters in which the long form is looked for
_WORDS = 20  # of a long form that the initials do not bound
_CALLED = regex(r"\((?=[^()\n]{0,16}(?:gọi|viết) )")
_INITIALS = regex(r"\((?=[A-ZĐ][A-ZĐ0-9&-]+ ?\))")
_WORD = regex(r"[^\W_]+")
_PHRASE_END = regex(r"[,;.:]\s|[()]")
JOINERS = frozenset({"và", "của", "các", "về", "cho"})  # words that initials may pass over


def abbreviations(document: Document) -> tuple[Abbreviation, ...]:
    """Every definition in reading order; `span` is the bracket, `long_span` the words it shortens."""
    return tuple(_abbreviations(document))


def _abbreviations(document: Document) -> Iterator[Abbreviation]:
    text = document.folded
    for start in sorted({*matches(text, _CALLED), *matches(text, _INITIALS)}):
        parsed = island("abbreviation").parse(window(text, start, _LONGEST))
        if parsed is None:
            continue
        kind, found = parsed
        token = next(t for t in found if t.type in ("NAME", "SHORT"))
        long = _by_initials(text, start, token) or (_phrase(text, start, token.strip()) if kind == "called" else None)
        if long is not None:
            short = document.text[start + token.start : start + token.end].strip()
            yield Abbreviation(Span(start, start + found[-1].end), short, document.slice(long), long)


def _by_initials(text: str, bracket: int, short: str) -> Span | None:
    """The words just before the bracket whose initials are the capitals of the short form."""
    letters = [letter for letter in short if letter.isalpha()]
    if len(letters) < 2 or not all(letter.isupper() for letter in letters):
        return None
    words, start = list(_WORD.finditer(text, _low(text, bracket), bracket)), 0
    for letter in reversed(letters):
        while words and words[-1][0].lower() in JOINERS and _initial(words[-1][0]) != letter:
            words.pop()
        if not words or _initial(words[-1][0]) != letter:
            return None
        start = words.pop().start()
    return Span(start, _trimmed(text, start, bracket))


def _phrase(text: str, bracket: int, short: str) -> Span | None:
    """The words before the bracket: from where the short form begins them, else from the last stop on, at most `_WORDS`."""
    low = _low(text, bracket)
    end = _trimmed(text, low, bracket)
    named = list(re.finditer(rf"\b{re.escape(short)}\b", text[low:end], re.IGNORECASE))
    if named:
        return Span(low + named[-1].start(), end)
    for stop in _PHRASE_END.finditer(text, low, max(end - 1, low)):
        low = stop.end()
    words = list(_WORD.finditer(text, low, end))[-_WORDS:]
    return Span(words[0].start(), end) if words else None


def _low(text: str, bracket: int) -> int:
    return max(text.rfind("\n", 0, bracket) + 1, bracket - _BEFORE)


def _trimmed(text: str, low: int, end: int) -> int:
    """The end of the words between `low` and `end`, closing quotes left out."""
    while end > low and not text[end - 1].isalnum():
        end -= 1
    return end


def _initial(word: str) -> str:
    """The first letter as initials write it: a capital without its signs, except Đ."""
    letter = word[0].upper()
    return letter if letter == "Đ" else unicodedata.normalize("NFD", letter)[0]
