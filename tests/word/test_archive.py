"""A zip package written again: what is not replaced is the same to the byte, however the zip was made."""

import io
import struct
import zipfile
from collections.abc import Callable

import pytest

from lint.errors import UnreadableError
from lint.word.archive import rewritten
from tests.word.files import paragraph, word_file


class _Pipe(io.RawIOBase):
    """A target that cannot seek: sizes are written behind each member."""

    def __init__(self) -> None:
        self.data = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        self.data += bytes(data)  # type: ignore[call-overload]
        return len(bytes(data))  # type: ignore[call-overload]


def _plain() -> bytes:
    return word_file(paragraph("Kính gửi: Ủy ban nhân dân xã."))


def _streamed() -> bytes:
    pipe = _Pipe()
    with zipfile.ZipFile(pipe, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", "một" * 50)
        with package.open("word/media/ảnh.png", "w", force_zip64=True) as large:
            large.write(b"\x89PNG" * 9)
        package.comment = "bản lưu".encode()
    return bytes(pipe.data)


def _stored() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        info = zipfile.ZipInfo("word/document.xml", (2026, 3, 5, 8, 30, 0))
        info.extra, info.comment, info.external_attr = struct.pack("<2HL", 0x7075, 4, 7), b"c", 0o644 << 16
        package.writestr(info, b"<a/>")
        package.writestr("word/styles.xml", b"<b/>")
    return out.getvalue()


MAKERS = pytest.mark.parametrize("make", [_plain, _streamed, _stored])


def members(data: bytes) -> dict[str, bytes]:
    """The local header and the compressed bytes of each member, read straight from the file."""
    found = {}
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        for info in package.infolist():
            name, extra = struct.unpack_from("<2H", data, info.header_offset + 26)
            found[info.filename] = data[info.header_offset : info.header_offset + 30 + name + extra + info.compress_size]
    return found


@MAKERS
def test_all_but_the_new_members_is_copied_raw(make: Callable[[], bytes]) -> None:
    data = make()
    new = rewritten(data, {"word/document.xml": b"<new/>" * 20, "word/comments.xml": b"<added/>"})
    old, now = members(data), members(new)
    assert list(now) == [*old, "word/comments.xml"]
    assert {name: raw for name, raw in now.items() if name not in ("word/document.xml", "word/comments.xml")} == {
        name: raw for name, raw in old.items() if name != "word/document.xml"
    }
    with zipfile.ZipFile(io.BytesIO(new)) as package, zipfile.ZipFile(io.BytesIO(data)) as before:
        assert package.testzip() is None
        assert package.read("word/document.xml") == b"<new/>" * 20 and package.read("word/comments.xml") == b"<added/>"
        assert package.comment == before.comment
        kept = [(i.date_time, i.comment, i.external_attr) for i in before.infolist()]
        assert [(i.date_time, i.comment, i.external_attr) for i in package.infolist()][:-1] == kept


@MAKERS
def test_the_same_input_gives_the_same_bytes(make: Callable[[], bytes]) -> None:
    data, changes = make(), {"word/document.xml": b"<new/>", "word/comments.xml": b"<added/>"}
    assert rewritten(data, changes) == rewritten(data, changes)


def test_without_a_change_the_file_is_the_same() -> None:
    assert rewritten(_plain(), {}) == _plain()


def test_a_broken_package_is_refused() -> None:
    data = bytearray(_plain())
    data[data.index(b"PK\x03\x04", 4) : data.index(b"PK\x03\x04", 4) + 4] = b"PK\x07\x07"
    with pytest.raises(UnreadableError, match="bị hỏng"):
        rewritten(bytes(data), {"word/document.xml": b"<new/>"})


def test_members_that_lie_over_each_other_are_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as package:
        package.writestr("word/document.xml", b"x" * 900)
        package.filelist += [package.filelist[0]] * 9
    with pytest.raises(UnreadableError, match="bị hỏng"):
        rewritten(out.getvalue(), {})
