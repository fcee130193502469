"""Units: levels, names and where they end, the office before them, and words that are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.facts.units import units
from lint.facts.vocabulary import table
from tests.facts.paragraphs import document


def found(text: str) -> list[tuple[str, str | None, str | None]]:
    """(level, name, body) of each mention."""
    return [(u.level, u.name, u.body) for u in units(document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("trên địa bàn xã Sóc Sơn năm 2027", [("xã", "Sóc Sơn", None)]),
        ("UBND xã Sóc Sơn; Đảng ủy phường Láng", [("xã", "Sóc Sơn", "UBND"), ("phường", "Láng", "Đảng ủy")]),
        ("Ủy ban nhân dân phường giao", [("phường", None, "Ủy ban nhân dân")]),
        ("của UBND Thành phố về", [("thành phố", None, "UBND")]),
        ("HỘI ĐỒNG NHÂN DÂN XÃ SÓC SƠN", [("xã", "SÓC SƠN", "HỘI ĐỒNG NHÂN DÂN")]),
        ("XÃ SÓC SƠN NĂM 2027", [("xã", "SÓC SƠN", None)]),
        ("tỉnh Bà Rịa - Vũng Tàu", [("tỉnh", "Bà Rịa - Vũng Tàu", None)]),
        ("phường Văn Miếu - Quốc Tử Giám - Hà Nội", [("phường", "Văn Miếu - Quốc Tử Giám", None)]),
        ("xã Ea H’Leo, xã Cư M'gar", [("xã", "Ea H’Leo", None), ("xã", "Cư M'gar", None)]),
        ("Quận 3 và phường 14, quận 10", [("quận", "3", None), ("phường", "14", None), ("quận", "10", None)]),
        ("phường Móng Cái 2, phường 1 Bảo Lộc", [("phường", "Móng Cái 2", None), ("phường", "1 Bảo Lộc", None)]),
        (
            "TP. Cần Thơ, TP Huế, MTTQ Việt Nam TP;",
            [("thành phố", "Cần Thơ", None), ("thành phố", "Huế", None), ("thành phố", None, "MTTQ Việt Nam")],
        ),
        ("thị xã Sơn Tây, huyện Ba Vì cũ", [("thị xã", "Sơn Tây", None), ("huyện", "Ba Vì", None)]),
        ("xã, phường, đặc khu", [("xã", None, None), ("phường", None, None), ("đặc khu", None, None)]),
        ("xã Tân Thạnh Đông và xã Tân Thạnh B", [("xã", "Tân Thạnh Đông", None), ("xã", "Tân Thạnh B", None)]),
        ("xã Xuân Vô Danh thuộc", [("xã", "Xuân Vô Danh", None)]),
        ("UBND xã Báo cáo Thành phố", [("xã", None, "UBND"), ("thành phố", None, None)]),
    ],
)
def test_units(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "name"), [("xã Sóc Sơn Tuyên truyền", "Sóc Sơn"), ("xã Soc Sơn Tuyên truyền", "Soc Sơn"), ("xã Sóc Sơn Phòng Kinh tế", "Sóc Sơn")]
)
def test_the_gazetteer_tells_where_a_name_ends(text: str, name: str) -> None:
    assert [u.name for u in units(document(text))] == [name]


@pytest.mark.parametrize(
    "text",
    [
        "phát triển kinh tế - xã hội, Xã hội, KINH TẾ - XÃ HỘI",
        "nhà ở đô thị xã hội",
        "hợp tác xã Sóc Sơn, Thông tấn xã Việt Nam",
        "cấp xã, cấp tỉnh, đường liên xã",
        "thành phố thông minh, Tỉnh ủy, tỉnh lộ, xã viên, xã đội",
        "bình tĩnh, phố phường2",
    ],
)
def test_other_words_are_no_units(text: str) -> None:
    assert found(text) == []


def test_spans_and_capitals() -> None:
    made = document("UBND Thành phố Hà Nội và xã")
    city, commune = units(made)
    assert (made.slice(city.span), made.slice(city.level_span), city.capital) == ("Thành phố Hà Nội", "Thành phố", True)
    assert city.name_span is not None
    assert made.slice(city.name_span) == "Hà Nội"
    assert (commune.name_span, commune.capital, made.slice(commune.span)) == (None, False, "xã")


@given(st.sampled_from(table("units")), st.sampled_from(["", " năm 2027", ", tỉnh", " và các đơn vị", ".", " ban hành"]))
def test_every_unit_of_the_gazetteer_is_read_back(row: dict[str, str], after: str) -> None:
    first = units(document(f"của {row['level']} {row['name']}{after}"))[0]
    assert (first.level, first.name) == (row["level"], row["name"])
