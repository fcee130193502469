"""From the tokens of one citation to its fields."""

from collections.abc import Sequence

from lint.facts import citation_words as words
from lint.facts.citation_date import DATE, read_date
from lint.facts.citation_symbol import MARKS, read_symbol
from lint.facts.grammar import Token
from lint.facts.model import Citation
from lint.records import NamedTuple
from lint.span import Span

_CODE = {"NUMBER", "ORDINAL", "SLASH", "HYPHEN", "DASH", "CODE_YEAR", "SPACED_YEAR", "LATE_YEAR", "SECRET"} | MARKS
_OFFICE = {"OFFICE", "CAPITALS"}
_OUTSIDE = {"LEAD", "IN", "REST"}
_WRITTEN = ("KIND", "NO")  # words whose letters tell a heading in capitals


class Parts(NamedTuple):
    """The tokens of a citation, sorted: number and symbol, date, issuer, and the others by type; `first` and `last` bound the citation."""

    code: list[Token]
    date: list[Token]
    named: dict[str, Token]
    offices: list[Token]
    first: Token
    last: Token


def parts(tokens: Sequence[Token]) -> Parts:
    """Sort the tokens of a tree. Dots stand for the number before the date and for a day or month in it."""
    code: list[Token] = []
    date: list[Token] = []
    named: dict[str, Token] = {}
    offices: list[Token] = []
    first = last = None
    for token in tokens:
        kind = token.type
        if kind in _CODE or (kind == "DOTS" and not date):
            code.append(token)
        elif kind in DATE or kind == "DOTS":
            date.append(token)
        elif kind in _OFFICE:
            offices.append(token)
        else:
            named[kind] = token
        if kind == "OF":
            offices.clear()
        if kind == "ISSUED" and "LEAD" in named:  # what came so far stands before the document
            first = None
        elif kind not in _OUTSIDE:
            first, last = first or token, token
    assert first is not None and last is not None
    return Parts(code, date, named, offices, first, last)


def citation(found: Parts, at: int, text: str) -> Citation:
    """The citation whose window starts at `at` of the text."""
    kind, kind_span = _kind(found.named, at)
    symbol = read_symbol(found.code, kind, at, capitals=any(t.isupper() for t in map(found.named.get, _WRITTEN) if t is not None))
    if symbol.family == "party" and found.named.get("KIND") == symbol.kind_mark:  # `QĐ số 22-QĐ/TW` may be a Quy định
        kind, kind_span = None, None
    date = read_date(found.date)
    issuer_span = Span(at + found.offices[0].start, at + found.offices[-1].end) if found.offices else None
    title = found.named.get("LAW_NAME")
    code_span = _trimmed(text, at + found.code[0].start, at + found.code[-1].end) if found.code else None
    return Citation(
        span=_trimmed(text, at + found.first.start, at + found.last.end),
        kind=kind,
        kind_span=kind_span,
        number=symbol.number,
        number_span=symbol.number_span,
        year=symbol.year,
        symbol=symbol.text,
        symbol_span=symbol.span,
        code=text[code_span.start : code_span.end] if code_span else "",
        code_span=code_span,
        family=symbol.family,
        kind_mark=symbol.kind_mark,
        agency=symbol.agency,
        date=date.value,
        date_span=Span(at + date.start, at + date.end) if date.value is not None else None,
        date_style=date.style,
        issuer=_squeezed(text[issuer_span.start : issuer_span.end]) if issuer_span else None,
        issuer_span=issuer_span,
        title=_squeezed(title) if title is not None else None,
        title_span=_span(title, at),
        blank=(("number",) if symbol.number is None and (found.code or "NO" in found.named) else ()) + date.blank,
        faults=symbol.faults,
    )


def _kind(named: dict[str, Token], at: int) -> tuple[str | None, Span | None]:
    token = named.get("KIND") or named.get("LAW")
    if token is None:
        return None, None
    name = words.kind_names().get(_squeezed(token).lower())
    if name is None:
        return None, None
    return name, Span(at + token.start, at + (named.get("QUALIFIER") or token).end)


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _span(token: Token | None, at: int) -> Span | None:
    return Span(at + token.start, at + token.end) if token is not None else None


def _trimmed(text: str, start: int, end: int) -> Span:
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)
