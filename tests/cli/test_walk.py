"""Which files a folder or a name on the command line stands for."""

import shutil
import subprocess
from pathlib import Path

import pytest

from lint.errors import UsageError
from lint.walk import find

EXTENSIONS = (".txt", ".docx")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    names = ["b.txt", "a.docx", "sub/c.TXT", "sub/~$c.docx", ".hidden.txt", ".office/d.txt", "notes.xlsx", "drafts/e.txt", "drafts/deep/f.txt"]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def shown(*names: str) -> list[str]:
    return [file.shown for file in find(names, EXTENSIONS)]


def test_a_folder_gives_its_documents_sorted_without_hidden_and_lock_files(folder: Path) -> None:
    assert shown(".") == ["a.docx", "b.txt", "drafts/deep/f.txt", "drafts/e.txt", "sub/c.TXT"]
    assert shown("sub") == ["sub/c.TXT"]
    assert shown(str(folder / "sub")) == [f"{folder.as_posix()}/sub/c.TXT"]


def test_a_file_named_is_read_whatever_it_is_called(folder: Path) -> None:
    assert shown("notes.xlsx", ".hidden.txt", "sub/~$c.docx") == [".hidden.txt", "notes.xlsx", "sub/~$c.docx"]


def test_a_file_named_twice_is_read_once(folder: Path) -> None:
    assert shown("sub", "sub/c.TXT", "./sub/c.TXT") == ["sub/c.TXT"]


def test_what_git_ignores_is_left_out_unless_it_is_named(folder: Path) -> None:
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    subprocess.run(["git", "init", "--quiet", "."], check=True)
    Path(".gitignore").write_text("drafts/\n*.docx\n", encoding="utf-8")
    assert shown(".") == ["b.txt", "sub/c.TXT"]
    assert shown("drafts") == ["drafts/deep/f.txt", "drafts/e.txt"]
    assert shown("a.docx") == ["a.docx"]


def test_a_missing_path_is_the_users_error_and_names_the_nearest(folder: Path) -> None:
    with pytest.raises(UsageError, match=r"Không có tệp hay thư mục “b.tx”. Có phải “b.txt”\?"):
        find(["b.tx"], EXTENSIONS)


def test_a_folder_without_documents_is_the_users_error(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="không có văn bản nào để kiểm tra"):
        find([str(tmp_path)], EXTENSIONS)
