"""`vblint fix`: what it writes, what it says, and its exit codes."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import lint.commands.fix
from lint.cli import main
from tests.cli.conftest import CLEAN, HEAD, vblint

Capture = pytest.CaptureFixture[str]

# One safe fix, one unsafe, and one finding without a fix.
LETTER = f"""\
{HEAD}Thực hiện Chỉ thị số 37- CT/TU ngày 12/01/2026 của Tỉnh ủy trước ngày 31/02/2026.

1. Tổ chức thực hiện

Các thôn chủ động thực hiện.
"""
SELECTED = ("--no-config", "--select", "citation-symbol-format,outline-duplicate,date-invalid")
FIXED = LETTER.replace("37- CT/TU", "37-CT/TU")


@pytest.fixture
def letter(office: Path) -> Path:
    path = office / "cong-van.txt"
    path.write_bytes(LETTER.encode())
    return path


def test_safe_fixes_are_written_and_told(letter: Path, capsys: Capture) -> None:
    assert main(["fix", "cong-van.txt", *SELECTED]) == 1
    assert letter.read_text(encoding="utf-8") == FIXED
    told = capsys.readouterr().out.splitlines()
    assert told[:2] == ["cong-van.txt", "  dòng 13  “37- CT/TU” → “37-CT/TU”  citation-symbol-format"]
    assert told[-2:] == [
        "Đã sửa 1 chỗ trong 1 văn bản. Còn 2 chỗ phải sửa. Trong đó 1 chỗ sửa được khi thêm `--unsafe` (xem",
        "trước bằng `--diff`).",
    ]


def test_unsafe_fixes_are_written_when_asked_for(letter: Path, capsys: Capture) -> None:
    assert main(["fix", "--unsafe", "cong-van.txt", *SELECTED]) == 1
    assert letter.read_text(encoding="utf-8") == FIXED.replace("1. Tổ chức", "2. Tổ chức")
    assert "“1.” → “2.”" in capsys.readouterr().out


def test_the_second_time_there_is_nothing_to_do(letter: Path, capsys: Capture) -> None:
    main(["fix", "--unsafe", "cong-van.txt", *SELECTED])
    before = letter.stat()
    capsys.readouterr()
    assert main(["fix", "--unsafe", "cong-van.txt", *SELECTED]) == 1
    assert capsys.readouterr().out == "Không có chỗ nào sửa tự động được. Còn 1 chỗ phải sửa.\n"
    assert (letter.stat().st_ino, letter.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_the_exit_code_is_0_when_nothing_is_left(letter: Path, capsys: Capture) -> None:
    assert main(["fix", "thong-bao.txt"]) == 0
    assert main(["fix", "cong-van.txt", "--no-config", "--select", "citation-symbol-format"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Đã sửa 1 chỗ trong 1 văn bản. Không còn chỗ nào phải sửa."


def test_a_diff_shows_and_writes_nothing(letter: Path) -> None:
    done = vblint("fix", "--diff", "cong-van.txt", *SELECTED)
    assert done.returncode == 1
    assert letter.read_text(encoding="utf-8") == LETTER
    lines = done.stdout.decode().splitlines()
    assert [line for line in lines if line[0] in "-+@"] == [
        "--- cong-van.txt",
        "+++ cong-van.txt",
        "@@ -10,7 +10,7 @@",
        f"-{LETTER.splitlines()[12]}",
        f"+{FIXED.splitlines()[12]}",
    ]
    assert "Sửa được 1 chỗ trong 1 văn bản." in done.stderr.decode()
    main(["fix", "cong-van.txt", *SELECTED])
    assert vblint("fix", "--diff", "cong-van.txt", *SELECTED).returncode == 0


def test_a_diff_of_a_last_line_without_end_is_a_patch(letter: Path, capsys: Capture) -> None:
    letter.write_bytes("Theo Chỉ thị số 37- CT/TU ngày 12/01/2026 của Tỉnh ủy.".encode())
    assert main(["fix", "--diff", "cong-van.txt", *SELECTED]) == 1
    assert capsys.readouterr().out.count("\n\\ No newline at end of file\n") == 2


@pytest.mark.parametrize(
    "encode",
    [
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: b"\xef\xbb\xbf" + text.encode(),
        lambda text: b"\xff\xfe" + text.encode("utf-16-le"),
        lambda text: text.rstrip("\n").encode(),
    ],
)
def test_encoding_and_line_ends_stay(letter: Path, encode) -> None:
    letter.write_bytes(encode(LETTER))
    main(["fix", "cong-van.txt", *SELECTED])
    assert letter.read_bytes() == encode(FIXED)


def test_markdown_and_html_keep_their_marks(office: Path) -> None:
    (office / "a.md").write_text("Theo **Chỉ thị số 37- CT/TU** ngày 12/01/2026 của Tỉnh ủy.\n", encoding="utf-8")
    (office / "a.html").write_text("<p>Theo Chỉ thị số <b>37-</b> CT/TU, ngày 12/01/2026 của Tỉnh ủy.</p>\n", encoding="utf-8")
    main(["fix", "a.md", "a.html", *SELECTED])
    assert (office / "a.md").read_text(encoding="utf-8") == "Theo **Chỉ thị số 37-CT/TU** ngày 12/01/2026 của Tỉnh ủy.\n"
    assert (office / "a.html").read_text(encoding="utf-8") == "<p>Theo Chỉ thị số <b>37-</b>CT/TU, ngày 12/01/2026 của Tỉnh ủy.</p>\n"


def test_standard_input_goes_fixed_to_standard_output(office: Path) -> None:
    done = vblint("fix", "-", *SELECTED, data=LETTER.replace("\n", "\r\n").encode())
    assert done.returncode == 1
    assert done.stdout == FIXED.replace("\n", "\r\n").encode()
    assert "Đã sửa 1 chỗ" in done.stderr.decode()
    clean = vblint("fix", "-", data=CLEAN.encode())
    assert (clean.returncode, clean.stdout) == (0, CLEAN.encode())


def test_a_file_of_another_program_is_left_alone_in_one_sentence(letter: Path, capsys: Capture) -> None:
    Path("to-trinh.odt").write_bytes(b"PK")
    assert main(["fix", "to-trinh.odt", "cong-van.txt", *SELECTED]) == 2
    told = capsys.readouterr()
    assert told.err.count("\n") == 1
    assert "to-trinh.odt: Chưa sửa tự động được tệp .odt" in told.err
    assert Path("to-trinh.odt").read_bytes() == b"PK"
    assert letter.read_text(encoding="utf-8") == FIXED  # the others go on
    assert "1 tệp không sửa được" in told.out


@pytest.mark.parametrize("trouble", [b"\x00\x01", b""])
def test_an_unreadable_file_does_not_stop_the_others(letter: Path, capsys: Capture, trouble: bytes) -> None:
    Path("a.txt").write_bytes(trouble)
    assert main(["fix", "a.txt", "cong-van.txt", *SELECTED]) == 2
    assert letter.read_text(encoding="utf-8") == FIXED
    assert capsys.readouterr().err.startswith("vblint: a.txt: Tệp ")


def test_a_read_only_file_is_left_alone_in_one_sentence(letter: Path, capsys: Capture) -> None:
    letter.chmod(0o444)
    assert main(["fix", "cong-van.txt", *SELECTED]) == 2
    assert letter.read_text(encoding="utf-8") == LETTER
    assert "chỉ được đọc" in capsys.readouterr().err


def test_a_failure_while_writing_leaves_the_file(letter: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(os, "replace", fail)
    assert main(["fix", "cong-van.txt", *SELECTED]) == 2
    assert letter.read_text(encoding="utf-8") == LETTER
    assert "Tệp vẫn như cũ" in capsys.readouterr().err


def test_a_bug_of_ours_is_told_as_one_and_changes_nothing(letter: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object, **__: object) -> None:
        raise ValueError("boom")

    monkeypatch.setattr(lint.commands.fix, "fix", crash)
    assert main(["fix", "cong-van.txt", *SELECTED]) == 2
    assert "Lỗi của vblint, không phải lỗi của văn bản: ValueError: boom" in capsys.readouterr().err
    assert letter.read_text(encoding="utf-8") == LETTER


def test_an_interruption_keeps_what_was_done(letter: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(found: object, *_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(lint.commands.fix, "_fix", stop)
    assert main(["fix", "cong-van.txt", *SELECTED]) == 130
    assert "mới xong 0/1 văn bản" in capsys.readouterr().err


def test_what_is_suppressed_is_not_fixed(letter: Path) -> None:
    text = LETTER.replace("Thực hiện Chỉ thị", "# vblint: ignore=citation-symbol-format\nThực hiện Chỉ thị")
    letter.write_bytes(text.encode())
    main(["fix", "cong-van.txt", *SELECTED])
    assert letter.read_text(encoding="utf-8") == text


def test_check_says_what_fix_can_do_and_does_not_load_it(letter: Path) -> None:
    code = "import sys; from lint.cli import main; main(sys.argv[1:]); print(*[m for m in sys.modules if m.startswith('lint.fix')], file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code, "check", "cong-van.txt", *SELECTED], capture_output=True, text=True, check=True)
    assert "`vblint fix` sửa được 1 chỗ, thêm `--unsafe` được 1 chỗ nữa." in " ".join(done.stdout.split())
    assert done.stderr.strip() == ""


def test_paths_are_needed(office: Path, capsys: Capture) -> None:
    assert main(["fix"]) == 2
    assert "Thiếu TỆP" in capsys.readouterr().err


def test_a_file_in_a_legacy_encoding_becomes_unicode(office: Path, capsys: Capture) -> None:
    old = "Céng hßa x· héi chñ nghÜa ViÖt Nam\r\n\r\nGiao Phßng Kinh tÕ h\u00adíng dÉn c¸c th«n trång c©y.\r\n"
    new = "Cộng hòa xã hội chủ nghĩa Việt Nam\r\n\r\nGiao Phòng Kinh tế hướng dẫn các thôn trồng cây.\r\n"
    for name, data in (("bytes.txt", old.encode("latin-1")), ("utf-8.txt", old.encode())):
        Path(name).write_bytes(data)
        assert main(["fix", name, "--no-config", "--select", "unicode-form"]) == 0
        assert Path(name).read_bytes() == new.encode()
        assert "viết lại bằng Unicode dựng sẵn: “Cộng hòa" in capsys.readouterr().out
