"""Whether two titles (trích yếu) are one: wording is free, the subject is not."""

from functools import lru_cache

from lint.patterns import regex
from lint.records import NamedTuple
from lint.resolve.spelling import bare

_OPENING = regex(r"^(?:v/v|ve viec|ve|quyet dinh|ban hanh|phe duyet|ke hoach|viec|ban hanh ke hoach)\s+")
_YEAR = regex(r"\b(?:nam\s+)?(?:19|20)\d{2}(?:\s*-\s*(?:20)?\d{2,4})?\b")
_WORD = regex(r"\w+")
_ENOUGH = 0.8  # of the shorter title's words
_SHORTENED = 0.5  # of the longer title's
_FEW = 4  # words that tell a subject


class _Title(NamedTuple):
    words: frozenset[str]
    years: frozenset[str]


@lru_cache(maxsize=4096)
def _read(title: str) -> _Title:
    text = bare(title)
    years = frozenset(regex(r"\d{4}").findall(" ".join(_YEAR.findall(text))))
    text = _YEAR.sub(" ", text)
    while (shorter := _OPENING.sub("", text)) != text:
        text = shorter
    return _Title(frozenset(_WORD.findall(text)), years)


def subject(title: str) -> frozenset[str]:
    """The words of a title, bare, without its opening formula and its years."""
    return _read(title).words


def years(title: str) -> frozenset[str]:
    """The years a title names."""
    return _read(title).years


def same_title(one: str | None, other: str | None) -> bool:
    """Whether both titles are given and name one subject, years left out; a shortened title is the same."""
    if not one or not other:
        return False
    first, second = subject(one), subject(other)
    if min(len(first), len(second)) < _FEW:
        return bool(first) and first == second
    common = len(first & second)
    return common / min(len(first), len(second)) >= _ENOUGH and common / max(len(first), len(second)) >= _SHORTENED
