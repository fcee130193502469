"""Plain text and Markdown, as exports of PDF files and portals leave them."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from lint.document import Cell, Document
from lint.patterns import regex
from lint.readers.builder import Builder
from lint.readers.composition import Composition, compose
from lint.readers.decode import decode
from lint.readers.flow import add_lines
from lint.readers.layout import CELL, MARKDOWN, Layout, layout_of
from lint.readers.markup import Line, Scanner, is_rule
from lint.readers.region import Raw, Region, Row
from lint.readers.suppress import COMMENT_MARK, LINE_MARK, Mark, mark_of
from lint.readers.tables import regions

_COMMENT = regex(r"<!--.*?-->", re.DOTALL)
_NOT_LINE_END = regex(r"[^\r\n]")


def read_text(data: bytes, path: str, digest: str) -> Document:
    """A .txt file."""
    source = decode(data)
    work = compose(source)
    marks: list[Mark] = []
    lines = _physical(work.text)
    if "vblint" in source:
        lines = [raw if (mark := LINE_MARK.fullmatch(raw.text)) is None else _noted(raw, mark, marks) for raw in lines]
    return _built(work, lines, None, marks).finish(path, "txt", digest, source, marks)


def read_markdown(data: bytes, path: str, digest: str) -> Document:
    """A .md file."""
    source = decode(data)
    work = compose(source)
    marks = [mark_of(match, match.start()) for match in COMMENT_MARK.finditer(work.text)] if "vblint" in source else []
    return _built(work, _physical(_without_comments(work.text)), MARKDOWN, marks).finish(path, "md", digest, source, marks)


def _without_comments(text: str) -> str:
    """The text with zero-width characters in place of comments: offsets stay, and the pieces leave them out."""
    last = text.rfind("-->") + 3
    if last < 3 or "<!--" not in text:
        return text
    return _COMMENT.sub(lambda comment: _NOT_LINE_END.sub("\u200b", comment.group()), text[:last]) + text[last:]


def _noted(raw: Raw, mark: re.Match[str], marks: list[Mark]) -> Raw:
    marks.append(mark_of(mark, raw.at + len(raw.text) - len(raw.text.lstrip())))
    return Raw("", raw.at)


def _physical(text: str) -> list[Raw]:
    lines, at = [], 0
    for line in text.splitlines(keepends=True):
        lines.append(Raw(line.rstrip("\r\n"), at))
        at += len(line)
    return lines


def _built(work: Composition, lines: list[Raw], layout: Layout | None, marks: list[Mark]) -> Builder:
    builder = Builder(composition=work)
    stretches = [(region, list(_scanned(region.lines)) if region.plain else []) for region in regions(lines)]
    if layout is None:
        layout = layout_of([line for _, found in stretches for line in found])
    for region, found in stretches:
        for column in region.columns or ():
            add_lines(builder, list(_scanned(column)), CELL)
        if region.rows is not None:
            _add_table(builder, region)
        elif found:
            _force_after(marks, found)
            add_lines(builder, found, layout)
    return builder


def _force_after(marks: list[Mark], lines: list[Line]) -> None:
    """A suppression mark covers the paragraph after it, so one begins there."""
    starts = [line.parts[0].at for line in lines] if marks else []
    for mark in marks[bisect_right(marks, starts[0], key=_offset) : bisect_left(marks, starts[-1], key=_offset)] if starts else ():
        lines[bisect_right(starts, mark.at)].forced = True


def _offset(mark: Mark) -> int:
    return mark.at


def _scanned(lines: Sequence[Raw]) -> Iterator[Line]:
    """The lines of a stretch of text, ruled lines left out; a ruled line parts paragraphs as blank lines do."""
    scanner = Scanner()
    gap, ruled, fresh = 9, False, True
    starred = any("*" in raw.text for raw in lines)
    for index, raw in enumerate(lines):
        if raw.blank:
            gap, fresh = gap + 1, True
            continue
        if is_rule(raw.text):
            ruled = True
            continue
        if fresh:
            scanner.reset(_group_text(lines, index) if starred else "")
            fresh = False
        found = scanner.scan(raw.text, raw.at, gap)
        if found:
            found[0].forced = found[0].forced or ruled
            gap, ruled = 0, False
        yield from found


def _group_text(lines: Sequence[Raw], first: int) -> str:
    texts = []
    for raw in lines[first:]:
        if raw.blank:
            break
        texts.append(raw.text)
    return "\n".join(texts)


def _add_table(builder: Builder, region: Region) -> None:
    if not region.rows:
        return
    table = builder.new_table()
    for number, row in enumerate(region.rows, 1):
        _add_row(builder, table, number, row)


def _add_row(builder: Builder, table: int, number: int, row: Row) -> None:
    for column, cell in enumerate(row, 1):
        add_lines(builder, list(_scanned(cell)), CELL, Cell(table, number, column))
