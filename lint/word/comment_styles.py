"""The two styles of Word's comments, for its text and for the mark in the text; added to the style sheet where it lacks them."""

from collections.abc import Mapping

from lint.records import NamedTuple
from lint.word.editable import Editable, made
from lint.word.manuscript import Manuscript


class _Style(NamedTuple):
    """A style as Word makes it: kind, the name that is the same in every language, the id, and its properties."""

    kind: str
    name: str
    id: str
    properties: Mapping[str, Mapping[str, Mapping[str, str]]]


_REFERENCE = _Style("character", "annotation reference", "CommentReference", {"rPr": {"sz": {"val": "16"}, "szCs": {"val": "16"}}})
# Based on no other style: what Normal says of indents and line spacing is not for a comment.
_TEXT = _Style(
    "paragraph",
    "annotation text",
    "CommentText",
    {"pPr": {"spacing": {"before": "0", "after": "0", "line": "240", "lineRule": "auto"}}, "rPr": {"sz": {"val": "20"}, "szCs": {"val": "20"}}},
)


def comment_styles(manuscript: Manuscript) -> tuple[str | None, str | None]:
    """The ids of the style of the mark and of the text; None for both when the file has no style sheet."""
    part = manuscript.content.part("styles")
    if part is None:
        return None, None
    return _id(manuscript, part, _REFERENCE), _id(manuscript, part, _TEXT)


def _id(manuscript: Manuscript, part: str, wanted: _Style) -> str:
    w, sheet = manuscript.names.w, manuscript.root(part)
    ids = set()
    for style in sheet.iter(f"{w}style"):
        name = style.find(f"{w}name")
        ids.add(style.get(f"{w}styleId"))
        if name is not None and (name.get(f"{w}val") or "").lower() == wanted.name and style.get(f"{w}type") == wanted.kind:
            return style.get(f"{w}styleId") or wanted.id
    number = next(number for number in range(len(ids) + 1) if _numbered(wanted.id, number) not in ids)
    manuscript.touch(part)
    sheet.append(_made(sheet, wanted._replace(id=_numbered(wanted.id, number)), w))
    return _numbered(wanted.id, number)


def _numbered(name: str, number: int) -> str:
    return f"{name}{number or ''}"


def _made(sheet: Editable, style: _Style, w: str) -> Editable:
    element = made(sheet, f"{w}style", {f"{w}type": style.kind, f"{w}styleId": style.id})
    element.append(made(sheet, f"{w}name", {f"{w}val": style.name}))
    element.append(made(sheet, f"{w}uiPriority", {f"{w}val": "99"}))
    element.append(made(sheet, f"{w}semiHidden"))
    element.append(made(sheet, f"{w}unhideWhenUsed"))
    for group, values in style.properties.items():
        properties = made(sheet, f"{w}{group}")
        for name, attributes in values.items():
            properties.append(made(sheet, f"{w}{name}", {f"{w}{key}": value for key, value in attributes.items()}))
        element.append(properties)
    return element
