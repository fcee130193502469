"""Units that ended on 01/7/2025 (districts, provincial towns, merged provinces) where the text still gives them a task."""

import re
from collections.abc import Iterator
from datetime import date as Day
from functools import cache

from lint.engine.model import Hit, Related
from lint.facts.model import UnitMention
from lint.facts.vocabulary import at_word_starts, table
from lint.patterns import regex
from lint.records import NamedTuple
from lint.resolve.acting import Acting
from lint.resolve.gazetteer import PROVINCE_LEVELS, merged_into, province_level, province_named
from lint.resolve.index import FactIndex
from lint.resolve.spelling import plain
from lint.span import Span

_DISTRICTS = ("huyện", "quận", "thị xã", "thị trấn")
_COURTS = ("tòa án nhân dân", "toà án nhân dân", "viện kiểm sát nhân dân")
_SHOWN = 3  # bodies named in the message
_BODY_BEFORE = 60  # characters


class _Ended(NamedTuple):
    """A body of a unit that is no more: `district`, `former` (a merged province), `kind` (a tỉnh that is a city now); `right` is what it is now."""

    case: str
    span: Span
    right: str = ""


def ended(index: FactIndex, acting: Acting, first: Day) -> Iterator[Hit]:
    """One finding a document and kind of unit for bodies of districts, former cities and provinces that act on or after this day."""
    found: dict[tuple[str, int], list[_Ended]] = {}
    for one in sorted([*_of_units(index, acting, first), *_of_level(index, acting, first)], key=lambda one: one.span):
        if acting.acts(one.span):
            found.setdefault((one.case, index.part_number(one.span.start)), []).append(one)
    for (case, _), group in found.items():
        names = list(dict.fromkeys(index.document.slice(one.span) for one in group))
        wrong = ", ".join(f"“{name}”" for name in names[:_SHOWN])
        yield Hit(group[0].span, {"wrong": wrong, "right": group[0].right}, tuple(Related(one.span) for one in group[1:]), case=case, certain=False)


def _of_units(index: FactIndex, acting: Acting, first: Day) -> Iterator[_Ended]:
    """Bodies of a unit that is no more; in `UBND các huyện, thị xã` the first one stands for all."""
    for unit in index.facts.units:
        if unit.level not in _DISTRICTS and (unit.level not in PROVINCE_LEVELS or unit.name is None):
            continue
        day = acting.day(index.part_number(unit.span.start))
        case = _case(unit, day) if day is not None and day >= first else None
        span = _with_body(index, unit) if case else None
        if case and span:
            yield _Ended(case, span, _right(unit, day))


def _of_level(index: FactIndex, acting: Acting, first: Day) -> Iterator[_Ended]:
    """Bodies of the level as such: `UBND cấp huyện`, `Huyện ủy`."""
    for match in _level().finditer(index.document.folded):
        day = acting.day(index.part_number(match.start()))
        if day is not None and day >= first:
            low = max(match.start() - _BODY_BEFORE, 0)
            office = _party_office().search(index.document.folded, low, match.start())
            yield _Ended("district", Span(office.start() if office else match.start(), match.end()))


def _right(unit: UnitMention, day: Day | None) -> str:
    """The province that a former one is now, with its level."""
    today = province_named(unit.name or "") or merged_into(unit.name or "")
    return f"{province_level(today, day)} {today}" if today else ""


def _case(unit: UnitMention, day: Day) -> str | None:
    """Which kind of unit that is no more on this day; None for one that exists and for names unknown."""
    if unit.level in _DISTRICTS:
        return "district"
    name = unit.name or ""
    province = province_named(name)
    if province is not None and province_level(province, day) == unit.level:
        return None
    if unit.level == "tỉnh":
        return "kind" if province is not None else "former" if merged_into(name) else None
    return "district" if province is not None or merged_into(name) or plain(name) in _cities() else None


@cache
def _cities() -> frozenset[str]:
    return frozenset(plain(row["name"]) for row in table("former_cities"))


def _with_body(index: FactIndex, unit: UnitMention) -> Span | None:
    """The unit with the body that bears its name: `UBND huyện`, `Chủ tịch UBND các quận`; None for the place alone and for courts."""
    text = index.document.folded
    low = max(text.rfind("\n", 0, unit.span.start) + 1, unit.span.start - _BODY_BEFORE)
    match = _body().search(text, low, unit.span.start)
    if match is None or match[0].lower().startswith(_COURTS):
        return None
    return Span(match.start(), unit.span.end)


@cache
def _level() -> "re.Pattern[str]":
    councils = (f"{name} cấp huyện" for name in ("UBND", "HĐND", "Ủy ban nhân dân", "Uỷ ban nhân dân", "Hội đồng nhân dân"))
    committees = (f"{level} {committee}" for level in ("Huyện", "Quận", "Thị") for committee in ("ủy", "uỷ"))
    return regex(rf"{at_word_starts((*councils, *committees))}(?!\w)")


@cache
def _party_office() -> "re.Pattern[str]":
    """What of a Party committee is named before it: `Ban Tổ chức Huyện ủy`."""
    return regex(r"(?<!\w)(?:[ỦU][yỷ] ban Kiểm tra|Văn phòng|Ban Tổ chức|Ban Tuyên giáo(?: và Dân vận)?|Ban Dân vận|Thường trực|Ban Thường vụ) $")


@cache
def _body() -> "re.Pattern[str]":
    leader = r"(?:(?:Phó )?Chủ tịch|Thường trực|(?:[Tt]ổ )?[Đđ]ại biểu|[Cc]ác [Bb]an|Văn phòng)"
    fields = r"(?:Nội vụ|Tư pháp|Tài chính|Tài nguyên|Giáo dục|Lao động|Văn hóa|Nông nghiệp|Kinh tế|Y tế|Quản lý|Dân tộc)"
    return regex(
        rf"(?<!\w)(?:{leader} )?(?:UBND|HĐND|(?:Ủy|Uỷ) ban nhân dân|Hội đồng nhân dân|Công an|Ban Chỉ huy (?:Q|q)uân sự|"
        r"(?:Ủy|Uỷ) ban (?:MTTQ|Mặt trận Tổ quốc)(?: Việt Nam)?|Thanh tra|Bộ phận (?:Tiếp nhận|[Mm]ột cửa)[^,.;:\n]{0,34}|"
        rf"Phòng {fields}[^,.;:\n]{{0,26}})\s+(?:các\s+)?$"
    )
