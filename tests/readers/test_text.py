"""Plain text: which line ends are paragraph ends."""

import pytest

from tests.readers.reading import texts

_WRAPPED = [
    "KẾ HOẠCH",
    "Phòng, chống thiên tai trên địa bàn xã Tân Lập năm 2027",
    "I. MỤC ĐÍCH",
    "1. Nâng cao nhận thức của cán bộ, đảng viên và Nhân dân về công tác phòng, chống",
    "thiên tai; thực hiện nghiêm Chỉ thị số 42-",
    "CT/TU ngày 09 tháng 3 năm 2026 của Tỉnh ủy và các văn bản hướng dẫn giai đoạn",
    "2026-2030 của các cơ quan cấp trên, bảo đảm kịp thời, hiệu quả ở tất cả các thôn.",
    "2. Chủ động ứng phó với các tình huống thiên tai có thể xảy ra, giảm thiểu thiệt",
    "hại về người và tài sản của Nhân dân.",
    "a) Kiểm tra, rà soát các công trình xung yếu.",
    "Nơi nhận:",
    "- UBND huyện;",
    "- Lưu: VT.",
]
_EXPECTED = [
    "KẾ HOẠCH",
    "Phòng, chống thiên tai trên địa bàn xã Tân Lập năm 2027",
    "I. MỤC ĐÍCH",
    "1. Nâng cao nhận thức của cán bộ, đảng viên và Nhân dân về công tác phòng, chống thiên tai; thực hiện nghiêm Chỉ thị số 42-CT/TU"
    " ngày 09 tháng 3 năm 2026 của Tỉnh ủy và các văn bản hướng dẫn giai đoạn 2026-2030 của các cơ quan cấp trên, bảo đảm"
    " kịp thời, hiệu quả ở tất cả các thôn.",
    "2. Chủ động ứng phó với các tình huống thiên tai có thể xảy ra, giảm thiểu thiệt hại về người và tài sản của Nhân dân.",
    "a) Kiểm tra, rà soát các công trình xung yếu.",
    "Nơi nhận:",
    "- UBND huyện;",
    "- Lưu: VT.",
]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", " \n\n", "\n \n"])
def test_wrapped_lines_are_whole_paragraphs_again(line_end: str) -> None:
    assert texts(line_end.join(_WRAPPED)) == _EXPECTED


def test_a_page_break_inside_double_spacing_is_no_paragraph_end() -> None:
    assert texts("\n\n".join(_WRAPPED[:4]) + "\n" + "\n\n".join(_WRAPPED[4:])) == _EXPECTED


def test_a_line_is_a_paragraph_where_lines_are_long() -> None:
    long = "Giao Phòng Kinh tế chủ trì, phối hợp với các cơ quan liên quan tham mưu triển khai các nội dung của Kế hoạch này trên địa bàn. " * 2
    assert texts(f"{long}\nCác thôn thực hiện.\n\n1. Mục tiêu\n2. Yêu cầu\n") == [long.strip(), "Các thôn thực hiện.", "1. Mục tiêu", "2. Yêu cầu"]


def test_a_paragraph_cut_by_a_page_break_is_rejoined() -> None:
    first = "- Việc công khai thủ tục hành chính (TTHC) tại bộ phận một cửa và trên trang thông tin điện tử, niêm yết đầy đủ quy trình giải quyết"
    assert texts(f"{first}\n\nTTHC, số điện thoại đường dây nóng.\n\nĐối tượng là người dân.") == [
        f"{first} TTHC, số điện thoại đường dây nóng.",
        "Đối tượng là người dân.",
    ]


def test_headings_run_together_are_two_paragraphs() -> None:
    assert texts("II. MỤC TIÊU, CHỈ TIÊU**1. Mục tiêu**") == ["II. MỤC TIÊU, CHỈ TIÊU", "1. Mục tiêu"]
    assert texts("KẾ HOẠCH**Trồng cây xanh đầu xuân**") == ["KẾ HOẠCH", "Trồng cây xanh đầu xuân"]
    assert texts("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập - Tự do - Hạnh phúc") == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]
    assert texts("**Điều 3.** Giao Sở Y tế thực hiện") == ["Điều 3. Giao Sở Y tế thực hiện"]


def test_what_stays_open_at_the_line_end_goes_on() -> None:
    assert texts("*(Kèm theo Quyết định số 8/QĐ-UBND ngày 2 tháng 5\ncủa Chủ tịch UBND xã)*") == [
        "(Kèm theo Quyết định số 8/QĐ-UBND ngày 2 tháng 5 của Chủ tịch UBND xã)"
    ]
    assert texts("**VI. DANH MỤC CÁC CÔNG TRÌNH\nTRỌNG ĐIỂM**\n\nNội dung") == ["VI. DANH MỤC CÁC CÔNG TRÌNH TRỌNG ĐIỂM", "Nội dung"]


def test_a_signature_keeps_its_lines() -> None:
    assert texts("TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n\nTrần Văn Ba") == [
        "TM. ỦY BAN NHÂN DÂN",
        "KT. CHỦ TỊCH",
        "PHÓ CHỦ TỊCH",
        "Trần Văn Ba",
    ]


def test_blanks_inside_stay_and_blanks_around_go() -> None:
    assert texts("  Số:     /KH-UBND  \n\n\u00a0\u00a0\n Kính gửi:  các xã ") == ["Số:     /KH-UBND", "Kính gửi:  các xã"]


def test_items_run_together_on_one_line_are_blocks() -> None:
    assert texts("- Như Điều 2; - Sở Tài chính; - Lưu: VT.") == ["- Như Điều 2;", "- Sở Tài chính;", "- Lưu: VT."]
