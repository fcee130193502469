"""One named body written in several ways (dash, spacing, diacritic, capitals inside the name, word order)."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lint.engine.model import Edit, Hit, Related, Value
from lint.resolve.bodies import Body, bodies
from lint.resolve.cited import Stretches, titles
from lint.resolve.index import FactIndex
from lint.resolve.spelling import old_tones

_BLANKS = re.compile(r"\s+")
_ABBREVIATED = (
    (re.compile(r"\bHĐND\b"), "Hội đồng nhân dân"),
    (re.compile(r"\bUBND\b"), "Ủy ban nhân dân"),
    (re.compile(r"\bMTTQ\b"), "Mặt trận Tổ quốc"),
    (re.compile(r"\s*&\s*"), " và "),
)
_KINDS = ("văn phòng", "trung tâm", "phòng", "sở", "ban", "bộ", "ủy ban", "hội đồng", "chi cục", "cục", "trạm", "đài", "viện", "trường")
_ANY_KIND: Mapping[str, str] = {"vi": "tên", "en": "name"}
_HYPHEN: Mapping[str, str] = {"vi": " (gạch nối, cách hai bên)", "en": " (a hyphen, a space on each side)"}
_SHOWN = 4  # ways of writing named in the message
_CLEARLY = 2  # times as often: a majority that tells which writing is right
_LEAST = 3  # places of a name that no table holds


def variant(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One finding for each body with several spellings, all places that differ from the right one in it."""
    quoted = titles(index.facts.citations)
    groups: dict[tuple[str, ...], list[Body]] = defaultdict(list)
    for body in bodies(index.document):
        zone = index.zone_at(body.span.start)
        if not index.document.slice(body.span).isupper() and (zone is None or zone.kind not in ("recipients", "letterhead")):
            groups[body.key].append(body)
    for group in groups.values():
        if hit := _disagreement(index, group, quoted):
            yield hit


def _disagreement(index: FactIndex, group: Sequence[Body], quoted: Stretches) -> Hit | None:
    """The places that differ from the right writing; a cited title stays as it was issued."""
    forms = [_form(index, body) for body in group]
    counts = Counter(forms)
    if len(counts) < 2 or (group[0].official is None and len(group) < _LEAST):
        return None
    right, certain = _right(group[0], counts)
    wrong = [body for body, form in zip(group, forms, strict=True) if form != right and not quoted.hold(body.span)]
    if not wrong:
        return None
    model = next((body for body, form in zip(group, forms, strict=True) if form == right), None)
    first = index.document.slice(wrong[0].span)
    return Hit(
        wrong[0].span,
        _params(index, group, counts, right),
        tuple(Related(body.span) for body in [*wrong[1:], *([model] if model else [])]),
        case="" if certain else "undecided",
        suggestion=_fitted(first, right) if certain else None,
        edits=tuple(_edits(index, wrong, right)) if certain else (),
    )


def _params(index: FactIndex, group: Sequence[Body], counts: Counter[str], right: str) -> dict[str, Value]:
    kind = next((k for k in _KINDS if right.lower().startswith(f"{k} ")), None)
    return {
        "kind": {"vi": kind, "en": "office"} if kind else _ANY_KIND,
        "ways": len({old_tones(_written(index, body)) for body in group}),
        "places": len(group),
        "forms": ", ".join(f"“{form}” ({count})" for form, count in counts.most_common(_SHOWN)),
        "right": right,
        "how": _HYPHEN if " - " in right else "",
    }


def _written(index: FactIndex, body: Body) -> str:
    """The words as they are read: where a line of the file ends inside the name, a blank."""
    document, (start, end) = index.document, body.span
    bounds = [start, *_line_ends(index, body), end]
    return _BLANKS.sub(" ", " ".join(document.text[one:other] for one, other in zip(bounds, bounds[1:], strict=False)))


def _line_ends(index: FactIndex, body: Body) -> list[int]:
    """Where in the name a line of the file begins."""
    document, (start, end) = index.document, body.span
    if document.source is None or document.line_column(start)[0] == document.line_column(end, end=True)[0]:
        return []
    (first, _), (last, _) = document.origin.segment_at(start), document.origin.segment_at(end - 1)
    begins = [segment.start for segment in document.origin.segments[first + 1 : last + 1]]
    return [at for at in begins if document.line_column(at - 1)[0] != document.line_column(at)[0]]


def _form(index: FactIndex, body: Body) -> str:
    """The writing with what is no variant taken out: tone placement, abbreviations, `&`, the case of the first letter."""
    text = old_tones(_written(index, body))
    for pattern, full in _ABBREVIATED:
        text = pattern.sub(full, text)
    return text[0].upper() + text[1:]


def _right(body: Body, counts: Counter[str]) -> tuple[str, bool]:
    """The right spelling and whether it is certain: the official one outranks the majority; of equals the first is shown."""
    if body.official is not None and body.sure:
        return body.official, True
    ranked = counts.most_common(2)
    if ranked[0][1] >= _CLEARLY * ranked[1][1]:
        return ranked[0][0], True
    return (body.official, True) if body.official in counts and body.official is not None else (ranked[0][0], False)


def _edits(index: FactIndex, wrong: Sequence[Body], right: str) -> Iterator[Edit]:
    for body in wrong:
        if (fitted := _fitted(index.document.slice(body.span), right)) is not None:
            yield Edit(body.span, fitted)


def _fitted(written: str, right: str) -> str | None:
    """The right form for this place; none where the place abbreviates."""
    if any(pattern.search(written) for pattern, _ in _ABBREVIATED):
        return None
    return right[0].lower() + right[1:] if written[0].islower() else right
