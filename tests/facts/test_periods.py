"""Periods: years, quarters and months, forward and backward, and figures that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.facts.periods import periods
from tests.facts.paragraphs import document

Read = tuple[str, str, int, int, int | None, str]


def found(text: str) -> list[Read]:
    made = document(text)
    return [(made.slice(p.span), p.kind, p.first, p.last, p.year, p.label) for p in periods(made)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trong giai đoạn 2016 - 2020 và", [("giai đoạn 2016 - 2020", "years", 2016, 2020, None, "giai đoạn")]),
        ("GIAI ĐOẠN 2016–2020", [("GIAI ĐOẠN 2016–2020", "years", 2016, 2020, None, "giai đoạn")]),
        (
            "nhiệm kỳ 2011-2016, 2016-2021",
            [("nhiệm kỳ 2011-2016", "years", 2011, 2016, None, "nhiệm kỳ"), ("2016-2021", "years", 2016, 2021, None, "")],
        ),
        ("năm học 2027 - 2028", [("năm học 2027 - 2028", "years", 2027, 2028, None, "năm học")]),
        ("từ năm 2016 đến năm 2020", [("từ năm 2016 đến năm 2020", "years", 2016, 2020, None, "")]),
        ("giai đoạn từ 2016 đến hết năm 2020", [("giai đoạn từ 2016 đến hết năm 2020", "years", 2016, 2020, None, "giai đoạn")]),
        ("giai đoạn 2020 - 2016", [("giai đoạn 2020 - 2016", "years", 2020, 2016, None, "giai đoạn")]),
        ("kế hoạch 05 năm (2016-2020)", [("2016-2020", "years", 2016, 2020, None, "")]),
        ("xong trong Quý III", [("Quý III", "quarters", 3, 3, None, "quý")]),
        ("quý I, II/2027", [("quý I, II/2027", "quarters", 1, 2, 2027, "quý")]),
        ("Quý I/II", [("Quý I/II", "quarters", 1, 2, None, "quý")]),
        ("QUÝ IV NĂM 2027", [("QUÝ IV NĂM 2027", "quarters", 4, 4, 2027, "quý")]),
        ("quý I/2027 và quý II/2028", [("quý I/2027", "quarters", 1, 1, 2027, "quý"), ("quý II/2028", "quarters", 2, 2, 2028, "quý")]),
        ("6 tháng cuối năm 2027", [("6 tháng cuối năm 2027", "months", 7, 12, 2027, "tháng")]),
        ("sáu tháng đầu năm", [("sáu tháng đầu năm", "months", 1, 6, None, "tháng")]),
        ("02 tháng cuối năm 2027", [("02 tháng cuối năm 2027", "months", 11, 12, 2027, "tháng")]),
        ("9 tháng năm 2027", [("9 tháng năm 2027", "months", 1, 9, 2027, "tháng")]),
        ("từ tháng 2 đến tháng 5 năm 2027", [("từ tháng 2 đến tháng 5 năm 2027", "months", 2, 5, 2027, "tháng")]),
    ],
)
def test_every_way_a_period_is_written(text: str, expected: list[Read]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "04-2027",
        "điện thoại 0243-2016-2020",
        "từ 2000 - 2050 người dự",
        "TCVN 2004-2015",
        "số 2016-2020/KH",
        "2000-2500 m2",
        "đồ quý báu, quý vị, quý 7",
        "6 tháng một lần, 18 tháng đầu năm, 6 tháng kể từ ngày ký",
    ],
)
def test_figures_that_are_no_periods(text: str) -> None:
    assert found(text) == []


@given(
    st.integers(1950, 2090),
    st.integers(1950, 2090),
    st.sampled_from(["giai đoạn {a} - {b}", "{a}-{b}", "nhiệm kỳ {a} – {b}", "từ năm {a} đến năm {b}"]),
)
def test_years_are_read_back_in_the_order_they_are_written(first: int, last: int, form: str) -> None:
    ((words, kind, *years, year, _),) = found("Kết quả " + form.format(a=first, b=last) + " của xã")
    assert (words, kind, years, year) == (form.format(a=first, b=last), "years", [first, last], None)
