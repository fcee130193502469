"""A file is replaced as a whole or not at all."""

import errno
import os
from pathlib import Path

import pytest

from lint.errors import UnreadableError
from lint.fix.writing import replace

OLD, NEW = b"c\xc3\xa1c c\xc3\xa1c\r\n", b"c\xc3\xa1c\r\n"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    path = tmp_path / "kế hoạch.txt"
    path.write_bytes(OLD)
    return path


def test_the_file_has_the_new_bytes_and_its_old_mode(plan: Path) -> None:
    plan.chmod(0o640)
    replace(plan, OLD, NEW)
    assert plan.read_bytes() == NEW
    assert plan.stat().st_mode & 0o777 == 0o640
    assert [path.name for path in plan.parent.iterdir()] == [plan.name]


def test_behind_a_link_the_file_is_replaced_and_the_link_kept(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "khác").mkdir()
    link = tmp_path / "khác" / "link.txt"
    link.symlink_to(Path("..") / plan.name)
    replace(link, OLD, NEW)
    assert link.is_symlink()
    assert plan.read_bytes() == NEW


@pytest.mark.parametrize("step", ["replace", "fsync"])
def test_a_failure_while_writing_leaves_the_file_as_it_was(plan: Path, monkeypatch: pytest.MonkeyPatch, step: str) -> None:
    def fail(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, step, fail)
    with pytest.raises(UnreadableError, match="vẫn như cũ"):
        replace(plan, OLD, NEW)
    assert plan.read_bytes() == OLD
    assert [path.name for path in plan.parent.iterdir()] == [plan.name]


def test_an_interruption_leaves_the_file_as_it_was(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(os, "replace", stop)
    with pytest.raises(KeyboardInterrupt):
        replace(plan, OLD, NEW)
    assert plan.read_bytes() == OLD
    assert [path.name for path in plan.parent.iterdir()] == [plan.name]


def test_a_file_changed_since_it_was_read_is_not_overwritten(plan: Path) -> None:
    plan.write_bytes(b"other")
    with pytest.raises(UnreadableError, match="thay đổi"):
        replace(plan, OLD, NEW)
    assert plan.read_bytes() == b"other"


def test_a_read_only_file_is_left_alone(plan: Path) -> None:
    plan.chmod(0o444)
    with pytest.raises(UnreadableError, match="chỉ được đọc"):
        replace(plan, OLD, NEW)
    assert plan.read_bytes() == OLD


def test_what_is_no_file_is_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(UnreadableError):
        replace(tmp_path / "pipe", OLD, NEW)
