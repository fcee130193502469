"""Terms of office whose years are not those of the number of the National Assembly or of the first congress they stand with."""

import re
from collections.abc import Iterator
from functools import cache

from lint.engine.model import Hit, Related, Value
from lint.facts.model import Period
from lint.facts.numerals import number
from lint.facts.vocabulary import table
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.span import Span

# `đại biểu Quốc hội khóa XVI và đại biểu HĐND các cấp nhiệm kỳ`: both are elected together, for the same years.
_ELECTED = regex(
    r"Quốc hội\s+(?P<term>(?:khóa|khoá)\s+(?P<number>[IVXL]+|\d{1,2}))(?!\w)"
    r"(?:,|\s+và|\s+bầu cử|\s+bầu|\s+đại biểu|\s+Hội đồng nhân dân|\s+HĐND|\s+các cấp|\s+cấp \w+)*,?\s*$"
)
# The communes of today were formed on 1 July 2025; the first congress of their party organisations opens the term 2025 - 2030.
_FIRST_CONGRESS = regex(
    r"Đảng bộ\s+(?:xã|phường|đặc khu)\b[^.;\n]{0,50}\b(?P<term>(?:lần thứ|khóa|khoá) (?:I|1|nhất))(?![\w.]),?\s*(?:\(\s*)?$", re.IGNORECASE
)
_FIRST_TERM = (2025, 2030)
_FORMED = 2025
_BEFORE = 120  # characters


def terms(index: FactIndex) -> Iterator[Hit]:
    """`nhiệm kỳ 2021 - 2026` beside khóa XVI; `lần thứ I, nhiệm kỳ 2020 - 2025` of a commune's party organisation after July 2025."""
    text = index.document.folded
    for found in index.facts.periods:
        if found.kind != "years" or not found.label.startswith("nhiệm k") or found.first >= found.last:
            continue
        before = text[max(found.span.start - _BEFORE, 0) : found.span.start]
        for match, right in ((_ELECTED.search(before), None), (_FIRST_CONGRESS.search(before), _FIRST_TERM)):
            years = right or (_assembly_years(match["number"]) if match else None)
            if match and years and years != (found.first, found.last) and (right is None or _is_of_today(index, found)):
                yield _hit(found, found.span.start - len(before) + match.start("term"), match["term"], years)


def _hit(found: Period, at: int, term: str, years: tuple[int, int]) -> Hit:
    params: dict[str, Value] = {"period": f"{found.first} - {found.last}", "term": term, "first": years[0], "last": years[1]}
    return Hit(found.span, params, (Related(Span(at, at + len(term))),), case="term")


def _is_of_today(index: FactIndex, found: Period) -> bool:
    date = index.part_at(found.span.start).date
    return date is not None and date.year is not None and date.year >= _FORMED


def _assembly_years(text: str) -> tuple[int, int] | None:
    """The years of the term of the National Assembly of that number."""
    return _years().get(int(text) if text.isdigit() else number(text))


@cache
def _years() -> dict[int, tuple[int, int]]:
    """Five years from the one in which the term begins."""
    starts = {int(row["term"]): int(row["first"][:4]) for row in table("assembly_terms")}
    return {term: (start, start + 5) for term, start in starts.items()}
