"""Offices as they are named in the cells of a table, over a paragraph of tasks and in lists: equal when their words are, however they are joined."""

import re
from collections.abc import Iterator
from functools import cache

from lint.patterns import regex
from lint.records import NamedTuple
from lint.resolve.spelling import one_letter_off, skeleton
from lint.span import Span
from lint.structure.model import DocumentPart

_HALVES = "uy ban|ubnd|hdnd|hoi dong"  # what may be the second half of a name: `Văn phòng HĐND và UBND`
_HEADS = (
    "phong|trung tam|van phong|so|ban|bo|cong an|chi cuc|cuc|tram|dai|hoi(?! dong)|doan|vien|truong(?! hop)|quy|kho bac|bao hiem|"
    "thanh tra|hat kiem lam|dien luc|buu dien|to cong tac|ubmttq|mttq|bch|lien doan|ngan hang|thue|cong ty|toa an|nha van hoa|diem phuc vu"
)
_SHORT = {
    "ubnd": "uy ban nhan dan",
    "hdnd": "hoi dong nhan dan",
    "mttq": "mat tran to quoc",
    "ubmttq": "uy ban mat tran to quoc",
    "bch": "ban chi huy",
}
_LEVEL = frozenset({"xa", "phuong", "tinh", "huyen", "quan", "khu", "dac"})
_JOINING = frozenset({"va", "cua", "nhan", "dan"})
_SAME_MOST = 2


class Office(NamedTuple):
    """An office named: its place, its words in order of the alphabet, its level, and whether it stands for many (`Các phòng, ban`)."""

    span: Span
    key: tuple[str, ...]
    level: str
    many: bool


class _Patterns(NamedTuple):
    parts: re.Pattern[str]
    head: re.Pattern[str]
    many: re.Pattern[str]
    lead_in: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        parts=regex(rf"[;\n•]|(?<!\w)[-+] (?={_HEADS}|{_HALVES})|[,/] *(?=(?:{_HEADS}|{_HALVES}|cac|nhung)\b)| va (?=(?:{_HEADS}|cac|nhung)\b)"),
        head=regex(rf"(?:{_HEADS}|{_HALVES})\b"),
        many=regex(
            r"(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân|chủ tịch|ủy ban|công an|trưởng|lãnh đạo)\s+)?(?:ubnd\s+|ủy ban nhân dân\s+)?"
            r"(?:các|những|mọi|tất cả|toàn thể|từng|thủ trưởng|cấp xã|xã, phường|phường, xã|thôn|tổ dân phố|ban,|ban ngành|người dân|cán bộ|"
            r"đoàn thể)(?!\w)"
            r"|.*\b(?:liên quan|khác|được (?:phân công|giao)|đoàn thể)\b|.*,\s*(?:ngành|đoàn thể)\b"
        ),
        lead_in=regex(r"[\s\-+*.:•]*(?:(?:de nghi|giao|yeu cau|dong chi)\s+)?"),
    )


def offices(text: str, start: int, part: DocumentPart) -> tuple[Office, ...]:
    """The offices of a text that lists them (`Phòng Kinh tế; Công an xã`); `start` is where the text stands."""
    return tuple(_offices(text, start, part))


def _offices(text: str, start: int, part: DocumentPart) -> Iterator[Office]:
    flat = skeleton(regex(r"\([^)]*\)").sub(lambda m: " " * len(m.group()), text))
    at = 0
    for match in [*_patterns().parts.finditer(flat), None]:
        end = match.start() if match is not None else len(flat)
        lead = _patterns().lead_in.match(flat, at, end)
        first = lead.end() if lead is not None else at
        words = flat[first:end].rstrip(" .,;:")
        written = text[first : first + len(words)].lower()
        if words:
            yield Office(Span(start + first, start + first + len(words)), *_key(words, part), _patterns().many.match(written) is not None)
        at = match.end() if match is not None else end


def is_office(text: str) -> bool:
    """Whether a text begins as the name of an office does."""
    return _patterns().head.match(skeleton(text)) is not None


def _key(words: str, part: DocumentPart) -> tuple[tuple[str, ...], str]:
    """The words that name the office, and its level; own unit and what joins them left out."""
    own = f" {skeleton(part.unit)}" if part.unit else None
    if own and words.endswith(own):
        words = words[: -len(own)]
    found = [short for word in regex(r"[^\W_]+").findall(words) for short in _SHORT.get(word, word).split()]
    level = ""
    while len(found) > _SAME_MOST and found[-1] in _LEVEL:
        level = found.pop()
    return tuple(sorted(word for word in found if word not in _JOINING)), level


def may_be_one(one: Office, other: Office) -> bool:
    """Whether two namings may mean one office: the same words, some left out, or one misspelt."""
    first, second = set(one.key), set(other.key)
    if first <= second or second <= first:
        return True
    left, right = sorted(first - second), sorted(second - first)
    return len(left) == len(right) == 1 and one_letter_off(left[0], right[0])


def is_one(one: Office, other: Office) -> bool:
    """Whether two namings surely mean one office: `Công an xã` is not `Công an tỉnh`."""
    alike = one.key == other.key and len(one.key) > 1
    return alike and not one.many and not other.many and (one.level == other.level or not one.level or not other.level)


def is_sure(office: Office) -> bool:
    """Whether the naming is the full name of one office: two words at least, no abbreviation in it."""
    return not office.many and len(office.key) > 1 and all(any(v in word for v in "aeiouy") for word in office.key)
