"""The yearly basis of last year (`Kế hoạch … năm 2025` under a plan for 2026) where that of the own year is meant."""

import re
from collections.abc import Iterator

from lint.checks.citing import reference
from lint.checks.date_phrases import PAST, YEAR, alike, year_span
from lint.engine.model import Hit, Related, Value
from lint.patterns import regex
from lint.resolve.index import FactIndex, Mention
from lint.resolve.titles import subject
from lint.span import Span
from lint.structure.model import DocumentPart

_YEARLY = ("Kế hoạch", "Chương trình")  # kinds that are issued before the year of their title or at its beginning
_AREA = regex(r"\btrên địa bàn\b", re.IGNORECASE)


def last_bases(index: FactIndex, number: int, part: DocumentPart, own: int) -> Iterator[Hit]:
    """A yearly document of the same subject, of the year before, as the basis, while none of the own year is cited."""
    bases = [m for m in index.mentions if m.document == number and m.zone == "legal_basis" and m.citation.title and m.citation.nested_in is None]
    yearly = [(m, y) for m in bases if (y := _cited_year(m)) is not None and _same_subject(index, part, m)]
    for mention, found in yearly:
        if found == own - 1 and _issued_in(mention, own):
            yield _late(index, mention, own, found)
    if any(y == own for _, y in yearly):
        return
    for mention, found in yearly:
        if found == own - 1 and not _issued_in(mention, own):
            params: dict[str, Value] = {"ref": reference(mention.citation), "kind": part.kind or "Văn bản", "own": own, "year": found}
            yield Hit(mention.span, params, (Related(year_span(index, part)),), case="basis")


def _issued_in(mention: Mention, year: int) -> bool:
    """Whether what is cited is itself a plan, dated in that year."""
    date = mention.citation.date
    return mention.citation.kind in _YEARLY and date is not None and date.year == year


def _late(index: FactIndex, mention: Mention, own: int, found: int) -> Hit:
    """A plan issued in the year `own`, when the year of its title was over."""
    assert mention.citation.title_span is not None
    match = YEAR.search(index.document.folded, *mention.citation.title_span)
    params: dict[str, Value] = {"ref": reference(mention.citation), "own": own, "year": found}
    return Hit(Span(*match.span()) if match else mention.span, params, case="late")


def _cited_year(mention: Mention) -> int | None:
    years = {int(y) for y in YEAR.findall(mention.citation.title or "")}
    return years.pop() if len(years) == 1 else None


def _same_subject(index: FactIndex, part: DocumentPart, mention: Mention) -> bool:
    """One subject in both titles, whatever unit each names; no report on the year before."""
    title = mention.citation.title_span
    if title is None or part.title_span is None or PAST.search(mention.citation.title or ""):
        return False
    return alike(_without_units(index, part.title_span), _without_units(index, title))


def _without_units(index: FactIndex, span: Span) -> frozenset[str]:
    text, at = "", span.start
    for unit in index.facts.units:
        if span.contains(unit.span):
            text += index.document.text[at : unit.span.start]
            at = unit.span.end
    return subject(_AREA.sub(" ", text + index.document.text[at : span.end]))
