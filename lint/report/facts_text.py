"""What the grammars recognised in one document, for a person (`vblint facts`)."""

from collections.abc import Iterator

from lint.report.columns import printable, width
from lint.report.facts import Row, facts
from lint.resolve.index import FactIndex

_HEADINGS = {
    "documents": "Văn bản",
    "citations": "Viện dẫn",
    "dates": "Ngày tháng",
    "periods": "Giai đoạn",
    "outline": "Đề mục",
    "units": "Đơn vị hành chính",
    "abbreviations": "Chữ viết tắt",
    "amounts": "Số tiền",
    "cross_references": "Dẫn chiếu trong văn bản",
    "zones": "Thành phần thể thức",
}

# What a row shows besides its text, in this order.
_SHOWN = {
    "kind": "tên loại",
    "number": "số",
    "year": "năm",
    "symbol": "ký hiệu",
    "family": "loại",
    "date": "ngày",
    "issuer_key": "cơ quan",
    "style": "kiểu",
    "level": "cấp",
    "name": "tên",
    "short": "viết tắt",
    "long": "viết đủ",
    "value": "đồng",
    "first": "từ",
    "last": "đến",
    "blank": "còn trống",
}


def render(index: FactIndex) -> str:
    """One line a fact: where it stands, its words, and what was understood."""
    lines = [printable(index.document.path)]
    for kind, rows in facts(index).items():
        lines += ["", f"{_HEADINGS[kind]} ({len(rows)})", *_rows(kind, rows)]
    return "".join(f"{line}\n" for line in [*lines, ""])


def _rows(kind: str, rows: list[Row]) -> Iterator[str]:
    for row in rows:
        start = row["start"]
        words = row.get("text") or row.get("marker") or row.get("zone") or row.get("title") or ""
        if kind == "outline":
            words = "  " * (row["level"] - 1) + words
        parts = "; ".join(f"{label}: {_value(row[key])}" for key, label in _SHOWN.items() if row.get(key) not in (None, "", []))
        words = printable(words)
        yield f"  {start['line']:>5}:{start['column']:<4} {words}{' ' * max(2, 44 - width(words)) if parts else ''}{parts}"


def _value(value: object) -> str:
    return printable(", ".join(map(str, value)) if isinstance(value, list) else str(value))
