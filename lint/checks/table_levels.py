"""Which rows of a table are parts of which: the levels that STT labels name (`I` over `1` over `a` or `1.1`)."""

import re
from collections.abc import Sequence

from lint.facts.numerals import roman
from lint.patterns import regex
from lint.records import field, record
from lint.structure.grid_model import GridRow

_ROMAN = regex(r"[IVX]+")
_LETTERS = "abcdđefghijklmnopqrstuvwxyz"
_NO_PARTS = regex(r"(?:-\s*)?(?:trong đó|bao gồm|gồm|chia ra|làm tròn)\b", re.IGNORECASE)


@record(slots=True)
class Node:
    """A row with the rows under it; `count` is what its label counts, None for dashes. The root has no row."""

    row: GridRow | None
    count: int | None = None
    children: list["Node"] = field(default_factory=list)

    def leaves(self) -> list[GridRow]:
        """The rows that have none under them, in order."""
        if not self.children:
            return [self.row] if self.row is not None else []
        return [leaf for child in self.children for leaf in child.leaves()]

    @property
    def counts_on(self) -> bool:
        """Whether no number is missing among the rows under it, at any depth."""
        counts = sorted({child.count for child in self.children if child.count is not None})
        return counts == list(range(counts[0], counts[0] + len(counts))) and all(c.counts_on for c in self.children) if counts else True


def tree(rows: Sequence[GridRow]) -> Node | None:
    """The rows by their levels; None where one has no label, or where `Trong đó` begins a part that does not add up."""
    root = Node(None)
    path: list[tuple[str, Node]] = []
    for row in rows:
        style, count = _read(row.label, [known for known, _ in path])
        if not style or any(_NO_PARTS.match(cell.text) for cell in row.cells.values()):
            return None
        depth = next((at for at, (known, _) in enumerate(path) if known == style), len(path))
        parent = path[depth - 1][1] if depth else root
        node = Node(row, count)
        parent.children.append(node)
        path[depth:] = [(style, node)]
    return root


def _read(label: str, above: Sequence[str]) -> tuple[str, int | None]:
    """The style of a label and what it counts; `C` and `D` go on with capital letters where those count."""
    text = label.strip("(). ")
    if text in ("-", "+", "*"):
        return text, None
    if text.isdigit():
        return "1", int(text)
    if "." in text:
        parts = text.split(".")
        return f"1{'.1' * (len(parts) - 1)}", int(parts[-1]) if parts[-1].isdigit() else None
    if _ROMAN.fullmatch(text) and (text == "I" or "I" in above or "A" not in above):
        return "I", roman(text)
    if len(text) == 1 and text.isalpha():
        return ("A", ord(text) - ord("A") + 1) if text.isupper() else ("a", _LETTERS.find(text) + 1)
    return "", None
