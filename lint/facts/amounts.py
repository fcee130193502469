"""Sums of money in figures, as đồng."""

from collections.abc import Iterator, Sequence
from math import prod
from typing import TYPE_CHECKING

from lint.document import Document
from lint.facts.candidates import matches, window
from lint.facts.grammar import Token, island
from lint.facts.model import Amount
from lint.patterns import regex
from lint.span import Span

if TYPE_CHECKING:
    from fractions import Fraction

_LONGEST = 80  # characters
_CANDIDATE = regex(r"\d(?<![\w.,/].)[\d.,]*\s?(?=nghìn|ngàn|triệu|tỷ|tỉ|đồng|đ\b|VN|ĐỒNG|TRIỆU|TỶ|NGHÌN|Đ\b)")
_SCALES = {"nghìn": 1_000, "ngàn": 1_000, "triệu": 1_000_000, "tỷ": 1_000_000_000, "tỉ": 1_000_000_000}
_THOUSANDS = regex(r"\d{1,3},\d{3}")
_GROUPED = regex(r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d{1,3}(?:,\d{3}){2,}")


def amounts(document: Document) -> tuple[Amount, ...]:
    """Every amount in reading order, rounded down to whole đồng."""
    return tuple(_amounts(document.folded))


def _amounts(text: str) -> Iterator[Amount]:
    end = 0
    for start in matches(text, _CANDIDATE):
        if start < end:
            continue
        parsed = island("amount").parse(window(text, start, _LONGEST))
        if parsed is not None:
            _, found = parsed
            span = Span(start, start + found[-1].end)
            yield Amount(span, _value(found[:-1]))
            end = span.end


def _value(found: Sequence[Token]) -> int:
    """The value of figures and their scales; the last token, the currency, left out."""
    from fractions import Fraction

    total, last, scale = Fraction(0), Fraction(0), 1
    for token in found:
        if token.type == "SCALE":
            scale = scale_of(token)
            total, last = total + last * scale, Fraction(0)
        elif token.type == "HALF":
            total += Fraction(scale, 2)
        else:
            last = figure(token)
    if not total and last.denominator > 1 and _THOUSANDS.fullmatch(found[0]):
        return int(last * 1000)  # `1,500 đồng`: nobody counts thousandths of a đồng
    return int(total + last)


def scale_of(words: str) -> int:
    """What `nghìn`, `triệu`, `nghìn tỷ` multiply by."""
    return prod(_SCALES[word] for word in words.lower().split())


def figure(text: str) -> "Fraction":
    """The value of `1.500.000`, `1,2` or `1.5`: points before three figures part thousands, else they are decimal."""
    from fractions import Fraction

    if _GROUPED.fullmatch(text):
        text = text.replace(".", "") if "." in text else text.replace(",", "")
    whole, _, rest = text.replace(".", ",").partition(",")
    rest = rest.replace(",", "")
    return Fraction(int(whole + rest), 10 ** len(rest))
