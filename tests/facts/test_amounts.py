"""Amounts: sums in đồng, and figures that are no money."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.facts.amounts import amounts
from tests.facts.paragraphs import document


def found(text: str) -> list[tuple[str, int]]:
    made = document(text)
    return [(made.slice(a.span), a.value) for a in amounts(made)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("hỗ trợ 2.750.000 đồng/người", [("2.750.000 đồng", 2_750_000)]),
        ("tối đa 300 triệu đồng.", [("300 triệu đồng", 300_000_000)]),
        ("khoảng 3,4 tỷ đồng", [("3,4 tỷ đồng", 3_400_000_000)]),
        ("là 3 tỷ 250 triệu đồng", [("3 tỷ 250 triệu đồng", 3_250_000_000)]),
        ("phí 65.000đ, 70.000 VNĐ", [("65.000đ", 65_000), ("70.000 VNĐ", 70_000)]),
        ("120 nghìn tỷ đồng", [("120 nghìn tỷ đồng", 120_000_000_000_000)]),
        ("2,750,000 đồng hoặc 2,750 đồng", [("2,750,000 đồng", 2_750_000), ("2,750 đồng", 2_750)]),
        ("từ 5 - 10 triệu đồng", [("10 triệu đồng", 10_000_000)]),
        ("giá 1.234,5 đồng/kWh", [("1.234,5 đồng", 1_234)]),
        ("SỐ TIỀN: 40.000.000 ĐỒNG", [("40.000.000 ĐỒNG", 40_000_000)]),
    ],
)
def test_every_way_an_amount_is_written(text: str, expected: list[tuple[str, int]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text", ["gồm 03 đồng chí", "15 đồng phục", "câu 1: 2đ", "300 triệu người", "2,6 tỷ USD", "hội đồng gồm 5", "Điều 5 đồng thời"]
)
def test_figures_that_are_no_money(text: str) -> None:
    assert found(text) == []


@given(st.integers(1, 10**13))
def test_grouped_figures_are_read_back(value: int) -> None:
    written = f"{value:,}".replace(",", ".") + " đồng"
    assert found(f"kinh phí {written} từ ngân sách") == [(written, value)]
