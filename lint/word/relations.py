"""Which parts of a Word file belong to another: the document part to the file; styles, numbering, notes, headers and footers to that."""

from collections.abc import Mapping
from posixpath import normpath

from lint.errors import UnreadableError
from lint.records import NamedTuple
from lint.word.package import Package

RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"


class Relation(NamedTuple):
    """A reference from one part to another of the same file: the last word of its type, and the name of the part."""

    kind: str
    target: str


def relations_of(part: str) -> str:
    """The name of the part that holds the references of `part`."""
    folder, _, name = part.rpartition("/")
    return f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"


def relations(package: Package, part: str) -> Mapping[str, Relation]:
    """The references of a part by their id; those that lead out of the file or to no part are left out."""
    listed = relations_of(part)
    if not package.has(listed):
        return {}
    found = {}
    for element in package.parse(listed).iter(f"{RELATIONS}Relationship"):
        target = normpath("/" + _absolute(part, element.get("Target") or "")).lstrip("/")
        if element.get("TargetMode") != "External" and package.has(target):
            found[element.get("Id") or ""] = Relation((element.get("Type") or "").rpartition("/")[2], target)
    return found


def main_part(package: Package) -> str:
    """The name of the document part; UnreadableError when there is none."""
    named = (relation.target for relation in relations(package, "").values() if relation.kind == "officeDocument")
    name = next(named, "word/document.xml")
    if not package.has(name):
        raise UnreadableError(f"Tệp .docx thiếu phần nội dung chính ({name}). {package.kind.save}")
    return name


def _absolute(part: str, target: str) -> str:
    return target if target.startswith("/") else f"{part.rpartition('/')[0]}/{target}"
