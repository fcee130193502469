"""Letterheads and sign-offs typed in two columns."""

import pytest

from lint.readers import read_bytes
from tests.readers.reading import assert_lines_and_columns, assert_maps_back, texts

_HEAD = (
    "UBND TỈNH SƠN LA            CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
    "  SỞ KHOA HỌC VÀ               Độc lập - Tự do - Hạnh phúc\n"
    "    CÔNG NGHỆ               ------------------------------\n\n"
    "Số: 31/SKHCN-VP                Sơn La, ngày 06 tháng 5 năm 2026\n"
    "V/v đăng ký nhiệm vụ\n\nKính gửi: Các xã.\n"
)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_the_left_column_of_a_letterhead_is_read_before_the_right(name: str) -> None:
    document = read_bytes(_HEAD.encode(), name)
    assert [document.slice(block.span) for block in document.blocks] == [
        "UBND TỈNH SƠN LA",
        "SỞ KHOA HỌC VÀ CÔNG NGHỆ",
        "Số: 31/SKHCN-VP",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "Sơn La, ngày 06 tháng 5 năm 2026",
        "V/v đăng ký nhiệm vụ",
        "Kính gửi: Các xã.",
    ]
    assert document.line_column(document.text.index("CỘNG")) == (1, 29)
    assert document.line_column(document.text.index("Sơn La, ngày")) == (5, 32)
    assert_maps_back(document)
    assert_lines_and_columns(document)


@pytest.mark.parametrize(
    "line",
    [
        "UBND XÃ MƯỜNG GIÔN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "UBND XÃ MƯỜNG GIÔN\tCỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "ĐẢNG BỘ TỈNH SƠN LA          ĐẢNG CỘNG SẢN VIỆT NAM",
        "Số: 9/BC-UBND Mường Giôn, ngày 02 tháng 3 năm 2026",
        "Số:    /BC-UBND          Mường Giôn, ngày    tháng 3 năm 2026",
        "**UBND XÃ MƯỜNG GIÔN**   **Độc lập - Tự do - Hạnh phúc**",
        "Nơi nhận: TM. ỦY BAN NHÂN DÂN",
        "- Lưu: VT; CHỦ TỊCH",
        "- Như trên;\tKT. CHỦ TỊCH",
        "THƯ KÝ               CHỦ TRÌ",
    ],
)
def test_lines_of_two_columns(line: str) -> None:
    for name in ("a.txt", "a.md", "a.html"):
        if name != "a.html" or "  " not in line and "\t" not in line and "*" not in line:
            assert len(texts(line, name)) == 2


@pytest.mark.parametrize(
    "line",
    [
        "Quốc hội nước CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "HIẾN PHÁP NƯỚC CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG CỘNG SẢN VIỆT NAM",
        "Thực hiện Kế hoạch số 9/KH-UBND của UBND xã, ngày 02 tháng 3 năm 2026",
        "- Chủ tịch,   Phó Chủ tịch UBND xã;",
        "1.   Tuyên truyền   trên loa",
    ],
)
def test_lines_of_one_column(line: str) -> None:
    assert len(texts(line)) == 1


def test_a_sign_off_with_the_signer_s_name_far_below() -> None:
    raw = "Nơi nhận:\t\tKT. CHỦ TỊCH\n- Như trên;\t\tPHÓ CHỦ TỊCH\n- Các thôn, bản\n  và tổ dân phố;\n- Lưu: VT.\n\n\n"
    raw += "\t\tThượng tá Lò Văn Pánh\n\nPHỤ LỤC\nHết"
    assert texts(raw) == [
        "Nơi nhận:",
        "- Như trên;",
        "- Các thôn, bản và tổ dân phố;",
        "- Lưu: VT.",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Thượng tá Lò Văn Pánh",
        "PHỤ LỤC",
        "Hết",
    ]


def test_blanks_of_html_part_the_columns() -> None:
    assert texts("<p>Số: 8/TB-UBND&nbsp;&nbsp; &nbsp;&nbsp;Quỳnh Nhai, ngày 9 tháng 4 năm 2026</p>", "a.html") == [
        "Số: 8/TB-UBND",
        "Quỳnh Nhai, ngày 9 tháng 4 năm 2026",
    ]
