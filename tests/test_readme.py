"""The README shows what the program prints."""

import contextlib
import io
from pathlib import Path

from lint.cli import main

ROOT = Path(__file__).parent.parent


def test_the_screenful_of_the_readme_is_real(monkeypatch) -> None:
    shown = (ROOT / "README.md").read_text(encoding="utf-8").split("```")[1].splitlines()
    command = next(line for line in shown if line.startswith("$ vblint ")).removeprefix("$ vblint ").split()
    monkeypatch.chdir(ROOT)
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        main([*command, "--no-config", "--color", "never"])
    printed = out.getvalue().splitlines()
    assert [line for line in shown[2:] if line != "…" and line not in printed] == []
