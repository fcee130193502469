"""Text files as a medium of edits: .txt, .md, .html."""

import unicodedata
from collections.abc import Sequence
from functools import cached_property
from html import escape

from lint.document import Document
from lint.fix.encoding import spliced
from lint.fix.model import Patch
from lint.patterns import regex

_MARKDOWN = regex(r"[\\*<]")


class TextFile:
    """A text file, all of it one node."""

    def __init__(self, data: bytes, document: Document) -> None:
        self._data = data
        self._document = document
        self._source = document.source or ""
        spliced(data, self._source, ())

    def raw(self, node: int) -> str:
        """The decoded file."""
        return self._source

    def written(self, text: str, offset: int) -> str:
        """The characters with marks escaped, and with letters decomposed where all others are."""
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

    def is_divided(self, node: int, start: int, end: int) -> bool:
        """Never: all that a text file holds beside its letters are marks of its own."""
        return False

    def admit(self, patch: Patch) -> None:
        """Any patch can be made."""

    def patched(self, patches: Sequence[Patch]) -> bytes:
        """The bytes with the patches made."""
        return spliced(self._data, self._source, patches)

    def is_kept(self, fixed: bytes, patches: Sequence[Patch]) -> bool:
        """Always: the bytes outside the patches are copied."""
        return True
