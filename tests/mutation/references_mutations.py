"""Slips of reference and form: a part that is not there, a count of another length, another kind's name, a part of the letterhead lost."""

import re
from collections.abc import Iterator
from random import Random

from tests.mutation.lines import letter_lists, places, replaced
from tests.mutation.model import Mutation, mutator

_NUMERALS = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
_HEADING = r"^(QUYẾT ĐỊNH|KẾ HOẠCH|BÁO CÁO|THÔNG BÁO|CHỈ THỊ|TỜ TRÌNH|NGHỊ QUYẾT|HƯỚNG DẪN)$"
_MARKS = {"QUYẾT ĐỊNH": "QĐ", "KẾ HOẠCH": "KH", "BÁO CÁO": "BC", "THÔNG BÁO": "TB", "CHỈ THỊ": "CT", "TỜ TRÌNH": "TTr", "NGHỊ QUYẾT": "NQ"}


def _last_article(text: str) -> int:
    return max((int(place.match[1]) for place in places(text, r"^Điều (\d+)\.")), default=0)


def _without(text: str, line: int) -> str:
    lines = text.split("\n")
    return "\n".join(lines[: line - 1] + lines[line:])


@mutator("cross-reference")
def recipients_of_a_later_article(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<=^- Như Điều )\d+"):
        if int(place.match[0]) <= _last_article(text):
            yield replaced(text, place, str(_last_article(text) + 1), "cross-reference")


@mutator("cross-reference")
def article_beyond_the_last(text: str, rng: Random) -> Iterator[Mutation]:
    """A sentence of a decision or resolution that sends the reader to an article behind the last one."""
    heading = next(places(text, _HEADING), None)
    articles = list(places(text, r"^Điều (\d+)\."))
    end = next((place.line for place in places(text, r"^Nơi nhận")), 0)
    if heading is None or len(articles) < 2 or re.search(r"^(?:Về việc )?sửa đổi", text, re.IGNORECASE | re.MULTILINE):
        return
    last = max((int(place.match[1]) for place in articles if place.line < end), default=0)
    for place in places(text, r"(?<=\w)\.$"):
        if articles[0].line <= place.line < end:
            yield replaced(text, place, f" theo Điều {last + 2} {heading.match[0].capitalize()} này.", "cross-reference")


@mutator("cross-reference")
def section_beyond_the_last(text: str, rng: Random) -> Iterator[Mutation]:
    """A sentence of a plan or report that sends the reader to a section behind the last one."""
    heading = next(places(text, _HEADING), None)
    sections = [place.match[1] for place in places(text, r"^([IVX]+)\. ")]
    if heading is None or len(sections) < 2 or sections[-1] not in _NUMERALS[:-1] or _last_article(text):
        return
    beyond = _NUMERALS[_NUMERALS.index(sections[-1]) + 1]
    end = next((place.line for place in places(text, r"^Nơi nhận")), 0)
    for place in places(text, r"(?<=\w)\.$"):
        if heading.line + 6 < place.line < end:
            yield replaced(text, place, f" theo mục {beyond} {heading.match[0].capitalize()} này.", "cross-reference")


@mutator("count-mismatch")
def count_one_more(text: str, rng: Random) -> Iterator[Mutation]:
    """A line that announces a list of letters gets a count."""
    lines = text.split("\n")
    for items in letter_lists(text):
        above = items[0][0] - 1
        while above > 1 and not lines[above - 1].strip():
            above -= 1
        announced = re.fullmatch(r"(\w{0,2}[^\d,]*\w):?", lines[above - 1])
        if announced and not any(";" in lines[line - 1][:-1] for line, _ in items):
            changed = [*lines[: above - 1], f"{announced[1]}, với {len(items) + 1:02} nội dung sau:", *lines[above:]]
            yield Mutation("\n".join(changed), above, "count-mismatch")


@mutator("self-reference")
def another_kind(text: str, rng: Random) -> Iterator[Mutation]:
    heading = next(places(text, _HEADING), None)
    kind = heading.match[0].capitalize() if heading else ""
    other = next((name for name in ("Quyết định", "Kế hoạch", "Nghị quyết", "Chỉ thị") if name.lower() not in text.lower()), None)
    attached = re.search(r"[Kk]èm theo (?:Quyết định|Kế hoạch) số", text)
    for place in places(text, rf"(?<![“\w]){kind}(?= này)") if kind and other and not attached else ():
        yield replaced(text, place, other or "", "self-reference")


@mutator("header-missing")
def number_lost(text: str, rng: Random) -> Iterator[Mutation]:
    number, date = next(places(text, r"^Số:? ?\d.*$"), None), next(places(text, r"^[A-ZĐ].{1,40}, ngày \d.* năm \d{4}$"), None)
    if number and date and re.search(_HEADING, text, re.MULTILINE):
        line = date.line - (1 if number.line < date.line else 0)
        yield Mutation(_without(text, number.line), line, "header-missing")


@mutator("header-missing")
def date_lost(text: str, rng: Random) -> Iterator[Mutation]:
    number, date = next(places(text, r"^Số:? ?\d.*$"), None), next(places(text, r"^[A-ZĐ].{1,40}, ngày \d.* năm \d{4}$"), None)
    if number and date:
        line = number.line - (1 if date.line < number.line else 0)
        yield Mutation(_without(text, date.line), line, "header-missing")


@mutator("header-missing")
def recipients_lost(text: str, rng: Random) -> Iterator[Mutation]:
    """The list of recipients above the signature is gone."""
    lines = text.split("\n")
    first = next((at for at, line in enumerate(lines) if re.match(r"Nơi nhận:?\s*$", line)), None)
    if first is None or not re.search(_HEADING + r"|^V/v", text, re.MULTILINE):
        return
    last = first + 1
    while last < len(lines) and (not lines[last].strip() or lines[last].startswith("-")):
        last += 1
    if last < len(lines) and re.match(r"(?:TM|T/M|KT|TL)[./ ]|CHỦ TỊCH", lines[last]):
        yield Mutation("\n".join(lines[:first] + lines[last:]), first + 1, "header-missing")


@mutator("header-symbol")
def mark_of_another_kind(text: str, rng: Random) -> Iterator[Mutation]:
    heading = next(places(text, _HEADING), None)
    mark = _MARKS.get(heading.match[0]) if heading else None
    number = next(places(text, rf"(?<=^Số: )\d+/{mark}(?=-)"), None) if mark else None
    if number is not None and mark is not None:
        for other in sorted(set(_MARKS.values()) - {mark}):
            yield replaced(text, number, number.match[0].replace(mark, other), "header-symbol", ("citation-conflict", "annex-mismatch"))
