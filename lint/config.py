"""`.vblint.yaml`: what it may say, and where the one that speaks for a file lies. `lint.config_file` reads it."""

from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from lint.errors import Caret
from lint.records import NamedTuple, record

if TYPE_CHECKING:
    from lint.yaml_source import Entry

CONFIG_NAME = ".vblint.yaml"


class Word(NamedTuple):
    """A name the user wrote, with its place when it stood in a file."""

    text: str
    caret: Caret | None = None


class Ignore(NamedTuple):
    """Findings to leave out: those in files that fit the glob `path`, of `rule` (None: any), whose paragraph holds `text` (None: any).

    `mark` is the entry's own place, `file:line`.
    """

    path: str
    rule: str | None
    text: str | None
    mark: str
    rule_word: Word | None = None

    @property
    def is_glob(self) -> bool:
        """Whether the entry may speak of several files."""
        return bool(set("*?[") & set(self.path)) or self.path.endswith("/")

    def concerns(self, path: str) -> bool:
        """Whether the glob fits the path or its end (`plans/*.docx` fits `office/plans/a.docx`); `plans/` is all that is in such a folder."""
        wanted = _plain(self.path).removeprefix("**/")
        if wanted.endswith("/"):
            wanted += "*"
        path = _plain(path)
        return f"/{path}".endswith(f"/{wanted}") or fnmatchcase(path, wanted) or fnmatchcase(path, f"*/{wanted}")


def _plain(path: str) -> str:
    """With `/`, without `./`, letters composed: file systems keep names in either form."""
    from unicodedata import normalize

    return normalize("NFC", path.replace("\\", "/")).removeprefix("./")


class RuleSetting(NamedTuple):
    """What the config says of one rule: its severity (`off` too) and parameters, their types still to be checked against the rule."""

    rule: Word
    severity: str | None
    params: tuple["Entry", ...]


@record(frozen=True, slots=True)
class Config:
    """One config file, or the defaults. `severity` is the lowest shown; `fail_on` the lowest that gives exit code 1, or `never`; where they are
    None, the preset says.

    `select` empty means every rule. `rules_folder` is the office's own rules; `province` and `issuer` speak for documents that do not say.
    """

    path: Path | None = None
    select: tuple[Word, ...] = ()
    ignore: tuple[Word, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    preset: Word | None = None
    severity: str | None = None
    fail_on: str | None = None
    lang: str = "vi"
    rules: tuple[RuleSetting, ...] = ()
    rules_folder: Path | None = None
    province: str | None = None
    issuer: str | None = None

    def ignores_for(self, file: Path, shown: str) -> tuple[Ignore, ...]:
        """The entries that concern the file: by its path as seen from the config's folder, or as it was given."""
        if not self.ignores:
            return ()
        folder, file = (self.path.parent if self.path else Path()).absolute(), file.absolute()
        paths = {shown, file.relative_to(folder).as_posix()} if file.is_relative_to(folder) else {shown}
        return tuple(ignore for ignore in self.ignores if any(ignore.concerns(path) for path in paths))


def find_config(start: Path) -> Path | None:
    """The nearest `.vblint.yaml` in the folder of `start` or above it, or None."""
    start = start.absolute()
    for folder in (start, *start.parents):
        if (path := folder / CONFIG_NAME).is_file():
            return path
    return None
