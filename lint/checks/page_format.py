"""The form of a Word file's pages and letters (Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I; of the Party: Hướng dẫn 05-HD/VPTW)."""

from collections.abc import Iterator, Mapping
from typing import Any

from lint.engine.model import Hit
from lint.resolve.index import FactIndex


def page_format(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One hit a matter: paper and margins, fonts, colours, sizes, page numbers. A file that says nothing of its looks has none."""
    if index.document.appearance is None or not index.document.appearance.pages:
        return
    # Other formats do not pay for what only Word files need.
    from lint.checks.page_layout import layout
    from lint.checks.page_letters import colours, fonts
    from lint.checks.page_numbering import numbering
    from lint.checks.page_sizes import sizes

    for check in (layout, fonts, colours, sizes, numbering):
        yield from check(index)
