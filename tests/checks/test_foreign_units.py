"""foreign-unit."""

import pytest

from lint.checks.foreign_units import foreign
from tests.checks.citing import index_of, words

OWN = {"issuer": "UBND xã Quỳnh Lưu", "province": "Nghệ An"}


def found(*text: str, **context):
    index = index_of(*text, **{**OWN, **context})
    return words(index, list(foreign(index, {})))


@pytest.mark.parametrize(
    "text",
    [
        "UBND xã Yên Thành ban hành Kế hoạch diễn tập năm 2026 như sau:",
        "Căn cứ tình hình thực tế, Ủy ban nhân dân xã Yên Thành xây dựng Kế hoạch như sau:",
        "Trên đây là Kế hoạch diễn tập của xã Yên Thành.",
        "3. UBND xã Yên Thành yêu cầu các thôn thực hiện nghiêm túc.",
        "Gửi kết quả về UBND xã Yên Thành trước ngày 15/6/2026.",
        "Tham mưu cho Ủy ban nhân dân xã Yên Thành chỉ đạo.",
        "Nghị quyết này được Hội đồng nhân dân xã Yên Thành khóa II thông qua.",
    ],
)
def test_another_commune_in_the_own_role(text):
    assert found(text) == ["xã Yên Thành"]


@pytest.mark.parametrize(
    "text",
    [
        "Phối hợp với UBND xã Yên Thành ban hành Kế hoạch chung.",
        "UBND xã Yên Thành đề nghị hỗ trợ; Trạm Y tế xã Yên Thành cử bác sĩ.",
        "UBND xã Quỳnh Hậu (cũ) ban hành Kế hoạch năm 2024.",
        "Trên đây là Kế hoạch diễn tập; đề nghị xã Yên Thành quan tâm phối hợp.",
        "UBND xã Quỳnh Lựu ban hành Kế hoạch như sau:",
        "UBND huyện Yên Thành ban hành Kế hoạch năm 2024.",
        "Đã báo cáo UBND xã Yên Thành trước ngày 15/6/2026.",
        "Thôn 5 báo cáo UBND xã Yên Thành, xã Quỳnh Văn; báo cáo UBND xã Yên Thành trước khi sáp nhập.",
    ],
)
def test_another_commune_in_its_own_role_or_a_slip_of_spelling(text):
    assert found(text) == []


def test_the_title_and_the_line_of_the_annex():
    head = ("ỦY BAN NHÂN DÂN", "XÃ QUỲNH LƯU", "Số: 15/KH-UBND", "Quỳnh Lưu, ngày 05 tháng 02 năm 2026", "KẾ HOẠCH")
    annex = ("I. MỤC ĐÍCH", "PHỤ LỤC", "(Kèm theo Kế hoạch số 15/KH-UBND ngày 05/02/2026 của UBND xã Yên Thành)")
    index = index_of(*head, "Diễn tập trên địa bàn xã Yên Thành năm 2026", *annex)
    assert words(index, list(foreign(index, {}))) == ["xã Yên Thành", "xã Yên Thành"]
    index = index_of(*head, "Hỗ trợ xã Yên Thành khắc phục hậu quả mưa lũ", "I. MỤC ĐÍCH")
    assert not list(foreign(index, {}))


def test_nothing_is_foreign_where_no_letterhead_names_the_own_unit():
    assert found("UBND xã Yên Thành ban hành Kế hoạch.", issuer="UBND tỉnh Nghệ An") == []
