"""Files fixed under rules made for a test: each puts one wording in place of another."""

from collections.abc import Sequence
from pathlib import Path

from lint.engine.model import Rule
from lint.engine.run import run
from lint.fix.model import Fixed, Lint, Linted, Revision
from lint.fix.rounds import fix
from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from tests.engine import build

_BODY = """\
message: {{vi: "{{text}}", en: "{{text}}"}}
pattern: {{regex: '{regex}', replace: '{replacement}'}}
fix: {{safe: {safe}}}
"""


def replacing(folder: Path, name: str, regex: str, replacement: str, *, safe: bool = True) -> Rule:
    """A rule that finds a pattern and puts something else in its place."""
    return build.rule(folder, name, _BODY.format(regex=regex, replacement=replacement, safe=str(safe).lower()))


def linting(rules: Sequence[Rule], name: str = "a.txt") -> Lint:
    """How a file of that name is linted under the rules."""

    def lint(data: bytes) -> Linted:
        index = analyse(read_bytes(data, name))
        return Linted(index, run(index, rules))

    return lint


def fixed(text: str | bytes, rules: Sequence[Rule], name: str = "a.txt", *, unsafe: bool = False, revision: Revision | None = None) -> Fixed:
    """What becomes of a file that holds the text."""
    return fix(text if isinstance(text, bytes) else text.encode(), linting(rules, name), unsafe=unsafe, revision=revision)
