"""The corpus as Word files with slips planted in them: fixed plainly and as revisions, and opened by another program."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from lxml import etree

from lint.engine.run import run
from lint.fix.model import Fixed, Linted, Revision
from lint.fix.rounds import fix
from lint.fix.word import without_revisions_of
from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from tests.corpus_expect import documents
from tests.formats.word_file import word_file
from tests.linting import default_rules
from tests.office import convert
from tests.word.read_back import defects

OURS = Revision("vblint")
NAMES = [path.name for path in documents() if path.suffix in (".txt", ".md", ".html", ".docx")]
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TEXT = {f"{_W}{name}" for name in ("r", "rPr", "t", "delText", "tab", "noBreakHyphen", "ins", "del")}


class Case(NamedTuple):
    """A Word file, and what comes of it in both ways."""

    data: bytes
    plain: Fixed
    tracked: Fixed


@cache
def case(name: str) -> Case:
    path = next(path for path in documents() if path.name == name)
    data = path.read_bytes()
    if path.suffix != ".docx":
        data = word_file(analyse(read_bytes(wounded(data.decode()).encode(), path.name)), automatic=True)
    plain, tracked = (fix(data, lint, unsafe=True, revision=revision) for revision in (None, OURS))
    return Case(data, plain, tracked)


def wounded(text: str) -> str:
    """The text with a blank before a comma and a word said twice, now and then."""
    text = re.sub(r"((?:, .*?){4}), ", r"\1 , ", text, count=3, flags=re.DOTALL)
    return re.sub(r"((?: và .*?){3}) các ", r"\1 các các ", text, count=3, flags=re.DOTALL)


def lint(data: bytes) -> Linted:
    index = analyse(without_revisions_of(read_bytes(data, "a.docx"), OURS.author))
    return Linted(index, run(index, default_rules()))


def text(data: bytes, *, original: bool = False) -> str:
    return read_bytes(data, "a.docx", original=original).text


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


@pytest.mark.parametrize("name", NAMES)
def test_a_word_file_of_the_corpus_is_fixed_in_both_ways(name: str) -> None:
    made = case(name)
    assert made.plain.made or not name.endswith((".txt", ".md"))
    assert_revisions_can_be_taken_or_left(made)
    assert_nothing_else_changes(made)
    for revision, done in ((None, made.plain), (OURS, made.tracked)):
        assert not fix(done.fixed_data, lint, unsafe=True, revision=revision).changed


def assert_revisions_can_be_taken_or_left(made: Case) -> None:
    """Accepted, they are the plain fix; rejected, the file as it was."""
    assert text(made.tracked.fixed_data) == text(made.plain.fixed_data)
    assert text(made.tracked.fixed_data, original=True) == text(made.data, original=True)
    assert made.tracked.changes == made.plain.changes


def assert_nothing_else_changes(made: Case) -> None:
    """Not in the package, and in the text only the runs of the paragraphs that were fixed."""
    for done in (made.plain.fixed_data, made.tracked.fixed_data):
        old, new = parts(made.data), parts(done)
        assert list(old) == list(new)
        assert {part for part in old if old[part] != new[part]} <= {"word/document.xml"}
        before, after = (list(etree.fromstring(package["word/document.xml"]).iter(f"{_W}p")) for package in (old, new))
        assert len(before) == len(after)
        pairs = [pair for pair in zip(before, after, strict=True) if pair[0].find(f".//{_W}p") is None]
        # both copies of a text box are one change
        changed = {canonical(one): (one, other) for one, other in pairs if canonical(one) != canonical(other)}
        assert len(changed) <= len({change.line for change in made.plain.changes})
        assert all(skeleton(one) == skeleton(other) and looks(other) <= looks(one) for one, other in changed.values())
        assert defects(done) <= defects(made.data)


def canonical(element: Any) -> bytes:
    return etree.tostring(element, method="c14n")


def skeleton(paragraph: Any) -> Counter[str]:
    """What a paragraph holds beside its text."""
    return Counter(element.tag for element in paragraph.iter() if element.tag not in _TEXT and element.getparent().tag != f"{_W}rPr")


def looks(paragraph: Any) -> set[bytes]:
    """The looks of the runs that hold text."""
    return set(_looks(paragraph))


def _looks(paragraph: Any) -> Iterator[bytes]:
    for one in paragraph.iter(f"{_W}r"):
        properties = one.find(f"{_W}rPr")
        yield canonical(properties) if properties is not None else b""


def test_libreoffice_opens_them_and_keeps_the_text(office_folder: Path, tmp_path: Path) -> None:
    made = [case(name) for name in NAMES[::5]]
    paths = [tmp_path / f"{number}-{way}.docx" for number in range(len(made)) for way in ("plain", "tracked")]
    files = [done.fixed_data for one in made for done in one[1:]]
    for path, data in zip(paths, files, strict=True):
        path.write_bytes(data)
    for number, odt in enumerate(convert(paths, "odt", office_folder)):
        opened = odt.read_bytes()
        assert words(opened, "a.odt") == words(files[number], "a.docx")
        assert (b"<text:changed-region" in parts(opened)["content.xml"]) == (number % 2 == 1 and made[number // 2].tracked.changed)


def words(data: bytes, name: str) -> list[str]:
    """The words of the text proper; the number of a page is what each program makes of it."""
    document = read_bytes(data, name)
    return [word for block in document.blocks if block.part == "body" for word in document.slice(block.span).split()]
