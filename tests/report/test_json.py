"""The JSON report: its shape, its columns, documents that cannot be read."""

import json

import pytest

from lint import __version__
from lint.report.json import render
from lint.report.model import FileReport, Report
from tests.report.build import document, finding, report, rule


def test_the_shape_is_the_one_programs_rely_on() -> None:
    doc, invalid = document("Họp ngày 31/02/2026.\n\nHọp ngày 28/02/2026.\n"), rule(safe=False)
    shown = json.loads(render(report(doc, (invalid, finding(doc, "31/02/2026", invalid, ("28/02/2026",), "nơi khác", "28/02/2026")))))
    location = {"part": "body", "page": None, "table": None, "row": None, "cell": None, "number": None, "document": 0, "missing": None}
    place = {"start": {"line": 1, "column": 10}, "end": {"line": 1, "column": 20}}
    other = {"start": {"line": 3, "column": 10}, "end": {"line": 3, "column": 20}}
    assert shown == {
        "version": "1",
        "tool": f"vblint {__version__}",
        "files": [
            {
                "path": "ke-hoach.txt",
                "error": None,
                "findings": [
                    {
                        "rule": "date-invalid",
                        "severity": "error",
                        "message": "Không có ngày 31/02/2026. Sửa lại.",
                        "suggestion": "28/02/2026",
                        **place,
                        "text": "31/02/2026",
                        "location": location,
                        "related": [{"path": "ke-hoach.txt", **other, "text": "28/02/2026", "location": location, "message": "nơi khác"}],
                        "fix": {"safe": False, "edits": [{**place, "replacement": "28/02/2026"}]},
                        "fingerprint": "0123456789abcdef",
                    }
                ],
            }
        ],
        "summary": {"files": 1, "unreadable": 0, "error": 1, "warning": 0, "info": 0, "seconds": 0.04},
    }


@pytest.mark.parametrize(
    ("text", "line", "column", "words"),
    [
        ("\ufeffHọp ngày 31/02/2026.\n", 1, 10, "31/02/2026"),
        ("KẾ HOẠCH\r\n\r\nHọp ngày 31/02/2026.\r\n", 3, 10, "31/02/2026"),
        ("Ho\u0323p nga\u0300y 31/02/2026.\n", 1, 12, "31/02/2026"),
    ],
    ids=["byte order mark", "CRLF", "decomposed letters"],
)
def test_columns_are_those_of_the_file_on_disk(text: str, line: int, column: int, words: str) -> None:
    doc, invalid = document(text), rule()
    found = json.loads(render(report(doc, (invalid, finding(doc, words, invalid)))))["files"][0]["findings"][0]
    assert found["start"] == {"line": line, "column": column}
    assert found["end"] == {"line": line, "column": column + 10}
    assert found["text"] == words


def test_an_unreadable_file_stands_in_the_list_with_its_reason() -> None:
    shown = json.loads(render(Report((FileReport("hong.docx", error="Không phải .docx."),), 0.0)))
    assert shown["files"] == [{"path": "hong.docx", "error": "Không phải .docx.", "findings": []}]
    assert shown["summary"]["unreadable"] == 1
