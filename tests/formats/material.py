"""The corpus in the formats of an office: built with python-docx, and what LibreOffice makes of that."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from lint.readers import read
from lint.resolve.analyse import analyse
from lint.resolve.index import FactIndex
from tests.corpus_expect import documents
from tests.formats.word_file import word_file
from tests.linting import lint_file
from tests.office import convert, locked


class Way(NamedTuple):
    """How a file is made: a .docx with typed or automatic numbers, then through LibreOffice into each of the formats in turn."""

    name: str
    automatic: bool = False
    by: tuple[str, ...] = ()


def is_text_only(document: Path) -> bool:
    """Whether all that is found in a document is in its text: no page of its own, nothing beside the text, no unfinished work."""
    read_again = read(document)
    marks = read_again.appearance.marks if read_again.appearance else ()
    return read_again.format != "pdf" and not marks and all(block.part == "body" for block in read_again.blocks)


# The others were made by Word or LibreOffice with what no text holds; they are linted as they are.
TEXTS = tuple(document for document in documents() if is_text_only(document))


@cache
def source(document: Path) -> FactIndex:
    """A document of the corpus as it is."""
    return analyse(lint_file(document)[0])


@cache
def files(folder: Path, way: Way) -> dict[str, Path]:
    """Every text of the corpus made in this way, by its name in the corpus; made once in a folder that workers share."""
    built = folder / ("automatic" if way.automatic else "typed")
    built.mkdir(parents=True, exist_ok=True)
    names = [document.name for document in TEXTS]
    paths = [built / f"{name}.docx" for name in names]
    with locked(built):
        for document, path in zip(TEXTS, paths, strict=True):
            if not path.exists():
                path.write_bytes(word_file(source(document), automatic=way.automatic))
    for to in way.by:
        paths = convert(paths, to, folder)
    return dict(zip(names, paths, strict=True))
