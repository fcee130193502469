"""Page numbers: Arabic, centred in the upper margin, not on the first page (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.7)."""

from collections.abc import Iterator

from lint.appearance import Appearance, PageNumber, PageSetup
from lint.engine.model import Hit
from lint.resolve.index import FactIndex

_LONG = 4_500  # characters that no single page holds in size 13
_LEAST, _MOST = 13, 14  # points
_ARABIC = ("decimal", "numberInDash", "none")
_SIDES = {"left": ("canh trái", "aligned left"), "right": ("canh phải", "aligned right")}


def numbering(index: FactIndex) -> Iterator[Hit]:
    """One hit for the page numbers of a document of the state, at its first words."""
    appearance = index.document.appearance or Appearance()
    pages = [page for page in appearance.pages if page.span.length]
    if not pages or index.part_at(pages[0].span.start).family not in ("administrative", "normative"):
        return
    place = index.document.block_at(pages[0].span.start).span
    if not any(page.numbers for page in pages):
        if _is_several(index, appearance, pages):
            yield Hit(place, case="number-missing")
        return
    faults = list(dict.fromkeys(_faults([page for page in pages if index.zone_kind(page.span.start) != "annex"])))
    if faults:
        yield Hit(place, {"faults": {"vi": ", ".join(vi for vi, _ in faults), "en": ", ".join(en for _, en in faults)}}, case="number")


def _is_several(index: FactIndex, appearance: Appearance, pages: list[PageSetup]) -> bool:
    """Whether the file shows that it has more than one page."""
    return appearance.breaks > 0 or any(not page.continuous for page in pages[1:]) or len(index.document.text) > _LONG


def _faults(pages: list[PageSetup]) -> Iterator[tuple[str, str]]:
    """What is wrong, in Vietnamese and in English."""
    numbers = [number for page in pages for number in page.numbers]
    if numbers and all(number.part == "footer" for number in numbers):
        yield "đặt ở chân trang", "stand in the footer"
    for number in numbers:
        if number.align in _SIDES:
            yield _SIDES[number.align]
        if not _LEAST <= number.size <= _MOST:
            size = f"{number.size:g}"
            yield f"cỡ {size.replace('.', ',')}", f"in size {size}"
    if any(page.numbers and page.number_format not in _ARABIC for page in pages):
        yield "không phải chữ số Ả Rập", "not in Arabic figures"
    if pages and any(_on_first(pages[0], number) for number in pages[0].numbers):
        yield "hiện cả ở trang đầu", "shown on the first page too"


def _on_first(page: PageSetup, number: PageNumber) -> bool:
    """Whether the first page of the section shows that number."""
    return number.pages == "first" if page.first_differs else number.pages == "default"
