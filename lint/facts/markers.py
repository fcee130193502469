"""What numbers a paragraph: parts, articles, numbers, letters, dashes; typed ones and Word's automatic ones."""

from collections.abc import Iterator
from functools import cache
from typing import cast

from lint.document import Block, BlockKind, Document
from lint.facts.candidates import window
from lint.facts.grammar import Island, Token, island
from lint.facts.lower_roman import resolve
from lint.facts.model import Marker, MarkerStyle
from lint.facts.numerals import ORDINALS, number
from lint.facts.vocabulary import column
from lint.patterns import regex
from lint.records import replace
from lint.span import Span

_LONGEST = 60  # characters: the longest marker and the words that tell a heading from a reference
_WITNESSES = frozenset({"HEADING", "CAPITALS", "NOTE"})
_CLOSES = frozenset({"CLOSE", "POINT", "SHUT", "SHUT_ITEM", "SLASH", "TIGHT", "RULE", "STROKE"})
_PARTS = (
    "Điều", "Khoản", "Điểm", "Tiểu mục", "Mục", "Chương", "Phần", "Phụ lục",
    "Luật", "Bộ luật", "Pháp lệnh", "Hiến pháp", "Nghị định", "Thông tư",
)  # fmt: skip

# A paragraph that may begin with a marker: a sign, one of the words, or a few letters and figures before a point, bracket, slash or dash.
_CANDIDATE = regex(
    r" *(?=[-+•●▪◦·*\uf02d\uf0a7\uf0b7]\s*[^\W_]|[-+•●▪◦·*\uf02d\uf0a7\uf0b7] |\(\w{1,5}\)|[\dA-Za-zđĐ][\w.]{0,12} ?[-.)/]|\d{1,2}\.\d{1,2}(?:[ .]|$)"
    r"|(?:Phần|PHẦN|Chương|CHƯƠNG|Mục|MỤC|Tiểu mục|TIỂU MỤC|Điều|ĐIỀU) *[\dA-ZtT]|Phụ lục|PHỤ LỤC)"
)
_FIRST_WORD = regex(r"\S{1,20}")
_LABEL = regex(r"(\d+|[IVX]+(?!\w))?(\w*)")


def markers(document: Document) -> tuple[Marker, ...]:
    """The marker of each paragraph that has one, at most one each; table cells have none."""
    return resolve(tuple(_markers(document)))


def marker_at(document: Document, index: int, start: int | None = None) -> Marker | None:
    """The typed marker at the start of the block with this index, or at `start` in it (behind an opening quote)."""
    block = document.blocks[index]
    if block.table is not None or block.kind is BlockKind.CELL:
        return None
    found = _CANDIDATE.match(document.folded, block.span.start if start is None else start, block.span.end)
    if found is None:
        return None
    marker = _parse(window(document.folded, found.end(), min(_LONGEST, block.span.end - found.end())), found.end(), index)
    return replace(marker, text=document.slice(marker.span)) if marker is not None else None


def _markers(document: Document) -> Iterator[Marker]:
    for index, block in enumerate(document.blocks):
        marker = marker_at(document, index)
        if block.number is not None and (marker is None or marker.style == "dash"):
            marker = _automatic(document, block, index) or marker
        if marker is not None:
            yield marker


def _automatic(document: Document, block: Block, index: int) -> Marker | None:
    """The marker that Word shows and nobody typed; a bare `1` counts like `1.`."""
    label = (block.number or "").strip()
    word = _FIRST_WORD.search(document.text, block.span.start, block.span.end)
    if not label or word is None or block.table is not None:
        return None
    # The grammar looks at what follows; behind an automatic number that is always the paragraph itself.
    for shown, close in ((label, None), (label + ".", "")):
        marker = _parse(f"{shown} A", 0, index)
        if marker is not None and marker.span.end == len(shown):
            return replace(marker, span=Span(*word.span()), text=label, close=marker.close if close is None else close, generated=True)
    return None


@cache
def _grammar() -> Island:
    kinds = tuple(kind for kind in column("kinds", "name") if kind not in _PARTS)
    return island("marker", ("act", _PARTS), ("kind", kinds), ("ordinal", ORDINALS))


def _parse(text: str, offset: int, block: int) -> Marker | None:
    parsed = _grammar().parse(text)
    if parsed is None:
        return None
    style, found = parsed
    own = [token for token in found if token.type not in _WITNESSES]
    span = Span(offset + own[0].start, offset + own[-1].end)
    close = str(own[-1]) if own[-1].type in _CLOSES else ""
    path, letters, insert = _value(own)
    return Marker(span, text[span.start - offset : span.end - offset], cast("MarkerStyle", style), block, path, letters, insert, close)


def _value(own: list[Token]) -> tuple[tuple[int, ...], str, str]:
    """(path, letters, insert) of the tokens of one marker."""
    part = {token.type: str(token) for token in own}
    if label := part.get("LABEL") or part.get("ALONE"):
        return _labelled(label)
    if ordinal := part.get("ORDINAL") or part.get("ORDINAL_ALONE"):
        return (number(ordinal.split()[-1]),), "", ""
    if decimal := part.get("DECIMAL") or part.get("DECIMAL_BARE"):
        return tuple(number(piece) for piece in decimal.split(".")), "", ""
    if letters := part.get("LETTER") or part.get("CAPITAL") or part.get("LETTERS_INSIDE"):
        return _lettered(letters + part.get("NUMERAL", ""))
    if figure := part.get("ROMAN") or part.get("LOWER_ROMAN") or part.get("NUMBER") or part.get("NUMBER_INSIDE"):
        return (number(figure),), "", part.get("INSERT", "")
    return (), "", ""


def _labelled(label: str) -> tuple[tuple[int, ...], str, str]:
    found = _LABEL.fullmatch(label)
    figure, rest = (found[1], found[2].lower()) if found else (None, "")
    return ((number(figure),), "", rest) if figure else ((), rest, "")


def _lettered(text: str) -> tuple[tuple[int, ...], str, str]:
    letters = text.rstrip("0123456789")
    if len(letters) > 1:
        return (number(letters),), "", ""
    return (), letters.lower(), text[len(letters) :]
