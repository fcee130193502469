"""Agencies that ended before the document's own date and are still given tasks or written to in it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date as Day
from datetime import timedelta
from functools import cache
from typing import Any

from lint.engine.model import Edit, Hit, Related, Value
from lint.facts.vocabulary import at_word_starts, table
from lint.patterns import regex
from lint.records import NamedTuple
from lint.resolve.acting import Acting
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure.model import DocumentPart

_JOINT = r"[\s,&-]+(?:và\s+)?"  # between the words of a name: `Kế hoạch và Đầu tư`, `Kế hoạch & Đầu tư`
_HALVES = {"Phát triển nông thôn": "PTNT", "Thương binh và Xã hội": "TB *(?:&|-|và)? *XH", "Môi trường": "MT"}
_HEADS = ("Sở", "Bộ", "Phòng", "Ủy ban", "Uỷ ban", "Tổng cục", "Ban")
_LETTER_GAP = "[ &.,-]?"


class _Former(NamedTuple):
    """A row of the table: from `ended` on the agency is no more (the days of grace counted in); `first` is the first day without it."""

    name: str
    where: str
    first: Day
    ended: Day
    successors: tuple[str, ...]
    ward: str


class _Named(NamedTuple):
    """A former agency at a place; `among`: the head word, when it is written once for a list of offices."""

    former: _Former
    span: Span
    among: Span | None = None


def lapsed(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One finding for each agency that had ended on the document's own date, with all places in which it acts."""
    named = sorted(_named(index), key=lambda one: one.span)
    acting = Acting(index) if named else None
    groups: dict[tuple[int, str], list[_Named]] = {}
    for one in named:
        number = index.part_number(one.span.start)
        part = index.structure.documents[number]
        day = acting.day(number) if acting else None
        if acting and day and day >= one.former.ended and _concerns(one.former, part) and acting.acts(one.among or one.span):
            groups.setdefault((0 if part.attached_to is None else part.attached_to, one.former.name), []).append(one)
    for group in groups.values():
        yield _hit(index, group)


def _hit(index: FactIndex, group: Sequence[_Named]) -> Hit:
    former, span, _ = group[0]
    successors = _successors(former, index.part_at(span.start))
    sole = successors[0] if len(successors) == 1 else None
    values: dict[str, Value] = {
        "name": index.document.slice(span),
        "first": f"{former.first.day:02d}/{former.first.month}/{former.first.year}",
        "successor": {"vi": " hoặc ".join(f"“{s}”" for s in successors), "en": " or ".join(f"“{s}”" for s in successors)},
    }
    case = "district" if former.where == "commune" else ""
    edits = tuple(Edit(one.span, sole) for one in group if sole and not one.among and not index.document.slice(one.span).isupper())
    return Hit(
        span, values, tuple(Related(one.span) for one in group[1:]), case=case, suggestion=sole if edits else None, edits=edits, certain=bool(edits)
    )


def _successors(former: _Former, part: DocumentPart) -> tuple[str, ...]:
    return (former.ward,) if former.ward and part.unit_level == "phường" else former.successors


def _concerns(former: _Former, part: DocumentPart) -> bool:
    """Whether the agency can be meant by this document: an inner office of a former district only as a commune's own."""
    if former.where == "commune":
        return part.unit is not None
    return former.where in ("state", "province", part.province)


def _named(index: FactIndex) -> Iterator[_Named]:
    """Each writing of a former agency, by its name and in lists that share a head word."""
    text = index.document.folded
    end = 0
    for head in _head().finditer(text):
        match = _tail(_key(head[1])).match(text, head.end()) if head.start() >= end else None
        if match is not None:
            end = match.end()
            yield _Named(_row(match), Span(head.start(), end))
    for several in _several().finditer(text):
        for piece in regex(r"[^,;]+").finditer(several["list"]):
            start = several.start("list") + piece.start() + len(piece[0]) - len(piece[0].lstrip())
            match = _tail(_key(several["head"])).match(text, start)
            if match is not None:
                yield _Named(_row(match), Span(start, match.end()), Span(several.start(), several.start("list")))


def _row(match: "re.Match[str]") -> _Former:
    """The row of the table whose branch matched."""
    return next(_formers()[int(group[1:])] for group, found in match.groupdict().items() if found is not None)


@cache
def _several() -> "re.Pattern[str]":
    """`các Sở: Tài chính, Kế hoạch và Đầu tư`: the head word stands once for all."""
    return regex(r"(?:Giám đốc [Cc]ác|Thủ trưởng [Cc]ác|Các|các) (?P<head>[Ss]ở|[Bb]ộ):? (?P<list>[A-ZĐ][^\n;.]{2,300})")


def _key(head: str) -> str:
    return "ủy ban" if head.lower() in ("ủy ban", "uỷ ban") else head.lower()


@cache
def _head() -> "re.Pattern[str]":
    words = at_word_starts(form for head in _HEADS for form in (head, head.lower(), head.upper()))
    return regex(rf"({words}) +(?=\w)")


@cache
def _formers() -> tuple[_Former, ...]:
    found = []
    for row in table("former_agencies"):
        last = Day.fromisoformat(row["last"])
        successors = tuple(row["successor"].split("|"))
        first = last + timedelta(1)
        found.append(_Former(row["name"], row["where"], first, first + timedelta(int(row["grace"])), successors, row["successor_ward"]))
    return tuple(found)


@cache
def _tail(head: str) -> "re.Pattern[str]":
    """What may follow the head word: the rest of a former agency's name or of its abbreviation; the group tells the row."""
    branches = [
        f"(?P<a{at}>{_spellings(row['name'][len(head) + 1 :], row['short'][1:])})"
        for at, row in enumerate(table("former_agencies"))
        if row["name"].lower().startswith(f"{head} ")
    ]
    apart = r"(?!\w)(?! +(?:và (?:Dân vận|Truyền thông)|HĐND|Hội đồng|(?:của |thuộc )?(?:Sở|Bộ|Cục|Quốc hội|HĐND)(?!\w)))"
    return regex(rf"(?:{'|'.join(branches) or '(?!)'}){apart}", re.IGNORECASE)


def _spellings(words: str, letters: str) -> str:
    """A pattern for the name behind its head word, however its halves are joined, and for its letters."""
    full = _JOINT.join(_part(part) for part in regex(r" - | và ").split(_protected(words)))
    return f"{full}|{_LETTER_GAP.join(letters)}" if letters else full


def _protected(words: str) -> str:
    """The words with the `và` of a half that has an abbreviation kept out of the way."""
    return words.replace("Thương binh và Xã hội", "Thương binh\0Xã hội")


def _part(part: str) -> str:
    whole = part.replace("\0", " và ")
    pattern = r"\s+".join(_JOINT.join(word.split("\0")) if "\0" in word else word for word in part.split())
    return f"(?:{pattern}|{_HALVES[whole]})" if whole in _HALVES else pattern
