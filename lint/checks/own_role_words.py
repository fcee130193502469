"""The words by which a sentence shows that only the own commune can be meant, up to the unit or behind it."""

import re
from functools import cache

from lint.patterns import regex

COMMITTEE = r"(?:UBND|[ỦU][yỷ] ban nhân dân)"
_BODY = r"(?:UBND|HĐND|[ỦUủu][yỷ] ban nhân dân|Hội đồng nhân dân|Đảng [ủu][yỷ])"
_LEADER = r"(?:(?:Thường trực|Ban Thường vụ|Chủ tịch|Lãnh đạo|lãnh đạo|các Phó Chủ tịch) )?"
_MARKER = r"(?:[-+]\s*|\w{1,2}[.)]\s*)?"


@cache
def begins() -> "re.Pattern[str]":
    """The committee at the head of a clause."""
    return regex(rf"(?:^|[.;:]\s+|,\s+){_MARKER}{COMMITTEE}\s+$")


@cache
def heads() -> "re.Pattern[str]":
    """The committee, or who leads it, at the head of a clause."""
    return regex(rf"(?:^|[.;:]\s+|,\s+){_MARKER}{_LEADER}{_BODY}\s+$")


@cache
def issues() -> "re.Pattern[str]":
    """What a committee does at the head of its own document: it issues a plan, or gives the tasks."""
    return regex(r"\s+(?:(?:ban hành|xây dựng|đề ra)\s+(?:Kế hoạch|Chương trình|Phương án|kế hoạch|phương án)|(?:giao|yêu cầu|phân công)\s)")


@cache
def tasks_of_own() -> "re.Pattern[str]":
    """The one that gets tasks, as it speaks of itself."""
    return regex(r"\s+(?:giao|yêu cầu|chỉ đạo|phân công)\s+(?:cho )?(?P<office>[Nn]hà trường|[Tt]rung tâm|[Tt]rạm Y tế)(?! [A-ZĐÀ-Ỹ])(?!\w)")


@cache
def closes() -> "re.Pattern[str]":
    """The closing sentence, up to the unit: `Trên đây là …`, `Nghị quyết này đã được Hội đồng nhân dân …`."""
    acts = r"(?:Nghị quyết|Quyết định|Kế hoạch|Chương trình|Quy chế|Phương án|Đề án)"
    return regex(rf"\W*Trên đây là\b[^.;]*$|\b{acts} này (?:đã )?được {_BODY}\s+$")


@cache
def titled() -> "re.Pattern[str]":
    """What stands before the unit that a title ends with."""
    return regex(rf"\b(?:trên địa bàn|tại|của(?: {COMMITTEE})?)\s+$", re.IGNORECASE)


@cache
def does() -> "re.Pattern[str]":
    """What the own committee says it does, where the sentence goes on with its own area."""
    verbs = (
        "niêm yết|công khai|công bố|thông báo|thành lập|chỉ đạo|tổ chức|tiếp tục|bố trí|phấn đấu|đăng tải|kiện toàn|quyết định|huy động|"
        "ra lệnh|trực tiếp"
    )
    return regex(rf"\s+(?:{verbs})\b")


@cache
def reports() -> "re.Pattern[str]":
    """A report or advice that goes to the committee: `tổng hợp, báo cáo Chủ tịch UBND`, `gửi kết quả về UBND`."""
    gives = r"(?<![Đđ]ã )(?:[Bb]áo cáo|[Tt]rình|[Tt]ham mưu(?:,? giúp)?)(?: cho| với| lên)?"
    sends = r"(?<![Đđ]ã )(?:[Bb]áo cáo|[Gg]ửi|[Nn]ộp|[Pp]hản ánh)\b[^.;:\n]{0,40}? về"
    return regex(rf"\b(?:{gives}|{sends}) {_LEADER}{_BODY}\s+$")


@cache
def enforces() -> "re.Pattern[str]":
    """The own offices as those who carry the document out, up to the unit."""
    both = r"HĐND ?(?:và|&|-) ?UBND|Hội đồng nhân dân và [ỦU][yỷ] ban nhân dân"
    return regex(rf"(?:(?:Chánh )?Văn phòng (?:{_BODY}|{both})|Trưởng [Pp]hòng [^,.;\n]{{4,40}}?)\s+$")


@cache
def advises() -> "re.Pattern[str]":
    """The basis that names the own office which asks for the document."""
    return regex(r"^(?:-\s*)?(?:Theo|Xét) đề nghị của (?:Chánh|Trưởng|Phó Trưởng|Công chức|Phòng|Văn phòng|Trung tâm) [^.;\n]*?\s+$")


@cache
def area() -> "re.Pattern[str]":
    """The area in the sentence that ends the document."""
    return regex(r"\b(?:thực hiện|triển khai|chấp hành|áp dụng)\b[^.;\n]*\b(?:trên địa bàn|trong toàn|tại)\s+$")


@cache
def to_own() -> "re.Pattern[str]":
    """The bodies of the own commune that get a copy to report to."""
    return regex(rf"^[-+\s]*(?:Như trên; )?(?:TT\.?|Thường trực|Ban Thường vụ|BTV)\s[^\n]*?{_BODY}\s+$", re.MULTILINE)


@cache
def copied() -> "re.Pattern[str]":
    """The mark behind a recipient that the document reports to it."""
    return regex(r"\s*\((?:để )?(?:b/c|báo cáo)\)")


@cache
def listed() -> "re.Pattern[str]":
    """Another commune behind it in one list."""
    return regex(rf"\s*(?:,|;|và|-)\s*(?:{_BODY}\s+)?(?:các\s+)?(?:xã|phường|đặc khu)\b", re.IGNORECASE)
