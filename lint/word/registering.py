"""Making a part known in its package: what kind of part it is, and that the document part refers to it."""

from typing import Any, cast

from lint.word.editable import Editable, made
from lint.word.manuscript import Manuscript
from lint.word.relations import RELATIONS, relations_of

_TYPES = "[Content_Types].xml"
_CONTENT = "{http://schemas.openxmlformats.org/package/2006/content-types}"


def register(manuscript: Manuscript, part: str, kind: str, content_type: str) -> None:
    """List the part with its content type, and among what the document part refers to as this kind, unless it is already."""
    if manuscript.has(_TYPES):
        _list(manuscript, part, content_type)
    _relate(manuscript, part, kind)


def _list(manuscript: Manuscript, part: str, content_type: str) -> None:
    types = manuscript.root(_TYPES)
    if all(entry.get("PartName") != f"/{part}" for entry in types.iter(f"{_CONTENT}Override")):
        types.append(made(types, f"{_CONTENT}Override", {"PartName": f"/{part}", "ContentType": content_type}))
        manuscript.touch(_TYPES)


def _relate(manuscript: Manuscript, part: str, kind: str) -> None:
    if any(relation == (kind, part) for relation in manuscript.content.relations.values()):
        return
    root = _references(manuscript)
    known = {element.get("Id") for element in root}
    name = next(f"rId{number}" for number in range(1, len(known) + 2) if f"rId{number}" not in known)
    address = f"{manuscript.names.r[1:-1]}/{kind}"
    for element in root:
        if element.get("Type") == address:  # it leads to a part that the file does not have
            element.set("Target", f"/{part}")
            return
    root.append(made(root, f"{RELATIONS}Relationship", {"Id": name, "Type": address, "Target": _from(manuscript.main, part)}))


def _references(manuscript: Manuscript) -> Editable:
    """What the document part refers to, to be written anew."""
    name = relations_of(manuscript.main)
    if not manuscript.has(name):
        manuscript.add(name, new_root(f"{RELATIONS}Relationships", {None: RELATIONS[1:-1]}))
    manuscript.touch(name)
    return manuscript.root(name)


def _from(main: str, part: str) -> str:
    """The address of a part as the document part has it."""
    folder = f"{main.rpartition('/')[0]}/"
    return part.removeprefix(folder) if part.startswith(folder) else f"/{part}"


def new_root(tag: str, spaces: dict[str | None, str]) -> Editable:
    """The root element of a new part."""
    from lxml import etree

    return cast(Editable, etree.Element(tag, nsmap=cast(Any, spaces)))
