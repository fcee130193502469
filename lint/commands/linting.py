"""One document from its file to the words of its findings, with the boundary that keeps its troubles its own."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from lint.commands.reading import bug, load
from lint.commands.settings import Settings, settings_for
from lint.document import Document
from lint.engine.model import Finding, Rule, Severity
from lint.engine.places import Places
from lint.engine.run import run as run_rules
from lint.engine.templates import in_language
from lint.engine.view import View
from lint.errors import UnreadableError, UsageError
from lint.records import NamedTuple
from lint.report.entries import entries
from lint.report.model import FileReport
from lint.resolve.analyse import analyse
from lint.resolve.index import FactIndex
from lint.walk import Found


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
        index, findings = self.findings(found, load(found, original=self._given.original))
        shown = [finding for finding in findings if finding.severity >= settings.severity]
        failing = settings.fails_from is not None and any(finding.severity >= settings.fails_from for finding in findings)
        return Outcome(self._file(index, shown, settings.rules), len(findings) - len(shown), failing)

    def findings(self, found: Found, document: Document) -> tuple[FactIndex, tuple[Finding, ...]]:
        """The document analysed as what the file holds, and its findings of every severity."""
        settings = self._settings_for(found)
        index = analyse(document, settings.context)
        return index, run_rules(index, settings.rules, settings.config.ignores_for(found.path, found.shown), settings.known)

    def lowest(self, found: Found) -> Severity:
        """The lowest severity shown for the file."""
        return self._settings_for(found).severity

    def _file(self, index: FactIndex, findings: Sequence[Finding], rules: Sequence[Rule]) -> FileReport:
        document, places = index.document, Places(View(index))
        by_name = {rule.name: rule for rule in rules}
        found = entries(document, findings, by_name, lambda span, lang: in_language(places.name(span.start), lang), self.lang)
        return FileReport(document.path, document, found)

    def _settings_for(self, found: Found) -> Settings:
        folder = found.path.parent
        if folder not in self._settings:
            given = self._given
            self._settings[folder] = settings_for(given, folder, severity=given.severity, fail_on=given.fail_on)
        return self._settings[folder]
