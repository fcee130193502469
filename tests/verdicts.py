"""Verdicts on findings, kept in verdicts.yaml: file, fingerprint, right or wrong, why. No text of the documents."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

import yaml

FILE = Path(__file__).with_suffix(".yaml")


class Verdict(NamedTuple):
    """What a reader said of one finding; `right` is None while nobody has."""

    rule: str
    right: bool | None
    reason: str


class Key(NamedTuple):
    """A finding that outlives edits elsewhere: `real/62f25a03.md` and the finding's fingerprint."""

    file: str
    fingerprint: str


def load() -> dict[Key, Verdict]:
    """All verdicts."""
    files = yaml.safe_load(FILE.read_text(encoding="utf-8")) if FILE.exists() else None
    return {
        Key(file, entry["fingerprint"]): Verdict(entry["rule"], entry["right"], entry["reason"])
        for file, entries in (files or {}).items()
        for entry in entries
    }


def save(verdicts: Mapping[Key, Verdict]) -> None:
    """Write the verdicts, a line each, by file, rule and fingerprint."""
    files: dict[str, list[str]] = {}
    for key, verdict in sorted(verdicts.items(), key=lambda entry: (entry[0].file, entry[1].rule, entry[0].fingerprint)):
        entry = {"rule": verdict.rule, "fingerprint": key.fingerprint, "right": verdict.right, "reason": verdict.reason}
        line = yaml.safe_dump(entry, allow_unicode=True, sort_keys=False, default_flow_style=True, width=10_000)
        files.setdefault(key.file, []).append(f"- {line}")
    FILE.write_text("".join(f"{file}:\n{''.join(lines)}" for file, lines in files.items()), encoding="utf-8")


def by_rule(verdicts: Iterable[tuple[Key, Verdict]]) -> dict[str, dict[str, tuple[int, int]]]:
    """For each rule and set of documents (`corpus`, `seeds`, `real`): how many of its findings are right and how many wrong."""
    counts: dict[str, dict[str, tuple[int, int]]] = {}
    for key, verdict in verdicts:
        group = counts.setdefault(verdict.rule, {})
        right, wrong = group.get(folder := key.file.split("/")[0], (0, 0))
        group[folder] = (right + (verdict.right is True), wrong + (verdict.right is False))
    return counts
