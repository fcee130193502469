"""name-variant."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.checks.names import variant
from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from tests.checks.citing import index_of, words

RIGHT = "Phòng Văn hóa - Xã hội"
FORMS = (RIGHT, "Phòng Văn hóa- Xã hội", "Phòng Văn hóa – Xã hội", "Phòng Văn hóa và Xã hội", "Phòng Văn hóa xã hội", "Phòng văn hóa - xã hội")
OTHER_MANNER = (RIGHT, "Phòng Văn hóa – Xã hội", "Phòng Văn hóa và Xã hội")  # kept throughout, no slip
SAME = (RIGHT, "phòng Văn hóa - Xã hội", "Phòng Văn hoá - Xã hội", "PHÒNG VĂN HÓA - XÃ HỘI")


def variants(*paragraphs: str):
    index = index_of(*paragraphs)
    return index, list(variant(index, {}))


@settings(deadline=None, max_examples=40)
@given(st.lists(st.sampled_from(FORMS), min_size=1, max_size=6))
def test_one_finding_holds_every_place_that_differs(forms):
    index, hits = variants(*(f"Giao {form} thực hiện." for form in forms))
    wrong = [form for form in forms if form != RIGHT]
    if len(set(forms)) == 1 and forms[0] in OTHER_MANNER:
        assert not hits
        return
    (hit,) = hits
    places = [hit.span, *(related.span for related in hit.related)]
    assert [index.document.slice(place) for place in places] == wrong + [RIGHT] * (RIGHT in forms)
    assert [(edit.span, edit.replacement) for edit in hit.edits] == [(place, RIGHT) for place in places[: len(wrong)]]
    assert (hit.params["ways"], hit.params["places"]) == (len(set(forms)), len(forms))


@settings(deadline=None)
@given(st.lists(st.sampled_from(SAME), min_size=1, max_size=6))
def test_capitals_of_headings_and_the_place_of_the_tone_are_no_variant(forms):
    assert not variants(*forms)[1]


@pytest.mark.parametrize(
    "text",
    [
        "UBND xã giao Văn phòng HĐND và UBND; Ủy ban nhân dân xã giao Văn phòng Hội đồng nhân dân và Ủy ban nhân dân, Văn phòng HĐND&UBND.",
        "Sở Văn hóa và Thể thao họp với Sở Văn hóa, Thể thao và Du lịch.",
        "Phòng Kinh tế Chủ trì; Phòng Kinh tế phối hợp; Phòng Kinh tế, Hạ tầng và Đô thị phối hợp.",
        "Ban Chỉ đạo phòng, chống tội phạm; Ban Chỉ đạo phòng, chống dịch; Ban Chỉ đạo xây dựng nông thôn mới.",
        "Điểm phục vụ hành chính công xã; Trung tâm Phục vụ hành chính công; các trung tâm phục vụ hành chính công.",
        "Ban Quản lý rừng phòng hộ tỉnh lập kế hoạch; Ban quản lý rừng phòng hộ tỉnh phê duyệt.",
        "Thực hiện Kế hoạch số 9/KH-UBND ngày 05/01/2026 của UBND tỉnh về kiện toàn Phòng Văn hóa- Xã hội; Phòng Văn hóa - Xã hội thực hiện.",
    ],
)
def test_what_is_no_variant(text):
    assert not variants(text)[1]


def test_recipients_may_be_short():
    assert not variants(f"{RIGHT} tổng hợp.", "Nơi nhận:", "- Phòng Văn hóa- Xã hội;", "- Lưu: VT.")[1]


@pytest.mark.parametrize("name", ["Phòng Văn hóa -\nXã hội", "Phòng Văn hóa\n- Xã hội", "Phòng\nVăn hóa - Xã hội"])
def test_a_name_broken_by_a_line_is_no_variant(name):
    document = read_bytes(f"Giao {name} chủ trì việc này trong năm.\n\nGiao {RIGHT} tổng hợp.".encode(), "draft.txt")
    assert not list(variant(analyse(document), {}))


def test_an_unknown_name_without_a_majority_gets_no_suggestion():
    one, other = "Ban Quản lý cụm cảng", "Ban quản lý cụm cảng"
    _, (hit,) = variants(f"{one}; {other}.", f"{other} được giao việc.", f"Giao {one}.")
    assert (hit.case, hit.suggestion, hit.edits) == ("undecided", None, ())
    _, (hit,) = variants(f"{one};", f"{other} được giao việc.", f"Giao {one}.")
    assert (hit.case, hit.suggestion) == ("", one)


def test_no_edit_where_the_place_abbreviates():
    index, (hit,) = variants("Văn phòng UBND và HĐND xã; Văn phòng HĐND và UBND xã.")
    assert words(index, [hit]) == ["Văn phòng UBND và HĐND"]
    assert hit.suggestion is None
    assert not hit.edits


def test_among_the_recipients_the_right_name_tells_which_one_is_meant():
    listed = ("Nơi nhận:", "- Văn phòng HĐND và UBND xã;", "- Lưu: VT.")
    index, (hit,) = variants("Giao Văn phòng HĐND-UBND xã đôn đốc.", *listed)
    assert words(index, [hit]) == ["Văn phòng HĐND-UBND"]
    assert not variants("Giao Văn phòng HĐND-UBND xã đôn đốc.")[1]


def test_a_name_behind_another_head_is_no_slip():
    assert not variants("Cấp Sổ Tư pháp; lập Sổ Tài chính; Phòng Kinh tế trình.")[1]
