"""The sections of a Word file: paper, margins, page numbers, as Word lays them out."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from lint.appearance import PageNumber, PageSetup
from lint.element import Element
from lint.span import Span
from lint.word.content import Content
from lint.word.margins import Section
from lint.word.measure import millimetres
from lint.word.page_numbers import page_numbers
from lint.word.typography import Typography
from lint.word.values import is_on, value

# What Word takes where a section does not say it, in twips.
_SIZE = {"w": "12240", "h": "15840"}
_MARGINS = {"top": "1440", "bottom": "1440", "left": "1800", "right": "1800", "gutter": "0"}
_PARTS: tuple[Literal["header", "footer"], ...] = ("header", "footer")
_PAGES = ("default", "first", "even")

_References = Mapping[tuple[Literal["header", "footer"], str], str]


def page_setups(content: Content, sections: Sequence[Section], typography: Typography, span_of: Callable[[Section], Span]) -> tuple[PageSetup, ...]:
    """The pages of each section; a header or footer that it does not name is that of the section before."""
    found = []
    references: _References = {}
    numbers = _Numbers(content, typography)
    for section in sections:
        references = {**references, **_references(content, section.properties)}
        found.append(_page_setup(content, section, references, numbers, span_of(section)))
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
            pages = reference.get(f"{w}type") or "default"
            if relation is not None and relation.kind == part and pages in _PAGES:
                found[part, pages] = relation.target
    return found


def _page_setup(content: Content, section: Section, references: _References, numbers: "_Numbers", span: Span) -> PageSetup:
    w, properties = content.names.w, section.properties
    size, margins, numbering = (properties.find(f"{w}{name}") for name in ("pgSz", "pgMar", "pgNumType"))
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
        numbers=tuple(numbers.shown(references, first_differs)),
        first_differs=first_differs,
        number_format=(numbering.get(f"{w}fmt") if numbering is not None else None) or "decimal",
        continuous=value(properties, "type", w) == "continuous",
    )


def _length(element: Element | None, side: str, default: str, w: str) -> float:
    """A length in millimetres; a negative margin holds its place whatever the header needs."""
    length = millimetres(element.get(f"{w}{side}") if element is not None else None)
    return abs(length if length is not None else millimetres(default) or 0.0)


class _Numbers:
    """The page numbers of a file, those of each header and footer looked for once: all sections may share one."""

    def __init__(self, content: Content, typography: Typography) -> None:
        self._content, self._typography = content, typography
        self._found: dict[tuple[str, str, str], tuple[PageNumber, ...]] = {}

    def shown(self, references: _References, first_differs: bool) -> Iterator[PageNumber]:
        """The page numbers of a section with these headers and footers."""
        for part in _PARTS:
            for (where, pages), member in references.items():
                if where == part and self._is_shown(pages, first_differs):
                    yield from self._of(part, pages, member)

    def _of(self, part: Literal["header", "footer"], pages: str, member: str) -> tuple[PageNumber, ...]:
        key = part, pages, member
        if key not in self._found:
            root, w = self._content.root(member), self._content.names.w
            self._found[key] = tuple(page_numbers(root, w, part, pages, self._typography))
        return self._found[key]

    def _is_shown(self, pages: str, first_differs: bool) -> bool:
        if pages == "first":
            return first_differs
        return pages != "even" or bool(is_on(self._content.beside("settings"), "evenAndOddHeaders", self._content.names.w))
