"""Other words than the closing sentence's in which a document says its own name with a year: an article, an order, an agenda."""

import re

from lint.checks.date_deadlines import PLANS, is_ahead
from lint.checks.date_phrases import YEAR, OwnPhrases, of_title, title_words
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure import signs
from lint.structure.model import DocumentPart

_ENACTS = regex(
    r"\W*(?:Phê chuẩn|Thông qua|Quyết định|Quyết nghị|Giao|Phân bổ|Công bố|Tổ chức|Quy định|Điều chỉnh|Thành lập|Kiện toàn|Phê duyệt|Ban hành|"
    r"Tặng|Khen thưởng|Công nhận|Phát động)\b"
)
_ARTICLE = regex(r"Điều (\d+)\.\s*$")
_FEW = 4  # words
_DONE = regex(
    r"\b(?:kết quả|tổng kết|sơ kết|đánh giá|so với|tính đến|đã|trước|tình hình|quyết toán|tồn tại|hạn chế|tiếp tục|giai đoạn|thay thế|bãi bỏ|"
    r"báo cáo|số liệu|khắc phục|kiểm điểm|chuyển nguồn|sau|cùng kỳ|kể từ)\b",
    re.IGNORECASE,
)
_CARRIED_OUT = r"(?:[Tt]hực hiện|[Tt]riển khai|[Qq]uán triệt|[Cc]ụ thể hóa)(?:\s+(?:nghiêm túc|nghiêm|tốt|có hiệu quả|hiệu quả|đầy đủ|kịp thời))*"
_HALF = regex(r"\b(?:tháng|tháng đầu|tháng cuối|quý [IV1-4]+|tháng \d{1,2})\s*$", re.IGNORECASE)
_COMPARED = regex(r"\b(?:so với|so sánh|cùng kỳ|trước|giai đoạn|thay thế|đã|tính đến|tăng|giảm)\b", re.IGNORECASE)
_FIGURES = regex(r"[ ,(]*(?:đạt|được|tăng|giảm|là|còn|đã|cho thấy|\d)", re.IGNORECASE)
_ORDERING = frozenset({"Giấy mời", "Công điện", "Nghị quyết", "Thông báo"})
_REPORTS = frozenset({"Báo cáo", "Tờ trình", "Biên bản"})


def repeats_name(index: FactIndex, part: DocumentPart, phrases: OwnPhrases, clause: str, span: Span, own: int) -> bool:
    """Whether the clause before the year at `span` is the document's own name, said by a document that is no report."""
    text = index.document.folded
    if _FIGURES.match(text, span.end):
        return False
    if part.kind in _REPORTS:
        return _is_heading(index, span) and _is_part_of_year(part, text[: span.start]) and phrases.end_title(clause) and not _COMPARED.search(clause)
    return (
        _is_article(index, part, phrases, clause, span)
        or (_is_ordered(index, part, span, own) and not _DONE.search(clause) and (phrases.end_title(clause) or _names_kind(part, clause)))
        or (_is_part_of_year(part, text[: span.start]) and phrases.end_title(clause) and not _COMPARED.search(clause))
    )


def _is_heading(index: FactIndex, span: Span) -> bool:
    """Whether the year ends a paragraph in capitals."""
    block = index.document.block_at(span.start).span
    line = index.document.folded[block.start : block.end]
    return signs.is_capitals(line) and not index.document.folded[span.end : block.end].strip(" .:*_")


def _is_article(index: FactIndex, part: DocumentPart, phrases: OwnPhrases, clause: str, span: Span) -> bool:
    """`Điều 1. Phê chuẩn …`: the article that enacts what the title says; in the first one few words of it will do."""
    match = _ARTICLE.search(index.document.shown_before(span.start - len(clause))[-12:])
    if match is None or not _ENACTS.match(clause) or any(word not in (part.title or "").lower() for word in _DONE.findall(clause.lower())):
        return False
    return phrases.end_title(clause) or match[1] == "1" and phrases.end_title(clause, _FEW)


def _is_ordered(index: FactIndex, part: DocumentPart, span: Span, own: int) -> bool:
    """Whether something is asked for there; a document written the year before its own must name its own year as well."""
    if part.kind not in PLANS | _ORDERING or part.date is None or part.date.year is None or not is_ahead(index, span):
        return False
    end = index.document.block_at(span.start).span.end
    return part.date.year == own or str(own) in index.document.folded[span.end : end]


def _names_kind(part: DocumentPart, clause: str) -> bool:
    """`thực hiện nghiêm Chỉ thị về PCCCR mùa khô`: the own kind, carried out, and words of the title alone behind it."""
    match = re.search(rf"\b{_CARRIED_OUT}\s+{re.escape(part.kind or '')}\b(?P<rest>[^;]*)$", clause)
    return match is not None and of_title([*title_words(part), "ve", "viec"], match["rest"])


def _is_part_of_year(part: DocumentPart, before: str) -> bool:
    """Whether title and place both speak of a month, a quarter or some months: what such a document looks at is of its own year."""
    title = part.title or ""
    match = YEAR.search(title)
    return match is not None and _HALF.search(title[: match.start()]) is not None and _HALF.search(before[-20:]) is not None
