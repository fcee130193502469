"""Writing a zip package again: some members new, every other one copied as its bytes stand."""

import struct
from collections.abc import Iterator, Mapping
from io import BytesIO
from zipfile import BadZipFile, ZipFile
from zlib import DEFLATED, MAX_WBITS, compressobj, crc32

from lint.errors import UnreadableError
from lint.records import NamedTuple

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_DESCRIPTOR = b"PK\x07\x08"
_HAS_DESCRIPTOR = 0x08
_UTF8 = 0x800
_KEPT_FLAGS = _UTF8
_ZIP64 = 1
_TIME, _DAY = 0, 0x21  # 1 January 1980, the first day a zip file knows: the same input gives the same bytes
_NEW = _CENTRAL.pack(b"PK\x01\x02", 20, 20, 0, DEFLATED, _TIME, _DAY, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)


class _Member(NamedTuple):
    """One entry of the central directory: its fixed fields, its three variable ones, and where its bytes begin; sizes as they are."""

    fields: tuple[int, ...]
    name: bytes
    extra: bytes
    comment: bytes
    offset: int
    size: int
    inflated: int
    known_as: str


def rewritten(data: bytes, members: Mapping[str, bytes]) -> bytes:
    """The package with these members replaced, or added behind the others; all else is copied raw, in its order. UnreadableError if it is broken."""
    try:
        with ZipFile(BytesIO(data)) as opened:
            old, comment = list(_members(data, opened)), opened.comment
        if sum(member.size for member in old) > len(data):
            raise BadZipFile  # members over each other: a copy of them could be of any size
        return _written(data, old, members, comment)
    except (BadZipFile, struct.error, ValueError, IndexError):
        raise UnreadableError("Tệp .docx bị hỏng: không chép lại được các phần của tệp nén. Mở bằng Word rồi lưu lại dạng .docx.") from None


def _members(data: bytes, opened: ZipFile) -> Iterator[_Member]:
    at = opened.start_dir
    for info in opened.infolist():
        fields = _CENTRAL.unpack_from(data, at)
        ends = [at + _CENTRAL.size]
        for length in fields[10:13]:
            ends.append(ends[-1] + length)
        name, extra, comment = (data[start:end] for start, end in zip(ends, ends[1:], strict=False))
        yield _Member(fields[1:], name, extra, comment, info.header_offset, info.compress_size, info.file_size, info.filename)
        at = ends[-1]


def _written(data: bytes, old: list[_Member], members: Mapping[str, bytes], comment: bytes) -> bytes:
    out, entries = BytesIO(), {}
    for index, member in sorted(enumerate(old), key=lambda item: item[1].offset):
        if member.known_as in members:
            entries[index] = _add(out, member, members[member.known_as])
        else:
            entries[index] = _record(member, out.tell(), member.fields[6], member.size, member.inflated)
            out.write(_raw(data, member))
    known = {member.known_as for member in old}
    for name, content in members.items():
        if name not in known:
            entries[len(entries)] = _add(out, _new(name), content)
    start = out.tell()
    out.writelines(entries[index] for index in sorted(entries))
    out.write(_END.pack(b"PK\x05\x06", 0, 0, len(entries), len(entries), out.tell() - start, start, len(comment)) + comment)
    return out.getvalue()


def _raw(data: bytes, member: _Member) -> bytes:
    """The local header and the compressed bytes, with the sizes behind them where they stand there."""
    header = _LOCAL.unpack_from(data, member.offset)
    end = member.offset + _LOCAL.size + header[9] + header[10] + member.size
    if header[0] != b"PK\x03\x04" or end > len(data):
        raise BadZipFile
    if header[2] & _HAS_DESCRIPTOR:
        end += _descriptor(data[end : end + 24], member)
    return data[member.offset : end]


def _descriptor(behind: bytes, member: _Member) -> int:
    """The length of the sizes behind a member: with a mark before them or without, in numbers of eight bytes or of four."""
    for sizes in ("<L2Q", "<3L"):
        written = struct.pack(sizes, member.fields[6], member.size, member.inflated)
        for candidate in (_DESCRIPTOR + written, written):
            if behind.startswith(candidate):
                return len(candidate)
    return 0


def _new(name: str) -> _Member:
    fields = list(_CENTRAL.unpack(_NEW)[1:])
    fields[2] = 0 if name.isascii() else _UTF8
    return _Member(tuple(fields), name.encode(), b"", b"", 0, 0, 0, name)


def _add(out: BytesIO, member: _Member, content: bytes) -> bytes:
    """Write a member with new content; its entry for the central directory. Name, time and attributes stay."""
    packer = compressobj(level=6, method=DEFLATED, wbits=-MAX_WBITS)
    packed = packer.compress(content) + packer.flush()
    made, _, flags, _, time, day, *rest = member.fields
    member = member._replace(fields=(made, 20, flags & _KEPT_FLAGS, DEFLATED, time, day, *rest))
    offset, checksum = out.tell(), crc32(content)
    out.write(
        _LOCAL.pack(b"PK\x03\x04", 20, flags & _KEPT_FLAGS, DEFLATED, time, day, checksum, len(packed), len(content), len(member.name), 0)
        + member.name
        + packed
    )
    return _record(member, offset, checksum, len(packed), len(content))


def _record(member: _Member, offset: int, checksum: int, size: int, inflated: int) -> bytes:
    """The entry of the central directory; the numbers all fit in four bytes, for a package is far smaller than that."""
    fields, extra = member.fields, _without_zip64(member.extra)
    lengths = (len(member.name), len(extra), len(member.comment))
    fixed = _CENTRAL.pack(b"PK\x01\x02", *fields[:6], checksum, size, inflated, *lengths, 0, *fields[13:15], offset)
    return fixed + member.name + extra + member.comment


def _without_zip64(extra: bytes) -> bytes:
    kept, at = b"", 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<2H", extra, at)
        if kind != _ZIP64:
            kept += extra[at : at + 4 + length]
        at += 4 + length
    return kept
