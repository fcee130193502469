"""The hand-made record of real documents, where it is at hand."""

from pathlib import Path
from typing import Any

import yaml

from lint.facts.citations import citations
from lint.facts.model import Citation
from lint.readers import read

_LOST = 1  # of 44


def test_recorded_citations_are_found_with_all_fields(shared: Path) -> None:
    record = yaml.safe_load((shared / "gold" / "citations.yaml").read_text(encoding="utf-8"))
    wanted = [row for row in record if row["role"] == "citation" and row["symbol"]]
    documents = {name: read(shared / "seeds" / name) for name in {row["file"] for row in wanted}}
    found = {name: [(document.line_column(c.span.start)[0], c) for c in citations(document)] for name, document in documents.items()}
    missed = [row["text"] for row in wanted if not any(abs(line - row["line"]) <= 1 and _agrees(c, row) for line, c in found[row["file"]])]
    assert len(missed) <= _LOST, missed


def _agrees(c: Citation, row: dict[str, Any]) -> bool:
    symbol = f"{c.year}/{c.symbol}" if c.year else c.symbol
    date = c.date.iso() if c.date else None
    return (c.number, symbol, date, c.issuer) == (row["number"], row["symbol"], row["date"], row["issuer"])
