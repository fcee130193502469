"""Years that a citation's number, mark and date cannot share, and acts dated after the document that cites them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Day
from datetime import timedelta
from functools import cache
from typing import Any

from lint.checks.citing import dated_place
from lint.engine.model import Hit, Related, Value
from lint.facts.model import Citation, PartialDate
from lint.facts.vocabulary import table
from lint.patterns import regex
from lint.resolve.dating import TWO_TIERS
from lint.resolve.gazetteer import merged_into, province_level, province_named
from lint.resolve.identity import dates_agree
from lint.resolve.index import FactIndex, Mention
from lint.structure.model import DocumentPart

_PROVINCIAL = regex(r"(?P<body>UBND|HĐND) (?:tỉnh|thành phố) (?P<name>.+)")
_GRACE = 31  # days
_MANY = 3  # cited documents all dated later: the wrong date is the document's own


def year(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """The year in the number, the term of the National Assembly, or a ministry's life span against the date (Luật 64/2025/QH15, Điều 7)."""
    for mention in index.mentions:
        citation = mention.citation
        if citation.role != "citation" or any(date.year == citation.year for date in _other_dates(index, mention)):
            continue
        if hit := _number(citation) or _term(citation) or _ministry(citation) or _province(mention):
            yield hit


def _other_dates(index: FactIndex, mention: Mention) -> Iterator[PartialDate]:
    """Other dates under which the document is cited; where one of them is right there is one slip, and citation-conflict shows both places."""
    if mention.identity is not None:
        dates = (m.citation.date for m in index.by_identity[mention.identity])
        yield from (date for date in dates if date is not None and not dates_agree(date, mention.citation.date))


def _number(citation: Citation) -> Hit | None:
    """A normative act is numbered within the year of its date."""
    date = citation.date.year if citation.date and "date" not in citation.shared else None
    if citation.family != "normative" or citation.year is None or date is None or citation.year == date:
        return None
    return Hit(dated_place(citation), _params(citation, year=citation.year, date_year=date), case="number")


def _province(mention: Mention) -> Hit | None:
    """The council or committee of a province that had been merged into another one (Nghị quyết 202/2025/QH15); a month is allowed for the change."""
    day = mention.citation.date.as_day() if mention.citation.date else None
    match = _PROVINCIAL.fullmatch(mention.issuer_key or "")
    successor = merged_into(match["name"]) if match else None
    if day is None or match is None or successor is None or day < TWO_TIERS + timedelta(days=_GRACE) or province_named(match["name"]):
        return None
    new = f"{match['body']} {province_level(successor, day)} {successor}"
    params = _params(mention.citation, agency=match[0], until="30/6/2025", successor=new)
    return Hit(mention.citation.span, params, case="ended")


def _params(citation: Citation, **more: Value) -> dict[str, Value]:
    name = f"số {citation.code}" if citation.code else citation.title or ""
    return {"ref": f"{citation.kind or 'Văn bản'} {name}".strip(), **more}


def _term(citation: Citation) -> Hit | None:
    """QH15 stands for 2021 to early 2026: an act of 2022 cannot be QH14."""
    mark = citation.agency or ""
    term = mark.removeprefix("UBTV").removeprefix("QH")
    if "QH" not in mark or term not in _terms():
        return None
    first, last = _terms()[term]
    start, end = _bounds(citation)
    if start is None or end is None or (start <= last and end >= first):
        return None
    terms = [number for number, (since, until) in _terms().items() if start <= until and end >= since]
    right = [mark.removesuffix(term) + number for number in terms]
    names: Value = {"vi": " hoặc ".join(right), "en": " or ".join(right)}
    params = _params(citation, mark=mark, first=first.year, last=last.year, date_year=start.year, right=names)
    if terms and start.year in (first.year, last.year):  # the terms change within the year: only days tell
        params |= {"first": shown(_of(first)), "last": shown(_of(last)), "date": shown(citation.date or PartialDate(start.year))}
        return Hit(dated_place(citation), params, case="term_day")
    return Hit(dated_place(citation), params, case="term" if terms else "no_term")


def _ministry(citation: Citation) -> Hit | None:
    """A ministry issues nothing before its first and after its last day."""
    start, end = _bounds(citation)
    if start is None or end is None or citation.family == "party":
        return None
    for mark in (citation.agency or "").split("-"):
        row = _ministries().get(mark, {})
        if row.get("valid_to") and start > Day.fromisoformat(row["valid_to"]):
            names = ", ".join(_ministries()[s]["name"] if s in _ministries() else s for s in row["successor"].split("|"))
            return Hit(dated_place(citation), _params(citation, agency=row["name"], until=_short(row["valid_to"]), successor=names), case="ended")
        if row.get("valid_from") and end < Day.fromisoformat(row["valid_from"]):
            return Hit(dated_place(citation), _params(citation, agency=row["name"], since=_short(row["valid_from"])), case="not_yet")
    return None


def _short(iso: str) -> str:
    return shown(_of(Day.fromisoformat(iso)))


@cache
def _terms() -> dict[str, tuple[Day, Day]]:
    return {row["term"]: (Day.fromisoformat(row["first"]), Day.fromisoformat(row["last"])) for row in table("assembly_terms")}


@cache
def _ministries() -> dict[str, dict[str, str]]:
    return {row["mark"]: row for row in table("agencies") if row["level"] == "ministry" and row["mark"]}


def _bounds(citation: Citation) -> tuple[Day | None, Day | None]:
    """The first and last day on which the act can have been issued, from its date or else the year in its number."""
    return span_of(citation.date) if citation.date and citation.date.year else span_of(PartialDate(citation.year))


def span_of(date: PartialDate | None) -> tuple[Day | None, Day | None]:
    """The first and last day that a partial date can mean; (None, None) without a year or for a date that does not exist."""
    if date is None or date.year is None or not date.exists or not 1 <= date.year <= 9998:
        return None, None
    if date.month is None:
        return Day(date.year, 1, 1), Day(date.year, 12, 31)
    if date.day is not None:
        return Day(date.year, date.month, date.day), Day(date.year, date.month, date.day)
    after = Day(date.year + date.month // 12, date.month % 12 + 1, 1)
    return Day(date.year, date.month, 1), Day.fromordinal(after.toordinal() - 1)


def future(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Cited documents dated after the citing one; where there are many, its own date is reported."""
    for number, part in enumerate(index.structure.documents):
        if (part.symbol or "").startswith("VBHN"):  # a consolidated text cites the acts that amended it
            continue
        _, own = span_of(part.date) if part.date else (None, index.as_of)
        own = own or index.as_of
        if own is not None:
            late = [m for m in index.mentions if m.document == number and _is_later(index, m, own)]
            yield from _later(part, own, late)


def _is_later(index: FactIndex, mention: Mention, own: Day) -> bool:
    cited, _ = span_of(mention.citation.date)
    if mention.citation.role != "citation" or cited is None or cited <= own or "date" in mention.citation.shared:
        return False
    return not any((span_of(date)[0] or Day.max) <= own for date in _other_dates(index, mention))


def _later(part: DocumentPart, own: Day, late: Sequence[Mention]) -> Iterator[Hit]:
    own_date = shown(part.date if part.date and part.date.year else _of(own))
    if part.date_span is not None and len({m.identity for m in late if m.identity is not None}) >= _MANY:
        yield Hit(
            part.date_span,
            {"own": own_date, "count": len(late), "ref": _params(late[0].citation)["ref"]},
            tuple(Related(dated_place(m.citation)) for m in late),
            case="own",
        )
        return
    related = (Related(part.date_span),) if part.date_span else ()
    for mention in late:
        date = shown(mention.citation.date or PartialDate())
        yield Hit(dated_place(mention.citation), _params(mention.citation, date=date, own=own_date), related)


def shown(date: PartialDate) -> str:
    """The short form (Phụ lục I, mục II.4), as far as the date is known: `05/3/2026`, `02/2026`, `2026`."""
    month = "" if date.month is None else f"{date.month:02d}" if date.month < 3 else str(date.month)
    day = f"{date.day:02d}" if date.day is not None else ""
    return "/".join(part for part in (day, month, str(date.year or "....")) if part)


def _of(day: Day) -> PartialDate:
    return PartialDate(day.year, day.month, day.day)
