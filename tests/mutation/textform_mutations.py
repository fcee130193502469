"""Slips of the text itself: a lost quotation mark or bracket, letters in another writing, leftovers of a template, the end mark."""

import unicodedata
from collections.abc import Iterator
from random import Random

from lint.readers.letters import tcvn3, vni
from tests.mutation.lines import places, replaced
from tests.mutation.model import Mutation, mutator


@mutator("unbalanced")
def quotation_mark_lost(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"“([^“”]{4,80})”"):
        yield replaced(text, place, rng.choice([f"“{place.match[1]}", f"{place.match[1]}”"]), "unbalanced")


@mutator("unbalanced")
def bracket_lost(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<= )\(([^()\n]{6,80})\)(?= [^\d\W])"):
        yield replaced(text, place, rng.choice([f"({place.match[1]}", f"{place.match[1]})"]), "unbalanced", ("abbreviation-conflict",))


@mutator("unicode-form")
def decomposed_word(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"\b[a-zđ]{0,3}[ếềểễệấầẩẫậắằẳẵặốồổỗộớờởỡợứừửữự][a-z]{0,3}\b"):
        if rng.random() < 0.1:
            yield replaced(text, place, unicodedata.normalize("NFD", place.match.group()), "unicode-form")


@mutator("unicode-form")
def eth_for_dyet(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"\bĐ(?=\w)"):
        yield replaced(text, place, "Ð", "unicode-form")


@mutator("unicode-form")
def cyrillic_letter(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<=[a-zđ])[aeop](?=[a-z])"):
        if rng.random() < 0.02:
            yield replaced(text, place, {"a": "а", "e": "е", "o": "о", "p": "р"}[place.match.group()], "unicode-form")


@mutator("unicode-form")
def legacy_line(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"^[^|]{50,}$"):
        codes = rng.choice((tcvn3(), vni()))
        back: dict[str, str] = {}
        for code, letter in codes.items():
            back.setdefault(letter, code)
        written = "".join(back.get(char, char) for char in place.match.group())
        if max(written) < "\u0100":
            yield replaced(text, place, written, "unicode-form")


@mutator("placeholder")
def dots_in_a_name(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"“([A-ZĐ]\w+(?: \w+){0,3})”"):
        yield replaced(text, place, f"“{place.match[1]}.....”", "placeholder")


@mutator("placeholder")
def prompt_of_a_template(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<= )(?:Phòng|Trạm|Công an|Văn phòng) [^,;.:()\n]{4,30}(?=[,;.])"):
        yield replaced(text, place, rng.choice(["[tên đơn vị]", "xxx", "???", "[ghi rõ đơn vị]"]), "placeholder", ("assignment-conflict",))


@mutator("placeholder")
def dots_in_a_sentence(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<=[a-z] )(?:cho|của|về) (?=[a-z])"):
        yield replaced(text, place, f"........ {place.match.group()}", "placeholder")


@mutator("ending-mark")
def malformed_end_mark(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"\./\.$"):
        yield replaced(text, place, rng.choice([". /.", "./ .", " ./.", ".//.", "/."]), "ending-mark")
