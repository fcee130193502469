"""What counts as a readable file."""

from pathlib import Path

import pytest

from lint.errors import UnreadableError
from lint.readers import FORMATS, read, read_bytes


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_encodings_give_the_same_text(encoding: str) -> None:
    document = read_bytes("Điều 1. Phạm vi\r\n\r\nĐiều 2. Đối tượng".encode(encoding), "a.txt")
    assert document.text == "Điều 1. Phạm vi\nĐiều 2. Đối tượng"
    assert document.line_column(document.blocks[1].span.start) == (3, 1)


@pytest.mark.parametrize(
    ("data", "name", "word"),
    [
        (b"", "a.txt", "rỗng"),
        (b" \n\t\n", "a.md", "không có chữ"),
        (b"abc\x00def", "a.txt", "nhị phân"),
        (b"\xff\xfeA", "a.txt", "UTF-16"),
        ("tiếng".encode("cp1258", "replace") + b"\xe9\xea", "a.txt", "UTF-8"),
        ("chữ".encode("utf-32"), "a.txt", "UTF-32"),
        (b"<html><!-- x --></html>", "a.html", "không có chữ"),
        (b"**", "a.md", "không có chữ"),
        (b"x", "a.pages", ".docx"),
        (b"x", "README", ".docx"),
    ],
)
def test_unreadable_says_why_in_one_sentence(data: bytes, name: str, word: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, name)
    assert word in caught.value.message
    assert "\n" not in caught.value.message


def test_read_takes_the_shown_name_and_reports_what_is_missing(tmp_path: Path) -> None:
    file = tmp_path / "Công văn.TXT"
    file.write_text("Kính gửi: Sở Y tế", encoding="utf-8")
    assert read(file).path == file.as_posix()
    assert read(file, "plans/x.txt").path == "plans/x.txt"
    with pytest.raises(UnreadableError, match="Không mở được"):
        read(tmp_path / "none.txt")
    with pytest.raises(UnreadableError, match="Không mở được"):
        (tmp_path / "folder.md").mkdir()
        read(tmp_path / "folder.md")


def test_formats_are_the_extensions() -> None:
    assert set(FORMATS) == {".txt", ".md", ".html", ".htm", ".docx", ".docm", ".odt", ".fodt", ".pdf", ".doc", ".rtf"}
