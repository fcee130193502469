"""Types for the values of a strict YAML file; what does not fit is a UsageError at its place."""

from collections.abc import Callable, Collection
from typing import NoReturn, TypeVar

from lint.errors import UsageError, nearest
from lint.yaml_source import Entry, Listing, Node, Scalar, Table

T = TypeVar("T")
D = TypeVar("D")


def refuse(node: Node, message: str) -> NoReturn:
    """Raise the user's error at the node's place."""
    raise UsageError(message, node.caret)


def unknown(node: Node, what: str, word: str, known: Collection[str]) -> NoReturn:
    """Raise the error for a name that is not known, with the nearest one that is."""
    near = nearest(word, sorted(known))
    hint = f" Có phải “{near}”?" if near else f" Dùng được: {', '.join(sorted(known))}." if len(known) <= 15 else ""
    refuse(node, f"Không có {what} “{word}”.{hint}")


def text(node: Node) -> str:
    """A text that is not empty."""
    value = any_text(node)
    if not value:
        refuse(node, "Chỗ này còn trống, cần điền chữ.")
    return value


def any_text(node: Node) -> str:
    """A text, perhaps empty."""
    if not isinstance(node, Scalar):
        refuse(node, "Chỗ này phải là chữ, không phải danh sách hay bảng khóa.")
    return node.text


def word(node: Node, known: Collection[str], what: str) -> str:
    """One of the known words."""
    value = text(node)
    if value not in known:
        unknown(node, what, value, known)
    return value


def integer(node: Node) -> int:
    """A whole number in digits."""
    value = text(node)
    digits = value.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= 12):
        refuse(node, f"“{value}” không phải số nguyên.")
    return int(value)


def boolean(node: Node) -> bool:
    """`true` or `false`."""
    value = text(node)
    if value not in ("true", "false"):
        refuse(node, f"“{value}”: chỉ viết true hoặc false.")
    return value == "true"


def listing(node: Node) -> tuple[Node, ...]:
    """The values of a list."""
    if not isinstance(node, Listing):
        refuse(node, "Chỗ này phải là danh sách.")
    return node.values


def texts(node: Node) -> tuple[str, ...]:
    """A list of texts; a single text stands for a list of one."""
    return (text(node),) if isinstance(node, Scalar) else tuple(text(v) for v in listing(node))


def table(node: Node, known: Collection[str] | None = None, required: Collection[str] = ()) -> dict[str, Node]:
    """The entries of a mapping; with `known`, no other key may stand there, and each `required` one must."""
    entries = pairs(node)
    if known is not None:
        for entry in entries:
            if entry.key.text not in known:
                unknown(entry.key, "khóa", entry.key.text, known)
    found = {e.key.text: e.value for e in entries}
    require(node, found, required)
    return found


def require(node: Node, found: Collection[str], required: Collection[str]) -> None:
    """Refuse the mapping that lacks a key."""
    for key in required:
        if key not in found:
            refuse(node, f"Thiếu khóa “{key}”.")


def pairs(node: Node) -> tuple[Entry, ...]:
    """The entries of a mapping, with the place of each key."""
    if not isinstance(node, Table):
        refuse(node, "Chỗ này phải là các dòng “khóa: giá trị”.")
    return node.entries


def optional(found: dict[str, Node], key: str, read: Callable[[Node], T], default: D) -> T | D:
    """The value under a key, or the default where the key is not given."""
    return read(found[key]) if key in found else default
