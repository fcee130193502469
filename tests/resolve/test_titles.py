"""Whether two titles are one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.resolve.titles import same_title, subject, years

TITLE = "ban hành Kế hoạch bảo vệ và phát triển rừng trên địa bàn tỉnh năm 2026"
TEXTS = st.lists(st.sampled_from(("rừng", "đất", "nước", "biển", "dạy", "học", "chợ", "phiên", "năm", "2026", "2025")), max_size=9).map(" ".join)


@given(TEXTS, TEXTS)
def test_sameness_is_mutual(one, other):
    assert same_title(one, other) == same_title(other, one)


@given(TEXTS)
def test_a_title_is_its_own_whatever_the_year(text):
    assert same_title(text, text) == bool(subject(text))
    assert subject(f"{text} năm 2024") == subject(text)


@pytest.mark.parametrize(
    ("other", "same"),
    [
        ("về việc ban hành kế hoạch bảo vệ và phát triển rừng năm 2025", True),
        ("Kế hoạch Bảo vệ và phát triển rừng trên địa bàn tỉnh", True),
        ("về phát triển du lịch cộng đồng trên địa bàn tỉnh năm 2026", False),
        ("rừng", False),
        (None, False),
        ("", False),
    ],
)
def test_wording_is_free_and_the_subject_is_not(other, same):
    assert same_title(TITLE, other) is same


def test_years_of_a_title():
    assert years("tổng kết năm 2025, nhiệm vụ giai đoạn 2026-2030") == {"2025", "2026", "2030"}
    assert not years("quy chế làm việc")
