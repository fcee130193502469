"""Headers and footers: which ones a reader of the printed pages meets, and the text they stand beside."""

from collections.abc import Iterator, Sequence
from typing import Literal

from lint.element import Element
from lint.records import NamedTuple
from lint.word.content import Content
from lint.word.values import is_on


class Section(NamedTuple):
    """The properties of a section, and the ordinals of its first and last paragraph."""

    properties: Element
    first: int
    last: int


class Margin(NamedTuple):
    """A header or footer: its zip member, and the ordinal of the paragraph of the text nearest to it."""

    part: str
    place: Literal["header", "footer"]
    anchor: int


def margins(content: Content, sections: Sequence[Section]) -> list[Margin]:
    """The headers, then the footers that show, each once; those of first and of even pages only where the section or the file has them."""
    found: dict[str, Margin] = {}
    for place in ("header", "footer"):
        for section in sections:
            for part in _shown(content, section.properties, place):
                found.setdefault(part, Margin(part, place, section.first if place == "header" else section.last))
    return list(found.values())


def _shown(content: Content, properties: Element, place: str) -> Iterator[str]:
    w, r = content.names.w, content.names.r
    for reference in properties.iter(f"{w}{place}Reference"):
        relation = content.relations.get(reference.get(f"{r}id") or "")
        if relation is not None and relation.kind == place and _is_used(content, properties, reference.get(f"{w}type")):
            yield relation.target


def _is_used(content: Content, properties: Element, pages: str | None) -> bool:
    if pages == "first":
        return bool(is_on(properties, "titlePg", content.names.w))
    return pages != "even" or bool(is_on(content.beside("settings"), "evenAndOddHeaders", content.names.w))
