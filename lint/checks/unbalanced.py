"""A quotation mark or bracket without its other half."""

from collections.abc import Iterator, Mapping
from typing import Any

from lint.checks.pairing import Mark, Straight, left_over
from lint.document import Document
from lint.engine.model import Hit, Related, Value
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.span import Span

_OTHER = {"“": "”", "”": "“", "«": "»", "»": "«", "(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{", "‘‘": "’’", "’’": "‘‘", ",,": "”"}
_NAMES: Mapping[str, Mapping[str, str]] = {
    "quote": {"vi": "ngoặc kép", "en": "quotation mark"},
    "angle": {"vi": "ngoặc kép", "en": "quotation mark"},
    "round": {"vi": "ngoặc đơn", "en": "bracket"},
    "square": {"vi": "ngoặc vuông", "en": "square bracket"},
    "brace": {"vi": "ngoặc nhọn", "en": "brace"},
}
_WORDS_AFTER = regex(r"\s*\S+(?:\s+\S+)?")
_WORDS_BEFORE = regex(r"\S+(?:\s+\S+)?\s*\Z")
_SPREAD = 60  # characters of words around a mark


def unbalanced(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One hit for the marks of one kind and direction that a paragraph leaves over."""
    document = index.document
    marks, straights = left_over(document)
    groups: dict[tuple[int, str, bool], list[Mark]] = {}
    for mark in marks:
        groups.setdefault((mark.block, mark.kind, mark.opens), []).append(mark)
    for (_, kind, opens), (first, *others) in groups.items():
        written = document.text[first.start : first.end]
        place = _with_words(document, first.start, first.end, opens=opens)
        given: dict[str, Value] = {"mark": written, "other": _OTHER[written], "name": _NAMES[kind], "words": _bare(document, place)}
        related = tuple(Related(_with_words(document, mark.start, mark.end, opens=opens)) for mark in others)
        yield Hit(place, given, related, case="open" if opens else "close")
    for one in straights:
        place = _odd_one(document, one)
        yield Hit(place, {"count": len(one.places), "words": _bare(document, place)}, case="straight")


def _bare(document: Document, place: Span) -> str:
    """The words at a mark, without it."""
    return document.slice(place).strip("“”‘’«»()[]{}\"', ")


def _odd_one(document: Document, one: Straight) -> Span:
    """The mark that breaks the order of opening and closing ones, with its words; else the last."""
    opens = True
    for start, end in one.places:
        before, after = document.text[start - 1 : start], document.text[end : end + 1]
        closing = bool(before.strip()) and before not in "(“" and not after.isalnum()
        if closing == opens:
            return _with_words(document, start, end, opens=not closing)
        opens = not opens
    return _with_words(document, *one.places[-1], opens=opens is False)


def _with_words(document: Document, start: int, end: int, *, opens: bool) -> Span:
    """The mark and a word or two that it encloses."""
    block = document.block_at(start).span
    if opens:
        found = _WORDS_AFTER.match(document.text, end, min(block.end, end + _SPREAD))
        return Span(start, found.end() if found else end)
    found = _WORDS_BEFORE.search(document.text, max(block.start, start - _SPREAD), start)
    return Span(found.start() if found else start, end)
