"""What a word processor's file says beside its words: pages, letters, and marks of unfinished work."""

from typing import Literal

from lint.records import NamedTuple
from lint.span import Span

MarkKind = Literal["highlight", "comment", "inserted", "deleted", "formatted"]
OURS = "vblint"  # the author of the comments and revisions that this program makes

Alignment = Literal["left", "center", "right"]


class Look(NamedTuple):
    """How letters show: `font` those of ASCII, `accented` all others; `size` in points.

    `colour` and `highlight` are RRGGBB or a name, None for automatic black and for no highlight.
    """

    font: str = "Times New Roman"
    accented: str = "Times New Roman"
    size: float = 10
    bold: bool = False
    italic: bool = False
    colour: str | None = None
    highlight: str | None = None


class Lettering(NamedTuple):
    """A stretch of text, perhaps of several blocks, whose letters look alike; blanks in it may look otherwise."""

    span: Span
    look: Look


class Mark(NamedTuple):
    """Words marked as unfinished; what is deleted has no words here and an empty span at its place.

    `author` made the comment or revision; `note` is the comment's text or the highlight's colour. `done`: the comment is resolved.
    """

    span: Span
    kind: MarkKind
    author: str = ""
    note: str = ""
    done: bool = False


class PageNumber(NamedTuple):
    """A page number in the header or footer of the first, the even or all other pages (`default`).

    `align` is None where that is not certain; `size` is in points.
    """

    part: Literal["header", "footer"]
    pages: str
    align: Alignment | None
    size: float


class PageSetup(NamedTuple):
    """The pages of one section: paper and margins in millimetres, the gutter in `left`, and its page numbers.

    `span` covers its blocks. `first_differs`: the first page has a header and footer of its own. `number_format` is Word's name (`decimal`,
    `lowerRoman`). `continuous`: it begins on the page of the section before.
    """

    span: Span
    width: float
    height: float
    top: float
    bottom: float
    left: float
    right: float
    numbers: tuple[PageNumber, ...] = ()
    first_differs: bool = False
    number_format: str = "decimal"
    continuous: bool = False

    @property
    def landscape(self) -> bool:
        """Whether the page is wider than high."""
        return self.width > self.height


class Appearance(NamedTuple):
    """All that a file says of its looks: its sections, its letters and its marks in the order of the text.

    `breaks` counts the ends of pages that stand in it, those of its last printing included; a long text without any has pages too.
    """

    pages: tuple[PageSetup, ...] = ()
    lettering: tuple[Lettering, ...] = ()
    marks: tuple[Mark, ...] = ()
    breaks: int = 0
