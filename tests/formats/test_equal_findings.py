"""One document in every format gives the same findings: rule, severity and flagged words."""

from pathlib import Path

import pytest

from tests.formats.automatic import hidden
from tests.formats.comparing import told
from tests.formats.material import TEXTS, Way, files, source
from tests.linting import lint_file

WAYS = (
    Way("docx-typed"),
    Way("docx-automatic", automatic=True),
    Way("docx-libreoffice", automatic=True, by=("docx",)),
    Way("odt-typed", by=("odt",)),
    Way("odt-automatic", automatic=True, by=("odt",)),
    Way("pdf", automatic=True, by=("pdf",)),
    # As the reader of .doc and .rtf goes about it. Typed numbers: a .doc by LibreOffice has lost the values that lists start at, and shows others.
    Way("doc", by=("doc", "docx")),
    Way("rtf", by=("rtf", "docx")),
)

# A page holds the numbers themselves, whoever put them there.
DRAWN = ("pdf",)

# What a format cannot show of another, and why; everything else is the same.
CANNOT_SHOW = {
    "page-format": "paper, margins and fonts are no text: what the .docx files of the corpus have of their own is not in the text they are made from",
}


@pytest.mark.parametrize("document", TEXTS, ids=lambda path: path.name)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_the_same_document_gives_the_same_findings(document: Path, way: Way, office_folder: Path) -> None:
    numbers = hidden(source(document)) if way.automatic and way.name not in DRAWN else []
    read, findings = lint_file(document)
    expected = told(read, (found for found in findings if found.rule not in CANNOT_SHOW), numbers)
    assert told(*lint_file(files(office_folder, way)[document.name])) == expected


def test_a_made_file_has_the_numbers_of_the_text(office_folder: Path) -> None:
    """Else the files with automatic numbers would be the typed ones again."""
    for document in TEXTS:
        read, _ = lint_file(files(office_folder, Way("docx-automatic", automatic=True))[document.name])
        typed = source(document)
        automatic = {span.start for span in hidden(typed)}
        wanted = [marker.text for marker in typed.facts.markers if marker.span.start in automatic]
        assert [block.number for block in read.blocks if block.number] == wanted
