"""`make bench`: cold start, throughput and memory, each beside a yardstick measured in the same run.

Every figure is a median of several rounds, the contestants of a round one after the other; each round has documents of its own. Throughput is
from the bytes of a .txt file on: reading them is part of every contestant's work.
"""

import gc
import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from io import BytesIO
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from docx import Document
from generate import document
from word import word_file

from lint.engine.load import load_rules
from lint.engine.places import Places
from lint.engine.run import run
from lint.engine.templates import in_language
from lint.engine.view import View
from lint.facts.extract import extract
from lint.readers import read_bytes
from lint.report.entries import entries
from lint.resolve.analyse import analyse

Contestant = Callable[[bytes], None]

STARTS, ROUNDS, DOCUMENTS, SIZE = 15, 7, 8, 25_000
PAGES = 14_000  # characters of about ten pages, 20 KB in UTF-8

# What the extractors look for before any grammar runs, each a pass of its own: the least work that finding facts can cost.
ANCHORS = tuple(
    re.compile(pattern)
    for pattern in (
        r"/(?=[A-ZĐ])",
        r"số (?=\d)",
        r"ngày (?=\d)",
        r"\d{1,2}/(?=\d{1,2}/)",
        r"năm (?=\d{4})",
        r"(?:19|20)\d\d(?= - )",
        r"(?m)^(?:[IVX]+\.|\d+(?:\.\d+)*\.|[a-zđ]\)|-|Điều \d+)",
        r"(?:xã|phường|tỉnh|thành phố) (?=[A-ZĐ])",
        r"\d (?=đồng)",
        r"\((?=[A-ZĐ])",
        r"(?:Điều|khoản|điểm) (?=\w)",
    )
)


def main() -> None:
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        _cold_start(Path(folder))
        _memory(Path(folder))
    _reading()
    _throughput()


def _cold_start(folder: Path) -> None:
    plain, word, yaml = folder / "plan.txt", folder / "plan.docx", folder / "small.yaml"
    plain.write_text(document(1, PAGES), encoding="utf-8")
    word.write_bytes(word_file(1, PAGES))
    yaml.write_text("---\nname: small\nitems:\n  - one\n  - two\n", encoding="utf-8")
    print(f"Cold start, median of {STARTS} rounds; a plan of {PAGES} characters, about ten pages")
    _starts(folder, "vblint check plan.txt", _check(plain), {"yamllint small.yaml": [_script("yamllint"), str(yaml)]})
    opened = "import docx, sys; docx.Document(sys.argv[1])"
    _starts(folder, "vblint check plan.docx", _check(word), {'python -c "docx.Document(f)"': [sys.executable, "-c", opened, str(word)]})


def _starts(folder: Path, ours: str, command: Sequence[str], yardsticks: Mapping[str, Sequence[str]]) -> None:
    """Print how long our command takes from start to end, and how many times as long as each yardstick."""
    environment, commands = _with_byte_code(folder), {ours: command, **yardsticks}
    for each in (*commands.values(), command):
        _seconds(each, environment)  # caches, byte code
    rounds = [{name: _seconds(each, environment) for name, each in commands.items()} for _ in range(STARTS)]
    for name in commands:
        ratio = median(r[ours] / r[name] for r in rounds)
        print(f"  {name:30}{median(r[name] for r in rounds) * 1000:8.1f} ms" + f"   vblint takes {ratio:.2f} times that" * (name != ours))


def _check(path: Path) -> list[str]:
    return [_script("vblint"), "check", "--no-config", "--fail-on", "never", str(path)]


def _script(name: str) -> str:
    return str(Path(sys.executable).parent / name)


def _seconds(command: Sequence[str], environment: Mapping[str, str]) -> float:
    began = perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return perf_counter() - began


def _with_byte_code(folder: Path) -> dict[str, str]:
    """The environment of an installed program, whose byte code is there: kept in the folder, even where this process is told to write none."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return environment | {"PYTHONPYCACHEPREFIX": str(folder / "byte-code")}


def _memory(folder: Path) -> None:
    print("Peak memory")
    for characters in (2_000, 100_000, 1_000_000):
        path = folder / f"{characters}.txt"
        path.write_text(document(characters, characters), encoding="utf-8")
        print(f"  check of {path.stat().st_size / 1e6:6.3f} MB{_peak(path):20.1f} MB")


def _peak(path: Path) -> float:
    process = subprocess.Popen(_check(path), stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)


def _reading() -> None:
    """Reading a Word file beside opening it with python-docx and listing its paragraphs' text."""

    def ours(data: bytes) -> None:
        read_bytes(data, "plan.docx")

    def yardstick(data: bytes) -> None:
        for paragraph in Document(BytesIO(data)).paragraphs:
            assert paragraph.text is not None

    contestants: dict[str, Contestant] = {"python-docx": yardstick, "vblint": ours}
    files = [word_file(seed, PAGES) for seed in range(DOCUMENTS)]
    rounds = [{name: _pass(contestant, files) for name, contestant in contestants.items()} for _ in range(ROUNDS + 1)][1:]
    print(f"Reading {DOCUMENTS} Word files of about ten pages with numbers, tables, boxes, notes and revisions, median of {ROUNDS} rounds")
    for name in contestants:
        ratio = median(r[name] / r["python-docx"] for r in rounds)
        print(
            f"  {name:30}{median(r[name] for r in rounds) / DOCUMENTS * 1000:8.1f} ms a file"
            + f"   {ratio:.2f} times python-docx" * (name == "vblint")
        )


def _throughput() -> None:
    rules = load_rules()
    known = {rule.name: rule for rule in rules}

    def anchors(data: bytes) -> None:
        text = data.decode()
        for pattern in ANCHORS:
            for _ in pattern.finditer(text):
                pass

    def facts(data: bytes) -> None:
        extract(read_bytes(data, "plan.txt"))

    def check(data: bytes) -> None:
        index = analyse(read_bytes(data, "plan.txt"))
        places = Places(View(index))
        entries(index.document, run(index, rules), known, lambda span, lang: in_language(places.name(span.start), lang), "vi")

    bare = "bare anchors with re"
    contestants: dict[str, Contestant] = {bare: anchors, "facts": facts, "whole check": check}
    rounds = [_round(number, contestants) for number in range(ROUNDS + 1)][1:]  # the first one fills caches
    print(f"Throughput, median of {ROUNDS} rounds of {DOCUMENTS} documents of {SIZE} characters; {len(rules)} rules")
    for name in contestants:
        ratio = median(r[bare] / r[name] for r in rounds)
        print(f"  {name:28}{median(r[name] for r in rounds):8.2f} MB/s" + f"   takes {ratio:.1f} times as long as the bare anchors" * (name != bare))


def _round(number: int, contestants: dict[str, Contestant]) -> dict[str, float]:
    """MB of UTF-8 a second of each contestant on the documents of one round."""
    data = [document(1_000 * number + n, SIZE).encode() for n in range(DOCUMENTS)]
    megabytes = sum(map(len, data)) / 1e6
    return {name: megabytes / _pass(contestant, data) for name, contestant in contestants.items()}


def _pass(contestant: Contestant, data: Sequence[bytes]) -> float:
    gc.collect()  # so that none pays for what the one before it has left behind
    began = process_time()
    for each in data:
        contestant(each)
    return process_time() - began


if __name__ == "__main__":
    main()
