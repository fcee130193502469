"""The issuing body as the letterhead names it."""

import pytest

from lint.readers import read_bytes
from lint.resolve.analyse import analyse

NATION = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


@pytest.mark.parametrize(
    ("lines", "issuer"),
    [
        (("ỦY BAN NHÂN DÂN", "XÃ ĐÔ LƯƠNG"), "ỦY BAN NHÂN DÂN XÃ ĐÔ LƯƠNG"),
        (("UBND TỈNH NGHỆ AN", "-------", "SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"), "SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG"),
        (("UBND XÃ ĐÔ LƯƠNG", "PHÒNG KINH TẾ", "________"), "PHÒNG KINH TẾ"),
        (("ỦY BAN NHÂN DÂN CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "XÃ ĐÔ LƯƠNG Độc lập – Tự do – Hạnh phúc"), "ỦY BAN NHÂN DÂN XÃ ĐÔ LƯƠNG"),
        (("UBND TỈNH NGHỆ AN UBND XÃ ĐÔ LƯƠNG",), "UBND XÃ ĐÔ LƯƠNG"),
        (("UBND THÀNH PHỐ HẢI PHÒNG SỞ Y TẾ",), "SỞ Y TẾ"),
        (("HỘI ĐỒNG NHÂN DÂN - ỦY BAN NHÂN DÂN XÃ ĐÔ LƯƠNG",), "HỘI ĐỒNG NHÂN DÂN - ỦY BAN NHÂN DÂN XÃ ĐÔ LƯƠNG"),
        (("Ủy ban nhân dân",), None),
        ((), None),
    ],
)
def test_the_last_body_of_the_letterhead(lines, issuer):
    text = "\n\n".join((*lines, *NATION, "Số: 12/KH-XY", "KẾ HOẠCH", "Trồng rừng", "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "Lê Văn Tám"))
    assert analyse(read_bytes(text.encode(), "draft.txt")).structure.documents[0].issuer == issuer
