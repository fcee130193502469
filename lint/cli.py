"""The command `vblint`: picks the subcommand, and is the one place where errors become words and exit codes."""

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from importlib import import_module
from typing import NoReturn

from lint import __version__
from lint.commands.exit_codes import FAILED, INTERRUPTED, OK
from lint.commands.stdio import say, utf8, write
from lint.errors import UsageError, nearest
from lint.patterns import keep_compiled

COMMANDS = {
    "check": "kiểm tra văn bản",
    "fix": "sửa những chỗ sửa tự động được",
    "facts": "in những gì đọc được: viện dẫn, ngày tháng, đề mục, đơn vị …",
    "text": "in phần chữ của văn bản, mỗi đoạn một dòng",
    "explain": "giải thích một quy tắc",
    "rules": "liệt kê các quy tắc",
    "init": "tạo tệp cấu hình .vblint.yaml có chú giải",
}


def main(argv: list[str] | None = None) -> int:
    """Run `vblint` with these arguments (default: the process's) and return its exit code."""
    utf8()
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except UsageError as error:
        say(str(error))
        return FAILED
    except KeyboardInterrupt:
        say("Đã dừng theo yêu cầu.")
        return INTERRUPTED
    except SystemExit as stop:  # argparse leaves so after --help
        return stop.code if isinstance(stop.code, int) else OK
    except Exception as error:
        return _bug(error, "--verbose" in (argv or sys.argv))


def _bug(error: Exception, verbose: bool) -> int:
    """What went wrong in vblint itself, outside of any one document."""
    say(f"Lỗi của vblint: {type(error).__name__}: {error}. Xin báo cho người phát triển kèm dòng lệnh đã gõ và kết quả khi thêm --verbose.")
    if verbose:
        from traceback import print_exc

        print_exc()
    return FAILED


def _run(argv: Sequence[str]) -> int:
    if not argv or argv[0] in ("-h", "--help", "help"):
        write(_help())
        return OK if argv else FAILED
    if argv[0] == "--version":
        write(f"vblint {__version__}\n")
        return OK
    command = argv[0]
    if command not in COMMANDS:
        raise UsageError(_unknown(command))
    code = import_module(f"lint.commands.{command}").run(argv[1:])
    assert isinstance(code, int)
    return code


def _help() -> str:
    lines = "\n".join(f"  {name:10}{what}" for name, what in COMMANDS.items())
    return (
        "vblint soát lỗi thống nhất trong văn bản hành chính: viện dẫn, ngày tháng, đề mục, tên đơn vị, thể thức.\n\n"
        f"Cách dùng: vblint LỆNH …\n\n{lines}\n\n"
        "`vblint LỆNH --help` cho biết các tùy chọn của từng lệnh. Bắt đầu: `vblint check van-ban.docx`.\n"
    )


def _unknown(word: str) -> str:
    near = nearest(word, list(COMMANDS))
    if near:
        return f"Không có lệnh “{word}”. Có phải `vblint {near}`?"
    if word.startswith("-"):
        return f"Không có tùy chọn {word} đứng trước tên lệnh. Xem `vblint --help`."
    return f"Không có lệnh “{word}”. Để kiểm tra một tệp hay thư mục: `vblint check {word}`."


def command() -> NoReturn:
    """The `vblint` program: `main`, and nothing that only costs a short process time."""
    # Looking for cycles among what a start leaves behind (a run makes hardly any), and taking some 250 modules down again, take a fifth of the time.
    gc.set_threshold(200_000, 20, 50)
    code = main()
    keep_compiled()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    command()
