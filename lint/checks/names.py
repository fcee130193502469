"""One named body written in several ways (dash, spacing, diacritic, capitals inside the name, word order)."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from lint.checks.village_names import villages
from lint.engine.model import Edit, Hit, Related, Value
from lint.patterns import regex
from lint.resolve.body_words import Body
from lint.resolve.cited import Stretches, titles
from lint.resolve.index import FactIndex
from lint.resolve.spelling import old_tones, plain

_FULL = {"HĐND": "Hội đồng nhân dân", "UBND": "Ủy ban nhân dân", "MTTQ": "Mặt trận Tổ quốc", "&": " và "}
_ABBREVIATED = regex(r"\b(?:HĐND|UBND|MTTQ)\b|\s*&\s*")
_KINDS = ("văn phòng", "trung tâm", "phòng", "sở", "ban", "bộ", "ủy ban", "hội đồng", "chi cục", "cục", "trạm", "đài", "viện", "trường")
_ANY_KIND: Mapping[str, str] = {"vi": "tên", "en": "name"}
_HYPHEN: Mapping[str, str] = {"vi": " (gạch nối, cách hai bên)", "en": " (a hyphen, a space on each side)"}
_SHOWN = 4  # ways of writing named in the message
_CLEARLY = 2  # times as often: a majority that tells which writing is right
_LEAST = 3  # places of a name that no table holds
_LAID_DOWN = ("Phòng ", "Sở ", "Bộ ")  # bodies whose names a decree spells out
_PHRASE = regex(r"\b(?:cụm từ|thay thế|sửa|bằng|thành|bỏ)[^“”\"\n]{0,30}[“\"][^”\"\n]{0,80}$")  # words that an act puts for others
_PHRASE_LOOKED = 130  # characters
_WORD = regex(r"[^\W_]+")
_DASHES = regex(r"[\s-]+")


def variant(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One finding for each body with several spellings, all places that differ from the right one in it."""
    quoted = titles(index.facts.citations)
    groups: dict[tuple[str, ...], list[Body]] = defaultdict(list)
    among: dict[tuple[str, ...], set[str]] = {}  # forms among the recipients: shortened there, they tell nothing but the right one
    for body in index.bodies:
        zone = index.zone_kind(body.span.start)
        if index.document.slice(body.span).isupper() or zone == "letterhead":
            continue
        if zone == "recipients":
            among.setdefault(body.key, set()).add(_form(index, body))
        elif not _is_phrase(index, body):
            groups[body.key].append(body)
    for key, group in groups.items():
        if hit := _disagreement(index, group, quoted, among.get(key, set())):
            yield hit
    yield from villages(index)


def _is_phrase(index: FactIndex, body: Body) -> bool:
    """Whether the name stands in words that are spoken of: `thay thế cụm từ “…” bằng cụm từ “…”`."""
    return _PHRASE.search(index.document.folded[max(body.span.start - _PHRASE_LOOKED, 0) : body.span.start]) is not None


def _disagreement(index: FactIndex, group: Sequence[Body], quoted: Stretches, among: Collection[str]) -> Hit | None:
    """The places that differ from the right writing; a cited title stays as it was issued."""
    forms = [_form(index, body) for body in group]
    counts = Counter(forms)
    known = group[0].sure and group[0].official in among
    if (len(counts) < 2 and not known and not _is_slip(group[0], forms[0])) or (group[0].official is None and len(group) < _LEAST):
        return None
    right, certain = _right(group[0], counts)
    wrong = [body for body, form in zip(group, forms, strict=True) if form != right and not quoted.hold(body.span)]
    if not wrong:
        return None
    model = next((body for body, form in zip(group, forms, strict=True) if form == right), None)
    return Hit(
        wrong[0].span,
        _params(index, group, counts, right),
        tuple(Related(body.span) for body in [*wrong[1:], *([model] if model else [])]),
        case="" if certain and len(counts) > 1 else "single" if certain else "undecided",
        suggestion=_fitted(index, wrong[0], right) if certain else None,
        edits=tuple(_edits(index, wrong, right)) if certain else (),
    )


def _is_slip(body: Body, form: str) -> bool:
    """Whether the one writing is surely no other manner: a capital, a dash or the blanks at it, a letter, a word is wrong."""
    if body.official is None or not body.sure or not body.official.startswith(_LAID_DOWN):
        return False
    if form.split()[0].casefold() != body.official.split()[0].casefold():  # `Sổ tư pháp` is no Sở
        return False
    written, right = _words(form), _words(body.official)
    return form != body.official and (written != right or _DASHES.sub("", form).casefold() == _DASHES.sub("", old_tones(body.official)).casefold())


def _words(name: str) -> list[str]:
    """The words that name, however they are joined and in whatever order."""
    return sorted(word for word in _WORD.findall(plain(name)) if word != "và")


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
    bounds = [body.span.start, *_line_ends(index, body), body.span.end]
    return " ".join(word for one, other in pairwise(bounds) for word in index.document.text[one:other].split())


def _line_ends(index: FactIndex, body: Body) -> list[int]:
    """Where in the name a line of the file begins."""
    document, (start, end) = index.document, body.span
    (first, _), (last, _) = document.origin.segment_at(start), document.origin.segment_at(end - 1)
    if document.source is None or first == last:
        return []
    begins = [segment.start for segment in document.origin.segments[first + 1 : last + 1]]
    return [at for at in begins if document.line_column(at - 1)[0] != document.line_column(at)[0]]


def _form(index: FactIndex, body: Body) -> str:
    """The writing with what is no variant taken out: tone placement, abbreviations, `&`, the case of the first letter."""
    written = f"{body.head} {old_tones(_written(index, body))}".lstrip()
    text = _ABBREVIATED.sub(lambda match: _FULL[match[0].strip()], written)
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
        if (fitted := _fitted(index, body, right)) is not None:
            yield Edit(body.span, fitted)


def _fitted(index: FactIndex, body: Body, right: str) -> str | None:
    """The right form for this place; none where the place abbreviates."""
    written = index.document.slice(body.span)
    if _ABBREVIATED.search(written):
        return None
    here = right.removeprefix(f"{body.head} ")
    return here[0].lower() + here[1:] if written[0].islower() else here
