"""`vblint check --output docx:…`: where the copies with comments go, and when none is written."""

import os
from pathlib import Path

import pytest

from lint.cli import main
from tests.cli.conftest import PLAN
from tests.word.files import paragraph, word_file
from tests.word.read_back import comments

Capture = pytest.CaptureFixture[str]


def _word(*more: str, macros: bool = False) -> bytes:
    """The plan with its mistakes as a Word file."""
    return word_file("".join(paragraph(line) for line in (*PLAN.splitlines(), *more) if line), macros=macros)


@pytest.fixture
def folder(office: Path) -> Path:
    """The folder of the office, with the plan as a Word file in it and another below."""
    (office / "ke-hoach.docx").write_bytes(_word())
    (office / "cu").mkdir()
    (office / "cu" / "ke-hoach.docx").write_bytes(_word("Hoàn thành trước ngày 30/02/2026."))
    return office


def _invalid(path: str) -> list[str | None]:
    """The words that are said to be no day."""
    return [comment.words for comment in comments(Path(path).read_bytes()) if comment.lines[-1].endswith("date-invalid")]


def test_one_file_gets_its_copy(folder: Path, capsys: Capture) -> None:
    before = Path("ke-hoach.docx").read_bytes()
    assert main(["check", "ke-hoach.docx", "--output", "docx:xem-lai.docx"]) == 1
    shown = capsys.readouterr()
    assert "date-invalid" in shown.out
    assert f"đã ghi “xem-lai.docx”: {len(comments(Path('xem-lai.docx').read_bytes()))} nhận xét." in shown.err
    assert _invalid("xem-lai.docx") == ["31/02/2026"]
    assert Path("ke-hoach.docx").read_bytes() == before


@pytest.mark.parametrize("argv", [["--output", "xem-lai.docx"], ["--format", "docx", "--output", "xem-lai.docx"], ["--output", "docx:moi/"]])
def test_the_name_may_say_it_too(folder: Path, argv: list[str]) -> None:
    assert main(["check", "ke-hoach.docx", *argv]) == 1
    assert _invalid("moi/ke-hoach.docx" if "docx:moi/" in argv else "xem-lai.docx") == ["31/02/2026"]


def test_several_files_go_to_a_folder_under_their_names(folder: Path, capsys: Capture) -> None:
    assert main(["check", ".", "--output", "docx:xem-lai", "--quiet"]) == 1
    assert _invalid("xem-lai/ke-hoach.docx") == ["31/02/2026"]
    assert _invalid("xem-lai/cu/ke-hoach.docx") == ["31/02/2026", "30/02/2026"]
    assert sorted(path.name for path in Path("xem-lai").iterdir()) == ["cu", "ke-hoach.docx"]
    assert capsys.readouterr().err == ""
    main(["check", "ke-hoach.docx", "ke-hoach.txt", "thong-bao.txt", "--output", "docx:xem-lai"])
    assert "2 tệp không phải .docx, .docm nên không có bản có nhận xét." in capsys.readouterr().err


def test_the_choice_of_findings_is_that_of_the_report(folder: Path) -> None:
    main(["check", "ke-hoach.docx", "--select", "date-invalid", "--output", "a.docx"])
    assert [comment.words for comment in comments(Path("a.docx").read_bytes())] == ["31/02/2026"]


def test_a_file_without_findings_gives_a_copy_without_comments(folder: Path, capsys: Capture) -> None:
    main(["check", "ke-hoach.docx", "--output", "a.docx"])
    assert main(["check", "a.docx", "--select", "date-weekday", "--output", "b.docx"]) == 0
    assert comments(Path("b.docx").read_bytes()) == []
    assert "không có chỗ nào cần nhận xét" in capsys.readouterr().err


def test_a_second_run_changes_nothing(folder: Path) -> None:
    main(["check", "ke-hoach.docx", "--output", "a.docx"])
    main(["check", "a.docx", "--output", "b.docx"])
    assert Path("a.docx").read_bytes() == Path("b.docx").read_bytes()


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["ke-hoach.docx", "--output", "docx:./ke-hoach.docx"], "không ghi đè lên bản gốc"),
        (["ke-hoach.docx", "--output", "docx:."], "không ghi đè lên bản gốc"),
        ([".", "--output", "docx:xem-lai.docx"], "phải là một thư mục"),
        (["ke-hoach.docx", "--output", "xem-lai.docm"], "cùng phần mở rộng"),
        (["ke-hoach.txt", "--output", "xem-lai.docx"], "chỉ ghi được vào tệp Word"),
        (["ke-hoach.docx", "--output", "docx:khong/co/xem-lai.docx"], "Không có thư mục “khong/co”"),
        (["ke-hoach.docx", "--format", "docx"], "không in ra màn hình được"),
        (["-", "--stdin-filename", "a.docx", "--output", "xem-lai.docx"], "nêu tên tệp .docx thay cho `-`"),
    ],
)
def test_what_cannot_be_done_is_said_before_the_run(folder: Path, capsys: Capture, argv: list[str], says: str) -> None:
    before = sorted(path.as_posix() for path in Path().rglob("*"))
    assert main(["check", *argv]) == 2
    shown = capsys.readouterr()
    assert says in shown.err and shown.err.count("\n") == 1 and shown.out == ""
    assert sorted(path.as_posix() for path in Path().rglob("*")) == before


def test_an_unreadable_file_has_no_copy_and_the_others_have(folder: Path, capsys: Capture) -> None:
    Path("hong.docx").write_bytes(b"PK")
    assert main(["check", "hong.docx", "ke-hoach.docx", "--output", "docx:xem-lai"]) == 2
    assert [path.name for path in Path("xem-lai").iterdir()] == ["ke-hoach.docx"]


def test_an_interrupted_write_leaves_what_was_there(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    main(["check", "ke-hoach.docx", "--select", "date-invalid", "--output", "a.docx"])
    kept = {name: Path(name).read_bytes() for name in ("ke-hoach.docx", "a.docx")}

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    capsys.readouterr()
    assert main(["check", "ke-hoach.docx", "--output", "a.docx"]) == 2
    assert "Không ghi được vào “a.docx”" in capsys.readouterr().err
    assert {name: Path(name).read_bytes() for name in kept} == kept
    assert [path.name for path in folder.iterdir() if path.name.startswith(".vblint")] == []


def test_a_file_that_changes_during_the_run_is_not_copied(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    from lint.commands import check

    def late(*given: object, **options: object) -> None:
        Path("ke-hoach.docx").write_bytes(_word("Thêm một dòng."))

    monkeypatch.setattr(check, "produce", late)
    assert main(["check", "ke-hoach.docx", "--output", "a.docx"]) == 2
    assert "vừa bị chương trình khác thay đổi" in capsys.readouterr().err
    assert not Path("a.docx").exists()


def test_a_copy_of_a_file_with_macros_has_its_extension(folder: Path) -> None:
    Path("mau.docm").write_bytes(_word(macros=True))
    assert main(["check", "mau.docm", "--output", "xem-lai.docm"]) == 1
    assert _invalid("xem-lai.docm") == ["31/02/2026"]
