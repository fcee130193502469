"""Lark grammars read as islands: parse the longest prefix of a window."""

from collections.abc import Mapping
from functools import cache

from lint.facts.tables import tables
from lint.folders import data_folder
from lint.patterns import regex
from lint.records import NamedTuple

_REST = "REST"
WINDOW = 400  # an island ends with its paragraph and at this many characters


class Token(str):
    """A word of an island: its text, the name of its terminal, its place in the window."""

    __slots__ = ("end", "start", "type")
    type: str
    start: int
    end: int

    def __new__(cls, type: str, text: str, start: int, end: int) -> "Token":
        """A token of the terminal `type`."""
        token = super().__new__(cls, text)
        token.type, token.start, token.end = type, start, end
        return token


class Words(NamedTuple):
    """An island: the name of the alternative of the grammar that it is, and its tokens but those whose names begin with `_`."""

    name: str
    tokens: list[Token]


class Island:
    """A grammar whose start rule is `start: island REST?`; REST swallows what follows the island."""

    def __init__(self, name: str, words: Mapping[str, tuple[str, ...]]) -> None:
        """`words`: vocabulary put in place of `%key%` in the grammar, as an alternation; `%upper%` and `%lower%` are letters for a class."""
        self._tables = tables(name, (data_folder("grammar") / f"{name}.lark").read_text(encoding="utf-8"), words)

    def parse(self, window: str) -> Words | None:
        """The longest island at the start of `window`, or None. Token positions are offsets into the window.

        Where REST may begin the island may end; the last such place where it is whole is taken. REST begins with any character: where it may begin
        the lexer never fails, so no place is missed.
        """
        stack, found = [self._tables.start], list[Token]()
        at = 0
        ends: list[tuple[list[int], int]] = []
        while True:
            if _REST in self._tables.rows[stack[-1]]:
                ends.append((stack.copy(), len(found)))
            token = self._next(stack[-1], window, at)
            if token is None or token.type == _REST or not self._shift(stack, token.type):
                break
            at = token.end
            if not token.type.startswith("_"):
                found.append(token)
        wholes = ((self._whole(states), count) for states, count in reversed(ends))
        return next((Words(name, found[:count]) for name, count in wholes if name is not None), None)

    def _next(self, state: int, window: str, at: int) -> Token | None:
        """The next token of those that may come in this state; None at the end and where there is none of them."""
        pattern = regex(self._tables.terminals[state])
        while match := pattern.match(window, at):
            kind, at = str(match.lastgroup), match.end()
            if kind not in self._tables.ignored:
                return Token(kind, match[0], match.start(), at)
        return None

    def _shift(self, stack: list[int], terminal: str) -> bool:
        """Take a terminal into the stack of states, after the rules that end before it; False when it may not come."""
        rows = self._tables.rows
        while (step := rows[stack[-1]].get(terminal)) is not None:
            if step >= 0:
                stack.append(step)
                return True
            self._reduce(stack, ~step)
        return False

    def _whole(self, stack: list[int]) -> str | None:
        """The name of the island that ends here; None when it is not whole: states of an LALR parser also promise what comes later."""
        name = ""
        while stack[-1] != self._tables.end:
            step = self._tables.rows[stack[-1]].get("$END")
            if step is None:
                return None
            name = self._reduce(stack, ~step) or name
        return name

    def _reduce(self, stack: list[int], rule: int) -> str:
        """Put what a rule makes in place of its symbols; the name of its alternative or ""."""
        size, made, name = self._tables.rules[rule]
        del stack[len(stack) - size :]
        stack.append(self._tables.rows[stack[-1]][made])
        return name


@cache
def island(name: str, *words: tuple[str, tuple[str, ...]]) -> Island:
    """The island grammar `grammar/<name>.lark`, built once a process."""
    return Island(name, dict(words))
