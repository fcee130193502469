"""The comments of a Word file and the words they stand on, straight from its XML: another reading than the program's own."""

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unicodedata import normalize

import ooxml_integrity
from lxml import etree

_TEXTS = {"t": None, "tab": "\t", "noBreakHyphen": "\u2011", "br": " ", "cr": " "}
_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff\u00ad"))


@dataclass
class Comment:
    """A comment: its number, author and paragraphs, and the words between its two marks, None when it has no marks."""

    id: str
    author: str
    lines: list[str]
    words: str | None = None
    references: int = 0
    _open: list[str] = field(default_factory=list)


def part(data: bytes, name: str) -> bytes:
    """What a member of the file holds."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return package.read(name)


def comments(data: bytes) -> list[Comment]:
    """The comments in the order of the comments part."""
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        if "word/comments.xml" not in package.namelist():
            return []
    found = {comment.id: comment for comment in map(_comment, _named(etree.fromstring(part(data, "word/comments.xml")), "comment"))}
    opened: dict[str, list[str]] = {}
    for element in _shown(etree.fromstring(part(data, "word/document.xml"))):
        name, number = etree.QName(element).localname, _attribute(element, "id")
        if name == "commentRangeStart":
            assert number not in opened, "one beginning for one comment"
            opened[number] = []
        elif name == "commentRangeEnd":
            found[number].words = squeezed("".join(opened[number]))
            opened[number] = opened[number].copy()
        elif name == "commentReference":
            found[number].references += 1
        text = " " if name == "p" else (_TEXTS[name] or element.text or "") if name in _TEXTS else ""
        for words in opened.values():
            words.append(text)
    assert all(comment.words is None or comment.references == 1 for comment in found.values())
    return list(found.values())


def squeezed(text: str) -> str:
    """The text as it reads: composed, invisible characters left out, one blank between words."""
    return " ".join(normalize("NFC", text.translate(_INVISIBLE)).split())


def defects(data: bytes, suffix: str = ".docx") -> set[str]:
    """What ooxml-integrity has to say against the file."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"a{suffix}"
        path.write_bytes(data)
        return {f"{found.code} {found.message}" for found in ooxml_integrity.check(path)}


def _comment(element: Any) -> Comment:
    lines = ["".join(text.text or "" for text in _named(paragraph, "t")) for paragraph in _named(element, "p")]
    return Comment(_attribute(element, "id"), _attribute(element, "author"), lines)


def _attribute(element: Any, name: str) -> str:
    return next((value for key, value in element.attrib.items() if etree.QName(key).localname == name), "")


def _named(root: Any, name: str) -> Iterator[Any]:
    return (element for element in root.iter("{*}" + name))


def _shown(element: Any) -> Iterator[Any]:
    """The elements in order, but what is deleted and the second of alternatives."""
    for child in element:
        if isinstance(child.tag, str) and etree.QName(child).localname not in ("del", "moveFrom", "Fallback"):
            yield child
            yield from _shown(child)
