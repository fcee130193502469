"""The commands besides `check` and `fix`, their help and the version."""

import json
from pathlib import Path

import pytest

from lint import __version__
from lint.cli import COMMANDS, main
from lint.config_file import load_config

Capture = pytest.CaptureFixture[str]


def test_the_version(capsys: Capture) -> None:
    assert main(["--version"]) == 0
    assert main(["check", "--version"]) == 0
    assert capsys.readouterr().out == f"vblint {__version__}\n" * 2


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_its_help(command: str, capsys: Capture) -> None:
    assert main([command, "--help"]) == 0
    assert capsys.readouterr().out.startswith(f"Cách dùng: vblint {command}")


def test_facts_as_json(office: Path, capsys: Capture) -> None:
    assert main(["facts", "--format", "json", "ke-hoach.txt"]) == 0
    shown = json.loads(capsys.readouterr().out)
    facts = shown["facts"]
    assert shown["path"] == "ke-hoach.txt"
    citation = next(c for c in facts["citations"] if c["role"] == "citation")
    assert {key: citation[key] for key in ("kind", "number", "year", "symbol", "date", "date_text", "issuer_key", "blank", "document")} == {
        "kind": "Kế hoạch",
        "number": "175",
        "year": None,
        "symbol": "QĐ-UBND",
        "date": "2026-01-12",
        "date_text": "12/01/2026",
        "issuer_key": "UBND tỉnh Gia Lai",
        "blank": [],
        "document": 0,
    }
    assert citation["start"] == {"line": 17, "column": 11}
    assert [(item["marker"], item["level"], item["parent"], item["start"]["line"]) for item in facts["outline"]] == [
        ("1.", 1, None, 11),
        ("2.", 1, None, 15),
    ]
    assert {zone["zone"] for zone in facts["zones"]} >= {"number", "place_date", "title", "body"}
    assert facts["documents"][0]["kind"] == "Kế hoạch"
    assert set(facts) == {"documents", "citations", "dates", "periods", "outline", "units", "abbreviations", "amounts", "cross_references", "zones"}


def test_facts_of_several_files_are_one_line_each(office: Path, capsys: Capture) -> None:
    assert main(["facts", "--format", "json", "."]) == 0
    assert [json.loads(line)["path"] for line in capsys.readouterr().out.splitlines()] == ["ke-hoach.txt", "thong-bao.txt"]


def test_facts_for_a_person(office: Path, capsys: Capture) -> None:
    assert main(["facts", "ke-hoach.txt"]) == 0
    shown = capsys.readouterr().out
    assert "Viện dẫn (" in shown
    assert "cơ quan: UBND tỉnh Gia Lai" in shown


def test_text_is_one_paragraph_a_line(office: Path, capsys: Capture) -> None:
    Path("nga-dong.txt").write_text("Các thôn hoàn thành trước\nngày 28/02/2026.\n\nTrạm Y tế báo cáo.\n", encoding="utf-8")
    assert main(["text", "nga-dong.txt"]) == 0
    assert capsys.readouterr().out == "Các thôn hoàn thành trước ngày 28/02/2026.\nTrạm Y tế báo cáo.\n"


def test_explain_shows_reason_source_and_examples(capsys: Capture) -> None:
    assert main(["explain", "date-invalid"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("# date-invalid\n")
    assert all(heading in shown for heading in ("## Vì sao", "## Lời nhắc", "## Ví dụ có lỗi", "## Ví dụ đúng", "Căn cứ:"))
    assert "⟦" in shown
    assert main(["explain", "date-invalid", "--lang", "en"]) == 0
    assert "## Why" in capsys.readouterr().out


def test_rules_lists_every_rule_once(capsys: Capture) -> None:
    assert main(["rules", "--format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    names = [row["rule"] for row in rows]
    assert names == sorted(set(names))
    assert {row["severity"] for row in rows} <= {"error", "warning", "info"}
    assert main(["rules"]) == 0
    assert [line.split()[0] for line in capsys.readouterr().out.splitlines()] == names


def test_init_writes_a_config_that_loads_and_never_overwrites(tmp_path: Path, capsys: Capture) -> None:
    assert main(["init", str(tmp_path)]) == 0
    assert load_config(tmp_path / ".vblint.yaml").preset.text == "default"
    assert main(["init", str(tmp_path)]) == 2
    assert "không ghi đè" in capsys.readouterr().err
