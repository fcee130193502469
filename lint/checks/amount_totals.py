"""What a document adds up and multiplies: totals, groups, amounts by quantity and price, the body's total against the annex's."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from lint.checks.table_products import products
from lint.checks.table_sums import sums
from lint.engine.model import Hit, Related, Value
from lint.patterns import regex
from lint.records import NamedTuple
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure.figures import UNIT, readings
from lint.structure.grid_model import Grid

_OFF_MOST = 2  # a figure farther off is the total of something else


def totals(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Each figure of a table, and each total of the body, that the table's rows contradict."""
    for grid in index.grids:
        wrong = list(products(grid))
        yield from (product.hit for product in wrong)
        yield from sums(grid, {product.hit.span: product.right for product in wrong})
    yield from _against_annex(index)


class _Total(NamedTuple):
    """The `Tổng cộng` of a table's money, in đồng."""

    span: Span
    value: int
    unit: int
    rows: tuple[int, ...]


def _against_annex(index: FactIndex) -> Iterator[Hit]:
    """The only total that the body names, when the only total of the tables behind it is another."""
    claims = list(_claims(index))
    if len({value for _, value in claims}) != 1:
        return
    found = [total for grid in index.grids for total in _table_totals(grid) if total.span.start > claims[-1][0].end]
    known = {value for total in found for value in (total.value, *total.rows)}
    span, value = claims[0]
    if len(found) != 1 or any(abs(value - other) < found[0].unit for other in known):
        return
    low, high = sorted((value, found[0].value))
    if high <= low * _OFF_MOST:
        words: dict[str, Value] = {"written": index.document.slice(span), "right": f"{found[0].value:,}".replace(",", "."), "column": "", "count": 0}
        yield Hit(span, words, (Related(found[0].span),), "annex", certain=False)


@cache
def _claim() -> re.Pattern[str]:
    """The words before the amount that say it is that of the whole plan."""
    return regex(
        r"(?:^|[.;:]\s+|\n)[-+*\s]*(?:\d+[.)]\s*)?tổng (?:kinh phí|dự toán(?: kinh phí)?|số tiền|nhu cầu kinh phí)"
        r"(?! (?:năm|hỗ trợ|còn lại|đã|của))[^.;:\d\n]{0,90}:?\s*$",
        re.IGNORECASE,
    )


def _claims(index: FactIndex) -> Iterator[tuple[Span, int]]:
    """The sums of money that the body calls the total."""
    document = index.document
    for amount in index.facts.amounts:
        block = document.block_at(amount.span.start)
        prose = block.table is None and index.zone_kind(amount.span.start) in (None, "body")
        if prose and _claim().search(document.folded[block.span.start : amount.span.start]):
            yield amount.span, amount.value


def _table_totals(grid: Grid) -> Iterator[_Total]:
    """The last row that adds up a table's only column of money with a unit."""
    column = grid.column("amount")
    rows = [row for row in grid.rows if row.kind == "total"]
    if column is None or column.scale is None or not grid.sure or not rows or column.number not in rows[-1].cells:
        return
    texts = [row.text(column.number) for row in [rows[-1], *grid.rows] if column.number in row.cells]
    read = readings(texts)
    if len(read) == 1 or read and all(figure.decimals == 0 for figure in read[0]):
        yield _Total(rows[-1].cells[column.number].span, *_in_dong(read[0][0].value, column.scale), _rows(read[0][1:], column.scale))


def _in_dong(value: int, scale: int) -> tuple[int, int]:
    return value * scale // UNIT, max(scale, 1)


def _rows(figures: Sequence[Any], scale: int) -> tuple[int, ...]:
    return tuple(figure.value * scale // UNIT for figure in figures)
