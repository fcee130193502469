"""An edit of the canonical text as patches of the file: the least that has to change, and no mark lost."""

import re
from collections.abc import Iterable, Iterator, Sequence

from lint.document import Document, SegmentKind
from lint.engine.model import Edit
from lint.fix.media import Medium
from lint.fix.model import Patch, UnfitError
from lint.fix.stretches import Stretch, by_word, trimmed
from lint.patterns import regex
from lint.readers.parts import ZERO_WIDTH
from lint.records import NamedTuple
from lint.span import Span

_BLANK = f" \t\r\n\f\xa0{ZERO_WIDTH}"
_EMPHASIS = frozenset("*_")
_INNER_MARK = regex(r"[^&].*[*_<\[]|[*_<\[]", re.DOTALL)  # but `&lt;` is a letter


class _Piece(NamedTuple):
    """The canonical characters [start, end), and where the file holds them: [at, until) of a node."""

    start: int
    end: int
    node: int
    at: int
    until: int
    kind: SegmentKind


class SourceMap:
    """Puts edits of one document's text into its file."""

    def __init__(self, document: Document, medium: Medium) -> None:
        self._document = document
        self._medium = medium

    def patches(self, edit: Edit) -> tuple[Patch, ...]:
        """The patches that make the edit. An edit that changes no canonical character writes them as they are read (letters composed, nothing
        invisible between them). UnfitError when the file's marks or paragraphs stand in the way.
        """
        span, old = edit.span, self._document.slice(edit.span)
        if not self._document.origin.editable(span):
            raise UnfitError("generated")
        if old == edit.replacement:
            return tuple(self._admitted(self._as_read(span)))
        if "\n" in old or "\n" in edit.replacement:
            raise UnfitError("paragraphs")
        stretches = [trimmed(old, edit.replacement)]
        if self._seams(span, stretches) or self._is_divided(span, stretches[0]):
            stretches = list(by_word(old, edit.replacement))
        if any(seam.strip(_BLANK) for seam in self._seams(span, stretches)):
            raise UnfitError("markup")
        return tuple(self._admitted(self._patch(span, stretch) for stretch in stretches))

    def _admitted(self, patches: Iterable[Patch]) -> Iterator[Patch]:
        for patch in patches:
            self._medium.admit(patch)
            yield patch

    def _is_divided(self, span: Span, stretch: Stretch) -> bool:
        pieces = list(self._pieces(span.start + stretch.start, span.start + stretch.end))
        return bool(pieces) and self._medium.is_divided(pieces[0].node, pieces[0].at, pieces[-1].until)

    def _seams(self, span: Span, stretches: Sequence[Stretch]) -> list[str]:
        """What the file holds inside the stretches that is not text: line ends, marks, tags."""
        found: list[str] = []
        for stretch in stretches:
            pieces = list(self._pieces(span.start + stretch.start, span.start + stretch.end))
            found += [raw for piece in pieces if (raw := self._raw(piece)) and _is_seam(piece.kind, raw)]
            found += [gap for one, other in zip(pieces, pieces[1:], strict=False) if (gap := self._gap(one, other))]
        return found

    def _raw(self, piece: _Piece) -> str:
        return self._medium.raw(piece.node)[piece.at : piece.until]

    def _gap(self, one: _Piece, other: _Piece) -> str:
        return self._medium.raw(one.node)[one.until : other.at]

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
                at = segment.at - segment.start
                yield _Piece(low, high, segment.node, at + low, at + high, "source")
            else:
                yield _Piece(segment.start, stop, segment.node, segment.at, segment.at + segment.length, segment.kind)

    def _patch(self, span: Span, stretch: Stretch) -> Patch:
        start, end = span.start + stretch.start, span.start + stretch.end
        if start == end:
            return self._insertion(start, span, stretch.new)
        pieces = list(self._pieces(start, end))
        first, last = pieces[0], pieces[-1]
        text = self._document.text
        new = text[first.start : start] + stretch.new + text[end : last.end]
        raw = self._medium.raw(first.node)
        if not new and self._document.source is not None and {raw[first.at - 1 : first.at], raw[last.until : last.until + 1]} <= _EMPHASIS:
            raise UnfitError("markup")  # nothing would be left between the marks
        return Patch(first.node, first.at, last.until, self._medium.written(new, start))

    def _insertion(self, offset: int, span: Span, new: str) -> Patch:
        """New characters go behind what comes before them, unless that is no part of the edit."""
        begins = offset == span.start and (span.length > 0 or offset == self._document.block_at(offset).span.start)
        origin = self._document.origin
        _, node, at = origin.locate(offset) if begins else origin.locate_end(offset)
        return Patch(node, at, at, self._medium.written(new, offset), begins)

    def _as_read(self, span: Span) -> Iterator[Patch]:
        before: _Piece | None = None
        for piece in self._pieces(span.start, span.end):
            raw, text = self._raw(piece), self._document.text[piece.start : piece.end]
            gap = self._gap(before, piece) if before and before.node == piece.node else ""
            if before and gap and not gap.strip(ZERO_WIDTH):
                yield Patch(piece.node, before.until, piece.at, "")
            if piece.kind == "decoded" and raw != text and not raw.startswith("&"):
                yield Patch(piece.node, piece.at, piece.until, text)
            before = piece


def _is_seam(kind: SegmentKind, raw: str) -> bool:
    """Whether the file holds more there than the text shows: a line end, or a mark between a letter and its accent."""
    return kind == "joined" or kind == "decoded" and _INNER_MARK.match(raw) is not None
