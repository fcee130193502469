"""Names of bodies that no table holds: how an office's name begins, where the sentence goes on behind it, which names come again."""

from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, islice

from lint.resolve.body_words import LEAST, Body, Word, keys
from lint.resolve.spelling import plain
from lint.span import Span

# How the name of an office that no table holds begins; the words behind such a beginning that make it something else.
HEADS = (
    *("phòng", "trung tâm", "văn phòng", "ban", "sở", "bộ", "chi cục", "cục", "trạm", "đài", "hội", "hội đồng", "ủy ban", "viện", "quỹ"),
    *("trường", "liên hiệp", "liên đoàn"),
)
_HEADS_SPACED = tuple(f"{head} " for head in HEADS)
_NO_OFFICE = {
    "ban": ("hành", "đầu", "ngành", "ngày", "đêm"),
    "bộ": ("phận", "luật", "máy", "chỉ", "tiêu", "tài liệu", "thủ", "câu"),
    "trường": ("hợp",),
    "hội": ("nghị", "thảo", "thi", "trường", "viên", "đàm", "chợ", "nhập"),
    "phòng": ("chống", "ngừa", "ban", "bệnh", "cháy"),
    "sở": ("hữu", "tại"),
    "viện": ("dẫn", "trợ"),
    "quỹ": ("đất", "nhà"),
    "cục": ("bộ",),
}
_CAPITAL_BEHIND = ("bộ", "hội", "quỹ", "viện", "sở", "đài", "trường")  # words of other use; `Bộ thông số` is no office
# Words in lower case that go on with the sentence behind a name.
_GOING_ON = frozenset({
    "phường", "tỉnh", "huyện", "chủ", "phối", "là", "được", "để", "khi", "sẽ", "phải", "theo", "trên", "tại", "thuộc", "do", "với", "cho",
    "trong", "gửi", "trình", "này", "các", "những", "căn", "tham", "báo", "hướng", "triển", "thực", "đề", "tiếp", "kịp", "cùng", "ủy", "uỷ",
    "đã", "đang", "như", "nêu", "giúp", "gồm", "bằng", "từ", "đến", "hoặc", "tổ", "giao", "nhận", "kiểm", "rà",
})  # fmt: skip


def unknown_name(text: str, words: Iterator[Word]) -> list[Word]:
    """The words up to where the sentence goes on, when an office begins there; else none."""
    first = list(islice(words, 3))
    if len(first) < 3 or not _begins_office(text, first):
        return []
    name = first[:1]
    for word in chain(first[1:], words):
        if _goes_on(text, name[-1].span.end, word.span):
            break
        name.append(word)
    return name


def _begins_office(text: str, words: Sequence[Word]) -> bool:
    return _is_office(text[words[0].span.start : words[2].span.end], capital=text[words[1].span.start].isupper())


@lru_cache(maxsize=4096)
def _is_office(begun: str, *, capital: bool) -> bool:
    """Whether an office's name begins with these words; `capital`: the second one has a capital."""
    head = plain(begun)
    first, _, rest = head.partition(" ")
    return _is_head(f"{head} ") and not rest.startswith(_NO_OFFICE.get(first, ("\0",))) and (capital or first not in _CAPITAL_BEHIND)


def _goes_on(text: str, end: int, span: Span) -> bool:
    """Whether the sentence goes on with this word behind the name that ends there: in a list, with another office, with a verb."""
    word, rest = text[slice(*span)], text[span.end : span.end + 7].lstrip().lower()
    if word.islower():
        other = word == "xã" and not rest.startswith("hội") or word == "thành" and rest.startswith("phố")
        return other or word in _GOING_ON or "," in text[end : span.start]
    return plain(word) in ("sở", "phòng", "ban", "văn", "trung", "bộ", "cục", "trạm", "đài") and _is_head(plain(f"{word} {rest}"))


def repeated(written: Sequence[list[Word]]) -> Iterator[Body]:
    """Names that no table holds: for each writing the longest run from the head on that ends somewhere and begins two writings."""
    ends = {keys(words) for words in written}
    begun = Counter(keys(words[:length]) for words in written for length in range(1, len(words) + 1))
    for words in written:
        for length in range(len(words), 0, -1):
            key = keys(words[:length])
            if len(key) >= LEAST and key in ends and begun[key] > 1:
                yield Body(Span(words[0].span.start, words[length - 1].span.end), key)
                break


def _is_head(words: str) -> bool:
    return words.startswith(_HEADS_SPACED)
