"""Who decides: the line in capitals above the bases, or the sentence that enacts (Phụ lục I, mục II.6; models of Nghị định 187/2025/NĐ-CP)."""

import re
from collections.abc import Sequence

from lint.document import Document
from lint.patterns import regex
from lint.records import NamedTuple
from lint.span import Span, cover
from lint.structure import signs
from lint.structure.model import Zone
from lint.structure.signature import blocks_of

_SENTENCE = regex(r"(?P<who>(?:Chủ\s+tịch\s+)?(?:Ủy|Uỷ)\s+ban\s+nhân\s+dân\b[^.;:\n]{0,60}?)\s+(?:ban\s+hành|quyết\s+định)\s+[A-ZĐQ]", re.IGNORECASE)
_LINES = 3  # of an authority that is set in several lines
_OPENING = 2  # paragraphs of the body that may enact


class Authority(NamedTuple):
    """The words that name who issues the document; `words` in capitals and on one line."""

    span: Span
    words: str

    @property
    def of_the_head(self) -> bool:
        """Whether a person decides in his own name, not the collective body."""
        return self.words.startswith("CHỦ TỊCH ")

    @property
    def of_the_committee(self) -> bool:
        """Whether the Ủy ban nhân dân as a collective decides."""
        return self.words.startswith(("ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "UBND"))


def authority(document: Document, zones: Sequence[Zone], number: int) -> Authority | None:
    """Who decides in the document of this number, where it says so."""
    own = [zone for zone in zones if zone.document == number]
    blocks = [b for zone in own if zone.kind == "legal_basis" for b in blocks_of(document, zone)]
    lines: list[Span] = []
    for block in blocks[:_LINES]:
        if not signs.is_capitals(text := document.folded[slice(*block.span)]) or not (lines or signs.is_issuer_line(text)):
            break
        lines.append(block.span)
    if lines:
        return _of(document, cover(lines[0], lines[-1]))
    opening = blocks[-1:] + [b for zone in own if zone.kind == "body" for b in blocks_of(document, zone)[:_OPENING]]
    for block in opening:
        if block.number is None and (match := _SENTENCE.match(document.folded, *block.span)):
            return _of(document, Span(*match.span("who")))
    return None


def _of(document: Document, span: Span) -> Authority:
    return Authority(span, " ".join(document.folded[slice(*span)].split()).upper())
