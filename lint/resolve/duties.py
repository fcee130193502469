"""Who is to do what by the body of a document: the paragraphs under an office's name, and those that say `Đơn vị chủ trì: …`."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from lint.patterns import regex
from lint.records import NamedTuple, record
from lint.resolve.index import FactIndex
from lint.resolve.lists import ancestors
from lint.resolve.offices import Office, is_office, offices
from lint.resolve.spelling import skeleton
from lint.span import Span
from lint.structure.model import Item

_MANY = ("các ", "những ", "mọi ", "tất cả ", "toàn thể ", "thủ trưởng ", "ban, ", "ban ngành", "đoàn thể", "thôn", "cán bộ", "cơ quan", "đơn vị")
_WORDS_MOST = 13  # words of one office's name
_NAME_LONGEST = 170  # characters of the names over a section


@record(frozen=True, slots=True)
class Section:
    """A part of `TỔ CHỨC THỰC HIỆN` that is one office's (or several): the names over it, and its paragraphs."""

    span: Span
    name: Span
    offices: tuple[Office, ...]
    paragraphs: tuple[Span, ...]


class _Patterns(NamedTuple):
    organising: re.Pattern[str]
    other: re.Pattern[str]
    name: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    return _Patterns(
        organising=regex(
            r"\b(?:to chuc (?:trien khai )?thuc hien|phan cong (?:nhiem vu|thuc hien|trach nhiem|to chuc)|trach nhiem (?:cua|thuc hien))\b"
        ),
        other=regex(r"\b(?:muc dich|yeu cau|noi dung|nhiem vu va giai phap|kinh phi)\b"),
        name=regex(
            r"[^:\n.]*?(?=\s*(?::|\n|\.\s|\.?$|"
            r"\b(?:chủ trì|phối hợp|chịu trách nhiệm|có trách nhiệm|tham mưu|là (?:cơ quan|đơn vị|đầu mối)|căn cứ|theo)\b))"
        ),
    )


def sections(index: FactIndex) -> Mapping[int, Sequence[Section]]:
    """The parts of each document's section on who does what that begin with the names of offices, by document, in reading order."""
    items = index.structure.items
    found: dict[int, list[Section]] = defaultdict(list)
    end = -1
    for at, item in enumerate(items):
        if item.quoted or item.marker.span.start < end or not _in_organising(index, item):
            continue
        section = _section(index, items, at)
        if section is not None:
            found[item.document].append(section)
            end = section.span.end
    return found


def _in_organising(index: FactIndex, item: Item) -> bool:
    above = ancestors(index.structure.items, item)[:-1]
    return any(_patterns().organising.search(_first_line(index, one)) and not _patterns().other.search(_first_line(index, one)) for one in above)


def _first_line(index: FactIndex, item: Item) -> str:
    start = _start(item)
    return skeleton(index.document.folded[start : min(item.span.end, start + _NAME_LONGEST)].split("\n", 1)[0])


def _start(item: Item) -> int:
    """Where the words of an item begin, behind its marker."""
    return item.span.start if item.marker.generated else item.marker.span.end


def _section(index: FactIndex, items: Sequence[Item], at: int) -> Section | None:
    start = _start(items[at])
    line = index.document.folded[start : items[at].span.end].split("\n", 1)[0]
    begun = len(line) - len(line.lstrip(" .)/:-*"))
    match = _patterns().name.match(line[:_NAME_LONGEST], begun)
    name = match.group() if match is not None else ""
    name = name.partition("(")[0]
    named = offices(name, start + begun, index.structure.documents[items[at].document])
    if not named or not all(_is_name(index, office) for office in named):
        return None
    end = _last(items, at)
    place = Span(start + begun, start + begun + len(name.rstrip(" .,")))
    return Section(Span(place.start, end), place, named, tuple(_paragraphs(index, Span(start + begun + len(name), end))))


def _is_name(index: FactIndex, office: Office) -> bool:
    words = index.document.folded[slice(*office.span)]
    if office.many:
        return is_office(words) or words.lower().startswith(_MANY)
    return is_office(words) and words[:1].isupper() and len(words.split()) <= _WORDS_MOST


def _last(items: Sequence[Item], at: int) -> int:
    """Where what lies under an item ends."""
    end = items[at].span.end
    for item in items[at + 1 :]:
        if item.level <= items[at].level:
            break
        end = item.span.end
    return end


def _paragraphs(index: FactIndex, span: Span) -> Iterator[Span]:
    """The paragraphs of a stretch; the first begins behind the names."""
    document = index.document
    for block in document.blocks[document.block_index(span.start) : document.block_index(max(span.end - 1, span.start)) + 1]:
        part = Span(max(block.span.start, span.start), min(block.span.end, span.end))
        if block.table is None and part.length > 1 and any(c.isalnum() for c in document.folded[slice(*part)]):
            yield part
