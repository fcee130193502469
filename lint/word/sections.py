"""The sections of a Word file: paper, margins, page numbers, as Word lays them out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from lint.appearance import PageNumber, PageSetup
from lint.span import Span
from lint.word.content import Content
from lint.word.element import Element
from lint.word.margins import Section
from lint.word.measure import millimetres
from lint.word.page_numbers import page_numbers
from lint.word.styles import is_on
from lint.word.typography import Typography

# What Word takes where a section does not say it, in twips.
_SIZE = {"w": "12240", "h": "15840"}
_MARGINS = {"top": "1440", "bottom": "1440", "left": "1800", "right": "1800", "gutter": "0"}
_PARTS: tuple[Literal["header", "footer"], ...] = ("header", "footer")

_References = Mapping[tuple[Literal["header", "footer"], str], str]


def page_setups(content: Content, sections: Sequence[Section], typography: Typography, span_of: Callable[[Section], Span]) -> tuple[PageSetup, ...]:
    """The pages of each section; a header or footer that it does not name is that of the section before."""
    found = []
    references: _References = {}
    for section in sections:
        references = {**references, **_references(content, section.properties)}
        found.append(_page_setup(content, section, references, typography, span_of(section)))
    return tuple(found)


def breaks(root: Element, w: str) -> int:
    """How many ends of pages stand in a text."""
    marks = root.iter(f"{w}br", f"{w}lastRenderedPageBreak", f"{w}pageBreakBefore")
    return sum(1 for mark in marks if not mark.tag.endswith("}br") or mark.get(f"{w}type") == "page")


def _references(content: Content, properties: Element) -> _References:
    """The members of the headers and footers that the section names, by part and pages."""
    w, r = content.names.w, content.names.r
    found: dict[tuple[Literal["header", "footer"], str], str] = {}
    for part in _PARTS:
        for reference in properties.iter(f"{w}{part}Reference"):
            relation = content.relations.get(reference.get(f"{r}id") or "")
            if relation is not None and relation.kind == part:
                found[part, reference.get(f"{w}type") or "default"] = relation.target
    return found


def _page_setup(content: Content, section: Section, references: _References, typography: Typography, span: Span) -> PageSetup:
    w, properties = content.names.w, section.properties
    size, margins, numbering, columns, kind = (properties.find(f"{w}{name}") for name in ("pgSz", "pgMar", "pgNumType", "cols", "type"))
    first_differs = bool(is_on(properties, "titlePg", w))
    width, height = (_length(size, side, default, w) for side, default in _SIZE.items())
    top, bottom, left, right, gutter = (_length(margins, side, default, w) for side, default in _MARGINS.items())
    at_top = gutter > 0 and bool(is_on(content.beside("settings"), "gutterAtTop", w))
    return PageSetup(
        span,
        width,
        height,
        top + gutter if at_top else top,
        bottom,
        left if at_top else left + gutter,
        right,
        numbers=tuple(_numbers(content, references, first_differs, typography)),
        first_differs=first_differs,
        number_format=(numbering.get(f"{w}fmt") if numbering is not None else None) or "decimal",
        number_start=_count(numbering, "start", w),
        columns=_count(columns, "num", w) or 1,
        continuous=kind is not None and kind.get(f"{w}val") == "continuous",
    )


def _length(element: Element | None, side: str, default: str, w: str) -> float:
    """A length in millimetres; a negative margin holds its place whatever the header needs."""
    value = millimetres(element.get(f"{w}{side}") if element is not None else None)
    return abs(value if value is not None else millimetres(default) or 0.0)


def _count(element: Element | None, name: str, w: str) -> int | None:
    said = element.get(f"{w}{name}") if element is not None else None
    return int(said) if said and said.isdecimal() and len(said) < 7 else None


def _numbers(content: Content, references: _References, first_differs: bool, typography: Typography) -> Iterator[PageNumber]:
    for part in _PARTS:
        for (where, pages), member in references.items():
            if where == part and _is_shown(content, pages, first_differs):
                yield from page_numbers(content.root(member), content.names.w, part, pages, typography)


def _is_shown(content: Content, pages: str, first_differs: bool) -> bool:
    if pages == "first":
        return first_differs
    return pages != "even" or bool(is_on(content.beside("settings"), "evenAndOddHeaders", content.names.w))
