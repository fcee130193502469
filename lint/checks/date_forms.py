"""Periods that run backwards or differ in one cited title; the form of dates (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4)."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, takewhile
from typing import Any

from lint.checks.citing import reference
from lint.checks.date_terms import terms
from lint.checks.forms import is_form
from lint.engine.model import Hit, Related
from lint.facts.model import Citation, DateMention, Period
from lint.patterns import regex
from lint.resolve.index import FactIndex, Mention
from lint.resolve.titles import same_title
from lint.span import Span, cover

_FROM = regex(r"\b[Tt]ừ\s+(?:ngày\s+)?$")
_TO = regex(r"\s*(?:đến|tới|-)\s*(?:hết\s*)?(?:ngày\s*)?")
_NEAR = 12  # characters: `từ ngày`
_IN_TITLE = 20  # periods looked at in a title


def period(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """A period that ends before it begins, or that differs inside one cited document's title."""
    for found in index.facts.periods:
        if found.kind == "years" and found.first > found.last:
            text = index.document.slice(found.span)
            yield Hit(found.span, {"period": text, "first": found.first, "last": found.last}, case="backwards")
    yield from _days_backwards(index)
    yield from terms(index)
    groups: dict[int, list[tuple[Mention, Period]]] = defaultdict(list)
    for mention in index.mentions:
        if mention.identity is not None and (inside := _periods_in(index, mention.citation.title_span)):
            groups[mention.identity].append((mention, inside[0]))
    for titled in groups.values():
        yield from _differing(titled)


def _days_backwards(index: FactIndex) -> Iterator[Hit]:
    """`từ ngày 15/4/2026 đến ngày 10/4/2026`: both days given in full."""
    text = index.document.folded
    for first, last in pairwise(index.facts.dates):
        start, end = first.date.as_day(), last.date.as_day()
        if start is None or end is None or start <= end or not _TO.fullmatch(text, first.span.end, last.span.start):
            continue
        if _FROM.search(text, max(first.span.start - _NEAR, 0), first.span.start):
            span = cover(first.span, last.span)
            params = {"period": index.document.slice(span), "first": index.document.slice(first.span), "last": index.document.slice(last.span)}
            yield Hit(span, params, case="backwards")


def _periods_in(index: FactIndex, span: Span | None) -> list[Period]:
    """The periods of years of a title, when it has just one."""
    if span is None:
        return []
    first = bisect_left(index.facts.periods, span.start, key=lambda p: p.span.start)
    near = takewhile(lambda p: p.span.start < span.end, index.facts.periods[first : first + _IN_TITLE])
    inside = [p for p in near if p.kind == "years" and span.contains(p.span) and p.first <= p.last]
    return inside if len(inside) == 1 else []


def _differing(titled: Sequence[tuple[Mention, Period]]) -> Iterator[Hit]:
    counts = Counter((p.first, p.last) for _, p in titled)
    if len(counts) < 2:
        return
    usual = counts.most_common(1)[0][0]
    model, right = next((m, p) for m, p in titled if (p.first, p.last) == usual)
    for mention, found in titled:
        if (found.first, found.last) != usual and same_title(mention.citation.title, model.citation.title):
            yield Hit(
                found.span,
                {"ref": reference(mention.citation), "period": f"{found.first} - {found.last}", "other_period": f"{right.first} - {right.last}"},
                (Related(right.span),),
                case="title",
            )
            return


def style(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Months from 3 to 9 with and without a zero in short dates of one document (once); zeros of the date line."""
    shorts = [d for d in index.facts.dates if d.style == "short" and d.date.month in range(3, 10) and d.month_text and not is_form(index, d.span)]
    padded = [d for d in shorts if d.month_text.startswith("0")]
    bare = [d for d in shorts if not d.month_text.startswith("0")]
    if padded and bare:
        odd, usual = (padded, bare) if len(padded) <= len(bare) else (bare, padded)
        yield Hit(
            odd[0].span,
            {"odd": index.document.slice(odd[0].span), "usual": index.document.slice(usual[0].span), "count": len(odd)},
            (Related(usual[0].span), *(Related(d.span) for d in odd[1:])),
            case="mixed",
        )
    again = [c for c in index.facts.citations if c.role == "self"]
    for date in index.facts.dates:
        if date.style == "long" and _is_own_date(index, date, again) and (hit := _date_line(index, date)):
            yield hit


def _is_own_date(index: FactIndex, date: DateMention, again: Sequence[Citation]) -> bool:
    """The date line, or the same date again in the annex's line that points to its document."""
    part = index.part_at(date.span.start)
    return date.span == part.date_span or any(c.span.contains(date.span) and c.date == part.date for c in again)


def _date_line(index: FactIndex, date: DateMention) -> Hit | None:
    """Zero for days below 10 and months 1 and 2, none for other months."""
    text = index.document.slice(date.span)
    right = text
    if date.date.day is not None and date.date.day < 10 and len(date.day_text) == 1:
        right = right.replace(f"ngày {date.day_text}", f"ngày 0{date.day_text}", 1)
    if date.date.month in (1, 2) and len(date.month_text) == 1:
        right = right.replace(f"tháng {date.month_text}", f"tháng 0{date.month_text}", 1)
    if date.date.month in range(3, 10) and date.month_text.startswith("0"):
        right = right.replace(f"tháng {date.month_text}", f"tháng {date.date.month}", 1)
    return Hit(date.span, {"written": text, "right": right}, case="line", suggestion=right) if right != text else None
