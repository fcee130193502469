"""The coverage of the norm: rules/coverage.yaml, read strictly, and the table that the docs print."""

from collections.abc import Iterator
from pathlib import Path

from lint import yaml_schema as schema
from lint.engine.load import built_in
from lint.records import NamedTuple
from lint.yaml_source import Entry, Node, read_yaml


class Point(NamedTuple):
    """One thing a clause asks for: the rules that check it, or why a program cannot (in Vietnamese)."""

    what: str
    rules: tuple[str, ...]
    not_checkable: str | None


class Clause(NamedTuple):
    """A clause of a norm under the id that rules name in `source`."""

    id: str
    title: str
    points: tuple[Point, ...]


def coverage(path: Path | None = None) -> tuple[Clause, ...]:
    """The clauses in the order of the file. UsageError with its place for what does not fit."""
    return tuple(_clause(entry) for entry in schema.pairs(read_yaml(path or built_in() / "coverage.yaml")))


def _clause(entry: Entry) -> Clause:
    found = schema.table(entry.value, ("title", "points"), ("title", "points"))
    return Clause(entry.key.text, schema.text(found["title"]), tuple(_point(node) for node in schema.listing(found["points"])))


def _point(node: Node) -> Point:
    found = schema.table(node, ("what", "rules", "not_checkable"), ("what",))
    if ("rules" in found) == ("not_checkable" in found):
        schema.refuse(node, "Ghi đúng một trong hai: rules hoặc not_checkable.")
    return Point(
        schema.text(found["what"]),
        schema.optional(found, "rules", schema.texts, ()),
        schema.optional(found, "not_checkable", schema.text, None),
    )


def coverage_page(clauses: tuple[Clause, ...]) -> str:
    """The table in Markdown, one row for each point."""
    return "".join(f"{line}\n" for line in _lines(clauses))


def _lines(clauses: tuple[Clause, ...]) -> Iterator[str]:
    yield from ("# Quy định nào được kiểm tra bằng quy tắc nào", "")
    for clause in clauses:
        yield from (f"## {clause.title}", "", f"`{clause.id}`", "", "| nội dung | quy tắc |", "| --- | --- |")
        for point in clause.points:
            rules = ", ".join(f"[{name}](rules/{name}.md)" for name in point.rules)
            yield f"| {point.what} | {rules or f'không kiểm tra: {point.not_checkable}'} |"
        yield ""
