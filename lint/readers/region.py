"""Physical lines of a plain text, and the stretches they are divided into."""

from collections.abc import Sequence

from lint.records import NamedTuple


class Raw(NamedTuple):
    """A stretch of one physical line without its line end, and its offset in the file."""

    text: str
    at: int

    @property
    def blank(self) -> bool:
        """Whether nothing visible stands here."""
        return not self.text.strip(" \t\xa0\u200b\u200c\u200d\u2060\ufeff\u00ad\r\n\x0b\x0c\u2028\u2029\x85")


Cell = list[Raw]
Row = list[Cell]


class Region(NamedTuple):
    """Consecutive lines: a table when it has `rows`, `columns` of text to be read one after the other, or else text as it stands."""

    lines: Sequence[Raw]
    rows: list[Row] | None = None
    columns: Row | None = None

    @property
    def plain(self) -> bool:
        """Whether it is text as it stands."""
        return self.rows is None and self.columns is None
