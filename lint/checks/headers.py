"""Parts that a document must have and has not (Nghị định 30/2020/NĐ-CP, Điều 8 và Phụ lục I)."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from lint.document import Block
from lint.engine.model import Hit, Value
from lint.facts.vocabulary import table
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure import signs
from lint.structure.model import DocumentPart, Zone, ZoneKind

_HEAD_LINES = 20  # paragraphs in which the letterhead stands
_SIGNED = regex(r"(?<!\w)(?:(?:T/M|K/T|T/L|TM|KT|TL|TUQ)[./\s]\s*[A-ZĐ]{2}|(?:CHỦ TỊCH|GIÁM ĐỐC|BÍ THƯ|TRƯỞNG|CHÁNH) .*[^\W\d_][a-zà-ỹ]+$)")
_SIGNATURE_LONGEST = 160  # characters
_LEAST = 3  # parts that must be known before one is missed
_KNOWN: tuple[ZoneKind, ...] = ("letterhead", "number", "place_date", "title", "recipients", "signature")
# Kinds that go out with number, date, signature and recipients; minutes, contracts, projects and slips have their own models.
_SENT = frozenset({"Quyết định", "Kế hoạch", "Báo cáo", "Tờ trình", "Thông báo", "Công văn", "Chỉ thị", "Hướng dẫn", "Nghị quyết", "Công điện"})
_STATE = regex(r"^(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|SỞ |BỘ |PHÒNG |CÔNG AN|VĂN PHÒNG (?:HĐND|HỘI ĐỒNG|ỦY BAN|UBND))")
_CENTRAL = regex(r"QUỐC HỘI|CHỦ TỊCH NƯỚC|CHÍNH PHỦ")
_NATION = regex(r"NGHĨA\s+VIỆT|HÒA\s+XÃ|HOÀ\s+XÃ|CHXHCN", re.IGNORECASE)
_MOTTO = regex(r"Độc\s+lập|Hạnh\s+phúc", re.IGNORECASE)
_NUMBER = regex(r"\bSố\s*[:.…/\d]|\d+\s*/\s*[A-ZĐ]{2}", re.IGNORECASE)
_DATE = regex(r"ngày\b.{0,12}\btháng\b", re.IGNORECASE)
_PARTS: Mapping[str, tuple[str, str, ZoneKind]] = {
    "nation": ("Quốc hiệu “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM”", "national title", "letterhead"),
    "motto": ("Tiêu ngữ “Độc lập - Tự do - Hạnh phúc”", "motto “Độc lập - Tự do - Hạnh phúc”", "letterhead"),
    "issuer": ("tên cơ quan ban hành", "name of the issuing body", "letterhead"),
    "number": ("dòng số, ký hiệu", "number and symbol", "number"),
    "place_date": ("dòng địa danh, ngày tháng năm", "place and date", "place_date"),
    "heading": ("tên loại văn bản", "kind of document", "title"),
    "subject": ("trích yếu nội dung", "subject", "title"),
    "recipients": ("phần Nơi nhận", "list of recipients", "recipients"),
    "signature": ("chức vụ, họ tên người ký", "office and name of a signer", "signature"),
}

_NEAREST: Mapping[str, tuple[ZoneKind, ...]] = {
    "signature": ("recipients",),
    "recipients": ("signature",),
    "heading": ("place_date", "number"),
    "subject": ("title", "number"),
}


def missing(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """The one part of a letterhead that is not there, and what the end of the document lacks; a letterhead that lost more was cut by an export."""
    for number, part in enumerate(index.structure.documents):
        zones = [zone for zone in index.zones if zone.document == number]
        kinds = {zone.kind for zone in zones}
        if part.attached_to is not None or part.family == "fragment" or len(kinds.intersection(_KNOWN)) < _LEAST or "body" not in kinds:
            continue
        lines = _lines(index, part)
        if not lines or signs.is_annex_heading(index.document.folded[slice(*lines[0].span)]):
            continue
        lost = _lost(index, part, kinds, lines)
        if len(lost) > 1:
            continue
        for name in (*(name for name in lost if _is_required(part, name)), *_end(index, part, kinds)):
            near = _nearest(index, zones, name)
            if near is not None:
                yield Hit(near, _said(name), missing=_PARTS[name][2])


def _said(name: str) -> dict[str, Value]:
    vi, en, _ = _PARTS[name]
    return {"part": {"vi": vi, "en": en}}


def _lines(index: FactIndex, part: DocumentPart) -> Sequence[Block]:
    first = index.document.block_index(part.span.start)
    return [block for block in index.document.blocks[first : first + _HEAD_LINES] if part.span.contains(block.span)]


def _lost(index: FactIndex, part: DocumentPart, kinds: set[ZoneKind], lines: Sequence[Block]) -> list[str]:
    """What the letterhead and the title lack, as far as it can be told."""
    texts = [index.document.folded[slice(*block.span)] for block in lines]
    behind = next((at for at, text in enumerate(texts) if signs.kind_heading(text) or signs.is_address(text)), len(texts))
    head = texts[:behind]
    found = {
        "nation": part.family == "party" or any(map(_NATION.search, head)),
        "motto": part.family == "party" or any(map(_MOTTO.search, head)),
        "issuer": part.issuer is not None or any(signs.is_capitals(text) and not _NATION.search(text) for text in head),
        "number": "number" in kinds or any(map(_NUMBER.search, head)) or _is_stamped(index, lines[:behind]),
        "place_date": "place_date" in kinds or any(map(_DATE.search, head)) or _dated_below(index, part) or _is_stamped(index, lines[:behind]),
    }
    return [name for name, there in found.items() if not there] + _title(part, texts)


def _is_stamped(index: FactIndex, head: Sequence[Block]) -> bool:
    """Whether a picture or a signature lies in the letterhead: it may hold the number and the date of a signed document."""
    return any(block.span.overlaps(span) for block in head for span in index.document.stamped)


def _is_required(part: DocumentPart, name: str) -> bool:
    """Whether documents like this one surely need the part: bodies of the state a nation's title, what is sent out a number and a date."""
    if name in ("nation", "motto"):
        return part.issuer is not None and _STATE.match(part.issuer) is not None
    return part.kind in _SENT or name == "heading"


def _dated_below(index: FactIndex, part: DocumentPart) -> bool:
    """Whether place and date stand further down, above the signature."""
    document = index.document
    first, last = document.block_index(part.span.start), document.block_index(part.span.end)
    blocks = (*document.blocks[first : first + _HEAD_LINES], *document.blocks[max(last - 3 * _HEAD_LINES, first) : last + 1])
    return any(signs.is_place_date(document.folded[slice(*block.span)]) for block in blocks)


def _title(part: DocumentPart, texts: Sequence[str]) -> list[str]:
    """Tên loại where the symbol names one, trích yếu under a heading or in a letter."""
    own = part.own
    if part.kind is None:
        return ["heading"] if own is not None and own.kind_mark in _marks() else []
    if part.title is not None or part.kind not in _SENT or part.family != "administrative":
        return []
    if part.kind != "Công văn":
        heading = next((at for at, text in enumerate(texts) if signs.kind_heading(text)), len(texts))
        behind = next((text for text in texts[heading + 1 :] if any(c.isalnum() for c in text)), None)
        return ["subject"] if behind is not None and _is_body(behind) else []
    return ["subject"] if any(map(signs.is_address, texts)) and not any(regex(r"\bV/v|Về việc").search(text) for text in texts) else []


def _is_body(text: str) -> bool:
    """Whether the line under a heading is surely no subject: what begins `Thực hiện …` may be one or a basis, its end tells."""
    return signs.is_issuer_line(text) or signs.is_address(text) or text.startswith("Căn cứ") or text.rstrip().endswith((".", ";", ":", ","))


def _marks() -> frozenset[str]:
    return frozenset(row["mark"] for row in table("kinds") if row["mark"] and row["family"] != "copy")


def _end(index: FactIndex, part: DocumentPart, kinds: set[ZoneKind]) -> list[str]:
    """Signature and recipients: one without the other."""
    if part.kind not in _SENT or _CENTRAL.search(part.issuer or ""):
        return []
    if "signature" in kinds:
        return [] if "recipients" in kinds or _has_line(index, part, signs.is_recipients) else ["recipients"]
    return ["signature"] if "recipients" in kinds and not _has_line(index, part, _signs) else []


def _signs(text: str) -> bool:
    """Whether a line holds a signature: alone, or all its lines and the name run together (`CÔNG AN TỈNH KT. GIÁM ĐỐC … Lê Văn Bình`)."""
    return signs.is_signature_line(text) or len(text) < _SIGNATURE_LONGEST and _SIGNED.search(text) is not None


def _has_line(index: FactIndex, part: DocumentPart, is_it: Callable[[str], bool]) -> bool:
    """Whether such a line stands in the last stretch of the document, wherever the zones put it."""
    document = index.document
    first, last = document.block_index(part.span.start), document.block_index(part.span.end - 1)
    return any(is_it(document.folded[slice(*block.span)]) for block in document.blocks[first + _HEAD_LINES // 2 : last + 1])


def _nearest(index: FactIndex, zones: Sequence[Zone], name: str) -> Span | None:
    """The paragraph that tells of the absent part; None where the part was in the other cell of a table that a web page lost."""
    order = _NEAREST.get(name, ("number", "place_date", "letterhead", "title"))
    zone = next((zone for kind in order for zone in zones if zone.kind == kind), None)
    if zone is None:
        return None
    block = index.document.block_at(zone.span.start)
    return None if block.table is not None and index.document.format in ("md", "html") else block.span
