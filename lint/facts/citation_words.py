"""The vocabularies of citations: what stands for `%key%` in the grammar, and what a mark means."""

from functools import cache

from lint.facts.grammar import Island
from lint.facts.model import Family
from lint.facts.vocabulary import column, derived, table

_OWN_FORM = {"CV"}  # a mark of party letters, common in state ones too
GENERIC_KINDS = ("Văn bản",)  # names a document without saying its kind
COMPOUND_KINDS = {"Thông báo kết luận": "Thông báo", "Thông báo Kết luận": "Thông báo"}  # one kind that is written as two
SHORT_KINDS = ("QĐ", "NĐ", "NQ", "KH", "CV", "TB", "BC", "TTr", "CTr", "KL")  # marks written for kinds; TT, CT, HD have two meanings
_BODIES = ("UBND", "HĐND", "TW", "TU", "ĐU")
ACT_MARKS = ("L", "LCT", "PL")  # laws and ordinances, in symbols of before 1997 and of ordinances


@cache
def grammar() -> Island:
    """The citation grammar with its vocabularies, built once a process."""
    return Island("citation", _words())


@derived("kinds", "agencies", "provinces", "citation_words")
def _words() -> dict[str, tuple[str, ...]]:
    """What stands for each `%key%`."""
    return {
        "kinds": _longest((*column("kinds", "name"), *GENERIC_KINDS, *COMPOUND_KINDS)),
        "short_kinds": _longest(SHORT_KINDS),
        "laws": _longest(law_kinds()),
        "marks": _longest(_kind_marks()),
        "agency_marks": _longest(tuple(agency_marks())),
        "spaced_marks": _longest(tuple(mark for mark in agency_marks() if " " in mark)),
        "glued": _longest(_marks_of("state", "ministry")),
        "offices": _longest(_marks_of("provincial")),
        "agencies": _longest(tuple(_names())),
        "provinces": _longest(tuple(_provinces())),
        **{f"{group}s": _longest(words_of(group)) for group in ("head", "role", "central", "stop", "stop_capital", "joint", "law_stop")},
        "kinds_upper": _longest(tuple(name.upper() for name in column("kinds", "name"))),
        "stops_upper": _longest(tuple(word.upper() for word in (*words_of("stop"), *words_of("stop_capital")))),
    }


@cache
def words_of(name: str) -> tuple[str, ...]:
    """The words of one group of `citation_words.tsv`."""
    return tuple(row["word"] for row in table("citation_words") if row["group"] == name)


def _longest(values: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(sorted(set(values), key=lambda v: (-len(v), v)))


def _marks_of(*levels: str) -> tuple[str, ...]:
    """The marks of the agencies of some levels, and of the committees of all."""
    return (*_BODIES, *(row["mark"] for row in table("agencies") if row["level"] in levels and row["mark"] not in ("", "QH")))


def _names() -> set[str]:
    """Agencies written out; names with a remark in brackets or a list of bodies are left to the general shape."""
    whole = {row["name"] for row in table("agencies") if "(" not in row["name"] and ", Ban" not in row["name"]}
    return whole | {row["short"] for row in table("agencies") if row["short"]} | set(words_of("body"))


def _provinces() -> set[str]:
    return {row["name"] for row in table("provinces")} | {name for row in table("provinces") for name in row["merged"].split("|") if name}


@cache
def law_kinds() -> tuple[str, ...]:
    """Kinds that carry no mark of their own and may be cited by name: Hiến pháp, Bộ luật, Luật, Pháp lệnh."""
    marked = {row["name"] for row in table("kinds") if row["mark"]}
    return tuple(dict.fromkeys(row["name"] for row in table("kinds") if row["family"] == "normative" and row["name"] not in marked))


@cache
def _kind_marks() -> tuple[str, ...]:
    """The marks of kinds that stand before a hyphen (`QH` before one is only met in party form)."""
    return tuple(dict.fromkeys([row["mark"] for row in table("kinds") if row["mark"] and row["mark"] != "QH"] + sorted(_OWN_FORM)))


@cache
def agency_marks() -> frozenset[str]:
    """The marks of agencies, their other spellings included."""
    return frozenset(mark for row in table("agencies") for mark in (row["mark"], *row["aliases"].split("|")) if mark)


@cache
def exact_case() -> dict[str, str]:
    """Marks by their lower-case form, where that is unambiguous: `ttg` -> `TTg`."""
    forms: dict[str, set[str]] = {}
    for mark in (*_kind_marks(), *agency_marks()):
        forms.setdefault(mark.lower(), set()).add(mark)
    return {low: next(iter(found)) for low, found in forms.items() if len(found) == 1}


@cache
def kind_names() -> dict[str, str]:
    """Kinds by their lower-case name, as the table writes them; also by the marks that stand for them (`QĐ số 12/QĐ-UBND`)."""
    names = {row["name"].lower(): row["name"] for row in table("kinds")} | {name.lower(): kind for name, kind in COMPOUND_KINDS.items()}
    marks = {row["mark"]: row["name"] for row in reversed(table("kinds"))}
    return names | {short.lower(): "Công văn" if short == "CV" else marks[short] for short in SHORT_KINDS}


@cache
def family_marks(family: Family) -> frozenset[str]:
    """The kind marks of one family."""
    return frozenset(row["mark"] for row in table("kinds") if row["mark"] and row["family"] == family)


@cache
def state_agencies() -> frozenset[str]:
    """Agencies whose documents never have the party form."""
    return frozenset(row["symbol"] for row in table("symbol_issuers") if row["family"] == "state")


@cache
def party_agencies() -> frozenset[str]:
    """Party committees and their offices, whose documents never have the state form."""
    symbols = {row["symbol"] for row in table("symbol_issuers") if row["family"] == "party"}
    offices = {row["mark"] for row in table("agencies") if row["level"] == "party" and row["mark"].endswith(("TW", "TU", "ĐU"))}
    return frozenset(symbols | offices)
