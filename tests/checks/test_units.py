"""unit-name and unit-level."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checks.unit_levels import level
from lint.checks.units import name
from lint.facts.vocabulary import table
from lint.resolve.gazetteer import is_commune
from lint.resolve.spelling import bare
from tests.checks.citing import index_of, words

OWN = {"issuer": "UBND xã Quỳnh Lưu", "province": "Nghệ An"}
COMMUNES = [row for row in table("units") if row["level"] == "xã" and " " in row["name"]]


def misspelt(*text: str, **context):
    index = index_of("UBND xã Quỳnh Lưu họp, xã Quỳnh Lưu quyết định.", *text, **{**OWN, **context})
    return words(index, list(name(index, {})))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Đảng ủy xã Quynh Lưu chỉ đạo.", ["Quynh Lưu"]),
        ("KẾ HOẠCH CỦA XÃ QUỲNH LỰU NĂM 2026", ["QUỲNH LỰU"]),
        ("Quỳnh Luu, ngày 05 tháng 3 năm 2026", ["Quỳnh Luu"]),
        ("Trang “Quynh Lưu hôm nay” của xã.", ["Quynh Lưu"]),
        ("Đảng ủy xã Quỳnh Lư chỉ đạo.", ["Quỳnh Lư"]),
        ("Đảng ủy xã Qùynh Lưu, UBND xã Qunỳh Lưu.", ["Qùynh Lưu", "Qunỳh Lưu"]),
        ("Qunh Lưu, ngày 05 tháng 3 năm 2026", ["Qunh Lưu"]),
        ("Đường Quỳnh Lựu, chợ Quỳnh Lựu, trường Quỳnh Lựu, ông Quỳnh Lựu, đường số 5 Quỳnh Lựu.", []),
        ("Ông Nguyễn Quỳnh Lựu; khu công nghiệp Quỳnh Lựu; Công ty Quỳnh Lựu Xanh.", []),
        ("Hoa quỳnh lựu nở; huyện Quỳnh Lựu (cũ).", []),
        ("Hồ sơ xã Quỳnh Lựu cũ, nhập từ sáp nhập xã Quỳnh Lựu.", []),
        ("Ký kết với xã Quỳnh Sơn và xã Quỳnh Văn.", []),
    ],
)
def test_the_own_name_misspelt(text, found):
    assert misspelt(text) == found


def test_i_for_y_in_the_own_name():
    index = index_of("UBND xã Mỹ Lý họp tại xã Mỹ Lý.", "Đảng ủy xã Mĩ Lí chỉ đạo; ông Mai Li nghe.", issuer="UBND xã Mỹ Lý", province="Nghệ An")
    assert words(index, list(name(index, {}))) == ["Mĩ Lí"]


def test_a_real_unit_of_the_province_is_no_slip():
    index = index_of("UBND xã Sơn Hà và UBND xã Sơn Hạ họp.", issuer="UBND xã Sơn Hà", province="Quảng Ngãi")
    assert not list(name(index, {}))


def test_the_suggestion_keeps_capitals_and_the_other_place_is_given():
    index = index_of("KẾ HOẠCH CỦA XÃ QUỲNH LỰU", "Xã Quỳnh Lưu họp. Xã Quỳnh Lưu quyết định.", **OWN)
    (hit,) = name(index, {})
    assert hit.suggestion == "QUỲNH LƯU"
    assert index.document.slice(hit.related[0].span) == "Quỳnh Lưu"
    assert hit.params == {"wrong": "XÃ QUỲNH LỰU", "name": "Quỳnh Lưu", "right": "XÃ QUỲNH LƯU"}


@settings(deadline=None, max_examples=25)
@given(st.sampled_from(COMMUNES))
def test_any_commune_without_its_marks_is_found_unless_another_bears_that_name(row):
    own, province = row["name"], row["province"]
    lost = bare(own).title()
    index = index_of(f"UBND xã {own} họp tại xã {own}.", f"Báo cáo UBND xã {lost}.", issuer=f"UBND xã {own}", province=province)
    found = words(index, list(name(index, {})))
    assert found == ([] if lost.lower() == own.lower() or is_commune("xã", lost, province) else [lost])


def left_over(text: str, **context):
    index = index_of(text, **{**OWN, **context})
    return words(index, list(level(index, {})))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Trình Ủy ban nhân dân phường; công khai trên địa bàn phường.", ["Ủy ban nhân dân phường", "phường"]),
        ("Đề nghị MTTQ Việt Nam phường, Công an phường phối hợp.", ["MTTQ Việt Nam phường", "Công an phường"]),
        ("Các ban, ngành, đoàn thể phường; Cổng thông tin điện tử phường.", ["phường", "phường"]),
        ("Đảng ủy phường Quỳnh Lưu chỉ đạo.", ["phường Quỳnh Lưu"]),
        ("Đề nghị UBMTTQ VN phường; Trạm Y tế phường.", ["UBMTTQ VN phường", "Trạm Y tế phường"]),
        ("Các tổ dân phố của phường; ban chỉ đạo chuyển đổi số phường.", ["phường", "phường"]),
        ("Các xã ven sông, UBND phường nơi có đê; hồ sơ của UBND phường trước khi sáp nhập; tiêu chí của phường văn minh.", []),
        ("Theo Pháp lệnh Công an phường; UBND phường lân cận, UBND phường liên quan phối hợp.", []),
        ("Các xã, phường; UBND xã, phường; phường/xã; xã (phường); UBND xã và UBND phường.", []),
        ("Mỗi phường một mô hình; 12 phường; các phường; cấp phường; ở phường.", []),
        ("Phường Trường Vinh mời họp; UBND phường chuẩn bị.", []),
        ("Theo Kế hoạch số 7/KH-UBND ngày 05/01/2026 của UBND phường.", []),
        ("Thị trấn Quỳnh Lưu được sáp nhập; phường hội, phường rối nước.", []),
    ],
)
def test_a_level_word_left_over(text, found):
    assert left_over(text) == found


def test_a_province_has_no_level_word_to_leave_over():
    assert left_over("UBND phường báo cáo; công khai trên địa bàn phường.", issuer="UBND tỉnh Nghệ An") == []


def test_without_a_letterhead_the_commoner_level_is_the_own_one():
    index = index_of("KẾ HOẠCH", "Trồng rừng tại xã Quỳnh Lưu", "UBND phường họp. Đảng ủy phường họp. Công an phường họp.")
    assert not list(level(index, {}))


def test_what_to_write_instead():
    index = index_of("Trình ỦY BAN NHÂN DÂN PHƯỜNG; báo cáo UBND Phường.", **OWN)
    assert [hit.suggestion for hit in level(index, {})] == ["ỦY BAN NHÂN DÂN XÃ", "UBND Xã"]
