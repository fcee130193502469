"""Known words of two syllables (`grammar/words.tsv`), asked by their syllables in lower case with tones in the old manner (`hóa`, `ủy`)."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache

from lint.facts.vocabulary import column, derived, table
from lint.folders import data_folder
from lint.records import NamedTuple
from lint.resolve.orthography import sound
from lint.resolve.spelling import skeleton


class _Row(NamedTuple):
    uses: int
    common: str
    words: str
    meets: str
    phrases: str


@derived("words")
def _lines() -> dict[str, bytes]:
    """By two letters, a line for each syllable that begins so, in UTF-8: the syllable, in how many words it stands, the line that it begins, if any.

    Taken apart only when asked for, for a text uses few of thousands.
    """
    lines = (data_folder("grammar") / "words.tsv").read_text(encoding="utf-8").split("\n")
    rest = {first: behind for first, tab, behind in (line.partition("\t") for line in lines) if tab}
    found: dict[str, bytes] = {}
    for syllable, uses in _uses(rest).items():
        line = f"\n{syllable}\t{uses}\t{rest.get(syllable, '')}\n"
        found[syllable[:2]] = found.get(syllable[:2], b"") + line.encode()
    return found


def _syllables() -> list[str]:
    """All syllables of the table."""
    return sorted(line.partition("\t")[0] for lines in _lines().values() for line in lines.decode().split("\n") if line)


def _uses(lines: Mapping[str, str]) -> Counter[str]:
    """In how many words each syllable of the table stands."""
    uses = Counter(dict.fromkeys(lines, 0))
    for first, line in lines.items():
        common, words, _ = line.split("\t", 2)
        behind = f"{common} {words}".split()
        uses[first] += len(behind)
        uses.update(behind)
    return uses


@lru_cache(maxsize=4096)
def _row(syllable: str) -> _Row:
    lines, head = _lines().get(syllable[:2], b""), f"\n{syllable}\t".encode()
    at = lines.find(head)
    if at < 0:
        return _NONE
    uses, begins, *more = lines[at + len(head) : lines.index(b"\n", at + 1)].decode().split("\t")
    if not more:
        return _Row(int(uses), "", "", "", "")
    common, (words, meets, phrases) = begins, more
    return _Row(int(uses), f" {common} ", f" {common} {words} ", f" {meets} ", f",{phrases},")


_NONE = _Row(0, "", "", "", "")
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


@derived("words", by=(skeleton,))
def _by_skeleton() -> dict[str, str]:
    """The syllables of each skeleton, with blanks between."""
    syllables = _syllables()
    return _groups(skeleton(" ".join(syllables)).split(" "), syllables)  # in one pass, for there are thousands


@derived("words", by=(sound,))
def _by_sound() -> dict[str, str]:
    """The syllables that are heard alike, with blanks between."""
    syllables = _syllables()
    return _groups(map(sound, syllables), syllables)


def _groups(keys: Iterable[str], syllables: Iterable[str]) -> dict[str, str]:
    found: dict[str, list[str]] = {}
    for key, syllable in zip(keys, syllables, strict=True):
        found.setdefault(key, []).append(syllable)
    return {key: " ".join(alike) for key, alike in found.items()}


def is_rare(syllable: str) -> bool:
    """Whether the syllable stands in hardly any word and is none of its own."""
    return syllable not in alone() and _row(syllable).uses <= _RARE


def is_unknown(syllable: str) -> bool:
    """Whether the syllable stands in no word and is none of its own."""
    return syllable not in alone() and not _row(syllable).uses


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
