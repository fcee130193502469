"""Counts that announce a list of another length: `gồm 03 nhóm nhiệm vụ sau:` before four."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import islice
from typing import Any

from lint.document import Block
from lint.engine.model import Hit, Related
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.lists import ancestors, value_of
from lint.span import Span
from lint.structure.model import Item

# Without `năm`, which is a year more often than five.
_WORDS: Mapping[str, int] = {"hai": 2, "ba": 3, "bốn": 4, "sáu": 6, "bảy": 7, "tám": 8, "chín": 9, "mười": 10}
_MOST = 30
_FAR = 2  # a list that differs by more is of something else
_COUNTED = (
    "nhóm", "nội dung", "nhiệm vụ", "giải pháp", "chỉ tiêu", "tiêu chí", "mục tiêu", "bước", "nguyên tắc", "yêu cầu", "trường hợp", "điều kiện",
    "hình thức", "khâu", "đột phá", "vấn đề", "biện pháp", "công việc", "phần", "lĩnh vực", "đợt", "giai đoạn", "loại", "hạng mục", "chuyên đề",
    "hoạt động", "kiến nghị", "đề xuất", "tồn tại", "hạn chế", "nguyên nhân", "bài học", "quan điểm", "phương thức", "ý kiến", "việc", "mô hình",
    "sản phẩm", "tiêu chuẩn", "nhóm đối tượng", "đối tượng", "tài liệu", "thành phần", "phương án", "kịch bản", "tình huống", "kết quả",
    "thủ tục", "đề án", "dự án", "công trình", "văn bản", "thành viên", "đồng chí", "người", "định hướng", "điểm",
)  # fmt: skip
_ROUGH = regex(
    r"\b(?:ít nhất|tối thiểu|tối đa|khoảng|trên|hơn|dưới|gần|quá|từ|đến|mỗi|từng|trong|số|mục|khoản|điều|năm|tháng|ngày|quý|phần|lần|thứ|"
    r"và|hoặc|còn)\s+$",
    re.IGNORECASE,
)
_BEFORE = 16  # characters in which such a word stands
_PERSONS = regex(r"(?:thành viên|đồng chí|ông|bà|người)(?!\w)", re.IGNORECASE)
_PERSON = regex(r"(?:Ông|Bà|Đồng chí|Đ/c)\b")
_BRACKETED = regex(r"(?<!\w)\((\d{1,2}|[ivx]{1,4}|[a-zđ])\)|(?<=[:;,.]\s)([a-zđ])\)")
_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")


def against_list(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Counts whose list follows at once, in the paragraph or in the next ones, and is longer or shorter."""
    document = index.document
    lists = _Lists(index)
    for match in _announcement().finditer(document.folded):
        at = document.block_index(match.start("count"))
        if index.zone_kind(match.start("count")) not in ("body", "annex") or document.blocks[at].table is not None:
            continue
        if _ROUGH.search(document.folded[max(match.start() - _BEFORE, 0) : match.start()]):
            continue
        count = _number(match["count"])
        place = Span(match.start("count"), match.end("noun"))
        found = _inline(index, match.end(), document.blocks[at]) or lists.behind(at, match, count)
        if found and len(found) != count and abs(len(found) - count) <= _FAR:
            yield Hit(place, {"count": str(count), "found": str(len(found))}, (Related(found[-1]),))


@cache
def _announcement() -> "re.Pattern[str]":
    """A count, what is counted and a colon; nothing that makes the count a rough one or one of something else."""
    nouns = "|".join(_COUNTED).replace(" ", r"\s+")
    others = r"(?!\s*(?:các|những|một số|nhiều|từng|mỗi|trong đó|không|chưa|nêu|để|nhằm|khi|theo|tại|của|do|thuộc|được giao|đã|như(?! sau))(?!\w))"
    tail = r"(?:,?\s+(?:như\s+sau|sau\s+đây|sau|cụ\s+thể|gồm|bao\s+gồm|gồm\s+có|là|đó\s+là))*"
    words = "|".join(_WORDS)
    return regex(
        rf"(?<![\w./,-])(?P<count>\d{{1,2}}|{words})(?:\s*\((?:{words})\))?\s+(?P<noun>(?:{nouns})(?!\w)(?:{others}\s+[^\W\d]+){{0,7}}?){tail}\s*:",
    )


def _number(text: str) -> int:
    return int(text) if text.isdigit() else _WORDS[text]


def _inline(index: FactIndex, start: int, block: Block) -> list[Span]:
    """The numbers in brackets of a list in the same paragraph, `(1) …; (2) …`, when it begins at once and ends there."""
    text = index.document.folded
    found: list[Span] = []
    for match in _BRACKETED.finditer(text, start, block.span.end):
        label = match[1] or match[2]
        if not found and text[start : match.start()].strip():
            return []
        if _value(label, len(found)) == len(found) + 1:
            found.append(Span(*match.span()))
        elif _value(label, 0) == 1 or label.isdigit():
            return []
    after = text[block.span.end + 1 : block.span.end + 8].strip()
    return [] if len(found) < 2 or after.startswith("(") else found


def _value(label: str, before: int) -> int:
    """What a label counts; `i` is 1 or, behind `h`, the ninth letter."""
    if label.isdigit():
        return int(label)
    if label in _ROMANS and _ROMANS.index(label) == before:
        return before + 1
    return _ALPHABET.find(label[0]) + 1 if len(label) == 1 else 0


class _Lists:
    """The lists of the outline by the paragraph before them."""

    def __init__(self, index: FactIndex) -> None:
        self._index = index

    @cached_property
    def _at(self) -> dict[int, int]:
        return {item.marker.block: at for at, item in enumerate(self._index.structure.items)}

    def behind(self, block: int, match: "re.Match[str]", count: int) -> list[Span]:
        """The markers of the flat list behind a paragraph that ends with the match, when all in it are of the counted kind."""
        document = self._index.document
        if document.folded[match.end() : document.blocks[block].span.end].strip() or block + 1 not in self._at:
            return []
        members, below = self._members(self._at[block + 1], block)
        if len(members) < 2 or not 2 <= count <= _MOST or not self._is_one_list(members, below, count):
            return []
        texts = [document.folded[slice(*item.span)].strip() for item in members]
        if _PERSONS.match(match["noun"]) and not all(_PERSON.match(_words(item, text)) for item, text in zip(members, texts, strict=True)):
            return []
        if len(members) < count and any(";" in text[:-1] or "\n" in text for text in texts):
            return []  # two in one item, or one without a sign
        return [item.marker.span for item in members]

    def _members(self, first: int, block: int) -> tuple[list[Item], int]:
        """The items of the list that begins here, and how many lie directly under them."""
        items = self._index.structure.items
        head = items[first]
        announcer = items[self._at[block]] if block in self._at else None
        if head.quoted or announcer is not None and all(item is not announcer for item in ancestors(items, head)[:-1]):
            return [], 0
        members: list[Item] = []
        below = 0
        for item in islice(items, first, None):
            if item.level < head.level or item.level == head.level and item.list != head.list or item.document != head.document:
                break
            if item.list == head.list:
                if members and value_of(item) == 1 and item.marker.style != "dash":
                    break
                members.append(item)
            elif item.level == head.level + 1:
                below += 1
        return members, below

    def _is_one_list(self, members: Sequence[Item], below: int, count: int) -> bool:
        """Whether the items are one list to its end: numbered without a break, or a sentence of dashes."""
        if members[0].marker.style in ("dash", "plus"):
            ends = [self._end(item) for item in members]
            return not below and ends[-1] == "." and all(end in ";," for end in ends[:-1])
        if below == count or not members[0].marker.letters and [value_of(item) for item in members] != list(range(1, len(members) + 1)):
            return False
        ends = [self._end(item) for item in members]
        return not (count < len(members) and ends[count - 1] == "." and all(end == ";" for end in ends[: count - 1]))

    def _end(self, item: Item) -> str:
        return self._index.document.folded[slice(*item.span)].rstrip().removesuffix("/.")[-1:]


def _words(item: Item, text: str) -> str:
    return text[item.marker.span.length :].lstrip() if not item.marker.generated else text
