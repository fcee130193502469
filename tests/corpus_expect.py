"""The findings expected in each document of corpus/: compared by a test, written by `python -m tests.corpus_expect` after reading them."""

import contextlib
import io
import json
from pathlib import Path

import yaml

from lint.cli import main

CORPUS = Path(__file__).parent.parent / "corpus"
FORMATS = (".txt", ".md", ".html", ".docx", ".odt", ".pdf")


def documents() -> list[Path]:
    """The documents of the corpus."""
    return sorted(p for p in CORPUS.iterdir() if p.suffix in FORMATS and p.name != "README.md")


def expect_file(document: Path) -> Path:
    """Where a document's findings are kept: `ke-hoach.docx` → `ke-hoach.docx.expect.yaml`."""
    return document.with_name(document.name + ".expect.yaml")


def found(document: Path) -> list[dict[str, object]]:
    """All findings, infos too, place by place."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        main(["check", "--no-config", "--format", "json", "--severity", "info", "--fail-on", "never", str(document)])
    findings = json.loads(out.getvalue())["files"][0]["findings"]
    return [
        {
            "rule": f["rule"],
            "severity": f["severity"],
            "at": f"{f['start']['line']}:{f['start']['column']}-{f['end']['line']}:{f['end']['column']}",
            "text": f["text"],
            "related": [f"{r['start']['line']}:{r['start']['column']}" for r in f["related"]],
        }
        for f in findings
    ]


def write() -> None:
    """Take what is found now as expected."""
    for document in documents():
        expected = {"findings": found(document), **({"missed": kept} if (kept := missed(document)) else {})}
        text = yaml.safe_dump(expected, allow_unicode=True, sort_keys=False, width=150)
        expect_file(document).write_text(text, encoding="utf-8")


def missed(document: Path) -> list[object]:
    """The mistakes in a document that a reader sees and vblint does not, as its expectations list them (line, rule, why)."""
    path = expect_file(document)
    expected = yaml.safe_load(path.read_text(encoding="utf-8")) if path.exists() else {}
    return list(expected.get("missed", ()))


if __name__ == "__main__":
    write()
