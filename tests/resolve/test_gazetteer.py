"""Communes and provinces by name."""

from datetime import date

import pytest

from lint.facts.vocabulary import table
from lint.resolve.gazetteer import communes_alike, is_commune, merged_into, official_name, province_level, province_named, provinces_of


def test_every_commune_of_the_table_is_found_by_its_capitals_too():
    for row in table("units")[::37]:
        assert row["province"] in provinces_of(row["level"], row["name"])
        assert official_name(row["level"], row["name"].upper()) == row["name"]
        assert is_commune(row["level"], row["name"], row["province"])


@pytest.mark.parametrize(
    ("level", "name", "provinces"),
    [("xã", "Quỳnh Lưu", {"Nghệ An", "Ninh Bình"}), ("xã", "Quynh Lưu", set()), ("phường", "Quỳnh Lưu", set()), ("phường", "Thanh Thuỷ", {"Huế"})],
)
def test_level_and_every_mark_count_but_not_where_the_tone_stands(level, name, provinces):
    assert set(provinces_of(level, name)) == provinces


def test_names_that_no_table_holds_keep_their_spelling():
    assert official_name("xã", "Hưng Nguyên Thượng Hạ") == "Hưng Nguyên Thượng Hạ"
    assert official_name("xã", "HƯNG NGUYÊN THƯỢNG HẠ") == "Hưng Nguyên Thượng Hạ"
    assert province_named("Hưng Nguyên") is None
    assert province_named("HẢI PHÒNG") == "Hải Phòng"


def test_a_province_is_a_city_from_its_day_on():
    row = next(row for row in table("provinces") if row["city_from"])
    day = date.fromisoformat(row["city_from"])
    assert province_level(row["name"], day) == "thành phố"
    assert province_level(row["name"], date(day.year - 1, 1, 1)) == "tỉnh"
    assert province_level(row["name"], None) == row["kind"]


def test_communes_that_differ_in_marks_alone_and_provinces_of_before():
    assert communes_alike("Diên Chầu", "Nghệ An") == ("xã Diễn Châu",)
    assert communes_alike("Diên Chầu", "Hải Phòng") == ()
    assert (merged_into("HẢI DƯƠNG"), merged_into("Thừa Thiên Huế"), merged_into("Hải Phòng")) == ("Hải Phòng", "Huế", None)
