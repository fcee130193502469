"""What a page of a PDF holds, as the rest of the reader sees it: letters, ruled lines and pictures on an upright page."""

from lint.records import NamedTuple


class Box(NamedTuple):
    """A rectangle of an upright page, in points from its left and top edge."""

    x0: float
    y0: float
    x1: float
    y1: float

    @property
    def area(self) -> float:
        """Width times height."""
        return (self.x1 - self.x0) * (self.y1 - self.y0)


class Glyph(NamedTuple):
    """One letter: `x0` to `x1` along the line, `y` its baseline, `size` its em in points.

    `piece` numbers the text object it was drawn by, in drawing order. `artifact`: the file says that it belongs to no content (running heads).
    """

    text: str
    x0: float
    x1: float
    y: float
    size: float
    bold: bool
    piece: int
    artifact: bool


class Frame(NamedTuple):
    """The visible box of a page in its own coordinates, and by how many quarter turns its text is turned."""

    left: float
    bottom: float
    right: float
    top: float
    turns: int

    @property
    def width(self) -> float:
        """The width of the upright page."""
        return self.top - self.bottom if self.turns % 2 else self.right - self.left

    @property
    def height(self) -> float:
        """The height of the upright page."""
        return self.right - self.left if self.turns % 2 else self.top - self.bottom

    def point(self, x: float, y: float) -> tuple[float, float]:
        """A point of the page on the upright page."""
        if self.turns == 0:
            return x - self.left, self.top - y
        if self.turns == 1:
            return y - self.bottom, x - self.left
        return (self.right - x, y - self.bottom) if self.turns == 2 else (self.top - y, self.right - x)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """A rectangle of the page on the upright page."""
        (a, b), (c, d) = self.point(left, bottom), self.point(right, top)
        return Box(min(a, c), min(b, d), max(a, c), max(b, d))


class Marks(NamedTuple):
    """Ruled lines (boxes without height or width, almost), and the places of pictures and of annotations.

    `covered`: a picture fills the page, as a scan does.
    """

    rulings: list[Box]
    pictures: list[Box]
    covered: bool = False


class Page(NamedTuple):
    """One page held upright: its number from 1, its size in points, its letters in drawing order and what is drawn beside them."""

    number: int
    width: float
    height: float
    glyphs: list[Glyph]
    marks: Marks
