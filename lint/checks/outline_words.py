"""How messages name an item of the outline and the list it stands in."""

import re
from collections.abc import Mapping

from lint.engine.model import Value
from lint.engine.places import outline_name
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.lists import ancestors
from lint.structure.model import Item

_WHOLE = {"body": {"vi": "văn bản", "en": "the document"}, "annex": {"vi": "phụ lục", "en": "the annex"}}
_KINDS: Mapping[str, Mapping[str, str]] = {
    "part": {"vi": "phần", "en": "part"},
    "chapter": {"vi": "chương", "en": "chapter"},
    "section": {"vi": "mục", "en": "section"},
    "subsection": {"vi": "tiểu mục", "en": "subsection"},
    "article": {"vi": "Điều", "en": "Article"},
    "clause": {"vi": "khoản", "en": "clause"},
    "point": {"vi": "điểm", "en": "point"},
}
_KIND_WORD = regex(r"(?:tiểu mục|phần|chương|mục|điều)\s+", re.IGNORECASE)


def words(index: FactIndex, item: Item) -> dict[str, Value]:
    """`list`: what the item's list belongs to (`mục IV.3`, `văn bản`); `kind`: what it is called (`điểm`); `step`: what it counts by; `number`."""
    chain = ancestors(index.structure.items, item)[:-1]
    name = outline_name(chain) if chain else None
    step = {"vi": "chữ", "en": "letter"} if item.marker.letters else {"vi": "số", "en": "number"}
    listed = name or _WHOLE["annex" if index.zone_kind(item.marker.span.start) == "annex" else "body"]
    return {"list": listed, "kind": _KINDS[_kind(item, chain)], "step": step, "number": number(item.marker.text)}


def _kind(item: Item, chain: list[Item]) -> str:
    style = item.marker.style
    if style in _KINDS:
        return style
    if style in ("letter", "bracket") and item.marker.text.strip("( ")[:1].islower():
        return "point"
    return "clause" if style == "arabic" and any(above.marker.style == "article" for above in chain) else "section"


def number(text: str) -> str:
    """A marker as a sentence names it behind the word for its kind: `d)`, `IV`, `1.2`, `5` for `Điều 5.`."""
    return _KIND_WORD.sub("", text).rstrip(".: /")
