"""What Word keeps of the work on a draft: words marked in colour, open comments, revisions that nobody has accepted or rejected."""

from collections.abc import Iterator

from lint.appearance import OURS, Mark
from lint.checks.lettering import letters
from lint.engine.model import Hit, Related
from lint.resolve.index import FactIndex
from lint.span import Span, cover

_UNSEEN = ("white", "black", "lightGray")  # no colour that calls for attention
_MANY = 5  # comments: more are one finding
_MOST_RELATED = 20
_LONGEST = 80  # characters of a comment in a message


def highlights(index: FactIndex) -> Iterator[Span]:
    """The stretches of words with a background in colour; those that only blanks part are one."""
    appearance, text = index.document.appearance, index.document.text
    if appearance is None:
        return
    marked = [one.span for one in appearance.lettering if one.look.highlight and one.look.highlight not in _UNSEEN]
    parts = [part for span in marked for part in _lines(index, span)]
    merged: list[Span] = []
    for span in parts:
        if merged and "\n" not in (between := text[merged[-1].end : span.start]) and not between.strip():
            merged[-1] = cover(merged[-1], span)
        else:
            merged.append(span)
    yield from (span for span in merged if letters(text[span.start : span.end]))


def _lines(index: FactIndex, span: Span) -> Iterator[Span]:
    """The words of a stretch, block by block."""
    first, last = index.document.block_index(span.start), index.document.block_index(max(span.end - 1, span.start))
    for block in index.document.blocks[first : last + 1]:
        start, end = max(span.start, block.span.start), min(span.end, block.span.end)
        words = index.document.text[start:end]
        if words.strip():
            start += len(words) - len(words.lstrip())
            yield Span(start, start + len(words.strip()))


def comments(index: FactIndex) -> Iterator[Hit]:
    """A hit for each comment that is not resolved; for many of them one. Those that vblint wrote do not count."""
    marks = [mark for mark in _marks(index) if mark.kind == "comment" and not mark.done and mark.author != OURS]
    if len(marks) > _MANY:
        spans = [_place(index, mark) for mark in marks]
        yield Hit(spans[0], {"count": len(marks)}, tuple(Related(span) for span in spans[1 : 1 + _MOST_RELATED]), "comments")
        return
    for mark in marks:
        said = mark.note if len(mark.note) <= _LONGEST else f"{mark.note[:_LONGEST].rstrip()}…"
        by = {"vi": f" của {mark.author}" if mark.author else "", "en": f" by {mark.author}" if mark.author else ""}
        yield Hit(_place(index, mark), {"by": by, "comment": said}, case="comment")


def revisions(index: FactIndex) -> Iterator[Hit]:
    """One hit for all revisions; changes of form count only where no words are changed."""
    text = [mark for mark in _marks(index) if mark.kind in ("inserted", "deleted")]
    spans = _stretches(index, text or [mark for mark in _marks(index) if mark.kind == "formatted"])
    if spans:
        yield Hit(spans[0], {"count": len(spans)}, tuple(Related(span) for span in spans[1 : 1 + _MOST_RELATED]), "revision")


def _marks(index: FactIndex) -> tuple[Mark, ...]:
    return index.document.appearance.marks if index.document.appearance else ()


def _stretches(index: FactIndex, marks: list[Mark]) -> list[Span]:
    """The places of the revisions; those side by side are one to a reader."""
    groups: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda mark: mark.span):
        if not groups or _apart(index, groups[-1][-1], mark):
            groups.append([])
        groups[-1].append(mark)
    return [_place(index, max(group, key=lambda mark: mark.span.length)) for group in groups]


def _apart(index: FactIndex, one: Mark, other: Mark) -> bool:
    return one.author != other.author or bool(index.document.text[one.span.end : other.span.start].strip())


def _place(index: FactIndex, mark: Mark) -> Span:
    """The words of a mark; the paragraph where it has none."""
    return next(_lines(index, mark.span), None) or index.document.block_at(max(mark.span.start - 1, 0)).span
