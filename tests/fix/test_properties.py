"""Whatever a document of the corpus suffers: fixing it is done in one go, repeatable, and touches nothing else."""

import unicodedata
from difflib import SequenceMatcher
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from lint.engine.run import run
from lint.errors import UnreadableError
from lint.fix.model import Linted
from lint.fix.rounds import fix
from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from tests.linting import default_rules

CORPUS = Path(__file__).parents[2] / "corpus"
NAMES = sorted(path.name for path in CORPUS.iterdir() if path.suffix in (".txt", ".md", ".html"))
_SLIPS = st.sampled_from([" ", "- ", " /", "\u200b", "**", "\n", "đ)", "2025", "xã ", ", ", "\u0301", "|", "&"])
_WOUNDS = st.lists(st.tuples(st.floats(0, 1, exclude_max=True), st.one_of(_SLIPS, st.integers(1, 6))), max_size=8)


def wounded(text: str, wounds: list[tuple[float, str | int]]) -> str:
    """The text with something put in at each place, or so many characters taken out there."""
    for place, wound in wounds:
        at = int(place * len(text))
        text = text[:at] + wound + text[at:] if isinstance(wound, str) else text[:at] + text[at + wound :]
    return text


def lint(name: str, data: bytes) -> Linted:
    index = analyse(read_bytes(data, name))
    return Linted(index, run(index, default_rules()))


@settings(max_examples=30, deadline=None)
@given(name=st.sampled_from(NAMES), wounds=_WOUNDS, form=st.sampled_from(["NFC", "NFD"]), ending=st.sampled_from(["\n", "\r\n"]), mark=st.booleans())
def test_one_go_is_enough_and_touches_nothing_else(name: str, wounds: list[tuple[float, str | int]], form: str, ending: str, mark: bool) -> None:
    text = wounded((CORPUS / name).read_text(encoding="utf-8"), wounds).replace("\n", ending)
    data = unicodedata.normalize(form, text).encode("utf-8-sig" if mark else "utf-8")  # type: ignore[arg-type]
    try:
        done = fix(data, lambda data: lint(name, data), unsafe=True)
    except UnreadableError:
        return
    again = fix(done.fixed_data, lambda data: lint(name, data), unsafe=True)
    assert again.changes == ()
    assert again.fixed_data == done.fixed_data
    assert fix(data, lambda data: lint(name, data), unsafe=True) == done
    assert done.changed == bool(done.changes)
    assert_only_told_lines_differ(done.source, done.fixed_source, {change.line for change in done.changes})
    assert (done.fixed_data[:3] == b"\xef\xbb\xbf") == mark


def assert_only_told_lines_differ(before: str, after: str, told: set[int]) -> None:
    """A change is told with the line it begins on; it may reach over the ends of broken lines."""
    old, new = before.split("\n"), after.split("\n")
    for tag, start, end, _, _ in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            assert any(start - 3 < line <= end for line in told), old[start:end]
