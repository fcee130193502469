"""A year left over from last year's document: in the document's own name, in its yearly basis, among siblings, in a deadline."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from lint.checks.date_bases import last_bases
from lint.checks.date_deadlines import PLANS, deadlines, siblings
from lint.checks.date_events import events
from lint.checks.date_phrases import PAST, YEAR, OwnPhrases, alike, clause_before, title_year, year_span
from lint.checks.date_repeats import repeats_name
from lint.checks.date_tasks import tasks
from lint.engine.model import Hit, Related, Value
from lint.facts.vocabulary import column
from lint.patterns import regex
from lint.resolve.cited import whole
from lint.resolve.index import FactIndex
from lint.resolve.titles import subject
from lint.span import Span
from lint.structure import signs
from lint.structure.model import DocumentPart

_LIST_AFTER = regex(r"\s*(?:-|đến|và|,|/|\()\s*(?:hết\s+)?(?:năm\s+)?(?:19|20)\d\d", re.IGNORECASE)
_REPEATED = 4  # words
_LIST_BEFORE = regex(
    r"(?:(?:19|20)\d\d\s*(?:-|và|,|/|đến)|\b(?:từ|đến|hết|trước|sau|(?<!tháng )cuối|(?<!tháng )đầu|so với|của|như))\s*$",
    re.IGNORECASE,
)
_CLOSING = regex(r"^\W*(?:Trên đây là|Ban hành kèm theo|Nay ban hành|(?:Điều \d+\. *)?(?:Ban hành|Phê duyệt)\b)", re.IGNORECASE)
_PLANNED = regex(
    r"\b(?:DANH MỤC|NHIỆM VỤ|MỤC TIÊU|NỘI DUNG|TRỌNG TÂM|KẾ HOẠCH|PHÂN CÔNG|LỊCH|TIẾN ĐỘ|DỰ TOÁN|KINH PHÍ|CHỈ TIÊU|PHƯƠNG ÁN|CHƯƠNG TRÌNH)\b"
)
_LEAST = 4  # words of a title's subject


def year(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """The places where a year disagrees with the document's own."""
    parts = index.structure.documents
    for number, part in enumerate(parts):
        model = parts[part.attached_to] if part.attached_to is not None and title_year(parts[part.attached_to]) else part
        own = title_year(model)
        found: list[Hit] = []
        if own is not None:
            found += _odd_title(index, part, model, own, list(_own_name(index, part, model, own)))
            found += last_bases(index, number, part, own)
            found += siblings(index, part, own)
        for hits in (_tasks(index, part, model), deadlines(index, part), events(index, part)):
            found += (hit for hit in hits if not any(hit.span.overlaps(other.span) for other in found))
        yield from found


def _own_name(index: FactIndex, part: DocumentPart, model: DocumentPart, own: int) -> Iterator[Hit]:
    """The document's own name or a phrase of its title again (`Trên đây là Kế hoạch … năm 2025`) with another year."""
    text = index.document.folded
    cited = whole(index.facts.citations)
    phrases = OwnPhrases(index, part, model, own, cited)
    start = part.title_span.end if part is model and part.title_span else part.span.start
    for match in YEAR.finditer(text, start, part.span.end):
        span, found = Span(*match.span()), int(match[1])
        if found == own or abs(found - own) > 1 or cited.hold(span) or _LIST_AFTER.match(text, span.end):
            continue
        clause = clause_before(text, span.start)
        if _LIST_BEFORE.search(clause):
            continue
        if _is_left_over(index, part, model, phrases, clause, span) or found < own and repeats_name(index, part, phrases, clause, span, own):
            params: dict[str, Value] = {"kind": model.kind or "Văn bản", "own": own, "year": found}
            right = index.document.slice(span).replace(str(found), str(own))
            yield Hit(span, params, (Related(year_span(index, model)),), case="" if found < own else "later", suggestion=right)


def _is_left_over(index: FactIndex, part: DocumentPart, model: DocumentPart, phrases: OwnPhrases, clause: str, span: Span) -> bool:
    if PAST.search(clause) and not _repeats_title(model, clause):
        return False
    found, own = int(index.document.folded[span.end - 4 : span.end]), title_year(model)
    planned = own is not None and found < own and part.kind in PLANS and not _written_in(part, found)
    return planned and (_is_heading(index, span) or phrases.hold(clause)) or _is_own_name(part, model, clause, span)


def _odd_title(index: FactIndex, part: DocumentPart, model: DocumentPart, own: int, found: list[Hit]) -> list[Hit]:
    """The hits, or the title alone where all of them and the document's own date have the year after the title's."""
    written = model.date.year if model.date else None
    if part is not model or part.kind not in PLANS or written != own + 1 or not found or any(hit.case != "later" for hit in found):
        return found
    span = year_span(index, model)
    params: dict[str, Value] = {"kind": model.kind or "Văn bản", "own": written, "year": own}
    related = tuple(Related(hit.span) for hit in found)
    return [Hit(span, params, related, suggestion=index.document.slice(span).replace(str(own), str(written)))]


def _tasks(index: FactIndex, part: DocumentPart, model: DocumentPart) -> Iterator[Hit]:
    """What a plan written in its own year still puts into the year before; `model` is the plan, or the decision that issues it."""
    own = model.date.year if model.date else None
    if own is None or part.kind not in PLANS or title_year(model) not in (None, own):
        return
    place = year_span(index, model) if title_year(model) else model.date_span
    for span in tasks(index, part, own - 1, whole(index.facts.citations)):
        params: dict[str, Value] = {"kind": model.kind or "Văn bản", "own": own, "year": own - 1}
        right = index.document.slice(span).replace(str(own - 1), str(own))
        yield Hit(span, params, (Related(place),) if place else (), suggestion=right)


def _written_in(part: DocumentPart, year: int) -> bool:
    """Whether the document was written in that year: a plan for the next one also speaks of the running one."""
    return part.date is not None and part.date.year is not None and part.date.year <= year


def _repeats_title(model: DocumentPart, clause: str) -> bool:
    """Whether the closing sentence says the title again up to the year: what would speak of the past there is the title's."""
    last = " ".join(clause.lower().split()[-_REPEATED:])
    return _CLOSING.match(clause) is not None and last in " ".join((model.title or "").lower().split())


def _is_own_name(part: DocumentPart, model: DocumentPart, clause: str, span: Span) -> bool:
    """`Kế hoạch` and the subject of the title before the year; an attached document's title needs the subject alone."""
    wanted = subject(model.title or "")
    if len(wanted) < _LEAST:
        return False
    if part is not model and part.title_span is not None and part.title_span.contains(span):
        return alike(wanted, subject(clause))
    issued = _issued().match(model.title or "")
    kinds = {k for k in (part.kind, model.kind, issued and issued["kind"]) if k}
    starts = [clause.lower().rfind(kind.lower()) for kind in kinds]
    at = max(starts, default=-1)
    return at >= 0 and alike(wanted, subject(clause[at:])) and (_CLOSING.match(clause) is not None or alike(wanted, subject(clause[at:]), 0.8))


@cache
def _issued() -> re.Pattern[str]:
    """What a decision's title says it issues: `Ban hành Kế hoạch …`."""
    names = "|".join(map(re.escape, column("kinds", "name")))
    return regex(rf"(?:về việc\s+)?(?:ban hành|phê duyệt)\s+(?P<kind>{names})\b", re.IGNORECASE)


def _is_heading(index: FactIndex, span: Span) -> bool:
    """A heading in capitals over what is planned: `DANH MỤC NHIỆM VỤ … NĂM 2025`."""
    line = index.document.folded[slice(*index.document.block_at(span.start).span)]
    kind = index.zone_kind(span.start)
    return kind in ("annex", "body", "title") and signs.is_capitals(line) and _PLANNED.search(line) is not None
