"""Readers: one file of any format read here becomes one Document."""

from pathlib import Path

from lint.document import Document
from lint.errors import UnreadableError

FORMATS = (".txt", ".md", ".html", ".htm", ".docx", ".docm", ".odt", ".fodt", ".pdf", ".doc", ".rtf")


def read(path: Path, shown: str | None = None, *, original: bool = False) -> Document:
    """The document in the file, named `shown` in reports; UnreadableError when it cannot be read.

    Revisions are read as accepted, or with `original` as rejected.
    """
    suffix = _format(path.name)
    try:
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableError(f"Không mở được tệp: {error.strerror or error}.") from None
    return _dispatch(data, shown if shown is not None else path.as_posix(), suffix, original)


def read_bytes(data: bytes, name: str, *, original: bool = False) -> Document:
    """The document in the bytes; the extension of `name` gives the format."""
    return _dispatch(data, name, _format(name), original)


def _format(name: str) -> str:
    suffix = Path(name).suffix.lower()
    if suffix not in FORMATS:
        what = f"Định dạng {suffix}" if suffix else "Tệp không có phần mở rộng nên định dạng"
        raise UnreadableError(f"{what} chưa đọc được; vblint đọc {', '.join(FORMATS)}.")
    return suffix


def _dispatch(data: bytes, shown: str, suffix: str, original: bool) -> Document:
    from hashlib import sha256

    digest = sha256(data).hexdigest()
    if suffix in (".docx", ".docm", ".odt", ".pdf"):
        from lint.readers.disguise import check_kind

        check_kind(data, suffix)
    if suffix in (".docx", ".docm"):
        from lint.readers.docx import read_docx

        return read_docx(data, shown, digest, "rejected" if original else "accepted")
    if suffix in (".odt", ".fodt"):
        from lint.readers.odt import read_odt

        return read_odt(data, shown, digest, original)
    if suffix == ".pdf":
        from lint.readers.pdf.read import read_pdf

        return read_pdf(data, shown, digest)
    if suffix in (".doc", ".rtf"):
        from lint.readers.office import read_office

        return read_office(data, shown, digest, suffix, original)
    if suffix in (".html", ".htm"):
        from lint.readers.html import read_html

        return read_html(data, shown, digest)
    from lint.readers.text import read_markdown, read_text

    return (read_markdown if suffix == ".md" else read_text)(data, shown, digest)
