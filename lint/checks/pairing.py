"""Quotation marks and brackets: which belong together, and which are left over."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal

from lint.document import Document
from lint.patterns import regex
from lint.records import NamedTuple

Kind = Literal["quote", "angle", "round", "square", "brace"]

_OPENING: dict[str, Kind] = {"“": "quote", "‘‘": "quote", ",,": "quote", "«": "angle", "(": "round", "[": "square", "{": "brace"}
_CLOSING: dict[str, Kind] = {"”": "quote", "’’": "quote", "»": "angle", ")": "round", "]": "square", "}": "brace"}
_STRAIGHT = ('"', "''")
_NEAR = 3  # paragraphs over which a pair may be torn apart: broken headings, page breaks
_IN_TABLE = 15  # the same between the cells of one table
_QUOTATION = 400  # paragraphs of a text that is quoted whole
_MARKER = regex(r"(?:^|[\s;,:.(/“\"\-])(?:[a-zđ]{1,2}\d?|[A-ZĐ]{1,2}|\d{1,3}(?:\.\d{1,2})*[a-zđ]?|[ivxIVX]{1,5}|\*+|[:;=8][\-o]?)\Z")
_LONGEST_MARKER = 8
_HEADING = regex(r"\s*(?:[a-zđ]\d?|[A-ZĐ]|\d{1,2}|[ivx]{1,5})")
# `màn hình 19"`, `ống 3/4"`, `10°30'15"`: inches and seconds; a year or a number with a nought before it is the end of a title.
_MEASURED = regex(r"(?:(?<![\w.,/])[1-9]\d?(?:[.,]\d{1,2}| ?\d/\d{1,2})?|(?<![\w.,/])\d/\d{1,2}|['’′]\s?\d{1,2}(?:[.,]\d+)?)\Z")
_LONGEST_MEASURE = 10


class Mark(NamedTuple):
    """A quotation mark or bracket: its place, kind, paragraph, and whether a quotation of whole paragraphs may begin with it."""

    start: int
    end: int
    kind: Kind
    opens: bool
    block: int
    heads: bool = False


class Straight(NamedTuple):
    """The straight quotation marks of one paragraph, by their places."""

    block: int
    places: tuple[tuple[int, int], ...]


@cache
def _marks() -> re.Pattern[str]:
    # an interval `[5; 7)` is a pair of its own
    return regex(r"[\[(]\s?-?\d[\d.,]*\s?[;,]\s?[\d.,∞]+\s?[\])]|[()\[\]{}“”\"«»]|‘‘|’’|''|,,(?=\w)")


def left_over(document: Document) -> tuple[list[Mark], list[Straight]]:
    """The marks without their other half, in order, and the paragraphs with an odd number of straight quotation marks."""
    stacks: dict[Kind, list[Mark]] = {kind: [] for kind in _OPENING.values()}
    straight: dict[int, list[tuple[int, int]]] = {}
    lost: list[Mark] = []
    for found, block in _located(document):
        if found.group() in _STRAIGHT:
            straight.setdefault(block, []).append(found.span())
            continue
        mark = _mark(document, found, block)
        stack = stacks[mark.kind]
        if mark.opens:
            stack.append(mark)
        elif not _heads_item(document, mark, stack) and not _closed(document, stack, mark, lost) and not _numbers(document, mark):
            lost.append(mark)
    lost += (mark for stack in stacks.values() for mark in stack)
    quoting = ((block, _quoting(document, block, places)) for block, places in straight.items() if len(places) % 2)
    odd = [Straight(block, tuple(places)) for block, places in quoting if len(places) % 2]
    return _without_mixed(document, sorted(lost), odd)


def _quoting(document: Document, block: int, places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The marks without those that stand for inches or seconds: behind a small number, where no quotation is open."""
    found: list[tuple[int, int]] = []
    first = document.blocks[block].span.start
    for start, end in places:
        measure = document.text[max(first, start - _LONGEST_MEASURE) : start]
        if len(found) % 2 or document.text[end : end + 1].isalnum() or not _MEASURED.search(measure):
            found.append((start, end))
    return found


def _located(document: Document) -> Iterator[tuple[re.Match[str], int]]:
    """Each mark with the index of its paragraph."""
    blocks, block = document.blocks, 0
    for found in _marks().finditer(document.text):
        if found.end() - found.start() > 2:
            continue
        while block + 1 < len(blocks) and blocks[block + 1].span.start <= found.start():
            block += 1
        yield found, block


def _mark(document: Document, found: re.Match[str], block: int) -> Mark:
    text, start = document.text, document.blocks[block].span.start
    if found.group() in _CLOSING:
        return Mark(*found.span(), _CLOSING[found.group()], False, block)
    before = text[max(start, found.start() - 3) : found.start()].rstrip()
    if found.group() == "“" and _turned(text, found.end(), before, found.start()):
        return Mark(*found.span(), "quote", False, block)
    return Mark(*found.span(), _OPENING[found.group()], True, block, not before or before.endswith(":"))


def _turned(text: str, end: int, before: str, start: int) -> bool:
    """Whether an opening quotation mark closes: it stands behind a word and before a blank or a stop."""
    return bool(before) and not text[start - 1].isspace() and before[-1] not in "(:/-" and text[end : end + 1] in ("", " ", "\n", ".", ",", ";", ")")


def _numbers(document: Document, mark: Mark) -> bool:
    """Whether the bracket ends a marker (`a)`, `1)`, `ii)`) or a smiley."""
    start = max(document.blocks[mark.block].span.start, mark.start - _LONGEST_MARKER)
    return mark.kind == "round" and _MARKER.search(document.text[start : mark.start].rstrip()) is not None


def _heads_item(document: Document, mark: Mark, stack: Sequence[Mark]) -> bool:
    """Whether the bracket belongs to the marker that its paragraph begins with (`a)`): it closes none of the paragraphs above.

    A line that was cut within a bracket goes on with what looks like a marker: `(lần`, and `2) …`.
    """
    start = document.blocks[mark.block].span.start
    if mark.start - start > _LONGEST_MARKER or not _HEADING.fullmatch(document.text, start, mark.start):
        return False
    opened = stack[-1].block if stack else mark.block
    broken = opened == mark.block - 1 and document.text[document.blocks[opened].span.end - 1].isalnum()
    return opened != mark.block and not broken


def _closed(document: Document, stack: list[Mark], mark: Mark, lost: list[Mark]) -> bool:
    """Whether the mark closes the last one open; those too far above it are lost."""
    while stack:
        opened = stack.pop()
        if _within_reach(document, opened, mark):
            if opened.block < mark.block:
                _forget_repeated(stack, opened)
            return True
        lost.append(opened)
    return False


def _within_reach(document: Document, opened: Mark, mark: Mark) -> bool:
    distance = mark.block - opened.block
    if distance <= _NEAR or opened.heads and opened.kind == "quote" and distance <= _QUOTATION:
        return True
    table = document.blocks[opened.block].table
    return distance <= _IN_TABLE and table is not None and table == document.blocks[mark.block].table


def _forget_repeated(stack: list[Mark], opened: Mark) -> None:
    """A quotation over several paragraphs may open anew with each of them and close once."""
    while stack and stack[-1].heads and opened.heads and opened.block - stack[-1].block == 1:
        opened = stack.pop()


def _without_mixed(document: Document, lost: Sequence[Mark], odd: Sequence[Straight]) -> tuple[list[Mark], list[Straight]]:
    """Without the pairs of a straight and a typographic mark, and the straight pairs over several paragraphs."""
    quotes = {mark.block: mark for mark in lost if mark.kind == "quote"}
    mixed = {one.block for one in odd if one.block in quotes}
    left = [mark for mark in lost if mark.block not in mixed or mark is not quotes[mark.block]]
    alone: list[Straight] = []
    for one in (one for one in odd if one.block not in mixed):
        if alone and _spans(document, alone[-1], one):
            alone.pop()
        else:
            alone.append(one)
    return left, alone


def _spans(document: Document, first: Straight, last: Straight) -> bool:
    """Whether a quotation in straight marks runs from one paragraph to the other."""
    distance = last.block - first.block
    start, end = document.blocks[first.block].span.start, document.blocks[last.block].span.end
    head = document.text[max(start, first.places[0][0] - 3) : first.places[0][0]].strip()
    whole = (not head or head.endswith(":")) and end - last.places[-1][1] <= 3
    return distance <= _NEAR or whole and distance <= _QUOTATION
