"""Fonts and colours of the letters: Times New Roman in black (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.4)."""

from collections import Counter
from collections.abc import Callable, Iterator

from lint.appearance import Look
from lint.checks.lettering import letters, stretches
from lint.engine.model import Hit, Related
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.span import Span, cover

_RIGHT = ("timesnewroman",)
# Signs, not letters; and the codes of legacy encodings, of which unicode-form speaks.
_OTHER = ("symbol", "wingdings", "webdings", "mtextra", "cambriamath", "msgothic", "segoeui", ".vn", "vni-")
_LINK = regex(r"https?:|www\.|@|\.vn\b")
_DARK = 0x48  # of 0xFF: darker than this in each of red, green and blue looks black in print
_FEW = 3  # letters that are an accident of typing, not words
_MOST_RELATED = 4

Judge = Callable[[str, Look], str | None]


def fonts(index: FactIndex) -> Iterator[Hit]:
    """One hit for all words in other fonts."""
    counts, places = _wrong(index, _font, tables=True)
    if places:
        names = ", ".join(name for name, _ in counts.most_common(3))
        yield Hit(places[0], {"fonts": names, "count": len(places)}, _related(places), "font")


def colours(index: FactIndex) -> Iterator[Hit]:
    """One hit for all words in colour; links and tables may have some."""
    _, places = _wrong(index, _colour, tables=False)
    if places:
        yield Hit(places[0], {"count": len(places)}, _related(places), "colour")


def _related(places: list[Span]) -> tuple[Related, ...]:
    return tuple(Related(span) for span in places[1 : 1 + _MOST_RELATED])


def _wrong(index: FactIndex, judge: Judge, *, tables: bool) -> tuple[Counter[str], list[Span]]:
    """What is wrong, by the number of its letters, and the words of each paragraph that has it."""
    counts: Counter[str] = Counter()
    places: list[Span] = []
    looks = {one.look for one in index.document.appearance.lettering} if index.document.appearance else set()
    if not any(judge("aă", look) for look in looks):
        return counts, places
    for block in index.document.blocks:
        if block.part != "body" or block.table is not None and not tables or index.part_at(block.span.start).family == "fragment":
            continue
        worded = [(one, index.document.slice(one.span)) for one in stretches(index, block)]
        wrong = [(one.span, what, letters(words)) for one, words in worded if (what := judge(words, one.look))]
        if sum(number for _, _, number in wrong) >= _FEW:
            for _, what, number in wrong:
                counts[what] += number
            places.append(cover(wrong[0][0], wrong[-1][0]))
    return counts, places


def _font(words: str, look: Look) -> str | None:
    """The wrong font of the words; ASCII letters may have another than the rest."""
    for name, shown in (
        (look.accented, any(c.isalpha() and not c.isascii() for c in words)),
        (look.font, any(c.isalpha() and c.isascii() for c in words)),
    ):
        plain = name.replace(" ", "").casefold()
        if shown and plain and not plain.startswith((*_RIGHT, *_OTHER)):
            return name
    return None


def _colour(words: str, look: Look) -> str | None:
    if look.colour is None or len(look.colour) != 6 or _LINK.search(words):
        return None
    try:
        parts = [int(look.colour[at : at + 2], 16) for at in (0, 2, 4)]
    except ValueError:
        return None
    is_grey = max(parts) - min(parts) < 0x10  # what is grey or white is no mark, and black in print
    return None if is_grey or max(parts) <= _DARK else look.colour
