"""Write docs/rules and docs/coverage.md from the rule files, or with --check say which pages are out of date (exit 1)."""

import sys
from collections.abc import Iterator
from pathlib import Path

from lint.engine.load import load_rules, with_examples
from lint.engine.model import Rule
from lint.report.coverage import coverage, coverage_page
from lint.report.phrases import SEVERITY
from lint.report.rule_page import page

DOCS = Path(__file__).parent
FOLDER = DOCS / "rules"
sys.path.insert(0, str(DOCS.parent))  # the verdicts are the tests'

SETS = {"corpus": "bộ văn bản mẫu của vblint", "seeds": "ba kế hoạch có dấu của người soát", "real": "48 văn bản đã công bố"}


def pages() -> dict[Path, str]:
    """Every generated page with its text."""
    from tests import verdicts

    rules = [with_examples(rule) for rule in load_rules()]
    counts = verdicts.by_rule(verdicts.load().items())
    found = {FOLDER / f"{rule.name}.md": page(rule, "vi") + _figures(counts.get(rule.name, {})) for rule in rules}
    return {FOLDER / "README.md": _overview(rules), DOCS / "coverage.md": coverage_page(coverage()), **found}


def _figures(counts: dict[str, tuple[int, int]]) -> str:
    """How often the rule was right on the documents it is measured on (`make accuracy`)."""
    lines = [f"- {name}: {counts[key][0]} đúng, {counts[key][1]} sai" for key, name in SETS.items() if key in counts]
    return "\n".join(("", "## Độ chính xác đo được", "", *(lines or ["- Chưa nhắc chỗ nào trên các bộ văn bản dùng để đo."]), ""))


def _overview(rules: list[Rule]) -> str:
    return "".join(f"{line}\n" for line in _table(rules))


def _table(rules: list[Rule]) -> Iterator[str]:
    yield from ("# Các quy tắc", "", "| quy tắc | mức | tìm gì |", "| --- | --- | --- |")
    for rule in rules:
        yield f"| [{rule.name}]({rule.name}.md) | {SEVERITY['vi'][rule.severity]} | {rule.summary['vi'].replace('|', chr(92) + '|')} |"


def main() -> int:
    """Write or check the pages; pages of rules that are gone are removed or reported."""
    wanted = pages()
    stale = [path for path, text in wanted.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    gone = [path for path in FOLDER.glob("*.md") if path not in wanted]
    if "--check" in sys.argv[1:]:
        for path in [*stale, *gone]:
            print(f"out of date: {path.relative_to(FOLDER.parent.parent)} (run `make docs`)", file=sys.stderr)
        return 1 if stale or gone else 0
    FOLDER.mkdir(exist_ok=True)
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8", newline="\n")
    for path in gone:
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main())
