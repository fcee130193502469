"""Dotted paths into facts: `date.year`, `marker.path.last`, `own.kind`; read at run time, checked when a rule is loaded."""

from collections.abc import Mapping
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from lint.facts.model import Citation, PartialDate
from lint.records import names_of
from lint.resolve.index import Mention
from lint.structure.model import DocumentPart

# What every fact has besides its own fields: its words, its zone, the document it stands in.
EVERY_FACT: Mapping[str, Any] = {"text": str, "zone": str, "own": DocumentPart}
_OF_TUPLES = ("first", "last", "count")


def read(fact: object, path: str) -> Any:
    """The value of a path, or None where a part of it is None."""
    value = fact
    for name in path.split("."):
        if value is None:
            return None
        value = _step(value, name)
    return value


def _step(value: Any, name: str) -> Any:
    if isinstance(value, tuple) and name in _OF_TUPLES:
        return len(value) if name == "count" else (value[0 if name == "first" else -1] if value else None)
    if isinstance(value, Mention):
        if name == "ref":
            return reference(value.citation)
        return getattr(value if hasattr(value, name) else value.citation, name)
    return getattr(value, name)


def reference(citation: Citation) -> str:
    """The citation by kind and code: `Quyết định số 412/QĐ-UBND`."""
    return f"{citation.kind} số {citation.code}" if citation.kind and citation.code else citation.kind or citation.code


def path_names(kind: Any, path: str) -> tuple[str, tuple[str, ...]] | None:
    """None when facts of this type have the path; else the part they lack and the names that stand there."""
    for name in path.split("."):
        options = _options(kind)
        if name not in options:
            return name, tuple(sorted(options))
        kind = options[name]
    return None


def _options(kind: Any) -> dict[str, Any]:
    """The names that may follow a value of this type, each with the type it leads to."""
    kind = _known(kind)
    if get_origin(kind) is tuple:
        return {"first": get_args(kind)[0], "last": get_args(kind)[0], "count": int}
    if not names_of(kind):
        return {}
    hints = get_type_hints(kind)
    found = {name: hints[name] for name in names_of(kind)}
    found |= {name: get_type_hints(p.fget).get("return") for name, p in vars(kind).items() if isinstance(p, property) and p.fget}
    if kind is Mention:
        return _options(Citation) | found | {"ref": str}
    return found


def _known(kind: Any) -> Any:
    """The type without None."""
    if get_origin(kind) in (Union, UnionType):
        left = [k for k in get_args(kind) if k is not NoneType]
        return left[0] if len(left) == 1 else str
    return kind


def agree(one: object, other: object) -> bool:
    """Whether two values can both be right: what is unknown agrees with anything, dates part by part."""
    if one is None or other is None or one == other:
        return True
    if isinstance(one, PartialDate) and isinstance(other, PartialDate):
        return agree(one.year, other.year) and agree(one.month, other.month) and agree(one.day, other.day)
    return False


def known_parts(value: object) -> int:
    """How much of a value is known: 0 for None, up to 3 for a date."""
    if isinstance(value, PartialDate):
        return sum(part is not None for part in (value.year, value.month, value.day))
    return 0 if value in (None, "", ()) else 1
