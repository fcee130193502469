"""date-period and date-style."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checks.date_forms import period, style
from tests.checks.citing import index_of, words

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
CITED = "Thực hiện Nghị quyết số 82/NQ-CP ngày 12/5/2025 của Chính phủ về phát triển kinh tế tuần hoàn nông nghiệp giai đoạn {}."


@settings(deadline=None)
@given(st.integers(2000, 2060), st.integers(2000, 2060), st.sampled_from(("giai đoạn {} - {}", "nhiệm kỳ {}-{}", "từ năm {} đến năm {}")))
def test_a_period_ends_after_it_begins(first, last, form):
    index = index_of(f"Triển khai {form.format(first, last)} trên địa bàn.")
    assert [hit.case for hit in period(index, {})] == (["backwards"] if first > last else [])


@settings(deadline=None)
@given(DAYS, DAYS)
def test_so_do_two_days(first, last):
    index = index_of(f"Thực hiện từ ngày {first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}.")
    assert words(index, list(period(index, {}))) == ([f"{first:%d/%m/%Y} đến ngày {last:%d/%m/%Y}"] if first > last else [])


@pytest.mark.parametrize(
    "text", ["Họp ngày 20/4/2026, ngày 10/4/2026 gửi tài liệu.", "Chuyển từ ngày 20/4/2026 sang ngày 10/4/2026.", "từ ngày 20/4 đến ngày 10/4"]
)
def test_days_that_are_no_period(text):
    assert not list(period(index_of(text), {}))


def test_one_title_one_period():
    index = index_of(*(CITED.format(p) for p in ("2025-2030", "2025 - 2035", "2025-2030")))
    (hit,) = period(index, {})
    assert hit.params == {"ref": "Nghị quyết số 82/NQ-CP", "period": "2025 - 2035", "other_period": "2025 - 2030"}
    assert index.document.slice(hit.related[0].span).endswith("2025-2030")


def test_two_titles_two_periods():
    other = CITED.replace("82/", "83/")
    assert not list(period(index_of(CITED.format("2023 - 2030"), other.format("2023 - 2025")), {}))


@pytest.mark.parametrize(
    ("written", "right"),
    [
        ("ngày 5 tháng 03 năm 2026", "ngày 05 tháng 3 năm 2026"),
        ("ngày 15 tháng 2 năm 2026", "ngày 15 tháng 02 năm 2026"),
        ("ngày     tháng 09 năm 2026", "ngày tháng 9 năm 2026"),
        ("ngày 05 tháng 02 năm 2026", None),
        ("ngày 12 tháng 3 năm 2026", None),
        ("ngày 31 tháng 12 năm 2026", None),
    ],
)
def test_zeros_of_the_date_line(written, right):
    index = index_of("Số: 12/KH-UBND", f"Đô Lương, {written}", "KẾ HOẠCH", "Trồng rừng", "Trồng từ ngày 5 tháng 03 năm 2027.")
    suggested = [" ".join((hit.suggestion or "").split()) for hit in style(index, {})]
    assert suggested == ([right] if right else [])


@pytest.mark.parametrize(
    ("text", "odd", "count"),
    [
        ("ngày 16/9/2025, ngày 20/8/2025, ngày 16/09/2025", "16/09/2025", 1),
        ("ngày 16/09/2025, ngày 20/08/2025, ngày 16/9/2025", "16/9/2025", 1),
        ("ngày 05/02/2025, ngày 16/9/2025, ngày 20/11/2025", None, 0),
        ("ngày 16/09/2025, ngày 20/08/2025", None, 0),
    ],
)
def test_months_with_and_without_a_zero_are_told_once(text, odd, count):
    index = index_of(f"Họp {text}.")
    hits = list(style(index, {}))
    assert words(index, hits) == ([odd] if odd else [])
    assert all(hit.params["count"] == count for hit in hits)
