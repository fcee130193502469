"""Paper and margins of a Word file (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.1 - I.3; of the Party: Hướng dẫn 05-HD/VPTW)."""

from collections.abc import Iterator, Mapping

from lint.appearance import PageSetup
from lint.engine.model import Hit, Related
from lint.records import NamedTuple
from lint.resolve.index import FactIndex

_A4 = (210.0, 297.0)
_A5 = (148.0, 210.0)
_NAMED = {(216, 279): "Letter", (216, 356): "Legal", (297, 420): "A3", (148, 210): "A5", (182, 257): "B5"}
_TOLERANCE = 1.05  # millimetres; a twentieth for the rounding to twips
_SIDES = {"top": ("trên", "top"), "bottom": ("dưới", "bottom"), "left": ("trái", "left"), "right": ("phải", "right")}

# The least and the most of each margin, in millimetres.
_Range = tuple[int, int]
_STATE: Mapping[str, _Range] = {"top": (20, 25), "bottom": (20, 25), "left": (30, 35), "right": (15, 20)}
_NORMS: Mapping[str, Mapping[str, _Range]] = {
    "administrative": _STATE,
    "normative": {**_STATE, "top": (15, 25), "bottom": (15, 25)},  # models of councils' resolutions have 15 - 20 mm
    "party": _STATE,
}
_PARTY_SAYS = {"top": 20, "bottom": 20, "left": 30, "right": 15}  # a little more, as the state has it, is let pass
_MOST_GROUPS = 2


class _Fault(NamedTuple):
    """What is wrong with a page and what is right, each in Vietnamese and in English."""

    vi: str
    en: str
    norm_vi: str
    norm_en: str


def layout(index: FactIndex) -> Iterator[Hit]:
    """Sections with the same faults are one hit, at the first words of the first."""
    groups: dict[tuple[_Fault, ...], list[PageSetup]] = {}
    for page in index.document.appearance.pages if index.document.appearance else ():
        if page.span.length and (faults := tuple(_faults(index, page))):
            groups.setdefault(faults, []).append(page)
    for faults, found in list(groups.items())[:_MOST_GROUPS]:
        spans = [index.document.block_at(page.span.start).span for page in found]
        params = {
            "faults": {"vi": ", ".join(f.vi for f in faults), "en": ", ".join(f.en for f in faults)},
            "norms": {"vi": ", ".join(f.norm_vi for f in faults), "en": ", ".join(f.norm_en for f in faults)},
        }
        yield Hit(spans[0], params, tuple(Related(span) for span in spans[1:]), "page")


def _faults(index: FactIndex, page: PageSetup) -> Iterator[_Fault]:
    """Annexes may have their own paper; pages for wide tables may lie across."""
    part = index.part_at(page.span.start)
    norms = _NORMS.get(part.family)
    if norms is None or index.zone_kind(page.span.start) == "annex":
        return
    if not _is_paper(page, _A4) and not (_is_paper(page, _A5) and (part.kind or "").startswith(("Giấy", "Phiếu"))):
        yield _paper(page)
    elif page.landscape and not _has_table(index, page):
        yield _Fault("trang đặt ngang", "landscape pages", "trang đặt dọc", "portrait pages")
    if not page.landscape:
        for side, (low, high) in norms.items():
            value = getattr(page, side)
            if not low - _TOLERANCE <= value <= high + _TOLERANCE:
                said = f"{_PARTY_SAYS[side]}" if part.family == "party" else f"{low} - {high}"
                yield _margin(side, value, said)


def _is_paper(page: PageSetup, paper: tuple[float, float]) -> bool:
    sides = sorted((page.width, page.height))
    return all(abs(one - other) <= 2 * _TOLERANCE for one, other in zip(sides, paper, strict=True))


def _has_table(index: FactIndex, page: PageSetup) -> bool:
    blocks = index.document.blocks[index.document.block_index(page.span.start) :]
    return any(block.table is not None for block in blocks if block.span.start < page.span.end)


def _paper(page: PageSetup) -> _Fault:
    width, height = round(page.width), round(page.height)
    name = _NAMED.get((min(width, height), max(width, height)))
    size = f"{width} × {height} mm{f' ({name})' if name else ''}"
    return _Fault(f"khổ giấy {size}", f"paper of {size}", "A4 (210 × 297 mm)", "A4 (210 × 297 mm)")


def _margin(side: str, value: float, norm: str) -> _Fault:
    length = f"{value:.1f}".removesuffix(".0")
    vi, en = _SIDES[side]
    return _Fault(f"lề {vi} {length.replace('.', ',')} mm", f"{en} margin of {length} mm", f"lề {vi} {norm} mm", f"{en} {norm} mm")
