"""Headers and footers: those of the pages that the text is set on."""

from collections.abc import Iterator, Sequence
from typing import Literal

from lint.element import Element
from lint.odf.names import LOEXT, OFFICE, STYLE

Place = Literal["header", "footer"]
_PLACES: tuple[Place, ...] = ("header", "footer")


def margins(styles: Element, masters: Sequence[str]) -> list[tuple[Place, Element]]:
    """The headers, then the footers of these page styles and of those that follow them; "" stands for the first page style of the file."""
    sheet = styles.find(f"{OFFICE}master-styles")
    pages = {page.get(f"{STYLE}name") or "": page for page in sheet if page.tag == f"{STYLE}master-page"} if sheet is not None else {}
    used = list(_used(pages, masters))
    return [(place, one) for place in _PLACES for page in used for one in _shown(page, place)]


def _used(pages: dict[str, Element], masters: Sequence[str]) -> Iterator[Element]:
    seen: set[str] = set()
    for master in masters:
        name = master or ("Standard" if "Standard" in pages else next(iter(pages), ""))
        while name in pages and name not in seen:
            seen.add(name)
            yield pages[name]
            name = pages[name].get(f"{STYLE}next-style-name") or ""


def _shown(page: Element, place: Place) -> Iterator[Element]:
    names = [f"{namespace}{place}{pages}" for namespace in (STYLE, LOEXT) for pages in ("", "-left", "-first")]
    return (one for one in page if one.tag in names and one.get(f"{STYLE}display") != "false")
