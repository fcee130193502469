"""An annex or attached text against the document it belongs to: its line `Kèm theo …`, whether the text speaks of it, its tasks."""

from collections.abc import Iterator, Mapping
from typing import Any

from lint.checks.annex_lines import annex_lines
from lint.checks.annex_mentions import annex_mentions
from lint.checks.annex_tasks import task_conflicts
from lint.engine.model import Hit
from lint.resolve.index import FactIndex


def mismatch(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Where the two do not fit; what the line names wrongly is an error, the rest a warning."""
    yield from annex_lines(index)
    yield from annex_mentions(index)
    yield from task_conflicts(index)
