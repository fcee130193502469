"""Whether an office named at a place acts there: has a task, receives, issues; not whether it is only spoken of."""

from bisect import bisect_left
from datetime import date as Day

from lint.patterns import regex
from lint.resolve import acting_words as words
from lint.resolve.cited import Stretches, issuers_and_titles, whole
from lint.resolve.dating import TWO_TIERS, not_before
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure import signs

_BEFORE, _AFTER = 160, 120  # characters looked at on either side
_CELL = 160  # characters of a table cell that names offices and nothing else
_VERBLESS = regex(r"[^.:\d]*[.]?")
_TELLING = ("Báo cáo", "Thông báo", "Biên bản", "Tờ trình")  # kinds that say what was done; an office in them acts where it is asked to
_STOPS = ".;:!?\n"


class Acting:
    """Asks of one document which of its offices act; made once a check."""

    def __init__(self, index: FactIndex) -> None:
        self._index = index
        self._text = index.document.folded
        self._days: dict[int, Day | None] = {}
        self._dated = Stretches(c.span for c in index.facts.citations)
        self._cited = (issuers_and_titles(index.facts.citations), whole(index.facts.citations))

    def day(self, number: int) -> Day | None:
        """The first day on which the document of this number can have been issued, as far as it is known."""
        if number not in self._days:
            self._days[number] = not_before(self._index, number)
        return self._days[number]

    def cites(self, span: Span) -> bool:
        """Whether the place is part of a cited document's name, issuer or title."""
        return any(stretches.hold(span) for stretches in self._cited)

    def acts(self, span: Span) -> bool:
        """Whether the office of this place is given a task, is written to or issues, as of today."""
        if self.cites(span):
            return False
        before, after = self._around(span)
        if self._index.zone_kind(span.start) in ("recipients", "letterhead"):
            return words.former().match(after) is None
        if self.speaks_of_the_past(span):
            return False
        if words.told().search(_sentence(before)) or self._is_addressed(span):
            return True
        if words.asked().search(before) and not words.by_act().match(after):
            return True
        return not self._tells(span) and (self._heads(span) or _does(before, after) or self._enforces(span))

    def speaks_of_the_past(self, span: Span) -> bool:
        """Whether what is said of the unit is of before: `trước đây`, `(cũ)`, `sáp nhập`, a year gone by; or is a quotation."""
        before, after = self._around(span)
        if words.past().search(before) or words.former().match(after) or _quoted(before):
            return True
        day = self.day(self._index.part_number(span.start))
        if day is not None and any(int(year) < day.year for year in words.year().findall(_sentence(before))):
            return True
        return self._tells_of_then(span)

    def _tells_of_then(self, span: Span) -> bool:
        """Whether the paragraph has come to a day before the reform: `Ngày 12/5/2025, UBND huyện …`; dates of cited documents do not count."""
        dates = self._index.facts.dates
        start = self._index.document.block_at(span.start).span.start
        for at in range(bisect_left(dates, span.start, key=lambda date: date.span.start) - 1, -1, -1):
            if dates[at].span.start < start:
                break
            day = dates[at].date.as_day()
            if day is not None and day < TWO_TIERS and not self._dated.hold(dates[at].span):
                return True
        return False

    def _around(self, span: Span) -> tuple[str, str]:
        """The words of the paragraph before and behind the place."""
        block = self._index.document.block_at(span.start).span
        before = self._text[max(block.start, span.start - _BEFORE) : span.start]
        return before, self._text[span.end : min(block.end, span.end + _AFTER)]

    def _tells(self, span: Span) -> bool:
        """Whether the place says what was done: in a report outside what it plans, in a notice that gives no conclusions."""
        part = self._index.part_at(span.start)
        if part.kind == "Thông báo" and (part.title or "").lower().startswith("kết luận"):
            return False
        return part.kind in _TELLING and not self._is_planned(span)

    def _is_planned(self, span: Span) -> bool:
        """Whether it stands under a heading of what is to come."""
        above = self._index.above(span.start)
        return any(words.planned().match(self._text, *item.span) for item in above if item.level == 1 or item.parent is None)

    def _heads(self, span: Span) -> bool:
        """A heading or a table cell that is the office's name."""
        block = self._index.document.block_at(span.start)
        before = self._text[block.span.start : span.start]
        after = self._text[span.end : block.span.end]
        if words.marker().fullmatch(before) is None:
            return False
        if block.table is not None:
            return len(before) + len(after) < _CELL and _VERBLESS.fullmatch(after) is not None
        return words.heading_end().match(after) is not None

    def _is_addressed(self, span: Span) -> bool:
        """Whether the paragraph is `Kính gửi: …` or one of the lines under it."""
        document = self._index.document
        for number in range(document.block_index(span.start), -1, -1):
            text = document.shown(document.blocks[number])
            if signs.is_address(text):
                return True
            if not text.startswith(("-", "+")):
                break
        return False

    def _enforces(self, span: Span) -> bool:
        """Whether it stands in the article that says who carries the document out."""
        block = self._index.document.block_at(span.start).span
        return words.enforces().search(self._text, span.end, block.end) is not None


def _does(before: str, after: str) -> bool:
    """Whether the office is the subject of a verb, alone or in a list of offices."""
    if words.told_of().search(before) is not None:
        return False
    alone = words.does().match(after) is not None
    return alone or (words.subjects().fullmatch(_sentence(before)) is not None and words.together().match(after) is not None)


def _sentence(before: str) -> str:
    return before[max(before.rfind(stop) for stop in _STOPS) + 1 :]


def _quoted(before: str) -> bool:
    """Whether a quotation is open here (an act's words, a phrase that is replaced)."""
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1
