"""The closed vocabularies beside the grammars: tab-separated tables, read once."""

from functools import cache

from lint.folders import data_folder


@cache
def table(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `grammar/<name>.tsv`, keyed by the columns of its head line; lines that start with `#` are notes."""
    text = (data_folder("grammar") / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    head = lines[0].split("\t")
    return tuple(dict(zip(head, line.split("\t"), strict=True)) for line in lines[1:])


@cache
def column(name: str, key: str) -> tuple[str, ...]:
    """The distinct values of one column that are not empty, longest first (so that an alternation prefers the longest)."""
    return tuple(sorted({row[key] for row in table(name) if row[key]}, key=lambda v: (-len(v), v)))
