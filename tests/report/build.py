"""Documents, rules and findings made by hand, for tests of reports."""

from lint.document import Document
from lint.engine.model import Edit, Finding, Related, Rule, Severity
from lint.readers import read_bytes
from lint.report.entries import entries
from lint.report.model import FileReport, Report
from lint.span import Span

SAYS = "Không có ngày {text}. Sửa lại."


def document(text: str, name: str = "ke-hoach.txt") -> Document:
    return read_bytes(text.encode(), name)


def rule(name: str = "date-invalid", severity: Severity = Severity.ERROR, vi: str = SAYS, safe: bool | None = None) -> Rule:
    return Rule(
        name=name,
        severity=severity,
        since="0.1",
        source=("nd30",),
        summary={"vi": "Ngày phải có thật.", "en": "A day must exist."},
        why={"vi": "Người đọc không biết hạn.", "en": "The reader cannot tell the deadline."},
        point="each",
        facts="date",
        spec={},
        messages={"": {"vi": vi, "en": "There is no day {text}. Correct it."}},
        params={},
        families=(),
        kinds=(),
        safe=safe,
        examples=(),
        path="",
    )


def place(doc: Document, words: str) -> Span:
    at = doc.text.index(words)
    return Span(at, at + len(words))


def finding(doc: Document, words: str, of: Rule, related: tuple[str, ...] = (), note: str = "", suggestion: str | None = None) -> Finding:
    span = place(doc, words)
    return Finding(
        rule=of.name,
        severity=of.severity,
        span=span,
        document=0,
        params={"text": words},
        related=tuple(Related(place(doc, other), note) for other in related),
        suggestion=suggestion,
        edits=(Edit(span, suggestion),) if suggestion is not None and of.safe is not None else (),
        safe=bool(of.safe),
        fingerprint="0123456789abcdef",
    )


def report(doc: Document, *pairs: tuple[Rule, Finding], lang: str = "vi", hidden: int = 0, item: str = "mục II.2 d)") -> Report:
    rules = {each.name: each for each, _ in pairs}
    found = entries(doc, [each for _, each in pairs], rules, lambda span, lang: item, lang)
    return Report((FileReport(doc.path, doc, found),), 0.044, lang, hidden)
