"""Written forms that no Vietnamese syllable has (`thưc`, `nghành`, `hòan`), where one that has is near."""

from collections.abc import Iterator
from functools import lru_cache

from lint.engine.model import Hit
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.orthography import diacritics_apart, is_written, respelt
from lint.resolve.running import Running, normal
from lint.resolve.spelling import cased_like
from lint.resolve.words import known_word, loan_words, look_alikes

_DIACRITIC = regex("[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]")
_FOREIGN = regex("[fjwz]")
_FAR = 2  # diacritics that a slip may lose


def impossible(index: FactIndex) -> Iterator[Hit]:
    """Each form that cannot be a syllable and stands where a near one can."""
    words = index.running
    forms = {syllable for syllable in words.counts if _is_impossible(syllable)}
    for at in [at for at, syllable in enumerate(words.plain) if syllable in forms]:
        known = words.one[at] or known_word(words.plain[at], words.after(at))
        if not known and not words.glued[at] and (meant := _meant(words, at)) is not None:
            span = words.span(at)
            right = cased_like(words.written[at], meant) if meant else None
            yield Hit(span, {"right": right or ""}, case="syllable" if right else "unknown", suggestion=right)


@lru_cache(maxsize=16384)
def _is_impossible(syllable: str) -> bool:
    if not 1 < len(syllable) < 8 or syllable in loan_words() or _FOREIGN.search(syllable):
        return False
    return not is_written(syllable) and bool(_near(syllable))


@lru_cache(maxsize=4096)
def _near(syllable: str) -> tuple[str, ...]:
    """The known syllables near: the same letters and tone spelt right, and the same letters with other diacritics."""
    spelt = {normal(s) for s in respelt(syllable)} - {syllable}
    return tuple(sorted(spelt.union(c for c in look_alikes(syllable) if 0 < diacritics_apart(syllable, c) <= _FAR)))


def _meant(words: Running, at: int) -> str | None:
    """The syllable meant; "" when several may be; None where the form may be a name or a foreign word."""
    syllable, written = words.plain[at], words.written[at]
    marked = _DIACRITIC.search(syllable) is not None
    fitting = _fitting(words, at) if marked or written.islower() else []
    if len(fitting) == 1:
        return fitting[0]
    if not marked or not written.islower():
        return None
    likely = tuple({normal(s) for s in respelt(syllable)} - {syllable}) or _near(syllable)
    if len(likely) == 1:
        return likely[0]
    return "" if fitting else None


def _fitting(words: Running, at: int) -> list[str]:
    """The near syllables that make a word with a neighbour; of several, those that do with both, else those with the fewest diacritics changed."""
    before, after = words.before(at), words.after(at)
    scores = {c: (bool(before) and known_word(before, c)) + (bool(after) and known_word(c, after)) for c in _near(words.plain[at])}
    best = [c for c, score in scores.items() if score and score == max(scores.values())]
    nearest = min((diacritics_apart(words.plain[at], c) for c in best), default=0)
    return [c for c in best if diacritics_apart(words.plain[at], c) == nearest]
