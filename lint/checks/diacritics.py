"""A syllable that goes with none of its neighbours, where another diacritic makes it go with them (`chuyên đổi số`, `Công dịch vụ công`)."""

from collections.abc import Iterator, Mapping
from typing import Any

from lint.checks.meant_syllables import Meant, goes_on, is_name, meant_at, meets
from lint.checks.syllables import impossible
from lint.engine.model import Hit, Related
from lint.resolve.index import FactIndex
from lint.resolve.orthography import diacritics_apart, is_written
from lint.resolve.running import Running
from lint.resolve.spelling import cased_like
from lint.resolve.words import alone, function_words, joining_words, known_word, look_alikes

_SILENT = ("signature", "recipients", "letterhead", "place_date")


def outlier(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Each phrase with one diacritic off, and each form that is no syllable."""
    words = index.running
    for at in _unattached(words):
        if _is_doubtful(words, at) and index.zone_kind(words.starts[at]) not in _SILENT and (meant := meant_at(words, at)):
            yield _hit(words, at, meant)
    yield from _before_lonely_words(words)
    yield from impossible(index)


def _before_lonely_words(words: Running) -> Iterator[Hit]:
    """`viễn thông báo đảm`: the word could go with the one before it, which has another partner, and the one behind it is left with none."""
    for at in range(1, len(words.plain) - 1):
        if words.one[at] and words.one[at - 1] and words.linked[at + 1] and not words.paired[at + 1] and words.plain[at + 1] not in alone():
            likely = [c for c in look_alikes(words.plain[at]) if diacritics_apart(words.plain[at], c) == 1 and known_word(c, words.plain[at + 1])]
            if len(likely) == 1 and not goes_on(words, at + 1) and words.written[at].islower() and words.written[at + 1].islower():
                yield _hit(words, at, Meant(likely[0], at, at + 1))


def _unattached(words: Running) -> list[int]:
    """The words that are one with neither neighbour; those that join others need not be."""
    joining = joining_words()
    neighbours = zip(words.plain, words.one, (*words.one[1:], False), strict=False)
    return [at for at, (word, before, behind) in enumerate(neighbours) if not (before or behind or word in joining)]


def _is_doubtful(words: Running, at: int) -> bool:
    """Whether the word is a syllable, no part of a name or number, and may not stand here as it is."""
    syllable = words.plain[at]
    return len(syllable) > 1 and not _belongs(words, at) and not words.glued[at] and is_written(syllable) and not _is_own_name(words, at)


def _hit(words: Running, at: int, meant: Meant) -> Hit:
    """The finding at the phrase around word `at`, with the phrase that is meant."""
    span = words.span(meant.first, meant.last)
    written = words.written[meant.first : meant.last + 1]
    right = [cased_like(word, meant.syllable) if meant.first + k == at else word for k, word in enumerate(written)]
    return Hit(span, {"right": " ".join(right)}, suggestion=" ".join(right), related=_other(words, meant, at))


def _other(words: Running, meant: Meant, at: int) -> tuple[Related, ...]:
    """Where the document writes the phrase as it is meant."""
    phrase = tuple(meant.syllable if i == at else words.plain[i] for i in range(meant.first, meant.last + 1))
    length = len(phrase)
    for i in range(len(words.plain) - length + 1):
        if words.plain[i] == phrase[0] and words.plain[i : i + length] == phrase and all(words.linked[i + 1 : i + length]):
            return (Related(words.span(i, i + length - 1)),)
    return ()


def _belongs(words: Running, at: int) -> bool:
    """Whether the word may stand beside one of its neighbours in the middle of an expression."""
    return (words.paired[at] or meets(words, at)) and not _begins(words, at)


def _begins(words: Running, at: int) -> bool:
    """Whether an expression may begin here: behind a mark or a word that joins others, or with a capital behind small letters."""
    if not words.linked[at] or words.before(at) in function_words():
        return True
    return words.written[at][0].isupper() and words.written[at - 1][0].islower()


def _is_own_name(words: Running, at: int) -> bool:
    """Whether a capital makes the word part of a name; not one that words in small letters go on from (`Ùy ban`, `Công dịch vụ`)."""
    if not is_name(words, at):
        return False
    behind_a_name = words.linked[at] and words.written[at - 1][0].isupper()
    return behind_a_name or not words.after(at) or not words.written[at + 1].islower()
