"""Whether `i)`, `v)`, `x)` are letters or small Roman numerals: the list they stand in tells."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import pairwise

from lint.facts.model import Marker, MarkerStyle
from lint.facts.numerals import roman
from lint.records import replace

_BEFORE = {"i": "h", "v": "u", "x": "v"}  # the letter that a list has before it


def resolve(found: Sequence[Marker]) -> tuple[Marker, ...]:
    """The same markers, `i) ii) iii)` read as numerals; `h) i) k)` stay letters."""
    markers = list(found)
    order = [at for at, marker in enumerate(markers) if marker.style in ("letter", "roman", "bracket")]
    for steps, by in ((order[::-1], -1), (order, 1)):
        # `steps` runs so that a numeral already known comes before its neighbour in question.
        for known, asked in pairwise(steps):
            if _is_small(markers[known]) and _continues(markers[asked], markers[known].path[0] + by):
                markers[asked] = _numeral(markers, order, asked)
    return tuple(markers)


def _is_small(marker: Marker) -> bool:
    return bool(marker.path) and marker.text.strip("(). ").islower()


def _continues(marker: Marker, value: int) -> bool:
    return marker.letters in _BEFORE and not marker.insert and marker.text.strip("(). ").islower() and roman(marker.letters) == value


def _numeral(markers: Sequence[Marker], order: Sequence[int], at: int) -> Marker:
    """The marker as a numeral, unless the one before it makes it the next letter of its list."""
    marker, place = markers[at], bisect_left(order, at)
    before = markers[order[place - 1]] if place else None
    if before is not None and before.letters == _BEFORE[marker.letters] and before.close == marker.close:
        return marker
    style: MarkerStyle = "bracket" if marker.style == "bracket" else "roman"
    return replace(marker, style=style, path=(roman(marker.letters),), letters="")
