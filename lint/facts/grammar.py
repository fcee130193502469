"""Lark grammars read as islands: parse the longest prefix of a window."""

import re
from collections.abc import Mapping
from functools import cache

from lark import Lark, Token, Tree
from lark.exceptions import UnexpectedInput

from lint.folders import cache_folder, data_folder

WINDOW = 400  # an island ends with its paragraph and at this many characters

# The letters of one case, for a `[…]` of a grammar.
_UPPER = "A-ZÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝĂĐĨŨƠƯẠẢẤẦẨẪẬẮẰẲẴẶẸẺẼẾỀỂỄỆỈỊỌỎỐỒỔỖỘỚỜỞỠỢỤỦỨỪỬỮỰỲỴỶỸ"
LOWER = _UPPER.lower()
_LETTERS = {"%upper%": _UPPER, "%lower%": LOWER}

# Two ways to set the tone mark are both met; one alternation accepts either.
_TONE_MARKS = re.compile(r"[Ủủ]y|[Uu]ỷ|[Oo][áà](?!\w)|[ÓóÒò]a(?!\w)")
_TONE_PAIRS = {"ủy": "uỷ", "óa": "oá", "òa": "oà"}


class Island:
    """A grammar whose start rule is `start: island REST?`; REST swallows what follows the island."""

    def __init__(self, name: str, words: Mapping[str, tuple[str, ...]]) -> None:
        """`words`: vocabulary put in place of `%key%` in the grammar, as an alternation; `%upper%` and `%lower%` are letters for a class."""
        text = (data_folder("grammar") / f"{name}.lark").read_text(encoding="utf-8")
        for key, values in words.items():
            text = text.replace(f"%{key}%", alternation(values))
        for key, letters in _LETTERS.items():
            text = text.replace(key, letters)
        folder = cache_folder()
        # The cache is our own folder, never one that is being linted: parse tables are loaded as code.
        self._lark = Lark(
            text, parser="lalr", lexer="contextual", maybe_placeholders=False, cache=str(folder / f"{name}.lark.cache") if folder else False
        )

    def parse(self, window: str) -> "Tree[Token] | None":
        """The tree of the longest island at the start of `window`, or None. Token positions are offsets into the window."""
        try:
            return self._lark.parse(window)
        except UnexpectedInput:
            return self._longest(window)

    def _longest(self, window: str) -> "Tree[Token] | None":
        """Feed tokens one by one, note where REST could have begun, and take the last such place where the island is whole.

        REST begins with any character: where it may begin the lexer never fails, so no place is missed after the last token.
        """
        interactive = self._lark.parse_interactive(window)
        tokens: list[Token] = []
        ends: list[int] = []
        try:
            for token in interactive.iter_parse():  # a token comes before the parser is fed with it
                if "REST" in interactive.choices():  # type: ignore[no-untyped-call]
                    ends.append(len(tokens))
                tokens.append(token)
        except UnexpectedInput:
            pass
        return next(filter(None, (self._of(tokens[:end]) for end in reversed(ends))), None)

    def _of(self, tokens: "list[Token]") -> "Tree[Token] | None":
        """The tree of the tokens, None when they are no whole island: states of an LALR parser also promise what comes later."""
        interactive = self._lark.parse_interactive("")
        try:
            for token in tokens:
                interactive.feed_token(token)
            tree: Tree[Token] = interactive.feed_eof(tokens[-1] if tokens else None)  # type: ignore[no-untyped-call]
        except UnexpectedInput:
            return None
        return tree


def alternation(values: tuple[str, ...]) -> str:
    """The values as one regular expression, for a `/…/` of a grammar: blanks of any width, the tone mark in either place."""
    return "|".join(_TONE_MARKS.sub(_either_mark, re.escape(v).replace("/", r"\/")).replace(r"\ ", r"\s+") for v in values)


def _either_mark(match: "re.Match[str]") -> str:
    written = match[0]
    for new, old in _TONE_PAIRS.items():
        if written.lower() in (new, old):
            upper = written[0].isupper()
            return f"(?:{new.capitalize()}|{old.capitalize()})" if upper else f"(?:{new}|{old})"
    return written


@cache
def island(name: str, *words: tuple[str, tuple[str, ...]]) -> Island:
    """The island grammar `grammar/<name>.lark`, built once a process."""
    return Island(name, dict(words))
