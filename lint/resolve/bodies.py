"""Names of offices (`Phòng Văn hóa - Xã hội`) wherever they are written, however they are spelt: known ones from the table, others by repetition."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import chain, islice
from typing import NamedTuple

from lint.document import Document
from lint.facts.candidates import matches
from lint.facts.vocabulary import at_word_starts, column, table
from lint.resolve.spelling import letters, one_letter_off, plain, skeleton
from lint.span import Span

# How the name of an office that no table holds begins; the words behind such a beginning that make it something else.
_HEADS = (
    *("phòng", "trung tâm", "văn phòng", "ban", "sở", "bộ", "chi cục", "cục", "trạm", "đài", "hội", "hội đồng", "ủy ban", "viện", "quỹ"),
    *("trường", "liên hiệp", "liên đoàn"),
)
_HEADS_SPACED = tuple(f"{head} " for head in _HEADS)
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
_TOKEN = re.compile(r"[^\W_]+")
_PIECE = re.compile(r"([^\W_]+)( *(?:[-,&] *)?)")  # a word and what may stand between it and the next one of a name, in folded text
_SHORT = {"ubnd": ("uy", "ban", "nhan", "dan"), "hdnd": ("hoi", "dong", "nhan", "dan"), "mttq": ("mat", "tran", "to", "quoc")}
_JOINING = "va"
_HALVES = re.compile(r"(?P<head>Phòng|Ban) (?P<first>[^-]+) - (?P<second>[^-]+)")
_LONGEST = 12  # words
_LEAST = 4  # words of a name that no table holds, or that has a slip
_SURE = 2  # words that must be right before one with a slip


class Word(NamedTuple):
    """A word of a name: its place and its skeletons (several for an abbreviation that stands for them)."""

    span: Span
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """One writing of a body: its place, and what all writings of it share.

    `official` is the table's spelling, when it is known there; `sure` says that the table's source fixes it. `head` is the word that a
    list has once for all its names (`các phòng: Kinh tế; Văn hóa - Xã hội`) and that is no part of the span.
    """

    span: Span
    key: tuple[str, ...]
    official: str | None = None
    sure: bool = False
    head: str = ""


def bodies(document: Document) -> tuple[Body, ...]:
    """All writings of known bodies, and of unknown ones that occur more than once, in reading order."""
    cased = letters(document.folded)
    lower = cased.lower()
    found: list[Body] = []
    unknown: list[list[Word]] = []
    end = 0
    for start in sorted(matches(cased, *_first_words())):
        if start < end:
            continue
        words = _words(lower, start, document.block_at(start).span.end)
        read, body = _known(words)
        if body is not None:
            found.append(body)
            end = body.span.end
        elif name := _unknown(document.folded, chain(read, words)):
            unknown.append(name)
    found = sorted([*found, *_listed(document, lower)], key=lambda b: b.span)
    starts = [body.span.start for body in found]
    free = [body for body in _repeated(unknown) if (at := bisect_left(starts, body.span.end)) == 0 or found[at - 1].span.end <= body.span.start]
    return tuple(sorted([*found, *free], key=lambda b: b.span))


@cache
def _first_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The first words of all names, without diacritics: a misspelt one is still a name of the table.

    A name has a capital at its head, or (`phòng Văn hóa`) at the word behind it.
    """
    firsts = sorted({key[0] for key in _official()} | {skeleton(head).split()[0] for head in _HEADS})
    capital = (form for first in firsts for form in (first.capitalize(), first.upper()))
    return re.compile(rf"{at_word_starts(capital)}(?!\w)"), re.compile(rf"{at_word_starts(firsts)}(?= +[A-Z])")


def _words(letters: str, start: int, limit: int) -> Iterator[Word]:
    at = start
    for _ in range(_LONGEST):
        match = _PIECE.match(letters, at, limit)
        if match is None:
            return
        word, gap = match.groups()
        if word != _JOINING:
            yield Word(Span(at, match.end(1)), _SHORT.get(word) or (word,))
        if not gap:
            return
        at = match.end()


def _listed(document: Document, lower: str) -> Iterator[Body]:
    """Known names in a list that has their head once: `các phòng: Kinh tế; Văn hóa - Xã hội`."""
    for several in _several().finditer(document.folded):
        head = several["head"].capitalize()
        at, end = several.span("list")
        for piece in several["list"].split(";"):
            start = at + len(piece) - len(piece.lstrip())
            at += len(piece) + 1
            words = list(_words(lower, start, min(at - 1, end))) if piece.strip() else []
            name = _known_from((skeleton(head),), words[0], words)[1] if words else ()
            if name and len(name) - 1 == sum(len(word.keys) for word in words):
                official, sure = _official()[name]
                yield Body(Span(start, words[-1].span.end), _key(official), official, sure, head)


@cache
def _several() -> re.Pattern[str]:
    """A list of offices set apart by semicolons, its head word before it."""
    return re.compile(r"\b[Cc]ác (?P<head>[Pp]hòng|[Ss]ở):? (?P<list>[A-ZĐ][^\n.:();]{2,60}(?:;[^\n.:();]{2,60})+)")


def _is_head(words: str) -> bool:
    return words.startswith(_HEADS_SPACED)


@cache
def _official() -> dict[tuple[str, ...], tuple[str, bool]]:
    """Spellings of the table by key, and whether they are certain; a name of two halves is known by the other order too."""
    names: dict[tuple[str, ...], tuple[str, bool]] = {}
    for row in table("agencies"):
        name, sure = row["name"].partition(" (")[0], row["confidence"] == "high"
        if row["level"] in ("commune", "provincial", "ministry", "state") and len(name.split()) > 2:
            names.setdefault(_key(name), (name, sure))
            if swapped := _swapped(name):
                names.setdefault(_key(swapped), (name, sure))
    for name in column("name_variants", "right"):
        names.setdefault(_key(name), (name, True))
    for name in column("bodies", "name"):
        names.setdefault(_key(name), (name, False))
    return names


@cache
def _key(name: str) -> tuple[str, ...]:
    return tuple(k for t in _TOKEN.findall(skeleton(name)) if t != _JOINING for k in _SHORT.get(t, (t,)))


def _swapped(name: str) -> str | None:
    """A name of two halves (`Phòng Văn hóa - Xã hội`, `Văn phòng Hội đồng nhân dân và Ủy ban nhân dân`) with them the other way round."""
    if halves := _HALVES.fullmatch(name):
        return f"{halves['head']} {halves['second']} - {halves['first']}"
    head, _, rest = name.partition("Hội đồng nhân dân và ")
    return f"{head}{rest} và Hội đồng nhân dân" if rest else None


def _known(words: Iterator[Word]) -> tuple[list[Word], Body | None]:
    """The longest known name at the head of these words, with the words that were read to tell."""
    read: list[Word] = []
    best: Body | None = None
    key: tuple[str, ...] = ()
    for word in words:
        read.append(word)
        key += word.keys
        if key in _official():
            official, sure = _official()[key]
            best = Body(Span(read[0].span.start, word.span.end), _key(official), official, sure)
        elif key not in _beginnings():
            meant, skipped = _meant(read), _skipped(read)
            if meant or skipped:
                rest = list(words)
                return [*read, *rest], _slipped(read, meant, rest) or _shortened(read, skipped, rest) or best
            break
    return read, best


def _meant(read: Sequence[Word]) -> tuple[str, ...]:
    """The words, one letter off the last one, with which a known name would go on."""
    last = read[-1].keys
    if len(read) <= _SURE or len(last) > 1:
        return ()
    before = tuple(key for word in read[:-1] for key in word.keys)
    return tuple(sorted(word for word in _next_words().get(before, ()) if one_letter_off(word, last[0])))


def _slipped(read: Sequence[Word], meant: Sequence[str], rest: Sequence[Word]) -> Body | None:
    """The known name that these words are, but for one letter of the last word of `read` (`Phòng Kinh t, Hạ tầng và Đô thị`)."""
    before = tuple(key for word in read[:-1] for key in word.keys)
    for word in meant:
        last, body = _known_from((*before, word), read[-1], rest)
        if body and len(body) >= _LEAST:
            official, sure = _official()[body]
            return Body(Span(read[0].span.start, last.span.end), _key(official), official, sure)
    return None


def _skipped(read: Sequence[Word]) -> tuple[str, ...]:
    """The words that may have been left out before the last one, so that a known name would go on."""
    if len(read) <= _SURE:
        return ()
    before, last = tuple(key for word in read[:-1] for key in word.keys), read[-1].keys
    return tuple(sorted(word for word in _next_words().get(before, ()) if (*before, word, *last) in _beginnings()))


def _shortened(read: Sequence[Word], skipped: Sequence[str], rest: Sequence[Word]) -> Body | None:
    """The known name that these words are, but for one word left out (`Phòng Kinh tế, Hạ và Đô thị`)."""
    before = tuple(key for word in read[:-1] for key in word.keys)
    for word in skipped:
        last, body = _known_from((*before, word, *read[-1].keys), read[-1], rest)
        if len(body) > _LEAST:
            official, sure = _official()[body]
            return Body(Span(read[0].span.start, last.span.end), _key(official), official, sure)
    return None


def _known_from(key: tuple[str, ...], last: Word, rest: Sequence[Word]) -> tuple[Word, tuple[str, ...]]:
    """The longest known name that begins with `key` and goes on with words of `rest`, and its last word; an empty name for none."""
    found: tuple[Word, tuple[str, ...]] = (last, key if key in _official() else ())
    for word in rest:
        key += word.keys
        if key in _official():
            found = (word, key)
        elif key not in _beginnings():
            break
    return found


@cache
def _next_words() -> dict[tuple[str, ...], set[str]]:
    """The words that may follow each beginning of a known name."""
    found: dict[tuple[str, ...], set[str]] = {}
    for key in _official():
        for length in range(1, len(key)):
            found.setdefault(key[:length], set()).add(key[length])
    return found


@cache
def _beginnings() -> frozenset[tuple[str, ...]]:
    return frozenset(key[:length] for key in _official() for length in range(1, len(key)))


def _unknown(text: str, words: Iterator[Word]) -> list[Word]:
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


def _repeated(written: Sequence[list[Word]]) -> Iterator[Body]:
    """Names that no table holds: for each writing the longest run from the head on that ends somewhere and begins two writings."""
    ends = {_keys(words) for words in written}
    begun = Counter(_keys(words[:length]) for words in written for length in range(1, len(words) + 1))
    for words in written:
        for length in range(len(words), 0, -1):
            key = _keys(words[:length])
            if len(key) >= _LEAST and key in ends and begun[key] > 1:
                yield Body(Span(words[0].span.start, words[length - 1].span.end), key)
                break


def _keys(words: Sequence[Word]) -> tuple[str, ...]:
    return tuple(key for word in words for key in word.keys)
