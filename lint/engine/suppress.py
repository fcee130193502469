"""Findings that the user asked not to see: marks in the file, `ignore:` entries of the config."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from lint.config import Ignore
from lint.document import Document, Suppression
from lint.engine.model import Finding
from lint.engine.named import SuppressionUse
from lint.errors import nearest
from lint.span import Span


def suppress(
    document: Document, findings: Sequence[Finding], ignores: Sequence[Ignore], ran: Collection[str], known: Collection[str]
) -> tuple[list[Finding], tuple[SuppressionUse, ...]]:
    """The findings that stay, and what became of each mark and of each entry written for this file alone.

    `ran` are the names of the rules that ran: a suppression of other ones among the `known` is passed over.
    """
    marks = [m for m in document.suppressions if not m.rules or any(r in ran for r in m.rules)]
    entries = [i for i in ignores if i.rule is None or i.rule in ran]
    used: set[int] = set()
    kept = []
    for finding in findings:
        hiding = [id(m) for m in marks if _marked(m, finding, document)] + [id(i) for i in entries if _ignored(i, finding, document)]
        used.update(hiding)
        if not hiding:
            kept.append(finding)
    uses = [SuppressionUse(_block(document, m.block), id(m) in used, _line(m)) for m in marks]
    # An entry for many files may well hide something in another one.
    uses += [SuppressionUse(_block(document, 0), id(i) in used, {"vi": i.mark, "en": i.mark}) for i in entries if not i.is_glob]
    return kept, (*uses, *_unknown(document, known))


def _unknown(document: Document, known: Collection[str]) -> Iterator[SuppressionUse]:
    """The names in marks that no rule has."""
    for mark in document.suppressions:
        for name in mark.rules:
            if name not in known:
                yield SuppressionUse(_block(document, mark.block), False, _line(mark), name, nearest(name, sorted(known)))


def _line(mark: Suppression) -> Mapping[str, str]:
    return {"vi": f"dòng {mark.line}", "en": f"line {mark.line}"}


def _marked(mark: Suppression, finding: Finding, document: Document) -> bool:
    """Whether the finding begins in the paragraph after the mark."""
    if mark.rules and finding.rule not in mark.rules:
        return False
    return mark.block is not None and document.block_index(finding.span.start) == mark.block


def _ignored(ignore: Ignore, finding: Finding, document: Document) -> bool:
    """Whether the entry hides the finding: of its rule, and its text (if given) stands in the finding's paragraph."""
    if ignore.rule not in (None, finding.rule):
        return False
    around = (document.block_at(finding.span.start).span, finding.span)
    return ignore.text is None or any(ignore.text in document.slice(span) for span in around)


def _block(document: Document, block: int | None) -> Span:
    return document.blocks[-1 if block is None else block].span if document.blocks else Span(0, 0)
