"""The facts grammars find in a document: typed, frozen, undecided. Spans are offsets into `Document.text`."""

from datetime import date as Day
from typing import Literal

from lint.records import record
from lint.span import Span

Family = Literal["administrative", "normative", "party", "consolidation"]

# What is wrong with the form of a symbol, as seen by the grammar; rules put it in words.
Fault = Literal[
    "missing-hyphen",  # 1669/NQUBTVQH15
    "missing-slash",  # 108KH-UBND, 57-NQTW
    "wrong-mark",  # 15/QĐ/UBND, 108\\KH-UBND, 108/KH_UBND
    "stray-space",  # 339- KH/TU
    "lower-case",  # 108/kh-ubnd
    "party-in-state-form",  # 57/NQ-TW
    "state-in-party-form",  # 108-KH/UBND
    "year-misplaced",  # 30/NĐ-CP/2020
    "missing-symbol",  # số 175 ngày 31/12/2025
]


@record(frozen=True, slots=True)
class PartialDate:
    """A date as far as it is known; a part that was left open or never given is None."""

    year: int | None = None
    month: int | None = None
    day: int | None = None

    def iso(self) -> str | None:
        """`2026-03-05`, `2026-03`, `2026`; None without a year."""
        if self.year is None:
            return None
        if self.month is None:
            return f"{self.year:04d}"
        if self.day is None:
            return f"{self.year:04d}-{self.month:02d}"
        return f"{self.year:04d}-{self.month:02d}-{self.day:02d}"

    def as_day(self) -> Day | None:
        """The calendar day, or None when a part is unknown or no such day exists."""
        if self.year is None or self.month is None or self.day is None:
            return None
        try:
            return Day(self.year, self.month, self.day)
        except ValueError:
            return None

    @property
    def exists(self) -> bool:
        """Whether what is given can be part of the calendar (29/2 without a year can)."""
        if self.month is not None and not 1 <= self.month <= 12:
            return False
        if self.day is None:
            return True
        try:
            Day(self.year if self.year is not None else 2024, self.month or 1, self.day)
        except ValueError:
            return False
        return True


@record(frozen=True, slots=True)
class DateMention:
    """A day, month or year in the text: `ngày 15 tháng 7 năm 2021`, `15/7/2021`, `ngày ../02/2026`, `31/6`, `năm 2026`.

    `style`: `long` in words, `short` with slashes (or dots, hyphens), `month` for `tháng 8 năm 2025` or `8/2025`, `year` for `năm 2026`.
    `day_text` and `month_text` are the digits as written; `blank` lists what was left open (`day`, `month`, `year`).
    """

    span: Span
    date: PartialDate
    style: Literal["long", "short", "month", "year"]
    day_text: str = ""
    month_text: str = ""
    blank: tuple[str, ...] = ()


@record(frozen=True, slots=True)
class Period:
    """A stretch of time: `giai đoạn 2026 - 2030`, `Quý III, IV/2025`, `6 tháng cuối năm 2025`, `nhiệm kỳ 2026-2031`.

    `first` and `last`: years for `years`, quarters 1-4 for `quarters`, months 1-12 for `months`; `year` for the last two, when given.
    `label` is the word that names it (`giai đoạn`, `nhiệm kỳ`), lower case, or "".
    """

    span: Span
    kind: Literal["years", "quarters", "months"]
    first: int
    last: int
    year: int | None = None
    label: str = ""


@record(frozen=True, slots=True)
class Citation:
    """A document named by kind, number, symbol, date, issuer and title; fields not given are None.

    `number` keeps its zeros (`0129`, `66.7`); `symbol` is the intended form without number and year (`QĐ-UBND`, `NQ/TW`, `QH15`) whatever
    the faults; `code` is number and symbol as written. `blank` lists what was left open: `number`, `day`, `month`, `year`.
    `nested_in` is the index, among the citations of the document, of the one whose title holds this one.
    `shared` names the fields that this mention takes from its neighbours in a list (`các Quyết định số 12/QĐ-UBND và số 15/QĐ-UBND ngày …`).
    `role`: `citation`; `own` is the number line of a document, `self` the annex's line that points to its main document.
    `amends`: index of the citation whose `được sửa đổi, bổ sung bởi …` introduces this one.
    """

    span: Span
    kind: str | None = None
    kind_span: Span | None = None
    number: str | None = None
    number_span: Span | None = None
    year: int | None = None
    symbol: str | None = None
    symbol_span: Span | None = None
    code: str = ""
    code_span: Span | None = None
    family: Family | None = None
    kind_mark: str | None = None
    agency: str | None = None
    date: PartialDate | None = None
    date_span: Span | None = None
    date_style: str | None = None
    issuer: str | None = None
    issuer_span: Span | None = None
    title: str | None = None
    title_span: Span | None = None
    blank: tuple[str, ...] = ()
    faults: tuple[Fault, ...] = ()
    nested_in: int | None = None
    shared: tuple[str, ...] = ()
    amends: int | None = None
    role: Literal["citation", "own", "self"] = "citation"


MarkerStyle = Literal[
    "part", "chapter", "section", "subsection", "article", "roman", "arabic", "decimal", "letter", "bracket", "dash", "plus", "annex"
]


@record(frozen=True, slots=True)
class Marker:
    """What numbers a paragraph: `I.`, `1.`, `1.1.`, `a)`, `đ)`, `-`, `Điều 5.`, `Chương II`, `Phụ lục I`.

    `path` is the value as numbers (`1.2.` is (1, 2), `IV.` (4,), `Điều 12a` (12,) with `insert` "a"); for letters it is empty and `letters`
    holds the letter in lower case. `close` is what follows (`.`, `)`, `/`, `:` or ""). `block` is the index of the paragraph.
    `generated`: an automatic number of Word (`Block.number`); its span is then the paragraph's first characters.
    """

    span: Span
    text: str
    style: MarkerStyle
    block: int
    path: tuple[int, ...] = ()
    letters: str = ""
    insert: str = ""
    close: str = ""
    generated: bool = False


@record(frozen=True, slots=True)
class UnitMention:
    """An administrative unit named by level and name (`xã Hưng Đạo`, `thành phố Hà Nội`) or by level alone (`Ủy ban nhân dân phường`: name None).

    `level`: xã, phường, đặc khu, thị trấn, huyện, quận, thị xã, tỉnh, thành phố; `body` is the office before it when there is one (`UBND`).
    `capital`: the level word is written with a capital (`Thành phố` stands for the city's own name).
    """

    span: Span
    level: str
    level_span: Span
    name: str | None = None
    name_span: Span | None = None
    body: str | None = None
    capital: bool = False


@record(frozen=True, slots=True)
class Abbreviation:
    """A short form defined next to its long form: `thủ tục hành chính (TTHC)`, `(sau đây gọi tắt là UBND)`."""

    span: Span
    short: str
    long: str
    long_span: Span


@record(frozen=True, slots=True)
class Amount:
    """A sum of money in digits, in đồng: `1.500.000 đồng`, `500 triệu đồng`."""

    span: Span
    value: int


@record(frozen=True, slots=True)
class CrossReference:
    """A reference to a part of a document: `điểm d khoản 2 Điều 3`; `parts` runs from the smallest to the largest, (kind, label)."""

    span: Span
    parts: tuple[tuple[str, str], ...]


@record(frozen=True, slots=True)
class Facts:
    """All that the grammars recognised in one document, each list in reading order."""

    citations: tuple[Citation, ...]
    dates: tuple[DateMention, ...]
    periods: tuple[Period, ...]
    markers: tuple[Marker, ...]
    units: tuple[UnitMention, ...]
    abbreviations: tuple[Abbreviation, ...]
    amounts: tuple[Amount, ...]
    cross_references: tuple[CrossReference, ...]
