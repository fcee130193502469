"""Slips of dates: a day that is none, last year's year, a period that runs backwards."""

import re
from collections.abc import Iterator
from random import Random

from tests.mutation.lines import cited_places, places, replaced
from tests.mutation.model import Mutation, mutator

SHORT_MONTHS = {2: 30, 4: 31, 6: 31, 9: 31, 11: 31}
_DATE_YEAR_TOO = ("date-year", "citation-year", "citation-conflict", "citation-future", "annex-mismatch", "citation-number-conflict")


@mutator("date-invalid")
def day_that_is_none(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<=[Nn]gày )\d{2}/(\d{1,2})/(\d{4})"):
        month = int(place.match[1])
        yield replaced(text, place, f"{SHORT_MONTHS.get(month, 32)}/{place.match[1]}/{place.match[2]}", "date-invalid", _DATE_YEAR_TOO)


@mutator("date-invalid")
def day_in_words_that_is_none(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<=ngày )\d{2} tháng (\d{1,2}) năm"):
        month = int(place.match[1])
        yield replaced(text, place, f"{SHORT_MONTHS.get(month, 32)} tháng {place.match[1]} năm", "date-invalid", _DATE_YEAR_TOO)


@mutator("date-year")
def deadline_of_last_year(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?:trước|hoàn thành trước) ngày (\d{1,2}/\d{1,2})/2026"):
        yield replaced(text, place, place.match[0].replace("2026", "2025"), "date-year", ("date-quarter",))


@mutator("date-year")
def last_year_in_the_closing_sentence(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"Trên đây là [^.]* năm 2026"):
        yield replaced(text, place, place.match[0][:-1] + "5", "date-year", ("title-mismatch",))


@mutator("date-period")
def period_backwards(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"giai đoạn (\d{4}) - (\d{4})"):
        yield replaced(text, place, f"giai đoạn {place.match[2]} - {place.match[1]}", "date-period", ("title-mismatch",))


@mutator("citation-future")
def cited_act_of_next_year(text: str, rng: Random) -> Iterator[Mutation]:
    for place in cited_places(text, r"số \d+/[A-ZĐ][\w-]+ ngày (\d{2}(?:/| tháng )\d{1,2}(?:/| năm ))2026"):
        again = len(re.findall(re.escape(place.match[0].split(" ngày")[0]), text))
        if again == 1:
            yield replaced(text, place, place.match[0][:-1] + "7", "citation-future")


@mutator("citation-year")
def year_of_the_number_and_of_the_date(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(số \d+/)(20\d\d)(/[A-ZĐ][\w-]+ ngày \d{2}(?:/| tháng )\d{1,2}(?:/| năm ))(20\d\d)"):
        one, year, rest, dated = place.match.groups()
        yield replaced(text, place, f"{one}{int(year) - 2}{rest}{dated}", "citation-year")
