"""All rules of a run: the built-in ones and those of an office's own folders."""

from collections.abc import Mapping
from pathlib import Path

from lint.engine.compiled import Compiled, compiled, rule_from
from lint.engine.model import Rule
from lint.engine.presets import Preset
from lint.errors import UsageError, nearest
from lint.folders import data_folder
from lint.records import replace


def built_in() -> Path:
    """The folder of the built-in rule files."""
    return data_folder("rules")


def load(folders: tuple[Path, ...] = ()) -> Compiled:
    """Every rule, sorted by name, without examples, and every preset, later folders first. UsageError for a broken file, a missing folder, a name
    used twice or a rule that yields to one that is not there.
    """
    found: dict[str, Rule] = {}
    presets: dict[str, Preset] = {}
    for folder in (built_in(), *folders):
        if not folder.is_dir():
            raise UsageError(f"Không có thư mục quy tắc {folder}.")
        content = compiled(folder, prebuilt=folder == built_in())
        for rule in content.rules:
            if rule.name in found:
                raise UsageError(f"Quy tắc “{rule.name}” có ở hai tệp: {found[rule.name].path} và {rule.path}.")
            found[rule.name] = rule
        presets |= {preset.name: preset for preset in content.presets}
    _check_precedence(found)
    return Compiled(tuple(found[name] for name in sorted(found)), tuple(presets.values()))


def load_rules(folders: tuple[Path, ...] = ()) -> tuple[Rule, ...]:
    """The rules of `load`."""
    return load(folders).rules


def _check_precedence(rules: Mapping[str, Rule]) -> None:
    for rule in rules.values():
        for name in rule.yields_to:
            if name not in rules:
                near = nearest(name, tuple(rules))
                raise UsageError(f"{rule.path}: yields_to nêu quy tắc không có “{name}”.{f' Có phải “{near}”?' if near else ''}")


def load_rule(path: Path) -> Rule:
    """One rule with its examples, read from its file."""
    from lint.engine.rule_file import read_rule

    return rule_from({**read_rule(path), "path": path.name}, path.parent)


def with_examples(rule: Rule) -> Rule:
    """The same rule with its examples, as `explain` shows them."""
    return replace(rule, examples=load_rule(Path(rule.path)).examples)
