"""Numbers given twice, in figures and in words: `1.500.000 đồng (Một triệu năm trăm nghìn đồng)`, `03 (ba) bộ`, `Bằng chữ: …`."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING

from lint.document import Block, Document
from lint.facts.amounts import figure, scale_of
from lint.facts.model import Amount
from lint.facts.numbers import NUMERAL_WORDS, Reading, number_in_words
from lint.patterns import regex
from lint.records import NamedTuple
from lint.span import Span

if TYPE_CHECKING:
    from fractions import Fraction

_Figures = tuple[Span, "tuple[Fraction, ...]"]

_BEHIND = regex(r"(?P<figure>(?<![\w.,/-])\d+(?:[.,]\d+)*)(?P<unit>\s*[^\d()\n;:]{0,30}?)\s*/?\s*$")
_SCALE = regex(r"\s*(nghìn tỷ|ngàn tỷ|nghìn tỉ|nghìn|ngàn|triệu|tỷ|tỉ)\b\s*", re.IGNORECASE)
_CURRENCY = regex(r"(?:\s*(?:đồng|VNĐ|VND|Việt Nam đồng|đ\b)|\s*\(?\s*đồng).*", re.IGNORECASE | re.DOTALL)
_DONG = regex(r"\s*đồng\b", re.IGNORECASE)
_PERCENT = regex(r"\s*phần trăm\b.*", re.IGNORECASE)
_END = regex(r"[\s.,;/]*$")
_LARGE = regex(r"(?<![\w/-])\d{1,3}(?:[.,]\d{3})+(?![\w/]|[.,]\d)")
# What is counted behind `03 (ba)`: shows that a lone `(năm)` is a number and no year.
_COUNTED = regex(
    r"\s*(?:bộ|bản|ngày|tháng|năm|giờ|phút|người|đồng chí|cán bộ|thành viên|đơn vị|cơ quan|hộ|thôn|xã|phường|nhóm|nội dung|tiêu chí|nhiệm vụ|"
    r"lớp|cuộc|đợt|lần|phiếu|hồ sơ|cơ sở|công trình|dự án|mô hình|giải|suất|chỉ tiêu|đại biểu|khu|tổ|tuần|quý|loại|hạng|điểm|phòng|trường|bước|"
    r"hình thức|trường hợp)\b"
)
_BACK = 60  # characters before a bracket that may hold its figures
_LONGEST = 220  # characters of a number in words
_CELLS = 15  # cells of a row on either side
_ABOVE = 4  # paragraphs above `Bằng chữ: …` that may hold its figures


class Worded(NamedTuple):
    """A number in figures and in words: both places, what the figures may mean (`1.500` under a header `triệu đồng`), what the words may."""

    figures: Span
    words: Span
    meant: "tuple[Fraction, ...]"
    said: "tuple[Fraction, ...]"

    @property
    def agree(self) -> bool:
        """Whether some reading of the words is some reading of the figures."""
        return any(value in self.meant for value in self.said)


def worded(document: Document, amounts: Sequence[Amount]) -> Iterator[Worded]:
    """Every number that is written both ways, in reading order."""
    text = document.folded
    ends = {amount.span.end: amount for amount in amounts}
    bracketed, announced = _patterns()
    done = 0
    for match in sorted([*bracketed.finditer(text), *announced.finditer(text)], key=lambda m: m.end()):
        if match.end() == done:
            continue  # `(bằng chữ: …` is both
        found = _before_bracket(text, match, ends) if match[0].startswith("(") else None
        if found is None and match["lead"]:
            found = _announced(document, match, amounts)
        done = match.end()
        if found is not None:
            yield found


@cache
def _patterns() -> "tuple[re.Pattern[str], re.Pattern[str]]":
    """A bracket, and `Bằng chữ:`, with a numeral in words behind it: apart, so that each begins with letters that are quickly looked for."""
    first = rf"(?=(?:{'|'.join(NUMERAL_WORDS)})\b)"
    said = r"[Bb](?:ằng chữ|ằng lời|ẰNG CHỮ)(?:\s+là)?\s*:?\s*"
    return (
        regex(rf"\(\s*(?P<lead>(?i:số tiền\s+)?(?i:(?:viết|ghi|đọc)\s+)?{said})?(?i:{first})"),
        regex(rf"(?P<lead>{said})(?i:{first})"),
    )


def _before_bracket(text: str, match: "re.Match[str]", ends: "dict[int, Amount]") -> Worded | None:
    """Figures that stand right before the bracket."""
    low = max(text.rfind("\n", 0, match.start()) + 1, match.start() - _BACK)
    behind = _BEHIND.search(text, low, match.start())
    close = text.find(")", match.end(), match.end() + _LONGEST)
    if behind is None or close < 0:
        return None
    figures = Span(behind.start("figure"), behind.end("unit"))
    said = _said(text[match.end() : close], behind["unit"].strip(), counted=_COUNTED.match(text, close + 1) is not None)
    amount = ends.get(len(text[: match.start()].rstrip())) if said else None
    meant = _meant(behind["figure"], behind["unit"], amount)
    return Worded(amount.span if amount else figures, Span(match.end(), close), meant, said) if said else None


def _meant(figures: str, unit: str, amount: Amount | None) -> "tuple[Fraction, ...]":
    from fractions import Fraction

    plain = figure(figures)
    scale = _SCALE.match(unit)
    scaled = plain * scale_of(" ".join(scale[1].split())) if scale else plain
    return (plain, scaled, Fraction(amount.value)) if amount else (plain, scaled)


def _said(words: str, unit: str, *, counted: bool = False) -> "tuple[Fraction, ...]":
    """What the words may say; () where they go on with something else than the unit."""
    if words.strip().casefold() == "năm" and not counted:
        return ()  # a unit in brackets: `25 (năm)`
    found = number_in_words(words)
    if found is None:
        return ()
    said: tuple[Fraction, ...] = (found.value, found.spoken) if _closes(words[found.end :], unit) else ()
    if found.last == "năm" and (shorter := _without_year(words, found)) is not None:
        said += (shorter.value,)  # `10 năm (mười năm)`
    return said


def _without_year(words: str, found: Reading) -> Reading | None:
    at = words[: found.end].rstrip().lower().rfind("năm")
    return number_in_words(words[:at]) if at > 0 else None


def _closes(rest: str, unit: str) -> bool:
    """Whether nothing but the unit, the currency or a mark stands behind the numeral."""
    bare = rest.strip(" .,;/")
    if _END.match(rest) or _CURRENCY.fullmatch(rest) or unit == "%" and _PERCENT.fullmatch(rest):
        return True
    return bool(unit) and bool(bare) and (unit.casefold().startswith(bare.casefold()) or bare.casefold().startswith(unit.casefold()))


def _announced(document: Document, match: "re.Match[str]", amounts: Sequence[Amount]) -> Worded | None:
    """`Bằng chữ: …`: the figures stand before it in the paragraph, else in the paragraph or row above that has any."""
    block = document.block_at(match.start())
    words = document.folded[match.end() : min(block.span.end, match.end() + _LONGEST)].partition(")")[0]
    found = number_in_words(words)
    said = _said(words, "đồng")
    figures = _figures_above(document, block, match.start(), amounts) if said else []
    if not figures or found is None:
        return None
    largest = max(figures, key=lambda item: item[1][0])[0]
    currency = _DONG.match(words, found.end)
    place = Span(match.end(), match.end() + (currency.end() if currency else found.end))
    return Worded(largest, place, tuple(value for _, values in figures for value in values), said)


def _figures_above(document: Document, block: Block, before: int, amounts: Sequence[Amount]) -> "list[_Figures]":
    same = _figures_in(document, Span(block.span.start, before), amounts)
    if same:
        return same
    at = document.block_index(block.span.start)
    for above in reversed(document.blocks[max(at - _ABOVE, 0) : at]):
        if _figures_in(document, above.span, amounts):
            return [found for span in _row(document, above) for found in _figures_in(document, span, amounts)]
    return []


def _row(document: Document, block: Block) -> list[Span]:
    """The cells of the table row that holds the paragraph; outside tables the paragraph."""
    if block.table is None:
        return [block.span]
    at = document.block_index(block.span.start)
    near = document.blocks[max(at - _CELLS, 0) : at + _CELLS]
    return [other.span for other in near if (other.table, other.row) == (block.table, block.row)]


def _figures_in(document: Document, span: Span, amounts: Sequence[Amount]) -> "list[_Figures]":
    """The sums of a stretch with what each may mean, as it stands and under a header `nghìn đồng` or `triệu đồng`."""
    from fractions import Fraction

    first = bisect_left(amounts, span.start, key=lambda a: a.span.start)
    last = bisect_left(amounts, span.end, key=lambda a: a.span.start)
    found: list[_Figures] = [(amount.span, (Fraction(amount.value),)) for amount in amounts[first:last]]
    for match in _LARGE.finditer(document.folded, *span):
        value = figure(match[0])
        found.append((Span(*match.span()), (value, value * 1000, value * 10**6)))
    return found
