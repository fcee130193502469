"""Stretches of time in years, quarters and months, backward ones too."""

import re
from collections.abc import Callable, Iterator, Sequence

from lint.document import Document
from lint.facts.candidates import literals, matches, window
from lint.facts.grammar import Token, island
from lint.facts.model import Period
from lint.facts.numerals import number
from lint.patterns import regex
from lint.span import Span

_LONGEST = 70  # characters: the longest label, four quarters, a year
_LABELS = ("giai đoạn", "nhiệm kỳ", "nhiệm kì", "năm học", "niên khóa", "niên khoá", "thời kỳ", "thời kì", "các năm", "niên độ")
_COUNTS = {"ba": 3, "sáu": 6, "chín": 9}

_YEARS = regex(r"(?:19|20)(?<![\w/.,:]..)(?<!\w-..)(?<!CVN ..)(?<!ISO ..)\d\d *(?:-|đến|ĐẾN) *(?=(?:hết +)?(?:năm +|NĂM +)?(?:19|20)\d\d)")
_LEAD = regex(rf"(?:\b(?:{'|'.join(_LABELS)}) +)?(?:\btừ +)?(?:\bnăm +)?$", re.IGNORECASE)
_LEAD_LENGTH = 24  # characters: `giai đoạn từ năm ` and some blanks
_QUARTER = regex(r"(?:[Qq]uý|QUÝ) +(?=[IV1-4])")
_MONTHS = regex(
    r"[\dBbSsCc](?<![\w/.,-].)(?:(?<=\d)\d?|(?<=[Bb])a|(?<=B)A|(?<=[Ss])áu|(?<=S)ÁU|(?<=[Cc])hín|(?<=C)HÍN) +(?:tháng|THÁNG) +"
    r"(?=đầu|cuối|năm|ĐẦU|CUỐI|NĂM)"
)


def periods(document: Document) -> tuple[Period, ...]:
    """Every period in reading order; `first` may be after `last`, as written."""
    return tuple(_periods(document.folded))


def _periods(text: str) -> Iterator[Period]:
    end = 0
    for start in sorted(_candidates(text)):
        if start < end:
            continue
        period = _parse(text, start)
        if period is not None:
            yield period
            end = period.span.end


def _candidates(text: str) -> set[int]:
    found = set(matches(text, _QUARTER, _MONTHS))
    found.update(literals(text, "từ tháng ", "Từ tháng "))
    found.update(_lead(text, at) for at in matches(text, _YEARS))
    return found


def _lead(text: str, at: int) -> int:
    """Where the period begins whose first year stands at `at`: `giai đoạn từ năm` before it belongs to it."""
    low = max(text.rfind("\n", 0, at) + 1, at - _LEAD_LENGTH)
    found = _LEAD.search(text[low:at])
    return low + found.start() if found else at


def _parse(text: str, start: int) -> Period | None:
    parsed = island("period", ("label", _LABELS)).parse(window(text, start, _LONGEST))
    if parsed is None:
        return None
    kind, found = parsed
    return _BUILD[kind](Span(start + found[0].start, start + found[-1].end), found)


def _years(span: Span, found: Sequence[Token]) -> Period:
    first, last = _ints(found, "YEAR")
    label = next((" ".join(token.lower().split()) for token in found if token.type == "LABEL"), "")
    return Period(span, "years", first, last, None, label)


def _quarters(span: Span, found: Sequence[Token]) -> Period:
    ordinals = [number(token) for token in found if token.type == "ORDINAL"]
    year = int(found[-1][-4:]) if found[-1].type == "OF_YEAR" else None
    return Period(span, "quarters", ordinals[0], ordinals[-1], year, "quý")


def _months(span: Span, found: Sequence[Token]) -> Period | None:
    count = _COUNTS.get(found[0].lower()) or int(found[0])
    if not 1 <= count <= 12:
        return None
    last_part = any(token.type == "LAST" for token in found)
    first, last = (13 - count, 12) if last_part else (1, count)
    return Period(span, "months", first, last, next(iter(_ints(found, "YEAR")), None), "tháng")


def _month_span(span: Span, found: Sequence[Token]) -> Period:
    first, last = _ints(found, "MONTH")
    return Period(span, "months", first, last, _ints(found, "YEAR")[0], "tháng")


_BUILD: dict[str, Callable[[Span, Sequence[Token]], Period | None]] = {
    "years": _years,
    "quarters": _quarters,
    "months": _months,
    "span": _month_span,
}


def _ints(found: Sequence[Token], kind: str) -> list[int]:
    return [int(token) for token in found if token.type == kind]
