"""citation-conflict: one document under two dates, kinds or titles."""

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checks.citation_conflict import conflict
from lint.engine.model import Severity
from tests.checks.citing import index_of, words

PROVINCE = "của UBND tỉnh"
DAYS = st.dates(date(2026, 1, 1), date(2026, 12, 31))


def short(day: date) -> str:
    return f"{day:%d/%m/%Y}"


def long(day: date) -> str:
    return f"{day.day:02d} tháng {day.month} năm {day.year}"


def found(*paragraphs: str, **context):
    index = index_of(*paragraphs, **context)
    hits = list(conflict(index, {}))
    return hits, words(index, hits), index


@settings(deadline=None)  # the first text waits for the grammar
@given(DAYS, DAYS)
def test_two_days_of_one_year_are_one_finding_and_equal_days_none(one, other):
    hits, _, _ = found(
        f"Theo Quyết định số 738/QĐ-UBND ngày {short(one)} {PROVINCE}.", f"Theo Quyết định số 738/QĐ-UBND ngày {long(other)} {PROVINCE}."
    )
    assert len(hits) == (one != other)


@settings(deadline=None)  # the first text waits for the grammar
@given(DAYS, st.integers(2, 400))
def test_dates_of_different_years_that_share_neither_day_nor_month_are_two_documents(day, later):
    other = day + timedelta(days=later) + timedelta(days=365)
    if (day.day, day.month) == (other.day, other.month):
        return
    hits, _, _ = found(
        f"Theo Quyết định số 738/QĐ-UBND ngày {short(day)} {PROVINCE}.", f"Theo Quyết định số 738/QĐ-UBND ngày {short(other)} {PROVINCE}."
    )
    shared = (day.day == other.day) + (day.month == other.month) + (day.year == other.year)
    assert bool(hits) == (shared >= 2)


def test_the_place_holds_number_date_and_the_issuer_that_differs():
    hits, place, index = found(
        "Bám sát Quyết định số 6034/QĐ-UBND ngày ../01/2026 của Ủy ban nhân dân xã về chuyển đổi số.",
        "Theo Quyết định số 6034/QĐ-UBND ngày 18/12/2025 của Ủy ban nhân dân tỉnh.",
    )
    assert place == ["6034/QĐ-UBND ngày ../01/2026 của Ủy ban nhân dân xã"]
    assert index.document.slice(hits[0].related[0].span) == "6034/QĐ-UBND ngày 18/12/2025 của Ủy ban nhân dân tỉnh"
    assert hits[0].params["here"] == {"vi": "ngày ../01/2026 của UBND xã", "en": "../01/2026 of UBND xã"}


def test_the_date_most_mentions_give_is_taken_for_right():
    right, wrong = "Kế hoạch số 59/KH-UBND ngày 14/5/2026", "Kế hoạch số 59/KH-UBND ngày 14/6/2026"
    hits, place, _ = found(f"Theo {wrong} {PROVINCE}.", f"Theo {right} {PROVINCE}.", f"Theo {right} {PROVINCE}.")
    assert place == ["59/KH-UBND ngày 14/6/2026"]
    assert (hits[0].case, hits[0].suggestion) == ("majority", "59/KH-UBND ngày 14/5/2026")


def test_the_same_wrong_date_twice_is_one_finding_with_both_places():
    right, wrong = f"Kế hoạch số 59/KH-UBND ngày 14/5/2026 {PROVINCE}", f"Kế hoạch số 59/KH-UBND ngày 14/6/2026 {PROVINCE}"
    hits, _, _ = found(*[f"Theo {text}." for text in (right, right, right, wrong, wrong)])
    assert len(hits) == 1
    assert len(hits[0].related) == 2


def test_a_wrong_date_without_issuer_is_of_the_document_named_with_one():
    _, place, _ = found(f"Theo Quyết định số 738/QĐ-UBND ngày 04/3/2026 {PROVINCE}.", "Theo Quyết định số 738/QĐ-UBND ngày 05/3/2026.")
    assert place == ["738/QĐ-UBND ngày 05/3/2026"]


@pytest.mark.parametrize(
    "text",
    [
        "Quyết định số 44/QĐ-UBND ngày 05/02/2026 của UBND tỉnh Lào Cai; Quyết định số 44/QĐ-UBND ngày 12/3/2026 của UBND tỉnh Sơn La",
        "Kế hoạch số 44/KH-UBND ngày 05/02/2026 của UBND tỉnh về phòng dịch; Kế hoạch số 44/KH-UBND ngày 12/3/2026 về bảo vệ rừng",
        "Quyết định số 44/QĐ-UBND ngày 05/02/2025 của UBND xã; Quyết định số 44/QĐ-UBND ngày 12/7/2025 của UBND xã",
        "Nghị quyết số 20-NQ/TW ngày 25/10/2017 của Ban Chấp hành Trung ương; Nghị quyết số 20-NQ/TW ngày 16/6/2022 của Ban Chấp hành Trung ương",
        "Chỉ thị số 05-CT/TU ngày 11/02/2025 của Tỉnh ủy; Chỉ thị số 05-CT/TU ngày 27/11/2025 của Tỉnh ủy",
        "Luật Lưu trữ ngày 11/11/2011; Luật Lưu trữ ngày 21/6/2024; Luật Lưu trữ số 33/2024/QH15",
        "Luật số 41/2024/QH15 ngày 29/6/2024; Nghị quyết số 41/2024/QH15 ngày 12/3/2024",
        "Văn bản hợp nhất số 09/VBHN-BTC ngày 10/02/2023; Văn bản hợp nhất số 09/VBHN-BTC ngày 21/5/2024",
        "Thông tư số 06/2025/TT-BYT ngày 01/4/2025 có hiệu lực từ ngày 15/5/2025; Thông tư số 06/2025/TT-BYT có hiệu lực từ ngày 15/5/2025",
    ],
)
def test_two_documents_or_two_kinds_of_date_are_no_conflict(text):
    assert not found(f"Rà soát {text}.", province="Lào Cai")[0]


def test_a_law_by_name_and_the_same_law_by_number():
    _, place, _ = found("Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21/6/2024.", "Căn cứ Luật Lưu trữ ngày 12/6/2024.")
    assert place == ["12/6/2024"]


def test_kinds_that_one_mark_allows_both():
    hits, place, _ = found("Theo Quy định số 131-QĐ/TW ngày 27/10/2023.", "Theo Quyết định số 131-QĐ/TW ngày 27/10/2023.")
    assert (hits[0].case, place) == ("kind", ["Quyết định"])


def test_shortened_titles_are_one_and_distant_ones_a_warning():
    first = f"Quyết định số 738/QĐ-UBND ngày 04/3/2026 {PROVINCE} ban hành Kế hoạch bảo tồn nhà sàn truyền thống"
    assert not found(f"Theo {first} giai đoạn 2026-2030.", f"Theo {first}.")[0]
    hits, _, _ = found(f"Theo {first}.", f"Theo Quyết định số 738/QĐ-UBND ngày 04/3/2026 {PROVINCE} về thu gom rác thải sinh hoạt tại chợ.")
    assert [(h.case, h.severity) for h in hits] == [("title", Severity.WARNING)]
