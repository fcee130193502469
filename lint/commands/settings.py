"""What one command line and the config of a folder ask for together: rules, severities, context."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from lint.commands.parser import Parser, day
from lint.commands.ruleset import add_config_options, config_for, loaded_for
from lint.config import Config, Word
from lint.engine.model import Rule, Severity
from lint.engine.settings import configured, preset_of
from lint.records import NamedTuple, replace
from lint.resolve.context import Context


class Settings(NamedTuple):
    """A config as the command line changed it, the rules that run under it, and the names of all rules there are.

    `severity` is the lowest shown, `fails_from` the lowest that gives exit code 1 (None: never); `context` is what the options say of a document.
    """

    config: Config
    rules: tuple[Rule, ...]
    known: frozenset[str]
    severity: Severity
    fails_from: Severity | None
    context: Context


def add_rule_options(parser: Parser) -> None:
    """The options that say which rules run, on which day, under which preset and config."""
    option = parser.option
    option("--preset", metavar="BỘ", help="bộ thiết lập: default, strict, final (trước khi ban hành), party, normative")
    option("--select", action="append", default=[], metavar="QUY-TẮC,…", help="chỉ chạy những quy tắc này")
    option("--ignore", action="append", default=[], metavar="QUY-TẮC,…", help="bỏ qua những quy tắc này")
    add_config_options(parser)
    option("--as-of", type=day("--as-of"), metavar="NGÀY", help="ngày coi là hôm nay, như 2026-03-05")


def settings_for(given: Namespace, folder: Path, *, severity: str | None = None, fail_on: str | None = None) -> Settings:
    """The settings for files of the folder; `severity` and `fail_on` are the command line's own. UsageError for a broken config or rule file."""
    config = config_for(given, folder)
    config = replace(
        config,
        preset=Word(given.preset) if given.preset else config.preset,
        select=_names(given.select) or config.select,
        ignore=(*config.ignore, *_names(given.ignore)),
    )
    rules, presets = loaded_for(config)
    preset = preset_of(config, presets)
    shown = severity or config.severity or preset.severity
    fails = fail_on or config.fail_on or preset.fail_on
    return Settings(
        config,
        configured(rules, config, preset),
        frozenset(rule.name for rule in rules),
        Severity[shown.upper()],
        None if fails == "never" else Severity[fails.upper()],
        Context(as_of=given.as_of, default_issuer=config.issuer, default_province=config.province, default_family=preset.family),
    )


def _names(lists: Sequence[str]) -> tuple[Word, ...]:
    return tuple(Word(name.strip()) for names in lists for name in names.split(",") if name.strip())
