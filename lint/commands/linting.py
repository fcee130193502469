"""One document from its file to the words of its findings, with the boundary that keeps its troubles its own."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from lint.commands.reading import bug, load
from lint.commands.ruleset import config_for, rules_for
from lint.config import Config, Word
from lint.engine.model import Finding, Rule, Severity
from lint.engine.places import Places
from lint.engine.run import run as run_rules
from lint.engine.settings import configured
from lint.engine.templates import in_language
from lint.engine.view import View
from lint.errors import UnreadableError, UsageError
from lint.report.entries import entries
from lint.report.model import FileReport
from lint.resolve.analyse import analyse
from lint.resolve.context import Context
from lint.resolve.index import FactIndex
from lint.walk import Found


class Settings(NamedTuple):
    """A config as the command line changed it, the rules that run under it, and the names of all rules there are."""

    config: Config
    rules: tuple[Rule, ...]
    known: frozenset[str]


class Outcome(NamedTuple):
    """What came of one file. `hidden` findings are below the lowest severity shown; `failing` says that one reaches `--fail-on`."""

    file: FileReport
    hidden: int = 0
    failing: bool = False
    trace: str = ""


class Linter:
    """Lints files under the options of one command line; configs and rules are read once a folder."""

    def __init__(self, given: Namespace) -> None:
        self._given = given
        self._settings: dict[Path, Settings] = {}
        self.lang: str = given.lang or "vi"

    def prepare(self, files: Sequence[Found]) -> None:
        """Read the config of every file: a broken one stops the run before anything is reported. The first one gives the language."""
        for found in files:
            self._settings_for(found)
        if self._given.lang is None and files:
            self.lang = self._settings_for(files[0]).config.lang

    def config_name(self, found: Found) -> str:
        """The config that speaks for the file, for `--verbose`."""
        path = self._settings_for(found).config.path
        return str(path) if path else "không có cấu hình"

    def lint(self, found: Found) -> Outcome:
        """The findings of one file; never an exception but the user's own errors and an interruption."""
        settings = self._settings_for(found)
        try:
            return self._outcome(found, settings)
        except UnreadableError as error:
            return Outcome(FileReport(found.shown, error=error.message))
        except UsageError:
            raise
        except Exception as error:  # ours: told as this document's trouble, the others go on
            from traceback import format_exc

            return Outcome(FileReport(found.shown, error=bug(error, found.shown)), trace=format_exc())

    def _outcome(self, found: Found, settings: Settings) -> Outcome:
        config, document = settings.config, load(found)
        context = Context(as_of=self._given.as_of, default_issuer=config.issuer, default_province=config.province)
        index = analyse(document, context)
        findings = run_rules(index, settings.rules, config.ignores_for(found.path, found.shown), settings.known)
        lowest = Severity[config.severity.upper()]
        shown = [finding for finding in findings if finding.severity >= lowest]
        file = self._file(index, shown, settings.rules)
        return Outcome(file, len(findings) - len(shown), _fails(findings, config.fail_on))

    def _file(self, index: FactIndex, findings: Sequence[Finding], rules: Sequence[Rule]) -> FileReport:
        document, places = index.document, Places(View(index))
        by_name = {rule.name: rule for rule in rules}
        found = entries(document, findings, by_name, lambda span, lang: in_language(places.name(span.start), lang), self.lang)
        return FileReport(document.path, document, found)

    def _settings_for(self, found: Found) -> Settings:
        folder = found.path.parent
        if folder not in self._settings:
            self._settings[folder] = self._read_settings(folder)
        return self._settings[folder]

    def _read_settings(self, folder: Path) -> Settings:
        given = self._given
        config = config_for(given, folder)
        config = replace(
            config,
            select=_names(given.select) or config.select,
            ignore=(*config.ignore, *_names(given.ignore)),
            severity=given.severity or config.severity,
            fail_on=given.fail_on or config.fail_on,
        )
        rules = rules_for(config)
        return Settings(config, configured(rules, config), frozenset(rule.name for rule in rules))


def _names(lists: Sequence[str]) -> tuple[Word, ...]:
    return tuple(Word(name.strip()) for names in lists for name in names.split(",") if name.strip())


def _fails(findings: Sequence[Finding], fail_on: str) -> bool:
    return fail_on != "never" and any(finding.severity >= Severity[fail_on.upper()] for finding in findings)
