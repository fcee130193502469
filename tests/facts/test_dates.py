"""Dates: every way they are written, what was left open, and figures that are none."""

from datetime import date as Day

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.facts.dates import dates
from lint.facts.model import DateMention
from tests.facts.paragraphs import document


def found(text: str) -> list[tuple[str | None, str, str]]:
    """(the words, the date as far as known, the style) of each mention."""
    made = document(text)
    return [(made.slice(m.span), _known(m), m.style) for m in dates(made)]


def _known(mention: DateMention) -> str:
    date = mention.date
    return "-".join("?" if part is None else str(part) for part in (date.year, date.month, date.day))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ban hành ngày 09 tháng 4 năm 2022 của huyện", [("ngày 09 tháng 4 năm 2022", "2022-4-9", "long")]),
        ("NGÀY 21 THÁNG 8 NĂM 2023 CỦA", [("NGÀY 21 THÁNG 8 NĂM 2023", "2023-8-21", "long")]),
        ("hiệu lực từ 01 tháng 10 năm 2024.", [("01 tháng 10 năm 2024", "2024-10-1", "long")]),
        ("trước ngày 12 tháng 6 hằng năm", [("ngày 12 tháng 6", "?-6-12", "long")]),
        ("văn bản ngày 9/4/2022 của", [("9/4/2022", "2022-4-9", "short")]),
        ("ngày 9-4-2022, 09.04.2022", [("9-4-2022", "2022-4-9", "short"), ("09.04.2022", "2022-4-9", "short")]),
        ("xong trước 30/9 hằng năm", [("30/9", "?-9-30", "short")]),
        ("từ ngày 05/3 đến ngày 12/3/2027", [("05/3", "?-3-5", "short"), ("12/3/2027", "2027-3-12", "short")]),
        ("từ 05/3-12/3/2027", [("05/3", "?-3-5", "short"), ("12/3/2027", "2027-3-12", "short")]),
        ("trong tháng 7 năm 2023 và tháng 11/2024", [("tháng 7 năm 2023", "2023-7-?", "month"), ("tháng 11/2024", "2024-11-?", "month")]),
        ("từ 7/2023 đến 11/2024", [("7/2023", "2023-7-?", "month"), ("11/2024", "2024-11-?", "month")]),
        ("KẾ HOẠCH NĂM 2027", [("NĂM 2027", "2027-?-?", "year")]),
        ("chậm nhất 31/04/2027 hoặc ngày 30 tháng 02", [("31/04/2027", "2027-4-31", "short"), ("ngày 30 tháng 02", "?-2-30", "long")]),
    ],
)
def test_every_way_a_date_is_written(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "words", "known", "blank"),
    [
        ("An Bình, ngày tháng 5 năm 2027", "ngày tháng 5 năm 2027", "2027-5-?", ("day",)),
        ("số /QĐ-UBND ngày ../05/2027 của", "ngày ../05/2027", "2027-5-?", ("day",)),
        ("số /QĐ-UBND ngày /05/2027 của", "ngày /05/2027", "2027-5-?", ("day",)),
        ("số /QĐ-UBND ngày    /5/2027 của", "ngày    /5/2027", "2027-5-?", ("day",)),
        ("ngày     tháng     năm 2027", "ngày     tháng     năm 2027", "2027-?-?", ("day", "month")),
        ("ngày … tháng … năm 20…", "ngày … tháng … năm 20…", "?-?-?", ("day", "month", "year")),
        ("ngày …/…/2027.", "ngày …/…/2027", "2027-?-?", ("day", "month")),
        ("nộp ngày xx/5/2027", "ngày xx/5/2027", "2027-5-?", ("day",)),
    ],
)
def test_what_was_left_open_is_named(text: str, words: str, known: str, blank: tuple[str, ...]) -> None:
    made = document(text)
    (mention,) = dates(made)
    assert (made.slice(mention.span), _known(mention), mention.blank) == (words, known, blank)


@pytest.mark.parametrize(
    "text",
    [
        "Luật số 45/2019/QH14; số 77/KH-UBND; Quyết định 08/2011/QĐ-UBND",
        "trực 24/24 giờ, hệ thống chạy 24/7, đạt 1/2 chỉ tiêu, từ 1/3 đến 2/3 tổng số",
        "hoạt động cả ngày 24/24 giờ",
        "Nâng cấp lên phiên bản 3.13.2026 và phiên bản 2.30.2025.",
        "Tiêu chuẩn TCVN 7801:2008; mục 2.1.3; máy chủ 10.20.30.40; 2.750.000 đồng; 0987.654.321",
        "đạt 01/01 đơn vị; vào 09/12 xã, phường",
        "Họ và tên; ngày, tháng, năm sinh; ngày tháng năm sinh",
        "trong ngày 5, tháng sau, năm nay",
    ],
)
def test_figures_that_are_no_dates(text: str) -> None:
    assert found(text) == []


def test_months_counted_are_no_month_left_open() -> None:
    assert found("Trong 8 tháng năm 2027") == [("năm 2027", "2027-?-?", "year")]


def test_digits_are_kept_as_written() -> None:
    padded, bare = dates(document("ngày 05/03/2027, ngày 5/3/2027"))
    assert (padded.day_text, padded.month_text) == ("05", "03")
    assert (bare.day_text, bare.month_text) == ("5", "3")


def test_a_date_ends_with_its_paragraph() -> None:
    assert found("ngày 12\ntháng 3 năm 2027") == [("tháng 3 năm 2027", "2027-3-?", "month")]


FORMS = st.sampled_from(
    ["ngày {d} tháng {m} năm {y}", "ngày {d:02} tháng {m:02} năm {y}", "ngày {d}/{m}/{y}", "{d:02}/{m:02}/{y}", "ngày {d}-{m}-{y}", "{d}.{m}.{y}"]
)
WORDS = st.text(alphabet="abcđêôươ ,;()", max_size=12)


@given(day=st.dates(Day(1900, 1, 1), Day(2100, 12, 31)), form=FORMS, before=WORDS, after=WORDS)
def test_a_written_day_is_read_back(day: Day, form: str, before: str, after: str) -> None:
    written = form.format(d=day.day, m=day.month, y=day.year)
    made = document(f"{before} {written} {after}")
    (mention,) = dates(made)
    assert mention.date.as_day() == day
    assert made.slice(mention.span) in written


@given(st.text(alphabet="0123456789/.-… ngàythá măNg\n", max_size=80))
def test_any_text_gives_ordered_mentions_that_do_not_overlap(text: str) -> None:
    mentions = dates(document(text))
    assert all(a.span.end <= b.span.start for a, b in zip(mentions, mentions[1:], strict=False))
    assert all("\n" not in text[m.span.start : m.span.end] and m.span.length > 0 for m in mentions)
