"""What an issuer denotes: `UBND Thành phố` seen from a commune of Hà Nội is `UBND thành phố Hà Nội`."""

import re
from functools import cache

from lint.facts.model import Citation
from lint.facts.tables import LOWER
from lint.facts.vocabulary import table
from lint.patterns import regex
from lint.resolve.gazetteer import COMMUNE_LEVELS, official_name
from lint.resolve.spelling import old_tones, plain
from lint.structure.model import DocumentPart

_SHORT = (
    (regex(r"[ỦU][yỷ]\s+ban\s+nhân\s+dân", re.IGNORECASE), "UBND"),
    (regex(r"Hội\s+đồng\s+nhân\s+dân", re.IGNORECASE), "HĐND"),
    (regex(r"\bTP\.?\s*(?=\w|$)"), "thành phố "),
    (regex(r"(?<=Chủ tịch) của (?=UBND)"), " "),
)
_BLANKS = regex(r"\s+")
_LEVELS = "xã|phường|đặc khu|thị trấn|huyện|quận|thị xã|tỉnh|thành phố"
_LEVEL = regex(r"\b((?i:" + _LEVELS + r"))(?:\s+(?P<name>(?![" + LOWER + r"])\w.*))?$")
_ANY_LEVEL = regex(rf"\b(?:{_LEVELS})\b")
_COMMITTEE = regex(r"\b(Thành|Tỉnh) ủy$", re.IGNORECASE)
_HEAD = regex(r"^(?:Phó )?(?:Chủ tịch|Bộ trưởng|Giám đốc|Thủ trưởng|Tổng Giám đốc|Cục trưởng)(?:, Chủ nhiệm)? (?=\w)")


@cache
def _of_mark() -> dict[str, str]:
    """Marks in a symbol that belong to one body alone."""
    ministries = {row["mark"]: row["name"] for row in table("agencies") if row["mark"] and row["level"] in ("state", "ministry")}
    return ministries | {
        row["symbol"]: row["issuer"] for row in table("symbol_issuers") if " or " not in row["issuer"] and row["symbol"] not in ("HĐND", "CB")
    }


def of_mark(agency: str | None) -> str | None:
    """The body a symbol's agency mark stands for, when it stands for one alone (`TTg`, `QH15`, `BNV`)."""
    if not agency:
        return None
    first = agency.split("-")[0]
    return _of_mark().get(first) or _of_mark().get(first.rstrip("0123456789"))


def issuer_key(citation: Citation, part: DocumentPart) -> str | None:
    """What the issuer denotes seen from this document; from the symbol when none is written."""
    return denoted(citation.issuer, part) if citation.issuer else of_mark(citation.agency)


def short(issuer: str) -> str:
    """An issuer as written, but with the usual abbreviations: `Ủy ban nhân dân xã` → `UBND xã`."""
    text = _BLANKS.sub(" ", old_tones(issuer)).strip()
    for pattern, words in _SHORT:
        text = pattern.sub(words, text)
    return _BLANKS.sub(" ", text).strip()


def denoted(issuer: str, part: DocumentPart) -> str:
    """One name for an office, with the name of its unit where the document leaves it out."""
    text = short(issuer)
    if match := _LEVEL.search(text):
        return text[: match.start()] + _unit(match.group(1).lower(), match.group("name"), part)
    if _COMMITTEE.search(text) and part.province:
        return f"{text} {part.province}"
    return text


def _unit(level: str, name: str | None, part: DocumentPart) -> str:
    if name:
        return f"{level} {official_name(level, name) if name.isupper() else name}"
    if level in COMMUNE_LEVELS:
        return f"{level} {part.unit}" if part.unit and part.unit_level == level else level
    return f"{level} {part.province}" if part.province and level in ("tỉnh", "thành phố") else level


def office(citation: Citation, key: str | None, part: DocumentPart) -> str | None:
    """The office whose number series the document stands in: a committee and its chairman share one, so do the Party's bodies of one level.

    A mark that only one body has tells the office whatever issuer is written.
    """
    if citation.family == "party" and citation.agency:
        place = part.province if citation.agency.endswith("TU") else key if citation.agency.endswith("ĐU") else ""
        return plain(f"{citation.agency} {place or ''}")
    if body := of_mark(citation.agency):
        return plain(body)
    return plain(_HEAD.sub("", key)) if key else None


def offices_agree(one: str | None, other: str | None) -> bool:
    """Whether two offices may be one: `ubnd xã` is any commune's; None is any office."""
    if one is None or other is None or one == other:
        return True
    return f"{one} ".startswith(f"{other} ") or f"{other} ".startswith(f"{one} ")


def seat(key: str) -> str | None:
    """The unit whose office this is, as `tỉnh …`, `xã …`, plain; None for an office of no unit."""
    match = _LEVEL.search(key)
    return plain(match.group()) if match else None


def one_level(one: str | None, other: str | None) -> bool:
    """Whether two offices are named of one level: `ubnd tỉnh …` and `ubnd tỉnh …`."""
    first, second = (_ANY_LEVEL.search(office) if office else None for office in (one, other))
    return first is not None and second is not None and first.group() == second.group()
