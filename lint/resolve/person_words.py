"""How persons are named in documents: forms of address, names, posts, roles on a board."""

import re
from functools import cache

from lint.facts.tables import LOWER
from lint.patterns import regex

_UPPER = LOWER.upper()
_ROLES = (
    r"(?:Phó )?(?:Trưởng|trưởng) (?:ban|Ban|đoàn|Đoàn|tiểu ban)|(?:Tổ|Nhóm|Đội) (?:phó|trưởng)|(?:Phó )?Chủ tịch Hội đồng|"
    r"(?:Ủy|Uỷ) viên(?: [Tt]hường trực)?|[Tt]hành viên(?: [Tt]hường trực)?|[Tt]hư ký|Chỉ huy (?:trưởng|phó)"
)
_HEADS = (
    r"(?:Phó |Nguyên |nguyên )?(?:Chủ tịch|Bí thư|Trưởng|Tổ |Nhóm |Đội |Giám đốc|Chánh|Chỉ huy|Ủy viên|Uỷ viên|Thành viên|Thư ký|"
    r"Chủ nhiệm|Hiệu trưởng|Trạm trưởng)"
)
_STAFF = r"(?:[Cc]ông chức|[Cc]huyên viên|[Cc]án bộ|[Vv]iên chức|[Nn]hân viên|[Tt]hành viên|[Tt]hư ký|[ỦUủu][yỷ] viên)(?!\w)"
_POST = rf"(?:{_HEADS}|{_STAFF})"
# Where the sentence goes on behind a post.
_GOES_ON = (
    r"(?:làm|chủ trì|chịu|được|phụ trách|phối hợp|có trách nhiệm|có nhiệm vụ|tổ chức|báo cáo|dự|phát biểu|đã|yêu cầu|giao|điều hành|ký|"
    r"kết luận|trực tiếp|theo dõi|cùng|và|giúp|để|tại|từ|nghỉ|thay|trình bày|thông qua|chỉ đạo|đại diện|là|theo|về|trong|khi|kể)"
)
_SHORT = r"[A-ZĐ&]{3,8}"  # a short form that is brought in within a post: `Ủy ban nhân dân (UBND) xã`
_CHAIRS = r"Chủ (?:trì|tọa|toạ)(?: (?:cuộc họp|hội nghị|phiên họp))?"
_OFFICE_WORDS = r"(?!(?:Phó|Tổng|Chủ|Bí|Bộ|Thủ|Giám|Trưởng|Chánh|Viện|Ủy|Uỷ|Thứ|Cục|Vụ|Thường|Hội|Ban) )"


@cache
def address() -> "re.Pattern[str]":
    """A form of address (or an officer's rank) and the name behind it, two to five words."""
    word = rf"[{_UPPER}][{LOWER}]+"
    name = rf"{word}(?: {word}){{1,4}}|[{_UPPER}]{{2,}}(?: [{_UPPER}]{{2,}}){{1,4}}"
    rank = r"(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|úy|uý)|Bác sĩ|ThS\.?|TS\.?|BS\.?|Tiến sĩ|Thạc sĩ"
    form = r"(?:Ông|Bà|ông|bà|[Đđ]ồng chí|[Đđ]/[Cc]|[Đđ]c)(?: \((?:bà|ông)\))?:?"
    return regex(rf"(?<!\w)(?:{form} +(?:(?:{rank}) +)?|(?:{rank}) +){_OFFICE_WORDS}(?P<name>{name})(?!\w)")


@cache
def post_behind() -> "re.Pattern[str]":
    """The posts behind a name, up to where the sentence goes on."""
    what = r"(?:hiện là |là |chức vụ:? |giữ chức vụ )?"
    end = rf"(?<![Tt]hư)(?= {_GOES_ON}(?!\w))|(?= *(?:[.;\n]|\((?!{_SHORT}\)))|[, -]*$)"
    return regex(rf" *(?:,|-|:) *{what}(?P<post>{_POST}(?:[^.;\n()]|\({_SHORT}\))*?)(?:{end})", re.MULTILINE)


@cache
def is_post() -> "re.Pattern[str]":
    """The beginning of words that name a post, not a birthday or an address."""
    return regex(rf"[\s*_-]*{_POST}")


@cache
def between_posts() -> "re.Pattern[str]":
    """What parts two posts of one person; `Phòng Văn hóa - Xã hội` and `Phòng Kinh tế, Hạ tầng và Đô thị` are one name each."""
    return regex(rf"[,;:] *(?={_POST})| kiêm (?:nhiệm )?| - (?={_POST})")


@cache
def role() -> "re.Pattern[str]":
    """A role on a board: `Trưởng ban`, `Thành viên`."""
    return regex(rf"(?:{_ROLES})(?!\w)")


@cache
def list_head() -> "re.Pattern[str]":
    """All that stands before a member of a list: its number, perhaps the role with a colon."""
    number = r"[\s*_]*(?:(?:[-+•]|\d{1,2}(?:\.\d{1,2})*[.)]?|[a-zđ][.)])[\s*_]*)?"
    return regex(rf"{number}(?:(?P<role>{_ROLES}|{_CHAIRS})[^:\n]{{0,40}}:\s*)?")


@cache
def names_head() -> "re.Pattern[str]":
    """The head of a column of names."""
    return regex(r"[\s*_]*Họ (?:và |, )?tên", re.IGNORECASE)


@cache
def cell_name() -> "re.Pattern[str]":
    """A table cell that may be a name."""
    return regex(r"[\s*_]*(?:(?:Ông|Bà|[Đđ]ồng chí|[Đđ]/c):? +)?(?P<name>\w[^,;:()*_\n]{3,38}\w)[\s*_]*")
