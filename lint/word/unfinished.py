"""The elements that mark words of a Word file as unfinished: revisions and comments."""

from collections.abc import Mapping

from lint.appearance import MarkKind
from lint.element import Element

REVISIONS: Mapping[str, MarkKind] = {
    "ins": "inserted",
    "moveTo": "inserted",
    "del": "deleted",
    "moveFrom": "deleted",
    "cellIns": "inserted",
    "cellDel": "deleted",
    "rPrChange": "formatted",
    "pPrChange": "formatted",
}

Place = tuple[int, int]  # ordinal of the paragraph, character in it
Extent = tuple[int, int, int]  # ordinal of the paragraph, first character of a run in it, and the one behind its last


def is_unfinished(root: Element, w: str) -> bool:
    """Whether a part holds comments or revisions at all."""
    return next(root.iter(*(f"{w}{name}" for name in (*REVISIONS, "commentReference"))), None) is not None
