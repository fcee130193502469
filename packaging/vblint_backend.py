"""The build backend: setuptools, with the rules compiled to JSON in the wheel, so that a run of it needs no YAML."""

import sys
from pathlib import Path
from typing import Any

from setuptools import build_meta
from setuptools.build_meta import *  # noqa: F403 - every other hook is setuptools' own

ROOT = Path(__file__).resolve().parent.parent


def build_wheel(wheel_directory: str, config_settings: dict[str, Any] | None = None, metadata_directory: str | None = None) -> str:
    """Build the wheel with `rules/compiled.json` in it; the source tree is left as it was."""
    sys.path.insert(0, str(ROOT))
    from lint.engine.compiled import COMPILED, compile_rules

    compiled = ROOT / "rules" / COMPILED
    compiled.write_text(compile_rules(compiled.parent), encoding="utf-8", newline="\n")
    try:
        return build_meta.build_wheel(wheel_directory, config_settings, metadata_directory)
    finally:
        compiled.unlink()
