"""The labels by which references speak of outline items (`II`, `3`, `1.2`, `b`, `thứ 2`): of one sort, and which comes later."""

from lint.facts.numerals import number
from lint.patterns import regex
from lint.resolve.lists import FOREIGN, roman
from lint.structure.model import Item

ORDINAL = "thứ "
LETTERS = "".join(c for c in "abcdđeghiklmnopqrstuvxy" if c not in FOREIGN)
_ROMAN = regex(r"[IVX]+")
_DIVISIONS = ("part", "chapter", "section", "subsection")


def labels(item: Item) -> list[str]:
    """The labels an item answers to, the usual one first: `II`, `3`, `1.2`, `b`; a chapter counts in either figures."""
    marker = item.marker
    if marker.letters:
        return [marker.text.strip("( ")[:1] if not marker.insert else ""]
    if not marker.path or marker.insert:
        return []
    if marker.style == "decimal":
        return [".".join(map(str, marker.path)), str(marker.path[-1])]
    value = marker.path[0]
    if marker.style in _DIVISIONS:
        return [marker.text.strip("().:/- ").rpartition(" ")[2], str(value), roman(value), f"{ORDINAL}{value}"]
    return [roman(value) if marker.style == "roman" else str(value), f"{ORDINAL}{value}"]


def alike(one: str, other: str) -> bool:
    """Whether two labels are of one sort: Roman, Arabic, decimal of one depth under one number, or letters of one case."""
    if "." in one or "." in other:
        return one.rpartition(".")[0] == other.rpartition(".")[0] != ""
    return _sort(one) == _sort(other)


def _sort(label: str) -> str:
    if label.isdigit():
        return "arabic"
    return "roman" if _ROMAN.fullmatch(label) else "capital" if label.isupper() else "letter"


def rank(label: str) -> int:
    """What a label counts: the number of its last level, or the place of its letter."""
    last = label.rpartition(".")[2]
    if last.isdigit() or _ROMAN.fullmatch(last):
        return number(last)
    return LETTERS.find(last.lower()[:1])
