"""Places in which only the own commune can stand: it issues, closes, titles the document; its offices report to it, its website shows."""

import re
from functools import cache

from lint.facts.grammar import LOWER
from lint.facts.model import UnitMention
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure import signs

_BODY = r"(?:UBND|HĐND|[ỦUủu][yỷ] ban nhân dân|Hội đồng nhân dân|Đảng [ủu][yỷ])"
_LEADER = r"(?:(?:Thường trực|Ban Thường vụ|Chủ tịch|Lãnh đạo|lãnh đạo|các Phó Chủ tịch) )?"
_MARKER = r"(?:[-+]\s*|\w{1,2}[.)]\s*)?"
_ENDS = re.compile(r"\s*(?:năm \d{4}|giai đoạn [\d\s-]+|nhiệm kỳ [\d\s-]+|\d tháng [^\n]*)?[\s./]*$", re.IGNORECASE)
_BEFORE = r"trước(?! (?:\d|hạn|lúc|ngày (?!0?1/0?7/2025|01 tháng 0?7)))"  # `trước khi sáp nhập`, not a deadline
_FORMER = re.compile(rf"\s*\(?(?:cũ|{_BEFORE}|nay|đã|và|,|-|;)(?![{LOWER}])", re.IGNORECASE)
_PAST = re.compile(rf"\s*\(?(?:cũ|{_BEFORE}|nay|đã)(?!\w)", re.IGNORECASE)
_LISTED = re.compile(rf"\s*(?:,|;|và|-)\s*(?:{_BODY}\s+)?(?:các\s+)?(?:xã|phường|đặc khu)\b", re.IGNORECASE)
_LOOKED = 600  # characters on either side, the longest title among them
_TOGETHER = re.compile(
    r"phối hợp|giáp ranh|liên (?:xã|phường|vùng)|lân cận|hỗ trợ|kết nghĩa|tiếp nhận|bàn giao|chuyển (?!đổi)|"
    r"đề nghị (?:UBND|[ỦU][yỷ] ban)"
)


def is_own_role(index: FactIndex, unit: UnitMention) -> bool:
    """Whether the unit issues, closes or titles the document here, whatever else the document says of it."""
    before, after = _around(index, unit.span)
    if _FORMER.match(after):
        return False
    if (_begins().search(before) and _issues().match(after)) or _closes().search(before):
        return True
    return _titles(index, unit.span, before, after)


def _around(index: FactIndex, span: Span) -> tuple[str, str]:
    """The words of the paragraph before and behind the place."""
    text, block = index.document.folded, index.document.block_at(span.start).span
    return text[max(block.start, span.start - _LOOKED) : span.start], text[span.end : min(block.end, span.end + _LOOKED)]


def _titles(index: FactIndex, span: Span, before: str, after: str) -> bool:
    zone = index.zone_at(span.start)
    kind = zone.kind if zone is not None else "body"
    if kind in ("title", "legal_basis") and signs.is_issuer_line(index.document.folded[slice(*index.document.block_at(span.start).span)]):
        return True
    return kind == "title" and _titled().search(before) is not None and _ENDS.match(after) is not None


def is_own_place(index: FactIndex, unit: UnitMention, level: str) -> bool:
    """Whether the unit stands where offices of a commune name their own, in a document that does not deal with that unit as another one.

    `level` is the own unit's.
    """
    before, after = _around(index, unit.span)
    zone = index.zone_at(unit.span.start)
    kind = zone.kind if zone is not None else "body"
    if _PAST.match(after) or _LISTED.match(after) or kind in ("letterhead", "title"):
        return False
    if kind == "recipients":
        return _copied().match(after) is not None and _to_own().search(before) is not None
    if _TOGETHER.search(before) or _TOGETHER.search(after):
        return False
    if kind == "legal_basis" and _advises().search(before):
        return True
    if _reports().search(before) or (_enforces().search(before) and _enforced().search(after)):
        return True
    if _heads().search(before) and _does().match(after) and re.search(rf"\b(?:của|địa bàn|toàn) {level}(?! [A-ZĐÀ-Ỹ])(?!\w)", after):
        return True
    return _area().search(before) is not None and re.match(r"\s*\./\.", after) is not None


@cache
def _begins() -> "re.Pattern[str]":
    """The committee at the head of a clause."""
    return re.compile(rf"(?:^|[.;:]\s+|,\s+){_MARKER}(?:UBND|[ỦU][yỷ] ban nhân dân)\s+$")


@cache
def _heads() -> "re.Pattern[str]":
    """The committee, or who leads it, at the head of a clause."""
    return re.compile(rf"(?:^|[.;:]\s+|,\s+){_MARKER}{_LEADER}{_BODY}\s+$")


@cache
def _issues() -> "re.Pattern[str]":
    return re.compile(r"\s+(?:(?:ban hành|xây dựng|đề ra)\s+(?:Kế hoạch|Chương trình|Phương án|kế hoạch|phương án)|(?:giao|yêu cầu|phân công)\s)")


@cache
def _closes() -> "re.Pattern[str]":
    """The closing sentence, up to the unit: `Trên đây là …`, `Nghị quyết này đã được Hội đồng nhân dân …`."""
    acts = r"(?:Nghị quyết|Quyết định|Kế hoạch|Chương trình|Quy chế|Phương án|Đề án)"
    return re.compile(rf"\W*Trên đây là\b[^.;]*$|\b{acts} này (?:đã )?được {_BODY}\s+$")


@cache
def _titled() -> "re.Pattern[str]":
    return re.compile(r"\b(?:trên địa bàn|tại|của(?: (?:UBND|[ỦU][yỷ] ban nhân dân))?)\s+$", re.IGNORECASE)


@cache
def _does() -> "re.Pattern[str]":
    """What the own committee says it does, where the sentence goes on with its own area."""
    verbs = (
        "niêm yết|công khai|công bố|thông báo|thành lập|chỉ đạo|tổ chức|tiếp tục|bố trí|phấn đấu|đăng tải|kiện toàn|quyết định|huy động|"
        "ra lệnh|trực tiếp"
    )
    return re.compile(rf"\s+(?:{verbs})\b")


@cache
def _reports() -> "re.Pattern[str]":
    """A report or advice that goes to the committee: `tổng hợp, báo cáo Chủ tịch UBND`, `gửi kết quả về UBND`."""
    gives = r"(?<![Đđ]ã )(?:[Bb]áo cáo|[Tt]rình|[Tt]ham mưu(?:,? giúp)?)(?: cho| với| lên)?"
    sends = r"(?<![Đđ]ã )(?:[Bb]áo cáo|[Gg]ửi|[Nn]ộp|[Pp]hản ánh)\b[^.;:\n]{0,40}? về"
    return re.compile(rf"\b(?:{gives}|{sends}) {_LEADER}{_BODY}\s+$")


@cache
def _enforces() -> "re.Pattern[str]":
    both = r"HĐND ?(?:và|&|-) ?UBND|Hội đồng nhân dân và [ỦU][yỷ] ban nhân dân"
    return re.compile(rf"(?:(?:Chánh )?Văn phòng (?:{_BODY}|{both})|Trưởng [Pp]hòng [^,.;\n]{{4,40}}?)\s+$")


@cache
def _enforced() -> "re.Pattern[str]":
    """The end of the article that says who carries the document out."""
    return re.compile(r"(?:chịu|có) trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện|triển khai) [^.;\n]{0,20}này\b")


@cache
def _advises() -> "re.Pattern[str]":
    """The basis that names the own office which asks for the document."""
    return re.compile(r"^(?:-\s*)?(?:Theo|Xét) đề nghị của (?:Chánh|Trưởng|Phó Trưởng|Công chức|Phòng|Văn phòng|Trung tâm) [^.;\n]*?\s+$")


@cache
def _area() -> "re.Pattern[str]":
    """The area in the sentence that ends the document."""
    return re.compile(r"\b(?:thực hiện|triển khai|chấp hành|áp dụng)\b[^.;\n]*\b(?:trên địa bàn|trong toàn|tại)\s+$")


@cache
def _to_own() -> "re.Pattern[str]":
    """The bodies of the own commune that get a copy to report to."""
    return re.compile(rf"^[-+\s]*(?:Như trên; )?(?:TT\.?|Thường trực|Ban Thường vụ|BTV)\s[^\n]*?{_BODY}\s+$", re.MULTILINE)


@cache
def _copied() -> "re.Pattern[str]":
    return re.compile(r"\s*\((?:để )?(?:b/c|báo cáo)\)")
