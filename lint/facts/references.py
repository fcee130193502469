"""References to parts of a document: articles, clauses, points, sections, annexes."""

from collections.abc import Iterator, Sequence

from lint.document import Document
from lint.facts.candidates import literals, window
from lint.facts.grammar import WINDOW, Token, island
from lint.facts.markers import marker_at
from lint.facts.model import CrossReference
from lint.facts.numerals import ORDINALS
from lint.patterns import regex
from lint.records import NamedTuple
from lint.span import Span

# Kind and rank of the parts, from the smallest.
_KINDS = {
    "POINT": "điểm",
    "CLAUSE": "khoản",
    "ARTICLE": "điều",
    "SUBSECTION": "tiểu mục",
    "SECTION": "mục",
    "CHAPTER": "chương",
    "PART": "phần",
    "ANNEX": "phụ lục",
}
_RANK = {kind: rank for rank, kind in enumerate(_KINDS.values())}
_ACTS = (
    "Luật", "Bộ luật", "Nghị định", "Nghị quyết", "Thông tư", "Quyết định", "Quy chế", "Quy định", "Kế hoạch", "Hiến pháp", "Pháp lệnh", "Điều lệ",
)  # fmt: skip
_WORDS = (
    "điểm ", "Điểm ", "khoản ", "Khoản ", "Điều ", "điều ", "ĐIỀU ", "Mục ", "mục ", "Tiểu mục ", "tiểu mục ",
    "Chương ", "chương ", "Phần ", "phần ",
)  # fmt: skip
_ANNEXES = ("Phụ lục ", "phụ lục ", "PHỤ LỤC ")
_LIKELY = regex(r"\w+(?: +mục| +lục| +LỤC)? +(?:số +)?(?:\d|[IVX]+\b|[a-zđ]\d?\b|[A-H]\b|[Tt]hứ )")
# `tài khoản 102`, `danh mục 1`, `thành phần I` name no part.
_COMPOUNDS = ("tài ", "danh ", "hạng ", "chuyên ", "thành ", "cổ ", "học ", "địa ", "thời ", "quan ", "trọng ", "đề ", "đặc ", "ưu ", "nhược ", "số ")


class _Part(NamedTuple):
    kind: str
    label: str
    start: int
    end: int


def cross_references(document: Document) -> tuple[CrossReference, ...]:
    """Every reference in reading order, one for each smallest part (`các khoản 1, 2 Điều 5` are two); headings are none.

    Kinds are lower case, labels as written; the label `này` (`khoản 2 Điều này`) means the part the text stands in.
    """
    return tuple(_references(document))


def _references(document: Document) -> Iterator[CrossReference]:
    text, end = document.folded, 0
    for start in sorted({*literals(text, *_WORDS), *literals(text, *_ANNEXES)}):
        if start < end or not _LIKELY.match(text, start) or _is_other(document, start):
            continue
        parsed = island("reference", ("ordinal", ORDINALS), ("act", _ACTS)).parse(window(text, start, WINDOW))
        if parsed is None:
            continue
        parts = _parts(parsed.tokens, start)
        yield from _chains(parts)
        end = parts[-1].end


def _is_other(document: Document, start: int) -> bool:
    """Whether the word is half of a compound, or the heading of the part itself."""
    if document.folded.endswith(_COMPOUNDS, max(start - 8, 0), start):
        return True
    index = document.block_index(start)
    if document.folded[document.blocks[index].span.start : start].strip(' “"'):
        return False
    return marker_at(document, index, start) is not None


def _parts(found: Sequence[Token], offset: int) -> list[_Part]:
    """The parts in the order of the text; a further label of a list repeats its kind."""
    parts: list[_Part] = []
    kind, start = "", 0
    for token in found:
        at = offset + token.start
        if token.type in _KINDS:
            kind, start = _KINDS[token.type], at
            continue
        other = token.type.startswith("OTHER")
        parts.append(_Part(kind, str(token), at if other else start, offset + token.end))
    return parts


def _chains(parts: Sequence[_Part]) -> Iterator[CrossReference]:
    """A chain from each smallest part to the larger ones that follow it."""
    chains: list[list[_Part]] = []
    larger: list[_Part] = []
    for at in range(len(parts) - 1, -1, -1):
        part = parts[at]
        larger = [part, *(other for other in larger if _RANK[other.kind] > _RANK[part.kind])]
        if at == 0 or _RANK[parts[at - 1].kind] >= _RANK[part.kind]:
            chains.append(larger)
    for chain in reversed(chains):
        yield CrossReference(Span(chain[0].start, chain[-1].end), tuple((part.kind, part.label) for part in chain))
