"""The issuing body as the letterhead names it."""

import re
from collections.abc import Iterator, Sequence

from lint.document import Block, Document
from lint.patterns import regex
from lint.structure import signs
from lint.structure.model import Zone
from lint.structure.signature import blocks_of

_RULE = regex(r"^[\W_]*$")
_COLUMNS = regex(r"\s{3,}|\t")
# The other column of a letterhead that was flattened into one line: `XÃ … Độc lập - Tự do - Hạnh phúc`.
_NATION = regex(r"(?<=\S)\s+(?:CỘNG\s+H(?:ÒA|OÀ)\s+XÃ\s+HỘI|Độc\s+lập\s*[-–]\s*Tự\s+do|ĐẢNG\s+CỘNG\s+SẢN\s+VIỆT\s+NAM).*$", re.DOTALL)
# How the name of an office begins in a letterhead; the line behind it goes on with the name (`XÃ …`, `DÂN`).
_OFFICES = (
    "UBND|ỦY BAN|UỶ BAN|HĐND|HỘI |BỘ |SỞ |BAN |VĂN PHÒNG|CỤC |CHI CỤC|TỔNG |CHÍNH PHỦ|THỦ TƯỚNG|CHỦ TỊCH|QUỐC HỘI|KIỂM TOÁN|CÔNG AN|"
    "CÔNG ĐOÀN|LIÊN |ĐOÀN |ĐẢNG |TRƯỜNG |TRUNG TÂM|TRẠM |PHÒNG |THANH TRA|NGÂN HÀNG|VIỆN |KHO BẠC|TÒA ÁN|TỈNH ỦY|TỈNH UỶ|THÀNH ỦY|"
    "THÀNH UỶ|HUYỆN ỦY|HUYỆN UỶ|CHI BỘ|MẶT TRẬN"
)
_OFFICE = regex(rf"^(?:{_OFFICES})")
# The superior body in front of the issuing one, where a cell was flattened: `UBND TỈNH SƠN LA UBND XÃ MAI SƠN`.
_SUPERIOR = regex(
    r"^(?:(?:UBND|(?:ỦY|UỶ) BAN NHÂN DÂN)\s+(?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG)|(?:TỈNH|THÀNH|HUYỆN)\s+(?:ỦY|UỶ))"
    r"(?:\s+[^\s,-]+){1,4}?\s+"
    r"(?=(?:UBND|(?:ỦY|UỶ) BAN NHÂN DÂN|SỞ|VĂN PHÒNG|ĐẢNG (?:ỦY|UỶ)|PHÒNG (?:VĂN HÓA|KINH TẾ|NỘI VỤ|TÀI CHÍNH|TƯ PHÁP|GIÁO DỤC))\b)"
)


def issuer_line(document: Document, zones: Sequence[Zone], number: int) -> str | None:
    """The last body named in the letterhead (a superior body stands above it), as written but on one line; None without a letterhead."""
    bodies: list[str] = []
    for block in _head(document, zones, number):
        line = _left_column(document.slice(block.span).strip())
        if _RULE.match(line) or not signs.is_capitals(line) or signs.is_nation(line):
            continue
        if _OFFICE.match(line):
            bodies.append(_SUPERIOR.sub("", line))
        elif bodies and line[0].isalpha():
            bodies[-1] += f" {line}"
    return bodies[-1] if bodies else None


def _left_column(line: str) -> str:
    """The office of a line that holds both columns of a letterhead: `XÃ …      Độc lập - Tự do - Hạnh phúc`."""
    left, *right = _COLUMNS.split(line, maxsplit=1)
    return left if right and signs.is_nation(right[0]) else _NATION.sub("", line)


def _head(document: Document, zones: Sequence[Zone], number: int) -> Iterator[Block]:
    """The paragraphs of the document's letterhead and number line."""
    for zone in zones:
        if zone.document == number and zone.kind in ("letterhead", "number"):
            yield from blocks_of(document, zone)
