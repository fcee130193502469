"""References to annexes of this document that the file does not hold (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III.1)."""

import re
from collections.abc import Iterator, Sequence

from lint.engine.model import Hit, Related, Severity
from lint.facts.numerals import number
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.references import Referred

_HEADING = regex(r"^[\W_]*(?:TIỂU\s+)?PHỤ\s+LỤC(?![^\W_])[\s:.]*(?:SỐ[\s:]*)?(\d{1,2}|[IVX]+|[A-H])?(?!\w)", re.IGNORECASE | re.MULTILINE)
_MENTION = regex(r"[.;,]\s*$")
_ATTACHED = regex(r"[\s,]*(?:được\s+)?(?:ban\s+hành\s+|gửi\s+|đính\s+)?kèm(?:\s+theo)?(?!\w)", re.IGNORECASE)
_BRACKET = regex(r"\((?:(?:[Cc]hi tiết|[Xx]em|[Tt]heo)(?: tại| theo| ở)?)?$")
_LABEL = regex(r"\d{1,2}|[IVX]+|[A-H]")


def annex_hits(index: FactIndex, found: Sequence[Referred]) -> Iterator[Hit]:
    """An annex behind the last one, or beside none at all: then one finding for the file, for information."""
    entries = [entry for entry in found if entry.reference.parts[-1][0] == "phụ lục" and _is_own(index, entry)]
    if not entries:
        return
    labels = _annexes(index)
    if not labels:
        first, *others = entries
        related = tuple(Related(entry.reference.span) for entry in others)
        yield Hit(first.reference.span, {"part": _name(first)}, related, "no-annex", Severity.INFO)
        return
    known = {_value(label) for label in labels if label}
    for entry in entries:
        value = _value(entry.reference.parts[-1][1])
        if known and None not in known and "" not in labels and value is not None and value not in known:
            last = max(labels, key=lambda label: _value(label) or 0)
            yield Hit(entry.reference.span, {"part": _name(entry), "last": f"Phụ lục {last}"}, case="annex", severity=_severity(entry))


def _is_own(index: FactIndex, entry: Referred) -> bool:
    """Whether the annex is surely this document's: said so, or attached, or in brackets, with no other act near it."""
    if entry.belonging == "named":
        return True
    if entry.belonging != "plain":
        return False
    document, span = index.document, entry.reference.span
    block = document.block_at(span.start).span
    before, after = document.folded[block.start : span.start].rstrip(), document.folded[span.end : block.end].lstrip()
    attached = _ATTACHED.match(after) is not None or before.lower().endswith(("kèm", "kèm theo"))
    bracketed = _BRACKET.search(before) is not None and after.startswith(")")
    return attached or bracketed


def _severity(entry: Referred) -> Severity | None:
    return None if entry.belonging == "named" else Severity.WARNING


def _name(entry: Referred) -> str:
    return f"Phụ lục {entry.reference.parts[-1][1]}"


def _annexes(index: FactIndex) -> set[str]:
    """The labels of the annexes whose headings stand in the file, "" for one without a number."""
    labels = set()
    for match in _HEADING.finditer(index.document.folded):
        block = index.document.block_at(match.end() - 1)
        line = index.document.folded[block.span.start : block.span.end]
        if not _MENTION.search(line) or match[0].isupper():
            labels.add((match[1] or "").upper())
    if not labels and any(zone.kind == "annex" for zone in index.structure.zones):
        labels.add("")
    return labels


def _value(label: str) -> int | None:
    """`II`, `2`, `02` are 2; `A` is 1; None for what is no single number."""
    match = _LABEL.match(label.strip().upper())
    if match is None:
        return None
    figure = match[0]
    return ord(figure) - ord("A") + 1 if figure in "ABCDEFGH" else number(figure)
