"""Bodies in a document, and the words that their names are read as: skeletons, abbreviations written out, `và` left out."""

from collections.abc import Iterator, Sequence
from functools import cache

from lint.patterns import regex
from lint.records import NamedTuple, record
from lint.resolve.spelling import skeleton
from lint.span import Span

_TOKEN = regex(r"[^\W_]+")
_PIECE = regex(r"([^\W_]+)( *(?:[-,&] *)?)")  # a word and what may stand between it and the next one of a name, in folded text
_SHORT = {"ubnd": ("uy", "ban", "nhan", "dan"), "hdnd": ("hoi", "dong", "nhan", "dan"), "mttq": ("mat", "tran", "to", "quoc")}
_JOINING = "va"
_LONGEST = 12  # words
LEAST = 4  # words of a name that no table holds, or that has a slip


class Word(NamedTuple):
    """A word of a name: its place and its skeletons (several for an abbreviation that stands for them)."""

    span: Span
    keys: tuple[str, ...]


@record(frozen=True, slots=True)
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


def name_words(letters: str, start: int, limit: int) -> Iterator[Word]:
    """The words from `start` on that a name may consist of, up to a mark that ends it; `letters` is lower case without diacritics."""
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


@cache
def key_of(name: str) -> tuple[str, ...]:
    """What all writings of a name share."""
    return tuple(k for t in _TOKEN.findall(skeleton(name)) if t != _JOINING for k in _SHORT.get(t, (t,)))


def keys(words: Sequence[Word]) -> tuple[str, ...]:
    """What all writings of these words share."""
    return tuple(key for word in words for key in word.keys)
