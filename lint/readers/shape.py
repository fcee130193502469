"""What a line looks like: a marker, capitals, a signing capacity, an unfinished phrase."""

import re

from lint.patterns import regex

UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯ" + "".join(map(chr, range(0x1EA0, 0x1EFA, 2)))
LOWER = "a-zàáâãèéêìíòóôõùúýăđĩũơư" + "".join(map(chr, range(0x1EA1, 0x1EFB, 2)))

_MARKER = regex(
    rf"""(?:
      [-–—+•●*▪]\s+(?=\S) | [-–+•](?=[{UPPER}])
    | [IVXLC]{{1,6}}[.)]\s+ | [A-E][.]\s+(?=[{UPPER}])
    | \d{{1,3}}(?:\.\d{{1,3}}){{0,4}}[.)]\s+(?=\D) | \d{{1,3}}[.)](?=[{UPPER}][{LOWER}])
    | \d{{1,2}}(?:\.\d{{1,2}}){{1,4}}\s+(?=[{UPPER}])
    | [a-zđ]{{1,2}}[)]\s* | [a-zđ][.]\s+(?=[{UPPER}]) | [a-zđ]\.?\d{{1,2}}[.)]\s+(?=[{UPPER}])
    | (?:[a-zđ]|\d{{1,2}}|[IVX]{{1,5}})/\s*(?=[{UPPER}][{LOWER}]*\s) | (?:\d{{1,2}}|[IVX]{{1,5}})-\s+(?=[{UPPER}])
    | \((?:\d{{1,2}}|[a-zđ]|[ivx]{{1,4}})\)\s+(?=[{UPPER}])
    | \[\d{{1,3}}\]\s
    | ["“]?Điều\s+\d+[a-zđ]?\s*(?:[.:]|$)
    | (?:Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC|Tiểu\ mục|TIỂU\ MỤC)\s+(?:[IVXLC]+|\d+)\s*(?:[.:]|$)
    | (?:Phụ\ lục|PHỤ\ LỤC|Biểu|BIỂU|Mẫu|MẪU)(?:\s+số|\s+SỐ)?(?:\s+(?:[IVXLC]+|\d+))?\s*(?:[.:]|$)
    | Căn\ cứ\s.*[;.,]$
    )""",
    re.VERBOSE,
)
_OFFICE = (
    r"(?:QUYỀN |PHÓ )?(?:CHỦ TỊCH|GIÁM ĐỐC|TỔNG GIÁM ĐỐC|BỘ TRƯỞNG|THỨ TRƯỞNG|CỤC TRƯỞNG|VỤ TRƯỞNG|THỦ TƯỚNG|CHÁNH VĂN PHÒNG|CHÁNH THANH TRA"
    r"|TRƯỞNG BAN|TRƯỞNG PHÒNG|VIỆN TRƯỞNG|HIỆU TRƯỞNG|BÍ THƯ|CHỦ NHIỆM|TỔNG CỤC TRƯỞNG|CHI CỤC TRƯỞNG|TRƯỞNG ĐOÀN|CHỈ HUY TRƯỞNG)(?: THƯỜNG TRỰC)?$"
)
_DASH = regex(r"[-–—+•●*▪]\s*")
_BARE_MARKER = regex(r"(?:[-–+•]|\d{1,3}(?:\.\d{1,3})*[.)]|[IVXLC]+\.|[a-zđ]\)|Điều(?:\s+\d+[a-zđ]?\.?)?|Số\s*:|(?:Chương|Mục|Phần))")
_SIGNING = regex(rf"(?:TM|KT|TL|TUQ|T/M|K/T|T/L|Q)\s*\.?\s+[^{LOWER}]+$|{_OFFICE}")
_GLUED_OFFICE = regex(rf"^(?:TM|KT|TL|TUQ)\.\s[^{LOWER}]*[{UPPER}](?={_OFFICE})")
# Phụ lục III NĐ 30/2020 and Điều 4 Luật BHVBQPPL: the kinds that stand on a line of their own above the subject
_KIND = regex(
    r"(?:NGHỊ QUYẾT|QUYẾT ĐỊNH|QUYẾT NGHỊ|CHỈ THỊ|QUY CHẾ|QUY ĐỊNH|THÔNG CÁO|THÔNG BÁO|HƯỚNG DẪN|CHƯƠNG TRÌNH|KẾ HOẠCH|PHƯƠNG ÁN|ĐỀ ÁN|DỰ ÁN|BÁO CÁO"
    r"|BIÊN BẢN|TỜ TRÌNH|HỢP ĐỒNG|CÔNG ĐIỆN|THÔNG TƯ|NGHỊ ĐỊNH|LUẬT|PHÁP LỆNH|LỆNH|GIẤY MỜI|GIẤY GIỚI THIỆU|PHỤ LỤC|DANH MỤC|KẾT LUẬN|QUY TRÌNH)\s*:?"
)
# a phrase that cannot end here
_DANGLING = regex(
    r"(?:[,(“\[]|\s[-–&]|(?:^|[\s(])(?:số|ngày|tháng|năm|khoản|điểm|Điều|Khoản|Điểm|và|hoặc|của|về|tại|cho|theo|với|các|những|do|từ|đến|bởi|thuộc|trong|quý|Quý"
    r"|một|là|được|bằng|giữa|tỉnh|VÀ|CỦA|VỀ|SỐ|NGÀY|THÁNG|NĂM|CÁC|TẠI|THEO|CHO|TRONG))$"
)
# phrases that end in such a word and yet are whole: `chuyển đổi số`, `địa điểm`, `hằng năm`
_WHOLE = regex(
    r"\b(?:(?:địa|quan|thời|trọng|đặc|cao|ưu|nhược|thí|yếu) điểm|(?:hàng|hằng|cả|cuối|đầu|mỗi|từng|nhiều|nửa|cùng) (?:ngày|tháng|năm|quý)"
    r"|(?:đổi|nghệ|hội|năng|tảng|tầng|hóa|dân|tế|quyền|liệu|ký|bị|trường|hệ|chỉ|tham|thiểu|đa|doanh|tỷ) số|(?:trong|toàn) tỉnh)$",
    re.IGNORECASE,
)
_REFERENCE = regex(
    r"(?:^|[\s(])(?:số|ngày|tháng|năm|khoản|điểm|Điều|Khoản|Điểm|điều|từ|đến|và|hoặc|các)$"
    r"|(?:[,;(]|\b(?:tại|theo|và|hoặc|của|từ|đến))\s(?:mục|cấp|loại|hạng|nhóm|bậc|quý|chương|phần|bước|bảng|biểu|mẫu)$"
)
_WEAK = regex(r"(?:từ|đến|và|hoặc|các)$")
_FIRST = regex(r"(?:1|a|I)[.)/]\s")
_ENDED = regex(r"[.;:!?…][”\"')\]]*$")
_LABELS = regex(r"(?:Nơi nhận|NƠI NHẬN|Kính gửi|KÍNH GỬI)\s*:?")
_ANNEX = regex(r"(?:PHỤ LỤC|Phụ lục)(?: (?:SỐ|số))? (?:[IVX]+|\d{1,2})[.:]?")
_MOTTO = regex(r"Độc\s+lập\s*[-–—]\s*Tự\s+do\s*[-–—]\s*Hạnh\s+phúc\W*$")
_ATTACHED = regex(r"\((?:(?:Được )?[Bb]an hành )?[Kk]èm theo\b")
_GLUED = regex(rf"(?:[{UPPER}]+\s+){{2,}}[{UPPER}]{{2,}}(?=[{UPPER}][{LOWER}]+\s)")
_LOWER_WORD = regex(f"[{LOWER}]{{3}}")
_CAPS_WORD = regex(f"[{UPPER}]{{2,}}")
_NEXT_DASH = regex(rf"[;.]\s+(?=[-–]\s+[{UPPER}])")
_ITEM = regex(rf"(?:\d{{1,3}}\.|[IVXLC]{{1,6}}\.|[a-zđ]\)|Điều \d+[.:])\s+[{UPPER}“\"]")


def is_caps(text: str) -> bool:
    """Whether the line is in capitals, but for a name such as `IoT`."""
    if text.isupper():
        return sum(map(str.isalpha, text)) > 1
    return not _LOWER_WORD.search(text) and len(_CAPS_WORD.findall(text)) > 2


def begins_item(text: str) -> bool:
    """Whether the line begins with what numbers a paragraph, or opens a legal basis."""
    return _MARKER.match(text) is not None


def begins_dash(text: str) -> bool:
    """Whether the line begins with a dash or another mark that is no number."""
    return _DASH.match(text) is not None


def is_bare_marker(text: str) -> bool:
    """Whether the line is nothing but a marker or the label of the number line."""
    return _BARE_MARKER.fullmatch(text) is not None


def is_signing(text: str) -> bool:
    """Whether the line is a signing authority or office (`TM. ỦY BAN NHÂN DÂN`, `PHÓ CHỦ TỊCH`)."""
    return _SIGNING.match(text) is not None


def is_kind(text: str) -> bool:
    """Whether the line is the name of a kind of document and nothing else."""
    return _KIND.fullmatch(text) is not None


def stands_alone(text: str) -> bool:
    """Whether nothing goes on from the line: `Nơi nhận:`, the name of a kind, Tiêu ngữ, `PHỤ LỤC II`, a signing authority or office."""
    return is_signing(text) or is_label(text) or is_kind(text) or _MOTTO.search(text) is not None or _ANNEX.fullmatch(text) is not None


def is_label(text: str) -> bool:
    """Whether the line is `Nơi nhận:` or `Kính gửi:` alone."""
    return _LABELS.fullmatch(text) is not None


def is_dangling(text: str) -> bool:
    """Whether the phrase cannot end at the end of this line."""
    return _DANGLING.search(text) is not None and _WHOLE.search(text) is None


def is_attached(text: str) -> bool:
    """Whether the line begins the note under the heading of an attached text: `(Kèm theo Quyết định số …`."""
    return text.startswith("(") and _ATTACHED.match(text) is not None


def awaits_number(text: str) -> bool:
    """Whether the line ends in a word that a number or letter must follow (`Điều`, `ngày`)."""
    return _REFERENCE.search(text) is not None and _WHOLE.search(text) is None


def awaits_reference(text: str) -> bool:
    """Whether the line ends in the word for a part of a document, that its number must follow (`Điều`, `khoản`)."""
    return awaits_number(text) and _WEAK.search(text) is None


def begins_list(text: str) -> bool:
    """Whether the line begins with the first number of a list, which no phrase such as `từ … đến` leads to."""
    return _FIRST.match(text) is not None


def is_basis(text: str) -> bool:
    """Whether the line opens a legal basis."""
    return text.startswith(("Căn cứ ", "Theo đề nghị ", "Xét đề nghị ", "Xét Tờ trình "))


def is_ended(text: str) -> bool:
    """Whether the line ends as a sentence or a list item does."""
    return _ENDED.search(text) is not None


def cuts(text: str) -> list[int]:
    """Where lines that were run together must be cut: `VIỆT NAMĐộc lập`, `- Sở Y tế; - Sở Nội vụ`."""
    if text[:2].isupper() and (found := _GLUED.match(text) or _GLUED_OFFICE.match(text)):
        return [found.end()]
    if begins_dash(text) and text[1:2] == " ":
        return [match.end() for match in _NEXT_DASH.finditer(text)]
    return []


def runs_together(before: str, after: str) -> bool:
    """Whether the text before a bold mark and the text after it are two paragraphs on one line."""
    if not before or not after or before[-1].isspace() or after[0].isspace():
        return False
    if _ITEM.match(after):
        return not begins_item(before) or len(before) > 6
    word = after.split(None, 1)[0]
    return is_caps(before) and len(before) > 5 and after[0].isupper() and not word.isupper()
