"""Forms that are equal to a reader: tone placement, letter case, diacritics, spacing."""

import re
import unicodedata
from collections.abc import Iterable

from lint.patterns import regex

# New manner to old: both are accepted, only open syllables in oa, oe, uy differ (norms of written Vietnamese, Quyết định 1989/QĐ-BGDĐT).
_TONES = {
    f"{first}{new}": f"{old}{second}"
    for first, second, news, olds in (("o", "a", "àáảãạ", "òóỏõọ"), ("o", "e", "èéẻẽẹ", "òóỏõọ"), ("u", "y", "ỳýỷỹỵ", "ùúủũụ"))
    for new, old in zip(news, olds, strict=True)
}
_NEW_TONES = {old: new for new, old in _TONES.items()}
_OLD_TONE = regex(r"(?<![qQ])(?:[òóỏõọÒÓỎÕỌ][aeAE]|[ùúủũụÙÚỦŨỤ][yY])(?!\w)")
# Without a flag for the case and with the letter first: so the search can leap to where such a letter stands.
_TONE = regex(r"[oOuU][àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ](?<![qQgG]..)(?!\w)")


def old_tones(text: str) -> str:
    """The text with tones of open oa, oe, uy in the old manner (`uỷ` → `ủy`), case kept."""
    return _TONE.sub(_old, text)


def _old(match: re.Match[str]) -> str:
    found = match.group()
    old = _TONES.get(found.lower(), found)  # not every such pair is a rhyme
    return "".join(o.upper() if f.isupper() else o for f, o in zip(found, old, strict=True))


def new_tones(text: str) -> str:
    """The text with tones of open oa, oe, uy in the new manner (`ủy` → `uỷ`), case kept."""
    return _OLD_TONE.sub(_new, text)


def _new(match: re.Match[str]) -> str:
    return "".join(n.upper() if f.isupper() else n for f, n in zip(match.group(), _NEW_TONES[match.group().lower()], strict=True))


def plain(text: str) -> str:
    """Lower case, old tones, single blanks: what two writings of one name share."""
    return " ".join(old_tones(text).split()).lower()


def plain_lines(texts: Iterable[str]) -> list[str]:
    """`plain` of each of many short texts, in one pass."""
    return [" ".join(text.split()) for text in old_tones("\n".join(texts)).lower().split("\n")]


def bare(text: str) -> str:
    """`plain` without diacritics (`Hưng Đạo` → `hung dao`)."""
    decomposed = unicodedata.normalize("NFD", plain(text).replace("đ", "d"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def _letter_table() -> dict[int, str]:
    table = {}
    for code in (*range(0x41, 0x250), *range(0x1E00, 0x1F00)):
        letter = unicodedata.normalize("NFD", chr(code))[0]
        table[code] = {"đ": "d", "ð": "d", "Đ": "D", "Ð": "D"}.get(letter, letter)
    return table


_LETTERS = _letter_table()
_LONE_Y = regex(r"y(?<=[bcdghklmnpqrstvx]y)(?!\w)")


def letters(text: str) -> str:
    """The text without diacritics, case kept, of the same length (of NFC text), so that places agree."""
    return text.translate(_LETTERS)


def skeleton(text: str) -> str:
    """The text in lower case without diacritics, of the same length."""
    return letters(text).lower()


def vowels(text: str) -> str:
    """A skeleton with `y` written `i` where it is a syllable's only vowel (`my`, `mi`): two manners of writing one sound, of the same length."""
    return _LONE_Y.sub("i", text)


def one_letter_off(one: str, other: str) -> bool:
    """Whether one letter more, less or other makes one text the other, or two neighbours changed places; equal texts are not."""
    if one == other or abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    first, second = one[start:], other[start:]
    if len(first) == len(second):
        return first[1:] == second[1:] or (first[1::-1] == second[:2] and first[2:] == second[2:])
    return first[1:] == second or second[1:] == first


def cased_like(model: str, text: str) -> str:
    """The text in the letter case of `model`, word by word; further words take the case of the last one."""
    models = model.split() or [""]
    return " ".join(_cased(models[min(at, len(models) - 1)], word) for at, word in enumerate(text.split()))


def _cased(model: str, word: str) -> str:
    if len(model) > 1 and model.isupper():
        return word.upper()
    return word[:1].upper() + word[1:] if model[:1].isupper() else word
