"""How findings speak of a cited document: by which name, and at which place."""

from lint.facts.model import Citation
from lint.span import Span, cover


def reference(citation: Citation) -> str:
    """The document by kind and number: `Quyết định số 412/QĐ-UBND`, `Văn bản số 412/…` where no kind is written."""
    return f"{citation.kind or 'Văn bản'} số {citation.code}"


def dated_place(citation: Citation) -> Span:
    """The number and symbol, with the date where one is given."""
    code = citation.code_span or citation.span
    return cover(code, citation.date_span) if citation.date_span else code


def issued_place(citation: Citation) -> Span:
    """From the number to the issuer, where one is named."""
    code = citation.code_span or citation.span
    return cover(code, citation.issuer_span) if citation.issuer_span else code
