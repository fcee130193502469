"""Slips of the recipients and of what is said twice: title, sums in words, weekdays, quarters."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from random import Random

from tests.facts.vietnamese_numbers import in_words
from tests.mutation.lines import places, replaced
from tests.mutation.model import Mutation, mutator

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_ANOTHER_TIME = re.compile(r"[Bb]áo cáo|[Tt]ổng hợp|[Kk]ế hoạch|[Đđ]ăng ký|[Gg]ửi|[Đđ]ánh giá|kết")


@mutator("recipients")
def filing_line_without_colon(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"^- Lưu: VT"):
        yield replaced(text, place, "- Lưu VT", "recipients")


@mutator("title-mismatch")
def another_kind_at_the_close(text: str, rng: Random) -> Iterator[Mutation]:
    for kind, other in (("Kế hoạch", "Báo cáo"), ("Báo cáo", "Kế hoạch")):
        title = text.partition(f"\n{kind.upper()}\n")[2][:300]
        if title and other.lower() not in title.lower():
            for place in places(text, rf"(?<=Trên đây là ){kind}"):
                yield replaced(text, place, other, "title-mismatch", ("self-reference",))


@mutator("amount-words")
def sum_in_other_words(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(\d{1,3}(?:\.\d{3})+) đồng\b(?! \()"):
        value = int(place.match[1].replace(".", "")) + rng.choice((1000, 50_000, 3_000_000))
        yield replaced(text, place, f"{place.match[0]} ({in_words(value).capitalize()} đồng)", "amount-words")


@mutator("amount-words")
def words_of_another_sum(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(\d{1,3}(?:\.\d{3})+) đồng \([^()]+ đồng\)"):
        value = int(place.match[1].replace(".", "")) * 11 // 10
        yield replaced(text, place, f"{place.match[1]} đồng ({in_words(value).capitalize()} đồng)", "amount-words")


@mutator("amount-words")
def count_in_other_words(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<![\w./-])(\d{2}) (?=ngày làm việc|đơn vị|thôn|người|bộ|lớp|hộ|nhóm|tổ)"):
        yield replaced(text, place, f"{place.match[1]} ({in_words(int(place.match[1]) + rng.randint(1, 3))}) ", "amount-words")


def _another_weekday(day_month_year: Sequence[str], rng: Random) -> str:
    """A weekday that the day is not."""
    day, month, year = map(int, day_month_year)
    return _WEEKDAYS[(date(year, month, day).weekday() + rng.randint(1, 6)) % 7]


@mutator("date-weekday")
def weekday_before_the_day(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<=trước )ngày (\d{1,2})/(\d{1,2})/(20\d\d)"):
        yield replaced(text, place, f"{_another_weekday(place.match.groups(), rng)}, {place.match[0]}", "date-weekday")


@mutator("date-weekday")
def weekday_behind_the_day(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<=trước ngày )(\d{1,2})/(\d{1,2})/(20\d\d)"):
        yield replaced(text, place, f"{place.match[0]} ({_another_weekday(place.match.groups(), rng)})", "date-weekday")


@mutator("date-quarter")
def deadline_behind_the_quarter(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"[Qq]uý (III|II|I)(?:/2026| năm 2026)(?=[.;]|$| \|)"):
        if not _ANOTHER_TIME.search(place.match.string):
            yield replaced(text, place, f"{place.match[0]} (trước ngày 20/12/2026)", "date-quarter")


@mutator("date-quarter")
def quarter_of_another_deadline(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"([Qq]uý) (?:III|II|I)((?:/| năm )20\d\d,(?: \w+){0,3} trước ngày \d{1,2}/[4-9]/20)"):
        yield replaced(text, place, f"{place.match[1]} IV{place.match[2]}", "date-quarter")
