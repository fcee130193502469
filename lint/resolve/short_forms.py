"""Abbreviations in running text, and the words they may stand for."""

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import accumulate, islice

from lint.facts.abbreviations import JOINERS
from lint.facts.vocabulary import table
from lint.patterns import regex
from lint.records import record
from lint.resolve.cited import issuers_and_titles, whole
from lint.resolve.index import FactIndex
from lint.resolve.spelling import letters
from lint.span import Span
from lint.structure.model import ZoneKind

_SHORT = regex(r"[A-ZĐ][A-ZĐ](?<![\w/.&-]..)(?:[A-ZĐ]+(?:(?: ?& ?|, ?(?=[A-ZĐ]{2,}&)|-)[A-ZĐ]{2,})*|[&-][A-ZĐ]{2,})(?![\w/]|[-&.]\w|-)")
_SILENT = ("number", "letterhead", "signature")  # zones of symbols and of names in capitals
_ROMAN = regex(r"[IVXLCM]+")
_JOINTS = regex(r"[ &,-]+")
_WORD = regex(r"([^\W\d_]+|[.;:()“”\n])")
_CAPITALS = 0.6  # of a paragraph's letters: more are a heading


@record(frozen=True, slots=True)
class ShortForm:
    """One abbreviation: as written, its letters without the signs between them, where it stands."""

    span: Span
    text: str
    letters: str
    zone: ZoneKind


def short_forms(index: FactIndex) -> Iterator[ShortForm]:
    """Every abbreviation of three letters and more outside citations, headings in capitals and numbers, in reading order."""
    text = index.document.folded
    cited = (whole(index.facts.citations), issuers_and_titles(index.facts.citations))
    headings: dict[int, bool] = {}
    for match in _SHORT.finditer(text):
        span = Span(*match.span())
        number = index.document.block_index(span.start)
        if number not in headings:
            headings[number] = _is_heading(text[slice(*index.document.blocks[number].span)])
        kind = index.zone_kind(span.start) or "body"
        shown = kind not in _SILENT and (kind == "recipients" or not headings[number])
        if shown and not _ROMAN.fullmatch(match[0]) and not any(c.hold(span) for c in cited):
            yield ShortForm(span, match[0], _JOINTS.sub("", match[0]), kind)


def _is_heading(text: str) -> bool:
    found = [c for c in text if c.isalpha()]
    return sum(c.isupper() for c in found) > _CAPITALS * len(found) and len(found) > 5


@cache
def known(group: str) -> frozenset[str]:
    """The abbreviations of one group of the table (`common`, `known`, `foreign`), by their letters."""
    return frozenset(short for row in table("abbreviations") if row["group"] == group for short in row["shorts"].split())


def is_known(short: str) -> bool:
    """Whether any group has it."""
    return any(short in known(group) for group in ("common", "known", "foreign"))


class Initials:
    """The initials of a document's words, to find the words that an abbreviation stands for."""

    def __init__(self, index: FactIndex) -> None:
        pieces = _WORD.split(index.document.folded)  # gap, word, gap, word, …, gap
        words = [(word, end) for word, end in zip(pieces[1::2], islice(accumulate(map(len, pieces)), 1, None, 2), strict=False) if _is_read(word)]
        self._tracks = (_Track(words), _Track([(word, end) for word, end in words if word.lower() not in JOINERS]))

    def words_of(self, short: str) -> Span | None:
        """The first words whose initials are these letters, joining words passed over or not; None when there are none."""
        return next((found for track in self._tracks if (found := track.find(short))), None)


def _is_read(word: str) -> bool:
    """Words in capitals are abbreviations themselves, or headings."""
    return len(word) == 1 or not word.isupper()


class _Track:
    def __init__(self, words: Sequence[tuple[str, int]]) -> None:
        """`words`: each with the place where it ends."""
        self._words = words
        self._initials = "".join(initial(word) for word, _ in words)

    def find(self, short: str) -> Span | None:
        at = self._initials.find(short)
        if at < 0:
            return None
        first, end = self._words[at]
        return Span(end - len(first), self._words[at + len(short) - 1][1])


def initial(word: str) -> str:
    """The first letter as an abbreviation has it: a capital without signs, except Đ; marks stay as they are."""
    return _initial(word[0])


@cache
def _initial(letter: str) -> str:
    first = letter.upper()
    return "Đ" if first == "Đ" else letters(first)


def fits(short: str, words: str) -> bool:
    """Whether the letters are the initials of the words, joining words counted or not."""
    found = [w for w in _WORD.findall(words) if w[0].isalpha()]
    return any("".join(map(initial, some)) == short for some in (found, [w for w in found if w.lower() not in JOINERS]))
