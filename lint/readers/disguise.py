"""Files whose extension does not say what they are."""

from typing import Literal

from lint.errors import UnreadableError

Kind = Literal[".pdf", ".rtf", ".doc", ".docx", ".odt", ".html"]

_HEAD = 4096
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BOM = b"\xef\xbb\xbf"
_LOCKED = "Tệp có đặt mật khẩu. Mở bằng Word, bỏ mật khẩu rồi lưu lại dạng .docx."


def kind_of(data: bytes) -> Kind | None:
    """What the first bytes say that a file is; None when they do not tell. UnreadableError for a Word file with a password."""
    head = data[:_HEAD].removeprefix(_BOM).lstrip()
    if head.startswith(_OLE):
        if _ENCRYPTED in data:
            raise UnreadableError(_LOCKED)
        return ".doc"
    if head.startswith(b"PK\x03\x04"):
        return ".odt" if b"mimetypeapplication/vnd.oasis.opendocument.text" in head[:100] else ".docx" if b"word/" in data else None
    if head.startswith(b"%PDF-"):
        return ".pdf"
    if head.startswith(b"{\\rtf"):
        return ".rtf"
    return ".html" if head[:15].lower().startswith((b"<html", b"<!doctype html")) else None


def check_kind(data: bytes, suffix: str) -> None:
    """UnreadableError when the bytes of a .docx, .odt or .pdf file are of another format."""
    kind = kind_of(data)
    wanted = ".docx" if suffix == ".docm" else suffix
    if kind is not None and kind != wanted:
        word = "" if kind == ".pdf" else ", hoặc mở bằng Word rồi lưu lại dạng .docx"
        raise UnreadableError(f"Tệp mang đuôi {suffix} nhưng thật ra là {kind}. Đổi đuôi tệp thành {kind}{word}.")
