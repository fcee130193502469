"""Years in words (`năm 2026`) and the phrases they end: which phrases a document says of its own year."""

import re
from collections import Counter

from lint.patterns import regex
from lint.resolve.cited import Stretches
from lint.resolve.index import FactIndex
from lint.resolve.spelling import bare
from lint.span import Span
from lint.structure.model import DocumentPart

YEAR = regex(r"[Nn](?<!\w.)(?i:ăm)\s+((?:19|20)\d{2})\b")
PAST = regex(
    r"\b(?:kết quả|tổng kết|sơ kết|đánh giá|so với|so sánh|tính đến|đã|trước|thực trạng|tình hình|quyết toán|tồn tại|hạn chế|phát huy|"
    r"rút kinh nghiệm|kế thừa|thành tích|đạt được|báo cáo|số liệu|thống kê|kiểm điểm|khắc phục|tiếp tục|giai đoạn|thay thế|bãi bỏ|"
    r"điều chỉnh|sửa đổi|chuyển tiếp|chuyển nguồn)\b",
    re.IGNORECASE,
)
_CLAUSE_END = regex(r"[.;:\n](?!\d)")
_OPENING = regex(r"^(?:về việc|về|v/v|quyết định|ban hành|phê duyệt|việc|kế hoạch|chương trình)\s+", re.IGNORECASE)
_WORD = regex(r"[^\W_]+")
# Years of a title that are another's: in a cited document's date or behind an act's name, the end of a longer time.
_NOT_OWN = regex(
    r"(?:(?i:tháng\s+\d{1,2}|đến|từ|sau|trước|hết)|(?<!Pháp )(?<!PHÁP )(?<!KỶ )\b(?:Luật|LUẬT|Pháp lệnh|PHÁP LỆNH)\s+"
    r"(?!.*\b(?i:tại|trên|của|trong)\s)[^;]{2,60})\s*$"
)
_CLAUSE = 250  # characters looked at before a year
_WORDS = 6  # words that make a phrase the document's own
_ALIKE = 0.6
_TWICE = 2  # places outside the title that do so too


def title_year(part: DocumentPart) -> int | None:
    """The one year the title names, in words (`năm 2026`); None when it names several or a period."""
    title = part.title or ""
    years = {int(match[1]) for match in YEAR.finditer(title) if not _NOT_OWN.search(title[: match.start()])}
    return years.pop() if len(years) == 1 else None


def year_span(index: FactIndex, part: DocumentPart) -> Span:
    """The place of the year in the title, else the title's; there must be one."""
    assert part.title_span is not None
    match = YEAR.search(index.document.folded, part.title_span.start, part.title_span.end)
    return Span(*match.span()) if match else part.title_span


def clause_before(text: str, end: int) -> str:
    """What stands before the place in its clause."""
    before = text[max(end - _CLAUSE, 0) : end]
    ends = [m.end() for m in _CLAUSE_END.finditer(before)]
    return before[ends[-1] if ends else 0 :]


class OwnPhrases:
    """The last words before the own year: in the title, or in two other places of the document."""

    def __init__(self, index: FactIndex, part: DocumentPart, model: DocumentPart, own: int, cited: Stretches) -> None:
        """`model` is the document whose title names the `own` year: the part itself, or the one that issues it."""
        text = index.document.folded
        self._seen: Counter[tuple[str, ...]] = Counter()
        title = _OPENING.sub("", model.title or "")
        self._title = title_words(model)
        if match := YEAR.search(title):
            self._seen[_phrase(title[: match.start()])] = _TWICE
        for match in YEAR.finditer(text, part.span.start, part.span.end):
            if int(match[1]) == own and not cited.hold(Span(*match.span())):
                self._seen[_phrase(clause_before(text, match.start()))] += 1

    def hold(self, clause: str) -> bool:
        """Whether the clause ends in such a phrase."""
        phrase = _phrase(clause)
        return bool(phrase) and self._seen[phrase] >= _TWICE or self.end_title(clause)

    def end_title(self, clause: str, least: int = _WORDS) -> bool:
        """Whether the clause ends as the title does before its year, in `least` words, shortened ones (`ATTP`) as good as their full form."""
        return _common_end(self._title, _WORD.findall(clause)) >= least


def _phrase(text: str) -> tuple[str, ...]:
    """The last words that make six, an abbreviation counting its letters (`CCHC` for four); () where there are fewer."""
    words: list[str] = []
    count = 0
    for word in reversed(_WORD.findall(text)):
        words.append(bare(word))
        count += len(word) if word.isupper() and not text.isupper() else 1
        if count >= _WORDS:
            return tuple(words)
    return ()


def title_words(part: DocumentPart) -> list[str]:
    """The title's words up to its year, bare."""
    title = _OPENING.sub("", part.title or "")
    match = YEAR.search(title)
    return [bare(word) for word in _WORD.findall(title[: match.start()] if match else title)]


def of_title(words: list[str], phrase: str) -> bool:
    """Whether the phrase has only words of the title and what shortens them."""
    initials = "".join(word[0] for word in words)
    return all(bare(word) in words or len(word) > 1 and word.isupper() and bare(word) in initials for word in _WORD.findall(phrase))


def alike(wanted: frozenset[str], found: frozenset[str], least: float = _ALIKE) -> bool:
    """Whether two sets of words share so much of what both have."""
    return len(wanted & found) / max(len(wanted | found), 1) >= least


def _common_end(title: list[str], words: list[str]) -> int:
    """How many of the title's last words the others end in."""
    left = len(title)
    for word in reversed(words):
        short = bare(word)
        if left and title[left - 1] == short:
            left -= 1
        elif word.isupper() and 1 < len(short) <= left and "".join(w[0] for w in title[left - len(short) : left]) == short:
            left -= len(short)
        else:
            break
    return len(title) - left
