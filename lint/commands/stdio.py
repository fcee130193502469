"""Standard output and standard error: UTF-8 everywhere, and a reader that has gone away is no error."""

import io
import os
import sys
from collections.abc import Callable

from lint.errors import UsageError


def utf8() -> None:
    """Make both streams write UTF-8 with `\\n`, whatever the console's own encoding; what cannot be encoded is escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def write(text: str) -> None:
    """Write to standard output; nothing more is written once its reader has closed it, UsageError when it is full."""
    _put(lambda: sys.stdout.write(text))


def write_bytes(data: bytes) -> None:
    """Write to standard output as `write` does, the bytes as they are."""
    _put(lambda: sys.stdout.buffer.write(data))


def _put(write: Callable[[], object]) -> None:
    try:
        write()
        sys.stdout.flush()
    except BrokenPipeError:
        # What is still buffered would fail again when Python closes the stream at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except OSError as error:
        raise UsageError(f"Không ghi được kết quả ra: {error.strerror}.") from None


def say(text: str) -> None:
    """Write a sentence to standard error."""
    print(f"vblint: {text}", file=sys.stderr)
