"""`make accuracy`: recall, precision and traps on the corpus and, where VBLINT_SHARED names their folder, on the seeds and the published documents.

Every finding there needs a verdict (verdicts.yaml). It fails on one without, and lists the findings that a change has gained and lost.
`python -m tests.accuracy --add` writes an entry for each new finding, to be judged (`right: null` until then), and drops those that are gone.
"""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from lint.engine.model import Finding, Severity
from tests import verdicts
from tests.corpus_expect import documents, missed
from tests.linting import lint_file
from tests.verdicts import Key, Verdict

SHOWN = (Severity.WARNING, Severity.ERROR)


class Found(NamedTuple):
    """A finding of a document, with the line it stands on."""

    key: Key
    finding: Finding
    line: int


def sets() -> dict[str, list[Path]]:
    """The documents of each set that is there."""
    shared = os.environ.get("VBLINT_SHARED")
    if shared is None:
        return {"corpus": documents()}
    root = Path(shared)
    if not root.is_dir():
        sys.exit(f"VBLINT_SHARED names no folder: {root}")
    return {"corpus": documents(), "seeds": sorted((root / "seeds").iterdir()), "real": sorted((root / "real").iterdir())}


def findings(name: str, files: list[Path]) -> Iterator[Found]:
    """All findings of a set."""
    for path in files:
        document, found = lint_file(path)
        for finding in found:
            yield Found(Key(f"{name}/{path.name}", finding.fingerprint), finding, document.line_column(finding.span.start)[0])


def report(name: str, files: list[Path], found: list[Found], known: Mapping[Key, Verdict]) -> list[str]:
    """The lines that say how the set stands."""
    lines = [f"{name}: {len(files)} documents"]
    for label, severities in (("errors and warnings", SHOWN), ("notes", (Severity.INFO,))):
        counted = [known[f.key].right for f in found if f.finding.severity in severities and f.key in known]
        right, wrong = counted.count(True), counted.count(False)
        share = f", precision {right / (right + wrong):.1%}" if right + wrong else ""
        lines.append(f"  {label:20} {right:4} right {wrong:4} wrong{share}")
    wrongs = Counter(f.finding.rule for f in found if f.key in known and known[f.key].right is False and f.finding.severity in SHOWN)
    return [*lines, *(f"    wrong: {rule} {count}" for rule, count in wrongs.most_common())]


def corpus_recall(found: list[Found]) -> str:
    """How many of the mistakes that are in the corpus are found: those expected, and those that a reader marked as `missed`."""
    unseen = sum(len(missed(path)) for path in documents())
    hits = sum(f.finding.severity in SHOWN for f in found)
    return f"  recall {hits}/{hits + unseen} = {hits / (hits + unseen):.1%}"


def gold(root: Path) -> str:
    """What the scorer of the reviewer's marks says in its last line: recall, precision, traps."""
    vblint = [sys.executable, "-m", "lint.cli", "check", "--no-config", "--format", "json", "--severity", "info"]
    command = [sys.executable, str(root / "eval" / "gold.py"), str(root / "gold"), str(root / "seeds"), "--", *vblint]
    return "  " + subprocess.run(command, capture_output=True, text=True, check=False).stdout.strip().splitlines()[-1]


def main(argv: list[str]) -> int:
    """Print the figures; 1 when a finding has no verdict."""
    known = verdicts.load()
    groups = {name: (files, list(findings(name, files))) for name, files in sets().items()}
    for name, (files, found) in groups.items():
        print("\n".join(report(name, files, found, known)))
        if name == "corpus":
            print(corpus_recall(found))
        if name == "seeds":
            print(gold(Path(os.environ["VBLINT_SHARED"])))
    return _changes(groups, known, add="--add" in argv)


def _changes(groups: Mapping[str, tuple[list[Path], list[Found]]], known: dict[Key, Verdict], *, add: bool) -> int:
    """Say what was gained and lost since the verdicts were given."""
    now = {f.key: f for _, found in groups.values() for f in found}
    gained = [f for key, f in now.items() if key not in known or known[key].right is None]
    lost = [(key, verdict) for key, verdict in known.items() if key not in now and key.file.split("/")[0] in groups]
    for key, verdict in lost:
        print(f"lost    {key.file} {verdict.rule} {key.fingerprint}: was {'right' if verdict.right else 'wrong'} ({verdict.reason})")
    for f in gained:
        print(f"gained  {f.key.file}:{f.line} {f.finding.rule} {f.finding.severity.label} {f.key.fingerprint}: not judged yet")
    if add:
        kept = {key: verdict for key, verdict in known.items() if (key, verdict) not in lost}
        verdicts.save({**{f.key: Verdict(f.finding.rule, None, "") for f in gained}, **kept})
    return 1 if gained else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
