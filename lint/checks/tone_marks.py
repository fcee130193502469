"""Where the tone mark of open oa, oe, uy stands (`hóa`, `hoá`): both are accepted, one document keeps to one."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from lint.engine.model import Edit, Hit, Related, Value
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.spelling import new_tones, old_tones
from lint.span import Span


@cache
def _marked() -> re.Pattern[str]:
    """A word that ends in such a rhyme; `qu` is a consonant."""
    old = "(?P<old>(?:[òóỏõọÒÓỎÕỌ][aeAE]|(?<![qQ])[ùúủũụÙÚỦŨỤ][yY]))"
    new = "(?P<new>(?:[oO][àáảãạèéẻẽẹÀÁẢÃẠÈÉẺẼẸ]|(?<![qQ])[uU][ỳýỷỹỵỲÝỶỸỴ]))"
    return regex(rf"(?:{old}|{new})(?!\w)")


def mixed(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One finding at the rarer manner, with all its places."""
    text = index.document.text
    places: dict[str, list[Span]] = {"old": [], "new": []}
    for match in _marked().finditer(text):
        places[match.lastgroup or "old"].append(_word(text, *match.span()))
    if not places["old"] or not places["new"]:
        return
    odd, usual = sorted(places.values(), key=len)
    respell = old_tones if usual is places["old"] else new_tones
    edits = tuple(Edit(span, respell(text[slice(*span)])) for span in odd)
    numbers: dict[str, Value] = {"odd": text[slice(*odd[0])], "usual": text[slice(*usual[0])], "odd_count": len(odd), "usual_count": len(usual)}
    yield Hit(odd[0], numbers, tuple(Related(span) for span in (usual[0], *odd[1:])), suggestion=edits[0].replacement, edits=edits)


def _word(text: str, start: int, end: int) -> Span:
    while start and text[start - 1].isalpha():
        start -= 1
    return Span(start, end)
