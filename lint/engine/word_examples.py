"""What an example says of the Word file it stands in: pages, letters, comments and revisions."""

from collections.abc import Callable, Mapping
from typing import Any

from lint import yaml_schema as schema
from lint.yaml_source import Node

SIDES = ("top", "bottom", "left", "right")
PAGE_NUMBERS = ("header", "every-page", "footer", "none")

Data = dict[str, Any]
Readers = Mapping[str, Callable[[Node], Any]]


def word_properties(node: Node) -> Data:
    """The properties as plain data; lengths in millimetres, sizes in points. What is left out is as the norm has it."""
    return _read(node, _WHOLE)


def _read(node: Node, readers: Readers, *required: str) -> Data:
    return {key: readers[key](value) for key, value in schema.table(node, readers, required).items()}


def _paper(node: Node) -> list[int]:
    sides = [schema.integer(side) for side in schema.listing(node)]
    if len(sides) != 2:
        schema.refuse(node, "Khổ giấy ghi hai số: [rộng, cao], tính bằng mm.")
    return sides


def _many(readers: Readers, *required: str) -> Callable[[Node], list[Data]]:
    return lambda node: [_read(one, readers, *required) for one in schema.listing(node)]


def _revisions(node: Node) -> list[Data]:
    found = _many({"insert": schema.text, "delete": schema.text, "after": schema.text, "author": schema.text})(node)
    for one, where in zip(found, schema.listing(node), strict=True):
        if ("insert" in one) == ("delete" in one) or ("delete" in one) != ("after" in one):
            schema.refuse(where, "Mỗi sửa đổi ghi insert (chữ có trong ví dụ), hoặc delete (chữ đã xóa) cùng after (chữ đứng trước nó).")
    return found


_RUN: Readers = {
    "match": schema.text,
    "font": schema.text,
    "size": schema.integer,
    "bold": schema.boolean,
    "italic": schema.boolean,
    "colour": schema.text,
    "highlight": schema.text,
}
_COMMENT: Readers = {"on": schema.text, "text": schema.text, "author": schema.text, "done": schema.boolean}
_WHOLE: Readers = {
    "paper": _paper,
    "margins": lambda node: _read(node, dict.fromkeys(SIDES, schema.integer)),
    "landscape": schema.text,
    "page_numbers": lambda node: schema.word(node, PAGE_NUMBERS, "cách đánh số trang"),
    "font": schema.text,
    "size": schema.integer,
    "runs": _many(_RUN, "match"),
    "revisions": _revisions,
    "comments": _many(_COMMENT, "on", "text"),
}
