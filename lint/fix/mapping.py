"""An edit of the canonical text as patches of the file: the least that has to change, and no mark lost."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property
from html import escape
from typing import NamedTuple

from lint.document import Document, SegmentKind
from lint.engine.model import Edit
from lint.fix.model import Patch, UnfitError
from lint.fix.stretches import Stretch, by_word, trimmed
from lint.readers.parts import ZERO_WIDTH
from lint.span import Span

_BLANK = f" \t\r\n\f\xa0{ZERO_WIDTH}"
_EMPHASIS = frozenset("*_")
_MARKDOWN = re.compile(r"[\\*<]")
_INNER_MARK = re.compile(r"[^&].*[*_<\[]|[*_<\[]", re.DOTALL)  # but `&lt;` is a letter


class _Piece(NamedTuple):
    """The canonical characters [start, end), and where the file holds them: [at, until)."""

    start: int
    end: int
    at: int
    until: int
    kind: SegmentKind


class SourceMap:
    """Puts edits of one document's text into its file; only for formats that have a `source`."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._source = document.source or ""

    def patches(self, edit: Edit) -> tuple[Patch, ...]:
        """The patches that make the edit. An edit that changes no canonical character writes them as they are read (letters composed, nothing
        invisible between them). UnfitError when the file's marks or paragraphs stand in the way.
        """
        span, old = edit.span, self._document.slice(edit.span)
        if not self._document.origin.editable(span):
            raise UnfitError("generated")
        if old == edit.replacement:
            return tuple(self._as_read(span))
        if "\n" in old or "\n" in edit.replacement:
            raise UnfitError("paragraphs")
        stretches = [trimmed(old, edit.replacement)]
        if self._seams(span, stretches):
            stretches = list(by_word(old, edit.replacement))
        if any(seam.strip(_BLANK) for seam in self._seams(span, stretches)):
            raise UnfitError("markup")
        return tuple(self._patch(span, stretch) for stretch in stretches)

    def _seams(self, span: Span, stretches: Sequence[Stretch]) -> list[str]:
        """What the file holds inside the stretches that is not text: line ends, marks, tags."""
        found: list[str] = []
        for stretch in stretches:
            pieces = list(self._pieces(span.start + stretch.start, span.start + stretch.end))
            found += [raw for piece in pieces if (raw := self._source[piece.at : piece.until]) and _is_seam(piece.kind, raw)]
            found += [gap for one, other in zip(pieces, pieces[1:], strict=False) if (gap := self._source[one.until : other.at])]
        return found

    def _pieces(self, start: int, end: int) -> Iterator[_Piece]:
        """The pieces that the characters [start, end) stand in; a decoded piece is whole."""
        if start >= end:
            return
        segments = self._document.origin.segments
        index, _ = self._document.origin.segment_at(start)
        while index < len(segments) and segments[index].start < end:
            segment = segments[index]
            index += 1
            stop = segments[index].start if index < len(segments) else len(self._document.text)
            if segment.kind == "source":
                low, high = max(segment.start, start), min(stop, end)
                yield _Piece(low, high, segment.at + low - segment.start, segment.at + high - segment.start, "source")
            else:
                yield _Piece(segment.start, stop, segment.at, segment.at + segment.length, segment.kind)

    def _patch(self, span: Span, stretch: Stretch) -> Patch:
        start, end = span.start + stretch.start, span.start + stretch.end
        if start == end:
            at = self._between(start, span)
            return Patch(at, at, self._written(stretch.new, start))
        pieces = list(self._pieces(start, end))
        first, last = pieces[0], pieces[-1]
        text = self._document.text
        new = text[first.start : start] + stretch.new + text[end : last.end]
        if not new and {self._source[first.at - 1 : first.at], self._source[last.until : last.until + 1]} <= _EMPHASIS:
            raise UnfitError("markup")  # nothing would be left between the marks
        return Patch(first.at, last.until, self._written(new, start))

    def _between(self, offset: int, span: Span) -> int:
        """Where new characters go: behind what comes before them, unless that is no part of the edit."""
        begins = offset == span.start and (span.length > 0 or offset == self._document.block_at(offset).span.start)
        origin = self._document.origin
        return origin.locate(offset)[2] if begins else origin.locate_end(offset)[2]

    def _as_read(self, span: Span) -> Iterator[Patch]:
        before: _Piece | None = None
        for piece in self._pieces(span.start, span.end):
            raw, text = self._source[piece.at : piece.until], self._document.text[piece.start : piece.end]
            gap = self._source[before.until : piece.at] if before else ""
            if before and gap and not gap.strip(ZERO_WIDTH):
                yield Patch(before.until, piece.at, "")
            if piece.kind == "decoded" and raw != text and not raw.startswith("&"):
                yield Patch(piece.at, piece.until, text)
            before = piece

    def _written(self, text: str, offset: int) -> str:
        """The characters as this file writes them: marks escaped, letters decomposed where all others are."""
        document = self._document
        if document.format == "html":
            text = escape(text, quote=False)
        elif document.format == "md":
            text = _MARKDOWN.sub(r"\\\g<0>", text)
            text = text.replace("|", "\\|") if document.block_at(offset).table else text
        return unicodedata.normalize("NFD", text) if self._is_decomposed else text

    @cached_property
    def _is_decomposed(self) -> bool:
        return not unicodedata.is_normalized("NFC", self._source) and unicodedata.is_normalized("NFD", self._source)


def _is_seam(kind: SegmentKind, raw: str) -> bool:
    """Whether the file holds more there than the text shows: a line end, or a mark between a letter and its accent."""
    return kind == "joined" or kind == "decoded" and _INNER_MARK.match(raw) is not None
