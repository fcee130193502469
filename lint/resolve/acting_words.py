"""The words by which an office is seen to act in a sentence, or to be only spoken of."""

import re
from functools import cache

from lint.patterns import regex

_OFFICES = (
    r"(?:UBND|HĐND|Ủy|Uỷ|Hội|Sở|Bộ|Ban|Phòng|Trung tâm|Văn phòng|Công an|Đảng|Thanh tra|Cục|Chi cục|Đài|Viện|Kho bạc|"
    r"các|Các|Chủ tịch|Giám đốc|Thủ trưởng|Thường trực|đại biểu|Đại biểu|tổ đại biểu|Tổ đại biểu)"
)
_LISTED_BEFORE = rf"(?:{_OFFICES}[^.;:()\n]*?(?:,| và| với)\s+)*"  # offices named before the one asked for
_VERBS = (
    "chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tham mưu|tổng hợp|hướng dẫn|theo dõi|đôn đốc|tiếp tục|rà soát|bố trí|"
    "căn cứ|tổ chức|triển khai|xây dựng|thẩm định|báo cáo|kiểm tra|cung cấp|thực hiện|chỉ đạo|chuẩn bị|lập|cử|đẩy mạnh|"
    "tăng cường|thường xuyên|kịp thời|quản lý|giám sát|khảo sát"
)
_MARKER = r"[\s*_#]*(?:(?:[-+•]|\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}[.)/]|[a-zđ][.)])[\s*_]*)?(?:(?:Đối với|Của)\s+)?(?:[Cc]ác\s+)?"
_BEFORE_THE_REFORM = (
    r"(?:đây|(?:khi )?(?:sắp xếp|sáp nhập|hợp nhất)|ngày[^.;\n]{0,16}\b20(?:[01]\d|2[0-5])\b|"
    r"khi (?:tổ chức|thực hiện) (?:lại|mô hình|chính quyền))"
)


@cache
def past() -> "re.Pattern[str]":
    """Words that put what follows into the time before the reform, or make it a phrase that is spoken of; read to the end of the clause."""
    return regex(
        rf"(?:\btrước {_BEFORE_THE_REFORM}|\bnguyên (?:là|Chủ|Phó|Giám|Trưởng)|\btiền thân|sáp nhập|hợp nhất|\bgiải thể|\bkế thừa|"
        r"\btiếp nhận\b|\bbàn giao\b|\bcụm từ|thay thế|đổi tên|thành lập|chuyển (?:từ|giao)|\btrên cơ sở|nguyên trạng|"
        r"nhiệm vụ (?:của|từ)|chức năng (?:của|từ)|giai đoạn trước|(?<![/\d])(?:19\d\d|20[01]\d|202[0-4])(?![/\d]*/[A-ZĐ]))[^.;\n]*$",
        re.IGNORECASE,
    )


@cache
def former() -> "re.Pattern[str]":
    """What behind a name says that it is of before: `(cũ)`, `(nay là …)`, `trước ngày 01/7/2025`."""
    return regex(
        r"[^.;,\n()]{0,30}\(?[^.;,\n()]{0,12}\b"
        rf"(?:cũ|nay là|nay thuộc|trước {_BEFORE_THE_REFORM}|đã (?:sáp nhập|hợp nhất|giải thể)|đổi tên)\b",
        re.IGNORECASE,
    )


@cache
def year() -> "re.Pattern[str]":
    """A year said of the sentence: `năm 2025`, `6/2025`."""
    return regex(r"(?:[Nn]ăm|/) ?(20\d\d)(?![\d/])")


@cache
def marker() -> "re.Pattern[str]":
    """All that may stand before the name of an office that heads a paragraph."""
    return regex(_MARKER)


@cache
def heading_end() -> "re.Pattern[str]":
    """The rest of a paragraph that is an office's name, a list of offices, or a name with its colon."""
    return regex(rf"(?:[^.;:\d\n]{{0,40}}|(?:,| và)\s+{_OFFICES}[^.;:\n]{{0,80}})[*_\s.]*(?::|$)")


@cache
def told() -> "re.Pattern[str]":
    """What gives a task or sends, before the office alone or before a list of offices that ends with it."""
    verbs = (
        r"(?:\b[Gg]iao|[Đđ]ề nghị|[Yy]êu cầu|[Pp]hối hợp(?: chặt chẽ| tốt)?(?: với| cùng)?|\bcùng với|[Cc]hỉ đạo|[Bb]áo cáo|"
        r"\b[Gg]ửi|[Tt]rình|[Tt]ham mưu(?: cho)?|[Pp]hân công|[Ll]iên hệ(?: với)?|[Xx]in ý kiến|[Kk]iến nghị(?: với)?|"
        r"(?:[Gg]ửi|[Bb]áo cáo|[Nn]ộp|[Pp]hản ánh)\b[^.;:\n]{0,40}? (?:về|đến|cho|qua))"
    )
    return regex(rf"{verbs}\s+{_LISTED_BEFORE}(?:các\s+)?$")


@cache
def asked() -> "re.Pattern[str]":
    """What has an office guide or take part: `theo hướng dẫn của`, `đại diện lãnh đạo`."""
    return regex(r"(?:\b[Tt]heo (?:sự )?(?:hướng dẫn|chỉ đạo|yêu cầu) (?:chuyên môn |nghiệp vụ )?của|[Đđ]ại diện(?: [Ll]ãnh đạo)?)\s+$")


@cache
def by_act() -> "re.Pattern[str]":
    """The document, or the day, in which an office said so: what is said may be of before."""
    return regex(r"[^.;,\n]{0,40}(?: tại | về |\d)")


@cache
def planned() -> "re.Pattern[str]":
    """The heading of the part of a report that says what is to be done."""
    parts = r"(?:phương hướng|nhiệm vụ|giải pháp|kế hoạch|chương trình)"
    return regex(rf"[^\n]{{0,12}}{parts}[^\n]{{0,40}}(?:năm|quý|tháng|thời gian tới|tiếp theo)", re.IGNORECASE)


@cache
def told_of() -> "re.Pattern[str]":
    """The office as the doer of what is over or as a part of a name: `do …`, `của …`, `thuộc …`."""
    return regex(r"\b(?:do|của|bởi|thuộc|tại|theo|từ|được|hoặc)\s+(?:các\s+)?$", re.IGNORECASE)


@cache
def does() -> "re.Pattern[str]":
    """A verb of office work behind the office's name, a place or a person's office between them at most."""
    return regex(rf"(?:\s+(?:tỉnh|thành phố|huyện|quận|thị xã|xã|phường|[A-ZĐÀ-Ỹ]\w*)){{0,6}}\s+(?:{_VERBS})\b")


@cache
def subjects() -> "re.Pattern[str]":
    """A sentence that begins with offices, up to the one asked for."""
    return regex(rf"{_MARKER}\s*{_LISTED_BEFORE}(?:các\s+)?")


@cache
def together() -> "re.Pattern[str]":
    """More offices behind it, and the verb of them all."""
    return regex(rf"(?:,| và) {_OFFICES}[^.;:()\n]{{0,100}}? (?:chủ trì|phối hợp|có trách nhiệm|chịu trách nhiệm|tham mưu|hướng dẫn)\b")


@cache
def enforces() -> "re.Pattern[str]":
    """The end of the article that says who carries the document out."""
    return regex(r"(?:chịu|có) trách nhiệm (?:tổ chức )?(?:thi hành|thực hiện|triển khai)[^.;\n]{0,40} này\b")
