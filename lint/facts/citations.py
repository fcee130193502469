"""Citations: documents named in the text by kind, number, symbol, date, issuer and title."""

from collections.abc import Iterator

from lint.document import Document
from lint.facts import citation_words as words
from lint.facts.candidates import window
from lint.facts.citation_candidates import candidates, lead_before
from lint.facts.citation_lists import amend, share
from lint.facts.citation_title import entitle
from lint.facts.citation_tree import Parts, citation, parts
from lint.facts.model import Citation
from lint.patterns import regex
from lint.records import replace

# What is numbered like a document and is none: forms, standards, houses.
_OTHER_THINGS = ("mẫu", "biểu", "bảng", "phòng", "nhà", "ngõ", "lô", "thửa", "tờ", "phụ lục", "tcvn", "qcvn", "phiên bản")
_COUNTED = ("Dự án", "Đề án", "Chương trình", "Hợp đồng", "Phương án", "Báo cáo", "Biên bản")  # `Dự án số 2 năm 2026` counts, it does not cite
_LISTED_LAW = regex(r"\s*(?:,|,?\s*và)\s+Luật\s[^;.]{0,150}?số\s*\d")
_ANNEX_REMARK = regex(r"\((?:Ban hành\s+)?[Kk]èm(?: theo)?\s+$")
_ANNEX_LINE = regex(rf"^\W*(?:Ban hành\s+)?[Kk]èm(?: theo)?\s+$|{_ANNEX_REMARK.pattern}")
_PREFIX = 40  # characters before a citation in which a line's opening words are looked for


def citations(document: Document) -> tuple[Citation, ...]:
    """Every citation in reading order; `nested_in` and `amends` are indices into the result.

    The span runs from the kind (or `số`, or the number) to the date or issuer, whichever is last; the title follows it. An issuer named
    before the document (`được … phê duyệt tại`) has its span before the citation's. A field taken from a neighbour has no span.
    """
    text = document.folded
    found = tuple(_in_place(document, one) for one in _parsed(text))
    return amend(text, entitle(text, share(text, found)))


def _parsed(text: str) -> Iterator[Citation]:
    end = 0
    for start, anchor in candidates(text):
        if start < end:
            continue
        one = _parse(text, start, end)
        if one is not None and one.span.end > anchor:
            yield one
            end = one.span.end


def _parse(text: str, start: int, floor: int) -> Citation | None:
    """The citation at `start`, with the issuer that stands before it if its words do not reach back over `floor`."""
    lead = lead_before(text, start)
    for at in (start,) if lead is None or lead < floor else (lead, start):
        parsed = words.grammar().parse(window(text, at))
        if parsed is None:
            continue
        found = parts(parsed.tokens)
        if at + found.first.start != start:
            continue
        one = citation(found, at, text)
        if _numbers_inner_law(text, one):
            return _parse(text, text.rindex("Luật ", start, one.code_span.start if one.code_span else one.span.end), floor)
        return one if _plausible(text, one, found) else None
    return None


def _numbers_inner_law(text: str, one: Citation) -> bool:
    """Whether the number after `Luật sửa đổi … của Luật A số …, Luật B số …` is that of Luật A."""
    return one.symbol is not None and "Luật " in (one.title or "") and _LISTED_LAW.match(text, one.span.end) is not None


def _plausible(text: str, one: Citation, found: Parts) -> bool:
    if text[max(one.span.start - 12, 0) : one.span.start].rstrip().lower().endswith(_OTHER_THINGS):
        return False
    if "LAW" in found.named:
        return one.symbol is None or one.family == "normative"
    if "missing-symbol" in one.faults:
        return one.kind is not None and one.kind not in _COUNTED and found.named["KIND"][0].isupper()
    if one.number is None and "NO" not in found.named:
        return "KIND" in found.named and "day" in one.blank
    if one.symbol is None:  # all is left open
        return one.kind is not None and found.named["KIND"][0].isupper() and ("day" in one.blank or one.kind not in _COUNTED)
    if "KIND" in found.named:
        return len(one.symbol or "") > 1
    return _known(one) and ("NO" in found.named or "missing-slash" not in one.faults)


def _known(one: Citation) -> bool:
    """Whether a symbol is sure to be one although no kind is written before it."""
    agencies = (one.agency or "").split("-")
    if one.kind_mark is not None:
        return True
    return any(agency.rstrip("0123456789") in words.agency_marks() for agency in agencies)


def _in_place(document: Document, one: Citation) -> Citation:
    """The citation with its code as the text has it, and its role by where it stands."""
    if one.code_span is not None and one.code != (code := document.slice(one.code_span)):
        one = replace(one, code=code)
    block = document.block_at(one.span.start).span
    near = max(one.span.start - _PREFIX, block.start)
    before = document.folded[near : one.span.start]
    if near == block.start and one.kind is None and _opens_number_line(document.folded, before, one, block.end):
        return replace(one, role="own")
    return replace(one, role="self") if (_ANNEX_LINE if near == block.start else _ANNEX_REMARK).search(before) else one


def _opens_number_line(text: str, before: str, one: Citation, end: int) -> bool:
    label = text[one.span.start : one.code_span.start if one.code_span else one.span.start]
    if any(c.isalnum() for c in before) or not label.startswith(("Số", "SỐ")):
        return False
    return ":" in label or end - one.span.end < 4
