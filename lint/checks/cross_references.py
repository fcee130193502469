"""References to parts of this document that it does not have (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6 and III.1)."""

import re
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import Any

from lint.checks.annex_references import annex_hits
from lint.engine.model import Hit, Related, Severity, Value
from lint.engine.places import outline_name
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.lists import ancestors
from lint.resolve.outline_parts import Missing, Outline
from lint.resolve.references import Referred, referred
from lint.span import Span
from lint.structure.model import Item

_NEAR = 3  # a plain reference further behind the last part is rather another act's
_NAMES: Mapping[str, tuple[str, str]] = {
    "điểm": ("điểm", "point"),
    "khoản": ("khoản", "clause"),
    "điều": ("Điều", "Article"),
    "tiểu mục": ("tiểu mục", "subsection"),
    "mục": ("mục", "section"),
    "chương": ("Chương", "Chapter"),
    "phần": ("Phần", "Part"),
}
# Kinds that are not divided into articles, so that `Như Điều 3` is left from another document.
_UNDIVIDED = ("Kế hoạch", "Công văn", "Báo cáo", "Tờ trình", "Thông báo", "Hướng dẫn", "Phương án", "Chương trình", "Công điện", "Giấy mời")
_EXECUTES = regex(r"chịu\s+trách\s+nhiệm", re.IGNORECASE)
_ASSIGNS = regex(r"trách\s+nhiệm|thực\s+hiện|căn\s+cứ\s+Quyết\s+định|\bgiao\b", re.IGNORECASE)


def missing_part(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """References that the document they speak of has no part for, and lists of recipients that name the wrong article."""
    outlines: dict[int, Outline] = {}
    found = list(referred(index))
    for entry in found:
        if entry.part not in outlines:
            outlines[entry.part] = Outline(index, entry.part)
        outline = outlines[entry.part]
        if entry.belonging == "recipients":
            yield from _recipients(index, entry, outline)
        elif entry.belonging in ("named", "here", "plain"):
            if entry.belonging == "named" and _is_undivided(index, entry, outline):
                yield Hit(entry.reference.span, {"kind": index.structure.documents[entry.part].kind or ""}, case="no-articles")
                continue
            missing = outline.missing(entry.reference, entry.item) if _is_checked(index, entry) else None
            if missing is not None and (entry.belonging != "plain" or missing.last is not None and missing.beyond <= _NEAR):
                yield _hit(index, entry, missing)
    yield from annex_hits(index, found)


def _is_checked(index: FactIndex, entry: Referred) -> bool:
    """Whether it is plain enough what a reference that names no document speaks of."""
    if entry.belonging != "plain":
        return True
    kind, label = entry.reference.parts[-1]
    if index.zone_kind(entry.reference.span.start) != "body" or index.document.block_at(entry.reference.span.start).table is not None:
        return False
    if kind in ("mục", "phần", "chương"):
        return len(entry.reference.parts) > 1 or not label[:1].isdigit()
    return kind == "điều"


def _hit(index: FactIndex, entry: Referred, missing: Missing) -> Hit:
    case = "alone" if missing.last is None else ""
    related = (Related(missing.within.marker.span),) if missing.within is not None else ()
    severity = Severity.WARNING if entry.belonging == "plain" else None
    return Hit(entry.reference.span, {"ref": _worded(index, entry), **_said(index, entry.part, missing)}, related, case, severity)


def _worded(index: FactIndex, entry: Referred) -> str:
    """The reference in words; a further member of a list says no kind: `các Điều 2, 4`."""
    text = index.document.slice(entry.reference.span)
    kind = _NAMES[entry.reference.parts[0][0]][0]
    return text if text.casefold().startswith(kind.casefold()) else f"{kind} {text}"


def _said(index: FactIndex, part: int, missing: Missing) -> dict[str, Value]:
    """`part`: what is not there (`khoản 4`); `within`: where it should be; `last`: the last one there is."""
    vi, en = _NAMES[missing.kind]
    own = index.structure.documents[part].kind
    whole = {"vi": f"{own} này" if own else "văn bản này", "en": "this document"}
    name = outline_name(ancestors(index.structure.items, missing.within)) if missing.within is not None else None
    last = missing.last or ""
    return {
        "part": {"vi": f"{vi} {missing.label}", "en": f"{en} {missing.label}"},
        "within": name or whole,
        "last": {"vi": f"{vi} {last}", "en": f"{en} {last}"},
    }


def _recipients(index: FactIndex, entry: Referred, outline: Outline) -> Iterator[Hit]:
    """`Như Điều 3` where no such article is, or where it is not the one that says who carries the decision out."""
    reference = entry.reference
    if not outline.articles and reference.parts[-1][0] == "điều":
        if _is_undivided(index, entry, outline):
            yield Hit(reference.span, {"kind": index.structure.documents[entry.part].kind or ""}, case="undivided")
        return
    missing = outline.missing(reference, None)
    if missing is not None:
        yield _hit(index, entry, missing)
        return
    texts = _texts(index, outline)
    executing = [item for item, text in texts if _EXECUTES.search(text)]
    label = dict(reference.parts).get("điều", "")
    named = outline.articles.get(int(label)) if label.isdigit() else None
    if named and executing and len(reference.parts) == 1 and not any(_ASSIGNS.search(text) for item, text in texts if item in named):
        right = executing[-1]
        yield Hit(
            reference.span,
            {"part": f"Điều {label}", "right": f"Điều {right.marker.path[0]}"},
            (Related(right.marker.span),),
            "recipients",
            Severity.WARNING,
            suggestion=_renumbered(index, reference.span, label, right),
        )


def _is_undivided(index: FactIndex, entry: Referred, outline: Outline) -> bool:
    """Whether an article is named where no document of the file has articles, and this one by its kind should not."""
    kind, label = entry.reference.parts[-1]
    if outline.articles or kind != "điều" or not label.isdigit() or index.structure.documents[entry.part].kind not in _UNDIVIDED:
        return False
    return not any(Outline(index, n).articles for n in range(len(index.structure.documents)) if n != entry.part)


def _texts(index: FactIndex, outline: Outline) -> list[tuple[Item, str]]:
    """The articles with their text, clauses and all, in reading order."""
    articles = sorted((item for items in outline.articles.values() for item in items), key=lambda item: item.marker.span.start)
    found = []
    for article, following in zip_longest(articles, articles[1:]):
        zone = index.zone_at(article.marker.span.start)
        end = zone.span.end if zone is not None else article.span.end
        found.append((article, index.document.folded[article.marker.span.start : min(end, following.marker.span.start) if following else end]))
    return found


def _renumbered(index: FactIndex, span: Span, label: str, right: Item) -> str:
    return index.document.slice(span).replace(label, str(right.marker.path[0]))
