"""The closed vocabularies beside the grammars: tab-separated tables, read once."""

import re
import sys
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from pathlib import Path
from typing import TypeVar, cast

from lint.folders import data_folder
from lint.kept import state, store, stored

_T = TypeVar("_T")


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `grammar/<name>.tsv`, keyed by the columns of its head line; lines that start with `#` are notes."""
    text = _path(name).read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    head = lines[0].split("\t")
    return tuple(dict(zip(head, line.split("\t"), strict=True)) for line in lines[1:])


def derived(*tables: str, by: Sequence[Callable[..., object]] = ()) -> Callable[[Callable[[], _T]], Callable[[], _T]]:
    """Keep what a function makes of large tables (of strings, numbers, tuples, sets and dictionaries) for the process and for the next runs.

    It is made again when one of the tables has changed, or the code of the function or of those it is made `by`.
    """

    def kept(make: Callable[[], _T]) -> Callable[[], _T]:
        @cache
        def value() -> _T:
            code = (str(sys.modules[function.__module__].__file__) for function in (make, *by))
            name, form = f"{make.__module__}.{make.__name__}", state([*map(_path, tables), *map(Path, code)])
            found = stored(name, form)
            if found is None:
                found = make()
                store(name, form, found)
            return cast(_T, found)

        return value

    return kept


def _path(name: str) -> Path:
    return data_folder("grammar") / f"{name}.tsv"


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
