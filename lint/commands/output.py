"""Where reports go: the screen, and the files of `--output [FORMAT:]FILE`."""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

from lint.commands.parser import perhaps
from lint.commands.stdio import write
from lint.errors import UsageError
from lint.records import NamedTuple
from lint.report.model import Report
from lint.report.paint import Paint, coloured, plain

FORMATS = ("text", "json", "docx")
WORD = (".docx", ".docm")

_WIDEST = 110
_PIPE = 100


class Output(NamedTuple):
    """One report to make: its format, and its file (None: the screen), for copies with comments a file or folder."""

    format: str
    file: Path | None = None


def outputs(given: Sequence[str], screen: str | None) -> list[Output]:
    """The reports asked for. A FILE without a format takes the place of the report on the screen; one with a format comes beside it.

    A copy with comments never goes to the screen; a FILE named like a Word file is one.
    """
    files = [_output(word) for word in given]
    if screen == "docx":
        files, screen = [output if output.format else Output("docx", output.file) for output in files], None
        if all(output.format != "docx" for output in files):
            raise UsageError("Bản Word có nhận xét không in ra màn hình được: ghi nó vào tệp bằng `--output docx:ban-nhan-xet.docx`.")
    moved = any(output.format == "" for output in files)
    found = [Output(output.format or _by_name(output.file, screen), output.file) for output in files]
    return found if moved else [Output(screen or "text"), *found]


def _output(word: str) -> Output:
    """`[FORMAT:]FILE`; a single letter before the colon is a drive."""
    head, colon, rest = word.partition(":")
    if head == "docx" and colon and rest:
        return Output(head, Path(rest))
    if not (colon and len(head) > 1) and Path(word).suffix.lower() in WORD:
        return Output("docx", Path(word))
    if head in FORMATS and colon and rest:
        return Output(head, _writable(rest))
    if colon and len(head) > 1 and head.isalnum():
        raise UsageError(f"--output không có dạng báo cáo “{head}”. {perhaps(head, FORMATS)}")
    return Output("", _writable(word))


def _writable(name: str) -> Path:
    """The path, asked about before the run so that no report is lost at its end."""
    path = Path(name)
    if not name or path.is_dir() or not path.parent.is_dir():
        raise UsageError(f"Không ghi được báo cáo vào “{name}”: không có thư mục đó hoặc đó là một thư mục.")
    return path


def _by_name(file: Path | None, screen: str | None) -> str:
    return screen or ("json" if file and file.suffix.lower() == ".json" else "text")


def produce(output: Output, report: Report, *, color: str, quiet: bool) -> None:
    """Make one report and put it where it goes."""
    if output.file is None:
        write(_render(output, report, color, quiet))
        return
    text = _render(output, report, "never", quiet)
    try:
        output.file.write_text(text, encoding="utf-8", errors="backslashreplace", newline="\n")
    except OSError as error:
        raise UsageError(f"Không ghi được báo cáo vào “{output.file}”: {error.strerror}.") from None


def _render(output: Output, report: Report, color: str, quiet: bool) -> str:
    if output.format == "json":
        from lint.report.json import render as render_json

        return render_json(report)
    from lint.report.text import render

    return render(report, _columns(output), paint_for(color), errors=output.file is not None, quiet=quiet)


def _columns(output: Output) -> int:
    if output.file is not None or not sys.stdout.isatty():
        return _PIPE
    from shutil import get_terminal_size

    return max(40, min(get_terminal_size().columns, _WIDEST))


def paint_for(color: str) -> Paint:
    """How the screen is painted under `--color`."""
    auto = color == "auto" and sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
    return coloured() if color == "always" or auto else plain
