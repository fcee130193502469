"""The JSON report (`vblint check --format json`): one shape, stable from the first release."""

import json
from typing import Any

from lint import __version__
from lint.engine.model import Severity
from lint.report.model import Entry, FileReport, Place, Report


def render(report: Report) -> str:
    """The whole run; the same input gives the same text, `seconds` aside."""
    shape = {
        "version": "1",
        "tool": f"vblint {__version__}",
        "files": [_file(file) for file in report.files],
        "summary": _summary(report),
    }
    return json.dumps(shape, ensure_ascii=False, indent=2) + "\n"


def position(at: tuple[int, int]) -> dict[str, int]:
    """A (line, column) pair as an object."""
    return {"line": at[0], "column": at[1]}


def _file(file: FileReport) -> dict[str, Any]:
    return {"path": file.path, "error": file.error, "findings": [_finding(entry) for entry in file.entries]}


def _finding(entry: Entry) -> dict[str, Any]:
    return {
        "rule": entry.rule,
        "severity": entry.severity.label,
        "message": entry.message,
        "suggestion": entry.suggestion,
        **_place(entry.place),
        "related": [{"path": other.path, **_place(other.place), "message": other.message} for other in entry.related],
        "fix": _fix(entry),
        "fingerprint": entry.fingerprint,
    }


def _place(place: Place) -> dict[str, Any]:
    block = place.block
    return {
        "start": position(place.start),
        "end": position(place.end),
        "text": place.text,
        "location": {
            "part": block.part,
            "page": place.page,
            "table": block.table,
            "row": block.row,
            "cell": block.cell,
            "number": block.number,
            "document": place.document,
            "missing": place.missing,
        },
    }


def _fix(entry: Entry) -> dict[str, Any] | None:
    if not entry.edits:
        return None
    edits = [{"start": position(edit.start), "end": position(edit.end), "replacement": edit.replacement} for edit in entry.edits]
    return {"safe": entry.safe, "edits": edits}


def _summary(report: Report) -> dict[str, Any]:
    counts = report.counts
    return {
        "files": len(report.files),
        "unreadable": report.unreadable,
        **{severity.label: counts[severity] for severity in sorted(Severity, reverse=True)},
        "seconds": round(report.seconds, 2),
    }
