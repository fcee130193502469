"""What the user or a file got wrong: one clear sentence, exit code 2, and the other files go on."""

import json
from pathlib import Path

import pytest

import lint.commands.linting
from lint.cli import main
from tests.cli.conftest import vblint

Capture = pytest.CaptureFixture[str]


@pytest.mark.parametrize(
    ("argv", "says"),
    [
        (["check", "khong-co.txt"], "Không có tệp hay thư mục “khong-co.txt”"),
        (["check", "ke-hoac.txt"], "Có phải “ke-hoach.txt”?"),
        (["check", "rong"], "Thư mục “rong” không có văn bản nào"),
        (["chek"], "Có phải `vblint check`?"),
        (["ke-hoach.txt"], "`vblint check ke-hoach.txt`"),
        (["check", "--formt", "json"], "Có phải --format?"),
        (["check", "--format", "jsn"], "Có phải “json”?"),
        (["check", "--format"], "--format cần một giá trị"),
        (["check", "--quiet=1"], "--quiet không nhận giá trị"),
        (["check", "--select", "date-invald"], "Có phải “date-invalid”?"),
        (["check", "--ignore", "date-invald"], "Có phải “date-invalid”?"),
        (["check", "--as-of", "31/02/2026"], "cần một ngày có thật"),
        (["check", "--config", "khong-co.yaml"], "Không có tệp cấu hình “khong-co.yaml”"),
        (["check", "--config", "a.yaml", "--no-config"], "Chỉ dùng một trong hai"),
        (["check", "--output", "khong-co/ra.json"], "Không ghi được báo cáo"),
        (["check", "--output", "jso:ra.txt"], "Có phải “json”?"),
        (["check", "-", "ke-hoach.txt"], "phải đứng một mình"),
        (["explain"], "Thiếu QUY-TẮC"),
        (["explain", "date-invald"], "Có phải “date-invalid”?"),
        (["facts"], "Thiếu TỆP"),
        (["rules", "thua"], "Thừa đối số “thua”"),
    ],
)
def test_wrong_usage_is_one_sentence(office: Path, capsys: Capture, argv: list[str], says: str) -> None:
    Path("rong").mkdir()
    assert main(argv) == 2
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("vblint: ")
    assert says in told.err
    assert told.err.count("\n") == 1


def test_an_unknown_config_key_is_shown_where_it_stands(office: Path, capsys: Capture) -> None:
    Path(".vblint.yaml").write_text("lang: vi\nseverty: info\n", encoding="utf-8")
    assert main(["check", "ke-hoach.txt"]) == 2
    told = capsys.readouterr().err
    assert "Có phải “severity”?" in told
    assert ".vblint.yaml:2:1\n  severty: info\n  ^\n" in told
    assert main(["check", "--no-config", "ke-hoach.txt"]) == 1


def test_a_mistake_in_a_rule_file_is_shown_where_it_stands(office: Path, capsys: Capture) -> None:
    Path("quy-tac").mkdir()
    Path("quy-tac/ten-xa.yaml").write_text("name: ten-xa\nseverity: eror\n", encoding="utf-8")
    Path(".vblint.yaml").write_text("rules_folder: quy-tac\n", encoding="utf-8")
    assert main(["check", "ke-hoach.txt"]) == 2
    told = capsys.readouterr().err
    assert "Không có mức “eror”. Có phải “error”?" in told
    assert told.endswith("quy-tac/ten-xa.yaml:2:11\n  severity: eror\n            ^\n")


def test_a_file_that_cannot_be_read_does_not_stop_the_others(office: Path, capsys: Capture) -> None:
    Path("hong.docx").write_bytes(b"no zip at all")
    assert main(["check", "--format", "json", "."]) == 2
    told = capsys.readouterr()
    files = {file["path"]: file for file in json.loads(told.out)["files"]}
    assert files["hong.docx"]["error"]
    assert files["ke-hoach.txt"]["findings"]
    assert told.err == f"vblint: hong.docx: {files['hong.docx']['error']}\n"


def test_an_unreadable_file_alone(office: Path, capsys: Capture) -> None:
    Path("hong.docx").write_bytes(b"no zip at all")
    for command in ("check", "facts", "text"):
        assert main([command, "hong.docx"]) == 2
        assert capsys.readouterr().err.startswith("vblint: hong.docx: ")


def test_a_crash_of_ours_is_told_as_ours_and_the_run_goes_on(office: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    analyse = lint.commands.linting.analyse

    def broken(document, context):  # type: ignore[no-untyped-def]
        if document.path == "ke-hoach.txt":
            raise RuntimeError("hết giấy")
        return analyse(document, context)

    monkeypatch.setattr(lint.commands.linting, "analyse", broken)
    assert main(["check", "--format", "json", "."]) == 2
    told = capsys.readouterr()
    first, second = json.loads(told.out)["files"]
    assert "Lỗi của vblint, không phải lỗi của văn bản: RuntimeError: hết giấy" in first["error"]
    assert first["findings"] == []
    assert second["error"] is None
    assert "Traceback" not in told.err
    assert main(["check", "--verbose", "."]) == 2
    assert "Traceback" in capsys.readouterr().err


def test_a_crash_of_a_rule_names_the_rule(office: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    import lint.engine.each

    monkeypatch.setitem(lint.engine.run.POINTS, "each", lambda view, rule: 1 / 0)
    assert main(["check", "--select", "date-invalid", "ke-hoach.txt"]) == 2
    assert "(quy tắc date-invalid)" in capsys.readouterr().err


def test_what_is_done_is_reported_when_the_user_interrupts(office: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    analyse = lint.commands.linting.analyse

    def interrupted(document, context):  # type: ignore[no-untyped-def]
        if document.path == "thong-bao.txt":
            raise KeyboardInterrupt
        return analyse(document, context)

    monkeypatch.setattr(lint.commands.linting, "analyse", interrupted)
    assert main(["check", "--format", "json", "."]) == 130
    told = capsys.readouterr()
    assert [file["path"] for file in json.loads(told.out)["files"]] == ["ke-hoach.txt"]
    assert "mới kiểm tra 1/2 văn bản" in told.err


def test_no_command_at_all_shows_the_help_and_fails(capsys: Capture) -> None:
    assert main([]) == 2
    assert "vblint LỆNH" in capsys.readouterr().out


def test_the_installed_command_ends_without_a_traceback() -> None:
    done = vblint("check", "khong-co.txt")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"Traceback" not in done.stderr
