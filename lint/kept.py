"""What a run has made and the next ones can use: kept in the user's cache folder, whole or not at all, for the Python that made it."""

import marshal
import os
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, cast
from zlib import adler32

from lint import __version__
from lint.folders import cache_folder


def stored(name: str, form: str) -> object:
    """What `store` has kept under that name; None when there is nothing, or it is broken, of another form or of another Python."""
    path = _path(name)
    try:
        data = path.read_bytes() if path else b""
    except OSError:
        return None
    end = data.find(b"\n")
    content = memoryview(data)[end + 1 :]  # the larger files are a megabyte, and need no copy
    kept: object = marshal.loads(content) if end > 0 and data[:end] == _stamp(form, content) else None
    return kept


def store(name: str, form: str, value: object) -> None:
    """Keep a value of strings, bytes, numbers, tuples, lists, sets and dictionaries; `form` changes with what is kept and how."""
    path = _path(name)
    if path is not None:
        content = marshal.dumps(cast(Any, value))
        _write_whole(path, _stamp(form, content) + b"\n" + content)


def state(files: Iterable[Path]) -> str:
    """What changes when one of the files does: their sizes and times; `-` for one that is not there, as sources in a frozen program."""
    return " ".join(_state(file.stat) for file in files)


def state_below(folder: Path, suffix: str) -> str:
    """What changes when a file with that suffix, in the folder or in one right under it, changes, comes or goes."""
    folders = [str(folder), *(entry.path for entry in _entries(str(folder)) if entry.is_dir())]
    files = sorted((entry.path, entry) for each in folders for entry in _entries(each) if entry.name.endswith(suffix))
    return " ".join(f"{path.removeprefix(str(folder))} {_state(entry.stat)}" for path, entry in files)


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        return list(os.scandir(folder))
    except OSError:
        return []


def _state(status_of: Callable[[], os.stat_result]) -> str:
    try:
        status = status_of()
    except OSError:
        return "-"
    return f"{status.st_size:x}/{status.st_mtime_ns:x}"


def _write_whole(path: Path, data: bytes) -> None:
    """Write a file of the cache whole or not at all; when the folder is full, the run goes on without."""
    part = path.with_suffix(f".{os.getpid()}.part")
    try:
        part.write_bytes(data)
        part.replace(path)
    except OSError:
        with suppress(OSError):
            part.unlink()


def _path(name: str) -> Path | None:
    folder = cache_folder()
    return folder / f"{name}-{sys.implementation.cache_tag}.bin" if folder else None


def _stamp(form: str, content: bytes | memoryview) -> bytes:
    """The first line of a file: the vblint and the Python that wrote it, the form, and a sum of what follows, so that damage is seen unread."""
    return f"vblint {__version__} {sys.hexversion:x} {form} {adler32(content):08x}".encode()
