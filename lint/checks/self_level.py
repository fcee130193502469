"""A higher body left over from its own plan, in the role that only the own committee and its offices can have."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from lint.checks.own_role_words import COMMITTEE
from lint.engine.model import Hit, Related
from lint.patterns import regex
from lint.resolve.acting import Acting
from lint.resolve.gazetteer import COMMUNE_LEVELS
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure.model import DocumentPart

_KINDS = ("Kế hoạch", "Quyết định", "Chương trình", "Chỉ thị", "Phương án", "Đề án")  # that give tasks; a report speaks of the superior
_HIGHER = r"(?:[Tt]ỉnh|[Tt]hành phố|TP)(?!\w)(?: [A-ZĐÀ-Ỹ]\w*){0,4}"
_FRONT = r"(?:(?:[ỦU][yỷ] ban |UB ?)?(?:MTTQ|Mặt trận Tổ quốc)(?: ?(?:Việt Nam|VN))?)"
_WORDS = 8  # words before `trên địa bàn` that two places share when one is a copy of the other
_WORD = regex(r"[^\W_]+")
_BACK = 140  # characters in which they are looked for


def left_over(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Deadlines, tasks, troubles and recipients of a commune's plan that name the province or city where the own body is meant."""
    acting = Acting(index)
    for number, part in enumerate(index.structure.documents):
        if part.unit is None or part.unit_level not in COMMUNE_LEVELS or part.kind not in _KINDS:
            continue
        for hit in (*_deadlines(index, part), *_tasks(index, part), *_troubles(index, part), *_areas(index, part), *_front(index, number)):
            if not acting.cites(hit.span) and not acting.speaks_of_the_past(hit.span):
                yield hit


def _deadlines(index: FactIndex, part: DocumentPart) -> Iterator[Hit]:
    """`trong 10 ngày kể từ ngày UBND tỉnh ban hành Kế hoạch`, without a number: the own plan is meant."""
    text = index.document.folded
    for match in _deadline(part.kind or "").finditer(text, *part.span):
        own = regex(rf"từ (?:ngày|khi) {COMMITTEE} {part.unit_level}\b").search(text, *part.span)
        yield _hit(part, Span(*match.span("body")), "deadline", own.span() if own else None, match["committee"])


def _tasks(index: FactIndex, part: DocumentPart) -> Iterator[Hit]:
    """A paragraph that begins with a department of the province and gives it a task."""
    text = index.document.folded
    for match in _task().finditer(text, *part.span):
        if index.zone_kind(match.start("body")) in ("body", "annex") and index.document.block_at(match.start("body")).table is None:
            yield _hit(part, Span(*match.span("body")), "task")


def _troubles(index: FactIndex, part: DocumentPart) -> Iterator[Hit]:
    """`nếu có vướng mắc, báo cáo UBND tỉnh`: the offices of the commune report to its own committee."""
    text = index.document.folded
    own = regex(rf"(?:{COMMITTEE}|Đảng [ủu][yỷ]|Chủ tịch|HĐND) (?:\w+ ){{0,3}}?{part.unit_level}\b")
    for match in _trouble().finditer(text, *part.span):
        stop = text.find("\n", match.end())
        rest = text[match.start() : stop if stop >= 0 else len(text)].partition(". ")[0]
        if own.search(rest) is None:
            yield _hit(part, Span(*match.span("body")), "report", None, match["committee"])


def _areas(index: FactIndex, part: DocumentPart) -> Iterator[Hit]:
    """`trên địa bàn tỉnh` behind the very words that elsewhere stand before `trên địa bàn xã`."""
    text = index.document.folded
    higher: list[tuple[Span, tuple[str, ...]]] = []
    own: dict[tuple[str, ...], Span] = {}
    for match in _area().finditer(text, *part.span):
        line = text.rfind("\n", 0, match.start()) + 1
        words = tuple(w.lower() for w in _WORD.findall(text[max(line, match.start() - _BACK) : match.start()])[-_WORDS:])
        if len(words) == _WORDS and match["level"].lower() == part.unit_level:
            own.setdefault(words, Span(*match.span()))
        elif len(words) == _WORDS and match["level"].lower() in ("tỉnh", "thành phố"):
            higher.append((Span(*match.span()), words))
    for span, words in higher:
        if words in own:
            yield _hit(part, span, "area", own[words])


def _front(index: FactIndex, number: int) -> Iterator[Hit]:
    """The Front of the province among the recipients, where the body asks the commune's and no line names that."""
    part, text = index.structure.documents[number], index.document.folded
    zones = [z.span for z in index.zones if z.document == number and z.kind == "recipients"]
    higher = [Span(*match.span("body")) for zone in zones for match in _front_of_province().finditer(text, *zone)]
    if not higher:
        return
    own = regex(rf"{_FRONT} (?:và [^.;\n]{{3,60}} )?(?:{part.unit_level}|cấp xã)\b", re.IGNORECASE)
    asked = own.search(text, part.span.start, zones[0].start)
    if asked is None or any(own.search(text, *zone) for zone in zones):
        return
    for span in higher:
        yield _hit(part, span, "recipient", asked.span(), index.document.slice(Span(*asked.span())))


def _hit(part: DocumentPart, span: Span, case: str, other: tuple[int, int] | None = None, body: str = "") -> Hit:
    related = (Related(Span(*other)),) if other else ()
    return Hit(span, {"own": part.unit_level or "", "body": body}, related, case=case, certain=False)


@cache
def _deadline(kind: str) -> "re.Pattern[str]":
    own_plan = rf"(?:{kind}|{kind.lower()})"
    return regex(rf"từ (?:ngày|khi) (?P<body>(?P<committee>{COMMITTEE}) {_HIGHER} (?:ký )?ban hành {own_plan})(?= này| *(?:[.,;:)]|\n|$))")


@cache
def _task() -> "re.Pattern[str]":
    marker = r"^[ *_#]*(?:(?:[-+]|\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,4}[.)/]|[a-zđ][.)]) *[*_]*)?"
    office = r"(?:Sở [A-ZĐ][^\W\d_]*(?:(?:,| và| -)? [^\W\d_]+){0,7}?|[Cc]ác (?:[Ss]ở|Sở), ?(?:ban, ?)?ngành(?: (?:cấp )?(?:tỉnh|[Tt]hành phố))?)"
    does = r" (?:chủ trì|phối hợp với|có trách nhiệm|chịu trách nhiệm|tham mưu|căn cứ chức năng|tổng hợp|theo dõi, đôn đốc)"
    return regex(rf"{marker}(?:Giao )?(?P<body>{office})(?:[*_.]* *:?[*_ ]*$|(?:[,;] [^.\n:]{{0,100}}?)?{does})", re.MULTILINE)


@cache
def _trouble() -> "re.Pattern[str]":
    return regex(
        r"[NnTt](?<!\w.)(?i:(?:(?<=n)ếu|(?<=t)rong quá trình)\b[^.\n]{0,90}(?:vướng mắc|khó khăn|phát sinh)(?![^.\n]{0,60} đã )[^.\n]{0,90}"
        r"(?:báo cáo|phản ánh|gửi|kiến nghị|thông tin)(?: kịp thời| ngay)?(?: về| đến| với| cho)? "
        rf"(?P<body>(?P<committee>{COMMITTEE}) {_HIGHER}))",
    )


@cache
def _area() -> "re.Pattern[str]":
    return regex(r"trên địa bàn (?P<level>xã|phường|đặc khu|tỉnh|[Tt]hành phố)(?!\w)(?! [A-ZĐÀ-Ỹ])")


@cache
def _front_of_province() -> "re.Pattern[str]":
    return regex(rf"^[-+* ]*(?P<body>{_FRONT} {_HIGHER})(?![^;\n]*b/c)", re.MULTILINE)
