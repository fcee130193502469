"""Columns of tables that say by when something is to be done."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from lint.document import Block
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.structure.model import DocumentPart

_DUE = regex(r"\W*(?:thời gian|thời hạn|tiến độ|hạn hoàn thành|hoàn thành|lịch|mốc)\b(?!.*(?:báo cáo|ban hành|trước đây))", re.IGNORECASE)
_RESULTS = regex(r"\b(?:kết quả|đánh giá|đã|tình hình|thực trạng|quyết toán|năm trước|tổng kết|sơ kết|đạt được)\b", re.IGNORECASE)
_ABOVE = 3  # paragraphs over a table that may head it


def due_columns(index: FactIndex, part: DocumentPart) -> frozenset[tuple[int, int]]:
    """Table and column numbers of the columns headed `Thời gian thực hiện` and the like, in tables that show no results."""
    document = index.document
    blocks = document.blocks[document.block_index(part.span.start) : document.block_index(part.span.end) + 1]
    return frozenset(_due(index, blocks))


def _due(index: FactIndex, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    above: list[str] = []
    for table, group in groupby(blocks, key=lambda b: b.table):
        if table is None:
            above = [_text(index, block) for block in list(group)[-_ABOVE:]]
            continue
        heads = [block for block in group if block.row == 1]
        if not any(_RESULTS.search(text) for text in [*above, *(_text(index, head) for head in heads)]):
            yield from ((table, head.cell) for head in heads if head.cell is not None and _DUE.match(_text(index, head)))


def _text(index: FactIndex, block: Block) -> str:
    return index.document.folded[slice(*block.span)]
