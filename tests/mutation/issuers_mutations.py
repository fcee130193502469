"""Slips in what is cited: another issuer, digits exchanged, a law that has lapsed, the own unit in the title of a higher body's plan."""

import re
from collections.abc import Iterator
from random import Random

from tests.mutation.lines import cited_places, replaced
from tests.mutation.model import Mutation, mutator

_DATED = r"/[A-Za-zĐ]+-[A-Za-zĐ]+ ngày \d{1,2}(?:/| tháng )\d{1,2}(?:/| năm )\d{4}"
_OTHER = {"Chính phủ": "Thủ tướng Chính phủ", "Thủ tướng Chính phủ": "Chính phủ"}


@mutator("citation-issuer")
def government_for_prime_minister(text: str, rng: Random) -> Iterator[Mutation]:
    for place in cited_places(text, r"((?:NĐ|NQ)-CP|(?:QĐ|CT)-TTg)( ngày [^;,.]{8,25}|) của (Thủ tướng Chính phủ|Chính phủ)"):
        symbol, date, issuer = place.match.groups()
        yield replaced(text, place, f"{symbol}{date} của {_OTHER[issuer]}", "citation-issuer")


@mutator("citation-issuer")
def committee_for_council(text: str, rng: Random) -> Iterator[Mutation]:
    for place in cited_places(text, r"(NQ-HĐND ngày [^;,.]{8,25} của )(?:HĐND|Hội đồng nhân dân)"):
        yield replaced(text, place, f"{place.match[1]}UBND", "citation-issuer", ("title-mismatch", "annex-mismatch"))


@mutator("citation-number-conflict")
def digits_exchanged(text: str, rng: Random) -> Iterator[Mutation]:
    """Cited once more, two unlike digits of the number in the wrong order."""
    for place in cited_places(text, rf"(?:Quyết định|Kế hoạch) số (\d{{3,}}){_DATED} của (?:UBND|Ủy ban nhân dân) [^\W\d_]+"):
        number = place.match[1]
        wrong = number[:-2] + number[-1] + number[-2]
        for body in cited_places(text, r"^(?:\d+\.|[a-zđ]\)) .{60,}\.$"):
            if body.line > place.line and number != wrong:
                words = f"{body.match[0][:-1]} theo {place.match[0].replace(number, wrong, 1)}."
                yield replaced(text, body, words, "citation-number-conflict")
                break


@mutator("basis-expired")
def last_law_on_local_government(text: str, rng: Random) -> Iterator[Mutation]:
    for place in cited_places(text, r"(Luật Tổ chức chính quyền địa phương) (?:ngày 16 tháng 6 năm 2025|ngày 16/6/2025|số 72/2025/QH15)"):
        yield replaced(text, place, f"{place.match[1]} ngày 19 tháng 6 năm 2015", "basis-expired", ("date-style",))


@mutator("citation-issuer-scope")
def own_unit_in_the_title(text: str, rng: Random) -> Iterator[Mutation]:
    unit = re.search(r"^(?:ỦY BAN NHÂN DÂN|UBND) (XÃ|PHƯỜNG) ([^\n]+)$", text, re.MULTILINE)
    if unit is None:
        return
    own = f"{unit[1].lower()} {unit[2].title()}"
    for place in cited_places(text, rf"(Kế hoạch số \d+{_DATED} của (?:UBND|Ủy ban nhân dân) (?:tỉnh|thành phố)[^;.]{{0,20}}? về )[^;.]+"):
        title = f"phổ biến, giáo dục pháp luật của {own} năm 2026"
        yield replaced(text, place, place.match[1] + title, "citation-issuer-scope", ("self-level", "title-mismatch"))
