"""Documents, facts and rules made by hand, so that the engine is tested without the grammars."""

from pathlib import Path

from lint.document import Block, Document, Origin, Segment, Suppression
from lint.engine.load import load_rule
from lint.engine.model import Rule
from lint.facts.model import Citation, DateMention, Facts, Marker, PartialDate
from lint.resolve.index import FactIndex, Mention
from lint.span import Span
from lint.structure.model import DocumentPart, Item, Structure, TableRow, Zone

HEAD = """\
name: {name}
severity: warning
since: 0.1
source: [nd30.I.II.6]
summary: {{vi: a, en: a}}
why: {{vi: a, en: a}}
examples: [{{bad: "⟦a⟧"}}, {{good: b}}]
"""


def document(text: str, path: str = "a.txt", suppressions: tuple[Suppression, ...] = ()) -> Document:
    blocks, start = [], 0
    for ordinal, line in enumerate(text.split("\n"), 1):
        blocks.append(Block(Span(start, start + len(line)), ordinal))
        start += len(line) + 1
    origin = Origin((Segment(0, "source", "body", 0, 0, len(text)),), "00")
    return Document(path, text, tuple(blocks), origin, "txt", text, suppressions)


def part(span: Span, family="administrative", kind="Kế hoạch", date=None) -> DocumentPart:
    return DocumentPart(span, family, kind, "12", "KH-UBND", date, None, "UBND xã Bình Minh", None, None, None, "Bình Minh", "xã", None, None)


def index(text: str, *, citations=(), identities=(), dates=(), items=(), zones=(), tables=(), parts=None, suppressions=(), path="a.txt") -> FactIndex:
    facts = Facts(tuple(citations), tuple(dates), (), (), (), (), (), ())
    structure = Structure(parts or (part(Span(0, len(text))),), tuple(zones), tuple(items), tuple(tables))
    mentions = tuple(
        Mention(c, i, None, identity, 0, "body") for i, (c, identity) in enumerate(zip(citations, identities or range(len(citations)), strict=True))
    )
    return FactIndex(document(text, path, suppressions), facts, structure, mentions)


def at(text: str, words: str, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def citation(text: str, words: str, nth: int = 0, **fields: object) -> Citation:
    return Citation(at(text, words, nth), **fields)


def day(text: str, words: str, date: PartialDate, nth: int = 0) -> DateMention:
    return DateMention(at(text, words, nth), date, "short")


def items(text: str, *markers: tuple[str, str, int, int | None, int]) -> tuple[Item, ...]:
    """Items from (marker, style, level, parent, list); each ends with its line."""
    found, start = [], 0
    for words, style, level, parent, run in markers:
        start = text.index(words, start)
        end = text.find("\n", start)
        span = Span(start, end if end >= 0 else len(text))
        marker = Marker(Span(start, start + len(words)), words, style, 0, path=_path(words))
        found.append(Item(marker, level, parent, run, 0, span))
        start = span.end
    return tuple(found)


def _path(words: str) -> tuple[int, ...]:
    digits = words.strip(" .)").split(".")
    return tuple(int(d) for d in digits) if all(d.isdigit() for d in digits) else ()


def row(text: str, label: str, number: int, nth: int = 0) -> TableRow:
    return TableRow(1, number, label, at(text, label, nth), 3, header=False)


def zone(text: str, kind: str, first: str, last: str | None = None) -> Zone:
    return Zone(kind, Span(at(text, first).start, at(text, last or first).end), 0)


def rule(folder: Path, name: str, body: str) -> Rule:
    """A rule from the keys that matter to a test."""
    return load_rule(rule_file(folder, name, body))


def rule_file(folder: Path, name: str, body: str) -> Path:
    path = folder / f"{name}.yaml"
    path.write_text(HEAD.format(name=name) + body, encoding="utf-8")
    return path
