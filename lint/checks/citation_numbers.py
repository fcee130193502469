"""One document under two numbers: one subject, office and day; or one day and a number that is the other with a digit wrong."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, product
from typing import Any

from lint.checks.citing import dated_place, reference
from lint.engine.model import Hit, Related
from lint.facts.model import Citation
from lint.patterns import regex
from lint.resolve.identity import dates_agree
from lint.resolve.index import FactIndex, Mention
from lint.resolve.issuers import offices_agree
from lint.resolve.spelling import one_letter_off, plain
from lint.resolve.titles import subject, years

_SPECIFIC = 5  # words of a title that make it one document's
_TOLD = 3  # of one that day, office, year and nearly the number tell as well
_SHARED = 0.85  # of all words of two titles: one title, with a slip
_SERIES = 3  # so many numbers under one title are a series
_BUSY = 10  # numbers of one kind and day: a list of acts, not a text that cites
_LONG = 3  # digits of a number that two acts of one day do not nearly share by chance
_NEIGHBOURS = 3  # numbers given in a row
_SHORT = 2  # digits of a number that may have changed places
_FAR = 9  # between two numbers that one office hardly gives on one day
_DIGITS = regex(r"\d+")
# What an office does again and again, in the same words.
_REPEATED = (
    "bổ nhiệm|điều động|khen thưởng|tặng|cấp(?! (?:xã|tỉnh|huyện|cơ sở))|giao đất|thu hồi|cho thuê|bồi thường|quyết toán|xử phạt|công nhận|hỗ trợ"
    "|bổ sung|điều chỉnh|phân bổ|giao dự toán|đấu giá|chuyển mục đích|ứng phó|đợt|sửa đổi|thay thế|đính chính|bãi bỏ|gia hạn|giấy phép"
    "|nghỉ hưu|nâng lương|thành lập|kiện toàn|quy định chi tiết|hướng dẫn thi hành|nhiệm vụ trọng tâm|báo cáo|kiểm tra|kết luận"
    "|công bố|phê duyệt (?:dự án|kết quả|phương án)"
)
_ONCE = ("QĐ", "KH", "NQ", "CT", "CTr", "ĐA", "HD", "KL", "QC", "NĐ", "TT", "QyĐ", "PA")
_OFTEN = ("BC", "TTr")  # under titles that come again: told by day and number alone
# A plan or programme is issued once, whatever it is for.
_ISSUED = regex(r"(?:về )?(?:việc )?(?:ban hành|phê duyệt) (?:kế hoạch|chương trình|đề án|quy chế|quy định)\b(?! (?:chi tiết|điều chỉnh|bổ sung))")

_Key = tuple[object, ...]


def conflict(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One finding for each two numbers under which one document is cited."""
    mentions = [m for m in index.mentions if _counts(index, m)]
    seen: set[frozenset[str]] = set()
    for key_of, is_one in ((_by_day, _one_of_the_day), (_by_title, _one_of_the_title)):
        for group in _grouped(mentions, key_of):
            for one, other in _pairs(group, is_one, index):
                pair = frozenset((_key(one), _key(other)))
                if pair not in seen:
                    seen.add(pair)
                    yield _hit(one, other, mentions)


def _counts(index: FactIndex, mention: Mention) -> bool:
    one = mention.citation
    if one.role != "citation" or not one.number or one.blank or one.kind_mark not in (*_ONCE, *_OFTEN) or "date" in one.shared:
        return False
    return index.document.block_at(one.span.start).cell is None


def _key(mention: Mention) -> str:
    return f"{(mention.citation.number or '').lstrip('0')} {mention.citation.symbol}"


def _grouped(mentions: Sequence[Mention], key_of: Callable[[Mention], object]) -> Iterator[list[Mention]]:
    groups: dict[_Key, list[Mention]] = defaultdict(list)
    for mention in mentions:
        if (key := key_of(mention)) is not None:
            groups[mention.document, mention.citation.symbol, mention.citation.year, key].append(mention)
    yield from (group for group in groups.values() if len(group) > 1)


def _by_day(mention: Mention) -> object:
    return mention.citation.date.as_day() if mention.citation.date else None


def _by_title(mention: Mention) -> object:
    title = mention.citation.title or ""
    return (subject(title), years(title)) if mention.citation.kind_mark in _ONCE and _specific(title) else None


@cache
def _repeated() -> re.Pattern[str]:
    return regex(rf"(?<!\w)(?:{_REPEATED})(?!\w)")


def _specific(title: str) -> bool:
    """Whether the title can only be one act's (of its year)."""
    words = plain(title)
    return len(subject(title)) >= _SPECIFIC and (not _repeated().search(words) or _ISSUED.match(words) is not None and bool(years(title)))


def _is_told(title: str) -> bool:
    """Whether even few words tell the act, once its day, its office and nearly its number are known: a plan of a year is issued once."""
    return _specific(title) or len(subject(title)) >= _TOLD and _ISSUED.match(plain(title)) is not None and bool(years(title))


def _pairs(group: Sequence[Mention], is_one: Callable[[Mention, Mention], bool], index: FactIndex) -> Iterator[tuple[Mention, Mention]]:
    """Two mentions for each two numbers of the group that are one document's; none where the numbers are a series."""
    by_number: dict[str, list[Mention]] = defaultdict(list)
    for mention in group:
        by_number[_key(mention)].append(mention)
    if not 1 < len(by_number) <= _BUSY:
        return
    found = []
    for first, second in combinations([_telling(same) for same in by_number.values()], 2):
        pairs = [pair for pair in product(first, second) if _one_office(*pair) and is_one(*pair)]
        if pairs and not any(_together(index, one, other) for one, other in product(first, second)):
            found.append(pairs[0])
    if len({_key(m) for pair in found for m in pair}) < _SERIES:
        yield from found


def _telling(mentions: Sequence[Mention]) -> Sequence[Mention]:
    """The first mention with a title and the first without one."""
    titled = [m for m in mentions if m.citation.title][:1]
    return titled + [m for m in mentions if not m.citation.title][:1]


def _together(index: FactIndex, one: Mention, other: Mention) -> bool:
    """Whether both stand in one paragraph: who lists two numbers means two documents."""
    return index.document.block_index(one.span.start) == index.document.block_index(other.span.start)


def _one_office(one: Mention, other: Mention) -> bool:
    return offices_agree(*(plain(m.issuer_key) if m.issuer_key else None for m in (one, other)))


def _one_of_the_day(one: Mention, other: Mention) -> bool:
    """Of one day: the titles are one, or one is not given and the numbers are nearly one."""
    first, second = one.citation.title, other.citation.title
    if first and second:
        tells = _is_told if _nearly(one.citation, other.citation) else _specific
        return _alike(first, second) and tells(first) and tells(second)
    return _nearly(one.citation, other.citation)


def _alike(one: str, other: str) -> bool:
    first, second = subject(one), subject(other)
    if years(one) != years(other) or _numbers(first) != _numbers(second):
        return False
    return len(first & second) >= _SHARED * len(first | second)


def _numbers(words: frozenset[str]) -> frozenset[str]:
    return frozenset(word for word in words if word.isdigit())


def _nearly(one: Citation, other: Citation) -> bool:
    """Whether a digit is wrong, or two have changed places; not numbers given one after the other."""
    first, second = (_DIGITS.findall(c.number or "") for c in (one, other))
    if len(first) != 1 or len(second) != 1:
        return False
    turned = len(first[0]) > 1 and sorted(first[0]) == sorted(second[0])
    far = _FAR if turned and len(first[0]) < _LONG or one.kind_mark in _OFTEN else _NEIGHBOURS
    long = min(len(first[0]), len(second[0])) >= (_SHORT if turned else _LONG)
    return long and one_letter_off(first[0], second[0]) and abs(int(first[0]) - int(second[0])) > far


def _one_of_the_title(one: Mention, other: Mention) -> bool:
    """Under one title that names its year, or in one year: what is known of the dates is equal."""
    first, second = one.citation, other.citation
    if not dates_agree(first.date, second.date):
        return False
    return bool(years(first.title or "")) or first.year is not None


def _hit(one: Mention, other: Mention, mentions: Sequence[Mention]) -> Hit:
    """At the number that is given less often, or later."""
    counts = Counter(_key(m) for m in mentions)
    usual, odd = sorted((one, other), key=lambda m: (-counts[_key(m)], m.index))
    more = [m for m in mentions if _key(m) == _key(odd) and m is not odd]
    case = "title" if odd.citation.title and usual.citation.title else ""
    return Hit(
        dated_place(odd.citation),
        {"ref": reference(odd.citation), "there": usual.citation.code},
        (Related(dated_place(usual.citation)), *(Related(dated_place(m.citation)) for m in more)),
        case=case,
    )
