"""Sizes and styles of the letters of each component (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần II and mục IV)."""

from collections.abc import Iterator, Mapping

from lint.appearance import Look
from lint.checks.lettering import letters, prevailing
from lint.document import Block
from lint.engine.model import Hit, Related
from lint.patterns import regex
from lint.records import NamedTuple
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure import signs
from lint.structure.model import ZoneKind


class Component(NamedTuple):
    """A component of a document: its name, the least and the most size in points, and what its letters are at any rate."""

    vi: str
    en: str
    least: float
    most: float
    bold: bool = False
    italic: bool = False


class _Fault(NamedTuple):
    span: Span
    vi: str
    en: str


_NATION = Component("Quốc hiệu", "the national name", 12, 13, bold=True)
_MOTTO = Component("Tiêu ngữ", "the motto", 13, 14, bold=True)
_ISSUER = Component("tên cơ quan", "the issuing body", 12, 13)
_NUMBER = Component("số, ký hiệu", "the number line", 13, 13)
_DATE = Component("địa danh, ngày tháng", "place and date", 13, 14, italic=True)
_KIND = Component("tên loại văn bản", "the kind heading", 13, 14, bold=True)
_SUBJECT = Component("trích yếu", "the subject", 13, 14, bold=True)
_LETTER_SUBJECT = Component("trích yếu công văn", "the subject of the letter", 12, 13)
_RECIPIENTS = Component("chữ “Nơi nhận”", "the word “Nơi nhận”", 12, 12, bold=True, italic=True)
_RECIPIENT = Component("danh sách nơi nhận", "the list of recipients", 11, 11)
_BODY = Component("nội dung", "the body", 13, 14)

_STATE_NAME = regex(r"CỘNG\s+(?:HÒA|HOÀ)\s+XÃ\s+HỘI")
_STATE_MOTTO = regex(r"Độc\s+lập\s*-\s*Tự\s+do")
_KIND_LONGEST = 40  # characters; a longer line in capitals is the subject
_MOST = 4  # components named in one message
_PROSE = 30  # letters of a paragraph of the body, not a caption or a note beside a table
_STRAY = 3  # paragraphs of the body that differ and are still no fault of the whole, unless they are a fifth of it


def sizes(index: FactIndex) -> Iterator[Hit]:
    """One hit for all components of the state's documents whose letters are not as the norm says."""
    faults = sorted((*_components(index), *_body(index)))
    if faults:
        shown, more = faults[:_MOST], len(faults) - _MOST
        said = {"vi": "; ".join(fault.vi for fault in shown), "en": "; ".join(fault.en for fault in shown)}
        if more > 0:
            said = {"vi": f"{said['vi']}; và {more} thành phần khác", "en": f"{said['en']}; and {more} more"}
        yield Hit(faults[0].span, {"faults": said}, tuple(Related(fault.span) for fault in faults[1:]), "size")


def _components(index: FactIndex) -> Iterator[_Fault]:
    """The first fault of each component; a kind of line may come many times."""
    found: dict[Component, _Fault] = {}
    for block, zone in _blocks(index):
        component = _component(zone, index.document.folded[block.span.start : block.span.end]) if zone else None
        if component is not None and component not in found and (fault := _judged(index, block, component)):
            found[component] = fault
    yield from found.values()


def _blocks(index: FactIndex) -> Iterator[tuple[Block, ZoneKind | None]]:
    """The blocks of the state's documents, with their zones."""
    for block in index.document.blocks:
        if block.part == "body" and index.part_at(block.span.start).family in ("administrative", "normative"):
            yield block, index.zone_kind(block.span.start)


def _component(zone: ZoneKind, text: str) -> Component | None:
    if zone == "letterhead":
        name = _NATION if _STATE_NAME.search(text) else _MOTTO if _STATE_MOTTO.search(text) else None
        return name or (_ISSUER if signs.is_capitals(text) else None)
    if zone == "title":
        return _in_title(text)
    if zone == "recipients":
        return _RECIPIENTS if signs.is_recipients(text) and len(text) < 12 else _RECIPIENT if text.startswith("-") else None
    return (_NUMBER if text.startswith("Số") else None) if zone == "number" else _DATE if zone == "place_date" else None


def _in_title(text: str) -> Component | None:
    """The line `(Kèm theo …)` below a title is in italics."""
    if text.startswith("V/v"):
        return _LETTER_SUBJECT
    if signs.is_capitals(text) and len(text) <= _KIND_LONGEST:
        return _KIND
    return None if signs.is_attached_line(text) or text.startswith("(") else _SUBJECT


def _judged(index: FactIndex, block: Block, component: Component) -> _Fault | None:
    look = prevailing(index, block, lambda look: look)
    if look is None:
        return None
    vi, en = [], []
    if not component.least <= look.size <= component.most:
        vi.append(f"cỡ {_points(look.size)} (quy định {_norm(component)})")
        en.append(f"in size {look.size:g} (the norm: {_norm(component)})")
    lacking = _lacking(component, look)
    if lacking:
        vi.append(f"chưa in {', '.join(lacking)}")
        en.append(f"not {', '.join(lacking.values())}")
    return _Fault(block.span, f"{component.vi} {', '.join(vi)}", f"{component.en} {', '.join(en)}") if vi else None


def _lacking(component: Component, look: Look) -> Mapping[str, str]:
    wanted = {("đậm", "bold"): component.bold and not look.bold, ("nghiêng", "italic"): component.italic and not look.italic}
    return {vi: en for (vi, en), lacks in wanted.items() if lacks}


def _body(index: FactIndex) -> Iterator[_Fault]:
    """The paragraphs of the body, tables apart, once: when several of them are too small or too large."""
    found = [(block, prevailing(index, block, lambda look: look.size)) for block, zone in _blocks(index) if _is_prose(index, block, zone)]
    wrong = [(block, size) for block, size in found if size is not None and not _BODY.least <= size <= _BODY.most]
    if len(wrong) >= _STRAY or 0 < len(found) <= 5 * len(wrong):
        shown = sorted({size for _, size in wrong})
        vi, en = (", ".join(map(write, shown)) for write in (_points, "{:g}".format))
        yield _Fault(
            wrong[0][0].span,
            f"{_BODY.vi} cỡ {vi} ở {len(wrong)} đoạn (quy định {_norm(_BODY)})",
            f"{_BODY.en} in size {en} in {len(wrong)} paragraph{'s' if len(wrong) > 1 else ''} (the norm: {_norm(_BODY)})",
        )


def _is_prose(index: FactIndex, block: Block, zone: ZoneKind | None) -> bool:
    return zone in ("body", "legal_basis") and block.table is None and letters(index.document.slice(block.span)) >= _PROSE


def _points(size: float) -> str:
    return f"{size:g}".replace(".", ",")


def _norm(component: Component) -> str:
    return f"{component.least:g}" if component.least == component.most else f"{component.least:g} - {component.most:g}"
