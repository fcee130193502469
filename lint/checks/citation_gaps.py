"""What a citation leaves open: number, day, month, symbol, date."""

from collections.abc import Iterator, Mapping
from typing import Any

from lint.checks.forms import is_form
from lint.engine.model import Hit, Related, Severity, Value
from lint.facts.model import Citation
from lint.resolve.identity import dates_agree
from lint.resolve.index import FactIndex, Mention
from lint.resolve.issuers import offices_agree
from lint.resolve.spelling import plain
from lint.span import Span
from lint.structure.model import DocumentPart

_WORDS = {
    "number": {"vi": "số", "en": "number"},
    "day": {"vi": "ngày", "en": "day"},
    "month": {"vi": "tháng", "en": "month"},
    "year": {"vi": "năm", "en": "year"},
}


def blank(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """A number, day or month left open in a citation; a blank form is meant to be filled in later.

    The own office's draft of the same month is a warning, with `own_draft_error` an error as well.
    """
    own_severity = None if params.get("own_draft_error") else Severity.WARNING
    for mention in index.mentions:
        citation = mention.citation
        if citation.role != "citation" or not citation.blank or is_form(index, citation.span) or _cut_off(index, citation):
            continue
        own = _own_and_fresh(index, mention)
        values: dict[str, Value] = {"kind": citation.kind or "Văn bản", "blank": _listed(citation.blank), "code": citation.code}
        case = "own" if own else "date" if citation.number else ""
        yield Hit(citation.span, values, case=case, severity=own_severity if own else None)


def _cut_off(index: FactIndex, citation: Citation) -> bool:
    """Whether the date breaks off where the paragraph ends: what is missing may stand on the next line of a text that was not joined."""
    end = citation.span.end
    rest = index.document.text[end : index.document.block_at(citation.span.start).span.end]
    return citation.number is not None and not rest.strip() and index.document.text[end - 1].isalpha()


def _own_and_fresh(index: FactIndex, mention: Mention) -> bool:
    """Of the own office, the document's own month and without a number yet: it may well be numbered on the same day."""
    part = index.structure.documents[mention.document]
    citation = mention.citation
    if citation.number or part.date is None or citation.date is None or part.date.month is None:
        return False
    if (citation.date.year, citation.date.month) != (part.date.year, part.date.month):
        return False
    if mention.issuer_key is None or part.issuer_key is None:
        return part.own is None or part.own.agency == citation.agency
    return offices_agree(_committee(mention.issuer_key), _committee(part.issuer_key))


def _committee(office: str) -> str:
    return plain(office).removeprefix("phó ").removeprefix("chủ tịch ")


def own_blank(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """The document's own number, day or month still open, on its annex line too: normal until the office numbers it."""
    for part in index.structure.documents:
        yield from _own_number(index, part)
        yield from _own_date(index, part)
    for mention in index.mentions:
        citation = mention.citation
        if citation.role == "self" and citation.blank and not is_form(index, citation.span):
            yield _blank_hit(index, citation.span, citation.blank, "annex")


def _own_number(index: FactIndex, part: DocumentPart) -> Iterator[Hit]:
    if part.own is not None and part.own.blank and not is_form(index, part.own.span):
        yield _blank_hit(index, part.own.span, part.own.blank, "")


def _own_date(index: FactIndex, part: DocumentPart) -> Iterator[Hit]:
    date = next((d for d in index.facts.dates if d.span == part.date_span), None)
    if date is not None and date.blank and not is_form(index, date.span):
        yield _blank_hit(index, date.span, date.blank, "date")


def _blank_hit(index: FactIndex, span: Span, blank: tuple[str, ...], case: str) -> Hit:
    """A blank, or (info) a place where a picture or a signature may hold what the text does not."""
    values: dict[str, Value] = {"blank": _listed(blank)}
    if any(span.overlaps(stamped) for stamped in index.document.stamped):
        return Hit(span, values, case="stamped", severity=Severity.INFO)
    return Hit(span, values, case=case)


def _listed(blank: tuple[str, ...]) -> Value:
    """`số, ngày và tháng`."""
    words = [_WORDS[part] for part in blank]
    return {lang: _joined([word[lang] for word in words], joint) for lang, joint in (("vi", " và "), ("en", " and "))}


def _joined(words: list[str], joint: str) -> str:
    return joint.join(filter(None, (", ".join(words[:-1]), words[-1])))


def incomplete(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """The symbol is missing; or (info) the date, where the number carries no year and it is the first mention."""
    known = _full_forms(index)
    dated = {m.identity for m in index.mentions if m.citation.date}
    seen: set[int | None] = {None}
    for mention in index.mentions:
        citation = mention.citation
        first = mention.identity not in seen
        seen.add(mention.identity)
        if citation.role != "citation" or citation.blank:
            continue
        if "missing-symbol" in citation.faults:
            yield _without_symbol(index, citation, known.get(_plain_number(citation), ()))
        elif first and mention.identity not in dated and _needs_date(citation):
            yield Hit(citation.span, {"ref": f"{citation.kind} số {citation.code}"}, case="date", severity=Severity.INFO)


def _plain_number(citation: Citation) -> tuple[str, str]:
    return plain(citation.kind or ""), (citation.number or "").lstrip("0")


def _full_forms(index: FactIndex) -> Mapping[tuple[str, str], tuple[Citation, ...]]:
    """The citations with a symbol by kind and number."""
    found: dict[tuple[str, str], tuple[Citation, ...]] = {}
    for mention in index.mentions:
        if mention.citation.symbol and mention.citation.number:
            key = _plain_number(mention.citation)
            found[key] = (*found.get(key, ()), mention.citation)
    return found


def _without_symbol(index: FactIndex, citation: Citation, known: tuple[Citation, ...]) -> Hit:
    ref = f"{citation.kind or ''} số {citation.number or ''}".strip()
    fitting = [one for one in known if dates_agree(one.date, citation.date)]
    if not fitting:
        return Hit(citation.span, {"ref": ref})
    symbols = {one.symbol for one in fitting}
    full = fitting[0]
    return Hit(
        citation.span,
        {"ref": ref, "full": full.code},
        (Related(full.span),),
        case="known",
        suggestion=_with_code(index, citation, full) if len(symbols) == 1 else None,
    )


def _with_code(index: FactIndex, citation: Citation, full: Citation) -> str | None:
    if citation.number_span is None:
        return None
    text = index.document.text
    return text[citation.span.start : citation.number_span.start] + full.code + text[citation.number_span.end : citation.span.end]


def _needs_date(citation: Citation) -> bool:
    """Whether the norm asks for a date: a number of its own, no year in it, and not in another's title or in a list."""
    if citation.year or citation.date or not citation.symbol or not citation.number or not citation.kind or citation.family == "consolidation":
        return False
    return citation.nested_in is None and not citation.shared and citation.amends is None
