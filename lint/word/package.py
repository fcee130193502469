"""The zip package of a Word file: its parts, read within bounds and parsed without entities."""

from typing import TYPE_CHECKING, cast

from lint.errors import UnreadableError
from lint.word.element import Element

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

PART_LIMIT = 50_000_000
TOTAL_LIMIT = 200_000_000
_RATIO_LIMIT = 300
_RATIO_FROM = 5_000_000  # smaller parts may be as repetitive as they like
_MEMBERS = 10_000
_OLE = b"\xd0\xcf\x11\xe0"
_SAVE = "Mở bằng Word rồi lưu lại dạng .docx."
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package:
    """The parts of a .docx file; UnreadableError when it is none, is encrypted or is larger than a document can be."""

    def __init__(self, data: bytes) -> None:
        self._zip = _opened(data)
        self._members = {info.filename: info for info in self._zip.infolist()}
        _check_sizes(list(self._members.values()))

    def main_part(self) -> str:
        """The name of the document part, by the package's relationships."""
        name = "word/document.xml"
        if "_rels/.rels" in self._members:
            for relation in self.parse("_rels/.rels").iter(_RELATIONS):
                if (relation.get("Type") or "").endswith("/officeDocument"):
                    name = (relation.get("Target") or name).lstrip("/")
        if name not in self._members:
            raise UnreadableError(f"Tệp .docx thiếu phần nội dung chính ({name}). {_SAVE}")
        return name

    def has(self, name: str) -> bool:
        """Whether the package holds a part of that name."""
        return name in self._members

    def parse(self, name: str) -> Element:
        """The root element of an XML part (lxml); document type declarations are refused."""
        from lxml import etree

        data = self._read(name)
        if b"<!DOCTYPE" in data:
            raise UnreadableError(f"Tệp .docx chứa khai báo DOCTYPE, có thể là tệp độc hại nên vblint không đọc. {_SAVE}")
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True)
        try:
            root = etree.fromstring(data, parser)
        except etree.XMLSyntaxError:
            raise UnreadableError(f"Tệp .docx bị hỏng: phần {name} không phải XML hợp lệ. {_SAVE}") from None
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableError(f"Tệp .docx chứa khai báo DOCTYPE, có thể là tệp độc hại nên vblint không đọc. {_SAVE}")
        return cast(Element, root)

    def _read(self, name: str) -> bytes:
        from zipfile import BadZipFile
        from zlib import error as ZlibError

        try:
            with self._zip.open(self._members[name]) as stream:
                data = stream.read(PART_LIMIT + 1)
        except (BadZipFile, ZlibError, EOFError, OSError, NotImplementedError, RuntimeError):
            raise UnreadableError(f"Tệp .docx bị hỏng: không giải nén được phần {name}. {_SAVE}") from None
        if len(data) > PART_LIMIT:
            raise _too_large()
        return data


def _opened(data: bytes) -> "ZipFile":
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    if data[:4] == _OLE:
        raise UnreadableError("Tệp là .doc cũ hoặc .docx có đặt mật khẩu. Mở bằng Word, bỏ mật khẩu rồi lưu lại dạng .docx.")
    try:
        opened = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        raise UnreadableError(f"Tệp không phải .docx hợp lệ (không mở được như tệp nén). {_SAVE}") from None
    if any(info.flag_bits & 1 for info in opened.infolist()):
        raise UnreadableError("Tệp .docx có đặt mật khẩu. Mở bằng Word, bỏ mật khẩu rồi lưu lại dạng .docx.")
    return opened


def _check_sizes(members: "list[ZipInfo]") -> None:
    total = sum(info.file_size for info in members)
    if len(members) > _MEMBERS or total > TOTAL_LIMIT:
        raise _too_large()
    for info in members:
        inflated = info.filename.endswith((".xml", ".rels"))
        if inflated and (info.file_size > PART_LIMIT or info.file_size > _RATIO_FROM and info.file_size > _RATIO_LIMIT * max(info.compress_size, 1)):
            raise _too_large()


def _too_large() -> UnreadableError:
    return UnreadableError("Tệp .docx bung ra quá lớn so với một văn bản, có thể là tệp độc hại nên vblint không đọc. Chia nhỏ tệp rồi thử lại.")
