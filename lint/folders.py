"""Where vblint's data lies: its own grammars and rules, and the user's cache folder for what it can make again."""

import os
import stat
import sys
from functools import cache
from importlib import import_module
from pathlib import Path


@cache
def data_folder(package: str) -> Path:
    """The folder of a data package (`grammar`, `rules`); found without importlib.resources, which loads zipfile."""
    return Path(import_module(f"lint.{package}").__file__ or "").parent


@cache
def cache_folder() -> Path | None:
    """The user's private cache folder, made if need be; None when there is none that only the user can write to."""
    try:
        folder = _base() / "vblint"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        status = folder.stat()
    except (OSError, RuntimeError):
        return None
    if os.name == "posix" and (status.st_uid != os.getuid() or stat.S_IMODE(status.st_mode) & 0o022):
        return None
    return folder if os.access(folder, os.W_OK) else None


def _base() -> Path:
    if override := os.environ.get("VBLINT_CACHE"):
        return Path(override)
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
