"""Persons named with their posts: in sentences, in lists of a board's members, in tables, in signatures."""

from collections.abc import Iterator, Sequence

from lint.document import Block
from lint.records import record
from lint.resolve import person_words as words
from lint.resolve.index import FactIndex
from lint.resolve.spelling import plain
from lint.span import Span
from lint.structure import signs
from lint.structure.table_blocks import rows_of, tables_of

CHAIRS = ("chủ trì", "chủ tọa")  # who heads a meeting, in capitals over the name at the end of its minutes
_LISTED_APART = 1  # paragraphs between two members of one list, at most
_BEHIND = 200  # characters in which a post stands behind a name
_TABLES = 10_000  # added to a table's number, so that no list has it
_FORMER = ("nguyên ", "thay ", "cố ")
_ROLE_WORDS = 4  # a longer one is a post (`Trưởng ban Kinh tế - Ngân sách`)


@record(frozen=True, slots=True)
class Person:
    """One mention: the name, the posts as written (`Phó Bí thư Đảng ủy`, `Chủ tịch UBND xã`), the role on the board that the list sets up.

    `group` numbers the list it is a member of; 0 outside lists.
    """

    name: str
    span: Span
    posts: tuple[str, ...] = ()
    post_span: Span | None = None
    role: str = ""
    group: int = 0


def persons(index: FactIndex) -> tuple[Person, ...]:
    """Every person named with a form of address or in a table of names, and who signs, in reading order."""
    found = [*_addressed(index), *_in_tables(index), *_signers(index)]
    return tuple(sorted(found, key=lambda person: person.span))


def _addressed(index: FactIndex) -> Iterator[Person]:
    """`Ông Nguyễn Văn A, Chủ tịch UBND xã - Trưởng ban`; `Trưởng ban: ông Nguyễn Văn A`."""
    text, blocks = index.document.folded, index.document.blocks
    group, last = 0, -_LISTED_APART - 1
    for match in words.address().finditer(text):
        at = index.document.block_index(match.start())
        block = blocks[at]
        if block.table is not None:
            continue
        listed = words.list_head().fullmatch(text, block.span.start, match.start())
        if listed and at != last:
            group += at - last > _LISTED_APART
            last = at
        role = (listed["role"] or "") if listed else ""
        # a second person in a member's line belongs to the list too
        yield _person(text, Span(*match.span("name")), min(block.span.end, match.end() + _BEHIND), role, group if at == last else 0)


def _person(text: str, name: Span, end: int, role: str, group: int) -> Person:
    """The person with what is said behind the name, up to the end of the sentence."""
    match = words.post_behind().match(text, name.end, end)
    if match is None:
        return Person(text[slice(*name)], name, role=role, group=group)
    posts, behind = _parted(match["post"])
    return Person(text[slice(*name)], name, posts, Span(*match.span("post")), role or behind, group)


def _parted(written: str) -> tuple[tuple[str, ...], str]:
    """The posts, and the role on the board when one stands among them; nothing when the words name no post."""
    parts = [p.strip(" -.*_") for p in words.between_posts().split(written)] if words.is_post().match(written) else []
    posts = [part for part in parts if part and not part.lower().startswith(_FORMER)]
    role = next((part for part in posts if words.role().match(part) and len(part.split()) <= _ROLE_WORDS), "")
    return tuple(part for part in posts if part != role), role


def _in_tables(index: FactIndex) -> Iterator[Person]:
    """The rows of a table that has a column of names: the post is in the next cell, the role in the one behind."""
    text = index.document.folded
    for blocks in tables_of(index.document.blocks):
        rows = rows_of(blocks)
        if any(words.names_head().match(text, *b.span) for row in rows[:2] for b in row):
            yield from filter(None, (_row(text, row, _TABLES + (blocks[0].table or 0)) for row in rows))


def _row(text: str, row: Sequence[Block], group: int) -> Person | None:
    for at, block in enumerate(row):
        match = words.cell_name().fullmatch(text, *block.span)
        if match and signs.is_name(match["name"]):
            behind = [b.span for b in row[at + 1 :] if text[slice(*b.span)].strip()]
            read = [_parted(text[slice(*span)]) for span in behind[:3]]
            posts = read[0][0] if read else ()
            role = next((role for _, role in read if role), "")
            return Person(match["name"], Span(*match.span("name")), posts, behind[0] if behind else None, role, group)
    return None


def _signers(index: FactIndex) -> Iterator[Person]:
    """The name below the office in capitals: `KT. CHỦ TỊCH`, `PHÓ CHỦ TỊCH`, `Nguyễn Văn A`."""
    document = index.document
    for zone in index.zones:
        office, place = "", zone.span
        if zone.kind != "signature":
            continue
        for block in document.blocks[document.block_index(zone.span.start) : document.block_index(zone.span.end - 1) + 1]:
            line = document.slice(block.span).strip(" *_")
            if signs.is_signature_line(line):
                office, place = line, block.span
            elif office and signs.is_name(line):
                start = document.text.find(line, block.span.start)
                role = office.capitalize() if plain(office) in CHAIRS else ""
                yield Person(line, Span(start, start + len(line)), _signed_as(index, office, start), place, role)


def _signed_as(index: FactIndex, office: str, at: int) -> tuple[str, ...]:
    """The post of who signs for a committee: `CHỦ TỊCH` of the UBND of a xã is `Chủ tịch UBND xã`."""
    part = index.part_at(at)
    level = part.unit_level if part.unit else part.province_level
    known = {"chủ tịch": "Chủ tịch", "phó chủ tịch": "Phó Chủ tịch"}.get(plain(office))
    return (f"{known} UBND {level}",) if known and level and (part.issuer_key or "").startswith("UBND ") else ()
