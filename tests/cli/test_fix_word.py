"""`vblint fix` on Word files: in place, as revisions, shown as a difference."""

import io
import os
import zipfile
from pathlib import Path

import pytest

from lint.cli import main
from lint.readers import read_bytes
from tests.cli.conftest import vblint
from tests.word.files import paragraph, word_file

Capture = pytest.CaptureFixture[str]
SELECTED = ("--no-config", "--select", "citation-symbol-format")
LINES = ["Thực hiện Chỉ thị số 37- CT/TU ngày 12/01/2026 của Tỉnh ủy.", "Các thôn chủ động thực hiện."]
FIXED = [LINES[0].replace("37- CT", "37-CT"), LINES[1]]
LETTER = word_file(paragraph("") + paragraph(LINES[0][:23], LINES[0][23:]) + paragraph(LINES[1]))


@pytest.fixture
def letter(office: Path) -> Path:
    path = office / "cong-van-so-5.docx"
    path.write_bytes(LETTER)
    return path


def lines(data: bytes, *, original: bool = False) -> list[str]:
    return read_bytes(data, "a.docx", original=original).text.split("\n")


def test_a_word_file_is_fixed_in_place(letter: Path, capsys: Capture) -> None:
    assert main(["fix", letter.name, *SELECTED]) == 0
    assert lines(letter.read_bytes()) == FIXED
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == [letter.name, "  đoạn 2  “37- CT/TU” → “37-CT/TU”  citation-symbol-format"]
    before = letter.read_bytes()
    assert main(["fix", letter.name, *SELECTED]) == 0
    assert letter.read_bytes() == before


def test_as_revisions_it_can_be_taken_back(letter: Path, capsys: Capture) -> None:
    assert main(["fix", "--track-changes", letter.name, *SELECTED]) == 0
    assert "Mở bằng Word (thẻ Review) để chấp nhận hoặc từ chối từng chỗ." in capsys.readouterr().out
    data = letter.read_bytes()
    assert (lines(data), lines(data, original=True)) == (FIXED, LINES)
    assert main(["fix", "--track-changes", letter.name, *SELECTED]) == 0
    assert letter.read_bytes() == data
    letter.write_bytes(LETTER)
    main(["fix", "--track-changes", "--as-of", "2026-03-05", letter.name, *SELECTED])
    with zipfile.ZipFile(io.BytesIO(letter.read_bytes())) as package:
        assert b'w:date="2026-03-05T00:00:00Z"' in package.read("word/document.xml")


def test_a_diff_names_paragraphs_and_writes_nothing(letter: Path) -> None:
    for options in ((), ("--track-changes",)):
        done = vblint("fix", "--diff", *options, letter.name, *SELECTED)
        assert done.returncode == 1
        shown = [line for line in done.stdout.decode().splitlines() if line[0] in "-+@"]
        assert shown == [f"--- {letter.name}", f"+++ {letter.name}", "@@ -1,2 +1,2 @@ đoạn 2", f"-{LINES[0]}", f"+{FIXED[0]}"]
        assert letter.read_bytes() == LETTER


def test_check_says_what_fix_can_do(letter: Path, capsys: Capture) -> None:
    main(["check", letter.name, *SELECTED])
    assert "`vblint fix` sửa được 1 chỗ." in " ".join(capsys.readouterr().out.split())


def test_standard_input_goes_fixed_to_standard_output(office: Path) -> None:
    done = vblint("fix", "-", "--stdin-filename", "a.docx", *SELECTED, data=LETTER)
    assert (done.returncode, lines(done.stdout)) == (0, FIXED)


def test_only_word_files_have_revisions(letter: Path, capsys: Capture) -> None:
    assert main(["fix", "--track-changes", letter.name, "ke-hoach.txt", *SELECTED]) == 2
    told = capsys.readouterr()
    assert "“ke-hoach.txt” không phải tệp Word" in told.err
    assert letter.read_bytes() == LETTER


def test_an_open_or_protected_file_is_left_alone_in_one_sentence(letter: Path, capsys: Capture) -> None:
    Path("~$ng-van-so-5.docx").write_bytes(b"")
    closed = Path("dong.docx")
    data = word_file(paragraph(LINES[0]), {"settings": '<w:documentProtection w:edit="readOnly" w:enforcement="1"/>'})
    closed.write_bytes(data)
    assert main(["fix", letter.name, closed.name, *SELECTED]) == 2
    told = capsys.readouterr().err.splitlines()
    assert [line.partition(": ")[2].partition(":")[0] for line in told] == [letter.name, closed.name]
    assert "đang mở" in told[0]
    assert "bảo vệ" in told[1]
    assert (letter.read_bytes(), closed.read_bytes()) == (LETTER, data)


def test_a_failure_while_writing_leaves_the_file(letter: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "replace", fail)
    assert main(["fix", letter.name, *SELECTED]) == 2
    assert letter.read_bytes() == LETTER
    assert "Tệp vẫn như cũ" in capsys.readouterr().err
    assert sorted(path.name for path in Path().iterdir()) == ["cong-van-so-5.docx", "ke-hoach.txt", "thong-bao.txt"]
