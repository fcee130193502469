"""Zip files of XML parts, as Word and OpenDocument files are: read within bounds and parsed without entities."""

from typing import TYPE_CHECKING, cast

from lint.element import Element
from lint.errors import UnreadableError
from lint.records import NamedTuple

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

PART_LIMIT = 50_000_000
TOTAL_LIMIT = 200_000_000
_RATIO_LIMIT = 300
_RATIO_FROM = 5_000_000  # smaller parts may be as repetitive as they like
_MEMBERS = 10_000


class Format(NamedTuple):
    """What messages call a format: its extension, and the program that makes such files."""

    suffix: str
    program: str

    @property
    def save(self) -> str:
        """The advice to make the file anew."""
        return f"Mở bằng {self.program} rồi lưu lại dạng {self.suffix}."


class Archive:
    """The members of a zip file; UnreadableError when it is none, has a password or is larger than a document can be."""

    def __init__(self, data: bytes, kind: Format) -> None:
        self.kind = kind
        self._data, self._zip = data, _opened(data, kind)
        self._members = {info.filename: info for info in self._zip.infolist()}
        _check_sizes(list(self._members.values()), kind)

    def has(self, name: str) -> bool:
        """Whether there is a member of that name."""
        return name in self._members

    def read(self, name: str) -> bytes:
        """The bytes of a member."""
        from zipfile import BadZipFile
        from zlib import error as ZlibError

        try:
            data = _inflated(self._data, self._members[name])
            if data is None:
                with self._zip.open(self._members[name]) as stream:
                    data = stream.read(PART_LIMIT + 1)
        except (BadZipFile, ZlibError, EOFError, OSError, NotImplementedError, RuntimeError):
            raise UnreadableError(f"Tệp {self.kind.suffix} bị hỏng: không giải nén được phần {name}. {self.kind.save}") from None
        if len(data) > PART_LIMIT:
            raise too_large(self.kind)
        return data

    def parse(self, name: str, *, whole: bool = False) -> Element:
        """The root element of an XML member (lxml), `whole` with its comments and instructions; document type declarations are refused."""
        return parsed(self.read(name), name, self.kind, whole=whole)


def _inflated(data: bytes, member: "ZipInfo") -> bytes | None:
    """The bytes of a deflated member in one step, where zipfile takes many small ones; None for what is to be left to it."""
    from zlib import crc32, decompressobj

    at = member.header_offset
    start = at + 30 + int.from_bytes(data[at + 26 : at + 28], "little") + int.from_bytes(data[at + 28 : at + 30], "little")
    if member.compress_type != 8 or data[at : at + 4] != b"PK\x03\x04":
        return None
    inflating = decompressobj(-15)
    found = inflating.decompress(data[start : start + member.compress_size], PART_LIMIT + 1)
    return found if inflating.eof and len(found) == member.file_size and crc32(found) == member.CRC else None


def parsed(data: bytes, name: str, kind: Format, *, whole: bool = False) -> Element:
    """The root element of the XML; `name` is what messages call it."""
    from lxml import etree

    bare = not whole
    if b"<!DOCTYPE" in data:
        raise _doctype(kind)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=bare, remove_pis=bare)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        raise UnreadableError(f"Tệp {kind.suffix} bị hỏng: phần {name} không phải XML hợp lệ. {kind.save}") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise _doctype(kind)
    return cast(Element, root)


def _opened(data: bytes, kind: Format) -> "ZipFile":
    from io import BytesIO
    from zipfile import BadZipFile, ZipFile

    try:
        opened = ZipFile(BytesIO(data))
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        raise UnreadableError(f"Tệp không phải {kind.suffix} hợp lệ (không mở được như tệp nén). {kind.save}") from None
    if any(info.flag_bits & 1 for info in opened.infolist()):
        raise locked(kind)
    return opened


def locked(kind: Format) -> UnreadableError:
    """The error of a file that has a password."""
    return UnreadableError(f"Tệp {kind.suffix} có đặt mật khẩu. Mở bằng {kind.program}, bỏ mật khẩu rồi lưu lại dạng {kind.suffix}.")


def _check_sizes(members: "list[ZipInfo]", kind: Format) -> None:
    total = sum(info.file_size for info in members)
    if len(members) > _MEMBERS or total > TOTAL_LIMIT:
        raise too_large(kind)
    for info in members:
        inflated = info.filename.endswith((".xml", ".rels"))
        if inflated and (info.file_size > PART_LIMIT or info.file_size > _RATIO_FROM and info.file_size > _RATIO_LIMIT * max(info.compress_size, 1)):
            raise too_large(kind)


def _doctype(kind: Format) -> UnreadableError:
    return UnreadableError(f"Tệp {kind.suffix} chứa khai báo DOCTYPE, có thể là tệp độc hại nên vblint không đọc. {kind.save}")


def too_large(kind: Format) -> UnreadableError:
    """The error of a file larger than a document can be."""
    return UnreadableError(
        f"Tệp {kind.suffix} bung ra quá lớn so với một văn bản, có thể là tệp độc hại nên vblint không đọc. Chia nhỏ tệp rồi thử lại."
    )
