"""Files as LibreOffice writes them: many conversions in one start of the program, each made once in a run of the tests."""

import fcntl
import os
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory

_SECONDS_TO_START = 120
_SECONDS_A_FILE = 20
_MISSING = (
    "These tests need LibreOffice (the command soffice), which is not installed here. `bash .ci/run` installs it; by hand:"
    " apt-get install --no-install-recommends libreoffice-writer-nogui fonts-liberation2"
)


def convert(paths: Sequence[Path], to: str, folder: Path) -> list[Path]:
    """The files in another format (`to` is its extension: docx, odt, pdf, doc, rtf), in `folder`, named after their stem and their bytes.

    What `folder` already holds is not made again; workers that share it wait for each other. RuntimeError when LibreOffice is missing or fails.
    """
    folder.mkdir(parents=True, exist_ok=True)
    made = [folder / f"{path.stem}-{sha256(path.read_bytes()).hexdigest()[:12]}.{to}" for path in paths]
    with locked(folder):
        missing = {target: path for path, target in zip(paths, made, strict=True) if not target.exists()}
        if missing:
            _convert(missing, to)
    return made


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Hold the folder for this process; others wait."""
    with (folder / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _convert(sources: dict[Path, Path], to: str) -> None:
    with TemporaryDirectory() as name:
        work = Path(name)
        inputs = []
        for target, source in sources.items():
            inputs.append(work / "in" / f"{target.stem}{source.suffix}")
            inputs[-1].parent.mkdir(exist_ok=True)
            shutil.copyfile(source, inputs[-1])
        said = _run(inputs, to, work)
        for target in sources:
            result = work / "out" / target.name
            if not result.exists():
                raise RuntimeError(f"LibreOffice made no {to} of {sources[target]}: {said}")
            shutil.move(result, target)


def _run(inputs: Sequence[Path], to: str, work: Path) -> str:
    """Start LibreOffice with a user profile of its own, so that no other instance gets the call; what it printed."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise RuntimeError(_MISSING)
    profile = f"-env:UserInstallation={(work / 'profile').as_uri()}"
    command = [program, "--headless", "--norestore", profile, "--convert-to", to, "--outdir", str(work / "out"), *map(str, inputs)]
    # `HOME` may not be writable where tests run; LibreOffice then hangs on its first start.
    environment = {**os.environ, "HOME": str(work)}
    limit = _SECONDS_TO_START + _SECONDS_A_FILE * len(inputs)
    try:
        done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=limit, check=False)
    except subprocess.TimeoutExpired as late:
        raise RuntimeError(f"LibreOffice did not end in {limit} seconds on {len(inputs)} files") from late
    return f"exit code {done.returncode}, {done.stdout}{done.stderr}".strip()
