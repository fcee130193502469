"""Word files as a medium of edits: each paragraph is a node, its runs keep their looks, and edits may be made as revisions."""

import unicodedata
from collections.abc import Sequence
from functools import cached_property
from itertools import groupby

from lint import records
from lint.document import Document
from lint.fix.model import Patch, Revision, UnfitError
from lint.fix.wholes import patched_text, whole_words
from lint.fix.word_fonts import WordFonts
from lint.word.content import View
from lint.word.copies import copies
from lint.word.inline import text_of
from lint.word.manuscript import Manuscript
from lint.word.reach import Reach, overlapping, reach
from lint.word.replace import Rewording, replace
from lint.word.revise import Signer, revise


class WordFile:
    """A .docx or .docm file as it reads with its revisions accepted; with `revision` patches become revisions themselves."""

    def __init__(self, data: bytes, document: Document, revision: Revision | None) -> None:
        self._data = data
        self._document = document
        self._signer = Signer(revision.author, f"{revision.day:%Y-%m-%d}T00:00:00Z" if revision.day else None) if revision else None
        self._raws: dict[int, str] = {}
        self._copies: dict[int, list[int] | None] = {}
        self._old: dict[View, list[tuple[int, str]]] = {}

    @cached_property
    def _manuscript(self) -> Manuscript:
        """The file as it is; patches are made in another copy."""
        return Manuscript(self._data)

    @cached_property
    def _fonts(self) -> WordFonts:
        return WordFonts(self._manuscript)

    def raw(self, node: int) -> str:
        """The characters of a paragraph as it shows."""
        if node not in self._raws:
            self._raws[node] = text_of(self._manuscript.pieces(node))
        return self._raws[node]

    def written(self, text: str, offset: int) -> str:
        """The characters, decomposed where all others are."""
        return unicodedata.normalize("NFD", text) if self._is_decomposed else text

    @cached_property
    def _is_decomposed(self) -> bool:
        text = "\n".join(text_of(paragraph.inline.pieces) for paragraph in self._manuscript.paragraphs)
        return not unicodedata.is_normalized("NFC", text) and unicodedata.is_normalized("NFD", text)

    def is_divided(self, node: int, start: int, end: int) -> bool:
        """Whether the characters stand in several runs, or tabs and breaks among them; of revisions each word is one."""
        return self._signer is not None or len(list(overlapping(self._manuscript.pieces(node), start, end))) > 1

    def admit(self, patch: Patch) -> None:
        """UnfitError where a control or a field holds the text, where two copies of it differ, or where its font cannot show the new letters."""
        node, pieces = patch.node, self._manuscript.pieces(patch.node)
        reached = self._reach(self._manuscript, node, patch)
        if not self._fonts.show(patch.text, pieces[reached.host]):
            raise UnfitError("font")
        if node not in self._copies:
            self._copies[node] = copies(self._manuscript, node)
        found = self._copies[node]
        if found is None:
            raise UnfitError("copies")
        for copy in found:
            self._reach(self._manuscript, copy, patch)

    def _reach(self, manuscript: Manuscript, node: int, patch: Patch) -> Reach:
        reached = reach(manuscript.pieces(node), patch.start, patch.end, patch.leading, manuscript.names)
        if isinstance(reached, str):
            raise UnfitError(reached)
        return reached

    def patched(self, patches: Sequence[Patch]) -> bytes:
        """The file with the patches made; only the runs concerned are other than they were."""
        manuscript = Manuscript(self._data)
        if self._signer is not None:
            patches = whole_words(patches, self.raw, self._bounds)
        for node, group in groupby(sorted(patches), key=lambda patch: patch.node):
            of_node = list(group)[::-1]
            for ordinal in (node, *(copies(manuscript, node) or ())):
                for patch in of_node:
                    self._make(manuscript, Rewording(ordinal, patch.start, patch.end, patch.text, patch.leading))
        return manuscript.saved()

    def _make(self, manuscript: Manuscript, change: Rewording) -> None:
        if self._signer is None:
            replace(manuscript, change)
        else:
            revise(manuscript, change, self._signer)

    def _bounds(self, patch: Patch) -> tuple[int, int]:
        """How far a patch may grow: its new text looks like what it replaces, so no further than the text of one run."""
        pieces = self._manuscript.pieces(patch.node)
        reached = self._reach(self._manuscript, patch.node, patch)
        host = pieces[reached.host]
        last = pieces[reached.covered[-1]] if reached.covered else host
        low = host.at if host.kind == "text" else patch.start
        high = last.at + len(last.text) if last.kind == "text" and last.run is host.run else patch.end
        return min(low, patch.start), max(high, patch.end)

    def is_kept(self, fixed: bytes, patches: Sequence[Patch]) -> bool:
        """Whether every paragraph, read afresh, is the old one with its patches made, and with all revisions rejected just the old one."""
        wanted = {node: patched_text(self.raw(node), group) for node, group in groupby(sorted(patches), key=lambda patch: patch.node)}
        after = Manuscript(fixed)
        if [(node, wanted.get(node, text)) for node, text in self._before("accepted")] != _texts(after):
            return False
        if any(copies(after, node) is None for node in wanted):
            return False
        return self._signer is None or self._before("rejected") == _texts(Manuscript(fixed, "rejected"))

    def _before(self, view: View) -> list[tuple[int, str]]:
        if view not in self._old:
            self._old[view] = _texts(Manuscript(self._data, view))
        return self._old[view]


def without_revisions_of(document: Document, author: str) -> Document:
    """The document as if the revisions of this author were no unfinished work: ours are there for a person to decide on."""
    looks = document.appearance
    if looks is None:
        return document
    marks = tuple(mark for mark in looks.marks if mark.author != author or mark.kind not in ("inserted", "deleted"))
    return records.replace(document, appearance=looks._replace(marks=marks))


def _texts(manuscript: Manuscript) -> list[tuple[int, str]]:
    """The paragraphs of a file with their ordinals."""
    return [(paragraph.ordinal, text_of(paragraph.inline.pieces)) for paragraph in manuscript.paragraphs]
