"""The tables of a grammar: made by Lark once, then kept, so that a run needs no Lark."""

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

from lint.kept import store, stored
from lint.patterns import regex
from lint.records import NamedTuple

if TYPE_CHECKING:
    from lark.lexer import BasicLexer

_FORM = "2"  # goes up when the tables change their form, or how they are made of what is given

# The letters of one case, for a `[…]` of a grammar.
_UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
LOWER = _UPPER.lower()
_LETTERS = {"%upper%": _UPPER, "%lower%": LOWER}

# Two ways to set the tone mark are both met; one alternation accepts either.
_TONE_MARKS = regex(r"[Ủủ]y|[Uu]ỷ|[Oo][áà](?!\w)|[ÓóÒò]a(?!\w)")
_TONE_PAIRS = {"ủy": "uỷ", "óa": "oá", "òa": "oà"}


class Tables(NamedTuple):
    """An LALR(1) automaton with a lexer of its own for each state.

    `rows`: by state and symbol, the state to go to, or the inverse (`~`) of the rule that ends there. `rules`: how many symbols, the symbol they
    make, the name of the alternative or "". `terminals`: by state, those that may come there, as one regular expression with a group for each.
    """

    start: int
    end: int
    rows: list[dict[str, int]]
    rules: list[tuple[int, str, str]]
    terminals: list[str]
    ignored: list[str]


def tables(name: str, grammar: str, words: Mapping[str, tuple[str, ...]]) -> Tables:
    """The tables of a grammar with `words` put in place of its `%key%`; kept under `name` while both are the same."""
    given = (grammar, dict(words))
    kept = stored(f"grammar-{name}", _FORM)
    if isinstance(kept, tuple) and kept[0] == given:
        return Tables(*kept[1])
    for key, values in words.items():
        grammar = grammar.replace(f"%{key}%", alternation(values))
    for key, letters in _LETTERS.items():
        grammar = grammar.replace(key, letters)
    made = _made(grammar)
    store(f"grammar-{name}", _FORM, (given, tuple(made)))
    return made


def alternation(values: tuple[str, ...]) -> str:
    """The values as one regular expression, for a `/…/` of a grammar: blanks of any width, the tone mark in either place."""
    return "|".join(_TONE_MARKS.sub(_either_mark, re.escape(v).replace("/", r"\/")).replace(r"\ ", r"\s+") for v in values)


def _either_mark(match: re.Match[str]) -> str:
    written = match[0]
    for new, old in _TONE_PAIRS.items():
        if written.lower() in (new, old):
            upper = written[0].isupper()
            return f"(?:{new.capitalize()}|{old.capitalize()})" if upper else f"(?:{new}|{old})"
    return written


def _made(grammar: str) -> Tables:
    from lark import Lark
    from lark.parsers.lalr_analysis import Shift

    lark = Lark(grammar, parser="lalr", lexer="contextual", maybe_placeholders=False)
    parser, lexers = lark.parser.parser._parse_table, lark.parser.lexer.lexers
    sources = {lexer: _alternatives(lexer) for lexer in lexers.values()}
    numbers = {rule: number for number, rule in enumerate(lark.rules)}
    states = range(len(parser.states))
    return Tables(
        parser.start_states["start"],
        parser.end_states["start"],
        [{symbol: to if action is Shift else ~numbers[to] for symbol, (action, to) in parser.states[state].items()} for state in states],
        [(len(rule.expansion), str(rule.origin.name), rule.alias or "") for rule in lark.rules],
        [sources[lexers[state]] for state in states],
        list(lark.lexer_conf.ignore),
    )


def _alternatives(lexer: "BasicLexer") -> str:
    """The terminals in Lark's order: by priority, then by the longest text they may match; a literal does not go before a pattern."""
    return "|".join(f"(?P<{terminal.name}>{terminal.pattern.to_regexp()})" for terminal in lexer.terminals)
