"""citation-year and citation-future."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checks.citation_years import future, shown, span_of, year
from lint.facts.model import PartialDate
from tests.checks.citing import index_of, words

HEAD = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Số: 31/BC-UBND", "Mộc Sơn, ngày {} tháng {} năm {}", "BÁO CÁO", "Kết quả thu ngân sách")


def years(text: str):
    index = index_of(f"Thực hiện {text}.")
    hits = list(year(index, {}))
    return [hit.case for hit in hits], words(index, hits), hits


@settings(deadline=None)  # the first text waits for the grammar
@given(st.integers(2005, 2024), st.integers(2005, 2024))
def test_the_year_in_a_number_is_the_year_of_its_date(number, dated):
    cases, place, _ = years(f"Nghị định số 24/{number}/NĐ-CP ngày 14/3/{dated} của Chính phủ")
    assert cases == ([] if number == dated else ["number"])
    assert place == ([] if number == dated else [f"24/{number}/NĐ-CP ngày 14/3/{dated}"])


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("Luật số 18/2022/QH14", "term"),
        ("Nghị quyết số 902/NQ-UBTVQH15 ngày 10/9/2019", "term"),
        ("Nghị quyết số 12/2050/QH15", "no_term"),
        ("Thông tư số 11/2025/TT-BGTVT ngày 02/4/2025", "ended"),
        ("Thông tư liên tịch số 02/2026/TTLT-BNV-UBDT", "ended"),
        ("Công văn số 2210/BLĐTBXH-VP ngày 12/5/2025", "ended"),
        ("Thông tư số 04/2023/TT-BDTTG", "not_yet"),
    ],
)
def test_terms_and_ministries_have_their_time(text, case):
    assert years(text)[0] == [case]


@pytest.mark.parametrize(
    "text",
    [
        "Luật số 12/2021/QH14; Nghị quyết số 31/2021/QH15; Nghị quyết số 04/2026/QH15; Nghị quyết số 33/2026/QH16",
        "Thông tư số 11/2025/TT-BGTVT; Quyết định số 88/QĐ-BKHĐT ngày 28/02/2025; Thông tư số 02/2025/TT-BNNMT",
        "Thông tư số 21/2009/TT-BNN ngày 24/4/2009; Quyết định số 15/QĐ-UBND ngày 02/01/2026",
        "Báo cáo số 40/BC-VPQH ngày 05/01/2012; Chỉ thị số 13-CT/TW ngày 12/01/2017",
        "Văn bản hợp nhất số 04/VBHN-BTNMT ngày 04/02/2025; các Nghị định số 12/2023/NĐ-CP và số 64/2024/NĐ-CP ngày 17/6/2024",
    ],
)
def test_what_fits_is_left_alone(text):
    assert not years(text)[0]


def test_what_to_write_instead_names_the_terms_of_that_year():
    assert years("Nghị quyết số 18/2021/QH13")[2][0].params["right"] == {"vi": "QH14 hoặc QH15", "en": "QH14 or QH15"}


@settings(deadline=None)  # the first text waits for the grammar
@given(st.dates(date(2024, 1, 1), date(2027, 12, 28)), st.dates(date(2024, 1, 1), date(2027, 12, 28)))
def test_a_cited_document_is_not_later_than_the_citing_one(own, cited):
    index = index_of(f"Theo Công văn số 77/SYT-NV ngày {cited:%d/%m/%Y} của Sở Y tế.", date=own.isoformat())
    assert bool(list(future(index, {}))) == (cited > own)


@settings(deadline=None)  # the first text waits for the grammar
@given(st.integers(2024, 2027), st.integers(1, 12), st.dates(date(2024, 1, 1), date(2027, 12, 28)))
def test_an_open_day_may_be_the_last_of_its_month(own_year, month, cited):
    index = index_of(f"Theo Công văn số 77/SYT-NV ngày {cited:%d/%m/%Y} của Sở Y tế.", date=f"{own_year}-{month}")
    assert bool(list(future(index, {}))) == ((cited.year, cited.month) > (own_year, month))


def test_without_a_date_of_its_own_only_the_day_given_as_today_counts():
    text = "Theo Công văn số 77/SYT-NV ngày 04/6/2026 của Sở Y tế."
    assert not list(future(index_of(text), {}))
    assert list(future(index_of(text, as_of=date(2026, 6, 1)), {}))


def test_many_later_documents_make_the_own_date_suspect():
    cited = [f"Theo Công văn số {n}/SYT-NV ngày 04/6/2026 của Sở Y tế." for n in (70, 71, 72)]
    head = [line.format("09", "6", "2025") for line in HEAD]
    index = index_of(*head, *cited)
    hits = list(future(index, {}))
    assert words(index, hits) == ["ngày 09 tháng 6 năm 2025"]
    assert (hits[0].case, hits[0].params["own"], len(hits[0].related)) == ("own", "09/6/2025", 3)
    assert len(list(future(index_of(*head, *cited[:2]), {}))) == 2


@given(st.integers(1, 9998), st.integers(1, 12) | st.none())
def test_the_days_of_a_partial_date_lie_in_its_month(year_, month):
    first, last = span_of(PartialDate(year_, month))
    assert first is not None and last is not None
    assert first <= last and first.day == 1 and first.year == last.year == year_
    assert month in (None, first.month) and month in (None, last.month)


@pytest.mark.parametrize(
    ("parts", "text"),
    [
        ((2026, 3, 5), "05/3/2026"),
        ((2026, 2, 11), "11/02/2026"),
        ((2026, 4, None), "4/2026"),
        ((2026, None, None), "2026"),
        ((None, 4, 5), "05/4/...."),
    ],
)
def test_dates_are_shown_in_the_short_form(parts, text):
    assert shown(PartialDate(*parts)) == text
