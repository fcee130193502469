"""Tasks, targets and money that a plan puts into the year before its own: under headings of what is to be done, in words that look ahead."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from lint.checks.date_phrases import YEAR, clause_before
from lint.patterns import regex
from lint.resolve.cited import Stretches
from lint.resolve.index import FactIndex
from lint.resolve.lists import ancestors
from lint.span import Span
from lint.structure.model import DocumentPart

# What headings over a task say, and what neither they nor its sentence do.
_AHEAD = regex(
    r"(?:mục đích|yêu cầu|mục tiêu|chỉ tiêu|nội dung|nhiệm vụ|giải pháp|biện pháp|kinh phí|nguồn lực|tổ chức thực hiện|tiến độ|lộ trình|thời gian|"
    r"phương hướng|phân công)\b",
    re.IGNORECASE,
)
_BEHIND = regex(
    r"\b(?:đã|kết quả|đạt được|đánh giá|tình hình|thực trạng|tổng kết|sơ kết|tồn tại|tồn đọng|hạn chế|so với|tính đến|trước|quyết toán|phát huy|"
    r"kế thừa|rút kinh nghiệm|thành tích|báo cáo|số liệu|thống kê|kiểm điểm|khắc phục|phát sinh|giai đoạn|thay thế|điều chỉnh|sửa đổi|chuyển tiếp|"
    r"chuyển nguồn|chuyển sang|còn lại|kết dư|tăng thu|chưa|tiếp tục|xếp loại|công nhận|khen thưởng|vừa qua|năm qua)\b",
    re.IGNORECASE,
)
_ITEM = r"[\W_]*(?:\w{1,3}[.)]\s*)?"
_BEGUN = "(?:tổ chức|mở|xây dựng|ban hành|phát động|lắp đặt|biên soạn|in ấn|phát hành|trồng mới|trồng|tập huấn|diễn tập)"
# What was received, issued or settled in a time is looked through later (`Tổ chức rà soát văn bản ban hành trong năm 2025`).
_NO_REVIEW = r"(?![^;]*\b(?:rà soát|ban hành|tiếp nhận|phát hành|đăng ký|giám sát|hậu kiểm|thẩm tra|xử lý|giải quyết|diễn ra|xảy ra)\b)"
_SOME = r"\s+(?:được\s+|ít nhất\s+|tối thiểu\s+|từ\s+)?\d"
# `Tổ chức 02 lớp … trong`: what is counted at the head of an item is still to be done; `in` is a word of time or of aims.
_COUNTED = regex(rf"{_ITEM}{_BEGUN}{_NO_REVIEW}{_SOME}[^;]*\btrong\s*$", re.IGNORECASE)
_IN_THE_YEAR = regex(rf"{_ITEM}(?:trong)?\s*$", re.IGNORECASE)
_THEN_COUNTED = regex(rf",?\s*(?:phấn đấu\b|{_BEGUN}{_SOME})", re.IGNORECASE)
_THEN_AIMED = regex(r"\s*(?:cần )?tập trung\b", re.IGNORECASE)
_EVENT = regex(
    rf"{_ITEM}(?:tham mưu )?(?:tổ chức|mở|phát động)\s+(?:các\s+|\d+\s+)?(?:cuộc thi|hội thi|lớp|lễ phát động|lễ mít tinh|tháng hành động|"
    rf"tuần lễ|chiến dịch|diễn tập|ngày hội|hội thao|hội diễn|đợt cao điểm|đợt ra quân)\b{_NO_REVIEW}[^;]*$",
    re.IGNORECASE,
)
_AIM = regex(r"\bphấn đấu\s(?:[^;]*\s)?(?:trong|hết|cuối|đến)\s*$|\bphấn đấu\s*$", re.IGNORECASE)
# `Giảm tỷ lệ hộ nghèo còn dưới 2% vào cuối năm 2025`
_TARGET = regex(
    rf"{_ITEM}(?:giảm|tăng|nâng|đạt|duy trì|hoàn thành|tối thiểu|ít nhất|trên|dưới|\d[\d.,]*\s*%)(?!\w)[^;]*\b(?:vào|đến|trong)\s+(?:cuối|hết)\s*$",
    re.IGNORECASE,
)
_MONEY = regex(
    rf"{_ITEM}(?:(?:bố trí|cân đối|sử dụng|bảo đảm|đảm bảo) )?(?:nguồn )?kinh phí\b"
    r"[^;]*\b(?:dự toán|ngân sách|nguồn chi|nguồn kinh phí|bố trí)\b[^;]*$",
    re.IGNORECASE,
)
# `Ban hành kế hoạch … năm 2025`: a plan still to be made is not for a year that is over.
_PLAN = regex(
    rf"{_ITEM}(?:tham mưu(?: (?:UBND|Ủy ban nhân dân|Chủ tịch)[^,;]{{0,30}})? )?(?:xây dựng|ban hành|lập)"
    r"(?: và (?:ban hành|triển khai|tổ chức thực hiện))? (?:kế hoạch|chương trình)\b"
    r"(?![^;]*\b(?:ban hành|tiếp nhận|giải quyết|đánh giá|thanh tra|giải ngân|trong|bằng)\b)[^;]*$",
    re.IGNORECASE,
)
_TO_BE_DONE = (_COUNTED, _EVENT, _MONEY, _PLAN, _TARGET)
_SCHEDULED = regex(rf"{_ITEM}{_BEGUN}\b{_NO_REVIEW}[^;]*\b(?:(?:trong|vào|dự kiến|xong)\s+)+(?:ngày\s+)?$", re.IGNORECASE)
_HEADING = regex(
    rf"{_ITEM}(?P<words>(?:các )?(?:mục tiêu|nhiệm vụ|chỉ tiêu|nội dung|giải pháp|phương hướng)\b[^,;:.]{{0,60}}?)\s*$",
    re.IGNORECASE,
)
_SENTENCE_END = regex(r"[.;\n](?!\d)")
_ANY_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d|/\w)")
_LONGEST = 120  # characters of a heading


def tasks(index: FactIndex, part: DocumentPart, year: int, cited: Stretches) -> Iterator[Span]:
    """The places outside tables that put what is to be done, aimed at or paid into `year` (`năm 2025`)."""
    document = index.document
    text = document.folded
    for match in YEAR.finditer(text, part.span.start, part.span.end):
        span = Span(*match.span())
        if int(match[1]) != year or cited.hold(span) or document.block_at(span.start).table is not None:
            continue
        clause = clause_before(text, span.start)
        if (_is_task(clause, text[span.end : _sentence_end(text, span.end)]) and _is_planned(index, span)) or _is_heading(index, span, clause):
            yield span


def is_scheduled(index: FactIndex, span: Span) -> bool:
    """Whether an item says to do something at the time that stands in the span (`Tổ chức diễn tập trong quý II/2025`)."""
    return _SCHEDULED.match(clause_before(index.document.folded, span.start)) is not None and _is_planned(index, span)


def _is_planned(index: FactIndex, span: Span) -> bool:
    """Whether the sentence stands under headings of what is to be done and speaks neither of what was done nor of other years."""
    text = index.document.folded
    start = span.start - len(clause_before(text, span.start))
    sentence = text[start : _sentence_end(text, span.end)]
    if _BEHIND.search(sentence) or len(set(_ANY_YEAR.findall(sentence))) > 1:
        return False
    heads = _headings(index, span)
    return any(_AHEAD.search(head) for head in heads) and not any(_looks_back(head) for head in heads)


def _is_task(clause: str, after: str) -> bool:
    if any(pattern.match(clause) for pattern in _TO_BE_DONE) or _AIM.search(clause) or _THEN_AIMED.match(after):
        return True
    return _IN_THE_YEAR.match(clause) is not None and _THEN_COUNTED.match(after) is not None


def _is_heading(index: FactIndex, span: Span, clause: str) -> bool:
    """`2. Nhiệm vụ trọng tâm năm 2025` on a line of its own, which no other year follows elsewhere (`Mục tiêu năm 2025`, `Mục tiêu năm 2026`)."""
    text = index.document.folded
    found = _HEADING.match(clause)
    if found is None or _BEHIND.search(clause) or text[span.end : index.document.block_at(span.start).span.end].strip(" .:"):
        return False
    again = re.findall(rf"{re.escape(found['words'])}\s+năm\s+20\d\d", text, re.IGNORECASE)
    heads = _headings(index, span)
    return len(again) == 1 and bool(heads) and not any(_looks_back(head) for head in heads)


def _looks_back(heading: str) -> bool:
    return _BEHIND.search(heading) is not None or _ANY_YEAR.search(heading) is not None


def _headings(index: FactIndex, span: Span) -> list[str]:
    """The first lines of the items that the place lies in, its own line left out."""
    items = index.structure.items
    at = bisect_right(items, span.start, key=lambda item: item.span.start) - 1
    if at < 0 or not items[at].span.contains(span):
        return []
    starts = [item.span.start for item in ancestors(items, items[at])]
    lines = [(start, _first_line(index.document.folded, start)) for start in starts]
    return [line for start, line in lines if start + len(line) <= span.start]


def _first_line(text: str, start: int) -> str:
    end = text.find("\n", start, start + _LONGEST)
    return text[start : end if end >= 0 else start + _LONGEST]


def _sentence_end(text: str, start: int) -> int:
    match = _SENTENCE_END.search(text, start)
    return match.start() if match else len(text)
