"""What the columns of a table hold, by their headings: tasks, offices, deadlines, quantities, prices, sums of money."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Literal

from lint.patterns import regex

Role = Literal["label", "content", "lead", "coordination", "deadline", "product", "quantity", "price", "amount", "apart", "note", ""]

# In this order: the first that fits says what the column holds. `apart` are figures that do not add up (shares, norms, marks).
_HEADINGS: Mapping[Role, str] = {
    "label": r"(?:s\s*tt|tt|số tt|số thứ tự)$",
    "coordination": r".*\bphối hợp\b(?!.*\bchủ trì\b)",
    "lead": r"(?!.*\bphối hợp\b)(?:.*\b(?:chủ trì|phụ trách|tham mưu)\b|(?:cơ quan|đơn vị|bộ phận|tổ chức)(?:, (?:cơ quan|đơn vị|cá nhân))*"
    r" (?:thực hiện|được giao|thực hiện chính|chịu trách nhiệm)$|phân công$|phân công thực hiện$)",
    "deadline": r"(?:thời gian|thời hạn|tiến độ|hạn|lịch|mốc)\b(?!.*\b(?:công tác|giữ|trước đây)\b)",
    "product": r"(?:sản phẩm|kết quả|đầu ra)\b",
    "apart": r"(?:mã|cấp|loại|năm sinh)\b|.*(?:%|\b(?:tỷ lệ|tỉ lệ|(?<!tổng )mức|bình quân|điểm|hệ số|cơ cấu|so sánh|so với|tốc độ|mật độ|thứ)\b)",
    "price": r"(?:đơn giá|giá\b(?! trị))",
    "amount": r".*\b(?:thành tiền|kinh phí|số tiền|dự toán|tổng tiền|tổng vốn|tổng mức đầu tư|ngân sách|chi phí|giá trị|nstw|nsđp|nsnn|vốn)\b",
    "quantity": r"(?:số|tổng số|sl|khối lượng)\b(?!.*\b(?:hiệu|quyết định|văn bản|điện thoại|tài khoản|cccd|cmnd|nhà)\b)",
    "note": r"(?:ghi chú|đvt|đơn vị tính|đơn vị$|căn cứ|địa điểm)",
    "content": r"(?:nội dung|nhiệm vụ|tên|công việc|hạng mục|hoạt động|danh mục|diễn giải|chỉ tiêu|các nhiệm vụ|nhóm nhiệm vụ)\b",
}
_SCALES = (
    (regex(r"\b(?:nghìn|ngàn) tỷ|\btỷ đồng|\btỷ\)", re.IGNORECASE), 1_000_000_000),
    (regex(r"\btriệu(?: đồng|đ|\)|$)|\btrđ\b|\b1\.?000\.?000 ?(?:đồng|đ)\b", re.IGNORECASE), 1_000_000),
    (regex(r"\b(?:nghìn|ngàn)(?: đồng|đ|\)|$)|\b1\.?000 ?(?:đồng|đ)\b", re.IGNORECASE), 1_000),
    (regex(r"\b(?:đồng|vnđ|vnd|đ)\b", re.IGNORECASE), 1),
)
_PAID_EACH = regex(r"mức (?:hỗ trợ|trợ cấp|bồi thường|thưởng|tiền|chi trả|đóng góp|ủng hộ|vay|hưởng)\b", re.IGNORECASE)
_BLANKS = regex(r"\s+")


@cache
def _roles() -> tuple[tuple[Role, re.Pattern[str]], ...]:
    return tuple((role, regex(pattern)) for role, pattern in _HEADINGS.items())


def role_of(heading: str) -> Role:
    """What a column with this heading holds; "" where the heading does not tell."""
    words = _BLANKS.sub(" ", heading.lower().replace(".", " ")).strip(" :*")
    return next((role for role, pattern in _roles() if pattern.match(words)), "")


def scale_of(text: str) -> int | None:
    """How many đồng one is worth by the unit named here (`triệu đồng`), or None."""
    return next((scale for pattern, scale in _SCALES if pattern.search(text)), None)


def is_paid_each(heading: str) -> bool:
    """Whether a heading names what each row is paid: `Mức hỗ trợ (đồng)`."""
    return _PAID_EACH.match(heading) is not None
