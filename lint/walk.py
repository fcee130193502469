"""Finding the documents: files as named, folders walked without what is hidden, ignored by git, or an Office lock file."""

import os
from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from lint.errors import UsageError, nearest
from lint.records import NamedTuple

_LOCK = "~$"


class Found(NamedTuple):
    """A file to read, and its path as the user would write it (with `/`)."""

    path: Path
    shown: str


def find(names: Iterable[str], extensions: Collection[str]) -> list[Found]:
    """The files behind `names`, sorted by path and each once; a UsageError for a missing path or a folder that holds no document."""
    found: dict[str, Found] = {}
    for name in names:
        for file in _behind(name, extensions):
            found.setdefault(os.path.abspath(file.path), file)  # noqa: PTH100 - Path.resolve would follow links
    return sorted(found.values(), key=lambda file: file.shown)


def _behind(name: str, extensions: Collection[str]) -> list[Found]:
    path = Path(name)
    if path.is_dir():
        files = [Found(path / inside, _shown(name, inside)) for inside in _walk(path, extensions)]
        if not files:
            raise UsageError(f"Thư mục “{name}” không có văn bản nào để kiểm tra ({', '.join(sorted(extensions))}).")
        return files
    if not path.exists():
        raise UsageError(f"Không có tệp hay thư mục “{name}”.{_perhaps(path)}")
    return [Found(path, name.replace(os.sep, "/"))]


def _shown(folder: str, inside: str) -> str:
    shown = inside if folder == os.curdir else os.path.join(folder, inside)  # noqa: PTH118 - the path as given, `./` kept
    return shown.replace(os.sep, "/")


def _perhaps(path: Path) -> str:
    try:
        beside = sorted(entry.name for entry in path.parent.iterdir())
    except OSError:
        return ""
    near = nearest(path.name, beside)
    return f" Có phải “{path.parent / near}”?" if near else ""


def _walk(folder: Path, extensions: Collection[str]) -> Iterator[str]:
    """Paths inside the folder of the documents in it, and of the folders that cannot be opened (reading them says why)."""
    ignored = _ignored(folder)
    closed: list[OSError] = []
    for top, folders, files in os.walk(folder, onerror=closed.append):
        inside = os.path.relpath(top, folder)
        prefix = "" if inside == os.curdir else inside + os.sep
        folders[:] = sorted(name for name in folders if not name.startswith(".") and prefix + name not in ignored)
        for name in files:
            if name.startswith((".", _LOCK)) or prefix + name in ignored:
                continue
            if Path(name).suffix.lower() in extensions:
                yield prefix + name
    yield from (os.path.relpath(error.filename, folder) for error in closed)


def _ignored(folder: Path) -> frozenset[str]:
    """Paths inside the folder that git ignores (whole folders as one); none where there is no git or no repository.

    A folder that is ignored itself was named on purpose: nothing in it counts as ignored.
    """
    import subprocess

    # A repository may name a program as its file watcher: never start one for a folder that is only being read.
    command = ["git", "-c", "core.fsmonitor=false", "ls-files", "-z", "--others", "--ignored", "--exclude-standard", "--directory"]
    try:
        answer = subprocess.run(command, cwd=folder, capture_output=True, check=False)
    except OSError:
        return frozenset()
    paths = os.fsdecode(answer.stdout).split("\0") if answer.returncode == 0 else []
    return frozenset(path.rstrip("/").replace("/", os.sep) for path in paths) - {"", "."}
