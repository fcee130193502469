"""A folder with a document that has mistakes, and a way to run the command in it."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

# A letterhead, a number, a date and a title without mistakes, and the first heading.
HEAD = """\
ỦY BAN NHÂN DÂN
XÃ BÌNH MINH

Số: 15/KH-UBND

Bình Minh, ngày 05 tháng 3 năm 2026

KẾ HOẠCH
Phòng, chống thiên tai năm 2026

1. Mục đích

"""
PLAN = f"""\
{HEAD}Các thôn hoàn thành trước ngày 31/02/2026.

2. Tổ chức thực hiện

Thực hiện Kế hoạch số 175/QĐ-UBND ngày 12/01/2026 của Ủy ban nhân dân tỉnh Gia Lai.
"""

CLEAN = "Các thôn hoàn thành trước ngày 28/02/2026.\n"


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder of the test; `ke-hoach.txt` in it has mistakes, `thong-bao.txt` has none."""
    (tmp_path / "ke-hoach.txt").write_text(PLAN, encoding="utf-8", newline="")
    (tmp_path / "thong-bao.txt").write_text(CLEAN, encoding="utf-8", newline="")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def vblint(*argv: str, data: bytes = b"", env: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own."""
    return subprocess.run([sys.executable, "-m", "lint.cli", *argv], input=data, capture_output=True, check=False, env={**os.environ, **(env or {})})
