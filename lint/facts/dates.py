"""Days, months and years in the text, as far as they are given; impossible days too."""

from collections.abc import Callable, Iterator
from typing import Literal

from lint.document import Document
from lint.facts.candidates import literals, matches, window
from lint.facts.grammar import Token, island
from lint.facts.model import DateMention, PartialDate
from lint.patterns import regex
from lint.span import Span

_LONGEST = 80  # characters; a date with wide blanks fits

# A pattern begins with a sign of its own and looks back from there: so the search leaps to where such a sign stands.
# Numerals that are no part of a symbol, a decimal number or a version: `46/2002/QĐ-UBND`, `1.1.2`, `phiên bản 3.13.2026`, `KH-20/11`.
_FULL = regex(r"\d(?<![\w/.,].)(?<![^\W\d]-.)(?<!phiên bản .)(?<!version .)\d? ?([/.-]) ?\d{1,2} ?\1 ?(?=[12]\d{3}|20?[.…_])")
_NO_YEAR = regex(r"\d(?<= .)\d?/(?=\d{1,2}(?![\d/])|20\d\d)")
_WORDED = regex(r"\d(?<![\w/.,].)\d? *(?=(?:tháng|THÁNG) *\d)")
_BLANK = regex(r"[.…_](?<![.…_].)(?:(?<=…)|(?<=\.)\.|(?<=_)_)[.…_]* ?/ ?(?=\d{1,2} ?/ ?\d{4})")


def dates(document: Document) -> tuple[DateMention, ...]:
    """Every date mention in reading order, none inside another.

    The span of a date in words or with a blank day holds `ngày`; that of plain figures (`15/7/2021`, `20/11`) does not.
    """
    return tuple(_mentions(document.folded))


def _mentions(text: str) -> Iterator[DateMention]:
    end = 0
    for start in sorted(_candidates(text)):
        if start < end:
            continue
        mention = _parse(text, start)
        if mention is not None:
            yield mention
            end = mention.span.end


def _candidates(text: str) -> set[int]:
    found = set(literals(text, "ngày", "Ngày", "NGÀY", "tháng ", "Tháng ", "THÁNG ", "năm ", "Năm ", "NĂM "))
    found.update(matches(text, _BLANK))
    found.update(_word_before(text, at) for at in matches(text, _NO_YEAR))
    return {at for at in found if _LIKELY.match(text, at)} | set(matches(text, _FULL, _WORDED))


# What keeps the grammar from running on each `ngày` and `năm`: a numeral, a slash or a blank must come soon.
# `9 tháng năm 2025` is a period, no month left open.
_LIKELY = regex(r"(?:(?<!\d )|(?![Tt]háng|THÁNG))\w+[ .…_]*(?:[/\d]|[Tt]háng|THÁNG|[xX]{2})|[.…_]")


def _word_before(text: str, at: int) -> int:
    """The start of the word that stands, blanks between, before `at`."""
    end = at
    while end and text[end - 1] == " ":
        end -= 1
    start = end
    while start and text[start - 1].isalpha():
        start -= 1
    return start


def _parse(text: str, start: int) -> DateMention | None:
    parsed = island("date").parse(window(text, start, _LONGEST))
    if parsed is None:
        return None
    style, found = parsed
    parts = {token.type: token for token in found}
    first = found[0]
    if style in ("short", "month") and "DAY" in parts:
        first = parts["DAY"]
    return _BUILD[style](Span(start + first.start, start + _end(found[-1])), parts)


def _day(style: Literal["long", "short"]) -> "_Build":
    def build(span: Span, parts: dict[str, Token]) -> DateMention:
        month = parts.get("MONTH") or parts.get("DAY_MONTH")
        date = PartialDate(_number(parts.get("YEAR")), _number(month), _number(parts.get("DAY")))
        blank = _blank(day="DAY" in parts, month=month is not None, year="OPEN_YEAR" not in parts)
        return DateMention(span, date, style, str(parts.get("DAY", "")), str(month or ""), blank)

    return build


def _month(span: Span, parts: dict[str, Token]) -> DateMention:
    month = parts.get("MONTH") or parts.get("DAY")  # `từ 8/2025`: the grammar meets one or two digits and a slash
    blank = _blank(month=month is not None, year="OPEN_YEAR" not in parts)
    return DateMention(span, PartialDate(_number(parts.get("YEAR")), _number(month)), "month", "", str(month or ""), blank)


def _year(span: Span, parts: dict[str, Token]) -> DateMention:
    return DateMention(span, PartialDate(_number(parts["YEAR"])), "year")


_Build = Callable[[Span, dict[str, Token]], DateMention]
_BUILD: dict[str, _Build] = {"long": _day("long"), "short": _day("short"), "month": _month, "year": _year}


def _blank(**given: bool) -> tuple[str, ...]:
    return tuple(name for name, there in given.items() if not there)


def _number(token: Token | None) -> int | None:
    return int(token) if token is not None else None


def _end(token: Token) -> int:
    return token.start + len(token.rstrip())
