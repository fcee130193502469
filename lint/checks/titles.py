"""The title against what says it again: the enacting sentence, Điều 1, the closing sentence, the heading of an attached text."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lint.checks.title_parts import Time, communes, same_name, times, years_of
from lint.engine.model import Hit, Related, Severity
from lint.patterns import regex
from lint.resolve.cited import Stretches, whole
from lint.resolve.index import FactIndex
from lint.resolve.titles import subject
from lint.span import Span
from lint.structure.model import DocumentPart
from lint.structure.restatements import Restatement, restatements

_ISSUED = regex(r"\b(?:ban hành|phê duyệt)\s+$", re.IGNORECASE)
_FEW = 3  # words that show one subject
_ALIKE = 0.6  # of the shorter title's words
# Kinds that a closing sentence may name for another: `TỜ TRÌNH … Trên đây là báo cáo của …`, a letter that reports.
_FREE = frozenset({"Công văn", "Tờ trình", "Thông báo", "Công điện", "Giấy mời", "Biên bản", "Nghị quyết"})
_STATED = frozenset({"Kế hoạch", "Báo cáo", "Chương trình", "Phương án", "Đề án", "Hướng dẫn", "Tờ trình", "Quy chế", "Quy định", "Chỉ thị"})
# Words before `xã` that make it a way of speaking, or the end of an office's name.
_SPOKEN = regex(
    r"(?:bàn|của|tại|toàn|cấp|các|ở|thuộc|từ|cho|UBND|HĐND|dân|ủy|uỷ|an|đoàn|hội|tế|công|sự|binh|đội|MTTQ|nam|đảng|phòng|từng|mỗi|liên|và|trong|ngoài|đến|với)$",
    re.IGNORECASE,
)
_NAMELESS = regex(r"(?P<before>\b\w+\s+(?P<word>\w+))\s+(?P<level>xã|phường|đặc khu)(?=\s+(?:\d|năm\b|giai đoạn|quý\b|tháng\b)|\s*$)", re.IGNORECASE)


def mismatch(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Differences of time, commune and kind; freely shortened words are none."""
    cited = whole(index.facts.citations)
    for number, part in enumerate(index.structure.documents):
        if part.title_span is None or part.kind is None:
            continue
        found = list(restatements(index.document, part, _body(index, number)))
        for stated in found:
            yield from _stated(index, part, stated, cited)
        yield from _nameless(index, part)
        if part.attached_to is not None:
            yield from _attached(index, index.structure.documents[part.attached_to], part, cited)


def _body(index: FactIndex, number: int) -> Span:
    """The bases and the text of a document, without its annexes."""
    own = [z.span for z in index.zones if z.document == number and z.kind in ("legal_basis", "body")]
    return Span(own[0].start, own[-1].end) if own else Span(0, 0)


def _stated(index: FactIndex, part: DocumentPart, stated: Restatement, cited: Stretches) -> Iterator[Hit]:
    title = part.title_span
    assert title is not None
    words, alike = index.document.slice(stated.kind_span), _alike(index, title, stated.rest)
    if words[0].isupper() and _other_kind(part, stated.kind) and (stated.where == "closing" or alike and stated.where == "enacting"):
        yield Hit(stated.kind_span, {"stated": words, "kind": part.kind or ""}, (Related(title),), case="kind")
    elif alike:
        yield from _differences(index, title, stated.rest, cited)


def _other_kind(part: DocumentPart, kind: str) -> bool:
    """Whether the kind named is plainly not the document's own, nor one its title speaks of."""
    if part.kind == kind or part.kind in _FREE or kind not in _STATED or part.kind not in _STATED:
        return False
    return kind.casefold() not in (part.title or "").casefold()


def _alike(index: FactIndex, title: Span, rest: Span) -> bool:
    one, other = (subject(index.document.folded[slice(*span)]) for span in (title, rest))
    return min(len(one), len(other)) >= _FEW and len(one & other) >= _ALIKE * min(len(one), len(other))


def _differences(index: FactIndex, title: Span, rest: Span, cited: Stretches) -> Iterator[Hit]:
    """The time and the commune that the title has otherwise; what is only added to the title's own is none."""
    own, stated = times(index, title, cited), times(index, rest, cited)
    differing = [hit for time in stated if (hit := _time(index, own, time)) is not None]
    if len(differing) == len(stated):
        yield from differing[:1]
    units = communes(index, title, cited)
    for unit in communes(index, rest, cited):
        model = next((u for u in units if u.level == unit.level), None)
        if model is not None and not any(same_name(unit, u) for u in units):
            params = {"stated": index.document.slice(unit.span), "title": index.document.slice(model.span)}
            yield Hit(unit.span, params, (Related(model.span),), case="unit")
            break


def _time(index: FactIndex, own: list[Time], time: Time) -> Hit | None:
    """What is wrong with a time that is said again: another stretch, another year, the year left out of it."""
    same = [t for t in own if t.sort == time.sort]
    equal = [t for t in same if t.value == time.value]
    years = years_of(own)
    params = {"stated": index.document.slice(time.span)}
    if same and not equal:
        return Hit(time.span, {**params, "title": index.document.slice(same[0].span)}, (Related(same[0].span),), case="time")
    dated = next((t for t in equal if t.year is not None), None)
    if dated is not None and time.sort in ("months", "quarters") and time.year is None and _ends(index, time):
        return Hit(time.span, {**params, "title": index.document.slice(dated.span)}, (Related(dated.span),), case="year_left_out")
    if years and time.year is not None and time.year not in years:
        return Hit(time.span, {**params, "title": index.document.slice(own[0].span)}, (Related(own[0].span),), case="time")
    return None


def _ends(index: FactIndex, time: Time) -> bool:
    """Whether no year follows at once (`6 tháng cuối năm và năm 2026`)."""
    return regex(r"\s*(?:,|và|[(/-])?\s*(?:năm\s+)?(?:19|20)\d\d").match(index.document.folded[time.span.end : time.span.end + 15]) is None


def _nameless(index: FactIndex, part: DocumentPart) -> Iterator[Hit]:
    """`cải cách hành chính xã năm 2026` in the title, where the text says `cải cách hành chính xã Tân Phong`."""
    assert part.title_span is not None
    if part.unit is None or part.unit_level is None:
        return
    for match in _NAMELESS.finditer(index.document.folded, *part.title_span):
        if _SPOKEN.match(match["word"]) or match["level"].lower() != part.unit_level:
            continue
        named = re.compile(rf"{re.escape(match['before'])}\s+{part.unit_level}\s+{re.escape(part.unit)}\b", re.IGNORECASE)
        model = named.search(index.document.folded, part.title_span.end, part.span.end)
        if model is not None:
            full = f"{match['level']} {part.unit}"
            params = {"stated": index.document.slice(Span(*match.span())), "full": full}
            yield Hit(Span(*match.span("level")), params, (Related(Span(*model.span())),), case="nameless", severity=Severity.INFO, suggestion=full)
            return


def _attached(index: FactIndex, main: DocumentPart, part: DocumentPart, cited: Stretches) -> Iterator[Hit]:
    """The heading of an attached text against the title of the decision that issues it."""
    if main.title_span is None or part.title_span is None:
        return
    if _alike(index, main.title_span, part.title_span):
        yield from _differences(index, main.title_span, part.title_span, cited)
