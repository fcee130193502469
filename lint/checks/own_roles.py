"""Places in which only the own commune can stand: it issues, closes, titles the document; its offices report to it, its website shows."""

import re

from lint.checks import own_role_words as words
from lint.facts.model import UnitMention
from lint.facts.tables import LOWER
from lint.patterns import regex
from lint.resolve import acting_words
from lint.resolve.index import FactIndex
from lint.resolve.spelling import plain
from lint.span import Span
from lint.structure import signs

_ENDS = regex(r"\s*(?:năm \d{4}|giai đoạn [\d\s-]+|nhiệm kỳ [\d\s-]+|\d tháng [^\n]*)?[\s./]*$", re.IGNORECASE)
_BEFORE = r"trước(?! (?:\d|hạn|lúc|ngày (?!0?1/0?7/2025|01 tháng 0?7)))"  # `trước khi sáp nhập`, not a deadline
_FORMER = regex(rf"\s*\(?(?:cũ|{_BEFORE}|nay|đã|và|,|-|;)(?![{LOWER}])", re.IGNORECASE)
_PAST = regex(rf"\s*\(?(?:cũ|{_BEFORE}|nay|đã)(?!\w)", re.IGNORECASE)
_LOOKED = 600  # characters on either side, the longest title among them
_TOGETHER = regex(
    r"phối hợp|giáp ranh|liên (?:xã|phường|vùng)|lân cận|hỗ trợ|kết nghĩa|tiếp nhận|bàn giao|chuyển (?!đổi)|"
    r"đề nghị (?:UBND|[ỦU][yỷ] ban)"
)


def is_own_role(index: FactIndex, unit: UnitMention) -> bool:
    """Whether the unit issues, closes or titles the document here, whatever else the document says of it."""
    before, after = _around(index, unit.span)
    if _FORMER.match(after):
        return False
    if (words.begins().search(before) and words.issues().match(after)) or words.closes().search(before):
        return True
    return _titles(index, unit.span, before, after)


def gives_tasks_to_issuer(index: FactIndex, unit: UnitMention, issuer: str) -> bool:
    """Whether the unit's committee gives tasks to the school, station or centre that issues the document: only the one above it does."""
    before, after = _around(index, unit.span)
    tasked = words.tasks_of_own().match(after) if words.begins().search(before) else None
    return tasked is not None and plain(issuer).startswith(plain(tasked["office"]).removeprefix("nhà "))


def _around(index: FactIndex, span: Span) -> tuple[str, str]:
    """The words of the paragraph before and behind the place."""
    text, block = index.document.folded, index.document.block_at(span.start).span
    return text[max(block.start, span.start - _LOOKED) : span.start], text[span.end : min(block.end, span.end + _LOOKED)]


def _titles(index: FactIndex, span: Span, before: str, after: str) -> bool:
    kind = index.zone_kind(span.start)
    if kind in ("title", "legal_basis") and signs.is_issuer_line(index.document.folded[slice(*index.document.block_at(span.start).span)]):
        return True
    return kind == "title" and words.titled().search(before) is not None and _ENDS.match(after) is not None


def is_own_place(index: FactIndex, unit: UnitMention, level: str) -> bool:
    """Whether the unit stands where offices of a commune name their own, in a document that does not deal with that unit as another one.

    `level` is the own unit's.
    """
    before, after = _around(index, unit.span)
    kind = index.zone_kind(unit.span.start)
    if _PAST.match(after) or words.listed().match(after) or kind in ("letterhead", "title"):
        return False
    if kind == "recipients":
        return words.copied().match(after) is not None and words.to_own().search(before) is not None
    if _TOGETHER.search(before) or _TOGETHER.search(after):
        return False
    if kind == "legal_basis" and words.advises().search(before):
        return True
    if words.reports().search(before) or (words.enforces().search(before) and acting_words.enforces().search(after)):
        return True
    if words.heads().search(before) and words.does().match(after) and regex(rf"\b(?:của|địa bàn|toàn) {level}(?! [A-ZĐÀ-Ỹ])(?!\w)").search(after):
        return True
    return words.area().search(before) is not None and regex(r"\s*\./\.").match(after) is not None
