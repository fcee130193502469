"""Places as a person would name them: `mục IV.3 d)`, `điểm d khoản 2 Điều 3`, `bảng, dòng STT 5`, `phần Nơi nhận`, `dòng 12`."""

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property

from lint.engine.view import View
from lint.structure.model import Item

ZONES: Mapping[str, Mapping[str, str]] = {
    "letterhead": {"vi": "phần đầu văn bản", "en": "the letterhead"},
    "number": {"vi": "dòng số, ký hiệu", "en": "the number line"},
    "place_date": {"vi": "dòng địa danh, ngày tháng", "en": "the place and date line"},
    "title": {"vi": "tiêu đề", "en": "the title"},
    "legal_basis": {"vi": "phần căn cứ", "en": "the legal bases"},
    "body": {"vi": "phần nội dung", "en": "the body"},
    "signature": {"vi": "phần ký", "en": "the signature block"},
    "recipients": {"vi": "phần Nơi nhận", "en": "the recipients"},
    "annex": {"vi": "phụ lục", "en": "the annex"},
}
_NUMBERS = ("roman", "arabic", "decimal")
_LETTERS = ("letter", "bracket")
_DIVISIONS = ("part", "chapter", "section", "subsection", "annex")  # named by a word, not only by a number


class Places:
    """Names the places of one document."""

    def __init__(self, view: View) -> None:
        self._view = view
        self._items = sorted(view.index.structure.items, key=lambda i: i.marker.span.start)

    @cached_property
    def _starts(self) -> list[int]:
        return [item.marker.span.start for item in self._items]

    @cached_property
    def _rows(self) -> dict[tuple[int, int], str]:
        return {(row.table, row.row): row.label for table in self._view.index.structure.tables for row in table if not row.header}

    def name(self, offset: int) -> Mapping[str, str]:
        """The place of an offset, in each language."""
        return self._zone(offset) or self._row(offset) or self._item(offset) or self._line(offset)

    def apart(self, offset: int, other: int) -> Mapping[str, str]:
        """The place of an offset told from that of another one that has the same name: by its line."""
        document = self._view.document
        same = document.block_index(offset) == document.block_index(other)
        return {"vi": "ngay đoạn này", "en": "the same paragraph"} if same else self._line(offset)

    def _row(self, offset: int) -> Mapping[str, str] | None:
        block = self._view.document.block_at(offset)
        if block.table is None or block.row is None:
            return None
        label = self._rows.get((block.table, block.row), "").strip(" .")
        if label:
            is_number = len(label) < 8 and label.replace(".", "").isalnum() and (label[0].isdigit() or label.isupper())
            return {"vi": f"bảng, dòng {'STT ' * is_number}{label}", "en": f"table, row {'no. ' * is_number}{label}"}
        return {"vi": f"bảng {block.table}, dòng {block.row}", "en": f"table {block.table}, row {block.row}"}

    def _zone(self, offset: int) -> Mapping[str, str] | None:
        zone = self._view.zone_at(offset)
        return None if zone is None or zone.kind in ("body", "annex") else ZONES[zone.kind]

    def _item(self, offset: int) -> Mapping[str, str] | None:
        at = bisect_right(self._starts, offset) - 1
        if at < 0 or not self._items[at].span.start <= offset < max(self._items[at].span.end, self._items[at].marker.span.end):
            return None
        return outline_name(self._chain(self._items[at]))

    def _chain(self, item: Item) -> list[Item]:
        """The item and those it lies in, the outermost first."""
        chain = [item]
        while (parent := chain[-1].parent) is not None and len(chain) < 20:
            chain.append(self._view.index.structure.items[parent])
        return chain[::-1]

    def _line(self, offset: int) -> Mapping[str, str]:
        line, _ = self._view.document.line_column(offset)
        if page := self._view.document.page(offset):
            return {"vi": f"dòng {line} trang {page}", "en": f"line {line} on page {page}"}
        vi = "đoạn" if self._view.document.source is None else "dòng"
        return {"vi": f"{vi} {line}", "en": f"{'paragraph' if vi == 'đoạn' else 'line'} {line}"}


def outline_name(chain: list[Item]) -> Mapping[str, str] | None:
    """The name of an item by the markers above it, outermost first; None when only dashes lead there."""
    article = next((i for i, item in enumerate(chain) if item.marker.style == "article"), None)
    if article is not None:
        return _article_name(chain[article:])
    numbers = [_label(i) for i in chain if i.marker.style in _NUMBERS or _is_capital(i)]
    letters = [i.marker.text.strip() for i in chain if i.marker.style in _LETTERS and not _is_capital(i)]
    division = next((_title(i) for i in chain[::-1] if i.marker.style in _DIVISIONS), None)
    own = " ".join(filter(None, [_joined(numbers), *letters]))
    if not own:
        return {"vi": division, "en": division} if division else None
    tail = f", {division}" if division else ""
    word = ("mục", "section") if numbers else ("điểm", "point")
    return {"vi": f"{word[0]} {own}{tail}", "en": f"{word[1]} {own}{tail}"}


def _is_capital(item: Item) -> bool:
    """Whether the marker is a capital letter, the number of a section (`A. TÌNH HÌNH`)."""
    return item.marker.style == "letter" and item.marker.text[:1].isupper()


def _label(item: Item) -> str:
    """The number alone: `IV`, `3`, `1.2`; for `Điều 3.` its words."""
    return item.marker.text.strip(" .:)/-")


def _title(item: Item) -> str:
    """`PHẦN II.` → `Phần II`: the word in small letters, the number as it is."""
    word, _, number = _label(item).rpartition(" ")
    return f"{word.capitalize()} {number}".strip()


def _joined(labels: list[str]) -> str:
    """`IV`, `3` → `IV.3`; a decimal `3.1` already holds the 3 above it."""
    found: list[str] = []
    for label in labels:
        if found and label.startswith(f"{found[-1]}."):
            found.pop()
        found.append(label)
    return ".".join(found)


def _article_name(chain: list[Item]) -> Mapping[str, str]:
    """`điểm d khoản 2 Điều 3`, the smallest part first."""
    vi, en = [_label(chain[0])], [_label(chain[0]).replace("Điều", "Article")]
    for item in chain[1:]:
        if item.marker.style in _NUMBERS:
            vi.append(f"khoản {_label(item)}")
            en.append(f"clause {_label(item)}")
        elif item.marker.style in _LETTERS:
            vi.append(f"điểm {_label(item)}")
            en.append(f"point {_label(item)}")
    return {"vi": " ".join(vi[::-1]), "en": " of ".join(en[::-1])}
