"""Which body a symbol stands for and which one an issuer names, as marks of the tables: `QĐ-TTg … của Chính phủ` is TTg against CP."""

import re
from functools import cache

from lint.facts.vocabulary import table
from lint.patterns import regex
from lint.resolve.spelling import plain

_DIGITS = "0123456789"
_OFFICE_OF = "VP"  # an office (Văn phòng) passes on what its body decided: its mark and its name tell nothing
_DEPARTMENT = "S"  # any department of a province; no symbol of the tables is its


def marks_of(agency: str | None) -> frozenset[str]:
    """The bodies that the agency part of a symbol stands for (`BTC-BNV` for two); empty when its first mark is in no table."""
    pieces = [_canonical().get(piece.rstrip(_DIGITS)) for piece in (agency or "").split("-")]
    if not pieces or pieces[0] is None or pieces[0].startswith(_OFFICE_OF):
        return frozenset()
    return frozenset(piece for piece in pieces if piece is not None)


def marks_named(issuer: str) -> frozenset[str]:
    """The marks of the body that an issuer names (`Thủ tướng Chính phủ` → TTg); empty when no table knows it."""
    text = plain(issuer)
    found = _beginning(text)
    while not found and (match := _role().match(text)):
        text = text[match.end() :]
        found = _beginning(text)
    return found


def disagree(agency: str | None, issuer: str) -> bool:
    """Whether the body in the symbol cannot be the one named; a ministry and the one that took over its work may."""
    inside, written = marks_of(agency), marks_named(issuer)
    return bool(inside and written) and not any(one == other or _succeed(one, other) for one in inside for other in written)


def name_of(mark: str) -> str:
    """The name of the body with this mark; ` or ` stands between those that share it."""
    row = next((row for row in table("symbol_issuers") if row["symbol"] == mark), None)
    return row["issuer"].partition(" (")[0] if row else _agencies().get(mark, {}).get("name", mark)


@cache
def _role() -> re.Pattern[str]:
    """Who signs for a body: the words before its name, which mean the body all the same."""
    return regex(
        r"^(?:quyền )?(?:phó )?(?:chủ tịch(?! nước)|bộ trưởng(?:, chủ nhiệm)?|thứ trưởng|giám đốc"
        r"|thường trực|ban thường vụ|btv|ban chấp hành|bch|bí thư"
        r"|chủ nhiệm|thống đốc|chánh án|viện trưởng|tổng kiểm toán|tổng(?= thanh tra))(?: của)? "
    )


def _beginning(text: str) -> frozenset[str]:
    for name, marks in _named():
        if text.startswith(name) and not text[len(name) : len(name) + 1].isalnum():
            return marks
    return frozenset()


@cache
def _named() -> tuple[tuple[str, frozenset[str]], ...]:
    """How the names of bodies begin, longest first, with the marks they share."""
    found: dict[str, set[str]] = {"sở": {_DEPARTMENT}}
    for row in table("symbol_issuers"):
        for name in filter(None, row["named"].split("|")):
            found.setdefault(plain(name), set()).add(row["symbol"])
    for mark, row in _agencies().items():
        if not mark.startswith(_OFFICE_OF) and mark not in _bodies():
            found.setdefault(plain(row["name"]), set()).add(mark)
    return tuple((name, frozenset(marks)) for name, marks in sorted(found.items(), key=lambda item: -len(item[0])))


@cache
def _canonical() -> dict[str, str]:
    """Marks and their other spellings, to the mark itself."""
    aliases = {alias: mark for mark, row in _agencies().items() for alias in filter(None, row["aliases"].split("|"))}
    return aliases | {mark: mark for mark in (*_agencies(), *_bodies())}


@cache
def _bodies() -> frozenset[str]:
    return frozenset(row["symbol"] for row in table("symbol_issuers") if row["named"])


@cache
def _agencies() -> dict[str, dict[str, str]]:
    return {row["mark"]: row for row in table("agencies") if row["mark"] and row["level"] in ("state", "ministry")}


def _succeed(one: str, other: str) -> bool:
    first, second = (_agencies().get(mark, {}).get("successor", "").split("|") for mark in (one, other))
    return other in first or one in second
