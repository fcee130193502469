"""The lists of an outline: siblings with their values, ready to be compared."""

from collections.abc import Iterator, Sequence
from functools import cached_property

from lint.facts.numerals import ORDINALS
from lint.records import record
from lint.structure.model import Item

# Letters of Vietnamese lists: without ă â ê ô ơ ư and without f j w z (Luật 64/2025/QH15, Điều 10 khoản 1).
FOREIGN = frozenset("fjwz")
_LETTERS = "abcdđefghijklmnopqrstuvwxyz"


@record(frozen=True)
class SiblingList:
    """Items that share a parent and a style, in reading order; members with an inserted letter (`Điều 12a`, `đ1`) are left out.

    `values[i]` counts from 1. A foreign letter counts where it stands; capital letters need no Đ.
    """

    items: tuple[Item, ...]

    @cached_property
    def letters(self) -> str:
        """The alphabet of this list: the Vietnamese one, and what it uses besides."""
        used = {item.marker.letters for item in self.items}
        unused = FOREIGN | {"đ"} if self.is_capital else FOREIGN
        return "".join(letter for letter in _LETTERS if letter not in unused or letter in used)

    @cached_property
    def is_capital(self) -> bool:
        """Whether capital letters count (`A. B. C.`)."""
        return bool(self.items[0].marker.letters) and self.items[0].marker.text.strip("( ")[:1].isupper()

    @cached_property
    def values(self) -> tuple[int, ...]:
        """What each item's marker counts: `đ)` is 5, `IV.` 4, `1.2.` 2."""
        return tuple(value_of(item, self.letters) for item in self.items)

    def label(self, at: int, count: int) -> str:
        """The marker of item `at` as it would be with another value (`d)` with 5 is `đ)`)."""
        marker = self.items[at].marker
        if marker.letters:
            return _lettered(marker.text, self.letters[count - 1] if 0 < count <= len(self.letters) else marker.letters)
        if marker.style == "decimal":
            return ".".join([*marker.text.strip(" .)").split(".")[:-1], str(count)]) + marker.close
        return _renumbered(marker.text, count)

    def following(self, at: int) -> str:
        """The marker that Vietnamese usage puts behind item `at` of a list of letters."""
        marker = self.items[at].marker
        rest = _LETTERS[_LETTERS.index(marker.letters[0]) + 1 :] if marker.letters else ""
        return _lettered(marker.text, next((letter for letter in rest if letter not in FOREIGN), marker.letters))


def _lettered(text: str, letter: str) -> str:
    """The text with another letter at its end, in the case it has."""
    at = max(i for i, c in enumerate(text) if c.isalpha())
    return text[:at] + (letter.upper() if text[at].isupper() else letter) + text[at + 1 :]


def _renumbered(text: str, count: int) -> str:
    """The text with another number, in the figures or words it has: `IV.`, `Chương IV`, `Phần thứ tư`."""
    figure = (text.split() or [text])[-1].strip("().:/-")
    if figure.isdigit():
        return text.replace(figure, str(count))
    if figure.lower() in ORDINALS:
        word = ORDINALS[count - 1] if count <= len(ORDINALS) else str(count)
        return text.replace(figure, word.upper() if figure.isupper() else word)
    return text.replace(figure, roman(count) if figure.isupper() else roman(count).lower())


def value_of(item: Item, letters: str = _LETTERS) -> int:
    """What the item's marker counts, by an alphabet where it is a letter."""
    marker = item.marker
    if marker.letters:
        return letters.find(marker.letters[0]) + 1
    return marker.path[-1] if marker.path else 0


def is_foreign(item: Item) -> bool:
    """Whether the marker is a small letter that Vietnamese lists do not use."""
    return item.marker.letters in FOREIGN and item.marker.text.strip("( ")[:1].islower()


def roman(count: int) -> str:
    """A number in Roman figures."""
    figures = ((100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))
    text = ""
    for worth, figure in figures:
        while count >= worth:
            text += figure
            count -= worth
    return text


def sibling_lists(items: tuple[Item, ...]) -> Iterator[SiblingList]:
    """The numbered lists of the outline, each start of a new count a list of its own; dashes are no numbers."""
    lists: dict[int, list[Item]] = {}
    for item in items:
        if item.marker.style not in ("dash", "plus") and not item.marker.insert:
            lists.setdefault(item.list, []).append(item)
    for found in lists.values():
        values = SiblingList(tuple(found)).values
        for run in runs(values, [item.introduced for item in found], lettered=bool(found[0].marker.letters)):
            yield SiblingList(tuple(found[at] for at in run))


def runs(values: Sequence[int], introduced: Sequence[bool] = (), *, lettered: bool = False) -> list[list[int]]:
    """The places of each run of numbers: one begins where the count starts again at 1, and the one before may go on behind it.

    `introduced[i]`: an unnumbered line announces member i, so a 1 there surely begins a run. A 1 that only stands for another number does not,
    nor an `a)` that would be a list of its own behind all others with nothing to announce it.
    """
    found: list[list[int]] = []
    going: list[list[int]] = []
    for at, value in enumerate(values):
        home = _home(values, at, going)
        announced = at < len(introduced) and introduced[at]
        alone = lettered and at == len(values) - 1 and at > 1 and values[at - 1] == values[at - 2] + 1
        if not home or value == 1 and (announced or not alone and _starts_again(values, at, values[home[-1]])):
            going.append([])
            found.append(going[-1])
            home = going[-1]
        while going[-1] is not home:
            going.pop()
        home.append(at)
    return found


def _home(values: Sequence[int], at: int, going: Sequence[list[int]]) -> list[int]:
    """The run that the member goes on with: the innermost one it continues, else the innermost."""
    return next((run for run in reversed(going) if values[run[-1]] + 1 == values[at]), going[-1] if going else [])


def _starts_again(values: Sequence[int], at: int, last: int) -> bool:
    """Whether a 1 behind `last` begins a new count, and is not a slip in the old one."""
    following = values[at + 1] if at + 1 < len(values) else 0
    if last > 1:
        return following != last + 2
    end = at + 1
    while end < len(values) and values[end] == values[end - 1] + 1:
        end += 1
    return end - at > 1 and end < len(values) and values[end] == last + 1


def ancestors(items: tuple[Item, ...], item: Item) -> list[Item]:
    """The item and those it lies in, the outermost first."""
    chain = [item]
    while (parent := chain[-1].parent) is not None:
        chain.append(items[parent])
    return chain[::-1]
