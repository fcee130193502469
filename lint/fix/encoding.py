"""Patches put into the bytes of a file: every byte outside them is copied, the byte order mark and the line ends with them."""

from collections.abc import Sequence

from lint.errors import UnreadableError
from lint.fix.model import Patch

# As the reader decodes: a byte order mark tells, else UTF-8, else the single bytes of a legacy encoding.
_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"), (b"", "utf-8"))


def spliced(data: bytes, source: str, patches: Sequence[Patch]) -> bytes:
    """The file with the patches made, which do not overlap; `source` is what its reader made of the bytes.

    A file of single bytes becomes UTF-8 when it is given letters that its encoding does not have.
    """
    mark, codec = next((mark, codec) for mark, codec in _MARKS if data.startswith(mark))
    if mark + source.encode(codec) == data:
        return _copied(data, source, sorted(patches), mark, codec)
    if len(source) != len(data):
        raise UnreadableError("Không ghi lại được tệp đúng từng byte nên vblint không sửa.")
    if all(patch.text.isascii() for patch in patches):
        return _copied(data, source, sorted(patches), b"", "")
    text: list[str] = []
    done = 0
    for patch in sorted(patches):
        text += (source[done : patch.start], patch.text)
        done = patch.end
    return "".join([*text, source[done:]]).encode()


def _copied(data: bytes, source: str, patches: Sequence[Patch], mark: bytes, codec: str) -> bytes:
    """The bytes with the patches made; without a codec each character is one byte."""

    def size(start: int, end: int) -> int:
        return len(source[start:end].encode(codec)) if codec else end - start

    pieces, place, done = [mark], len(mark), 0
    for patch in patches:
        until = place + size(done, patch.start)
        pieces += (data[place:until], patch.text.encode(codec or "ascii"))
        place, done = until + size(patch.start, patch.end), patch.end
    return b"".join([*pieces, data[place:]])
