"""Known words of two syllables (`grammar/words.tsv`), asked by their syllables in lower case with tones in the old manner (`hóa`, `ủy`)."""

from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from lint.facts.vocabulary import column, derived, table
from lint.folders import data_folder
from lint.records import NamedTuple
from lint.resolve.orthography import sound
from lint.resolve.spelling import skeleton


class _Row(NamedTuple):
    common: str
    words: str
    meets: str
    phrases: str


@derived("words")
def _lines() -> dict[str, bytes]:
    """The rest of each line of the table by its first syllable, in UTF-8: taken apart only when asked for, for a text uses few of thousands."""
    lines = (data_folder("grammar") / "words.tsv").read_text(encoding="utf-8").split("\n")
    return {first: rest.encode() for first, tab, rest in (line.partition("\t") for line in lines) if tab}


@lru_cache(maxsize=4096)
def _row(first: str) -> _Row:
    line = _lines().get(first)
    if line is None:
        return _NONE
    common, words, meets, phrases = line.decode().split("\t")
    return _Row(f" {common} ", f" {common} {words} ", f" {meets} ", f",{phrases},")


def _seconds(line: bytes) -> list[str]:
    """The syllables that make a word with the first one of the line."""
    common, words, _ = line.decode().split("\t", 2)
    return f"{common} {words}".split()


_NONE = _Row("", "", "", "")
_RARE = 2  # words
_SEVERAL = 2  # expressions


@lru_cache(maxsize=16384)
def known_word(first: str, second: str) -> bool:
    """Whether the two syllables are a word (`hành chính`)."""
    return bool(second) and f" {second} " in _row(first).words


@lru_cache(maxsize=16384)
def known_pair(first: str, second: str) -> bool:
    """Whether the two syllables may stand side by side: a word, or the place where two words meet (`tục hành` of `thủ tục hành chính`)."""
    return known_word(first, second) or bool(second) and f" {second} " in _row(first).meets


def known_phrase(first: str, second: str, third: str) -> bool:
    """Whether the three syllables are the head of a known expression (`cổng dịch vụ`)."""
    return f",{second} {third}," in _row(first).phrases


def is_common(first: str, second: str) -> bool:
    """Whether the two syllables are a frequent word, or one that heads several known expressions (`tổ chức`, `quản lý`)."""
    return bool(second) and (f" {second} " in _row(first).common or goes_on_with(first, second) >= _SEVERAL)


def goes_on_with(first: str, second: str) -> int:
    """In how many known expressions of three syllables the two stand first."""
    return _row(first).phrases.count(f",{second} ")


@derived("words")
def _uses() -> dict[str, int]:
    """In how many words each syllable of the table stands."""
    uses = Counter(dict.fromkeys(_lines(), 0))
    for first, line in _lines().items():
        behind = _seconds(line)
        uses[first] += len(behind)
        uses.update(behind)
    return dict(uses)


@derived("words", by=(skeleton,))
def _by_skeleton() -> dict[str, str]:
    """The syllables of each skeleton, with blanks between."""
    syllables = sorted(_uses())
    return _groups(skeleton(" ".join(syllables)).split(" "), syllables)  # in one pass, for there are thousands


@derived("words", by=(sound,))
def _by_sound() -> dict[str, str]:
    """The syllables that are heard alike, with blanks between."""
    syllables = sorted(_uses())
    return _groups(map(sound, syllables), syllables)


def _groups(keys: Iterable[str], syllables: Iterable[str]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for key, syllable in zip(keys, syllables, strict=True):
        found.setdefault(key, []).append(syllable)
    return {key: " ".join(alike) for key, alike in found.items()}


def is_rare(syllable: str) -> bool:
    """Whether the syllable stands in hardly any word and is none of its own."""
    if syllable in alone() or _row(syllable).words.count(" ") > _RARE + 2:  # most need no count over all words
        return False
    return _uses().get(syllable, 0) <= _RARE


def is_unknown(syllable: str) -> bool:
    """Whether the syllable stands in no word and is none of its own."""
    return is_rare(syllable) and not _uses().get(syllable)


@lru_cache(maxsize=4096)
def sound_alikes(syllable: str) -> tuple[str, ...]:
    """The known syllables that many speakers do not tell apart from it (`chuy`, `truy`; `phụt`, `phục`)."""
    return tuple(_by_sound().get(sound(syllable), "").split())


@lru_cache(maxsize=4096)
def look_alikes(syllable: str) -> tuple[str, ...]:
    """The known syllables with the same letters, diacritics apart."""
    return tuple(_by_skeleton().get(skeleton(syllable), "").split())


@cache
def alone() -> frozenset[str]:
    """Syllables that are often words of their own (`grammar/single_words.tsv`)."""
    return frozenset(word for line in column("single_words", "words") for word in line.split()) - loan_words()


@cache
def function_words() -> frozenset[str]:
    """The words that join others (`các`, `nên`, `để`): they may stand beside anything."""
    return joining_words() | _group("function")


@cache
def joining_words() -> frozenset[str]:
    """The most frequent of them."""
    return _group("joining")


@cache
def loan_words() -> frozenset[str]:
    """Foreign words that Vietnamese text uses as they are (`chip`, `web`)."""
    return _group("loan")


def _group(name: str) -> frozenset[str]:
    return frozenset(word for row in table("single_words") if row["group"] == name for word in row["words"].split())
