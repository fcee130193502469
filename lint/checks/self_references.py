"""`Quyết định này` in a plan: the document called by the name of another kind (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.5)."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from lint.engine.model import Hit, Related
from lint.facts.vocabulary import at_word_starts
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.references import in_open_quotation
from lint.span import Span
from lint.structure.quotes import quoted_blocks

# Kinds by which a document names itself; `Đề án này`, `Chương trình này`, `Dự án này` mostly speak of something else.
_OWN = (
    "Quyết định",
    "Kế hoạch",
    "Chỉ thị",
    "Thông báo",
    "Tờ trình",
    "Báo cáo",
    "Công văn",
    "Nghị quyết",
    "Hướng dẫn",
    "Quy chế",
    "Kết luận",
    "Nghị định",
    "Thông tư",
)
_EXECUTING = 40  # characters in which `chịu trách nhiệm thi hành` stands
_PARAGRAPH = 1000  # characters of the paragraph before the words
_ISSUED = ("Quy chế", "Kế hoạch")  # what a decision may issue
# These speak of documents at length: there only what is never named otherwise is a slip.
_SPEAKS = frozenset({"Tờ trình", "Báo cáo", "Công văn", "Thông báo", "Biên bản", "Hướng dẫn", "Công điện"})


def other_kind(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """A kind with `này` that is neither the document's own nor named, cited, issued or attached anywhere near."""
    right: dict[int, Span] = {}
    others: list[tuple[int, re.Match[str]]] = []
    for match in _mention().finditer(index.document.folded):
        number = index.part_number(match.start())
        if match["kind"] == index.structure.documents[number].kind:
            right.setdefault(number, Span(*match.span("kind")))
        elif match["kind"] not in _above(index, number) and _is_said_of_itself(index, number, match.start()):
            others.append((number, match))
    quoted = quoted_blocks(index.document) if others else ()
    spoken = _Spoken(index)
    for number, match in others:
        if quoted[index.document.block_index(match.start())]:
            continue
        if _is_executed(index, number, match) or not spoken.of(number, match["kind"], match.start()):
            kind = index.structure.documents[number].kind or ""
            related = (Related(right[number]),) if number in right else ()
            yield Hit(Span(*match.span("kind")), {"kind": kind, "written": match["kind"]}, related, suggestion=kind)


@cache
def _mention() -> "re.Pattern[str]":
    return regex(rf"(?P<kind>{at_word_starts(_OWN)}) này(?!\w)")


def _is_executed(index: FactIndex, number: int, match: "re.Match[str]") -> bool:
    """Whether a decision says who carries out the text it issues: what binds them is the decision (Phụ lục III, mẫu 1.2)."""
    before = index.document.folded[max(match.start() - _EXECUTING, 0) : match.start()].split()
    return index.structure.documents[number].kind == "Quyết định" and " ".join(before[-5:]) == "chịu trách nhiệm thi hành"


def _above(index: FactIndex, number: int) -> str:
    """The kind and the title of the document that issues this one: an attached text may speak of both."""
    parts = index.structure.documents
    above = parts[number].attached_to
    return "" if above is None else f"{parts[above].kind} {parts[above].title}"


def _is_said_of_itself(index: FactIndex, number: int, start: int) -> bool:
    """Whether the words stand in the body of a document, outside a quotation."""
    part = index.structure.documents[number]
    if part.kind not in _OWN or index.zone_kind(start) != "body":
        return False
    return not (part.own is not None and part.own.family == "consolidation" or in_open_quotation(index, start))


class _Spoken:
    """Which other documents the documents of a file speak of."""

    def __init__(self, index: FactIndex) -> None:
        self._index = index
        self._known: dict[tuple[int, str], bool] = {}

    def of(self, number: int, kind: str, start: int) -> bool:
        """Whether a document of the kind is named where `<kind> này` may mean it."""
        key = (number, kind)
        if key not in self._known:
            self._known[key] = self._in_document(number, kind)
        return self._known[key] or self._near(number, kind, start)

    def _in_document(self, number: int, kind: str) -> bool:
        """Whether a text of the kind is attached, the title speaks of one, or the document is written about one."""
        parts = self._index.structure.documents
        part = parts[number]
        if any(other.kind == kind for other in parts if other.attached_to == number) or kind.casefold() in (part.title or "").casefold():
            return True
        about = part.kind in _SPEAKS or part.kind == "Quyết định" and kind in _ISSUED
        return about and _named(kind).search(self._index.document.folded, *part.span) is not None

    def _near(self, number: int, kind: str, start: int) -> bool:
        """Whether one is named before it in the paragraph, in the two before, or in the headings above."""
        document = self._index.document
        at = document.block_index(start)
        first = document.block_index(self._index.structure.documents[number].span.start)
        above = {item.marker.block for item in self._index.above(start)} | set(range(max(at - 2, first), at))
        spans = [
            Span(max(document.blocks[at].span.start, start - _PARAGRAPH), start),
            *(document.blocks[block].span for block in above if block < at),
        ]
        return any(_named(kind).search(document.folded, *span) for span in spans)


@cache
def _named(kind: str) -> "re.Pattern[str]":
    return regex(rf"(?i:{kind})(?!\w)(?! này(?!\w))")
