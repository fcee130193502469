"""The running words of a document: its syllables in reading order, and which of them stand side by side."""

from array import array
from collections import Counter
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import accumulate

from lint.document import Document
from lint.patterns import regex
from lint.records import record
from lint.resolve.spelling import old_tones
from lint.resolve.words import joining_words, known_pair, known_word
from lint.span import Span

_WORD = regex(r"([^\W\d_]+)")
# A neighbour by which a word is part of a name, a number, an address.
_GLUE = regex(r"[-/@_&’'+\\=\d.](?:(?<!\.)|(?<=[^\W_]\.)(?=[^\W_]))")


_OPENING = frozenset('.:;!?…\n“"(-+|*')


@lru_cache(maxsize=16384)
def normal(word: str) -> str:
    """The word in lower case with its tone in the old manner."""
    return old_tones(word.lower())


@record(frozen=True, eq=False)
class Running:
    """The words of one document's folded `text`: `written` as they stand, `plain` in lower case with old tones, the offset where each begins.

    `linked[i]`: only blanks stand between word i and the one before it, in one paragraph. `glued[i]`: part of a number, an address.
    """

    text: str
    written: tuple[str, ...]
    plain: tuple[str, ...]
    starts: Sequence[int]
    linked: tuple[bool, ...]
    glued: tuple[bool, ...]

    def span(self, first: int, last: int | None = None) -> Span:
        """The place of the words `first` to `last` (the same one when left out)."""
        last = first if last is None else last
        return Span(self.starts[first], self.starts[last] + len(self.written[last]))

    def before(self, at: int) -> str:
        """The word that stands side by side before word `at`, or ""."""
        return self.plain[at - 1] if self.linked[at] else ""

    def after(self, at: int) -> str:
        """The word that stands side by side behind word `at`, or ""."""
        return self.plain[at + 1] if at + 1 < len(self.plain) and self.linked[at + 1] else ""

    def opens(self, at: int) -> bool:
        """Whether a sentence, an item or a quotation may begin with the word, by the marks before it."""
        end = self.starts[at - 1] + len(self.written[at - 1]) if at else 0
        return at == 0 or not _OPENING.isdisjoint(self.text[end : self.starts[at]])

    @cached_property
    def one(self) -> tuple[bool, ...]:
        """For each word, whether it is one with the word before it (`known_word`)."""
        pairs = zip(self.linked, ("", *self.plain), self.plain, strict=False)
        return tuple([linked and known_word(before, word) for linked, before, word in pairs])

    @cached_property
    def paired(self) -> tuple[bool, ...]:
        """For each word, whether it goes with the one before it: one word, or two that are known to meet and neither joins others."""
        joining = joining_words()
        pairs = zip(self.one, self.linked, ("", *self.plain), self.plain, strict=False)
        return tuple([one or (linked and b not in joining and w not in joining and known_pair(b, w)) for one, linked, b, w in pairs])

    @cached_property
    def counts(self) -> Counter[str]:
        """How often each word stands."""
        return Counter(self.plain)

    @cached_property
    def pairs(self) -> Counter[tuple[str, str]]:
        """How often each two words stand side by side."""
        plain, linked = self.plain, self.linked
        return Counter((plain[i - 1], plain[i]) for i in range(1, len(plain)) if linked[i])

    @cached_property
    def triples(self) -> Counter[tuple[str, str, str]]:
        """How often each three words stand side by side."""
        plain, linked = self.plain, self.linked
        return Counter((plain[i - 2], plain[i - 1], plain[i]) for i in range(2, len(plain)) if linked[i] and linked[i - 1])


def running(document: Document) -> Running:
    """The running words of a document."""
    text, at = document.folded, 0
    written: list[str] = []
    starts = array("L")
    linked: list[bool] = []
    glued: list[bool] = []
    met: dict[str, str] = {}  # a word met again is kept once: a long text has few different ones
    for line in text.split("\n"):
        pieces = _WORD.split(line)  # gap, word, gap, word, …, gap
        bounds = list(accumulate(map(len, pieces)))
        glue = {match.start() for match in _GLUE.finditer(line)}
        written += (met.setdefault(word, word) for word in pieces[1::2])
        starts.extend(at + start for start in bounds[:-1:2])
        linked += [False, *(not gap.strip(" ") for gap in pieces[2:-1:2])][: len(pieces) // 2]
        glued += (start - 1 in glue or end in glue for start, end in zip(bounds[:-1:2], bounds[1::2], strict=True))
        at += len(line) + 1
    return Running(text, tuple(written), tuple(map(normal, written)), starts, tuple(linked), tuple(glued))
