"""date-year."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checks.date_years import year
from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from tests.checks.citing import index_of, words

NUMBER, TITLE = "Số: 15/KH-UBND", "Phòng, chống thiên tai và tìm kiếm cứu nạn năm 2026"


def found(*body: str, date: str = "05 tháng 02 năm 2026", title: str = TITLE, kind: str = "KẾ HOẠCH"):
    index = index_of(NUMBER, f"Đô Lương, ngày {date}", kind, title, *body)
    hits = list(year(index, {}))
    return list(zip((hit.case for hit in hits), words(index, hits), strict=True))


@settings(deadline=None)
@given(st.integers(2015, 2035))
def test_the_closing_sentence_names_the_own_year(closing):
    cases = found(f"Trên đây là Kế hoạch phòng, chống thiên tai và tìm kiếm cứu nạn năm {closing}.")
    near = {2025: "", 2027: "later"}
    assert cases == ([(near[closing], f"năm {closing}")] if closing in near else [])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("UBND xã ban hành Kế hoạch phòng, chống thiên tai, tìm kiếm cứu nạn năm 2025 như sau.", "năm 2025"),
        ("Kinh phí phòng, chống thiên tai và tìm kiếm cứu nạn năm 2025 do ngân sách xã bảo đảm.", "năm 2025"),
        ("DANH MỤC NHIỆM VỤ NĂM 2025", "NĂM 2025"),
    ],
)
def test_the_own_name_or_phrase_with_last_year(text, place):
    assert found("I. NỘI DUNG", text) == [("", place)]


@pytest.mark.parametrize(
    "text",
    [
        "Kết quả phòng, chống thiên tai và tìm kiếm cứu nạn năm 2025 đã được báo cáo.",
        "Tổng kết Kế hoạch phòng, chống thiên tai và tìm kiếm cứu nạn năm 2025.",
        "Thực hiện Kế hoạch số 3/KH-UBND ngày 05/01/2025 của UBND tỉnh về phòng, chống thiên tai và tìm kiếm cứu nạn năm 2025 tại các xã.",
        "Kinh phí năm 2025 được bố trí trong dự toán năm 2025; theo Luật Phòng thủ dân sự năm 2025.",
        "Phòng, chống thiên tai và tìm kiếm cứu nạn năm 2025 và năm 2026; giai đoạn 2021-2025.",
        "BIỂU TỔNG HỢP KẾT QUẢ NHIỆM VỤ NĂM 2025",
        "Thiệt hại tăng so với năm 2025; từ năm 2025 đến nay.",
    ],
)
def test_last_year_where_it_belongs(text):
    assert found("I. ĐÁNH GIÁ", text) == []


def test_a_plan_written_the_year_before_speaks_of_that_year():
    body = (
        "Kinh phí phòng, chống thiên tai và tìm kiếm cứu nạn năm 2025 do ngân sách xã bảo đảm.",
        "Đăng ký trước ngày 31/12/2025.",
        "- Tháng 12/2025: tập huấn.",
    )
    assert found(*body, date="20 tháng 12 năm 2025") == []


@pytest.mark.parametrize(
    ("basis", "case"),
    [
        ("Kế hoạch số 3/KH-UBND ngày 05/01/2025 của UBND tỉnh Nghệ An về phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh Nghệ An năm 2025", True),
        ("Kế hoạch số 3/KH-UBND ngày 25/12/2025 của UBND tỉnh Nghệ An về phòng, chống thiên tai và tìm kiếm cứu nạn tỉnh Nghệ An năm 2026", False),
        ("Kế hoạch số 3/KH-UBND ngày 05/01/2025 của UBND tỉnh Nghệ An về chuyển đổi số năm 2025", False),
        ("Báo cáo số 3/BC-UBND ngày 05/01/2026 của UBND tỉnh về kết quả phòng, chống thiên tai và tìm kiếm cứu nạn năm 2025", False),
    ],
)
def test_the_basis_is_of_the_own_year(basis, case):
    assert [c for c, _ in found(f"Căn cứ {basis};", "I. MỤC ĐÍCH")] == (["basis"] if case else [])


def test_an_attached_plan_has_the_year_of_its_decision():
    head = (
        NUMBER.replace("KH", "QĐ"),
        "Đô Lương, ngày 05 tháng 02 năm 2026",
        "QUYẾT ĐỊNH",
        "Ban hành Kế hoạch phòng, chống thiên tai và tìm kiếm cứu nạn năm 2026",
    )
    signed = ("Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.", "CHỦ TỊCH", "Lê Văn Tám")
    plan = (
        "KẾ HOẠCH",
        "Phòng, chống thiên tai và tìm kiếm cứu nạn năm 2025",
        "(Kèm theo Quyết định số 15/QĐ-UBND ngày 05 tháng 02 năm 2026 của UBND xã)",
        "I. MỤC ĐÍCH",
    )
    index = index_of(*head, *signed, *plan)
    assert words(index, list(year(index, {}))) == ["năm 2025"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Các đơn vị gửi báo cáo trước ngày 15/11/2025.", [("deadline", "15/11/2025")]),
        ("Hoàn thành trong quý III/2025.", [("deadline", "quý III/2025")]),
        ("Thời gian thực hiện: tháng 10/2025.", [("deadline", "tháng 10/2025")]),
        ("Các đơn vị gửi báo cáo trước ngày 15/11/2026; hoàn thành trong quý I/2026.", []),
        ("Đã hoàn thành trước ngày 15/11/2025; kỳ báo cáo tính từ ngày 15/12/2025.", []),
        ("Công trình phải hoàn thành trước ngày 15/11/2021.", []),
    ],
)
def test_a_deadline_before_the_own_date(text, expected):
    assert found(text) == expected


def test_conclusions_of_a_meeting_may_name_days_that_are_over():
    assert found("Các đơn vị gửi báo cáo trước ngày 15/11/2025.", kind="THÔNG BÁO", title="Kết luận cuộc họp giao ban") == []


@settings(deadline=None, max_examples=20)
@given(st.integers(0, 5), st.integers(1, 5))
def test_one_sibling_of_last_year_among_three_or_more_of_this(odd, others):
    lines = [f"- Quý II/2026: việc số {n}." for n in range(others)]
    lines.insert(min(odd, others), "- Quý III/2025: việc khác.")
    assert found("II. TIẾN ĐỘ", *lines) == ([("sibling", "Quý III/2025")] if others >= 3 else [])


def test_a_table_column_is_compared_with_itself():
    rows = "".join(f"| {n} | Việc | Năm {y} |\n" for n, y in enumerate((2026, 2026, 2025, 2026), 1))
    text = (
        f"{NUMBER}\n\nĐô Lương, ngày 05 tháng 02 năm 2026\n\n**KẾ HOẠCH**\n\n{TITLE}\n\n| STT | Nội dung | Thời gian |\n| --- | --- | --- |\n{rows}"
    )
    index = analyse(read_bytes(text.encode(), "draft.md"))
    assert words(index, list(year(index, {}))) == ["Năm 2025"]


AHEAD = "II. MỤC TIÊU, NHIỆM VỤ"


@pytest.mark.parametrize(
    "text",
    [
        "1. Tổ chức 02 lớp tập huấn cho đội xung kích trong năm 2025.",
        "1. Trong năm 2025, tổ chức ít nhất 03 buổi diễn tập.",
        "1. Phấn đấu đến hết năm 2025, mọi thôn có đội xung kích.",
        "1. Tham mưu tổ chức Hội thi tìm hiểu pháp luật về đê điều năm 2025.",
        "1. Kinh phí thực hiện được bố trí từ ngân sách xã năm 2025.",
        "1. Công tác tuyên truyền năm 2025 tập trung vào các nội dung sau:",
        "1. Nhiệm vụ trọng tâm năm 2025",
    ],
)
def test_what_is_to_be_done_lies_in_the_own_year(text):
    assert found(AHEAD, text) == [("", "năm 2025")]
    assert found("I. KẾT QUẢ ĐẠT ĐƯỢC", text) == []
    assert found(AHEAD, text, date="22 tháng 12 năm 2025") == []
    assert found(AHEAD, text, kind="BÁO CÁO") == []


@pytest.mark.parametrize(
    "text",
    [
        "1. Rà soát hồ sơ tiếp nhận trong năm 2025.",
        "1. Phấn đấu đến hết năm 2025 đạt 60%, năm 2026 đạt 80%.",
        "1. Phấn đấu nâng chỉ số năm 2025 của xã.",
        "1. Tổ chức 02 đợt rà soát văn bản ban hành trong năm 2025.",
        "1. Kinh phí còn lại của ngân sách năm 2025 chuyển sang.",
        "1. Tổ chức tổng kết năm 2025.",
        "1. Công khai số liệu năm 2025.",
    ],
)
def test_what_is_done_now_about_last_year(text):
    assert found(AHEAD, text) == []


def test_two_headings_of_two_years_are_meant():
    assert found(AHEAD, "1. Mục tiêu năm 2025", "2. Mục tiêu năm 2026") == []


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("1. Tổ chức diễn tập cấp xã trong quý II/2025.", "quý II/2025"),
        ("1. Biên soạn tờ rơi, dự kiến trong tháng 4/2025.", "tháng 4/2025"),
        ("1. Tập huấn vào ngày 12/6/2025.", "12/6/2025"),
        ("1. Tổ chức rà soát văn bản ban hành trong quý IV/2025.", None),
        ("1. Hồ sơ nộp trước ngày 01/7/2025 thì giải quyết theo quy định cũ.", None),
    ],
)
def test_tasks_scheduled_before_the_own_date(text, place):
    assert found(AHEAD, text) == ([("deadline", place)] if place else [])


def table(head: str, above: str = "PHÂN CÔNG NHIỆM VỤ") -> list[str]:
    rows = f"| STT | Nội dung | {head} |\n| --- | --- | --- |\n| 1 | Tập huấn | Quý III/2025 |\n| 2 | Trực ban | Thường xuyên |\n"
    text = f"{NUMBER}\n\nĐô Lương, ngày 05 tháng 02 năm 2026\n\n**KẾ HOẠCH**\n\n{TITLE}\n\n{above}\n\n{rows}"
    index = analyse(read_bytes(text.encode(), "draft.md"))
    return words(index, list(year(index, {})))


def test_a_column_of_deadlines_holds_none_that_is_over():
    assert table("Thời gian thực hiện") == ["Quý III/2025"]
    assert table("Văn bản giao việc") == []
    assert table("Thời gian thực hiện", above="KẾT QUẢ THỰC HIỆN") == []


def test_the_title_is_odd_where_all_else_is_of_the_next_year():
    title = TITLE.replace("2026", "2025")
    closing = "Trên đây là Kế hoạch phòng, chống thiên tai và tìm kiếm cứu nạn năm 2026."
    assert found("I. MỤC ĐÍCH", closing, title=title) == [("", "năm 2025")]
    assert found("I. MỤC ĐÍCH", closing, title=title, date="05 tháng 12 năm 2025") == [("later", "năm 2026")]


@pytest.mark.parametrize(
    "title",
    [
        "Thực hiện Nghị quyết số 9-NQ/TU ngày 02 tháng 01 năm 2025 của Tỉnh ủy",
        "Triển khai thi hành Luật Phòng thủ dân sự năm 2025",
        "Phát triển hạ tầng số đến năm 2025",
    ],
)
def test_a_year_of_another_document_or_the_end_of_a_time_is_not_the_own(title):
    assert found(f"Trên đây là Kế hoạch {title[0].lower()}{title[1:-4]}2026.", title=title) == []
