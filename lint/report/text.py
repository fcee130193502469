"""The text report: for a clerk at a terminal, in the language of the report."""

from collections.abc import Iterator

from lint.engine.model import Severity
from lint.patterns import regex
from lint.report.columns import excerpt, printable, width, wrap
from lint.report.model import Entry, FileReport, Place, RelatedPlace, Report
from lint.report.paint import Paint, plain
from lint.report.phrases import PHRASES, SEVERITY, counted, seconds

_INDENT = " " * 7
_RELATED_SHOWN = 4

# The end of a sentence that another follows; `TM.` and its like end none.
_SENTENCE = regex(r"(?<!\bTM)(?<!\bKT)(?<!\bTL)(?<!\bQ)(?<!\bTP)[.?!][”)]* (?=[“\"]?[^\W\d_a-z])")

_PAINT = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.INFO: "cyan"}


def render(report: Report, columns: int, paint: Paint = plain, *, errors: bool = True, quiet: bool = False) -> str:
    """The whole run in lines of at most `columns`; without `errors` unreadable files are only counted, `quiet` leaves the summary out."""
    lines: list[str] = []
    for file in report.files:
        lines += _file(file, report.lang, columns, paint, errors)
    if not quiet:
        lines += wrap(summary(report), columns)
    return "".join(f"{line.rstrip()}\n" for line in lines)


def summary(report: Report) -> str:
    """The closing line: how many findings, in how many documents, in what time."""
    words, counts, parts = PHRASES[report.lang], report.counts, []
    if read := len(report.files) - report.unreadable:
        key = "summary" if any(counts.values()) else "clean"
        parts.append(words[key].format(counts=counted(counts, report.lang), files=read, seconds=seconds(report.seconds, report.lang)))
    if report.unreadable:
        parts.append(words["failed"].format(n=report.unreadable))
    if fixable := _fixable(report):
        parts.append(fixable)
    if report.hidden:
        parts.append(words["hidden"].format(n=report.hidden))
    first = next((entry.rule for file in report.files for entry in file.entries), None)
    if first:
        parts.append(words["explain"].format(rule=first))
    return " ".join(parts)


def _fixable(report: Report) -> str:
    """How many findings `vblint fix` can do away with, in the formats it writes."""
    documents = [file for file in report.files if file.document and (file.document.source is not None or file.document.format == "docx")]
    entries = [entry for file in documents for entry in file.entries if entry.edits]
    safe = sum(entry.safe for entry in entries)
    key = "fixable_both" if 0 < safe < len(entries) else "fixable" if safe else "fixable_unsafe" if entries else ""
    return PHRASES[report.lang][key].format(safe=safe, unsafe=len(entries) - safe) if key else ""


def _file(file: FileReport, lang: str, columns: int, paint: Paint, errors: bool) -> Iterator[str]:
    if file.error is not None and errors:
        label = PHRASES[lang]["unreadable"]
        yield paint(printable(file.path), "bold")
        yield from _labelled(paint(label, "red"), width(label), printable(file.error), columns)
        yield ""
    for entry in file.entries:
        yield from _entry(file, entry, lang, columns, paint)
        yield ""


def _entry(file: FileReport, entry: Entry, lang: str, columns: int, paint: Paint) -> Iterator[str]:
    what, advice = _sentences(printable(entry.message))
    label = SEVERITY[lang][entry.severity]
    colour = _PAINT[entry.severity]
    yield paint(f"{printable(file.path)}, {_where(file, entry.place, lang)}", "bold")
    yield from _labelled(paint(label, colour), width(label), what, columns)
    yield from _quote(file, entry.place, columns, paint, colour)
    for other in entry.related[:_RELATED_SHOWN]:
        yield _related(file, other, lang, columns)
    if rest := entry.related[_RELATED_SHOWN:]:
        places = ", ".join(_line(file, other.place, lang) for other in rest)
        yield from _indented(PHRASES[lang]["more"].format(n=len(rest), places=places), columns)
    yield from _closing(" ".join(filter(None, [advice, suggestion(entry, lang)])), entry.rule, columns, paint)


def _labelled(label: str, columns_of_label: int, text: str, columns: int) -> Iterator[str]:
    indent = columns_of_label + 4
    first, *rest = wrap(text, columns - indent) or [""]
    yield f"  {label}  {first}"
    yield from (" " * indent + line for line in rest)


def _indented(text: str, columns: int) -> Iterator[str]:
    return (_INDENT + line for line in wrap(text, columns - len(_INDENT)))


def _quote(file: FileReport, place: Place, columns: int, paint: Paint, colour: str) -> Iterator[str]:
    line, at, length = _excerpt(file, place, columns - len(_INDENT))
    yield _INDENT + line
    yield _INDENT + " " * at + paint("^" * length, colour)


def _excerpt(file: FileReport, place: Place, columns: int) -> tuple[str, int, int]:
    block = place.block.span
    text = printable(file.document.slice(block)) if file.document else ""
    start = place.span.start - block.start
    return excerpt(text, start, min(place.span.end - block.start, len(text)), columns)


def _related(file: FileReport, other: RelatedPlace, lang: str, columns: int) -> str:
    where = _line(file, other.place, lang)
    if other.place.item not in ("", where):
        where += f" ({other.place.item.removesuffix(')')})"
    lead = f"{where[0].upper()}{where[1:]}{', ' + printable(other.message) if other.message else ''}: "
    line, _, _ = _excerpt(file, other.place, max(columns - len(_INDENT) - width(lead), 40))
    return f"{_INDENT}{lead}{line}"


def _closing(advice: str, rule: str, columns: int, paint: Paint) -> Iterator[str]:
    """The advice, and the rule's name at the right end of its last line, or of a line of its own."""
    *lines, last = list(_indented(advice, columns)) or [""]
    if width(last) + 2 + len(rule) > columns:
        lines.append(last)
        last = ""
    yield from lines
    yield last + " " * (columns - width(last) - len(rule)) + paint(rule, "dim")


def suggestion(entry: Entry, lang: str) -> str:
    """What to write instead, as a sentence; "" when the message says it already."""
    if entry.suggestion is None or (entry.suggestion and entry.suggestion in entry.message):
        return ""
    return PHRASES[lang]["write" if entry.suggestion else "delete"].format(text=printable(entry.suggestion))


def _sentences(message: str) -> tuple[str, str]:
    """What is wrong (the first sentence), and what to do (the rest); a sentence does not end inside a quotation."""
    for match in _SENTENCE.finditer(message):
        head = message[: match.end() - 1]
        if head.count("“") <= head.count("”"):
            return head, message[match.end() :]
    return message, ""


def _where(file: FileReport, place: Place, lang: str) -> str:
    line = _line(file, place, lang)
    return line if line.endswith(place.item) else f"{line}, {place.item}"


def _line(file: FileReport, place: Place, lang: str) -> str:
    words, block = PHRASES[lang], place.block
    is_text = file.document is not None and file.document.source is not None
    parts = [] if place.page is None else [words["page"].format(n=place.page)]
    parts += [] if block.part == "body" else [words[block.part]]
    return ", ".join([*parts, words["line" if is_text or place.page else "paragraph"].format(n=place.start[0])])
