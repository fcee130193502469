"""Slips in the words of one citation: the form of the symbol, the kind, what is left open, two dates for one document."""

from collections.abc import Iterator
from random import Random

from tests.mutation.lines import cited_places, replaced
from tests.mutation.model import Mutation, mutator

_CITED = r"(Kế hoạch|Quyết định|Tờ trình|Nghị quyết|Chương trình) số (\d+)/([A-Za-zĐ]+)-([A-ZĐ]+)(?= ngày)"
_CONFLICT = ("citation-conflict", "citation-number-conflict", "citation-issuer", "title-mismatch", "annex-mismatch")


@mutator("citation-kind-symbol")
def kind_against_symbol(text: str, rng: Random) -> Iterator[Mutation]:
    for place in cited_places(text, _CITED):
        kind, number, mark, agency = place.match.groups()
        other = "QĐ" if mark != "QĐ" else "KH"
        yield replaced(text, place, f"{kind} số {number}/{other}-{agency}", "citation-kind-symbol", _CONFLICT)


@mutator("citation-symbol-format")
def blank_in_the_symbol(text: str, rng: Random) -> Iterator[Mutation]:
    for place in cited_places(text, _CITED):
        kind, number, mark, agency = place.match.groups()
        yield replaced(text, place, f"{kind} số {number}/{mark} - {agency}", "citation-symbol-format")


@mutator("citation-symbol-format")
def hyphen_lost(text: str, rng: Random) -> Iterator[Mutation]:
    for place in cited_places(text, _CITED):
        kind, number, mark, agency = place.match.groups()
        yield replaced(text, place, f"{kind} số {number}/{mark}{agency}", "citation-symbol-format")


@mutator("citation-blank")
def number_left_open(text: str, rng: Random) -> Iterator[Mutation]:
    for place in cited_places(text, _CITED):
        kind, _, mark, agency = place.match.groups()
        yield replaced(text, place, f"{kind} số     /{mark}-{agency}", "citation-blank", ("placeholder", "annex-mismatch"))


@mutator("citation-incomplete")
def symbol_lost(text: str, rng: Random) -> Iterator[Mutation]:
    for place in cited_places(text, _CITED):
        yield replaced(text, place, f"{place.match[1]} số {place.match[2]}", "citation-incomplete", ("annex-mismatch",))


@mutator("citation-conflict")
def cited_again_with_another_day(text: str, rng: Random) -> Iterator[Mutation]:
    full = r"(?:Kế hoạch|Quyết định|Tờ trình|Nghị quyết) số \d+/[A-Za-zĐ]+-[A-ZĐ]+ ngày (\d{2})((?:/| tháng )\d{1,2}(?:/| năm )\d{4})"
    for place in cited_places(text, full):
        for body in cited_places(text, r"^(?:\d+\.|[a-zđ]\)) .{60,}\.$"):
            if body.line > place.line:
                day = f"{(int(place.match[1]) % 27) + 1:02d}"
                cited = place.match[0].replace(f"ngày {place.match[1]}", f"ngày {day}")
                words = f"{body.match[0][:-1]} theo {cited}."
                yield replaced(text, body, words, "citation-conflict", ("citation-future",))
                break
