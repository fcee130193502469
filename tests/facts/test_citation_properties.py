"""What holds for every text: spans nest and agree with the fields, what was written comes back whole, the cost grows with the length."""

from time import process_time

from hypothesis import given, settings
from hypothesis import strategies as st

from lint.facts.model import Citation, PartialDate
from tests.facts.citation_text import cite, one

_FIELDS = ("kind", "number", "symbol", "code", "date", "title")
_ISSUERS = ("Chính phủ", "UBND tỉnh Lai Châu", "Ủy ban nhân dân xã Tân Hòa", "Bộ Tài chính", "Thành ủy", "Sở Nội vụ")
_TITLES = ("về cải cách hành chính", "ban hành Quy chế làm việc", "phê duyệt Đề án “Sông; núi”", "quy định mức thu phí, lệ phí")
_KINDS = {"Kế hoạch": "KH", "Quyết định": "QĐ", "Thông báo": "TB", "Tờ trình": "TTr", "Chỉ thị": "CT"}


@st.composite
def _written(draw: st.DrawFn) -> tuple[str, Citation]:
    """A citation in a sentence, with the fields it must be read to."""
    kind = draw(st.sampled_from(sorted(_KINDS)))
    number = draw(st.from_regex(r"[1-9][0-9]{0,4}[ab]?|0[1-9]", fullmatch=True))
    mark = _KINDS[kind]
    party = draw(st.booleans())
    code = f"{number}-{mark}/TU" if party else f"{number}/{mark}-UBND"
    date = draw(st.dates())
    day = f"ngày {date.day}/{date.month:02}/{date.year:04}" if draw(st.booleans()) else f"ngày {date.day:02} tháng {date.month} năm {date.year:04}"
    dated = 1900 <= date.year < 2100
    issuer = draw(st.none() | st.sampled_from(_ISSUERS))
    title = draw(st.none() | st.sampled_from(_TITLES))
    text = f"Thực hiện {kind} số {code}" + (f" {day}" if dated else "") + (f" của {issuer}" if issuer else "") + (f" {title}" if title else "") + ";"
    meant = PartialDate(date.year, date.month, date.day) if dated else None
    symbol = f"{mark}/TU" if party else f"{mark}-UBND"
    return text, Citation(one(text).span, kind, number=number, symbol=symbol, code=code, date=meant, issuer=issuer, title=title)


@given(_written())
@settings(max_examples=300, deadline=None)
def test_what_was_written_comes_back_whole(case: tuple[str, Citation]) -> None:
    text, meant = case
    read = one(text)
    for name in ("kind", "number", "symbol", "code", "date", "issuer", "title"):
        assert getattr(read, name) == getattr(meant, name), name
    assert (read.faults, read.blank, read.nested_in, read.shared) == ((), (), None, ())


_PIECES = st.lists(
    st.sampled_from(
        ["Kế hoạch", "Luật Đất đai", "số", "12", "/KH-UBND", "/2025/QH15", "-NQ/TW", "ngày", "ngày 5/1/2026", "tháng 3", "năm 2026", "của", "UBND xã"]
        + [
            "được",
            "tại",
            "về",
            "ban hành",
            "(",
            ")",
            "“",
            "”",
            ";",
            ", ",
            ".",
            "và",
            "\n",
            "…",
            "/",
            "  ",
            "sửa đổi, bổ sung bởi",
            "Căn cứ",
            "QUYẾT ĐỊNH SỐ",
        ]
    ),
    max_size=30,
)


@given(_PIECES.map(" ".join) | st.text("số Kế hoạch/-QĐUBND123.;\n", max_size=120))
@settings(max_examples=500, deadline=None)
def test_spans_nest_and_hold_what_the_fields_say(text: str) -> None:
    found = cite(text)
    assert all(a.span.end <= b.span.start for a, b in zip(found, found[1:], strict=False))
    for index, c in enumerate(found):
        assert 0 <= c.span.start < c.span.end <= len(text)
        assert "\n" not in text[slice(*c.span)]
        assert c.nested_in is None or c.nested_in < index
        assert c.amends is None or c.amends < index
        for name in _FIELDS:
            span = getattr(c, f"{name}_span")
            value = getattr(c, name)
            assert span is None or value is not None
            assert span is None or name == "title" or c.span.contains(span)
        assert c.number is None or text[slice(*c.number_span or (0, 0))] == c.number
        assert c.title_span is None or " ".join(text[slice(*c.title_span)].split()) == c.title
        assert c.issuer_span is None or " ".join(text[slice(*c.issuer_span)].split()) == c.issuer
        assert c.nested_in is None or (found[c.nested_in].title_span or c.span).contains(c.span)


def test_the_cost_grows_with_the_length() -> None:
    for piece in ("Luật Đất đai, ", "số 12/QĐ-UBND (", "Quyết định số 12/QĐ-UBND về thực hiện ", "được UBND xã tại ", "1/A/", "số …"):
        small, large = _seconds(piece * 400), _seconds(piece * 4000)
        assert large < max(small, 0.005) * 40, piece


def _seconds(text: str) -> float:
    start = process_time()
    cite(text)
    return process_time() - start
