"""Old Word files (.doc) and rich text (.rtf): LibreOffice makes a .docx of them, which is then read."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from lint.document import Document
from lint.errors import UnreadableError
from lint.readers.disguise import kind_of
from lint.records import replace

_SECONDS = 120
_LARGEST = 100_000_000  # bytes
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.exe",
    r"C:\Program Files (x86)\LibreOffice\program\soffice.exe",
)
_MISSING = "Đọc tệp {suffix} cần LibreOffice, mà máy này chưa cài. Cài LibreOffice (libreoffice.org), hoặc mở bằng Word rồi lưu lại dạng .docx."
_FAILED = "LibreOffice không mở được tệp {suffix} này, có thể tệp bị hỏng. Mở bằng Word rồi lưu lại dạng .docx."
_LATE = f"LibreOffice chuyển tệp {{suffix}} quá {_SECONDS} giây chưa xong nên vblint dừng lại. Mở bằng Word rồi lưu lại dạng .docx."
_TOO_LARGE = "Tệp {suffix} quá lớn so với một văn bản nên vblint không đọc. Chia nhỏ tệp rồi thử lại."
# No macro runs, no linked file is fetched, nothing asks: a document is read, whatever it holds.
_PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting">
<prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update">
<prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
</oor:items>
"""


def read_office(data: bytes, path: str, digest: str, suffix: str, original: bool = False) -> Document:
    """A .doc or .rtf file, or what is named so: web pages and .docx files are read as what they are."""
    kind = kind_of(data)
    if kind == ".html":
        from lint.readers.html import read_html

        return read_html(data, path, digest)
    from lint.readers.docx import read_docx

    made = data if kind == ".docx" else converted(data, suffix)
    document = read_docx(made, path, digest, "rejected" if original else "accepted")
    return document if kind == ".docx" else replace(document, format=suffix[1:])


def converted(data: bytes, suffix: str) -> bytes:
    """The .docx that LibreOffice makes of the bytes of a file; UnreadableError when it is missing, fails or takes too long."""
    program = _program()
    if program is None:
        raise UnreadableError(_MISSING.format(suffix=suffix))
    if len(data) > _LARGEST:
        raise UnreadableError(_TOO_LARGE.format(suffix=suffix))
    with TemporaryDirectory(prefix="vblint-", ignore_cleanup_errors=True) as name:
        folder = Path(name)
        source, made = folder / f"document{suffix}", folder / "made" / "document.docx"
        source.write_bytes(data)
        _run(program, folder, source, suffix)
        if not made.is_file():
            raise UnreadableError(_FAILED.format(suffix=suffix))
        return made.read_bytes()


def _program() -> str | None:
    """LibreOffice where it is usually installed, else on the path."""
    return next((place for place in _candidates() if place), None)


def _candidates() -> Iterator[str | None]:
    yield from (place for place in _PLACES if Path(place).is_file())
    yield which("soffice")
    yield which("libreoffice")


def _run(program: str, folder: Path, source: Path, suffix: str) -> None:
    """Convert in a profile of its own: a LibreOffice that is open is neither asked nor disturbed."""
    profile = folder / "profile"
    (profile / "user").mkdir(parents=True)
    (profile / "user" / "registrymodifications.xcu").write_text(_PROFILE, encoding="utf-8")
    options = ["--headless", "--norestore", "--nologo", "--nolockcheck", f"-env:UserInstallation={profile.as_uri()}"]
    command = [program, *options, "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder / "made"), str(source)]
    # without a home it can write to, LibreOffice waits for ever
    environment = {**os.environ, "HOME": str(folder)}
    try:
        silent = subprocess.DEVNULL
        process = subprocess.Popen(command, cwd=folder, env=environment, stdin=silent, stdout=silent, stderr=silent, start_new_session=True)
    except OSError:
        raise UnreadableError(_FAILED.format(suffix=suffix)) from None
    try:
        process.wait(_SECONDS)
    except subprocess.TimeoutExpired:
        raise UnreadableError(_LATE.format(suffix=suffix)) from None
    finally:
        _end(process)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the program with all it started: `soffice` is a script, the work is done by its children."""
    if process.poll() is None:
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
