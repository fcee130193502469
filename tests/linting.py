"""What the default preset finds in a text or a file, all severities: the way the corpus, the mutants and the accuracy are linted."""

from functools import cache
from pathlib import Path

from lint.config import Config
from lint.document import Document
from lint.engine.load import load
from lint.engine.model import Finding, Rule
from lint.engine.run import run
from lint.engine.settings import configured, preset_of
from lint.readers import read_bytes
from lint.resolve.analyse import analyse


@cache
def default_rules() -> tuple[Rule, ...]:
    """The rules as they run where there is no config."""
    rules, presets = load()
    return configured(rules, Config(), preset_of(Config(), presets))


def lint_bytes(data: bytes, name: str) -> tuple[Document, tuple[Finding, ...]]:
    """The document and its findings; `name` gives the format."""
    document = read_bytes(data, name)
    return document, run(analyse(document), default_rules())


def lint_file(path: Path) -> tuple[Document, tuple[Finding, ...]]:
    """The document of a file and its findings."""
    return lint_bytes(path.read_bytes(), path.name)
