"""Patterns kept from run to run: the same as those of `re.compile`, made again when the file is not theirs, none of a document's words among them."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from lint import kept, patterns
from lint.folders import cache_folder

CORPUS = Path(__file__).parent.parent / "corpus"

# Compares every pattern asked for with what `re` compiles; prints how many there are and how many of them were not kept.
COMPARING = """
import re, sys
from lint import patterns

asked, own = [], patterns.regex

def comparing(source, flags=0):
    made, right = own(source, flags), re.compile(source, flags)
    assert made == right and made.groupindex == right.groupindex, source
    asked.append(made)
    return made

patterns.regex = comparing
from lint.cli import main
sys.stdout = open(sys.argv[1], "w", encoding="utf-8")
main(["check", "--no-config", "--fail-on", "never", *sys.argv[2:]])
sys.__stdout__.write(f"{len(asked)} {len(patterns._missed)}")
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("VBLINT_CACHE", str(tmp_path))
    cache_folder.cache_clear()
    patterns._kept.cache_clear()
    patterns.regex.cache_clear()
    patterns._missed.clear()
    yield tmp_path / "vblint"
    cache_folder.cache_clear()
    patterns._kept.cache_clear()


def run(folder: Path, *arguments: str) -> str:
    """What a Python with these arguments prints, its cache in the folder."""
    environment = {**os.environ, "VBLINT_CACHE": str(folder), "PYTHONUTF8": "1"}
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, check=True, env=environment, encoding="utf-8").stdout


def check(folder: Path, *paths: Path) -> str:
    """The report of the program itself, without the line that tells the time."""
    return run(folder, "-m", "lint.cli", "check", "--no-config", "--fail-on", "never", "--quiet", *map(str, paths))


def test_every_pattern_of_a_run_is_kept_and_the_same(tmp_path):
    files = sorted(CORPUS.glob("*.txt"))
    check(tmp_path, *files)
    asked, missed = map(int, run(tmp_path, "-c", COMPARING, str(tmp_path / "report"), *map(str, files)).split())
    assert asked > 500
    assert missed == 0


def test_no_words_of_a_document_are_kept(tmp_path):
    names = "Kim Quzơxa", "QZXW", "Văn Phúkhuz"
    text = f"Ủy ban nhân dân xã {names[0]} (sau đây gọi tắt là {names[1]}) giao ông Nguyễn {names[2]} theo dõi.\n1. {names[1]} báo cáo.\n"
    (tmp_path / "plan.txt").write_text(text, encoding="utf-8")
    check(tmp_path, tmp_path / "plan.txt", CORPUS / "ke-hoach-thu-vien.txt")
    kept = b"".join(path.read_bytes() for path in (tmp_path / "vblint").iterdir())
    assert not [name for name in names if name.encode() in kept]


@pytest.mark.parametrize("damage", [lambda data: b"", lambda data: data[:-9], lambda data: data[:50] + b"!" + data[51:], lambda data: b"x" + data])
def test_a_damaged_file_is_made_again(folder, damage):
    pattern = patterns.regex(r"(?P<kind>số)\s(\d+)", re.IGNORECASE)
    patterns.keep_compiled()
    (file,) = folder.iterdir()
    whole = file.read_bytes()
    file.write_bytes(damage(whole))
    patterns._kept.cache_clear()
    patterns.regex.cache_clear()
    assert patterns.regex(r"(?P<kind>số)\s(\d+)", re.IGNORECASE) == pattern
    patterns.keep_compiled()
    assert file.read_bytes() == whole


def test_what_another_run_kept_meanwhile_stays(folder):
    patterns.regex("một")
    patterns.keep_compiled()
    patterns.regex("hai")
    (file,) = folder.iterdir()
    first = len(file.read_bytes())
    patterns.keep_compiled()
    assert len(file.read_bytes()) > first
    patterns._kept.cache_clear()
    assert patterns._kept().keys() == {("một", 0), ("hai", 0)}


def test_values_come_back_as_they_were_in_their_form_only(folder):
    value = {"a": ("é", 1, b"\n", None), "b": [frozenset({"c"})]}
    assert kept.stored("thing", "1") is None
    kept.store("thing", "1", value)
    assert kept.stored("thing", "1") == value
    assert kept.stored("thing", "2") is None
    assert [path.suffix for path in folder.iterdir()] == [".bin"]  # nothing half written is left


def test_without_a_cache_folder_nothing_is_kept(monkeypatch):
    monkeypatch.setenv("VBLINT_CACHE", "/dev/null/none")
    cache_folder.cache_clear()
    kept.store("thing", "1", [1])
    assert kept.stored("thing", "1") is None
    cache_folder.cache_clear()
