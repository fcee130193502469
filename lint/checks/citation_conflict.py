"""One cited document under two dates, kinds or titles (architecture, decision 3)."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from lint.checks.citation_years import shown
from lint.checks.citing import reference
from lint.engine.model import Hit, Related, Severity, Value
from lint.facts.model import Citation, PartialDate
from lint.facts.vocabulary import table
from lint.patterns import regex
from lint.resolve.identity import dates_agree
from lint.resolve.index import FactIndex, Mention
from lint.resolve.issuers import offices_agree, short
from lint.resolve.spelling import plain
from lint.resolve.titles import subject
from lint.span import Span, cover

_GENERIC = ("Văn bản", "Công văn")  # a letter is called either
_TITLE = regex(r"(?i:v/v|về|ban hành|phê duyệt|quy định)\b")
_LONG = 5  # words that tell a subject beyond doubt
_APART = 0.2  # share of common words below which two titles are of two subjects


def conflict(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One finding for each way of citing a document that disagrees with the usual one."""
    for mentions in index.by_identity.values():
        if len(mentions) > 1:
            found = list(_by_date(index, mentions))
            yield from found or _by_kind(mentions)
            yield from _by_title(index, mentions)


def _by_date(index: FactIndex, mentions: Sequence[Mention]) -> Iterator[Hit]:
    dated = [m for m in mentions if m.citation.date is not None and "date" not in m.citation.shared]
    if not dated:
        return
    counts = Counter(m.citation.date for m in dated)
    usual = max(dated, key=lambda m: (counts[m.citation.date], _completeness(m.citation.date), -m.index))
    for date in counts:
        camp = [m for m in dated if m.citation.date == date]
        if not dates_agree(date, usual.citation.date):
            yield _against(index, camp, usual, counts)


def _completeness(date: PartialDate | None) -> int:
    return sum(part is not None for part in (date.year, date.month, date.day)) if date else 0


def _against(index: FactIndex, camp: Sequence[Mention], usual: Mention, counts: Mapping[PartialDate | None, int]) -> Hit:
    odd = camp[0]
    issuers = not offices_agree(*(plain(m.issuer_key) if m.issuer_key else None for m in (odd, usual)))
    majority = counts[usual.citation.date] > max(len(camp), 1)
    return Hit(
        _place(odd.citation, issuers=issuers),
        {"ref": _reference(odd), "here": _told(odd, issuers), "there": _told(usual, issuers), "count": counts[usual.citation.date]},
        (Related(_place(usual.citation, issuers=issuers)), *(Related(_place(m.citation, issuers=issuers)) for m in camp[1:])),
        case=_case(index, odd, usual, majority),
        suggestion=_corrected(index, odd, usual) if majority and not issuers else None,
    )


def _case(index: FactIndex, odd: Mention, usual: Mention, majority: bool) -> str:
    if majority:
        return "majority"
    same = index.document.block_index(odd.span.start) == index.document.block_index(usual.span.start)
    return "paragraph" if same else ""


def _place(citation: Citation, *, issuers: bool) -> Span:
    """From the number to the date, and to the issuer where it differs too."""
    spans = (citation.code_span, citation.date_span, citation.issuer_span if issuers else None)
    given = [span for span in spans if span is not None]
    place = given[0] if given else citation.span
    for span in given[1:]:
        place = cover(place, span)
    return place


def _corrected(index: FactIndex, odd: Mention, usual: Mention) -> str | None:
    """The words at the place with the date most mentions give."""
    wrong, right = odd.citation.date_span, usual.citation.date_span
    if wrong is None or right is None or odd.citation.date_style != usual.citation.date_style or odd.citation.blank:
        return None
    place, text = _place(odd.citation, issuers=False), index.document.text
    return text[place.start : wrong.start] + text[right.start : right.end] + text[wrong.end : place.end]


def _by_kind(mentions: Sequence[Mention]) -> Iterator[Hit]:
    """Kinds that the symbol allows both; where it allows one, `citation-kind-symbol` speaks."""
    named = [m for m in mentions if m.citation.kind and "kind" not in m.citation.shared and _open_kind(m.citation)]
    for mention in named[1:]:
        if not _kinds_agree(mention.citation.kind or "", named[0].citation.kind or ""):
            params: dict[str, Value] = {
                "code": mention.citation.code,
                "kind": mention.citation.kind or "",
                "other_kind": named[0].citation.kind or "",
            }
            yield Hit(mention.citation.kind_span or mention.span, params, (Related(named[0].citation.kind_span or named[0].span),), case="kind")
            return


def _open_kind(citation: Citation) -> bool:
    return citation.kind_mark is not None and _kinds_of(citation.kind_mark, party=citation.family == "party") > 1


@cache
def _kinds_of(mark: str, *, party: bool) -> int:
    return len({row["name"] for row in table("kinds") if row["mark"] == mark and (row["family"] == "party") == party})


def _kinds_agree(one: str, other: str) -> bool:
    first, second = f"{plain(one)} ", f"{plain(other)} "
    return first.startswith(second) or second.startswith(first) or one in _GENERIC or other in _GENERIC


def _by_title(index: FactIndex, mentions: Sequence[Mention]) -> Iterator[Hit]:
    """Two titles without a subject in common, of one number, date and office."""
    titled = [m for m in mentions if m.citation.date and _sure_title(index, m.citation)]
    for mention in titled[1:]:
        first = titled[0]
        if mention.citation.date == first.citation.date and _apart(mention.citation.title or "", first.citation.title or ""):
            spans = [m.citation.title_span or m.span for m in (mention, first)]
            yield Hit(spans[0], {"ref": _reference(mention)}, (Related(spans[1]),), case="title", severity=Severity.WARNING)
            return


def _sure_title(index: FactIndex, citation: Citation) -> bool:
    """Whether the words after the citation are its title and not how the sentence goes on (`…, giao Phòng Kinh tế`)."""
    if not citation.title or citation.title_span is None or len(subject(citation.title)) < _LONG:
        return False
    return _TITLE.match(citation.title) is not None and not index.document.text[citation.span.end : citation.title_span.start].strip()


def _apart(one: str, other: str) -> bool:
    first, second = subject(one), subject(other)
    return len(first & second) < _APART * min(len(first), len(second))


def _reference(mention: Mention) -> str:
    citation = mention.citation
    if not citation.code:
        return f"{citation.kind or ''} {citation.title or ''}".strip()
    return reference(citation)


def _told(mention: Mention, issuers: bool) -> Value:
    """`ngày ../02/2026 của UBND xã`: as far as it is known, what was left open as dots."""
    date = mention.citation.date or PartialDate()
    issuer = short(mention.citation.issuer) if issuers and mention.citation.issuer else ""
    open_day = date.day is None and "day" in mention.citation.blank
    word = "ngày" if date.day is not None or open_day else "tháng" if date.month is not None else "năm"
    text = f"../{shown(date)}" if open_day else shown(date)
    return {"vi": f"{word} {text}" + (f" của {issuer}" if issuer else ""), "en": text + (f" of {issuer}" if issuer else "")}
