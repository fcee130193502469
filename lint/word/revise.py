"""Characters of a paragraph replaced as revisions: what goes is marked as deleted, what comes as inserted, and a person accepts or rejects each."""

from collections.abc import Sequence

from lint.records import NamedTuple
from lint.word.editable import Editable, editable, made, write
from lint.word.inline import Piece
from lint.word.manuscript import Manuscript
from lint.word.names import INSERTED
from lint.word.reach import Reach, reach
from lint.word.replace import Rewording, replace, typed
from lint.word.runs import drop, isolate, like, split, split_before


class Signer(NamedTuple):
    """Who makes the revisions, and when (`2026-03-05T00:00:00Z`; None: not said)."""

    author: str
    date: str | None = None


def revise(manuscript: Manuscript, change: Rewording, signer: Signer) -> None:
    """Make the change, which `reach` must allow, as revisions of the signer; what the same author put in earlier is changed as it stands.

    Of several changes in one paragraph the last one comes first.
    """
    pieces = manuscript.pieces(change.node)
    reached = reach(pieces, change.start, change.end, change.leading, manuscript.names)
    if isinstance(reached, str):
        raise ValueError(f"closed: {reached}")
    reviser = _Reviser(manuscript, change, signer)
    if all(reviser.is_own(pieces[index]) for index in reached.covered or (reached.host,)):
        replace(manuscript, change)
    elif reached.covered:
        reviser.exchange()
    else:
        reviser.put_in(reached)


class _Reviser:
    """One change of one paragraph."""

    def __init__(self, manuscript: Manuscript, change: Rewording, signer: Signer) -> None:
        self._manuscript = manuscript
        self._change = change
        self._signer = signer
        self._w = manuscript.names.w
        manuscript.touch(manuscript.paragraph(change.node).part)

    def is_own(self, piece: Piece) -> bool:
        """Whether the piece stands in what the signer has put in."""
        around = next(editable(piece.element).iterancestors(f"{self._w}ins"), None)
        return around is not None and around.get(f"{self._w}author") == self._signer.author

    def exchange(self) -> None:
        """Mark what is covered as deleted, and put the new text behind the first of it."""
        change = self._change
        covered = isolate(self._manuscript, change.node, change.start, change.end)
        for piece in covered:
            self._part(editable(piece.element))
        first = editable(covered[0].element)
        if self.is_own(covered[0]):
            for new in typed(first, change.text, self._w):
                first.addprevious(new)
            self._delete(covered)
        else:
            new_run = self._new_run(first)
            self._place(new_run, self._delete(covered), behind=True)

    def _part(self, element: Editable) -> None:
        """Give the element a run of its own."""
        split_before(self._manuscript, self._change.node, element)
        following = element.getnext()
        if following is not None:
            split_before(self._manuscript, self._change.node, following)

    def put_in(self, reached: Reach) -> None:
        """Put the new text in beside the host or inside it."""
        change = self._change
        piece = self._manuscript.pieces(change.node)[reached.host]
        element = editable(piece.element)
        if piece.at < change.start < piece.at + len(piece.text):
            split(self._manuscript, change.node, change.start)
        elif reached.behind and (following := element.getnext()) is not None:
            split_before(self._manuscript, change.node, following)
        elif not reached.behind:
            split_before(self._manuscript, change.node, element)
        run = element.getparent()
        if run is not None:
            self._place(self._new_run(element), run, behind=reached.behind)

    def _new_run(self, element: Editable) -> Editable | None:
        """The new text in a run that looks like that of the element."""
        run = element.getparent()
        if run is None or not self._change.text:
            return None
        new = like(self._manuscript, run)
        for changed in list(new.iter(f"{self._w}rPrChange")):
            if (around := changed.getparent()) is not None:
                around.remove(changed)
        for child in typed(run, self._change.text, self._w):
            new.append(child)
        return new

    def _delete(self, covered: Sequence[Piece]) -> Editable:
        """Mark the pieces as deleted, those of the signer's own dropped; the element behind which the new text goes."""
        deleted = []
        for piece in covered:
            element = editable(piece.element)
            run = element.getparent()
            if self.is_own(piece) or run is None:
                drop(element, self._w)
                continue
            if piece.kind == "text":
                gone = made(element, f"{self._w}delText")
                write(gone, (element.text or "")[piece.skip :][: len(piece.text)])
                element.addprevious(gone)
                run.remove(element)
            deleted.append(self._revision("del", run))
            run.addprevious(deleted[-1])
            deleted[-1].append(run)
        _join(deleted)
        return deleted[0]

    def _revision(self, tag: str, run: Editable) -> Editable:
        w, signer = self._w, self._signer
        said = {f"{w}id": self._manuscript.fresh_id(), f"{w}author": signer.author}
        return made(run, f"{w}{tag}", said | ({f"{w}date": signer.date} if signer.date else {}))

    def _place(self, run: Editable | None, beside: Editable, *, behind: bool) -> None:
        """Put a run in as a revision; what another author put in is parted there, for theirs is accepted or rejected apart from ours."""
        around = beside.getparent()
        if run is None or around is None:
            return
        inserted = self._revision("ins", run)
        inserted.append(run)
        if around.tag in {f"{self._w}{tag}" for tag in INSERTED}:
            beside, behind = self._parted(around, beside, behind=behind)
        if behind:
            beside.addnext(inserted)
        else:
            beside.addprevious(inserted)

    def _parted(self, around: Editable, beside: Editable, *, behind: bool) -> tuple[Editable, bool]:
        """Part another author's insertion before or behind one of its children; beside which half the place between them is, and on which side."""
        first = beside.getnext() if behind else beside
        if first is None:
            return around, True
        if first.getprevious() is None:
            return around, False
        second = made(around, str(around.tag), dict(around.attrib) | {f"{self._w}id": self._manuscript.fresh_id()})
        for child in [first, *first.itersiblings()]:
            second.append(child)
        around.addnext(second)
        return around, True


def _join(deleted: Sequence[Editable]) -> None:
    """Make one deletion of those that stand side by side."""
    last = deleted[0]
    for one in deleted[1:]:
        around = one.getparent()
        if around is None or one.getprevious() is not last:
            last = one
            continue
        for child in list(one):
            last.append(child)
        around.remove(one)
