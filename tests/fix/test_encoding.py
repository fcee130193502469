"""The bytes outside an edit are the bytes of the file, whatever their encoding."""

import pytest

from lint.errors import UnreadableError
from lint.fix.encoding import spliced
from lint.fix.model import Patch
from lint.readers.decode import decode

TEXT = "Số 15\r\nủy ban 𝟏 xã\nhết"


@pytest.mark.parametrize("mark_and_codec", [(b"", "utf-8"), (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")])
def test_mark_encoding_and_line_ends_are_kept(mark_and_codec: tuple[bytes, str]) -> None:
    mark, codec = mark_and_codec
    at = TEXT.index("xã")
    patches = [Patch(0, at, at + 2, "phường"), Patch(0, 3, 5, "16"), Patch(0, len(TEXT), len(TEXT), ".")]
    fixed = spliced(mark + TEXT.encode(codec), TEXT, patches)
    assert fixed == mark + "Số 16\r\nủy ban 𝟏 phường\nhết.".encode(codec)
    assert decode(fixed) == "Số 16\r\nủy ban 𝟏 phường\nhết."


def test_single_bytes_stay_so_for_figures_and_become_utf_8_for_letters() -> None:
    source = "Uû ban x· n¨m 2025"
    data = source.encode("latin-1")
    assert spliced(data, source, [Patch(0, 14, 18, "2026")]) == b"U\xfb ban x\xb7 n\xa8m 2026"
    assert spliced(data, source, [Patch(0, 7, 9, "xã")]) == "Uû ban xã n¨m 2025".encode()


def test_a_file_that_does_not_encode_back_is_refused() -> None:
    with pytest.raises(UnreadableError):
        spliced("xã".encode(), "xa", ())
