"""The fixed lines by which the parts of a document are known (Nghị định 30/2020/NĐ-CP, Phụ lục I and III)."""

import re
from functools import cache

from lint.facts.vocabulary import column, table
from lint.patterns import regex

_NATION = regex(r"CỘNG\s+HÒA\s+XÃ\s+HỘI|CỘNG\s+HOÀ\s+XÃ\s+HỘI|CHỦ\s+NGHĨA\s+VIỆT\s+NAM$|^Độc\s+lập\s*-\s*Tự\s+do|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM")
_PARTY = regex(r"ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM")
_PLACE_DATE = regex(r"^[(\s]*(?:[A-ZÀ-ỸĐ][^\d\n:;]{0,40}(?:\s\d{1,2})?|[.…\s]*),\s*ngày\b", re.UNICODE)
_BASIS = regex(r"^(?:-\s*)?(?:Căn\s+cứ|Xét|Theo\s+đề\s+nghị|Thực\s+hiện|Để\s+(?:thực\s+hiện|triển\s+khai))\b")
_RECIPIENTS = regex(r"^Nơi\s+nhận\b", re.IGNORECASE)
_AUTHORITY = regex(r"^(?:T/M|K/T|T/L|TM|KT|TL|TUQ|Q)[./\s]")
_OFFICE = regex(
    r"^(?:QUYỀN\s+|PHÓ\s+)?(?:CHỦ\s+TỊCH|BỘ\s+TRƯỞNG|THỨ\s+TRƯỞNG|GIÁM\s+ĐỐC|TỔNG\s+GIÁM\s+ĐỐC|TRƯỞNG\s+BAN|TRƯỞNG\s+PHÒNG|CHÁNH\s+|CỤC\s+TRƯỞNG|VỤ\s+TRƯỞNG|"
    r"HIỆU\s+TRƯỞNG|(?:TRẠM|ĐỘI|TỔ|ĐOÀN|HẠT|CHI\s+CỤC|THÔN|HỘI|THỦ)\s+TRƯỞNG|CHÍNH\s+ỦY|TƯ\s+LỆNH|GIÁM\s+THỊ|"
    r"BÍ\s+THƯ|THỦ\s+TƯỚNG|CHỦ\s+NHIỆM|THỐNG\s+ĐỐC|TỔNG\s+THANH\s+TRA|VIỆN\s+TRƯỞNG|TỔNG\s+KIỂM\s+TOÁN|TRƯỞNG\s+|CHỈ\s+HUY\s+TRƯỞNG|"
    r"(?:THƯ\s+KÝ|CHỦ\s+TRÌ|CHỦ\s+TỌA|CHỦ\s+TOẠ|NGƯỜI\s+(?:GHI|LẬP)(?:\s+(?:BIÊN\s+BẢN|BIỂU))?)$)"
)
_ISSUER_LINE = regex(
    r"^(?:CHỦ\s+TỊCH|ỦY\s+BAN|UỶ\s+BAN|HỘI\s+ĐỒNG|BỘ\s+TRƯỞNG|CHÍNH\s+PHỦ|THỦ\s+TƯỚNG|GIÁM\s+ĐỐC|BAN\s+(?!HÀNH)|TRƯỞNG\s+|CHÁNH|QUỐC\s+HỘI|TỔNG\s+KIỂM|THỐNG\s+ĐỐC|CỤC\s+TRƯỞNG|"
    r"HIỆU\s+TRƯỞNG|KH(?:ÓA|OÁ)\s+[IVXL\d])"
)
_RANK = regex(r"^(?:(?:Đại|Thượng|Trung|Thiếu)\s+(?:tướng|tá|úy|uý)\s+|(?:PGS|GS|TS|ThS|BS|CN|KS)\.\s*|(?:CKI|CKII)\.?\s+)+", re.IGNORECASE)
_ATTACHED = regex(r"^\W*(?:(?:Được\s+)?[Bb]an\s+hành\s+)?[Kk]èm\s+theo\s+(?:[A-ZĐ]|số\b)")
_ANNEX = regex(r"^(?:PHỤ\s+LỤC|Phụ\s+lục|Mẫu\s+số|MẪU\s+SỐ|Mẫu\s+\d|BIỂU\s+MẪU|Biểu\s+số)\b")
_SUBJECT = regex(r"^V/v\b|^Về\s+việc\b", re.IGNORECASE)
_ADDRESS = regex(r"^Kính\s+gửi\b")
_CLOSING = regex(r"^(?:Trên đây là|Nhận được|Trong quá trình (?:thực hiện|triển khai|tổ chức))\b")
_BLANKS = regex(r"\s+")
_TITLE_LONGEST = 300  # characters of a title in capitals
_SHORTEST_HEADING = 5  # characters


def is_nation(text: str) -> bool:
    """Quốc hiệu, Tiêu ngữ or the Party's heading."""
    return _NATION.search(text) is not None


def is_party_heading(text: str) -> bool:
    """The heading of a Party document."""
    return _PARTY.search(text) is not None


def is_place_date(text: str) -> bool:
    """`Hà Nội, ngày … tháng … năm …` on a line of its own (Phụ lục I, mục II.4)."""
    return len(text) < 90 and _PLACE_DATE.match(text) is not None


def is_basis(text: str) -> bool:
    """A legal basis or the sentence that stands in its place in a plan."""
    return _BASIS.match(text) is not None


def is_recipients(text: str) -> bool:
    """The line `Nơi nhận:`."""
    return _RECIPIENTS.match(text) is not None


def is_capitals(text: str) -> bool:
    """Whether the letters of the text are capitals throughout (at least two of them)."""
    return text.upper() == text and sum(c.isalpha() for c in text[:20]) > 1


def is_signature_line(text: str) -> bool:
    """`TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`, `CHỦ TỊCH`, `T/M ĐẢNG ỦY`."""
    return len(text) < 90 and is_capitals(text) and (_AUTHORITY.match(text) is not None or _OFFICE.match(text) is not None)


def is_authority_line(text: str) -> bool:
    """A line of a signature that names for whom it is signed: `TM. ỦY BAN NHÂN DÂN`, `KT. CHỦ TỊCH`."""
    return is_signature_line(text) and _AUTHORITY.match(text) is not None


def is_name(text: str) -> bool:
    """Whether the line is a person's name, perhaps behind a rank or degree: `Nguyễn Thị Hoa`, `Thượng tá Lê Văn Bình`, `TS. Y Thanh Niê`."""
    words = _RANK.sub("", text).split()
    return 2 <= len(words) <= 6 and all(_is_name_word(word) for word in words) and not any(c.isdigit() for c in text)


def _is_name_word(word: str) -> bool:
    return word[0].isupper() and all(part[1:] == part[1:].lower() for part in word.replace("’", "'").split("'"))


def is_issuer_line(text: str) -> bool:
    """The line in capitals that names who decides, between title and bases."""
    return len(text) < 120 and is_capitals(text) and not text.endswith(":") and _ISSUER_LINE.match(text) is not None


def is_attached_line(text: str) -> bool:
    """`(Kèm theo Quyết định số …)`, `(Ban hành kèm theo …)`."""
    return _ATTACHED.match(text) is not None


def is_closing(text: str) -> bool:
    """The paragraph that closes a document: `Trên đây là Kế hoạch …`, `… nghiêm túc thực hiện./.`."""
    return _CLOSING.match(text) is not None or text.rstrip().endswith("./.")


def is_annex_heading(text: str) -> bool:
    """`Phụ lục I`, `PHỤ LỤC`, `Mẫu số 01`; not the sentence that speaks of one."""
    return len(text) < 160 and _ANNEX.match(text) is not None and not text.rstrip().endswith((".", ";", ","))


def is_page_number(text: str) -> bool:
    """A page number that stands alone on its line."""
    return len(text) < 6 and text.strip(" -").isdigit()


def is_subject(text: str) -> bool:
    """The subject of an official letter: `V/v …`."""
    return _SUBJECT.match(text) is not None


def is_address(text: str) -> bool:
    """`Kính gửi: …`."""
    return _ADDRESS.match(text) is not None


@cache
def _headings() -> dict[str, str]:
    return {row["heading"] or row["name"].upper(): row["name"] for row in table("kinds") if row["heading"] or row["family"] != "copy"}


@cache
def _longest_heading() -> int:
    return max(len(name) for name in column("kinds", "name"))


def kind_heading(text: str) -> str | None:
    """The kind a heading in capitals names (`KẾ HOẠCH` → `Kế hoạch`), or None; `QUYẾT ĐỊNH:` with a colon enacts and heads nothing."""
    line = _BLANKS.sub(" ", text.strip())
    if len(line) > _longest_heading():
        return None
    return _headings().get(line)


def titled_kind(text: str) -> str | None:
    """The kind in capitals that a line names before its title (`KẾ HOẠCH PHÒNG CHỐNG THIÊN TAI`, `NGHỊ QUYẾT về nhiệm vụ năm 2026`), or None."""
    line = _BLANKS.sub(" ", text.strip())
    if not is_capitals(line[:_SHORTEST_HEADING]) or len(line) > _TITLE_LONGEST or line.endswith((":", ".", ";", ",")):
        return None
    named = [heading for heading in _headings() if line.startswith(f"{heading} ")]
    if not named:
        return None
    longest = max(named, key=len)
    small = next((word for word in line[len(longest) :].split() if word.upper() != word), None)
    return _headings()[longest] if small is None or small[0].islower() else None
