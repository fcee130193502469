"""Which unit a document belongs to."""

import pytest

from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.structure.model import DocumentPart

TITLE = ("KẾ HOẠCH", "Tập huấn sơ cấp cứu năm 2026")


def part_of(*paragraphs: str) -> DocumentPart:
    return analyse(read_bytes("\n\n".join(paragraphs).encode(), "draft.txt")).structure.documents[0]


def own(*paragraphs: str) -> tuple[str | None, str | None, str | None]:
    part = part_of(*paragraphs)
    return part.unit, part.unit_level, part.province


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (("ỦY BAN NHÂN DÂN", "TỈNH NGHỆ AN"), (None, None, "Nghệ An")),
        (("ỦY BAN NHÂN DÂN", "THÀNH PHỐ ĐÀ NẴNG"), (None, None, "Đà Nẵng")),
        (("UBND TỈNH NGHỆ AN", "ỦY BAN NHÂN DÂN", "XÃ QUỲNH LƯU"), ("Quỳnh Lưu", "xã", "Nghệ An")),
        (("ĐẢNG BỘ TỈNH NGHỆ AN", "ĐẢNG ỦY PHƯỜNG TRƯỜNG VINH"), ("Trường Vinh", "phường", "Nghệ An")),
        (("UBND PHƯỜNG TRƯỜNG VINH", "PHÒNG VĂN HÓA - XÃ HỘI"), ("Trường Vinh", "phường", "Nghệ An")),
        (("TỈNH ỦY NGHỆ AN", "ĐẢNG CỘNG SẢN VIỆT NAM"), (None, None, "Nghệ An")),
        (("UBND TỈNH NGHỆ AN", "SỞ Y TẾ"), (None, None, "Nghệ An")),
        (("SỞ Y TẾ",), (None, None, None)),
        (("BỘ Y TẾ",), (None, None, None)),
        (("VĂN PHÒNG CHÍNH PHỦ",), (None, None, None)),
        (("UBND HUYỆN CON CUÔNG",), (None, None, None)),
    ],
)
def test_the_letterhead_tells(head, expected):
    speaks_of_others = ["UBND xã Đô Lương cử cán bộ; UBND xã Đô Lương gửi danh sách; xã Đô Lương, xã Đô Lương, xã Đô Lương."]
    assert own(*head, "Số: 12/KH-XY", *TITLE, *speaks_of_others) == expected


def test_a_letterhead_of_two_columns():
    lines = "ỦY BAN NHÂN DÂN            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ ĐÔ LƯƠNG                Độc lập - Tự do - Hạnh phúc"
    part = part_of(lines, "Số: 12/KH-UBND", *TITLE)
    assert (part.unit, part.unit_level, part.issuer_key) == ("Đô Lương", "xã", "UBND xã Đô Lương")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (("KẾ HOẠCH", "Tập huấn năm 2026 của phường Trường Vinh", "UBND phường giao các tổ dân phố."), ("Trường Vinh", "phường", "Nghệ An")),
        (("QUYẾT ĐỊNH", "Về việc tập huấn", "CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ ĐÔ LƯƠNG", "Căn cứ quy chế;"), ("Đô Lương", "xã", "Nghệ An")),
        ((*TITLE, "UBND xã Đô Lương ban hành Kế hoạch như sau:"), ("Đô Lương", "xã", "Nghệ An")),
        (("Số: 9/KH-UBND", "Đô Lương, ngày 05 tháng 3 năm 2026", *TITLE, "Gửi UBND xã trước ngày 15/3."), ("Đô Lương", "xã", "Nghệ An")),
        (("QUYẾT ĐỊNH", "Giao đất tại xã Đô Lương", "ỦY BAN NHÂN DÂN TỈNH NGHỆ AN", "Căn cứ quy chế;"), (None, None, "Nghệ An")),
        ((*TITLE, "UBND xã Đô Lương và UBND xã Nghi Lộc cử người; xã Nghi Lộc chuẩn bị."), (None, None, None)),
        ((*TITLE, "Thực hiện Kế hoạch số 7/KH-UBND ngày 05/01/2026 của UBND xã Đô Lương."), (None, None, None)),
        (("Số: 7/NQ-UBTVQH15", "NGHỊ QUYẾT", "Về việc sắp xếp xã Đô Lương, xã Nghi Lộc"), (None, None, None)),
    ],
)
def test_without_a_letterhead_the_places_of_the_own_unit_tell(text, expected):
    assert own(*text) == expected


def test_a_fragment_that_speaks_of_one_commune_again_and_again():
    text = (
        "UBND xã Đô Lương giao việc. UBND xã Đô Lương họp. Văn phòng HĐND và UBND xã Đô Lương báo cáo UBND xã. Xã Đô Lương tổng hợp trên địa bàn xã."
    )
    assert own(text) == ("Đô Lương", "xã", "Nghệ An")
    assert own(text.partition(". ")[0]) == (None, None, None)


def test_the_spelling_of_the_table_and_the_level_of_most_places_win():
    text = ("UBND phường Đo Lương ban hành Kế hoạch.", "UBND xã Đo Lương họp; UBND xã Đô Lương họp trên địa bàn xã; báo cáo UBND xã, Đảng ủy xã.")
    assert own(*TITLE, *text) == ("Đô Lương", "xã", "Nghệ An")


def test_of_several_provinces_the_one_that_is_named():
    assert own("UBND XÃ QUỲNH LƯU", "Số: 1/KH-UBND", *TITLE, "Theo chỉ đạo của UBND tỉnh Ninh Bình.") == ("Quỳnh Lưu", "xã", "Ninh Bình")
    assert own("UBND XÃ QUỲNH LƯU", "Số: 1/KH-UBND", *TITLE) == ("Quỳnh Lưu", "xã", None)
