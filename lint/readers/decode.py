"""Bytes of a text file to characters: UTF-8, UTF-16 with a byte order mark, or the single bytes of TCVN3 and VNI."""

from lint.errors import UnreadableError
from lint.patterns import regex
from lint.readers.legacy import legacy_letters

_BINARY = regex("[\x00-\x08\x0e-\x1f]")
_OPEN = (0x81, 0x8D, 0x8F, 0x90, 0x9D)  # bytes without a character in Windows-1252
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
        if legacy_letters(text := _single_bytes(data)):
            return text
        raise UnreadableError(f"Tệp không dùng bảng mã UTF-8, cũng không nhận ra là TCVN3 hay VNI. {_SAVE_AS}") from None


def _single_bytes(data: bytes) -> str:
    """A character a byte: Windows-1252, and Latin-1 for the bytes that it leaves open."""
    text = data.decode("latin-1")
    return text.translate({code: bytes((code,)).decode("cp1252") for code in range(0x80, 0xA0) if code not in _OPEN})


def _utf16(data: bytes) -> str:
    try:
        return data.decode("utf-16")
    except UnicodeDecodeError:
        raise UnreadableError(f"Tệp ghi là UTF-16 nhưng bị hỏng. {_SAVE_AS}") from None
