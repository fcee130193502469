"""Which syllable is meant where another one stands: by the phrase, by the rest of the document, by a neighbour, by the sound."""

from lint.records import NamedTuple
from lint.resolve.orthography import diacritics_apart
from lint.resolve.running import Running
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


class Meant(NamedTuple):
    """The syllable meant at a place; `first` and `last` are the words of the phrase by which it is known."""

    syllable: str
    first: int
    last: int


def meant_at(words: Running, at: int) -> Meant | None:
    """The one syllable that is meant, by the best evidence there is."""
    syllable = words.plain[at]
    likely = [c for c in look_alikes(syllable) if diacritics_apart(syllable, c) == 1]
    doubtful = words.paired[at] or meets(words, at) or is_name(words, at) and not is_unknown(syllable)
    for evidence in (_by_phrase,) if doubtful else (_by_phrase, _by_document, _by_word, _as_function_word):
        found = [meant for c in likely if (meant := evidence(words, at, c))]
        if found:
            return found[0] if len(found) == 1 else None
    return None if doubtful or not is_rare(syllable) else _by_sound(words, at)


def _by_sound(words: Running, at: int) -> Meant | None:
    """What is written is hardly ever a syllable, and one that sounds like it makes a word with a neighbour (`chuy cập`, `khắc phụt`)."""
    found = [meant for c in sound_alikes(words.plain[at]) if c != words.plain[at] and (meant := _by_word(words, at, c))]
    return found[0] if len(found) == 1 else None


def _by_phrase(words: Running, at: int, syllable: str) -> Meant | None:
    """The syllable goes with both neighbours, or heads or ends an expression with them."""
    before, after, written = _neighbour(words, at, -1), _neighbour(words, at, 1), words.plain[at]
    if written in function_words():
        return None
    capital = words.written[at][0].isupper()
    third = words.after(at + 1) if after else ""
    heads = third and known_phrase(syllable, after, third) and not known_phrase(written, after, third)
    if heads and (written not in alone() or (capital and words.pairs[syllable, after])):
        return Meant(syllable, at, at + 2)
    if capital:  # begins a name of its own
        return None
    ends = before and (third := words.before(at - 1)) and known_phrase(third, before, syllable)
    if ends and (goes_on_with(third, before) <= _FEW or words.pairs[before, syllable]):
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


def _by_word(words: Running, at: int, syllable: str) -> Meant | None:
    """The syllable and a neighbour are a word that is common or written elsewhere, and that neighbour goes with nothing else."""
    if syllable in function_words() or words.plain[at] in joining_words():
        return None
    written, rare = words.plain[at], is_rare(words.plain[at])
    before, after = _neighbour(words, at, -1) or (_kind_before(words, at) if rare else ""), _neighbour(words, at, 1)
    if after and (rare or not goes_on(words, at + 1)) and _is_trusted(words, syllable, after):
        return Meant(syllable, at, at + 1)
    if before and (rare or not goes_on(words, at - 1, -1)) and _is_trusted(words, before, syllable) and not _both_alone(before, written):
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


def goes_on(words: Running, at: int, step: int = 1) -> bool:
    """Whether the word is one with what stands on its far side."""
    if words.glued[at]:
        return True
    further = words.after(at) if step > 0 else words.before(at)
    return bool(further) and (known_word(words.plain[at], further) if step > 0 else known_word(further, words.plain[at]))


def _neighbour(words: Running, at: int, step: int) -> str:
    """The word before or behind it, or "" where that is part of a name or may stand beside anything."""
    word = words.before(at) if step < 0 else words.after(at)
    return word if word and word not in function_words() and not is_name(words, at + step) else ""


def _kind_before(words: Running, at: int) -> str:
    """A capitalised word before one in small letters, itself no part of a longer name (`Nghị dịnh`, `Quyết dịnh`)."""
    longer = at > 1 and words.linked[at - 1] and words.written[at - 2][0].isupper()
    return words.before(at) if words.written[at].islower() and not longer else ""


def _both_alone(first: str, second: str) -> bool:
    return first in alone() and second in alone()


def is_name(words: Running, at: int) -> bool:
    """Whether the word has a capital as part of a name: a neighbour has one too, or a word in small letters stands before it."""
    written = words.written[at]
    if not written[0].isupper():
        return False
    if not words.opens(at) and not words.written[at - 1].isupper():
        return True
    following = words.written[at + 1] if words.after(at) else ""
    return following[:1].isupper() and not (written.isupper() and following.isupper())


def meets(words: Running, at: int) -> bool:
    """Whether the word and the one behind it may stand together in the middle of an expression."""
    return at + 1 < len(words.paired) and words.paired[at + 1]
