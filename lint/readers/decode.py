"""Bytes of a text file to characters: UTF-8, or UTF-16 with a byte order mark."""

import re

from lint.errors import UnreadableError

_BINARY = re.compile("[\x00-\x08\x0e-\x1f]")
_SAVE_AS = "Mở tệp bằng chương trình đã tạo ra nó rồi lưu lại với bảng mã UTF-8."


def decode(data: bytes) -> str:
    """The characters of the file without its byte order mark; UnreadableError says in one sentence why there are none."""
    if not data:
        raise UnreadableError("Tệp rỗng, không có gì để kiểm tra.")
    if data[:4] in (b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff"):
        raise UnreadableError(f"Tệp dùng bảng mã UTF-32, vblint chưa đọc được. {_SAVE_AS}")
    text = _utf16(data) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else _utf8(data)
    if _BINARY.search(text):
        raise UnreadableError("Tệp không phải là văn bản thuần: bên trong có dữ liệu nhị phân.")
    if not text.strip():
        raise UnreadableError("Tệp không có chữ nào để kiểm tra.")
    return text


def _utf8(data: bytes) -> str:
    try:
        return data.decode("utf-8").removeprefix("\ufeff")
    except UnicodeDecodeError:
        if b"\x00" in data:
            raise UnreadableError("Tệp không phải là văn bản thuần: bên trong có dữ liệu nhị phân.") from None
        raise UnreadableError(f"Tệp không dùng bảng mã UTF-8, vblint không đoán bảng mã cũ. {_SAVE_AS}") from None


def _utf16(data: bytes) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError:
        raise UnreadableError(f"Tệp ghi là UTF-16 nhưng bị hỏng. {_SAVE_AS}") from None
