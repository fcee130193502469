"""The line `(Kèm theo Kế hoạch số … ngày … của …)` of an annex or an attached text against the document it belongs to."""

import re
from collections.abc import Iterator, Mapping

from lint.checks.header_symbols import is_at_fault
from lint.engine.model import Hit, Related, Severity
from lint.facts.model import Citation, PartialDate
from lint.patterns import regex
from lint.records import NamedTuple
from lint.resolve.index import FactIndex, Mention
from lint.resolve.issuers import short
from lint.span import Span
from lint.structure.model import DocumentPart

_NO_KIND = frozenset({None, "Văn bản", "Công văn"})
_COMMITTEE = regex(r"(?P<body>UBND|HĐND) (?P<unit>.+)$")

Verdict = bool | None  # the two agree, disagree, or one does not say


class _Compared(NamedTuple):
    """How an annex line agrees with the document, part by part."""

    kind: Verdict
    number: Verdict
    symbol: Verdict
    date: Verdict
    whole_date: bool
    issuer: Verdict

    @property
    def is_slip(self) -> bool:
        """Whether what differs is a slip in naming this document, not the name of another one."""
        if self.issuer is False:
            return (
                self.kind is not False and self.symbol is not False and self.number is not False and self.date is not False and self.date is not None
            )
        if self.kind is False or self.symbol is False:
            return self.number is True or self.whole_date and self.number is not False
        return (self.number is False or self.date is False) and self.symbol is True


def annex_lines(index: FactIndex) -> Iterator[Hit]:
    """The annex lines that name their own document with another number, symbol, date, kind or issuer."""
    cited = {_code(m.citation) for m in index.mentions if m.citation.role == "citation"}
    lines = [m for m in index.mentions if m.citation.role == "self" and m.zone in ("annex", "title")]
    headed = {kind: _is_headed(index, kind) for kind in {m.citation.kind for m in lines} if kind is not None}
    for mention in lines:
        own = _document(index, mention, headed)
        if own is None or _code(mention.citation) in cited:
            continue
        compared = _compare(mention, own)
        if compared.is_slip:
            yield _hit(mention.citation, compared, own)


def _code(citation: Citation) -> tuple[str, int | None, str | None]:
    return (citation.number or "").lstrip("0"), citation.year, citation.symbol


def _document(index: FactIndex, mention: Mention, headed: Mapping[str, bool]) -> DocumentPart | None:
    """The numbered document that the line must mean; None when the text in hand has another number's text in it (a consolidated one)."""
    parts = index.structure.documents
    part = parts[mention.document]
    if part.own is None and part.attached_to is not None:
        if part.kind is not None and part.kind == mention.citation.kind:
            return None
        part = parts[part.attached_to]
    if part.own is None or (part.symbol or "").startswith("VBHN"):
        return None
    kind = mention.citation.kind
    return None if kind is not None and kind != part.kind and headed[kind] else part


def _is_headed(index: FactIndex, kind: str) -> bool:
    """Whether a text of this kind stands in the file (a draft, a plan whose heading was not recognised)."""
    return re.search(rf"^{re.escape(kind.upper())}\b", index.document.folded, re.MULTILINE) is not None


def _compare(mention: Mention, own: DocumentPart) -> _Compared:
    cited, number = mention.citation, own.own
    assert number is not None
    date, whole = _dates(cited.date, own.date)
    return _Compared(
        kind=None if cited.kind in _NO_KIND or own.kind in _NO_KIND else cited.kind == own.kind,
        number=None if not cited.number or not number.number else _code(cited)[:2] == _code(number)[:2],
        symbol=None
        if not cited.symbol or not number.symbol
        else cited.symbol == number.symbol or is_at_fault(own, number) and not is_at_fault(own, cited),
        date=date,
        whole_date=whole,
        issuer=_issuers(mention.issuer_key, own.issuer_key),
    )


def _dates(one: PartialDate | None, other: PartialDate | None) -> tuple[Verdict, bool]:
    """Whether the known parts agree, and whether that is a whole day."""
    if one is None or other is None:
        return None, False
    pairs = [(a, b) for a, b in ((one.year, other.year), (one.month, other.month), (one.day, other.day)) if a is not None and b is not None]
    return (all(a == b for a, b in pairs), len(pairs) == 3 and one == other) if pairs else (None, False)


def _issuers(one: str | None, other: str | None) -> Verdict:
    """Committees and councils are compared by body and unit; of other offices too many names are in use."""
    first, second = (_COMMITTEE.search(short(issuer)) if issuer else None for issuer in (one, other))
    if first is None or second is None:
        return None
    if first["unit"].lower().startswith(second["unit"].lower()) or second["unit"].lower().startswith(first["unit"].lower()):
        return first["body"] == second["body"]
    return False


def _hit(cited: Citation, compared: _Compared, own: DocumentPart) -> Hit:
    spans = {
        "number": (compared.number, cited.code_span, own.own.code_span if own.own else None),
        "symbol": (compared.symbol, cited.code_span, own.own.code_span if own.own else None),
        "kind": (compared.kind, cited.kind_span, None),
        "date": (compared.date, cited.date_span, own.date_span),
        "issuer": (compared.issuer, cited.issuer_span, None),
    }
    name, (_, span, other) = next((name, found) for name, found in spans.items() if found[0] is False)
    place: Span = span or cited.span
    known = {"kind": own.kind or "", "issuer": own.issuer_key or ""}
    related = (Related(other),) if other is not None else ()
    if other is None and name in known:
        return Hit(place, {"right": known[name]}, related, "line-own", Severity.ERROR)
    return Hit(place, {}, related, "line", Severity.ERROR)
