"""Section numbers and letters: twice, skipped, out of order, not of the alphabet, in mixed forms (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.6)."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from lint.checks.alignment import Break, breaks
from lint.checks.outline_ends import behind_the_end
from lint.checks.outline_gaps import headless, is_explained
from lint.checks.outline_words import number, words
from lint.engine.model import Edit, Hit, Related
from lint.resolve.index import FactIndex
from lint.resolve.lists import SiblingList, is_foreign
from lint.structure.model import Item

_UNMIXED = ("chapter", "part", "section", "subsection", "bracket")  # headings on a line of their own have no sign behind the number


def duplicate(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """A marker used twice among siblings; the later one is wrong, unless the earlier one stands where a number is missing."""
    for siblings, found in _broken(index, "duplicate"):
        item, other = siblings.items[found.index], siblings.items[found.other]
        right = siblings.label(found.index, found.expected or siblings.values[found.index] + 1)
        wrong = {"vi": "sau", "en": "second"} if found.other < found.index else {"vi": "trước", "en": "first"}
        said = {**words(index, item), "right": number(right), "wrong": wrong}
        case = "fits" if found.expected else "far" if abs(found.index - found.other) > 1 else ""
        yield Hit(item.marker.span, said, (Related(other.marker.span),), case, suggestion=_typed(item, right) if found.expected else None)


def order(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """A marker that comes too early or too late."""
    for siblings, found in _broken(index, "misplaced"):
        item = siblings.items[found.index]
        before, after = siblings.items[max(found.index - 1, 0)], siblings.items[min(found.index + 1, len(siblings.items) - 1)]
        said = {**words(index, item), "previous": number(before.marker.text), "next": number(after.marker.text)}
        if found.expected:
            right = siblings.label(found.index, found.expected)
            yield Hit(item.marker.span, {**said, "right": number(right)}, (Related(before.marker.span),), "fits", suggestion=_typed(item, right))
        elif found.other < found.index:
            yield Hit(item.marker.span, said, (Related(siblings.items[found.other].marker.span),))
        else:
            yield Hit(item.marker.span, said, (Related(after.marker.span),), "early")
    for item, end in behind_the_end(index):
        yield Hit(item.marker.span, words(index, item), (Related(end),), "ended")


def gap(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """A marker skipped."""
    for siblings, found in _broken(index, "gap"):
        if not _alphabetic(siblings, found):
            item, before = siblings.items[found.index], siblings.items[found.other]
            said = {**words(index, item), "previous": number(before.marker.text)}
            yield Hit(item.marker.span, said, (Related(before.marker.span),))
    for siblings in headless(index):
        item = siblings.items[0]
        parent = index.structure.items[item.parent or 0]
        said = {**words(index, item), "missing": number(siblings.label(0, 1))}
        yield Hit(item.marker.span, said, (Related(parent.marker.span),), "start")


def alphabet(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """A letter that Vietnamese lists do not use, or đ left out: one finding a list, at the first place."""
    skipped: dict[int, list[int]] = {}
    for siblings, found in _broken(index, "gap"):
        if _alphabetic(siblings, found) and found.missing == (5,):
            skipped.setdefault(id(siblings), []).append(found.index)
    for siblings in index.lists:
        without = skipped.get(id(siblings), [])
        places = sorted([*without, *(at for at, item in enumerate(siblings.items) if is_foreign(item))])
        if places:
            yield _alphabet_hit(index, siblings, places, bool(without))


def _alphabet_hit(index: FactIndex, siblings: SiblingList, places: list[int], without: bool) -> Hit:
    at = places[0]
    item = siblings.items[at]
    if at == 0:
        return Hit(item.marker.span, words(index, item), case="first")
    before, right = siblings.items[at - 1], siblings.following(at - 1)
    said = {**words(index, item), "previous": number(before.marker.text), "right": number(right)}
    related = [siblings.items[i].marker.span for i in places[1:]] or [before.marker.span]
    case = "skipped" if without and not is_foreign(item) else "foreign"
    if item.marker.generated:
        case = f"automatic {case}"
    certain = at == len(siblings.items) - 1
    return Hit(item.marker.span, said, tuple(Related(span) for span in related), case, suggestion=_typed(item, right) if certain else None)


def style(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Siblings written in different forms: the fewer ones; where there are as many, the rarer form of the document, else the later ones."""
    everywhere = Counter((item.marker.style, item.marker.close) for item in index.structure.items)
    for siblings in index.lists:
        forms = Counter(item.marker.close for item in siblings.items)
        if len(forms) < 2 or siblings.items[0].marker.style in _UNMIXED or siblings.items[0].marker.style == "article" and "" in forms:
            continue
        ranks = {form: (forms[form], everywhere[siblings.items[0].marker.style, form]) for form in forms}
        usual = max(ranks, key=lambda form: ranks[form])
        model = next(item for item in siblings.items if item.marker.close == usual)
        odd = [item for item in siblings.items if item.marker.close != usual]
        right = _closed(odd[0], usual)
        said = {**words(index, odd[0]), "written": odd[0].marker.text, "model": model.marker.text, "right": right}
        related = (Related(model.marker.span), *(Related(item.marker.span) for item in odd[1:]))
        typed = not any(item.marker.generated for item in odd)
        edits = tuple(Edit(item.marker.span, _closed(item, usual)) for item in odd) if typed else ()
        yield Hit(odd[0].marker.span, said, related, suggestion=_typed(odd[0], right), edits=edits)


def _closed(item: Item, sign: str) -> str:
    """The item's marker with another sign behind it."""
    return item.marker.text.rstrip(".)/:- ") + sign


def _typed(item: Item, right: str) -> str | None:
    """What to write in place of a typed number; Word's own numbers are no text."""
    return None if item.marker.generated else right


def _broken(index: FactIndex, kind: str) -> Iterator[tuple[SiblingList, Break]]:
    """Each list with each of its breaks of this kind. What an amending act quotes is an extract: only what stands twice is wrong there."""
    for siblings in index.lists:
        if siblings.items[0].quoted and kind != "duplicate":
            continue
        for found in breaks(siblings.values):
            if found.kind == kind and not (kind == "gap" and is_explained(index, siblings, found)):
                yield siblings, found


def _alphabetic(siblings: SiblingList, found: Break) -> bool:
    """đ skipped, or a letter that a foreign one stands for: the alphabet's matter."""
    if not siblings.items[found.index].marker.letters or siblings.is_capital:
        return False
    return found.missing == (5,) or is_foreign(siblings.items[found.index]) or is_foreign(siblings.items[found.other])
