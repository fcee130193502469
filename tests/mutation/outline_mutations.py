"""Slips of numbering: a letter or number twice, left out, out of order, of the wrong alphabet, in another form."""

from collections.abc import Iterator
from random import Random

from tests.mutation.lines import LETTERS, letter_lists, places, relettered, replaced
from tests.mutation.model import Mutation, mutator


@mutator("outline-duplicate")
def letter_twice(text: str, rng: Random) -> Iterator[Mutation]:
    for items in letter_lists(text):
        (line, _), (_, before) = items[-1], items[-2]
        yield Mutation(relettered(text, line, before), line, "outline-duplicate")


@mutator("outline-duplicate")
def article_twice(text: str, rng: Random) -> Iterator[Mutation]:
    found = list(places(text, r"^Điều (\d+)\."))
    for before, after in zip(found, found[1:], strict=False):
        if after.match[1] == str(int(before.match[1]) + 1):
            yield replaced(text, after, f"Điều {before.match[1]}.", "outline-duplicate", ("outline-gap", "cross-reference"))


@mutator("outline-gap")
def letter_left_out(text: str, rng: Random) -> Iterator[Mutation]:
    for items in letter_lists(text):
        if len(items) > 2:
            line = items[1][0]
            lines = text.split("\n")
            yield Mutation("\n".join(lines[: line - 1] + lines[line:]), items[2][0] - 1, "outline-gap", ("outline-order",))


@mutator("outline-gap")
def roman_left_out(text: str, rng: Random) -> Iterator[Mutation]:
    """From one section on, every number is one higher."""
    numerals = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
    found = [place for place in places(text, r"^([IVX]+)\. ") if place.match[1] in numerals]
    for at in range(1, len(found)):
        changed = text
        for place in found[at:]:
            higher = numerals[numerals.index(place.match[1]) + 1]
            changed = replaced(changed, place, f"{higher}. ", "outline-gap").text
        yield Mutation(changed, found[at].line, "outline-gap", ("cross-reference",))


@mutator("outline-order")
def letters_swapped(text: str, rng: Random) -> Iterator[Mutation]:
    for items in letter_lists(text):
        if len(items) > 2:
            (first, one), (second, other) = items[1], items[2]
            changed = relettered(relettered(text, first, other), second, one)
            yield Mutation(changed, second, "outline-order", ("outline-gap",))


@mutator("outline-alphabet")
def letter_f(text: str, rng: Random) -> Iterator[Mutation]:
    """A list long enough gets the letter f where g should stand."""
    for items in letter_lists(text):
        if items[0][1] == "a" and len(items) < 7:
            lines = text.split("\n")
            extra = [f"{letter}) Nội dung công việc thứ {n} được giao cho đơn vị." for n, letter in enumerate(LETTERS[len(items) : 7], 2)]
            extra[-1:] = [f"f){extra[-1][2:]}"]
            at = items[-1][0]
            yield Mutation("\n".join([*lines[:at], "", *"\n\n".join(extra).split("\n"), *lines[at:]]), at + 2 * len(extra), "outline-alphabet")


@mutator("outline-style")
def full_stop_for_a_bracket(text: str, rng: Random) -> Iterator[Mutation]:
    for items in letter_lists(text):
        if len(items) > 2:
            line, letter = items[-1]
            lines = text.split("\n")
            lines[line - 1] = f"{letter}. {lines[line - 1][3:]}"
            yield Mutation("\n".join(lines), line, "outline-style")


@mutator("table-numbering")
def row_number_twice(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"^\| (\d+) \|"):
        if place.match[1] != "1":
            yield replaced(text, place, f"| {int(place.match[1]) - 1} |", "table-numbering")


@mutator("table-numbering")
def row_number_skipped(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"^\| (\d+) \|"):
        if place.match[1] != "1":
            yield replaced(text, place, f"| {int(place.match[1]) + 1} |", "table-numbering")
