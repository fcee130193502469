"""What a file is to the edits made in it: nodes of characters, and the same file with patches made.

A text file is one node, of a Word file each paragraph is one.
"""

from collections.abc import Sequence
from typing import Protocol

from lint.document import Document
from lint.fix.model import Patch, Revision


class Medium(Protocol):
    """One state of a file; `Origin` counts its nodes and their characters."""

    def raw(self, node: int) -> str:
        """The characters of a node as the file holds them."""

    def written(self, text: str, offset: int) -> str:
        """New characters at an offset of the canonical text, as this file writes them."""

    def is_divided(self, node: int, start: int, end: int) -> bool:
        """Whether characters of a node look different from each other, or some are more than letters: those that need not change then stay."""

    def admit(self, patch: Patch) -> None:
        """UnfitError when the patch cannot be made in this file."""

    def patched(self, patches: Sequence[Patch]) -> bytes:
        """The file with the patches made, which do not overlap."""

    def is_kept(self, fixed: bytes, patches: Sequence[Patch]) -> bool:
        """Whether a file with the patches made still holds all that they do not speak of."""


def opened(data: bytes, document: Document, revision: Revision | None = None) -> Medium:
    """The medium of a document read from the bytes; UnreadableError when they cannot be written back as they are.

    With `revision` patches become revisions, in the formats that have such.
    """
    if document.format == "docx":
        from lint.fix.word import WordFile

        return WordFile(data, document, revision)
    from lint.fix.text import TextFile

    return TextFile(data, document)
