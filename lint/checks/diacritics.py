"""A syllable that goes with none of its neighbours, where another diacritic makes it go with them (`chuyên đổi số`, `Công dịch vụ công`)."""

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from lint.checks.syllables import impossible
from lint.engine.model import Hit, Related
from lint.resolve.index import FactIndex
from lint.resolve.orthography import diacritics_apart, is_written
from lint.resolve.running import Running
from lint.resolve.spelling import cased_like
from lint.resolve.words import (
    alone,
    function_words,
    goes_on_with,
    is_common,
    is_rare,
    is_unknown,
    joining_words,
    known_pair,
    known_phrase,
    known_word,
    look_alikes,
    sound_alikes,
)

_FEW = 6  # ways in which two syllables go on: more of them tell nothing
_OFTEN = 3  # times that the document writes the phrase the other way
_SILENT = ("signature", "recipients", "letterhead", "place_date")


class Meant(NamedTuple):
    """The syllable meant at a place; `first` and `last` are the words of the phrase by which it is known."""

    syllable: str
    first: int
    last: int


def outlier(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Each phrase with one diacritic off, and each form that is no syllable."""
    words = index.running
    for at in _unattached(words):
        syllable = words.plain[at]
        if len(syllable) > 1 and not _belongs(words, at) and not words.glued[at] and is_written(syllable) and not _is_own_name(words, at):
            zone = index.zone_at(words.starts[at])
            if (zone is None or zone.kind not in _SILENT) and (meant := _meant(words, at)):
                yield hit(index, words, at, meant)
    yield from _before_lonely_words(index, words)
    yield from impossible(index)


def _before_lonely_words(index: FactIndex, words: Running) -> Iterator[Hit]:
    """`viễn thông báo đảm`: the word could go with the one before it, which has another partner, and the one behind it is left with none."""
    for at in range(1, len(words.plain) - 1):
        if words.one[at] and words.one[at - 1] and words.linked[at + 1] and not words.paired[at + 1] and words.plain[at + 1] not in alone():
            likely = [c for c in look_alikes(words.plain[at]) if diacritics_apart(words.plain[at], c) == 1 and known_word(c, words.plain[at + 1])]
            if len(likely) == 1 and not _goes_on(words, at + 1) and words.written[at].islower() and words.written[at + 1].islower():
                yield hit(index, words, at, Meant(likely[0], at, at + 1))


def _unattached(words: Running) -> list[int]:
    """The words that are one with neither neighbour; those that join others need not be."""
    joining = joining_words()
    neighbours = zip(words.plain, words.one, (*words.one[1:], False), strict=False)
    return [at for at, (word, before, behind) in enumerate(neighbours) if not (before or behind or word in joining)]


def hit(index: FactIndex, words: Running, at: int, meant: Meant) -> Hit:
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
    return (words.paired[at] or _meets(words, at)) and not _begins(words, at)


def _meets(words: Running, at: int) -> bool:
    return at + 1 < len(words.paired) and words.paired[at + 1]


def _begins(words: Running, at: int) -> bool:
    """Whether an expression may begin here: behind a mark or a word that joins others, or with a capital behind small letters."""
    if not words.linked[at] or words.before(at) in function_words():
        return True
    return words.written[at][0].isupper() and words.written[at - 1][0].islower()


def _is_own_name(words: Running, at: int) -> bool:
    """Whether a capital makes the word part of a name; not one that words in small letters go on from (`Ùy ban`, `Công dịch vụ`)."""
    if not _is_name(words, at):
        return False
    behind_a_name = words.linked[at] and words.written[at - 1][0].isupper()
    return behind_a_name or not words.after(at) or not words.written[at + 1].islower()


def _is_name(words: Running, at: int) -> bool:
    """Whether the word has a capital as part of a name: a neighbour has one too, or a word in small letters stands before it."""
    written = words.written[at]
    if not written[0].isupper():
        return False
    if not words.opens(at) and not words.written[at - 1].isupper():
        return True
    following = words.written[at + 1] if words.after(at) else ""
    return following[:1].isupper() and not (written.isupper() and following.isupper())


def _meant(words: Running, at: int) -> Meant | None:
    """The one syllable that is meant, by the best evidence there is."""
    syllable = words.plain[at]
    likely = [c for c in look_alikes(syllable) if diacritics_apart(syllable, c) == 1]
    doubtful = words.paired[at] or _meets(words, at) or _is_name(words, at) and not is_unknown(syllable)
    for evidence in (by_phrase,) if doubtful else (by_phrase, _by_document, by_word, _as_function_word):
        found = [meant for c in likely if (meant := evidence(words, at, c))]
        if found:
            return found[0] if len(found) == 1 else None
    return None if doubtful or not is_rare(syllable) else _by_sound(words, at)


def _by_sound(words: Running, at: int) -> Meant | None:
    """What is written is hardly ever a syllable, and one that sounds like it makes a word with a neighbour (`chuy cập`, `khắc phụt`)."""
    found = [meant for c in sound_alikes(words.plain[at]) if c != words.plain[at] and (meant := by_word(words, at, c))]
    return found[0] if len(found) == 1 else None


def by_phrase(words: Running, at: int, syllable: str) -> Meant | None:
    """The syllable goes with both neighbours, or heads or ends an expression with them."""
    before, after, written = _neighbour(words, at, -1), _neighbour(words, at, 1), words.plain[at]
    if written in function_words():
        return None
    capital = words.written[at][0].isupper()
    third = words.after(at + 1) if after else ""
    if third and known_phrase(syllable, after, third) and not known_phrase(written, after, third):
        if written not in alone() or (capital and words.pairs[syllable, after]):
            return Meant(syllable, at, at + 2)
    if capital:  # begins a name of its own
        return None
    if before and (third := words.before(at - 1)) and known_phrase(third, before, syllable):
        if goes_on_with(third, before) <= _FEW or words.pairs[before, syllable]:
            return Meant(syllable, at - 2, at)
    free = bool(before) and not words.paired[at - 1] and _is_trusted(words, before, syllable)
    if free and after and known_pair(syllable, after) and written not in alone():
        return Meant(syllable, at - 1, at + 1)
    return None


def _by_document(words: Running, at: int, syllable: str) -> Meant | None:
    """The document writes three words with this syllable often, and with the other one here alone."""
    if words.counts[syllable] < _OFTEN or words.plain[at] in function_words() or not _makes_a_word(words, at, syllable):
        return None
    for first in range(max(at - 2, 0), min(at, len(words.plain) - 3) + 1):
        if not (words.linked[first + 1] and words.linked[first + 2]):
            continue
        here = words.plain[first : first + 3]
        there = tuple(syllable if first + k == at else word for k, word in enumerate(here))
        times = words.triples[there[0], there[1], there[2]]
        if times >= _OFTEN and words.triples[here[0], here[1], here[2]] * _OFTEN <= times:
            return Meant(syllable, first, first + 2)
    return None


def _makes_a_word(words: Running, at: int, syllable: str) -> bool:
    return known_word(_neighbour(words, at, -1), syllable) or known_word(syllable, _neighbour(words, at, 1))


def by_word(words: Running, at: int, syllable: str) -> Meant | None:
    """The syllable and a neighbour are a word that is common or written elsewhere, and that neighbour goes with nothing else."""
    if syllable in function_words() or words.plain[at] in joining_words():
        return None
    written, rare = words.plain[at], is_rare(words.plain[at])
    before, after = _neighbour(words, at, -1) or (_kind_before(words, at) if rare else ""), _neighbour(words, at, 1)
    if after and (rare or not _goes_on(words, at + 1)) and _is_trusted(words, syllable, after):
        return Meant(syllable, at, at + 1)
    if before and (rare or not _goes_on(words, at - 1, -1)) and _is_trusted(words, before, syllable) and not _both_alone(before, written):
        return Meant(syllable, at - 1, at)
    return None


def _is_trusted(words: Running, first: str, second: str) -> bool:
    """Whether the two are a word that heads several expressions, or one that the document writes elsewhere."""
    return known_word(first, second) and (is_common(first, second) or words.pairs[first, second] > 0)


def _as_function_word(words: Running, at: int, syllable: str) -> Meant | None:
    """What is written stands in no word at all, and a word that joins others looks like it (`vói` for `với`)."""
    if syllable in joining_words() and is_unknown(words.plain[at]) and (words.linked[at] or words.after(at)):
        return Meant(syllable, at, at)
    return None


def _goes_on(words: Running, at: int, step: int = 1) -> bool:
    """Whether the word is one with what stands on its far side."""
    if words.glued[at]:
        return True
    further = words.after(at) if step > 0 else words.before(at)
    return bool(further) and (known_word(words.plain[at], further) if step > 0 else known_word(further, words.plain[at]))


def _neighbour(words: Running, at: int, step: int) -> str:
    """The word before or behind it, or "" where that is part of a name or may stand beside anything."""
    word = words.before(at) if step < 0 else words.after(at)
    return word if word and word not in function_words() and not _is_name(words, at + step) else ""


def _kind_before(words: Running, at: int) -> str:
    """A capitalised word before one in small letters, itself no part of a longer name (`Nghị dịnh`, `Quyết dịnh`)."""
    longer = at > 1 and words.linked[at - 1] and words.written[at - 2][0].isupper()
    return words.before(at) if words.written[at].islower() and not longer else ""


def _both_alone(first: str, second: str) -> bool:
    return first in alone() and second in alone()
