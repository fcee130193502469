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


@pytest.mark.parametrize("line_end", ["\n", "\n\n"])
def test_a_basis_begins_a_paragraph_behind_a_full_line(line_end: str) -> None:
    subject = "Bảo vệ và phát triển rừng gắn với sinh kế của người dân trên địa bàn xã năm 2026"
    basis = "Căn cứ Luật Lâm nghiệp ngày 15 tháng 11 năm 2017; Luật sửa đổi, bổ sung một số điều"
    lines = ["KẾ HOẠCH", subject, basis, "của Luật Lâm nghiệp ngày 20 tháng 6 năm 2023;", *_WRAPPED[2:]]
    assert texts(line_end.join(lines))[:3] == ["KẾ HOẠCH", subject, f"{basis} {lines[3]}"]


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


def test_a_number_that_a_phrase_awaits_is_no_item() -> None:
    assert len(texts("1. Cháy rừng có năm cấp, từ cấp I đến cấp\nV. Biển báo đặt ở bìa rừng\ndo kiểm lâm\nquản lý.\n2. Trực ban", "a.md")) == 2


def test_phrases_that_only_look_unfinished_end_their_paragraph() -> None:
    assert texts("3. Địa điểm\nSố 7 đường Hoa Ban.\n4. Chuyển đổi số\nLắp mạng.\n5. Báo cáo UBND tỉnh\nGửi thư.") == [
        "3. Địa điểm",
        "Số 7 đường Hoa Ban.",
        "4. Chuyển đổi số",
        "Lắp mạng.",
        "5. Báo cáo UBND tỉnh",
        "Gửi thư.",
    ]


def test_items_with_a_slash_a_bracket_or_two_figures_begin_paragraphs() -> None:
    assert len(texts("1/ Chuẩn bị\na/ Nhân lực\n(1) Lập danh sách;\na.1) Hội nghị xã\nI- NHIỆM VỤ\n2- Tuyên truyền", "a.md")) == 6


def test_the_note_under_the_heading_of_an_annex_stands_alone() -> None:
    assert len(texts("QUY CHẾ\nQuản lý chợ trên địa bàn tỉnh\n(Kèm theo Quyết định số 5/QĐ-UBND)\n", "a.md")) == 3


def test_wrapped_lines_that_end_short_or_begin_a_part_end_the_paragraph() -> None:
    lines = [
        "Căn cứ Luật Thư viện ngày 21 tháng 11 năm 2019 và các văn bản hướng dẫn về mạng",
        "lưới thư viện công cộng cấp xã trên địa bàn cả nước theo quy định hiện hành nay;",
        "Căn cứ Luật Di sản văn hóa ngày 23 tháng 11 năm 2024 và các văn bản hướng dẫn về",
        "bảo vệ di tích trên địa bàn;",
        "PHỤ LỤC II",
        "DANH SÁCH THƯ VIỆN",
        "4. Xử lý công văn đến",
        "1. Phân loại công văn theo từng lĩnh vực, chuyển cho cán bộ phụ trách giải quyết",
        "trong ngày làm việc, ghi vào sổ theo",
        "dõi.",
        "3. Phối hợp với Bộ Chỉ huy Quân sự tỉnh",
        "Quản lý quân nhân dự bị.",
    ]
    assert [text[:12] for text in texts("\n".join(lines))] == [
        "Căn cứ Luật ",
        "Căn cứ Luật ",
        "PHỤ LỤC II",
        "DANH SÁCH TH",
        "4. Xử lý côn",
        "1. Phân loại",
        "3. Phối hợp ",
        "Quản lý quân",
    ]


def test_a_quotation_over_several_paragraphs_does_not_hold_them_together() -> None:
    assert len(texts("“1. Đối tượng được hỗ trợ\nNgười cao tuổi ở thôn.\n2. Mức hỗ trợ\nHai triệu đồng.”")) == 4
