"""Offices that are given tasks: leading and joining in one row, leading without a paragraph of their own, missing among the recipients."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from lint.checks.task_pairs import TaskRow, task_rows
from lint.engine.model import Hit, Related
from lint.patterns import regex
from lint.records import NamedTuple
from lint.resolve.duties import Section
from lint.resolve.index import FactIndex
from lint.resolve.offices import Office, is_office, is_one, is_sure, may_be_one
from lint.resolve.spelling import letters, skeleton
from lint.span import Span

_SECTIONS_LEAST = 3
_RECIPIENTS_LEAST = 4  # lines of a list that names its recipients one by one
_INITIALS_LEAST = 2


def conflict(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Each contradiction in who is to do what."""
    rows = list(task_rows(index))
    yield from _both(index, rows)
    for number, found in index.sections.items():
        yield from _without_section(index, number, rows, found)
        yield from _no_recipient(index, number, found)


def _both(index: FactIndex, rows: Sequence[TaskRow]) -> Iterator[Hit]:
    """An office that leads a row and helps in it."""
    for row in rows:
        for partner in row.partners:
            lead = next((lead for lead in row.leads if is_one(lead, partner)), None)
            if lead is not None:
                yield Hit(partner.span, {"office": index.document.slice(partner.span)}, (Related(lead.span),), "both")


def _without_section(index: FactIndex, number: int, rows: Sequence[TaskRow], found: Sequence[Section]) -> Iterator[Hit]:
    """An office that leads rows, where the body gives every other office a paragraph of its own and none to all together."""
    named = [office for section in found for office in section.offices]
    if len(found) < _SECTIONS_LEAST or any(office.many for office in named):
        return
    region = Span(found[0].span.start, found[-1].span.end)
    said = skeleton(index.document.folded[slice(*region)])
    missing: dict[tuple[str, ...], list[Office]] = {}
    for row in rows:
        if index.part_number(row.grid.span.start) not in _of_one_file(index, number):
            continue
        for lead in row.leads:
            if _is_known(index, lead) and not any(may_be_one(lead, office) for office in named) and not _is_named(index, lead, said):
                missing.setdefault(lead.key, []).append(lead)
    for offices in missing.values():
        first, *others = offices
        related = (*(Related(other.span) for other in others), Related(found[0].name))
        yield Hit(first.span, {"office": index.document.slice(first.span), "count": len(offices)}, related, "no-paragraph")


def _of_one_file(index: FactIndex, number: int) -> set[int]:
    """The document and the one that issues it."""
    return {number} | {at for at, part in enumerate(index.structure.documents) if part.attached_to == number}


def _is_known(index: FactIndex, office: Office) -> bool:
    words = index.document.folded[slice(*office.span)].lower()
    return is_sure(office) and is_office(words) and not words.startswith(("ubnd", "ủy ban", "uỷ ban", "hđnd", "hội đồng", "ban chỉ đạo"))


def _is_named(index: FactIndex, office: Office, said: str) -> bool:
    """Whether the sections give the office something to do in passing (`giao Công an xã …`)."""
    name = " ".join(skeleton(index.document.folded[slice(*office.span)]).split())
    return re.search(rf"(?:giao|de nghi|yeu cau|^|\n)\W*{re.escape(name)}", said) is not None


class _Patterns(NamedTuple):
    all_of_them: re.Pattern[str]
    named: re.Pattern[str]
    filed: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        all_of_them=regex(
            r"như (?:trên|điều|khoản|mục|kính|phần)|liên quan|\b(?:các|những|thủ trưởng|toàn thể|mọi|tất cả)\s+"
            r"(?!phó|pct|đ/c|đồng chí|ban (?:của )?hđnd|ủy viên|uv|thôn|hội)"
            r"(?:[^:;\n]*)(?![^;\n]*:)(?:phòng|ban|ngành|sở|đơn vị|cơ quan|bộ|trung tâm|thành viên)|(?:phòng|ban|sở)(?:,| -|/)? ?(?:ban|ngành)|"
            r"(?:phòng|ban|sở),? đơn vị|cơ quan chuyên môn|thành viên|đơn vị thuộc|phòng chuyên môn",
            re.IGNORECASE,
        ),
        named=regex(r"(?:phòng|trung tâm|sở|công an|trạm|chi cục|đài|ban chỉ huy|trường)\b", re.IGNORECASE),
        filed=regex(r"\W*lưu\b", re.IGNORECASE),
    )


def _no_recipient(index: FactIndex, number: int, found: Sequence[Section]) -> Iterator[Hit]:
    """Offices with a paragraph of their own that a list of recipients without `Các phòng, ban` leaves out."""
    zones = [zone.span for zone in index.zones if zone.document == number and zone.kind == "recipients"]
    text = "\n".join(index.document.folded[slice(*zone)] for zone in zones)
    if text.count("\n") < _RECIPIENTS_LEAST or _patterns().all_of_them.search(text):
        return
    known = [o for section in found for o in section.offices if is_sure(o) and _patterns().named.match(index.document.folded, o.span.start)]
    sent = "\n".join(line for line in text.split("\n") if not _patterns().filed.match(line))
    missing = [office for office in known if not _is_among(index.document.folded[slice(*office.span)], text)]
    known = [office for office in known if office in missing or _is_among(index.document.folded[slice(*office.span)], sent)]
    if not missing or len(missing) * 2 >= len(known):
        return
    line = index.document.block_at(zones[0].start).span
    names = "; ".join(index.document.slice(office.span) for office in missing)
    yield Hit(line, {"office": names}, tuple(Related(office.span) for office in missing), "no-recipient")


def _is_among(name: str, recipients: str) -> bool:
    """Whether a list names the office, in full, without its first word, or by initials (`P. VH-XH`)."""
    words = regex(r"[^\W_]+").findall(skeleton(name))
    while len(words) > _INITIALS_LEAST and words[-1] in ("xa", "phuong", "tinh"):
        words.pop()
    plain = " ".join(regex(r"[^\W_]+").findall(skeleton(recipients)))
    core = words[2:] if words[:2] in (["trung", "tam"], ["chi", "cuc"]) else words[1:]
    if " ".join(words) in plain or len(core) > 1 and " ".join(core) in plain:
        return True
    capitals = "".join(c for c in letters(recipients) if c.isupper() or c == "\n")
    initials = "".join(word[0] for word in words).upper()
    tails = [initials[at:] for at in range(len(initials)) if len(initials) - at >= _INITIALS_LEAST]
    return any(tail.replace("V", "", skip) in capitals for tail in tails[: len(words) - len(core) + 1] for skip in (0, 1))
