"""Paragraphs inside a quotation that runs over several of them."""

from lint.readers import read_bytes
from lint.structure.quotes import quoted_blocks


def quoted(*paragraphs: str) -> tuple[int, ...]:
    return quoted_blocks(read_bytes("\n\n".join(paragraphs).encode(), "act.txt"))


def test_a_quotation_over_paragraphs_is_one_piece():
    assert quoted(
        "1. Sửa đổi Điều 4 như sau:", "“Điều 4. Mức thu", "1. Mức thu là hai phần trăm.", "2. Miễn thu với hộ nghèo.”.", "2. Bãi bỏ Điều 6."
    ) == (0, 1, 1, 1, 0)


def test_straight_marks_quote_too():
    assert quoted(
        "Sửa khoản 2 như sau:", '"2. Mức hỗ trợ', "a) Hộ nghèo: ba triệu đồng;", 'b) Hộ khác: một triệu đồng".', "3. Tổ chức thực hiện."
    ) == (0, 1, 1, 1, 0)


def test_each_quotation_has_its_number():
    assert quoted("“1. Một.", "2. Hai.”", "Sửa tiếp:", "“5. Năm.", "6. Sáu.”") == (1, 1, 0, 2, 2)


def test_a_quotation_may_open_behind_a_colon():
    assert quoted("Sửa đổi khoản 1 như sau: “1. Đối tượng", "a) Người cao tuổi.”", "Điều 2. Hiệu lực.") == (1, 1, 0)


def test_a_mark_left_open_in_a_sentence_quotes_nothing():
    assert quoted("Thay cụm từ “cấp huyện bằng “cấp xã”.", "1. Rà soát.", "2. Thay thế “huyện” bằng “xã”.") == (0, 0, 0)


def test_a_quoted_word_inside_a_quotation_does_not_end_it():
    assert quoted("“3. Thay cụm từ “ấp” bằng “thôn”.", "4. Bỏ cụm từ “tổ dân phố”.", "5. Hiệu lực.”", "Hết.") == (1, 1, 1, 0)


def test_a_quotation_that_never_closes_is_none():
    assert not any(quoted("“1. Một.", "2. Hai.", "3. Ba."))
