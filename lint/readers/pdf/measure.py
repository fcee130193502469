"""Between which margins the text of a PDF is set: what many of its lines agree on."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from lint.readers.pdf.lines import TextLine, set_between
from lint.readers.pdf.sheet import Sheet

_NEAR = 2.5  # points
_AGREED = 0.25  # of the lines: the text is set flush on that side
_SOME = 40  # one line of so many may stick out
_WIDE = 0.87  # of the page: where the right margin of an ordinary page is, when few lines reach theirs


def set_measures(pages: Iterable[tuple[Sheet, Sequence[TextLine]]]) -> None:
    """Give the lines of running text their margins, by pages of one size."""
    alike: dict[tuple[int, int], list[TextLine]] = defaultdict(list)
    for sheet, lines in pages:
        alike[round(sheet.page.width), round(sheet.page.height)] += lines
    for (width, _), lines in alike.items():
        if lines:
            set_between(lines, -_limit([-line.x0 for line in lines], 0), _limit([line.x1 for line in lines], _WIDE * width))


def _limit(ends: list[float], least: float) -> float:
    """The farthest end that is no exception; at least `least`, unless many lines end there."""
    ends = sorted(ends, reverse=True)
    far = ends[len(ends) // _SOME]
    agreed = sum(abs(end - far) <= _NEAR for end in ends)
    return far if least == 0 or agreed >= max(_AGREED * len(ends), 3) else max(far, least)
