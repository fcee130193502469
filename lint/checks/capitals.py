"""Capitals where Phụ lục II of Nghị định 30/2020/NĐ-CP is plain: parts of a document, names of councils and committees."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from lint.engine.model import Edit, Hit, Related
from lint.patterns import regex
from lint.resolve.cited import titles
from lint.resolve.index import FactIndex
from lint.span import Span


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """By case: a small word or a comma before what should not be a capital; what should be one before its number; all words of an office capital."""
    return {
        "small": regex(r"(?<=[a-zà-ỹđ0-9,] )(?:Khoản|Điểm)(?= (?:\d|[a-zđ]\b))"),
        "capital": regex(r"(?<=\d )điều(?= \d)|(?<=quy định tại )điều(?= \d)"),
        "office": regex(r"(?:[ỦU][ỷy] Ban|Hội Đồng) Nhân Dân|Ủy Ban Nhân Dân"),
    }


def parts_and_offices(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One finding for each sort of slip, with all its places; quoted texts and titles of others stay as they are."""
    text, cited = index.document.text, titles(index.facts.citations)
    for case, pattern in _patterns().items():
        spans = [Span(*m.span()) for m in pattern.finditer(text)]
        spans = [span for span in spans if not cited.hold(span) and not _quoted(text, span.start)]
        if spans:
            edits = tuple(Edit(span, _right(case, text[slice(*span)])) for span in spans)
            yield Hit(
                spans[0],
                {"right": edits[0].replacement},
                tuple(Related(span) for span in spans[1:]),
                case=case,
                suggestion=edits[0].replacement,
                edits=edits,
            )


def _right(case: str, words: str) -> str:
    if case == "capital":
        return words.capitalize()
    return words.lower() if case == "small" else words.capitalize()


def _quoted(text: str, at: int) -> bool:
    """Whether a quotation is open there in its paragraph."""
    start = text.rfind("\n", 0, at) + 1
    return text.count("“", start, at) > text.count("”", start, at)
