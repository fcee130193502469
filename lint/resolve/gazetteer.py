"""Communes and provinces by name (Quyết định 19/2025/QĐ-TTg, Nghị quyết 202/2025/QH15)."""

from datetime import date as Day
from functools import cache

from lint.facts.vocabulary import derived, table
from lint.resolve.spelling import plain, plain_lines, skeleton

COMMUNE_LEVELS = ("xã", "phường", "đặc khu")
PROVINCE_LEVELS = ("tỉnh", "thành phố")


@derived("units", by=(plain_lines,))
def _communes() -> dict[str, bytes]:
    """By level and plain name: the names and provinces of the communes, in UTF-8, a tab after each."""
    found: dict[str, str] = {}
    for row, name in zip(table("units"), plain_lines(row["name"] for row in table("units")), strict=True):
        key = f"{row['level']} {name}"
        found[key] = f"{found.get(key, '')}{row['name']}\t{row['province']}\t"
    return {key: rows.encode() for key, rows in found.items()}


def _named(level: str, name: str) -> list[str]:
    """Name and province of each commune of this level and name, one after the other."""
    return _communes().get(f"{level} {plain(name)}", b"").decode().split("\t")[:-1]


@cache
def _provinces() -> dict[str, dict[str, str]]:
    return {plain(row["name"]): row for row in table("provinces")}


def provinces_of(level: str, name: str) -> tuple[str, ...]:
    """The provinces that have a commune of this level and name."""
    return tuple(_named(level, name)[1::2])


def is_commune(level: str, name: str, province: str | None = None) -> bool:
    """Whether such a commune exists (in that province, when one is given)."""
    found = provinces_of(level, name)
    return bool(found) if province is None else province in found


@derived("units", by=(plain,))
def _skeletons() -> dict[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = {}
    for row in table("units"):
        found.setdefault((row["province"], skeleton(plain(row["name"]))), []).append(f"{row['level']} {row['name']}")
    return {key: tuple(names) for key, names in found.items()}


def communes_alike(name: str, province: str) -> tuple[str, ...]:
    """The communes of the province, with their levels, whose names differ from this one in diacritics at most (`xã Hưng Đạo`)."""
    return _skeletons().get((province, skeleton(plain(name))), ())


def official_name(level: str, name: str) -> str:
    """The commune's or province's name as the table spells it; capitals of a letterhead become title case."""
    if rows := _named(level, name):
        return rows[0]
    if row := _provinces().get(plain(name)):
        return row["name"]
    return name.title() if name.isupper() else name


def province_named(name: str) -> str | None:
    """The province of that name today, or None."""
    row = _provinces().get(plain(name))
    return row["name"] if row else None


@cache
def _merged() -> dict[str, str]:
    found = {plain(former): row["name"] for row in table("provinces") for former in row["merged"].split("|") if former}
    return found | {"thừa thiên huế": "Huế"}


def merged_into(name: str) -> str | None:
    """The province of today that a former province of this name became part of, or None."""
    return _merged().get(plain(name))


def province_level(name: str, on: Day | None) -> str:
    """`tỉnh` or `thành phố`, on that day (today's kind when the day is not known)."""
    row = _provinces()[plain(name)]
    if row["city_from"] and on is not None and on < Day.fromisoformat(row["city_from"]):
        return "tỉnh"
    return row["kind"]
