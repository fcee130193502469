"""All rules of a run: the built-in ones and those of an office's own folders."""

from dataclasses import replace
from pathlib import Path

from lint.engine.compiled import compiled_rules, rule_from
from lint.engine.model import Rule
from lint.errors import UsageError
from lint.folders import data_folder


def built_in() -> Path:
    """The folder of the built-in rule files."""
    return data_folder("rules")


def load_rules(folders: tuple[Path, ...] = ()) -> tuple[Rule, ...]:
    """Every rule, sorted by name, without examples. UsageError for a broken rule file, a missing folder or a name used twice."""
    found: dict[str, Rule] = {}
    for folder in (built_in(), *folders):
        if not folder.is_dir():
            raise UsageError(f"Không có thư mục quy tắc {folder}.")
        for rule in compiled_rules(folder, prebuilt=folder == built_in()):
            if rule.name in found:
                raise UsageError(f"Quy tắc “{rule.name}” có ở hai tệp: {found[rule.name].path} và {rule.path}.")
            found[rule.name] = rule
    return tuple(found[name] for name in sorted(found))


def load_rule(path: Path) -> Rule:
    """One rule with its examples, read from its file."""
    from lint.engine.rule_file import read_rule

    return rule_from({**read_rule(path), "path": path.name}, path.parent)


def with_examples(rule: Rule) -> Rule:
    """The same rule with its examples, as `explain` shows them."""
    return replace(rule, examples=load_rule(Path(rule.path)).examples)
