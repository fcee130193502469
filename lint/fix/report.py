"""What was fixed and what was not, for a person: one line a place, then the sum of it; or the difference as a patch."""

from collections import Counter
from collections.abc import Iterator, Sequence
from io import StringIO

from lint.engine.model import Severity
from lint.fix.model import Change, Fixed, Unit
from lint.fix.words import PHRASES, told
from lint.records import NamedTuple
from lint.report.columns import printable
from lint.report.paint import Paint
from lint.report.phrases import counted

_LONGEST = 60
_LINES = 5


class FileFixes(NamedTuple):
    """One file of a run: what came of it, or None when it could not be fixed."""

    path: str
    fixed: Fixed | None


def places(file: FileFixes, lang: str, paint: Paint) -> Iterator[str]:
    """The lines that tell what was fixed in a file and what was not; none when there was nothing."""
    if file.fixed is None or not (file.fixed.changes or file.fixed.refusals):
        return
    yield paint(printable(file.path), "bold")
    unit = file.fixed.unit
    for alike in _grouped(file.fixed.changes):
        yield _change(alike, unit, lang, paint)
    for refusal in file.fixed.refusals:
        yield _change([refusal.change], unit, lang, paint)
        yield f"    {paint(PHRASES[lang]['refused'], 'yellow')}: {told(refusal.reason, lang, unit)}"


def summary(files: Sequence[FileFixes], lang: str, *, written: bool, revised: bool = False) -> str:
    """The closing line: how much was fixed (or could be, where nothing was `written`), what is left, what `--unsafe` would add.

    `revised`: the fixes stand in the files as revisions.
    """
    words = PHRASES[lang]
    done = [file.fixed for file in files if file.fixed is not None]
    parts = []
    if count := sum(fixed.made for fixed in done):
        parts.append(words["done" if written else "would"].format(n=count, files=sum(fixed.changed for fixed in done)))
        if revised and written:
            parts.append(words["revised"])
    elif any(fixed.left for fixed in done):
        parts.append(words["nothing"])
    if done:
        parts.append(_left(done, lang))
    if waiting := sum(fixed.unsafe for fixed in done):
        parts.append(words["unsafe"].format(n=waiting))
    if failed := len(files) - len(done):
        parts.append(words["failed"].format(n=failed))
    return " ".join(parts)


def difference(path: str, fixed: Fixed, lang: str) -> Iterator[str]:
    """The lines of a unified diff of the file's text, each with its line end; of a Word file each part is headed by its first changed paragraph."""
    from difflib import unified_diff

    before, after = (list(StringIO(text, newline="\n")) for text in (fixed.source, fixed.fixed_source))
    lines = list(unified_diff(before, after, path, path))
    for index, line in enumerate(lines):
        if line.startswith("@@") and fixed.unit == "paragraph":
            yield f"{line.rstrip()} {_paragraph(lines, index, fixed, lang)}\n"
            continue
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _paragraph(lines: Sequence[str], head: int, fixed: Fixed, lang: str) -> str:
    """The paragraph of the file that the first changed line of a part stands for."""
    first = int(lines[head].split()[1].lstrip("-").split(",")[0])
    same = next(count for count, line in enumerate(lines[head + 1 :]) if not line.startswith(" "))
    block = fixed.document.blocks[min(first - 1 + same, len(fixed.document.blocks) - 1)]
    return PHRASES[lang]["paragraph"].format(n=block.ordinal)


def _left(done: Sequence[Fixed], lang: str) -> str:
    found = Counter(finding.severity for fixed in done for finding in fixed.left)
    counts = {severity: found[severity] for severity in sorted(Severity, reverse=True)}
    return PHRASES[lang]["left"].format(counts=counted(counts, lang)) if found else PHRASES[lang]["clean"]


def _grouped(changes: Sequence[Change]) -> Iterator[list[Change]]:
    """The changes told on one line: of one rule and the same words, or all that only write letters in another way."""
    groups: dict[tuple[str, str, str], list[Change]] = {}
    for change in changes:
        words = (change.old, change.new) if change.old != change.new else ("", "")
        groups.setdefault((change.rule, *words), []).append(change)
    yield from sorted((sorted(alike) for alike in groups.values()), key=lambda alike: alike[0])


def _change(alike: Sequence[Change], unit: Unit, lang: str, paint: Paint) -> str:
    lines = list(dict.fromkeys(change.line for change in alike))
    places = ", ".join(map(str, lines[:_LINES])) + (", …" if len(lines) > _LINES else "")
    return f"  {PHRASES[lang][unit].format(n=places)}  {_what(alike[0], lang)}  {paint(alike[0].rule, 'dim')}"


def _what(change: Change, lang: str) -> str:
    words = PHRASES[lang]
    old, new = (_short(printable(text)) for text in (change.old, change.new))
    if change.old == change.new:
        return words["rewrite"].format(old=old)
    key = "insert" if not old else "change" if new else "delete"
    return words[key].format(old=old, new=new)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2].rstrip()} … {text[-_LONGEST // 2 :].lstrip()}"
