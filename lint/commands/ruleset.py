"""Config and rules as a command line asks for them: `--config`, `--no-config`, else the nearest `.vblint.yaml`."""

from argparse import Namespace
from pathlib import Path

from lint.commands.parser import Parser
from lint.config import Config, Word, find_config
from lint.engine.compiled import Compiled
from lint.engine.load import load, with_examples
from lint.engine.model import Rule
from lint.engine.settings import check_names
from lint.errors import UsageError


def add_config_options(parser: Parser) -> None:
    """The options that say which config is read."""
    parser.option("--config", metavar="TỆP", help="đọc cấu hình trong tệp này (mặc định: .vblint.yaml gần nhất, từ thư mục của văn bản trở lên)")
    parser.option("--no-config", action="store_true", help="không đọc tệp cấu hình nào")


def config_for(given: Namespace, folder: Path) -> Config:
    """The config for files in the folder; UsageError when the named one is not there or is broken."""
    if given.config and given.no_config:
        raise UsageError("Chỉ dùng một trong hai: --config hoặc --no-config.")
    if given.no_config:
        return Config()
    if given.config:
        if not Path(given.config).is_file():
            raise UsageError(f"Không có tệp cấu hình “{given.config}”.")
        return _loaded(Path(given.config), given.config)
    path, here = find_config(folder), Path.cwd()
    if path is None:
        return Config()
    return _loaded(path, str(path.relative_to(here) if path.is_relative_to(here) else path))


def _loaded(path: Path, shown: str) -> Config:
    from lint.config_file import load_config

    return load_config(path, shown)


def loaded_for(config: Config) -> Compiled:
    """All rules and presets there are under the config, the office's own included."""
    return load((config.rules_folder,) if config.rules_folder else ())


def rules_for(config: Config) -> tuple[Rule, ...]:
    """All rules there are under the config, the office's own included."""
    return loaded_for(config).rules


def rule_named(name: str, rules: tuple[Rule, ...]) -> Rule:
    """The rule of that name with its examples; UsageError naming the nearest one."""
    known = {rule.name: rule for rule in rules}
    check_names([Word(name)], known)
    return with_examples(known[name])
