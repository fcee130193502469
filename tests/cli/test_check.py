"""`vblint check`: reports, exit codes, where they are written."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from lint.cli import main
from tests.cli.conftest import PLAN, vblint

Capture = pytest.CaptureFixture[str]


def findings(capsys: Capture, *argv: str) -> dict[str, list[dict[str, object]]]:
    """Findings by path, whatever the exit code."""
    main(["check", "--format", "json", *argv])
    return {file["path"]: file["findings"] for file in json.loads(capsys.readouterr().out)["files"]}


def test_a_text_report_names_the_place_and_the_rule(office: Path, capsys: Capture) -> None:
    assert main(["check", "ke-hoach.txt"]) == 1
    shown = capsys.readouterr().out
    assert "ke-hoach.txt, dòng 13, mục 1" in shown
    assert "31/02/2026" in shown
    assert "date-invalid" in shown
    assert "trong 1 văn bản" in shown.splitlines()[-1]


def test_every_file_of_a_folder_stands_in_the_json(office: Path, capsys: Capture) -> None:
    found = findings(capsys)
    assert list(found) == ["ke-hoach.txt", "thong-bao.txt"]
    assert "date-invalid" in [finding["rule"] for finding in found["ke-hoach.txt"]]
    assert found["thong-bao.txt"] == []


def test_findings_stand_in_the_order_of_the_text(office: Path, capsys: Capture) -> None:
    places = [(f["start"]["line"], f["start"]["column"], f["rule"]) for f in findings(capsys, "--severity", "info")["ke-hoach.txt"]]  # type: ignore[index]
    assert places == sorted(places)
    assert len(places) >= 2


def test_exit_codes(office: Path) -> None:
    assert main(["check", "thong-bao.txt"]) == 0
    assert main(["check", "ke-hoach.txt"]) == 1
    assert main(["check", "ke-hoach.txt", "--fail-on", "never"]) == 0
    assert main(["check", "ke-hoach.txt", "--ignore", "date-invalid,citation-kind-symbol", "--select", "date-invalid"]) == 0


def test_select_and_ignore_choose_the_rules(office: Path, capsys: Capture) -> None:
    assert {f["rule"] for f in findings(capsys, "--select", "date-invalid")["ke-hoach.txt"]} == {"date-invalid"}
    assert "date-invalid" not in {f["rule"] for f in findings(capsys, "--ignore", "date-invalid")["ke-hoach.txt"]}


def test_the_same_input_gives_the_same_bytes(office: Path) -> None:
    first, second = (vblint("check", "--format", "json", "--severity", "info", env={"PYTHONHASHSEED": seed}).stdout for seed in ("1", "2"))
    assert _without_seconds(first) == _without_seconds(second)
    assert b"date-invalid" in first


def _without_seconds(report: bytes) -> list[bytes]:
    return [line for line in report.splitlines() if b'"seconds"' not in line]


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_columns_survive_line_ends_and_a_byte_order_mark(office: Path, capsys: Capture, ending: str, mark: str) -> None:
    Path("dau.txt").write_bytes((mark + PLAN.replace("\n", ending)).encode())
    found = next(f for f in findings(capsys, "dau.txt")["dau.txt"] if f["rule"] == "date-invalid")
    assert found["start"] == {"line": 13, "column": 32}
    assert found["text"] == "31/02/2026"


def test_columns_of_decomposed_letters_count_what_stands_in_the_file(office: Path, capsys: Capture) -> None:
    from unicodedata import normalize

    text = normalize("NFD", PLAN)
    Path("nfd.txt").write_bytes(text.encode())
    line = text.splitlines()[12]
    found = next(f for f in findings(capsys, "nfd.txt")["nfd.txt"] if f["rule"] == "date-invalid")
    assert found["start"] == {"line": 13, "column": line.index("31/02") + 1}


def test_standard_input(office: Path) -> None:
    done = vblint("check", "-", "--stdin-filename", "gửi đi.md", "--format", "json", data=PLAN.encode())
    assert done.returncode == 1
    assert json.loads(done.stdout)["files"][0]["path"] == "gửi đi.md"


def test_a_report_goes_to_files(office: Path, capsys: Capture) -> None:
    assert main(["check", "ke-hoach.txt", "--output", "json:ra.json", "--output", "text:ra.txt"]) == 1
    assert json.loads(Path("ra.json").read_text(encoding="utf-8"))["summary"]["files"] == 1
    assert Path("ra.txt").read_text(encoding="utf-8").splitlines()[:-1] == capsys.readouterr().out.splitlines()[:-1]


def test_a_file_without_a_format_takes_the_place_of_the_screen(office: Path, capsys: Capture) -> None:
    assert main(["check", "ke-hoach.txt", "--output", "ra.json"]) == 1
    assert capsys.readouterr().out == ""
    assert json.loads(Path("ra.json").read_text(encoding="utf-8"))["tool"].startswith("vblint ")


def test_colour_is_for_terminals(office: Path) -> None:
    assert b"\x1b[" not in vblint("check", "ke-hoach.txt").stdout
    assert b"\x1b[" in vblint("check", "ke-hoach.txt", "--color", "always").stdout
    assert b"\x1b[" in vblint("check", "ke-hoach.txt", "--color", "always", env={"NO_COLOR": "1"}).stdout
    assert b"\x1b[" not in vblint("check", "ke-hoach.txt", "--color", "never").stdout


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize(("env", "coloured"), [({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True)])
def test_a_terminal_is_coloured_unless_no_color_is_set(office: Path, env: dict[str, str], coloured: bool) -> None:
    import pty

    master, slave = pty.openpty()
    argv = [sys.executable, "-m", "lint.cli", "check", "ke-hoach.txt"]
    subprocess.run(argv, stdout=slave, check=False, env={**os.environ, "TERM": "xterm", **env})
    os.close(slave)
    assert (b"\x1b[" in os.read(master, 100_000)) is coloured


def test_a_reader_that_goes_away_is_no_error(office: Path) -> None:
    read, write = os.pipe()
    os.close(read)
    argv = [sys.executable, "-m", "lint.cli", "check", "ke-hoach.txt", "thong-bao.txt"]
    done = subprocess.run(argv, stdout=write, stderr=subprocess.PIPE, check=False)
    os.close(write)
    assert (done.returncode, done.stderr) == (1, b"")


def test_english_is_spoken_on_request(office: Path, capsys: Capture) -> None:
    main(["check", "ke-hoach.txt", "--lang", "en"])
    shown = capsys.readouterr().out
    assert "ERROR" in shown
    assert "line 13" in shown


def test_quiet_leaves_the_summary_out(office: Path, capsys: Capture) -> None:
    assert main(["check", "thong-bao.txt", "--quiet"]) == 0
    assert capsys.readouterr().out == ""


def test_a_plain_text_file_needs_no_yaml_no_xml_and_no_zip(office: Path) -> None:
    vblint("check", "ke-hoach.txt")  # compiles the rules once
    code = "import sys; from lint.cli import main; main(['check', 'ke-hoach.txt']); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stderr.split()) & {"yaml", "lxml", "zipfile", "docx", "difflib", "subprocess", "tqdm", "colorama"} == set()


def test_a_preset_says_what_is_shown_and_what_fails(office: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = PLAN.replace("31/02/2026", "30/6/2026").replace("175/QĐ", "175/KH").replace("Số: 15", "Số: ")
    (office / "ke-hoach.txt").write_text(draft, encoding="utf-8")
    assert main(["check", "--no-config", "ke-hoach.txt"]) == 0
    assert "header-blank" not in capsys.readouterr().out
    assert main(["check", "--no-config", "--preset", "final", "ke-hoach.txt"]) == 1
    assert "header-blank" in capsys.readouterr().out
    assert main(["check", "--no-config", "--preset", "strict", "--severity", "warning", "ke-hoach.txt"]) == 0
    assert main(["check", "--preset", "finla", "ke-hoach.txt"]) == 2
    assert "final" in capsys.readouterr().err
