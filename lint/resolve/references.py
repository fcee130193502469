"""What a reference to a part of a document belongs to: the document it stands in, an act cited beside it, or nobody can tell."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from typing import Literal

from lint.facts.model import CrossReference
from lint.facts.vocabulary import column, table
from lint.patterns import regex
from lint.records import record
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure.model import DocumentPart, Item
from lint.structure.quotes import quoted_blocks

Belonging = Literal["named", "here", "recipients", "plain", "other", "unknown"]

_WINDOW = 160  # characters behind a reference in which the act it belongs to is named
_QUOTATION = 2000  # characters before a place in which a quotation mark may still be open
_AMENDS = regex(r"sửa\s+đổi|thay\s+thế\s+(?:cụm\s+)?từ|đính\s+chính", re.IGNORECASE)


@record(frozen=True, slots=True)
class Referred:
    """A reference with what it belongs to.

    `named`: to the document with the number `part`, in words (`Điều 5 Quy chế này`, `mục II của Kế hoạch này`); `here`: to what it stands in
    (`khoản 2 Điều này`); `recipients`: `Như Điều 3`; `plain`: no act is named near it, so most likely the own one (`tại mục II.3`);
    `other`: another act's; `unknown` anything else. `item` is the item of the outline that it stands in.
    """

    reference: CrossReference
    belonging: Belonging
    part: int
    item: Item | None


def referred(index: FactIndex) -> Iterator[Referred]:
    """Every reference of the file outside quotations, in reading order."""
    if not index.facts.cross_references:
        return
    reader = _Reader(index)
    quoted = quoted_blocks(index.document)
    for run in _runs(index):
        place = Span(run[0].span.start, max(reference.span.end for reference in run))
        if quoted[index.document.block_index(place.start)] or in_open_quotation(index, place.start):
            continue
        item = next(index.above(place.start), None)
        item = item if item is not None and item.span.start <= place.start < item.span.end else None
        belonging, part = reader.belonging(place, item)
        for reference in run:
            here = reference.parts[-1][1] == "này" and not reader.amends(place.start, item)
            yield Referred(reference, "here" if here else belonging, part, item)


def in_open_quotation(index: FactIndex, offset: int) -> bool:
    """Whether a quotation mark opened before it in the same paragraph is still open."""
    block = index.document.block_at(offset).span
    before = index.document.text[max(block.start, offset - _QUOTATION) : offset]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _runs(index: FactIndex) -> Iterator[list[CrossReference]]:
    """References that one act behind them belongs to: `Điều 6, Điều 7 và khoản 1 Điều 9 Nghị quyết này`."""
    joined = _patterns()["join"]
    run: list[CrossReference] = []
    for reference in index.facts.cross_references:
        if run:
            end = max(found.span.end for found in run[-3:])
            here = run[-1].parts[-1][1] == "này"
            if here or reference.span.start >= end and not joined.fullmatch(index.document.folded, end, reference.span.start):
                yield run
                run = []
        run.append(reference)
    if run:
        yield run


class _Reader:
    """Reads what stands around the references of one file."""

    def __init__(self, index: FactIndex) -> None:
        self._index = index
        self._text = index.document.folded
        self._patterns = _patterns()
        self._acts: dict[int, bool] = {}

    def belonging(self, place: Span, item: Item | None) -> tuple[Belonging, int]:
        """To what the references of this stretch belong, and to which document of the file."""
        number = self._index.part_number(place.start)
        zone = self._index.zone_kind(place.start)
        if zone not in ("body", "annex", "recipients"):
            return "other", number
        block = self._index.document.block_at(place.start).span
        after = self._text[place.end : min(block.end, place.end + _WINDOW)]
        if zone == "recipients":
            as_in = self._patterns["as_in"].match(self._text, block.start, place.start)
            return ("recipients" if as_in and as_in.end() == place.start and not after.strip(" ;,.)/") else "unknown"), number
        if this := self._patterns["this"].match(after):
            named = None if self.amends(place.start, item) else self._part_of_kind(number, this["kind"])
            return ("other", number) if named is None else ("named", named)
        if self._patterns["act"].match(after) or self._is_cited_next(place.end, after):
            return "other", number
        if self._patterns["back"].match(after) or self._names_act(place, item) or self.amends(place.start, item):
            return "unknown", number
        return "plain", number

    def amends(self, offset: int, item: Item | None) -> bool:
        """Whether the text there is another act's new wording, or the document one that amends or puts together others."""
        document = self._index.document
        part = self._index.part_at(offset)
        if _AMENDS.search(part.title or "") or part.own is not None and part.own.family == "consolidation":
            return True
        above = self._index.above(item.marker.span.start) if item is not None else ()
        blocks = {document.block_index(offset), *(entry.marker.block for entry in above)}
        return any(self._patterns["amending"].match(self._text, *document.blocks[block].span) is not None for block in blocks)

    def _part_of_kind(self, number: int, kind: str) -> int | None:
        """The document that `<kind> này` names: the own one, the one it is attached to, or the only one attached to it."""
        parts = self._index.structure.documents
        attached_to = parts[number].attached_to
        near = [number, *(n for n, part in enumerate(parts) if n == attached_to or part.attached_to == number)]
        fitting = [n for n in near if " ".join(kind.split()).casefold() in _kinds(parts[n])]
        return fitting[0] if fitting[:1] == [number] or len(fitting) == 1 else None

    def _is_cited_next(self, end: int, after: str) -> bool:
        """Whether a cited document follows with only small words between."""
        citations = self._index.facts.citations
        at = bisect_left(citations, end, key=lambda citation: citation.span.start)
        if at == len(citations) or citations[at].span.start - end > len(after):
            return False
        return self._patterns["filler"].fullmatch(after[: citations[at].span.start - end]) is not None

    def _names_act(self, place: Span, item: Item | None) -> bool:
        """Whether another act is named in the paragraph, in one that it depends on, or in the one that announces it."""
        document = self._index.document
        at = document.block_index(place.start)
        blocks = {at}
        if at and self._text[slice(*document.blocks[at - 1].span)].rstrip().endswith((":", ",")):
            blocks.add(at - 1)
        for entry in self._index.above(item.marker.span.start) if item is not None else ():
            blocks |= {entry.marker.block, min(entry.marker.block + 1, at)}
        return any(map(self._has_act, blocks))

    def _has_act(self, block: int) -> bool:
        if block not in self._acts:
            self._acts[block] = self._patterns["acts"].search(self._text, *self._index.document.blocks[block].span) is not None
        return self._acts[block]


def _kinds(part: DocumentPart) -> tuple[str, ...]:
    """The kind of a document in small letters; those its symbol may stand for where the heading is lost."""
    if part.kind is not None:
        return (part.kind.casefold(),)
    mark = part.own.kind_mark if part.own is not None else None
    return tuple(row["name"].casefold() for row in table("kinds") if mark and row["mark"] == mark)


@cache
def _patterns() -> dict[str, "re.Pattern[str]"]:
    """`this`, `act`, `back` look behind a reference, `acts` for any act in a paragraph, `join` between two references, `as_in` before one."""
    names = [name for name in column("kinds", "name") if name not in ("Dự án", "Lệnh", "Hợp đồng", "Thư công")]
    kinds = "|".join(name.replace(" ", r"\s+") for name in (*names, "Điều lệ", "Quy tắc", "Danh mục", "Bản quy định", "Văn bản"))
    link = r"(?:của|tại|trong|thuộc|ở|theo|trên|(?:được\s+)?ban\s+hành|(?:gửi\s+|đính\s+)?kèm(?:\s+theo)?|bản|các|một\s+số)"
    lower = r"(?i:nghị\s+định|thông\s+tư|luật|pháp\s+lệnh|bộ\s+luật)"
    return {
        "this": regex(rf"[\s,;)]*(?:{link}\s+)*(?P<kind>{kinds})\s+này(?!\w)", re.IGNORECASE),
        "act": regex(rf"[\s,;(]*(?:{link}\s+)*(?:(?i:{kinds})(?!\w)|{lower}(?!\w))|\s+(?:{link}\s+)*[A-ZĐ]\w"),
        "back": regex(rf"[\s,]*(?:{link}\s+)*(?:(?:nói|nêu|kể|dẫn)?\s*trên|đã\s+(?:nêu|dẫn)|dưới\s+đây)(?!\w)"),
        "acts": regex(rf"(?<!\w)(?:{kinds}|Hiệp\s+định|Công\s+ước|{lower})(?!\w)(?!\s+này(?!\w))"),
        "amending": regex(
            rf"\W*(?:(?:Điều\s+)?\w{{1,4}}[.):]\s*)?(?i:{_AMENDS.pattern}|bổ\s+sung|bãi\s+bỏ)|.*(?:sửa\s+đổi|bổ\s+sung|thay\s+thế)[^.;]{{0,60}}như\s+sau"
        ),
        "filler": regex(rf"[\s,(]*(?:{link}\s*)*"),
        "join": regex(r"[\s,;]*(?:(?:và|hoặc|đến|tới|các|tại|cùng|từ)\s+)*"),
        "as_in": regex(r"[\s\-+•*]*(?:[Nn]hư|[Tt]heo)(?:\s+(?:các|tại))?\s+"),
    }
