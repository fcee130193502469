"""An OpenDocument text, as a zip package (.odt) or as one XML file (.fodt): the trees of its content and its styles."""

from lint.element import Element
from lint.errors import UnreadableError
from lint.odf.names import MANIFEST, OFFICE
from lint.records import NamedTuple
from lint.zipped import PART_LIMIT, Archive, Format, locked, parsed, too_large

ODT = Format(".odt", "LibreOffice Writer")
_FLAT = Format(".fodt", "LibreOffice Writer")
_ZIP = b"PK\x03\x04"
_XML = (b"<?xml", b"\xef\xbb\xbf<?xml", b"<office:document")
_TEXT = "application/vnd.oasis.opendocument.text"
_OTHER = "application/vnd."


class Sources(NamedTuple):
    """The root of the content and the root of the styles (the same one in a flat file, None where there are none), and their names."""

    content: Element
    styles: Element | None
    content_name: str = "content.xml"
    styles_name: str = "styles.xml"


def sources(data: bytes) -> Sources:
    """The trees of the file; UnreadableError when it is no OpenDocument text, is encrypted, damaged or too large."""
    if data[:64].lstrip().startswith(_XML):
        if len(data) > PART_LIMIT:
            raise too_large(_FLAT)
        root = parsed(data, "XML", _FLAT)
        if root.tag != f"{OFFICE}document" or root.find(f"{OFFICE}body/{OFFICE}text") is None:
            raise UnreadableError(f"Tệp XML không phải văn bản OpenDocument. {_FLAT.save}")
        return Sources(root, root, "", "")
    if data[:4] != _ZIP:
        raise UnreadableError(f"Tệp không phải .odt (bên trong là định dạng khác). {ODT.save}")
    archive = Archive(data, ODT)
    _check_kind(archive)
    content = archive.parse("content.xml")
    if content.find(f"{OFFICE}body/{OFFICE}text") is None:
        raise UnreadableError(f"Tệp OpenDocument không chứa văn bản (có thể là bảng tính hoặc trình chiếu). {ODT.save}")
    return Sources(content, archive.parse("styles.xml") if archive.has("styles.xml") else None)


def _check_kind(archive: Archive) -> None:
    kind = archive.read("mimetype")[:100].decode("ascii", "replace").strip() if archive.has("mimetype") else _TEXT
    if kind.startswith(_OTHER) and not kind.startswith(_TEXT):
        raise UnreadableError(f"Tệp OpenDocument không phải văn bản mà là loại khác ({kind}). {ODT.save}")
    if archive.has("encrypted-package") or _is_encrypted(archive):
        raise locked(ODT)
    if not archive.has("content.xml"):
        raise UnreadableError(f"Tệp .odt thiếu phần nội dung chính (content.xml). {ODT.save}")


def _is_encrypted(archive: Archive) -> bool:
    name = "META-INF/manifest.xml"
    return archive.has(name) and next(archive.parse(name).iter(f"{MANIFEST}encryption-data"), None) is not None
