"""`Thành tiền` against `Số lượng` times `Đơn giá` (and the number of days, where a table has it)."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import prod

from lint.engine.model import Hit, Related
from lint.records import NamedTuple
from lint.structure.figures import UNIT, Figure, looks_numeric, readings, shown
from lint.structure.grid_model import Column, Grid, GridRow

_SCALES = (1, 1_000, 1_000_000)  # đồng a unit price may be given in for one of the amount's unit, and the other way round
_FACTORS_MOST = 4
_OFF_MOST = 2.0  # a product farther off is no product of these
_AGREE = 3  # rows that agree for each that does not


class Product(NamedTuple):
    """A row whose amount is not the product of its factors: the finding, and the figure that would be right."""

    hit: Hit
    row: GridRow
    right: int


class _Line(NamedTuple):
    row: GridRow
    factors: tuple[Figure, ...]
    amount: Figure

    def product(self, up: int, down: int) -> int:
        """The factors multiplied, in the amount's unit."""
        found: int = prod(factor.value for factor in self.factors) * up
        unit: int = UNIT ** (len(self.factors) - 1) * down
        return found // unit

    def agrees(self, up: int, down: int) -> bool:
        """Whether amount and product are one but for rounding."""
        right = self.product(up, down)
        rounding = UNIT // (2 * 10**self.amount.decimals) if self.amount.decimals or down > 1 or _broken(self.factors) else 0
        return abs(right - self.amount.value) <= max(rounding, _zeros(self.amount, right))


def _broken(factors: Sequence[Figure]) -> bool:
    return any(factor.decimals for factor in factors)


def _zeros(amount: Figure, right: int) -> int:
    """What rounding to whole thousands may take away: `1.234.500` written `1.235.000`."""
    digits = str(amount.value // UNIT)
    zeros = len(digits) - len(digits.rstrip("0"))
    return 10**zeros * UNIT // 2 if zeros and right % (10**zeros * UNIT) and zeros * 2 <= len(digits) and len(digits) > 4 else 0


def products(grid: Grid) -> Iterator[Product]:
    """The rows that break the rule that most rows of the table keep."""
    amount, price = _amount(grid), grid.column("price")
    if amount is None or not grid.sure:
        return
    for factors in _factor_sets(grid, amount, price):
        lines = list(_lines(grid, factors, amount))
        for up, down in [(scale, 1) for scale in _SCALES] + [(1, scale) for scale in _SCALES[1:]]:
            off = [line for line in lines if not line.agrees(up, down)]
            if 0 < len(lines) - len(off) >= _needed(grid, factors, amount, len(off)):
                yield from (_product(line, factors, amount, up, down) for line in off if _near(line, up, down))
                return


def _amount(grid: Grid) -> Column | None:
    """The column of what is paid: `Thành tiền`, or the only one of money."""
    paid = [c for c in grid.columns if c.role == "amount" and "thành tiền" in c.heading.lower()]
    return paid[0] if len(paid) == 1 else grid.column("amount")


def _factor_sets(grid: Grid, amount: Column, price: Column | None) -> list[tuple[Column, ...]]:
    """The columns that may be multiplied: those that the table's own formula names, else the price and some that count."""
    if named := grid.formulas.get(amount.number):
        return [tuple(column for column in grid.columns if column.number in named)]
    if price is None:
        return []
    counts = [
        c for c in grid.columns if c.role in ("quantity", "", "deadline") and c.number < max(price.number, amount.number) and _is_numeric(grid, c)
    ]
    sizes = range(len(counts), 0, -1) if len(counts) < _FACTORS_MOST else range(0)
    return [(*some, price) for size in sizes for some in combinations(counts, size) if any(c.role == "quantity" for c in some)]


def _is_numeric(grid: Grid, column: Column) -> bool:
    return any(looks_numeric(row.text(column.number)) for row in grid.rows)


def _needed(grid: Grid, factors: Sequence[Column], amount: Column, off: int) -> int:
    """How many rows must agree: one is enough where quantity and price are the table's only other figures."""
    others = [c for c in grid.columns if c not in factors and c != amount and c.role != "label" and _is_numeric(grid, c)]
    return max(1 if not others else 2, _AGREE * (off - 1), off)


def _lines(grid: Grid, factors: Sequence[Column], amount: Column) -> Iterator[_Line]:
    """The rows with a figure for each factor and for the amount, where all cells of these columns can be read in one manner."""
    numbers = [*(c.number for c in factors), amount.number]
    rows = [row for row in grid.rows if row.kind == "body" and all(looks_numeric(row.text(n)) for n in numbers)]
    columns = [readings([row.text(n) for row in rows]) for n in numbers]
    if not rows or not all(columns):
        return
    for at, row in enumerate(rows):
        figures = [found[0][at] for found in columns]
        yield _Line(row, tuple(figures[:-1]), figures[-1])


def _near(line: _Line, up: int, down: int) -> bool:
    low, high = sorted((line.product(up, down), line.amount.value))
    return low > 0 and high <= low * _OFF_MOST


def _product(line: _Line, factors: Sequence[Column], amount: Column, up: int, down: int) -> Product:
    cell, right = line.row.cells[amount.number], line.product(up, down)
    terms = " × ".join(line.row.text(column.number) for column in factors)
    names = " × ".join(column.heading for column in factors)
    words = {"written": cell.text, "right": shown(right), "terms": terms, "factors": names, "column": amount.heading}
    related = tuple(Related(line.row.cells[column.number].span) for column in factors)
    return Product(Hit(cell.span, words, related, "product", certain=False), line.row, right)
