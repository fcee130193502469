"""A strict YAML reader: every scalar stays text, every value knows its place in the file.

YAML's own guesses (`no`, `1.0`, dates) never happen: a schema gives each value its type (`lint.yaml_schema`).
"""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from lint.errors import Caret, UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from yaml import AliasEvent, Event

# PyYAML's words for the slips that people make most, in the user's language.
_PROBLEMS = {
    "mapping values are not allowed here": "câu có dấu hai chấm phải đặt trong ngoặc kép, hoặc dòng này lùi vào sai",
    "expected <block end>, but found '<block mapping start>'": "dòng này lùi vào sai",
    "expected <block end>, but found '<scalar>'": "sau ngoặc kép đóng không được có chữ; đặt cả câu trong ngoặc",
    "found character '\\t' that cannot start any token": "lùi dòng bằng dấu cách, không dùng phím Tab",
}

MAX_BYTES = 1_000_000
MAX_DEPTH = 20
MAX_NODES = 50_000  # aliases count as often as they are used, so that a few lines cannot unfold into millions


@dataclass(frozen=True)
class Source:
    """A YAML file: the name it is shown under and its text."""

    path: str
    text: str

    @cached_property
    def lines(self) -> list[str]:
        """The lines, without their ends."""
        return self.text.splitlines()

    def caret(self, line: int, column: int) -> Caret:
        """The place of a 0-based line and column."""
        return Caret(self.path, line + 1, column + 1, self.lines[line] if line < len(self.lines) else "")


@dataclass(frozen=True)
class Node:
    """A value with its 0-based place; `size` counts the values in it."""

    source: Source
    line: int
    column: int
    size: int = 1

    @property
    def caret(self) -> Caret:
        """The place for an error message."""
        return self.source.caret(self.line, self.column)


@dataclass(frozen=True)
class Scalar(Node):
    """Text. `quoted` tells `"null"` from an empty value."""

    text: str = ""
    quoted: bool = False


@dataclass(frozen=True)
class Listing(Node):
    """A list of values."""

    values: tuple[Node, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One `key: value` of a mapping."""

    key: Scalar
    value: Node


@dataclass(frozen=True)
class Table(Node):
    """A mapping; keys are text and distinct."""

    entries: tuple[Entry, ...] = ()

    def get(self, key: str) -> Node | None:
        """The value under a key, or None."""
        return next((e.value for e in self.entries if e.key.text == key), None)


def read_yaml(path: Path, shown: str | None = None) -> Node:
    """The one YAML document of a file. UsageError with its place for anything that is not plain YAML in UTF-8."""
    name = shown or str(path)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UsageError(f"Không đọc được tệp {name}: {error.strerror or error}.") from error
    return parse_yaml(data, name)


def parse_yaml(data: bytes, name: str) -> Node:
    """As `read_yaml`, from bytes."""
    if len(data) > MAX_BYTES:
        raise UsageError(f"Tệp {name} quá lớn: tối đa {MAX_BYTES:,} byte.".replace(",", "."))
    try:
        source = Source(name, data.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UsageError(f"Tệp {name} không phải văn bản UTF-8 (byte thứ {error.start + 1}).") from error
    return _Composer(source).document()


class _Composer:
    """Builds nodes from PyYAML's events: one document, no tags, no duplicate keys, bounded."""

    def __init__(self, source: Source) -> None:
        self.source = source
        self.anchors: dict[str, Node] = {}
        self.nodes = 0

    def document(self) -> Node:
        import yaml

        try:
            events = iter(list(yaml.parse(self.source.text, Loader=yaml.SafeLoader)))
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            place = self.source.caret(mark.line, mark.column) if mark else None
            problem = error.problem or error.context or ""
            raise UsageError(f"Tệp YAML sai cú pháp: {_PROBLEMS.get(problem, problem)}.", place) from error
        except (yaml.YAMLError, RecursionError) as error:
            raise UsageError(f"Tệp YAML {self.source.path} sai cú pháp: {str(error).splitlines()[0]}.") from error
        next(events)  # stream start
        if isinstance(next(events), yaml.StreamEndEvent):
            return Table(self.source, 0, 0)
        root = self.node(next(events), events, 0)
        next(events)  # document end
        after = next(events)
        if not isinstance(after, yaml.StreamEndEvent):
            self.refuse("Tệp chỉ được có một tài liệu YAML (bỏ dấu ---).", after)
        return root

    def refuse(self, message: str, event: "Event") -> NoReturn:
        raise UsageError(message, self.source.caret(*_place(event)))

    def node(self, event: "Event", events: "Iterator[Event]", depth: int) -> Node:
        import yaml

        if depth > MAX_DEPTH:
            self.refuse(f"YAML lồng nhau quá {MAX_DEPTH} tầng.", event)
        if isinstance(event, yaml.AliasEvent):
            return self.alias(event)
        tag = getattr(event, "tag", None)
        if tag not in (None, "!"):
            self.refuse(f"Không dùng thẻ kiểu {tag} của YAML.", event)
        self.count(1, event)
        node = self.built(event, events, depth)
        if anchor := getattr(event, "anchor", None):
            self.anchors[anchor] = node
        return node

    def built(self, event: "Event", events: "Iterator[Event]", depth: int) -> Node:
        import yaml

        line, column = _place(event)
        if isinstance(event, yaml.ScalarEvent):
            return Scalar(self.source, line, column, 1, event.value, event.style is not None)
        if isinstance(event, yaml.SequenceStartEvent):
            values = tuple(self.values(events, depth))
            return Listing(self.source, line, column, 1 + sum(v.size for v in values), values)
        entries = tuple(self.entries(events, depth))
        return Table(self.source, line, column, 1 + sum(e.value.size for e in entries), entries)

    def values(self, events: "Iterator[Event]", depth: int) -> "Iterator[Node]":
        import yaml

        while not isinstance(event := next(events), yaml.SequenceEndEvent):
            yield self.node(event, events, depth + 1)

    def entries(self, events: "Iterator[Event]", depth: int) -> "Iterator[Entry]":
        import yaml

        seen: dict[str, Scalar] = {}
        while not isinstance(event := next(events), yaml.MappingEndEvent):
            key = self.node(event, events, depth + 1)
            if not isinstance(key, Scalar):
                self.refuse("Khóa phải là chữ.", event)
            if key.text in seen:
                self.refuse(f"Khóa “{key.text}” viết hai lần (lần đầu ở dòng {seen[key.text].line + 1}).", event)
            seen[key.text] = key
            yield Entry(key, self.node(next(events), events, depth + 1))

    def alias(self, event: "AliasEvent") -> Node:
        node = self.anchors.get(event.anchor or "")
        if node is None:
            self.refuse(f"Không có neo &{event.anchor} ở trước chỗ này.", event)
        self.count(node.size, event)
        return node

    def count(self, more: int, event: "Event") -> None:
        self.nodes += more
        if self.nodes > MAX_NODES:
            self.refuse("Tệp YAML có quá nhiều giá trị.", event)


def _place(event: "Event") -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line, mark.column) if mark else (0, 0)
