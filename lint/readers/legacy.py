"""Text in TCVN3 (ABC) or VNI: recognised with certainty, read as Unicode.

Both put Vietnamese letters on the places of Latin-1, so that `Việt` reads `ViÖt` or `Vieät`. A stretch is legacy text when nearly all words that hold
such characters are Vietnamese syllables once converted and none as they stand; Unicode, French and English words do not come near.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Literal

from lint.document import Writing
from lint.patterns import regex
from lint.readers.letters import tcvn3, vni, vni_writing
from lint.readers.syllable import is_syllable
from lint.records import NamedTuple

Encoding = Literal["tcvn3", "vni"]


class Letter(NamedTuple):
    """A letter whose characters in the file, from `start` to `end`, are another writing of `text`."""

    start: int
    end: int
    text: str
    how: Writing


class _Score(NamedTuple):
    """Of the words with characters beyond ASCII: how many become syllables and were none, and how many become none."""

    converted: int
    broken: int

    @property
    def certain(self) -> bool:
        """Whether a stretch of words is legacy text by itself."""
        return self.converted >= 5 and self.converted >= 6 * self.broken or self.converted >= 3 and not self.broken


# What each writing cannot do without and Vietnamese in Unicode never has, as a first look; then its words.
_HINTS: Mapping[Encoding, str] = {"tcvn3": "\u00b5\u00b8\u00ae\u00a7\u00b7\u00b9ÖÜßñ", "vni": "öñøûïäÖÑØÛÏÄ"}
_SIGNS: Mapping[Encoding, str] = {
    "tcvn3": "[a-z][\u00c6-\u00df]|[A-Za-z][\u00a8-\u00ae\u00b5-\u00b9\u00bb-\u00beßñîö÷øûþ]|[\u00a7\u00ae][A-Za-z\u00a1-\u00ff]",
    "vni": "[AEOUYaeouyÔÖôö][ùøûïâåäêéëöÙØÛÏÂÅÄÊÉË]|[ñÑ][a-zA-Zö]|[a-z]ö",
}
_WORD = "[A-Za-z\u00a1-\u00ff]*[\u00a1-\u00ff][A-Za-z\u00a1-\u00ff]*"
_UNICODE = regex("[\u0100-\u1fff]")
_STRETCH = regex("[^\n\u0100-\u1fff]+")
_PLENTY = 20  # converted words: a file with so much legacy text is believed on a line of one word
_ACRONYM = regex("[A-ZĐƯÂĂÊÔƠ]{2,6}")
_CAPITALS = regex("[A-Z]{2,}|[A-Z][\u00a1-\u00ff]+[A-Z]")
_LOWER = regex("[a-z]")


def legacy_letters(text: str) -> list[Letter]:
    """The letters of the text that are written in TCVN3 or VNI, in order; none in a Unicode text."""
    encodings = [encoding for encoding in _HINTS if _is_hinted(text, encoding)]
    best: list[Letter] = []
    for encoding in encodings:
        found = [letter for start, end in _stretches(text, encoding) for letter in letters(text, encoding, start, end)]
        best = max(best, found, key=len)
    return best


def is_legacy(text: str, encoding: Encoding) -> bool:
    """Whether the text as a whole is written so; for text whose font says so, that it is not Unicode after all."""
    return not is_unicode(text) and _score(text, encoding, 0, len(text)).certain


def is_unicode(text: str) -> bool:
    """Whether the text holds letters that no legacy encoding has."""
    return _UNICODE.search(text) is not None


def letters(text: str, encoding: Encoding, start: int, end: int) -> Iterator[Letter]:
    """The letters in the stretch of the text that the encoding writes in another way."""
    if encoding == "vni":
        for match in vni_writing().finditer(text, start, end):
            if (letter := vni()[match.group()]) != match.group():
                yield Letter(match.start(), match.end(), letter, encoding)
        return
    codes = tcvn3()
    for word in regex(_WORD).finditer(text, start, end):
        capital = _is_capital(text, word)
        for at in range(word.start(), word.end()):
            if text[at] in codes:
                yield Letter(at, at + 1, codes[text[at]].upper() if capital else codes[text[at]], encoding)


def _is_hinted(text: str, encoding: Encoding) -> bool:
    if not any(char in text for char in _HINTS[encoding]):
        return False
    signs = regex(_SIGNS[encoding]).finditer(text)
    return sum(1 for _, _ in zip(range(3), signs, strict=False)) == 3


def _stretches(text: str, encoding: Encoding) -> list[tuple[int, int]]:
    """The stretches to convert: the whole text, or in a Unicode text those that are certain."""
    if not is_unicode(text):
        return [(0, len(text))] if is_legacy(text, encoding) else []
    scored = [(match.span(), _score(text, encoding, *match.span())) for match in _STRETCH.finditer(text)]
    plenty = sum(score.converted for _, score in scored if score.certain) >= _PLENTY
    return [span for span, score in scored if score.certain or plenty and score.converted > 0 and not score.broken and _is_line(text, *span)]


def _is_line(text: str, start: int, end: int) -> bool:
    return text[start - 1 : start] in ("", "\n") and text[end : end + 1] in ("", "\n")


def _score(text: str, encoding: Encoding, start: int, end: int) -> _Score:
    converted = broken = 0
    for match in regex(_WORD).finditer(text, start, end):
        word = match.group()
        read = _converted(word, encoding)
        if not is_syllable(read):
            broken += _ACRONYM.fullmatch(read) is None
        elif not is_syllable(word) or not (word[1:].islower() or word.isupper()):
            converted += 1
    return _Score(converted, broken)


def _converted(word: str, encoding: Encoding) -> str:
    """The word in Unicode, in small letters where the encoding does not tell."""
    if encoding == "vni":
        return vni_writing().sub(lambda match: vni()[match.group()], word)
    codes = tcvn3()
    return "".join(codes.get(char, char) for char in word)


def _is_capital(text: str, word: re.Match[str]) -> bool:
    """Whether a TCVN3 word stands in capitals (`NéI`): its letters with a tone are those of a capital font.

    A single capital tells nothing (`Sè`, `Bé`), so the words beside it do (`Hµ NéI`).
    """
    if _LOWER.search(word.group()):
        return False
    if _CAPITALS.search(word.group()):
        return True
    return any(_CAPITALS.search(beside) and not _LOWER.search(beside) for beside in _beside(text, word))


def _beside(text: str, word: re.Match[str]) -> Iterator[str]:
    """The legacy words that one blank parts from this one."""
    before = regex(f"({_WORD}) \\Z").search(text, max(word.start() - 12, 0), word.start())
    after = regex(f" ({_WORD})").match(text, word.end(), word.end() + 12)
    yield from (found[1] for found in (before, after) if found)
