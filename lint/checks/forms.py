"""Blank forms (`Mẫu số …`): what is left open there is meant to be filled in by others."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from lint.facts.model import Citation, DateMention
from lint.patterns import regex
from lint.records import NamedTuple
from lint.resolve.index import FactIndex
from lint.span import Span

# Dots to write on; not those that end a list (`Zalo...`, `tờ rơi, ...`).
_DOTS = regex(r"(?<![,;]\s)(?:(?<=[\s:/(“\"])|^)(?:…|\.{3,}|_{3,})|\.{7,}|…{3,}", re.MULTILINE)
_FORM = regex(r"^(?:(?:Mẫu|Biểu|Phiếu)\b(?=.{0,12}\d)|(?:MẪU|BIỂU|PHIẾU|ĐƠN|GIẤY|TỜ KHAI)\b)", re.MULTILINE)
_NEAR = 6  # paragraphs
_ABOVE = 60


class _Blanks(NamedTuple):
    """The places left open, not being a number or date of a draft, with their paragraphs, and the offsets of the headings of forms."""

    spans: tuple[Span, ...]
    blocks: tuple[int, ...]
    headings: tuple[int, ...]


def is_form(index: FactIndex, span: Span, *, least: int = 2) -> bool:
    """Whether the place lies in a form: `least` other paragraphs around it have blanks to fill in, or a form's heading is above it in the annex."""
    blanks, document = _blanks(index), index.document
    at = document.block_index(span.start)
    first, last = bisect_left(blanks.blocks, at - _NEAR), bisect_right(blanks.blocks, at + _NEAR)
    if len({blanks.blocks[i] for i in range(first, last) if not blanks.spans[i].overlaps(span)}) >= least:
        return True
    zone = index.zone_at(span.start)
    if zone is None or zone.kind != "annex":
        return False
    above = max(zone.span.start, document.blocks[max(at - _ABOVE, 0)].span.start)
    heading = bisect_left(blanks.headings, above)
    return heading < len(blanks.headings) and blanks.headings[heading] <= span.start


@lru_cache(maxsize=2)
def _blanks(index: FactIndex) -> _Blanks:
    text = index.document.text
    dots = (Span(*match.span()) for match in _DOTS.finditer(text)) if "…" in text or "..." in text or "___" in text else ()
    spans = tuple(span for span in dots if not _inside(index.facts.citations, span) and not _inside(index.facts.dates, span))
    blocks = tuple(index.document.block_index(span.start) for span in spans)
    return _Blanks(spans, blocks, tuple(match.start() for match in _FORM.finditer(text)))


def _inside(facts: Sequence[Citation] | Sequence[DateMention], place: Span) -> bool:
    at = bisect_left(facts, place.end, key=lambda fact: fact.span.start)
    return any(fact.span.overlaps(place) for fact in facts[max(at - 2, 0) : at])
