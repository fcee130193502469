"""A fixed file put in the place of the old one: all of it or nothing."""

import os
import stat
from contextlib import suppress
from pathlib import Path
from tempfile import mkstemp

from lint.errors import UnreadableError


def replace(path: Path, old: bytes, new: bytes) -> None:
    """Replace the file by one that holds `new`, keeping its mode; behind a link, the file it points to. UnreadableError, and the file is as it was,
    when it may not be written or no longer holds `old`.
    """
    target = path.resolve()
    try:
        mode = target.stat().st_mode
        if not stat.S_ISREG(mode):
            raise UnreadableError("Không phải là tệp thường, không ghi lại được.")
        if not mode & 0o222 or not os.access(target, os.W_OK):
            raise UnreadableError("Tệp chỉ được đọc, không ghi lại được; bỏ thuộc tính chỉ đọc rồi chạy lại.")
        _swap(target, old, new, stat.S_IMODE(mode))
    except OSError as error:
        raise UnreadableError(f"Không ghi lại được tệp: {error.strerror or error}. Tệp vẫn như cũ.") from None


def put(path: Path, new: bytes, mode: int) -> None:
    """Write a file of this mode that holds `new`, in the place of one of that name if there is one. UnreadableError when it may not be written."""
    try:
        _swap(path.resolve(), None, new, mode)
    except OSError as error:
        raise UnreadableError(f"Không ghi được vào “{path}”: {error.strerror or error}.") from None


def _swap(target: Path, old: bytes | None, new: bytes, mode: int) -> None:
    # Beside the file, for only within one file system is the renaming all or nothing.
    handle, name = mkstemp(prefix=".vblint-", dir=target.parent)
    beside = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(new)
            file.flush()
            os.fsync(file.fileno())
        beside.chmod(mode)
        if beside.read_bytes() != new:
            raise UnreadableError("Đọc lại thấy tệp vừa ghi không đúng; tệp vẫn như cũ.")
        if old is not None and target.read_bytes() != old:
            raise UnreadableError("Tệp vừa bị chương trình khác thay đổi, không ghi đè; chạy lại `vblint fix`.")
        beside.replace(target)
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Have the new name on the disk too, where the system can be asked for that."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
