"""What was written over the blanks or dots of a line: a number filled in when the document was issued."""

from collections.abc import Sequence

from lint.readers.pdf.page import Glyph

_FILLERS = frozenset("._… ")


def laid_over(base: Sequence[Glyph], over: Sequence[Glyph]) -> list[Glyph]:
    """The letters of a line with those that were drawn over it in their place; the blanks and dots under them are gone."""
    start, end = min(glyph.x0 for glyph in over), max(glyph.x1 for glyph in over)
    covered = [at for at, glyph in enumerate(base) if glyph.text in _FILLERS and glyph.x0 < end and glyph.x1 > start]
    if not covered:
        behind = next((at for at, glyph in enumerate(base) if glyph.x0 + glyph.x1 > start + end), len(base))
        return [*base[:behind], *over, *base[behind:]]
    first, last = covered[0], covered[-1] + 1
    while first and base[first - 1].text in _FILLERS and base[first - 1].text != " ":
        first -= 1
    while last < len(base) and base[last].text in _FILLERS:
        last += 1
    return [*base[:first], *over, *base[last:]]
