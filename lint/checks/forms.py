"""Blank forms (`Mẫu số …`): what is left open there is meant to be filled in by others."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from lint.facts.model import Citation, DateMention
from lint.resolve.index import FactIndex
from lint.span import Span

# Dots to write on; not those that end a list (`Zalo...`, `tờ rơi, ...`).
_DOTS = re.compile(r"(?<![,;]\s)(?:(?<=[\s:/(“\"])|^)(?:…|\.{3,}|_{3,})|\.{7,}|…{3,}", re.MULTILINE)
_FORM = re.compile(r"^(?:Mẫu|MẪU|Biểu|BIỂU|Phiếu|PHIẾU|ĐƠN|GIẤY|TỜ KHAI)\b")
_NEAR = 6  # paragraphs
_ABOVE = 60


def is_form(index: FactIndex, span: Span) -> bool:
    """Whether the place lies in a form: other blanks to fill in around it, or a form's heading above it in the annex."""
    document = index.document
    at = document.block_index(span.start)
    near = document.blocks[max(at - _NEAR, 0) : at + _NEAR + 1]
    if sum(_left_open(index, block.span, span) for block in near) >= 2:
        return True
    zone = index.zone_at(span.start)
    if zone is None or zone.kind != "annex":
        return False
    above = document.blocks[max(at - _ABOVE, 0) : at + 1]
    return any(_FORM.match(document.text[b.span.start : b.span.start + 12]) for b in above if b.span.start >= zone.span.start)


def _left_open(index: FactIndex, block: Span, span: Span) -> bool:
    """Whether the paragraph has dots elsewhere; those of a number or date are blanks of a draft and make no form."""
    for match in _DOTS.finditer(index.document.text, *block):
        dots = Span(*match.span())
        if not dots.overlaps(span) and not _inside(index.facts.citations, dots) and not _inside(index.facts.dates, dots):
            return True
    return False


def _inside(facts: Sequence[Citation] | Sequence[DateMention], place: Span) -> bool:
    at = bisect_left(facts, place.end, key=lambda fact: fact.span.start)
    return any(fact.span.overlaps(place) for fact in facts[max(at - 2, 0) : at])
