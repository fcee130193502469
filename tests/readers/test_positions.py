"""Whatever was taken out, joined or composed: every character still has its place in the file."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.errors import UnreadableError
from lint.readers import read_bytes
from tests.readers.reading import assert_lines_and_columns, assert_maps_back

_WORDS = [
    "Điều 4.",
    "kế hoạch",
    "Ủy ban",
    "số 37-",
    "CT/TU",
    "a)",
    "- Sở Y tế;",
    "**I. MỤC",
    "ĐÍCH**",
    "*(Kèm theo",
    "ngày*",
    "&amp;",
    "<p>",
    "</p>",
    "<br>",
]
_WORDS += [
    "\u200bẩn",
    "thự",
    "c hiện",
    "|",
    "\t",
    "#",
    "----",
    "năm 2027.",
    "NƠI NHẬN:",
    "“trích",
    "yếu”",
    "\\*",
    "__x__",
    "1.",
    "e\u0301a",
    "\u0301",
    "\ufeff",
    "\u212b",
    "[a](b.c)",
]
_WORDS += ["XÃ AN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Nơi nhận:", "TM. ỦY BAN", "Lê Văn Tám", "<table>", "<td>", "</table>"]
_PIECES = st.sampled_from([*_WORDS, " ", " ", "    ", "\n", "\n", "\n\n", "\r\n", "\r\n\r\n"])
_TEXTS = st.lists(_PIECES, min_size=1, max_size=60).map("".join)


@settings(max_examples=150, deadline=None)
@given(text=_TEXTS, name=st.sampled_from(["a.txt", "a.md", "a.html"]), form=st.sampled_from(["NFC", "NFD"]), mark=st.booleans())
def test_every_character_maps_back(text: str, name: str, form: str, mark: bool) -> None:
    raw = unicodedata.normalize(form, text)  # type: ignore[arg-type]
    try:
        document = read_bytes(raw.encode("utf-8-sig" if mark else "utf-8"), name)
    except UnreadableError:
        return
    assert document.source == (raw if mark else raw.removeprefix("\ufeff"))
    assert_maps_back(document)
    assert_lines_and_columns(document)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=120), st.sampled_from(["a.txt", "a.md", "a.html"]))
def test_no_text_breaks_a_reader(text: str, name: str) -> None:
    try:
        document = read_bytes(text.encode("utf-8", "ignore"), name)
    except UnreadableError:
        return
    assert_maps_back(document)


def test_columns_of_decomposed_letters_count_the_code_points_of_the_file() -> None:
    raw = unicodedata.normalize("NFD", "Kế hoạch số 5")
    document = read_bytes(raw.encode(), "a.txt")
    assert document.text == "Kế hoạch số 5"
    at = document.text.index("5")
    assert document.line_column(at) == (1, raw.index("5") + 1)
    letter = document.text.index("ế")
    assert document.line_column(letter + 1, end=True) == (1, raw.index(" ") + 1)


def test_marks_do_not_shift_columns() -> None:
    document = read_bytes("\ufeff## **II. NỘI DUNG**\r\n\r\nSố **12**/KH".encode(), "a.md")
    assert [document.line_column(block.span.start) for block in document.blocks] == [(1, 6), (3, 1)]
    assert document.line_column(document.text.index("/KH")) == (3, 10)
    assert document.line_column(len(document.text), end=True) == (3, 13)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_zero_width_characters_are_dropped_and_counted(name: str) -> None:
    document = read_bytes("Đi\u200bều\u00ad 7".encode(), name)
    assert document.text == "Điều 7"
    assert document.line_column(document.text.index("7")) == (1, 8)


def test_a_decomposed_file_gives_the_same_paragraphs() -> None:
    raw = "KẾ HOẠCH**Trồng cây ở xã Bản Mù**\n\nII. MỤC TIÊU**1. Chỉ tiêu**\n\n- Phủ xanh đất trống; - Giữ rừng\n\n|\n**Số hộ**\n|\nĐã nhận\n|\n"
    for name in ("a.txt", "a.md", "a.html"):
        composed = read_bytes(raw.encode(), name)
        apart = read_bytes(unicodedata.normalize("NFD", raw).encode(), name)
        assert apart.text == composed.text
        assert [block.span for block in apart.blocks] == [block.span for block in composed.blocks]
        assert_maps_back(apart)
