"""Slips in the name and level of the own unit, and names written two ways."""

import re
from collections.abc import Iterator
from random import Random

from tests.mutation.lines import places, replaced
from tests.mutation.model import Mutation, mutator

_BARE = {"á": "a", "à": "a", "ạ": "a", "ắ": "ă", "ồ": "ô", "ộ": "ô", "ố": "ô", "ấ": "â", "ậ": "â", "ế": "ê", "ệ": "ê", "ị": "i", "ử": "ư", "ụ": "u"}


def own_unit(text: str) -> tuple[str, str] | None:
    """Level and name of a commune's letterhead."""
    match = re.search(r"(?m)^(XÃ|PHƯỜNG) (\S.*)$", text)
    return (match[1].lower(), match[2].title()) if match else None


@mutator("unit-name")
def own_name_without_a_tone(text: str, rng: Random) -> Iterator[Mutation]:
    unit = own_unit(text)
    if not unit:
        return
    wrong = "".join(_BARE.get(letter, letter) for letter in unit[1])
    if wrong == unit[1]:
        return
    for place in places(text, rf"(?<=(?:xã|ng) ){unit[1]}(?=[ .,;])"):
        if text.split("\n")[place.line - 1].count(unit[1]) == 1:
            yield replaced(text, place, wrong, "unit-name", ("title-mismatch", "annex-mismatch"))


@mutator("unit-level")
def level_of_another_kind(text: str, rng: Random) -> Iterator[Mutation]:
    unit = own_unit(text)
    if not unit:
        return
    other = {"xã": "phường", "phường": "xã"}[unit[0]]
    for place in places(text, rf"(?<=Ủy ban nhân dân ){unit[0]}(?= (?!{unit[1]})|[.,;])"):
        if " số " not in place.match.string:
            yield replaced(text, place, other, "unit-level")


@mutator("foreign-unit")
def another_unit_gives_the_orders(text: str, rng: Random) -> Iterator[Mutation]:
    unit = own_unit(text)
    if not unit:
        return
    other = "xã Tân Kỳ" if unit[0] == "xã" else "phường Vinh Phú"
    for place in places(text, r"^\d+\. (?=Phòng |Văn phòng |Các thôn|Các tổ dân phố)"):
        yield replaced(text, place, f"{place.match[0]}UBND {other} giao ", "foreign-unit", ("capitalisation",))


@mutator("name-variant")
def hyphen_without_its_blank(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, "Văn hóa - Xã hội"):
        if re.search(r"Phòng Văn hóa - Xã hội", text):
            yield replaced(text, place, "Văn hóa- Xã hội", "name-variant")
