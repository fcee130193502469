"""Abbreviations that contradict the document: defined twice, an odd one among its look-alikes, a short form that its words do not have."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from typing import Any

from lint.engine.model import Hit, Related, Severity
from lint.facts.model import Abbreviation
from lint.facts.vocabulary import table
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.short_forms import ShortForm, fits, initial, is_known
from lint.resolve.spelling import letters, one_letter_off, plain
from lint.span import Span

_LEAST = 4  # letters; shorter ones are alike by chance
_OFTEN = 3  # uses that make an abbreviation the document's own
_BODIES = ("UBND", "HĐND", "MTTQ")  # a slip of these is one even where the right form stands nowhere else
_FILED = regex(r"Lưu *:? *(?:VT|VP)[^\n]{0,40}")
_INNER = ("phòng ", "trung tâm ", "văn phòng ", "ban ")  # offices that draft and file
_BRACKET = regex(r"\((?P<short>[A-ZĐ]{3,8})\)")
_WORD = regex(r"[^\W\d_]+")
_WORDS_BEFORE = 120  # characters before a bracket


def conflict(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """One finding for each abbreviation that means two things, stands beside another for one thing, or is a slip of one."""
    forms = index.short_forms
    defined = [a for a in index.facts.abbreviations if fits(_letters(a.short), a.long)]
    told: list[Span] = []
    for hit in chain(_defined_twice(defined), _misfits(index), _slips(index, forms), _written_twice(forms)):
        if not any(hit.span.overlaps(span) for span in told):
            told.append(hit.span)
            yield hit


def _letters(short: str) -> str:
    return "".join(c for c in short if c.isalpha())


def _defined_twice(defined: Sequence[Abbreviation]) -> Iterator[Hit]:
    """One short form for two long ones; two short forms for one."""
    by_short: dict[str, Abbreviation] = {}
    by_long: dict[str, Abbreviation] = {}
    for one in defined:
        short, long = _letters(one.short), plain(one.long)
        first = by_short.setdefault(short, one)
        if len(short) > 2 and not _same(plain(first.long), long):
            yield Hit(
                one.span, {"short": one.short, "long": one.long, "first": first.long}, (Related(first.span),), case="two-meanings", certain=False
            )
        other = by_long.setdefault(long, one)
        if _letters(other.short) != short:
            yield Hit(
                one.span, {"short": one.short, "long": one.long, "first": other.short}, (Related(other.span),), case="two-shorts", certain=False
            )


def _same(one: str, other: str) -> bool:
    """Whether one wording is the other, shorter or with one letter of difference."""
    return one in other or other in one or letters(one) == letters(other) or one_letter_off(letters(one), letters(other))


def _written_twice(forms: Sequence[ShortForm]) -> Iterator[Hit]:
    """`VH-XH` beside `VHXH` in running text."""
    groups: dict[str, dict[str, list[ShortForm]]] = {}
    for form in forms:
        if form.zone in ("body", "annex", "title"):
            groups.setdefault(form.letters, {}).setdefault(form.text, []).append(form)
    for ways in groups.values():
        if len(ways) < 2 or any(_is_pair(text) for text in ways):
            continue
        most, *rest = sorted(ways.values(), key=len, reverse=True)
        odd = sorted((form for way in rest for form in way), key=lambda form: form.span)
        yield Hit(
            odd[0].span, {"short": odd[0].text, "first": most[0].text}, tuple(Related(form.span) for form in [*odd[1:], most[0]]),
            case="two-writings", severity=Severity.INFO, suggestion=most[0].text if len(most) > len(odd) else None, certain=len(most) > len(odd),
        )  # fmt: skip


def _is_pair(text: str) -> bool:
    """Two bodies joined (`HĐND&UBND`), not one name."""
    return any(len(part) > 2 and is_known(part) for part in regex(r"[ &,-]+").split(text)[:-1])


def _slips(index: FactIndex, forms: Sequence[ShortForm]) -> Iterator[Hit]:
    """One that is a letter off another, which the document defines or uses often; one under `Lưu` that is a letter off an office's."""
    counts = Counter(form.letters for form in forms)
    defined = {_letters(a.short) for a in index.facts.abbreviations}
    sure = {*_BODIES, *defined} | {short for short, count in counts.items() if count >= _OFTEN} | {s for s in counts if is_known(s)}
    odd = [f for f in forms if len(f.letters) >= _LEAST and f.letters not in defined and not is_known(f.letters) and counts[f.letters] < _OFTEN]
    if not odd:
        return
    codes = _codes(index)
    for form in odd:
        likely = codes if _is_filed(index, form) else sure
        meant = sorted(s for s in likely if _alike(form.letters, s) and (likely is codes or s in _BODIES or counts[s] >= counts[form.letters]))
        if len(meant) == 1 and (_without_marks(form.letters, meant[0]) or index.initials.words_of(form.letters) is None):
            model = next((f for f in forms if f.letters == meant[0]), None)
            yield Hit(form.span, {"short": form.text, "first": meant[0]}, (Related(model.span),) if model else (), case="slip", suggestion=meant[0])


def _alike(odd: str, right: str) -> bool:
    """Of one length and a letter off, two letters changed over, or without its Đ."""
    return len(odd) == len(right) and odd[0] == right[0] and (one_letter_off(odd, right) or _without_marks(odd, right))


def _without_marks(odd: str, right: str) -> bool:
    return odd != right and letters(odd) == letters(right)


def _is_filed(index: FactIndex, form: ShortForm) -> bool:
    """Whether it is a code under `Lưu: VT, …`."""
    block = index.document.block_at(form.span.start).span
    return form.zone == "recipients" and any(
        block.start + m.start() < form.span.start < block.start + m.end() for m in _FILED.finditer(index.document.folded[slice(*block)])
    )


def _codes(index: FactIndex) -> set[str]:
    """The codes of the inner offices that the document names: those of the table, and the initials of their names."""
    found: set[str] = set()
    for body in index.bodies:
        name = body.official or index.document.slice(body.span)
        if not name.lower().startswith(_INNER):
            continue
        words = [w for w in _WORD.findall(name) if w.lower() != "và"]
        whole = "".join(map(initial, words))
        heads = 2 if whole.startswith("TT") or whole.startswith("VP") else 1
        found |= {whole, whole[heads:], *_marks().get(body.official or "", ())}
    return {code for code in found if len(code) >= _LEAST}


@cache
def _marks() -> Mapping[str, tuple[str, ...]]:
    return {row["name"]: tuple(map(_letters, chain([row["mark"]], row["aliases"].split("|")))) for row in table("agencies") if row["mark"]}


def _misfits(index: FactIndex) -> Iterator[Hit]:
    """`thủ tục hành chính (TTCH)`: as many words as letters stand before the bracket, all but one or two begin so."""
    text = index.document.folded
    for match in _BRACKET.finditer(text):
        short = match["short"]
        if len(short) < _LEAST or is_known(short):
            continue
        line = text.rfind("\n", 0, match.start()) + 1
        before = regex(r"[.;:()]").split(text[max(line, match.start() - _WORDS_BEFORE) : match.start()])[-1]
        words = [w for w in _WORD.findall(before) if w.lower() != "và" or "V" in short]
        expected = "".join(map(initial, words[-len(short) :]))
        if _alike(short, expected) and not _has_words(short, words):
            long = " ".join(words[-len(short) :])
            yield Hit(Span(*match.span("short")), {"short": short, "long": long, "first": expected}, case="misfit", suggestion=expected)


def _has_words(short: str, words: Sequence[str]) -> bool:
    """Whether some words before the bracket have these initials."""
    return any(short == "".join(map(initial, some))[-len(short) :] for some in (words, [w for w in words if w.lower() not in ("và", "của", "các")]))
