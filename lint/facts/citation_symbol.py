"""What the number and symbol of a citation say, and what is wrong with their form (Nghị định 30/2020/NĐ-CP, Phụ lục I; Quy định 399-QĐ/TW)."""

from collections.abc import Sequence

from lint.facts import citation_words as words
from lint.facts.grammar import Token
from lint.facts.model import Family, Fault
from lint.patterns import regex
from lint.records import NamedTuple
from lint.span import Span

_TERM = regex(r"\d+$")  # the term of the National Assembly in QH15, UBTVQH16
_LEGISLATURE = {"QH", "UBTVQH"}
MARKS = {"MARK", "TERM", "KIND_MARK", "SPACED_KIND", "SLASHED_KIND", "GLUED_KIND", "DASHED_KIND", "TIGHT_KIND", "TIGHT_MARK"}
MARKS |= {"LOWER_KIND", "LOWER_MARK", "LOWER_AGENCY", "LOWER_PARTY"}
_LOWER = {"LOWER_KIND", "LOWER_MARK", "LOWER_PARTY"}
_JOINTS = "-_."  # what a mark of a kind may end with
_SPELLINGS = {"TƯ": "TW"}
_JOINT_KINDS = ("TTLT", "NQLT", "TTLN")  # issued by several offices: a slash before them was a form of its own
_LETTER = "Công văn"


class Symbol(NamedTuple):
    """Number, year and symbol as meant; `faults` tell where they are written otherwise."""

    number: str | None = None
    number_span: Span | None = None
    year: int | None = None
    text: str | None = None
    span: Span | None = None
    family: Family | None = None
    kind_mark: str | None = None
    agency: str | None = None
    faults: tuple[Fault, ...] = ()


def read_symbol(tokens: Sequence[Token], kind: str | None, at: int, *, capitals: bool = False) -> Symbol:
    """Read the tokens between `số` and the date; `kind` is the kind written before them, `capitals` says that all is written in them."""
    given = {token.type: token for token in tokens}
    number = given.get("NUMBER") or given.get("ORDINAL")
    marks = [token for token in tokens if token.type in MARKS]
    family: Family | None = "normative" if kind in words.law_kinds() else None
    year = _year(given)
    faults: list[Fault] = []
    read = _Read(family=family)
    if marks:
        faults = [fault for fault in _faults(tokens, given) if not (capitals and fault == "lower-case")]
        party = next(token.type for token in tokens if token.type not in ("NUMBER", "DOTS")) in ("HYPHEN", "TIGHT_MARK")
        read = _party([_intended(mark) for mark in marks]) if party else _state(marks, kind, year)
    elif number is not None:
        faults = ["missing-symbol"]
    return Symbol(
        number=str(number) if number is not None else None,
        number_span=Span(at + number.start, at + _end(number)) if number is not None else None,
        year=year,
        text=read.text,
        span=Span(at + marks[0].start, at + _end(marks[-1])) if marks else None,
        family=read.family,
        kind_mark=read.kind_mark,
        agency=read.agency,
        faults=(*faults, *read.faults),
    )


class _Read(NamedTuple):
    """What the marks alone say."""

    text: str | None = None
    kind_mark: str | None = None
    agency: str | None = None
    family: Family | None = None
    faults: tuple[Fault, ...] = ()


def _year(given: dict[str, Token]) -> int | None:
    for name in ("CODE_YEAR", "SPACED_YEAR", "LATE_YEAR"):
        if name in given:
            return int(given[name].strip("/-"))
    return None


def _party(marks: Sequence[str]) -> _Read:
    kind, agency = marks[0], "-".join(marks[1:])
    if kind in words.ACT_MARKS:  # 35-L/CTN: the acts of the assembly until 1996
        return _Read(f"{kind}/{agency}", kind, agency, "normative")
    if marks[1] in words.state_agencies():
        return _Read(f"{kind}-{agency}", kind, agency, "administrative", ("state-in-party-form",))
    return _Read(f"{kind}/{agency}", kind, agency, "party")


def _state(marks: Sequence[Token], written: str | None, year: int | None) -> _Read:
    kind, rest = _split([_intended(token) for token in marks], marks[0].type, written)
    agency = "-".join(rest)
    if kind is None:
        return _Read(agency, None, agency, _family(None, rest[0], year, written))
    if kind in _JOINT_KINDS and marks[0].type == "SLASHED_KIND":
        return _Read(f"{kind}/{agency}", kind, agency, "normative")
    if rest[0] in words.party_agencies():
        return _Read(f"{kind}/{agency}", kind, agency, "party", ("party-in-state-form",))
    slashed = marks[0].type == "SLASHED_KIND" and rest[0] not in words.agency_marks()  # of an office that no table knows
    return _Read(f"{kind}/{agency}" if slashed else f"{kind}-{agency}", kind, agency, _family(kind, rest[0], year, written))


def _split(pieces: list[str], first: str, written: str | None) -> tuple[str | None, list[str]]:
    """The mark of the kind, None in the symbol of an official letter, and the marks of the agency and its units."""
    if len(pieces) == 1 or (written == _LETTER and pieces[0] in words.agency_marks()):
        return None, pieces
    known_kind = first != "MARK"
    unknown_kind = pieces[0] not in words.agency_marks() and _stem(pieces[1]) in words.agency_marks()
    return (pieces[0], pieces[1:]) if known_kind or unknown_kind else (None, pieces)


def _family(kind: str | None, agency: str, year: int | None, written: str | None) -> Family:
    if kind == "VBHN":
        return "consolidation"
    if written in words.law_kinds() and _stem(agency) in _LEGISLATURE:
        return "normative"
    if year is not None and (kind in words.family_marks("normative") or kind == "CT" or (kind is None and _stem(agency) in _LEGISLATURE)):
        return "normative"
    return "administrative"


def _intended(token: Token) -> str:
    if token.type in _LOWER or token.type == "LOWER_AGENCY":
        return "-".join(words.exact_case().get(piece.lower(), piece.upper()) for piece in token.split("-"))
    if token.type == "TERM":
        return "".join(token.split()).upper()
    mark = words.exact_case()[token.lower()] if _wrong_case(token) else token.rstrip(_JOINTS)
    return _SPELLINGS.get(mark, mark)


def _wrong_case(token: Token) -> bool:
    """Whether a known mark is written in other letters: `TTG`, `Ubnd`."""
    if token.type == "TERM":
        return not token.isupper()
    if token.type != "MARK" or token in words.agency_marks():
        return False
    known = words.exact_case().get(token.lower())
    return known is not None and known != token


def _end(token: Token) -> int:
    """Where the token ends, without a hyphen that joins it to the next."""
    return token.end - (len(token) - len(token.rstrip(_JOINTS)))


def _stem(agency: str) -> str:
    return _TERM.sub("", agency)


def _faults(tokens: Sequence[Token], given: dict[str, Token]) -> list[Fault]:
    found: dict[Fault, bool] = {
        "missing-hyphen": "TIGHT_MARK" in given or ("GLUED_KIND" in given and not _party_form(tokens)),
        "missing-slash": "TIGHT_KIND" in given or ("GLUED_KIND" in given and _party_form(tokens)) or given.get("CODE_YEAR", "/")[-1].isdigit(),
        "wrong-mark": any(map(_wrong_joint, tokens)) or _slashed(tokens),
        "stray-space": any(map(_apart, tokens, tokens[1:])) or " " in given.get("TERM", ""),
        "lower-case": any(token.type in _LOWER or _wrong_case(token) for token in tokens),
        "year-misplaced": "LATE_YEAR" in given,
    }
    return [fault for fault, is_so in found.items() if is_so]


def _apart(one: Token, following: Token) -> bool:
    """Whether a blank stands between two tokens, and not in place of the mark that is missing there."""
    return one.end != following.start and one.type not in ("DOTS", "GLUED_KIND") and following.type not in ("TIGHT_KIND", "TIGHT_MARK")


def _party_form(tokens: Sequence[Token]) -> bool:
    return any(token.type == "HYPHEN" for token in tokens[:2])


def _wrong_joint(token: Token) -> bool:
    """Whether the token is or ends with another mark than the norm puts there: `\\`, `//`, `_`, `--`."""
    if token.type == "SLASH":
        return token != "/"
    if token.type == "CODE_YEAR":
        return token.endswith(("//", "-"))
    return token.type == "DASHED_KIND" or (token.type == "KIND_MARK" and token.endswith(("--", "_", ".")))


def _slashed(tokens: Sequence[Token]) -> bool:
    """Whether a slash stands between the kind and a state agency: `15/QĐ/UBND`."""
    first, *rest = [token for token in tokens if token.type in MARKS]
    return first.type == "SLASHED_KIND" and first not in _JOINT_KINDS and rest[0] in words.agency_marks() - words.party_agencies()
