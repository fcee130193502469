"""How the text of a Word file looks: runs, sections, comments and revisions, as stretches of the document's text."""

from collections.abc import Iterator, Sequence

from lint.appearance import Appearance, Lettering, Look, Mark
from lint.document import Segment
from lint.element import Element
from lint.readers.offsets import Offsets
from lint.span import Span
from lint.word.content import Content
from lint.word.margins import Section
from lint.word.sections import breaks, page_setups
from lint.word.unfinished import Extent, Place, is_unfinished
from lint.word.walk import Paragraph


class Looks:
    """Collects how each paragraph of a walk looks; `appearance` gives it for the text that was made of them."""

    def __init__(self, content: Content) -> None:
        self._content = content
        self._changes: list[tuple[Place, Look]] = []
        self._parts: dict[str, bool] = {}
        self._runs: dict[Element, Extent] = {}

    def add(self, paragraph: Paragraph) -> None:
        """Take up the looks of a paragraph's runs."""
        marked = self._is_marked(paragraph.part)
        last = self._changes[-1][1] if self._changes else None
        for piece in paragraph.inline.pieces:
            if piece.look is not last and not piece.text.isspace():
                last = piece.look
                self._changes.append(((paragraph.ordinal, piece.at), last))
            if marked:
                _, start, _ = self._runs.get(piece.run, (0, piece.at, 0))
                self._runs[piece.run] = (paragraph.ordinal, start, piece.at + len(piece.text))

    def _is_marked(self, part: str) -> bool:
        if part not in self._parts:
            self._parts[part] = is_unfinished(self._content.root(part), self._content.names.w)
        return self._parts[part]

    def appearance(self, sections: Sequence[Section], segments: Sequence[Segment], size: int) -> Appearance:
        """The looks of the text of that size, whose characters stand where the segments say."""
        offsets = Offsets(segments, size)

        def span_of(section: Section) -> Span:
            start = offsets.start((section.first, 0))
            return Span(start, max(offsets.end((section.last + 1, 0)), start))

        pages = page_setups(self._content, sections, self._content.typography, span_of)
        marks = tuple(self._marks(offsets))
        ends = breaks(self._content.root(self._content.main), self._content.names.w)
        return Appearance(pages, tuple(self._lettering(offsets, size)), marks, ends)

    def _marks(self, offsets: Offsets) -> Iterator[Mark]:
        marked = [part for part, has in self._parts.items() if has]
        if not marked:
            return
        from lint.word.marks import placed_marks
        from lint.word.threads import threads

        said = threads(self._content)
        for part in marked:
            for mark in placed_marks(self._content.root(part), self._content.names.w, self._runs, said):
                yield Mark(offsets.span(mark.start, mark.end), mark.kind, mark.author, mark.note, mark.done)

    def _lettering(self, offsets: Offsets, size: int) -> Iterator[Lettering]:
        starts = [offsets.start(place) for place, _ in self._changes]
        for (_, look), start, end in zip(self._changes, starts, [*starts[1:], size], strict=True):
            if start < end:
                yield Lettering(Span(start, end), look)
