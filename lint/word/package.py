"""The zip package of a Word file: its parts, read within bounds."""

from lint.zipped import Archive, Format

_WORD = Format(".docx", "Word")


class Package(Archive):
    """The parts of a .docx file; UnreadableError when it is none, is encrypted or is larger than a document can be."""

    def __init__(self, data: bytes) -> None:
        super().__init__(data, _WORD)
