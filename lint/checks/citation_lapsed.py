"""A basis that was no longer in force on the day of the document (grammar/lapsed.tsv)."""

import re
from collections.abc import Iterator, Mapping
from datetime import date as Day
from functools import cache
from itertools import islice
from typing import Any

from lint.checks.citation_years import shown, span_of
from lint.engine.model import Hit, Related, Severity, Value
from lint.facts.model import Citation, PartialDate
from lint.facts.vocabulary import table
from lint.patterns import regex
from lint.resolve.identity import dates_agree
from lint.resolve.index import FactIndex, Mention
from lint.resolve.spelling import plain

_Row = dict[str, str]

_REPORTS = ("Báo cáo", "Biên bản", "Tờ trình", "Thông báo")  # what they did by an act was done while it was in force
_SENTENCE = regex(r"[;\n]|[.!?](?=\s)")
_WORD = regex(r"[^\W\d_]{2}")
_BASES = regex(r"\b(?:căn cứ(?: pháp lý| pháp luật| xây dựng| ban hành| lập|$)|cơ sở pháp lý)", re.IGNORECASE)
_HEADING_LONGEST = 70  # characters
_NEAR = 240  # characters to either side of a citation in which its sentence is read


def basis(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One finding for each lapsed act that the document invokes."""
    found: dict[tuple[int, str], list[Mention]] = {}
    for mention in index.mentions:
        row = _lapsed(index, mention)
        if row is not None and _invoked(index, mention):
            found.setdefault((mention.document, row["act"]), []).append(mention)
    for (document, act), mentions in found.items():
        yield _hit(mentions, _by_act()[act], _day_of(index, document))


def _hit(mentions: list[Mention], row: _Row, day: Day | None) -> Hit:
    successors = _successors(row, day)
    values: dict[str, Value] = {
        "ref": _reference(mentions[0].citation, row),
        "since": _short(row["from"]),
        "successor": {"vi": " và ".join(successors), "en": " and ".join(successors)},
    }
    severity = None if row["confidence"] == "high" else Severity.INFO
    return Hit(mentions[0].span, values, tuple(Related(m.span) for m in mentions[1:]), severity=severity)


def _lapsed(index: FactIndex, mention: Mention) -> _Row | None:
    """The act's row when it had lapsed on the document's own day."""
    citation = mention.citation
    if citation.role != "citation" or citation.nested_in is not None or citation.amends is not None:
        return None
    row = _row(citation)
    day = _day_of(index, mention.document) if row else None
    return row if row is not None and day is not None and day >= Day.fromisoformat(row["from"]) else None


def _day_of(index: FactIndex, document: int) -> Day | None:
    """The first day that the document's date can mean (of the document that issues it, when it is attached), else the day taken as today."""
    part = index.structure.documents[document]
    if part.date is None and part.attached_to is not None:
        part = index.structure.documents[part.attached_to]
    return span_of(part.date)[0] or index.as_of


def _row(citation: Citation) -> _Row | None:
    """The act by number and symbol; a law without them by name and date."""
    if citation.number and citation.symbol:
        return _numbered(citation)
    if citation.date is None or citation.date.year is None or citation.code:
        return None
    rows = [row for row in _by_name().get(plain(citation.title or ""), ()) if dates_agree(citation.date, _dated(row))]
    others = _successor_years(rows[0]) if len(rows) == 1 else set()
    return rows[0] if len(rows) == 1 and (citation.date.month is not None or citation.date.year not in others) else None


def _numbered(citation: Citation) -> _Row | None:
    joint = "-" if citation.family == "party" else f"/{citation.year}/" if citation.year else "/"
    row = _by_act().get(f"{(citation.number or '').lstrip('0').zfill(2)}{joint}{citation.symbol}")
    if row is None or (citation.kind and citation.kind not in (row["kind"], "Văn bản")):
        return None
    if citation.family == "party":  # its numbers begin again with each term: only the year tells which act it is
        return row if citation.date and citation.date.year and dates_agree(citation.date, _dated(row)) else None
    return row


def _successor_years(row: _Row) -> set[int]:
    """Years of the acts that replaced a law, which bear its name."""
    return {int(year) for year in regex(r"/(\d{4})/").findall(row["successor"])}


def _invoked(index: FactIndex, mention: Mention) -> bool:
    """Whether the act is a basis here, and not told of as something of the past."""
    text, span = index.document.folded, mention.span
    before = _SENTENCE.split(text[max(span.start - _NEAR, 0) : span.start])[-1]
    after = _SENTENCE.split(text[span.end : span.end + _NEAR])[0]
    if _past().search(before) or _past().search(after):
        return False
    if mention.zone == "legal_basis":
        return True
    if index.structure.documents[mention.document].kind in _REPORTS:
        return False
    return _invocation().search(before) is not None or not _WORD.search(before) and _under_bases(index, mention)


def _under_bases(index: FactIndex, mention: Mention) -> bool:
    """Whether the act is listed under a heading `CĂN CỨ`, `CƠ SỞ PHÁP LÝ` (a project, a proposal)."""
    headings = (index.document.folded[slice(*item.span)] for item in islice(index.above(mention.span.start), 1, None))
    return any(len(heading) < _HEADING_LONGEST and _BASES.search(heading) for heading in headings)


def _successors(row: _Row, day: Day | None) -> list[str]:
    """What replaced the act, and what replaced that if it had lapsed by then as well."""
    found: list[str] = []
    for name in row["successor"].split("|"):
        later = _by_act().get(name.rpartition(" ")[2])
        found += _successors(later, day) if later and day and day >= Day.fromisoformat(later["from"]) else [name]
    return found


def _reference(citation: Citation, row: _Row) -> str:
    if citation.code:
        return f"{row['kind']} số {citation.code}"
    return f"{row['kind']} {citation.title} ngày {_short(row['dated'])}"


def _dated(row: _Row) -> PartialDate:
    day = Day.fromisoformat(row["dated"])
    return PartialDate(day.year, day.month, day.day)


def _short(iso: str) -> str:
    day = Day.fromisoformat(iso)
    return shown(PartialDate(day.year, day.month, day.day))


@cache
def _invocation() -> re.Pattern[str]:
    return regex(
        r"(?i:căn cứ(?:\s+vào)?|theo(?:\s+(?:đúng|quy định|hướng dẫn))?|quy định|áp dụng|thực hiện(?:\s+(?:đúng|nghiêm|nghiêm túc|tốt|theo))?)"
        r"(?:\s+(?:tại|của|theo))?(?:\s+(?:các\s+)?(?:điểm|khoản|[Đđ]iều|[Cc]hương|[Mm]ục|Phụ lục)\s+[\w, ]{1,40}?(?:\s+của)?)?\s*$"
    )


@cache
def _past() -> re.Pattern[str]:
    return regex(
        r"(?i:thay thế|bãi bỏ|hết hiệu lực|hết hạn|trước đây|trước ngày|chuyển tiếp|tiếp tục (?:thực hiện|áp dụng)|nay là|giai đoạn|từ năm|trong năm"
        r"|quyết toán|tổng kết|sơ kết|đã (?:thực hiện|ban hành|được))"
    )


@cache
def _by_act() -> dict[str, _Row]:
    return {row["act"]: row for row in table("lapsed")}


@cache
def _by_name() -> dict[str, tuple[_Row, ...]]:
    names: dict[str, tuple[_Row, ...]] = {}
    for row in table("lapsed"):
        if row["name"]:
            names[plain(row["name"])] = (*names.get(plain(row["name"]), ()), row)
    return names
