"""Blanks too many and too few around words and marks."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from lint.engine.model import Edit, Hit, Related
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.span import Span

_ZONES = ("body", "annex", "legal_basis", "recipients", "title")
_SHOWN = 30  # places that are listed
_ADDRESS = regex(r"\S*(?:@|://|www\.|\.(?:vn|com|org|net)\b|\w\.\w+\.\w)")
_LONGEST_ADDRESS = 60
_TO_FILL = regex(r"(?:\b(?:số|ngày|tháng|năm|quý|Số)|[:/.…_])\Z")  # what a blank to be filled in stands behind
_WORD_END = regex(r"[\w)”]")
_AFTER = regex(r"\S*")


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    """Several blanks, a blank before a mark, a blank behind an opening one, none behind a mark; each begins with what is quickly found."""
    return (
        regex(r"  +(?=[\w(“])(?! *(?:tháng|năm)\b)"),
        regex(r" (?:[,;:!?](?=\s|\Z)|\.(?=\s+[A-ZÀ-ỸĐ]|\s*$)|\)(?=\W|\Z)|”|(?:\.{3}|…)(?=$|[;)]))", re.MULTILINE),
        regex(r"[(“] +(?=[\w“])"),
        regex(
            r"[,;:.](?=[^\W\d_])(?:(?<=[a-zà-ỹ][,;])|(?<=[A-ZĐ][,;])(?=[a-zà-ỹ])|(?<=[IVX][,;])(?=[IVX])"
            r"|(?<=[^\W\d_]{3}:)|(?<=[a-zà-ỹ]{3}\.)(?=[A-ZÀ-ỸĐ][a-zà-ỹ]))"
        ),
    )


def spacing(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One hit for the document: the first place, the others related, an edit for each."""
    edits = sorted(edit for edit in _edits(index.document.text) if _is_prose(index, edit.span.start))
    if not edits:
        return
    first, *others = [_with_words(index.document.text, edit.span) for edit in edits[:_SHOWN]]
    more = len(edits) - 1
    count = {"vi": f" và {more} chỗ khác", "en": f" and {more} more"} if more else ""
    yield Hit(first, {"others": count}, tuple(Related(place) for place in others), edits=tuple(edits))


def _edits(text: str) -> Iterator[Edit]:
    """The changes that put the blanks right."""
    several, before, behind, none = _patterns()
    for match in several.finditer(text):
        if regex(r"[\w,;.)”]").match(text[match.start() - 1 : match.start()]) and not _is_to_fill(text, match.start()):
            yield Edit(Span(match.start() + 1, match.end()), "")
    for match in before.finditer(text):
        start = match.start()
        while text[start - 1 : start] == " ":
            start -= 1
        last = text[start - 1 : start]
        if _WORD_END.match(last) and not (last.isdigit() and match.group()[1] in ":!?") and not _is_to_fill(text, start):
            yield Edit(Span(start, match.start() + 1), "")
    for match in behind.finditer(text):
        yield Edit(Span(match.start() + 1, match.end()), "")
    for match in none.finditer(text):
        if not _is_address(text, match.start()):
            yield Edit(Span(*match.span()), f"{match.group()} ")


def _is_prose(index: FactIndex, at: int) -> bool:
    return index.zone_kind(at) in (None, *_ZONES)


def _is_to_fill(text: str, at: int) -> bool:
    """Whether the blank is room for a number or date."""
    return _TO_FILL.search(text, max(at - 8, 0), at) is not None


def _is_address(text: str, at: int) -> bool:
    start = max(text.rfind(" ", max(at - _LONGEST_ADDRESS, 0), at) + 1, at - _LONGEST_ADDRESS)
    return _ADDRESS.match(text, start) is not None


def _with_words(text: str, span: Span) -> Span:
    """The place with the words on either side, within the paragraph."""
    at = span.start
    while text[at - 1 : at] == " ":
        at -= 1
    start = max(text.rfind(" ", 0, at), text.rfind("\n", 0, at)) + 1
    after = _AFTER.match(text, span.end)
    return Span(start, after.end() if after else span.end)
