"""The bases of a document: end marks, order of rank, repetition (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6)."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lint.checks.citing import reference
from lint.engine.model import Hit, Related
from lint.patterns import regex
from lint.records import NamedTuple
from lint.resolve.index import FactIndex, Mention
from lint.span import Span
from lint.structure import signs
from lint.structure.signature import blocks_of

_BASIS = regex(r"(?:-\s*)?Căn\s+cứ\b")
_ENACTS = regex(r"QUYẾT\s+(?:ĐỊNH|NGHỊ)\s*:?\s*$")
_ENDED = regex(r"(?P<mark>[;.,:]?)\s*$")
_LEAST = 3  # bases that show which mark the document ends them with
_PROVINCES = (" tỉnh ", " thành phố ")
_COMMUNES = (" xã ", " phường ", " đặc khu ")
_LOCAL = 6
_CIRCULAR = 4  # normative, so it may stand above the Prime Minister's decision of one case


class _Basis(NamedTuple):
    """One paragraph of the bases: its place, words, end mark, and what it cites first."""

    span: Span
    text: str
    mark: str
    mention: Mention | None


def bases(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """At most one finding of each sort in a document."""
    cited = _cited(index)
    for number, part in enumerate(index.structure.documents):
        found = _bases(index, number, cited)
        if part.family in ("administrative", "normative") and found:
            yield from _last(index, found)
            yield from _marks(found)
            yield from _repeated(found)
            yield from _order(found)


def _cited(index: FactIndex) -> dict[int, Mention]:
    """What each paragraph of bases cites first, by the paragraph's start."""
    found: dict[int, Mention] = {}
    for mention in index.mentions:
        if mention.zone == "legal_basis" and mention.citation.nested_in is None:
            found.setdefault(index.document.block_at(mention.span.start).span.start, mention)
    return found


def _bases(index: FactIndex, number: int, cited: Mapping[int, Mention]) -> list[_Basis]:
    blocks = [b for zone in index.zones if zone.kind == "legal_basis" and zone.document == number for b in blocks_of(index.document, zone)]
    found: list[_Basis] = []
    for block in blocks:
        text = index.document.folded[slice(*block.span)]
        match = _ENDED.search(text)
        if signs.is_basis(text) and match:
            found.append(_Basis(block.span, text, match["mark"], cited.get(block.span.start)))
    return found


def _last(index: FactIndex, found: Sequence[_Basis]) -> Iterator[Hit]:
    """Before `QUYẾT ĐỊNH:` the last basis ends with a full stop."""
    last = found[-1]
    at = index.document.block_index(last.span.start) + 1
    following = index.document.folded[slice(*index.document.blocks[at].span)] if at < len(index.document.blocks) else ""
    if last.mark == "." or not _ENACTS.match(following):
        return
    words = last.text.rstrip()
    start = last.span.start + len(words) - len(words.split()[-1])
    word = index.document.text[start : last.span.start + len(words)]
    yield Hit(Span(start, start + len(word)), {"mark": last.mark}, case="last" if last.mark else "last_open", suggestion=word.rstrip(";,:") + ".")


def _marks(found: Sequence[_Basis]) -> Iterator[Hit]:
    """A basis in the middle without the `;` that its siblings have."""
    middle = [basis for basis in found[:-1] if _BASIS.match(basis.text)]
    odd = [basis for basis in middle if basis.mark != ";"]
    if len(middle) >= _LEAST and 0 < len(odd) * 2 < len(middle):
        places = [_tail(basis) for basis in odd]
        yield Hit(places[0], {"count": len(odd)}, tuple(Related(place) for place in places[1:]), case="middle")


def _tail(basis: _Basis) -> Span:
    end = basis.span.start + len(basis.text.rstrip())
    return Span(end - len(basis.text.split()[-1]), end)


def _repeated(found: Sequence[_Basis]) -> Iterator[Hit]:
    """One document as the basis twice."""
    seen: dict[int, Mention] = {}
    for mention in (basis.mention for basis in found if _BASIS.match(basis.text)):
        if mention is None or mention.identity is None:
            continue
        if (before := seen.setdefault(mention.identity, mention)) is not mention:
            yield Hit(mention.span, {"ref": reference(mention.citation)}, (Related(before.span),), case="repeated")
            return


def _order(found: Sequence[_Basis]) -> Iterator[Hit]:
    """The first basis that ranks above one before it; usage, so once a document."""
    low: tuple[int, Mention] | None = None
    for mention in (basis.mention for basis in found if _BASIS.match(basis.text)):
        rank = _rank(mention) if mention else None
        if mention is None or rank is None:
            continue
        if low is not None and rank < low[0] and not (low[0] == _CIRCULAR and mention.citation.year is None):
            params = {"kind": low[1].citation.kind or "", "code": low[1].citation.code}
            yield Hit(low[1].span, params, (Related(mention.span),), case="order")
            return
        if low is None or rank > low[0]:
            low = rank, mention


def _rank(mention: Mention) -> int | None:
    """1 for laws down to 6 for documents of a commune; None where rank is open to question (party documents, plain resolutions, letters)."""
    citation, issuer = mention.citation, mention.issuer_key or ""
    if citation.kind in ("Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp"):
        return 1
    if citation.kind == "Nghị định":
        return 2
    if citation.kind == "Thông tư":
        return _CIRCULAR
    if citation.kind not in ("Quyết định", "Nghị quyết") or citation.family == "party":
        return None
    if issuer.startswith(("UBND", "HĐND")):
        return _LOCAL if any(level in issuer for level in _COMMUNES) else _LOCAL - 1 if any(level in issuer for level in _PROVINCES) else None
    return 3 if (citation.symbol or "").endswith("QĐ-TTg") else None
