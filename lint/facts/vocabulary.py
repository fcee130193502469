"""The closed vocabularies beside the grammars: tab-separated tables, read once."""

import re
from collections.abc import Iterable
from functools import cache

from lint.folders import data_folder


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `grammar/<name>.tsv`, keyed by the columns of its head line; lines that start with `#` are notes."""
    text = (data_folder("grammar") / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    head = lines[0].split("\t")
    return tuple(dict(zip(head, line.split("\t"), strict=True)) for line in lines[1:])


def at_word_starts(words: Iterable[str]) -> str:
    """The words as one regular expression, each only where no letter, figure or `_` stands before it.

    The look behind comes after the first letter, so that a search leaps from one such letter to the next.
    """
    tails: dict[str, list[str]] = {}
    for word in words:
        tails.setdefault(word[0], []).append(re.escape(word[1:]))
    return "(?:" + "|".join(rf"{first}(?<!\w.)(?:{'|'.join(rest)})" for first, rest in tails.items()) + ")"


@cache
def column(name: str, key: str) -> tuple[str, ...]:
    """The distinct values of one column that are not empty, longest first (so that an alternation prefers the longest)."""
    return tuple(sorted({row[key] for row in table(name) if row[key]}, key=lambda v: (-len(v), v)))
