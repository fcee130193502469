"""Published documents: nothing breaks, every place is right, reading is fast, and a cold reader is light."""

import subprocess
import sys
import time
from pathlib import Path

from lint.readers import read, read_bytes
from tests.readers.reading import assert_lines_and_columns, assert_maps_back


def test_shared_documents_are_read_and_map_back(shared: Path) -> None:
    files = sorted([*shared.glob("seeds/*.txt"), *shared.glob("real/*.md")])
    assert files
    for file in files:
        document = read(file)
        assert_maps_back(document)
        assert_lines_and_columns(document)
        assert not any("**" in document.slice(block.span) for block in document.blocks)


def test_a_megabyte_takes_well_under_a_second() -> None:
    data = ("1. Giao các xã, phường tổ chức thực hiện **nghiêm túc** Kế hoạch số 15/KH-UBND ngày 3/4/2026;\nbáo cáo kết quả.\n\n" * 8000).encode()
    start = time.perf_counter()
    document = read_bytes(data, "a.md")
    assert len(document.blocks) == 8000
    assert time.perf_counter() - start < 3  # it takes 0.3 s; slow machines included


def test_plain_text_loads_no_heavy_module() -> None:
    code = "import sys; from lint.readers import read_bytes; read_bytes('Điều 1.'.encode(), 'a.txt');"
    code += "print([m for m in ('yaml', 'lxml', 'zipfile', 'docx', 'html') if m in sys.modules])"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"
