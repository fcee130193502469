"""Which body a symbol stands for, and which one an issuer names."""

import pytest

from lint.resolve.issuing import disagree, marks_named, marks_of


@pytest.mark.parametrize(
    ("issuer", "marks"),
    [
        ("Thủ tướng Chính phủ", {"TTg"}),
        ("CHÍNH PHỦ", {"CP"}),
        ("Phó Chủ tịch Uỷ ban nhân dân tỉnh", {"UBND"}),
        ("Thường trực Hội đồng nhân dân xã", {"HĐND"}),
        ("Ban Thường vụ Thành uỷ", {"TU"}),
        ("Ban Chấp hành Đảng bộ tỉnh", {"TU"}),
        ("Ban Chấp hành Trung ương Đảng khóa XIII", {"TW"}),
        ("Bộ trưởng, Chủ nhiệm Ủy ban Dân tộc", {"UBDT"}),
        ("Chánh án Tòa án nhân dân tối cao", {"HĐTP", "TANDTC"}),
        ("Ban Chỉ đạo tỉnh", set()),
        ("Văn phòng Chính phủ", set()),
        ("Chủ tịch", set()),
    ],
)
def test_an_issuer_names_a_body_of_the_tables_or_none(issuer, marks):
    assert marks_named(issuer) == marks


def test_a_symbol_stands_for_all_the_bodies_in_it_when_the_first_is_known():
    assert marks_of("BGD&ĐT-BTC") == {"BGDĐT", "BTC"}
    assert marks_of("UBTVQH15") == {"UBTVQH"}
    assert marks_of("VPCP-KSTT") == marks_of("STC-BTC") == marks_of(None) == frozenset()


def test_a_ministry_and_its_successor_do_not_disagree():
    assert not disagree("BTTTT", "Bộ Khoa học và Công nghệ")
    assert not disagree("BNV", "Bộ Lao động - Thương binh và Xã hội")
    assert disagree("BTTTT", "Bộ Tài chính")
