"""What a template or an unfinished draft left behind: dots to be filled in, `xxx`, `[tên đơn vị]`, `???`, and what Word marks as unfinished."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lint.checks.forms import is_form
from lint.engine.model import Hit, Related, Severity
from lint.facts.model import Citation, DateMention
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure import signs

_DOTTED = ("...", "…", "___")
_DOTS = r"(?:\.{3,}|…+\.*|_{3,})"
_BEFORE = regex(r"(?:[^\W\d_]+ ?)?[^\W\d_]+ ?(?P<colon>:)? ?\Z")
_AFTER = regex(r" ?(?P<word>(?P<unit>(?:triệu |tỷ )?(?:đồng|người|hộ|ha)\b)|[^\W\d_]+)")
_ROOM = regex(r"[^\W\d_] (?:\.{5,}|…{2,}|_{3,})")  # more than “and so on” is: room to write in
_BESIDE = 40
_PROSE = ("body", "annex", "legal_basis", "title")
_NAMING = regex(r"(?:[Ff]anpage|[Tt]rang|[Kk]ênh|[Nn]hóm|[Tt]ên|[Mm]ô hình|[Cc]âu lạc bộ|[Tt]ài khoản|[Zz]alo|[Ff]acebook)(?: OA| tin)? \Z")
_MANY = 5  # places of one sort: more are one finding
_FORM_BODY = 4  # paragraphs with blanks around a place that make a form of what is no annex
_TO_FILL = (
    r"(?i:ghi|điền|nhập|chèn|tên|họ tên|họ và tên|số|ngày|tháng|năm|nội dung|địa chỉ|địa danh|địa điểm|thời gian|đơn vị|cơ quan|chức vụ|chức danh|"
    r"xã|phường|tỉnh|thôn|bổ sung|cần|chưa có|cập nhật|kiểm tra|xem lại|số liệu|ký hiệu|trích yếu|người|kinh phí)"
)


# The sorts of leftovers, each with words of which a text must hold one, and its pattern, compiled only for such a text.
_PATTERNS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("name", _DOTTED, rf"[“\"][^“”\"\n,;:]{{0,40}}{_DOTS}[^“”\"\n,;:]{{0,40}}[”\"]"),
    ("sign", ("xx",), r"(?<![\w.])(?:số:? |năm 20|năm 202|/)?x{2,}(?:/(?:xx/)?20\d\d)?(?!\w|\.\w)"),
    ("sign", ("XX",), r"(?<![\w.])(?:X{4,}|XX+/(?:XX/)?20\d\d|[Ss]ố:? XX+|năm 202?XX?)(?!\w)"),
    (
        "sign",
        ("xxx", "XXX"),
        # a number of an office; a mobile number may be hidden on purpose
        r"(?<![\w.])(?:\(?02\d{1,2}\)?|1[89]00|(?i:(?<=nóng: )|(?<=nóng )|(?<=hotline )|(?<=hotline: ))\d{3,4})"
        r"[.\- ]?(?:\d{1,4}[.\- ]?){0,3}(?=[xX]{2,}[.\- ]?[xX])[xX]{2,}(?:[.\- ][xX]{2,})*(?!\w)",
    ),
    ("sign", ("202x", "202X"), r"\bnăm 202[xX]\b"),
    ("sign", ("??",), r"[^\s?]*\?{3,}|(?<=\s)\?\?(?=[\s/.;,]|$)"),
    ("sign", ("TODO", "FIXME", "TBD", "orem ipsum"), r"\b(?:TODO|FIXME|TBD|[Ll]orem ipsum)\b"),
    ("bracket", ("[",), rf"\[{_TO_FILL}\b[^\[\]\n]{{0,60}}\](?!\()"),
    ("bracket", ("<",), rf"<{_TO_FILL}\b[^<>\n]{{0,60}}>|<<[^<>\n]{{1,40}}>>"),
    ("bracket", ("{",), rf"\{{\{{[\w .]{{1,40}}\}}\}}|\{{\w+_\w+\}}|\{{{_TO_FILL}\b[\w ]{{0,40}}\}}"),
    ("bracket", ("«",), r"«\w+_\w+»"),
    ("bracket", (" sau)",), r"\((?i:bổ sung|cập nhật|điền|hoàn thiện|chèn)\b[^()\n]{0,25}\bsau\)"),
    ("instruction", ("(ghi ", "(Ghi "), r"\([Gg]hi (?:rõ|cụ thể|đầy đủ)\b[^()\n]{0,80}\)"),
)


def placeholder(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One hit for each leftover; many of one sort are one hit."""
    groups: dict[str, list[Span]] = defaultdict(list)
    for case, span in _found(index):
        groups[case].append(span)
    for case, spans in groups.items():
        severity = Severity.INFO if case == "instruction" else None
        if len(spans) <= _MANY:
            yield from (Hit(span, case=case, severity=severity) for span in spans)
        else:
            yield Hit(spans[0], related=tuple(Related(span) for span in spans[1:]), case=case, severity=severity)
    if index.document.appearance is not None:
        from lint.checks.draft_marks import comments, revisions

        yield from comments(index)
        yield from revisions(index)


def _found(index: FactIndex) -> Iterator[tuple[str, Span]]:
    text = index.document.text
    seen: list[Span] = []
    for case, literals, pattern in _PATTERNS:
        if any(literal in text for literal in literals):
            spans = (Span(*match.span()) for match in regex(pattern, re.MULTILINE).finditer(text))
            seen += (left := [span for span in spans if _is_left(index, case, span)])
            yield from ((case, span) for span in left)
    for case, span in (*_dots(index), *_dates(index)):
        if not any(span.overlaps(other) for other in seen):
            seen.append(span)
            yield case, span
    if index.document.appearance is not None:
        from lint.checks.draft_marks import highlights

        yield from (("highlight", span) for span in highlights(index) if not any(span.overlaps(other) for other in seen))


def _dots(index: FactIndex) -> Iterator[tuple[str, Span]]:
    """Dots within a sentence, with the words beside them."""
    text = index.document.text
    if not any(literal in text for literal in _DOTTED):
        return
    for match in regex(_DOTS, re.MULTILINE).finditer(text):
        block = index.document.block_at(match.start()).span
        before = _BEFORE.search(text, max(block.start, match.start() - _BESIDE), match.start())
        after = _AFTER.match(text, match.end(), min(block.end, match.end() + _BESIDE))
        if before is None:
            continue
        span = Span(before.start(), after.end() if after else match.end())
        if _is_open(match.group(), before, after) and _is_left(index, "dots", span):
            yield "dots", span


def _is_open(dots: str, before: re.Match[str], after: re.Match[str] | None) -> bool:
    """Whether words go on behind dots that stand apart, or that are too many to mean “and so on”; behind a colon a unit of measure does."""
    many = len(dots) >= 5 or "……" in dots or "_" in dots
    if before["colon"] or after is None:
        return before["colon"] is not None and (many or after is not None and after["unit"] is not None)
    apart = before.group().endswith(" ") and after.group().startswith(" ")
    return after["word"][:1].islower() and (apart or many)


def _dates(index: FactIndex) -> Iterator[tuple[str, Span]]:
    return (("date", date.span) for date in index.facts.dates if date.blank and _is_blank_date(index, date))


def _is_left(index: FactIndex, case: str, span: Span) -> bool:
    """Whether the words are a leftover where they stand."""
    words = index.document.slice(span)
    if case == "name":
        return _is_name(words, index.document.text[max(span.start - 20, 0) : span.start]) and not _in_form(index, span)
    if case == "dots":
        return _in_prose(index, span) and not _ends_list(index, span) and not _in_facts(index, span) and not _in_form(index, span)
    if case == "instruction":
        return regex(r"\bký\b|họ tên|họ và tên").search(words) is None and index.zone_kind(span.start) == "body" and not _in_form(index, span)
    return not _in_form(index, span)


def _is_name(words: str, before: str) -> bool:
    """Whether dots in quotation marks stand for a part of a name: `“Hoa Ban....”`, not a saying or a song that trails off."""
    inner = words[1:-1].strip()
    head, tail = regex(_DOTS).split(inner, maxsplit=1)
    if not head:
        return not tail
    if len(head.split()) > 6 or not head[0].isupper():
        return False
    dots = inner[len(head) : len(inner) - len(tail)]
    if len(dots) > 3 or "……" in dots or head.endswith(" "):
        return True
    return head.split()[-1][0].isupper() and (bool(tail) or _NAMING.search(before) is not None)


def _ends_list(index: FactIndex, span: Span) -> bool:
    """Whether the dots stand for “and so on”: there is a comma in front of them in the clause, and they are few."""
    text, block = index.document.text, index.document.block_at(span.start).span
    if _ROOM.search(text, span.start, span.end):
        return False
    clause = regex(r"[.;:](?=\s|$)|\(").split(text[block.start : span.start])[-1]
    return "," in clause or "," in index.document.slice(span)


def _in_prose(index: FactIndex, span: Span) -> bool:
    return index.zone_kind(span.start) in (None, *_PROSE)


def _in_form(index: FactIndex, span: Span) -> bool:
    """Whether the place lies in a form; a draft may have blanks of its own, so it takes more of them outside annexes, or a form's number above."""
    if index.zone_kind(span.start) in (None, "annex"):
        return is_form(index, span)
    return is_form(index, span, least=_FORM_BODY) or index.document.text.find("Mẫu số", index.part_at(span.start).span.start, span.start) >= 0


def _in_facts(index: FactIndex, span: Span) -> bool:
    return _touches(index.facts.citations, span) or _touches(index.facts.dates, span)


def _touches(facts: Sequence[Citation] | Sequence[DateMention], span: Span) -> bool:
    """Whether the span shares words with a citation or date that is left open."""
    at = bisect_left(facts, span.end, key=lambda fact: fact.span.start)
    return any(fact.blank and fact.span.overlaps(span) for fact in facts[max(at - 2, 0) : at])


def _within(citations: Sequence[Citation], span: Span) -> bool:
    at = bisect_left(citations, span.end, key=lambda citation: citation.span.start)
    return any(citation.span.overlaps(span) for citation in citations[max(at - 2, 0) : at])


def _is_blank_date(index: FactIndex, date: DateMention) -> bool:
    """Whether a date of the text itself is left open; those of citations and letterheads have rules of their own."""
    block = index.document.slice(index.document.block_at(date.span.start).span)
    if not _in_prose(index, date.span) or signs.is_place_date(block) or signs.is_attached_line(block):
        return False
    return not _within(index.facts.citations, date.span) and not is_form(index, date.span)
