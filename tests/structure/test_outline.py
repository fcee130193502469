"""Which item lies under which, in documents of several shapes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.structure.model import Item

MARKERS = ("I.", "II.", "1.", "2.", "1.1.", "a)", "b)", "đ)", "-", "+", "(1)", "i)", "A.", "Điều")


def items(*paragraphs: str) -> tuple[Item, ...]:
    return analyse(read_bytes("\n\n".join(paragraphs).encode(), "plan.txt")).structure.items


def levels(*markers: str) -> list[int]:
    return [item.level for item in items(*(f"{marker} Nội dung" for marker in markers))]


@pytest.mark.parametrize(
    ("markers", "expected"),
    [
        ("I. 1. a) - + b) 2. a) II. 1.", [1, 2, 3, 4, 5, 3, 2, 3, 1, 2]),
        ("1. 1.1. 1.1.1. a) 1.2. 2. 2.1.", [1, 2, 3, 4, 2, 1, 2]),
        ("A. I. 1. II. B. I. 1. C. I.", [1, 2, 3, 2, 1, 2, 3, 1, 2]),
        ("I. A. 1. B. II. A.", [1, 2, 3, 2, 1, 2]),
        ("1. a) 1) 2) b) 1) 2.", [1, 2, 3, 3, 2, 3, 1]),
        ("I. 1) a) b) 2) a)", [1, 2, 3, 3, 2, 3]),
        ("1. a) i) ii) iii) b) 2.", [1, 2, 3, 3, 3, 2, 1]),
        ("1. (1) (2) 2. (1)", [1, 2, 2, 1, 2]),
        ("I- 1- 2- 2.1- 2.2- II- 1-", [1, 2, 2, 3, 3, 1, 2]),
    ],
)
def test_levels(markers, expected):
    assert levels(*markers.split()) == expected


def test_articles_run_through_chapters():
    found = items("Chương I", "QUY ĐỊNH CHUNG", "Điều 1. Phạm vi", "1. Trong xã.", "Chương II", "TỔ CHỨC", "Điều 2. Hiệu lực", "1. Từ ngày ký.")
    articles = [item for item in found if item.marker.style == "article"]
    clauses = [item for item in found if item.marker.style == "arabic"]
    assert len({item.list for item in articles}) == 1
    assert [found[item.parent].marker.text for item in clauses if item.parent is not None] == ["Điều 1.", "Điều 2."]
    assert len({item.list for item in clauses}) == 2


def test_a_number_in_another_form_goes_on_with_the_list():
    assert len({item.list for item in items("1. Một", "2) Hai", "3. Ba")}) == 1


def test_decimals_under_different_numbers_are_different_lists():
    assert len({item.list for item in items("1.1. Một", "1.2. Hai", "2.1. Ba")}) == 2


def test_a_quotation_has_an_outline_of_its_own():
    found = items("Điều 1. Sửa đổi Quy định", "1. Sửa khoản 4 như sau:", "“4. Mức thu", "a) Hộ nghèo;", "b) Hộ khác.”", "2. Bãi bỏ khoản 6.")
    assert [item.quoted for item in found] == [False, False, True, True, False]
    assert found[1].list == found[4].list
    assert found[2].parent is None


def test_an_annex_has_an_outline_of_its_own():
    found = items("1. Rà soát.", "2. Tổng hợp.", "Phụ lục I", "1. Thôn Đông", "Phụ lục II", "1. Thôn Đoài")
    assert len({item.list for item in found}) == 3


def test_a_reference_cut_by_a_page_end_is_no_item():
    found = items("1. Hồ sơ gồm các giấy tờ quy định từ điểm a đến điểm đ, khoản", "3. Điều này được lập thành hai bộ.", "2. Thời hạn là năm ngày.")
    assert [item.marker.text for item in found] == ["1.", "2."]


@pytest.mark.parametrize("heading", ["Điều 8. Quản lý chữ ký số", "Điều 8. Tiêu chí và thang điểm", "Điều 8. Quyền sở hữu tài khoản"])
def test_a_heading_that_ends_like_a_reference_is_none(heading):
    assert [item.marker.text for item in items(heading, "1. Nguyên tắc chung.")] == ["Điều 8.", "1."]


def test_a_list_announced_by_a_line_is_marked():
    assert [item.introduced for item in items("Các thôn thực hiện:", "1. Dọn vệ sinh.", "2. Trồng hoa.")] == [True, False]


@given(st.lists(st.sampled_from(MARKERS), min_size=1, max_size=25))
def test_parents_stand_before_their_children_one_level_up(markers):
    found = items(*(f"{marker}{' 3.' if marker == 'Điều' else ''} Nội dung" for marker in markers))
    for index, item in enumerate(found):
        assert (item.level == 1) == (item.parent is None)
        if item.parent is not None:
            assert item.parent < index
            assert found[item.parent].level == item.level - 1
    for first, second in pairwise(found):
        assert first.marker.span.end <= second.marker.span.start
        assert second.level <= first.level + 1


def test_the_closing_paragraph_is_no_part_of_the_last_item() -> None:
    text = "KẾ HOẠCH\nLàm sạch dữ liệu\n\nI. TỔ CHỨC\n\n1. Phòng Kinh tế chủ trì.\n\nTrên đây là Kế hoạch làm sạch dữ liệu, yêu cầu thực hiện./.\n"
    document = read_bytes(text.encode(), "a.txt")
    items = analyse(document).structure.items
    assert document.slice(items[-1].span).strip() == "1. Phòng Kinh tế chủ trì."
