"""Slips of the closing parts and of what is said twice: signature, recipients, title, sums in words, weekdays, quarters."""

import re
from collections.abc import Iterator
from datetime import date
from random import Random

from tests.facts.vietnamese_numbers import in_words
from tests.mutation.lines import places, replaced
from tests.mutation.model import Mutation, mutator

_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_COLLECTIVE = r"^(?:KẾ HOẠCH|BÁO CÁO|TỜ TRÌNH)$"
_ANOTHER_TIME = re.compile(r"[Bb]áo cáo|[Tt]ổng hợp|[Kk]ế hoạch|[Đđ]ăng ký|[Gg]ửi|[Đđ]ánh giá|kết")


def without_line(text: str, line: int) -> str:
    """The text without one line, given by its 1-based number."""
    lines = text.split("\n")
    return "\n".join(lines[: line - 1] + lines[line:])


@mutator("signature-authority")
def chairman_above_committee_below(text: str, rng: Random) -> Iterator[Mutation]:
    if "TM. ỦY BAN NHÂN DÂN" in text and "\nQUYẾT ĐỊNH\n" in text:
        for place in places(text, r"^ỦY BAN NHÂN DÂN (?:XÃ|PHƯỜNG|TỈNH|THÀNH PHỐ) .+$"):
            yield replaced(text, place, f"CHỦ TỊCH {place.match[0]}", "signature-authority")


@mutator("signature-authority")
def committee_left_out_of_the_signature(text: str, rng: Random) -> Iterator[Mutation]:
    if re.search(_COLLECTIVE, text, re.MULTILINE):
        for place in places(text, r"^TM\. ỦY BAN NHÂN DÂN$"):
            yield Mutation(without_line(text, place.line), place.line, "signature-authority")


@mutator("signature-authority")
def deputy_without_the_head(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"^KT\. [A-ZỦỊƯ].+$"):
        yield Mutation(without_line(text, place.line), place.line, "signature-authority")


@mutator("signature-authority")
def another_office_for_the_deputy(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"^PHÓ (?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG)$"):
        yield replaced(text, place, "CHÁNH VĂN PHÒNG", "signature-authority")


@mutator("signature-authority")
def mark_without_blank(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"^(TM|KT|TL)\. "):
        yield replaced(text, place, f"{place.match[1]}.", "signature-authority")


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
def count_in_other_words(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<![\w./-])(\d{2}) (?=ngày làm việc|đơn vị|thôn|người|bộ|lớp|hộ|nhóm|tổ)"):
        yield replaced(text, place, f"{place.match[1]} ({in_words(int(place.match[1]) + rng.randint(1, 3))}) ", "amount-words")


@mutator("date-weekday")
def weekday_before_the_day(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<=trước )ngày (\d{1,2})/(\d{1,2})/(20\d\d)"):
        day, month, year = (int(part) for part in place.match.groups())
        wrong = _WEEKDAYS[(date(year, month, day).weekday() + rng.randint(1, 6)) % 7]
        yield replaced(text, place, f"{wrong}, {place.match[0]}", "date-weekday")


@mutator("date-weekday")
def weekday_behind_the_day(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<=trước ngày )(\d{1,2})/(\d{1,2})/(20\d\d)"):
        day, month, year = (int(part) for part in place.match.groups())
        wrong = _WEEKDAYS[(date(year, month, day).weekday() + rng.randint(1, 6)) % 7]
        yield replaced(text, place, f"{place.match[0]} ({wrong})", "date-weekday")


@mutator("date-quarter")
def deadline_behind_the_quarter(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"[Qq]uý (III|II|I)(?:/2026| năm 2026)(?=[.;]|$| \|)"):
        if not _ANOTHER_TIME.search(place.match.string):
            yield replaced(text, place, f"{place.match[0]} (trước ngày 20/12/2026)", "date-quarter")


@mutator("date-quarter")
def quarter_of_another_deadline(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"([Qq]uý) (?:III|II|I)((?:/| năm )20\d\d,(?: \w+){0,3} trước ngày \d{1,2}/[4-9]/20)"):
        yield replaced(text, place, f"{place.match[1]} IV{place.match[2]}", "date-quarter")


@mutator("amount-words")
def words_of_another_sum(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(\d{1,3}(?:\.\d{3})+) đồng \([^()]+ đồng\)"):
        value = int(place.match[1].replace(".", "")) * 11 // 10
        yield replaced(text, place, f"{place.match[1]} đồng ({in_words(value).capitalize()} đồng)", "amount-words")
