"""A document: one canonical text, its blocks, and where every character stands in the file."""

from bisect import bisect_right
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from lint.records import NamedTuple, record
from lint.span import Span

if TYPE_CHECKING:
    from lint.appearance import Appearance

# Look-alikes that grammars and rules must not tell apart; one character for one, so that offsets agree.
_FOLD = str.maketrans(
    {
        "\u00a0": " ",  # no-break space
        "\u202f": " ",  # narrow no-break space
        "\u2007": " ",  # figure space
        "\t": " ",
        "\u2010": "-",  # hyphen
        "\u2011": "-",  # no-break hyphen
        "\u2012": "-",  # figure dash
        "\u2013": "-",  # en dash
        "\u2014": "-",  # em dash
        "\u2212": "-",  # minus
        "\u00d0": "Đ",  # eth
        "\u0189": "Đ",  # African D
        "\u2044": "/",  # fraction slash
        "\u2215": "/",  # division slash
    }
)

# The part of a file that a page is, before its number.
PAGE = "page "

SegmentKind = Literal["source", "joined", "generated", "decoded"]
Part = Literal["body", "header", "footer", "footnote", "endnote", "textbox"]
# How letters stand in a file that are no composed Unicode letters of Vietnamese there.
Writing = Literal["decomposed", "lookalike", "tcvn3", "vni"]


class BlockKind(Enum):
    """What a block is in the file it came from."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    CELL = "cell"


class Cell(NamedTuple):
    """Where in the tables of the file a block stands, each counted from 1."""

    table: int
    row: int
    cell: int


class Block(NamedTuple):
    """One paragraph of the text, without its line end; table cells hold one or more.

    `ordinal` counts paragraphs in reading order from 1; `table`, `row`, `cell` count from 1 and are None outside tables.
    `number` is the automatic number Word shows before the paragraph. `bold` says that all of it is bold.
    `page` is the page it begins on, from 1, in formats that have pages.
    """

    span: Span
    ordinal: int
    kind: BlockKind = BlockKind.PARAGRAPH
    part: Part = "body"
    table: int | None = None
    row: int | None = None
    cell: int | None = None
    number: str | None = None
    bold: bool = False
    page: int | None = None


class Segment(NamedTuple):
    """A stretch of canonical text, from `start` to the next segment's start, and how it came there.

    - `source`: copied; character i of the stretch is character `at + i` of node `node` in the file.
    - `joined`: put between the lines of one paragraph (one space, or nothing at all and then no segment).
    - `generated`: shown but not typed (list numbers, cached fields); `at` is the nearest typed character.
    - `decoded`: `length` characters of the file became this stretch (NFC, entities, legacy encodings).
    """

    start: int
    kind: SegmentKind
    part: str
    node: int
    at: int
    length: int


@record(frozen=True)
class Origin:
    """Where each character of the canonical text stands in the file; ordinals only, so it can be pickled.

    `digest` is the hex SHA-256 of the file's bytes: a writer refuses a file that has changed since.
    """

    segments: tuple[Segment, ...]
    digest: str

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.segments]

    def segment_at(self, offset: int) -> tuple[int, Segment]:
        """The segment that holds the character at `offset`, with its index."""
        index = max(bisect_right(self._starts, offset) - 1, 0)
        return index, self.segments[index]

    def locate(self, offset: int) -> tuple[str, int, int]:
        """(part, node, character) in the file of the character at `offset`."""
        _, segment = self.segment_at(offset)
        inside = offset - segment.start
        if segment.kind == "source":
            return segment.part, segment.node, segment.at + inside
        if segment.kind == "decoded":
            return segment.part, segment.node, segment.at + (min(inside, segment.length - 1) if inside else 0)
        return segment.part, segment.node, segment.at

    def locate_end(self, offset: int) -> tuple[str, int, int]:
        """(part, node, character) just behind the last character before `offset`."""
        _, segment = self.segment_at(max(offset - 1, 0))
        inside = offset - segment.start
        if segment.kind == "source":
            return segment.part, segment.node, segment.at + inside
        return segment.part, segment.node, segment.at + segment.length

    def editable(self, span: Span) -> bool:
        """Whether the span holds no generated text (an edit there would have nothing to change)."""
        first, _ = self.segment_at(span.start)
        last, _ = self.segment_at(max(span.end - 1, span.start))
        return all(s.kind != "generated" for s in self.segments[first : last + 1])


class Suppression(NamedTuple):
    """`vblint: ignore` in a file: it covers the paragraph that starts at or after `line`.

    `rules` is empty when every rule is meant. `block` is the index of the covered block, or None when none follows.
    """

    line: int
    column: int
    rules: tuple[str, ...]
    block: int | None


class Rewritten(NamedTuple):
    """A stretch whose letters the file holds in another writing: the text here is what they mean. No line ends within it.

    `by_font`: they are codes that only the font of the text shows as letters. Elsewhere an edit that puts the text of the span in its own place
    changes the file.
    """

    span: Span
    how: Writing
    by_font: bool = False


@record(frozen=True)
class Document:
    """One file: canonical NFC text (blocks joined by a newline), blocks in reading order, and the origin of each character.

    `source` is the decoded file of a text format (BOM removed, everything else as on disk), else None.
    `suppressions` are the reader's findings of in-file "vblint: ignore" marks; `rewritten` the words and lines that are not in the file as here.
    `appearance` is what a word processor's file says of its looks; None in formats that say nothing of it.
    `stamped` are lines on which a picture or an annotation lies that may show what the text does not, such as the number of a signed document.
    `remarks` are sentences on what of the file could not be read.
    """

    path: str
    text: str
    blocks: tuple[Block, ...]
    origin: Origin
    format: str
    source: str | None = None
    suppressions: tuple[Suppression, ...] = ()
    rewritten: tuple[Rewritten, ...] = ()
    appearance: "Appearance | None" = None
    stamped: tuple[Span, ...] = ()
    remarks: tuple[str, ...] = ()

    @cached_property
    def folded(self) -> str:
        """The text with look-alikes folded; the same length, so spans are valid in both."""
        return self.text.translate(_FOLD)

    @cached_property
    def _block_starts(self) -> list[int]:
        return [b.span.start for b in self.blocks]

    def block_index(self, offset: int) -> int:
        """The index in `blocks` of the block that holds `offset`."""
        return max(bisect_right(self._block_starts, offset) - 1, 0)

    def block_at(self, offset: int) -> Block:
        """The block that holds `offset`."""
        return self.blocks[self.block_index(offset)]

    def shown(self, block: Block) -> str:
        """The folded text of a block behind its automatic number: `1. Mục đích`, whoever wrote the number."""
        text = self.folded[block.span.start : block.span.end]
        return f"{block.number.translate(_FOLD)} {text}" if block.number else text

    def shown_before(self, offset: int) -> str:
        """What its paragraph shows before the place, the automatic number included."""
        block = self.block_at(offset)
        return self.shown(block)[: offset - block.span.end] if offset < block.span.end else self.shown(block)

    def slice(self, span: Span) -> str:
        """The canonical text of the span."""
        return self.text[span.start : span.end]

    @cached_property
    def _line_starts(self) -> list[int]:
        starts, source = [0], self.source or ""
        at = source.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = source.find("\n", at + 1)
        return starts

    def page(self, offset: int) -> int | None:
        """The page that the character at `offset` stands on, from 1; None in formats without pages."""
        if self.block_at(offset).page is None:
            return None
        return int(self.origin.locate(offset)[0].removeprefix(PAGE))

    def line_column(self, offset: int, *, end: bool = False) -> tuple[int, int]:
        """1-based (line, column) of an offset in the canonical text; columns are code points.

        Text formats count lines of the file as it is on disk. Word formats count paragraphs, and columns from the first typed character;
        formats with pages the lines of each page. With `end`, the place just behind the character before `offset`.
        """
        _, node, at = self.origin.locate_end(offset) if end else self.origin.locate(offset)
        if self.source is None:
            return node, at + 1
        line = bisect_right(self._line_starts, at)
        return line, at - self._line_starts[line - 1] + 1

    def source_text(self, span: Span) -> str:
        """What the file holds there, the lines of one paragraph joined by one space."""
        if self.source is None:
            return self.slice(span)
        raw = self.source[self.origin.locate(span.start)[2] : self.origin.locate_end(span.end)[2]]
        return " ".join(part for part in (line.strip() for line in raw.splitlines()) if part) if "\n" in raw else raw
