"""Names of bodies that the tables hold, at the head of words, with one letter wrong or one word left out too."""

from collections.abc import Iterator, Sequence
from functools import cache

from lint.facts.vocabulary import column, table
from lint.patterns import regex
from lint.resolve.body_words import LEAST, Body, Word, key_of, keys
from lint.resolve.spelling import one_letter_off
from lint.span import Span

_HALVES = regex(r"(?P<head>Phòng|Ban) (?P<first>[^-]+) - (?P<second>[^-]+)")
_SURE = 2  # words that must be right before one with a slip


@cache
def official() -> dict[tuple[str, ...], tuple[str, bool]]:
    """Spellings of the table by key, and whether they are certain; a name of two halves is known by the other order too."""
    names: dict[tuple[str, ...], tuple[str, bool]] = {}
    for row in table("agencies"):
        name, sure = row["name"].partition(" (")[0], row["confidence"] == "high"
        if row["level"] in ("commune", "provincial", "ministry", "state") and len(name.split()) > 2:
            names.setdefault(key_of(name), (name, sure))
            if swapped := _swapped(name):
                names.setdefault(key_of(swapped), (name, sure))
    for name in column("name_variants", "right"):
        names.setdefault(key_of(name), (name, True))
    for name in column("bodies", "name"):
        names.setdefault(key_of(name), (name, False))
    return names


def _swapped(name: str) -> str | None:
    """A name of two halves (`Phòng Văn hóa - Xã hội`, `Văn phòng Hội đồng nhân dân và Ủy ban nhân dân`) with them the other way round."""
    if halves := _HALVES.fullmatch(name):
        return f"{halves['head']} {halves['second']} - {halves['first']}"
    head, _, rest = name.partition("Hội đồng nhân dân và ")
    return f"{head}{rest} và Hội đồng nhân dân" if rest else None


def named(key: tuple[str, ...], span: Span, head: str = "") -> Body:
    """The known body of that key, as it is written at the span; `head` as in `Body`."""
    name, sure = official()[key]
    return Body(span, key_of(name), name, sure, head)


def known(words: Iterator[Word]) -> tuple[list[Word], Body | None]:
    """The longest known name at the head of these words, with the words that were read to tell."""
    read: list[Word] = []
    best: Body | None = None
    key: tuple[str, ...] = ()
    for word in words:
        read.append(word)
        key += word.keys
        if key in official():
            best = named(key, Span(read[0].span.start, word.span.end))
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
    before = keys(read[:-1])
    return tuple(sorted(word for word in _next_words().get(before, ()) if one_letter_off(word, last[0])))


def _slipped(read: Sequence[Word], meant: Sequence[str], rest: Sequence[Word]) -> Body | None:
    """The known name that these words are, but for one letter of the last word of `read` (`Phòng Kinh t, Hạ tầng và Đô thị`)."""
    before = keys(read[:-1])
    for word in meant:
        last, body = known_from((*before, word), read[-1], rest)
        if body and len(body) >= LEAST:
            return named(body, Span(read[0].span.start, last.span.end))
    return None


def _skipped(read: Sequence[Word]) -> tuple[str, ...]:
    """The words that may have been left out before the last one, so that a known name would go on."""
    if len(read) <= _SURE:
        return ()
    before, last = keys(read[:-1]), read[-1].keys
    return tuple(sorted(word for word in _next_words().get(before, ()) if (*before, word, *last) in _beginnings()))


def _shortened(read: Sequence[Word], skipped: Sequence[str], rest: Sequence[Word]) -> Body | None:
    """The known name that these words are, but for one word left out (`Phòng Kinh tế, Hạ và Đô thị`)."""
    before = keys(read[:-1])
    for word in skipped:
        last, body = known_from((*before, word, *read[-1].keys), read[-1], rest)
        if len(body) > LEAST:
            return named(body, Span(read[0].span.start, last.span.end))
    return None


def known_from(key: tuple[str, ...], last: Word, rest: Sequence[Word]) -> tuple[Word, tuple[str, ...]]:
    """The longest known name that begins with `key` and goes on with words of `rest`, and its last word; an empty name for none."""
    found: tuple[Word, tuple[str, ...]] = (last, key if key in official() else ())
    for word in rest:
        key += word.keys
        if key in official():
            found = (word, key)
        elif key not in _beginnings():
            break
    return found


@cache
def _next_words() -> dict[tuple[str, ...], set[str]]:
    """The words that may follow each beginning of a known name."""
    found: dict[tuple[str, ...], set[str]] = {}
    for key in official():
        for length in range(1, len(key)):
            found.setdefault(key[:length], set()).add(key[length])
    return found


@cache
def _beginnings() -> frozenset[tuple[str, ...]]:
    return frozenset(key[:length] for key in official() for length in range(1, len(key)))
