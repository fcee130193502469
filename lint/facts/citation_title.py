"""Titles (trích yếu): where they begin and end, and which citation stands inside which."""

from collections.abc import Sequence

from lint.facts.model import Citation
from lint.patterns import regex
from lint.records import NamedTuple, replace
from lint.span import Span

_LONGEST = 1500  # characters; longer ones are no title
_LONGEST_GAP = 15  # characters between two items of a plain list

# How a title begins, once the citation is over; a remark in brackets may stand between. After a comma other verbs belong to the sentence.
_START = regex(
    r"\s*(?:\(nay[^()\n]{0,120}\)\s*)?(?:,?\s*(?=về\s|[Vv]/v)|[“\"(]?\s*)"
    r"((?i:V/v|về|ban hành(?!\s+kèm|\s+ngày)|phê duyệt|quy định(?!\s*:|\s+(?:tại|như|trên))|hướng dẫn|thực hiện(?!\s+theo)|sửa đổi|bổ sung|triển khai"
    r"|công bố|thành lập|kiện toàn|bãi bỏ|thay thế|đính chính|công nhận|phân công|phân cấp|ủy quyền|uỷ quyền|giao|tăng cường|đẩy mạnh|kết luận"
    r"|thông báo|thông qua|tổ chức|tiếp tục|sắp xếp|điều chỉnh|chi tiết|tập trung|quyết định (?:ban hành|phê duyệt|về)|xử lý|hỗ trợ|xây dựng|nâng cao"
    r"|phát triển|ứng phó|hợp nhất|quản lý|cho phép|tách)(?!\w))"
)
_OFFICE = r"(?:UBND|HĐND|Ủy ban|Uỷ ban|Hội đồng|Sở|Phòng|Công an|Chủ tịch|Thường trực|Đảng ủy|Đảng uỷ|Ban)"
_VERB = r"(?:ban hành|xây dựng|yêu cầu|đề nghị|báo cáo|triển khai|tổ chức|thông báo|giao|hướng dẫn|trình|kính)"
_MARK = regex(
    r"[;()“”\"\n]|(?<![A-ZĐ])\.(?=\s+[^\Wa-zà-ỹđ]|\s*\n|\s*\Z|/)|:(?=\s)|\s+(?=như sau\s*:)|,\s+(?=trong đó|cụ thể|như sau)"
    rf"|,\s+(?={_OFFICE}[^,;.\n]{{0,70}}?\s{_VERB}\s)|,?\s+(?=(?:đã\s+)?được\s+sửa\s+đổi|(?:có|hết)\s+hiệu\s+lực)"
    r"|\s+(?=\((?:sau đây|gọi tắt|viết tắt))"
)
_CLOSING = {"(": ")", "“": "”", '"': '"'}

# What stands before a citation that starts a new item of the sentence, although a title is still open.
_AND = regex(r"(?:^|[,:\s])(?:và|cùng|cùng với|hoặc)(?:\s+(?:các|tại))?\s*$")
_COMMA = regex(r"[,:(-]\s*(?:(?:các|đồng thời|theo|tại|căn cứ|thực hiện)\s*)?$")
_FURTHER = regex(
    r"(?:\s(?:và|cùng)|,)\s+(?:(?:(?:tiếp tục|tổ chức|triển khai|quán triệt|thực hiện|hướng dẫn|căn cứ|theo)\s+)+(?:các\s+)?"
    r"|(?:hướng dẫn|ý kiến|đề nghị|chỉ đạo|kết luận)\s+[^,;.]{0,60}\s(?:tại|theo)\s+)$"
)
_HANGING = regex(
    r"(?:[\s;,.:/“\"(-]|\s(?:và|cùng|hoặc)(?=[\s,;:]))+"
    r"(?:(?<!\w)(?:tiếp tục|tổ chức|triển khai|quán triệt|thực hiện|hướng dẫn|căn cứ|theo|tại|các|đồng thời|cùng|với)\s+)*$"
)
# `Điều 5 Nghị định … quy định mức phạt` is a sentence; `theo Điều 5 Nghị định … quy định về …` cites.
_ARTICLE = regex(r"(?:^|[.;:\n])\s*(?:[Đđ]iều|[Kk]hoản|[Đđ]iểm|[Mm]ục|Phụ lục)\s[^.;\n]{0,60}$")


class _Open(NamedTuple):
    """A title that has begun: of which citation, where, and where it must end at the latest."""

    citation: int
    start: int
    limit: int


def entitle(text: str, citations: Sequence[Citation]) -> list[Citation]:
    """The citations with their titles, each nested in the one whose title holds it."""
    done = list(citations)
    open_titles: list[_Open] = []
    for index, one in enumerate(citations):
        while open_titles and open_titles[-1].limit <= one.span.start:
            _close(done, open_titles.pop(), text)
        parent, cut = _parent(text, done, open_titles, index)
        while open_titles and open_titles[-1].citation != parent:
            last = open_titles.pop()
            _close(done, last._replace(limit=min(last.limit, cut)), text)
        if parent is not None:
            done[index] = replace(one, nested_in=parent)
        opened = _begin(text, one, index)
        if opened is not None:
            open_titles.append(opened)
    while open_titles:
        _close(done, open_titles.pop(), text)
    return done


def _parent(text: str, citations: Sequence[Citation], open_titles: Sequence[_Open], index: int) -> tuple[int | None, int]:
    """The citation whose title goes on at this one, None where it starts a new item; and where the titles that do not go on are over."""
    before, one = citations[index - 1], citations[index]
    if not open_titles:
        return None, one.span.start
    gap = text[before.span.end : one.span.start]
    new_item = _AND.search(gap) or _COMMA.search(gap) or _FURTHER.search(gap)
    if new_item is None:
        return open_titles[-1].citation, one.span.start
    direct = len(gap) < _LONGEST_GAP and "(" not in gap and before.kind == one.kind
    return before.nested_in if direct else None, before.span.end + new_item.start()


def _begin(text: str, one: Citation, index: int) -> _Open | None:
    if one.title is not None or one.role == "own":
        return None
    match = _START.match(text, one.span.end)
    if match is None or (match[1].lower() == "quy định" and _ARTICLE.search(text[max(one.span.start - 80, 0) : one.span.start])):
        return None
    return _Open(index, match.start(1), _limit(text, match.start(1)))


def _limit(text: str, start: int) -> int:
    """Where the title must end: at a semicolon, the sentence's end, or the closing mate of a mark opened before it."""
    waiting: list[str] = []
    for match in _MARK.finditer(text, start, start + _LONGEST):
        mark = match[0]
        if waiting and mark == waiting[-1]:
            waiting.pop()
        elif mark in _CLOSING and not (mark == '"' and _closes(text, match.start())):
            waiting.append(_CLOSING[mark])
        elif not waiting or mark in "\n)”" or (mark == ";" and not _closed(text, match.start(), waiting[-1])):
            return match.start()
    return min(start + _LONGEST, len(text))


def _closed(text: str, start: int, mark: str) -> bool:
    """Whether the mark that is waited for comes in the same paragraph."""
    end = text.find("\n", start, start + _LONGEST)
    return text.find(mark, start, end if end >= 0 else start + _LONGEST) >= 0


def _closes(text: str, at: int) -> bool:
    """Whether a straight quotation mark stands after a word and before none."""
    return at > 0 and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()


def _close(citations: list[Citation], title: _Open, text: str) -> None:
    hanging = _HANGING.search(text, max(title.start, title.limit - 60), title.limit)
    words = text[title.start : hanging.start() if hanging else title.limit]
    if " " in words:
        span = Span(title.start, title.start + len(words))
        citations[title.citation] = replace(citations[title.citation], title=" ".join(words.split()), title_span=span)
