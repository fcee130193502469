"""The lines of one signature: who may stand under TM., KT. and TL., and how the marks are written."""

from collections.abc import Iterator
from itertools import pairwise

from lint.engine.model import Hit, Related, Severity
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.structure.model import DocumentPart
from lint.structure.signature import Signature, SignatureLine

_COMMITTEE = regex(r"(?:(?:ỦY|UỶ) BAN NHÂN DÂN|UBND)\b")
_PARTY_BODY = regex(r"(?:ĐẢNG (?:ỦY|UỶ|BỘ)|CHI (?:ỦY|UỶ|BỘ)|(?:TỈNH|THÀNH) (?:ỦY|UỶ)|BAN CHẤP HÀNH ĐẢNG BỘ)\b")
_STATE_BODY = regex(r"(?:(?:ỦY|UỶ) BAN NHÂN DÂN|UBND|(?:THƯỜNG TRỰC )?(?:HỘI ĐỒNG NHÂN DÂN|HĐND))\b")
_HEADS = (
    "CHỦ TỊCH",
    "BỘ TRƯỞNG",
    "THỦ TƯỚNG",
    "TỔNG GIÁM ĐỐC",
    "GIÁM ĐỐC",
    "TRƯỞNG PHÒNG",
    "HIỆU TRƯỞNG",
    "CHÁNH VĂN PHÒNG",
    "CỤC TRƯỞNG",
    "CHI CỤC TRƯỞNG",
    "CHÁNH THANH TRA",
)
_DEPUTIES = {"BỘ TRƯỞNG": ("THỨ TRƯỞNG",), "TRƯỞNG PHÒNG": ("PHÓ PHÒNG",), "CHÁNH VĂN PHÒNG": ("PHÓ VĂN PHÒNG",), "HIỆU TRƯỞNG": ("HIỆU PHÓ",)}
_DEPUTY = regex(r"PHÓ\b|THỨ TRƯỞNG\b|.*\bPHÓ$")
_IN_CHARGE = regex(r"PHỤ TRÁCH|CHỦ TRÌ")
_KEPT_ELSEWHERE = regex(r"\b(?:KT|TL|TUQ|TM)\.?\s*[A-ZĐ]{2}")
_STANDING = regex(r"^PHÓ\s+|\s+THƯỜNG TRỰC$")


def follows(index: FactIndex, part: DocumentPart, signature: Signature) -> Hit | None:
    """An office that cannot stand where it does."""
    first, *rest = signature.lines
    if part.family == "party":
        return None
    if not first.mark and first.office.startswith("PHÓ ") and not _IN_CHARGE.search(first.office):
        return None if _lost(index, signature) else _deputy(first)
    if first.mark == "TM" and rest and _COMMITTEE.match(first.office) and (hit := _under_committee(first, rest[0])):
        return hit
    return next(filter(None, (_under(above, below) for above, below in pairwise(signature.lines))), None)


def _lost(index: FactIndex, signature: Signature) -> bool:
    """Whether the authority may have slipped into the recipients, where two columns were read as one."""
    lists = (z.span for z in index.zones if z.kind == "recipients" and z.document == signature.document)
    return any(_KEPT_ELSEWHERE.search(index.document.folded, *span) for span in lists)


def _deputy(line: SignatureLine, *above: SignatureLine) -> Hit:
    head = _STANDING.sub("", line.office)
    return Hit(line.span, {"office": line.office, "head": head}, tuple(Related(a.span) for a in above), case="deputy")


def _under_committee(above: SignatureLine, below: SignatureLine) -> Hit | None:
    """Under `TM. ỦY BAN NHÂN DÂN` stands the Chairman, or who signs for him."""
    if not below.mark and below.office.startswith("PHÓ CHỦ TỊCH"):
        return _deputy(below, above)
    if regex(r"(?:QUYỀN )?CHỦ TỊCH\b").match(below.office) or below.mark == "TM" or _COMMITTEE.match(below.office) or not _known(below.office):
        return None
    return _wrong(above, below, "committee_office")


def _under(above: SignatureLine, below: SignatureLine) -> Hit | None:
    """What stands under KT. is the deputy of the office named there, under TL. and TUQ. another office."""
    if below.mark:
        return None
    if above.plain_mark == "KT":
        if above.office.startswith("PHÓ "):
            return Hit(above.span, {"signed": f"{above.mark}. {above.office}"}, case="for_deputy")
        return None if _is_deputy_of(below.office, above.office) else _wrong(above, below, "acting")
    if above.plain_mark in ("TL", "TUQ") and below.office == above.office:
        return _wrong(above, below, "order")
    if above.plain_mark == "TL" and below.office == f"PHÓ {above.office}":
        return _wrong(above, below, "order_deputy")
    return None


def _is_deputy_of(office: str, head: str) -> bool:
    """Whether the office may act for the head: any deputy where the head is not of the closed list."""
    if not _DEPUTY.match(office):
        return False
    known = [name for name in regex(r"\s*[,-]\s*").split(head) if name in _HEADS]
    if len(known) != 1 or "," in head or " - " in head:
        return True
    name = known[0]
    return office.startswith((f"PHÓ {name}", *_DEPUTIES.get(name, ()))) or not _known(office.removeprefix("PHÓ "))


def _known(office: str) -> bool:
    return office.startswith((*_HEADS, *(f"PHÓ {head}" for head in _HEADS), "BÍ THƯ", "TRƯỞNG BAN", "TRƯỞNG CÔNG AN", "CHỈ HUY TRƯỞNG"))


def _wrong(above: SignatureLine, below: SignatureLine, case: str) -> Hit:
    return Hit(below.span, {"office": below.office, "head": above.office, "mark": above.mark}, (Related(above.span),), case=case)


def slips(part: DocumentPart, signature: Signature) -> Iterator[Hit]:
    """Marks without their full stop or blank, and marks of the other family of documents."""
    for line in signature.lines:
        if (right := _right(part, line)) is not None:
            mark = right.split(maxsplit=1)[0]
            yield Hit(line.span, {"mark": mark, "right": right}, case="slip", severity=Severity.WARNING, suggestion=right)


def _right(part: DocumentPart, line: SignatureLine) -> str | None:
    """The line as it should be written; None where nothing is wrong with its mark."""
    if part.family == "party":
        return f"T/M {line.office}" if line.mark == "TM" and _PARTY_BODY.match(line.office) else None
    if "/" in line.mark and (_STATE_BODY.match(line.office) or (part.issuer_key or "").startswith(("UBND ", "HĐND "))):
        return f"{line.plain_mark}. {line.office}"
    return None if line.proper else f"{line.mark}. {line.office}"
