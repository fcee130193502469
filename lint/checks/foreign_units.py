"""Another commune in a role that only the own one can have: left over from the document this one was copied from."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lint.engine.model import Hit
from lint.facts.grammar import LOWER
from lint.facts.model import UnitMention
from lint.resolve.cited import Stretches, issuers_and_titles
from lint.resolve.gazetteer import COMMUNE_LEVELS
from lint.resolve.index import FactIndex
from lint.resolve.spelling import one_letter_off, plain, skeleton
from lint.span import Span
from lint.structure import signs
from lint.structure.model import DocumentPart

_COMMITTEE = r"(?:UBND|[ỦU][yỷ] ban nhân dân)"
_BEGINS = re.compile(rf"(?:^|[.;:]\s+|,\s+)(?:[-+]\s*|\w{{1,2}}[.)]\s*)?{_COMMITTEE}\s+$")
_ACTS = re.compile(r"\s+(?:(?:ban hành|xây dựng|đề ra)\s+(?:Kế hoạch|Chương trình|Phương án|kế hoạch|phương án)|(?:giao|yêu cầu|phân công)\s)")
_CLOSES = re.compile(r"\W*Trên đây là\b[^.;]*$")
_TITLED = re.compile(rf"\b(?:trên địa bàn|tại|của(?: {_COMMITTEE})?)\s+$", re.IGNORECASE)
_ENDS = re.compile(r"\s*(?:năm \d{4}|giai đoạn [\d\s-]+|nhiệm kỳ [\d\s-]+|\d tháng [^\n]*)?[\s./]*$", re.IGNORECASE)
_FORMER = re.compile(rf"\s*\(?(?:cũ|trước|nay|đã|và|,|-|;)(?![{LOWER}])", re.IGNORECASE)


def foreign(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Another commune that issues, closes or titles the document whose letterhead names the own one."""
    cited = issuers_and_titles(index.facts.citations)
    again = Stretches(c.span for c in index.facts.citations if c.role == "self")
    for unit in index.facts.units:
        part = index.part_at(unit.span.start)
        if unit.name is None or unit.level not in COMMUNE_LEVELS or not _is_sure(part) or _is_own(part, unit) or cited.hold(unit.span):
            continue
        if again.hold(unit.span) or _has_own_role(index, unit.span):
            own = f"{part.unit_level} {part.unit}"
            written = index.document.slice(unit.span)
            right = own.upper() if written.isupper() else own[0].upper() + own[1:] if written[0].isupper() else own
            yield Hit(unit.span, {"own": own, "wrong": written, "right": right}, suggestion=right)


def _is_sure(part: DocumentPart) -> bool:
    """Whether the letterhead names the own unit."""
    return part.unit is not None and part.issuer is not None and plain(part.unit) in plain(part.issuer)


def _is_own(part: DocumentPart, unit: UnitMention) -> bool:
    """The own unit's name, misspelt perhaps (that is another rule's)."""
    own, name = skeleton(part.unit or ""), skeleton(unit.name or "")
    return own == name or one_letter_off(own, name) or own in name


def _has_own_role(index: FactIndex, span: Span) -> bool:
    text = index.document.folded
    block = index.document.block_at(span.start).span
    before, after = text[block.start : span.start], text[span.end : block.end]
    if _FORMER.match(after):
        return False
    if (_BEGINS.search(before) and _ACTS.match(after)) or _CLOSES.search(before):
        return True
    zone = index.zone_at(span.start)
    kind = zone.kind if zone is not None else "body"
    if kind in ("title", "legal_basis") and signs.is_issuer_line(text[slice(*block)]):
        return True
    return kind == "title" and _TITLED.search(before) is not None and _ENDS.match(after) is not None
