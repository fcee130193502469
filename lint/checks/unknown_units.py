"""Communes that are none of the province, but for a diacritic: `xã Tấn Lập` where there is `xã Tân Lập`."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any

from lint.engine.model import Hit, Related
from lint.facts.model import UnitMention
from lint.patterns import regex
from lint.resolve.acting import Acting
from lint.resolve.dating import TWO_TIERS
from lint.resolve.gazetteer import COMMUNE_LEVELS, communes_alike, is_commune
from lint.resolve.index import FactIndex
from lint.resolve.spelling import plain, skeleton
from lint.structure.model import DocumentPart

_PLACE = regex(
    r"\b(?:thôn|xóm|bản|ấp|buôn|khóm|tổ|khu|đường|ngõ|phố|trường|chợ|cầu|số nhà|số \d|quê|sinh|trú|địa chỉ|hộ khẩu|thửa|"
    r"huyện|thị xã|quận)\b[^.;\n]{0,60}$",
    re.IGNORECASE,
)
_FOREIGN = regex(r"\s*(?:[,(-]|thuộc)?\s*(?:tỉnh|thành phố|TP\.?|huyện|quận|thị xã)\b", re.IGNORECASE)
_LOOKED = 90  # characters before the unit
_MOST = 3  # such names in one document: more are of another time or place


def unknown(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One finding a document; a name that is written so twice is taken to be meant."""
    counts = Counter((unit.level, plain(unit.name)) for unit in index.facts.units if unit.name)
    acting = Acting(index)
    once = (u for u in index.facts.units if u.level in COMMUNE_LEVELS and u.name and counts[u.level, plain(u.name)] == 1)
    found = [(unit, meant) for unit in once if (meant := _meant(index, unit)) and _is_now(index, acting, unit)]
    if 0 < len(found) <= _MOST:
        yield _hit(index, *found[0], tuple(Related(unit.span) for unit, _ in found[1:]))


def _hit(index: FactIndex, unit: UnitMention, meant: str, related: tuple[Related, ...]) -> Hit:
    written, name = index.document.slice(unit.span), unit.name or ""
    right = meant.removeprefix(f"{unit.level} ")
    fitted = right.upper() if name.isupper() else right
    names = {"unit": written, "right": meant, "province": index.part_at(unit.span.start).province or ""}
    return Hit(unit.span, names, related, suggestion=written[: len(written) - len(name)] + fitted)


def _meant(index: FactIndex, unit: UnitMention) -> str | None:
    """The one commune of the province, of this level, that differs from the name in diacritics."""
    part = index.part_at(unit.span.start)
    name = unit.name or ""
    if not part.province or _is_own(part, name) or any(is_commune(level, name, part.province) for level in COMMUNE_LEVELS):
        return None
    alike = [one for one in communes_alike(name, part.province) if one.startswith(f"{unit.level} ")]
    return alike[0] if len(alike) == 1 else None


def _is_own(part: DocumentPart, name: str) -> bool:
    """The own unit misspelt is another rule's."""
    return part.unit is not None and skeleton(plain(part.unit)) == skeleton(plain(name))


def _is_now(index: FactIndex, acting: Acting, unit: UnitMention) -> bool:
    """Whether the commune is spoken of as one of today: no citation, no address, none of before the reform, of no other province."""
    text = index.document.folded
    day = acting.day(index.part_number(unit.span.start))
    if day is not None and day < TWO_TIERS or acting.cites(unit.span) or acting.speaks_of_the_past(unit.span):
        return False
    return _PLACE.search(text[max(unit.span.start - _LOOKED, 0) : unit.span.start]) is None and _FOREIGN.match(text, unit.span.end) is None
