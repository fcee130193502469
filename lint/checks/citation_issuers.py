"""The issuer of a cited document: against the body in its symbol, against another mention, against its title."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lint.checks.citing import issued_place
from lint.engine.model import Hit, Related
from lint.facts.model import Citation
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.issuers import short
from lint.resolve.issuing import disagree, marks_named, marks_of, name_of

_OF_SEVERAL = ("L", "LCT", "PL", "TTLT", "NQLT", "TTLN", "VBHN")
_JOINED = regex(r"\s*(?:,|;|/|và|cùng|-)?\s*")
_LONGEST_NAME = 60  # characters of a body's name
_LONGEST_JOINT = 25  # characters between two citations of a list


def against_symbol(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Citations whose issuer, written out, is not the body in the symbol: one finding for each way of writing."""
    found: dict[tuple[str, str], list[Citation]] = {}
    for number, mention in enumerate(index.mentions):
        citation = mention.citation
        if citation.role != "own" and _disagrees(citation) and not _of_a_list(index, number):
            found.setdefault((citation.code, short(citation.issuer or "")), []).append(citation)
    for citations in found.values():
        yield _against(index, citations)


def _disagrees(citation: Citation) -> bool:
    """Whether the office after the symbol is another than in it; laws that the President proclaimed and joint acts name several."""
    if citation.issuer is None or citation.issuer_span is None or citation.code_span is None or citation.kind_mark in _OF_SEVERAL:
        return False
    return citation.issuer_span.start > citation.code_span.end and disagree(citation.agency, citation.issuer)


def _of_a_list(index: FactIndex, number: int) -> bool:
    """Whether offices are listed for documents that are listed: `Nghị quyết số 5/NQ-CP, Chỉ thị số 9/CT-TTg của Chính phủ, Thủ tướng Chính phủ`."""
    citation, text = index.mentions[number].citation, index.document.folded
    if citation.issuer_span is None:
        return False
    joint = _JOINED.match(text, citation.issuer_span.end)
    if joint is not None and marks_named(text[joint.end() : joint.end() + _LONGEST_NAME]) & marks_of(citation.agency):
        return True
    before = index.mentions[number - 1].citation if number else None
    if before is None or before.issuer_span is not None or not 0 <= citation.span.start - before.span.end < _LONGEST_JOINT:
        return False
    return bool(marks_of(before.agency) & marks_named(citation.issuer or ""))


def _against(index: FactIndex, citations: Sequence[Citation]) -> Hit:
    first = citations[0]
    issuer = short(first.issuer or "")
    bodies = [name_of(mark) for mark in sorted(marks_of(first.agency))]
    places = [issued_place(citation) for citation in citations]
    return Hit(
        places[0],
        {"code": first.code, "issuer": issuer, "right": {"vi": " và ".join(bodies).replace(" or ", " hoặc "), "en": " and ".join(bodies)}},
        tuple(map(Related, places[1:])),
        suggestion=_corrected(index, first, bodies) if _one_in_other(issuer, bodies) else None,
    )


def _one_in_other(issuer: str, bodies: Sequence[str]) -> bool:
    """Whether one name is the short form of the other (`Chính phủ`, `Thủ tướng Chính phủ`): the symbol is then the surer."""
    return len(bodies) == 1 and not issuer.isupper() and (issuer in bodies[0] or bodies[0] in issuer)


def _corrected(index: FactIndex, citation: Citation, bodies: Sequence[str]) -> str | None:
    if citation.issuer_span is None:
        return None
    return index.document.text[issued_place(citation).start : citation.issuer_span.start] + bodies[0]
