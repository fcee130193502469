"""What a written Vietnamese syllable can be: enough to see that a word was cut in the middle."""

import unicodedata
from functools import lru_cache

from lint.patterns import regex

_ONSET = "ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnprstvx]"
# nuclei that may end a syllable, that need a final, and that may have one
_NUCLEUS = (
    "(?:oai|oay|oao|oeo|uây|uôi|uyu|ươi|ươu|iêu|yêu|uya|uêu|ai|ao|au|ay|âu|ây|eo|êu|ia|iu|oi|ôi|ơi|ua|ui|ưa|ưi|ưu|oa|oe|uê|uơ|uy|ya|[aăâeêioôơuưy])"
)
_CLOSED = "(?:oă|oa|oe|oo|uâ|uê|uyê|uy|uô|ươ|iê|yê|[aăâeêioôơuưy])(?:ng|nh|ch|[cmnpt])"
_SYLLABLE = regex(f"(?:{_ONSET})?(?:{_CLOSED}|{_NUCLEUS})")
_NEEDS_FINAL = regex("[ăâ]$")
_STOP = regex("(?:[cpt]|ch)$")
TONE = regex("[\u0300\u0301\u0303\u0309\u0323]")
_SHARP = {"\u0301", "\u0323"}  # sắc, nặng: the tones of syllables that end in a stop


@lru_cache(maxsize=4096)
def is_syllable(word: str) -> bool:
    """Whether the letters can be one written Vietnamese syllable (`nước`, `của`, not `nướ`, not `ngh`)."""
    spread = unicodedata.normalize("NFD", word.lower())
    tones = TONE.findall(spread)
    if len(tones) > 1:
        return False
    bare = unicodedata.normalize("NFC", TONE.sub("", spread))
    if not _SYLLABLE.fullmatch(bare) or _NEEDS_FINAL.search(bare):
        return False
    return not _STOP.search(bare) or bool(tones and tones[0] in _SHARP)


def is_cut(left: str, right: str) -> bool:
    """Whether two fragments are one word cut in two: not both are syllables, together they are."""
    if len(left) < 2 or len(left) + len(right) > 7:
        return False
    return not (is_syllable(left) and is_syllable(right)) and is_syllable(left + right)
