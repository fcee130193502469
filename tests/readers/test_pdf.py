"""PDF files with a text layer: letters to words, lines to paragraphs, pages to one text."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.document import Document
from lint.readers import read_bytes
from tests.readers.pdfs import Sheet, written

LONG = "Theo kết quả rà soát của các cơ quan, đơn vị, sử"  # 48 letters of 9 points: a full line
REST = "dụng tài sản công năm 2026."


def read(*sheets: Sheet, **how: object) -> Document:
    return read_bytes(written(*sheets, **how), "a.pdf")


def texts(*sheets: Sheet, part: str = "body") -> list[str]:
    document = read(*sheets)
    return [document.slice(block.span) for block in document.blocks if block.part == part]


def centred(sheet: Sheet, y: float, text: str) -> Sheet:
    """A bold line in the middle between 85 and 518 points."""
    return sheet.text(301.5 - 4.5 * len(text), y, text, bold=True)


def test_lines_broken_for_want_of_room_are_one_paragraph():
    sheet = Sheet().lines(85, 100, [LONG, REST, "Ủy ban nhân dân xã báo cáo."])
    assert texts(sheet) == [f"{LONG} {REST}", "Ủy ban nhân dân xã báo cáo."]


def test_a_first_line_that_is_indented_begins_a_paragraph_behind_a_full_line():
    first = LONG[5:]
    lines = [(130, first), (85, "dụng vốn."), (130, first), (85, "dụng đất."), (130, first), (130, first), (85, "dụng nhà.")]
    sheet = Sheet()
    for index, (x, line) in enumerate(lines):
        sheet.text(x, 100 + 20 * index, line)
    assert texts(sheet) == [f"{first} dụng vốn.", f"{first} dụng đất.", first, f"{first} dụng nhà."]


def test_a_wider_distance_begins_a_paragraph_behind_a_full_line_that_ends():
    full = LONG[:-1] + "."
    sheet = Sheet().lines(85, 100, [LONG, REST]).lines(85, 145, [LONG, "dụng vốn " + full[9:]]).lines(85, 190, [LONG, REST])
    assert texts(sheet) == [f"{LONG} {REST}", f"{LONG} dụng vốn {full[9:]}", f"{LONG} {REST}"]


def test_items_begin_paragraphs_and_go_on_under_their_words():
    item = "- " + LONG[2:]
    sheet = Sheet().text(85, 60, LONG).text(85, 100, item).text(103, 120, "dụng xe ô tô;").text(85, 140, "- Rà soát nhà, đất.")
    assert texts(sheet)[1:] == [item + " dụng xe ô tô;", "- Rà soát nhà, đất."]


def test_a_heading_in_the_middle_is_one_paragraph_of_several_lines_and_ends_before_the_text():
    sheet = centred(Sheet().text(85, 60, LONG), 90, "KẾ HOẠCH")
    centred(centred(sheet, 110, "Phòng, chống thiên tai, tìm kiếm cứu nạn"), 130, "xã Bình An năm 2026").text(85, 165, REST)
    assert texts(sheet)[1:] == ["KẾ HOẠCH", "Phòng, chống thiên tai, tìm kiếm cứu nạn xã Bình An năm 2026", REST]


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("37-", "CT/TU", "37-CT/TU"),
        ("412/QĐ-", "UBND", "412/QĐ-UBND"),
        ("xanh-", "sạch", "xanh-sạch"),
        ("đường 3/", "2", "đường 3/2"),
        ("2021 -", "2025", "2021 - 2025"),
    ],
)
def test_what_a_line_end_cut_is_put_together(left, right, whole):
    line = "Theo nội dung của cấp trên tại văn bản số "
    line = f"{line[: 48 - len(left)].rstrip():<{48 - len(left)}}{left}" if len(line) + len(left) > 48 else f"{line:x<{48 - len(left)}}{left}"
    sheet = Sheet().lines(85, 100, [line, f"{right} ngày 12/3/2026."])
    assert texts(sheet)[0].endswith(f"{whole} ngày 12/3/2026.")


def test_a_paragraph_goes_on_over_the_page_break():
    document = read(Sheet().lines(85, 60, [LONG, LONG]), Sheet().lines(85, 60, [REST, "Điều 2. Hiệu lực"]))
    assert [(block.page, document.slice(block.span)) for block in document.blocks] == [(1, f"{LONG} {LONG} {REST}"), (2, "Điều 2. Hiệu lực")]


def test_places_are_the_page_and_the_line_on_it():
    document = read(Sheet().lines(85, 60, [LONG, LONG]), Sheet().lines(85, 60, [REST, "Điều 2. Hiệu lực"]))
    at = document.text.index("tài sản công năm 2026")
    assert (document.page(at), document.line_column(at)) == (2, (1, REST.index("tài") + 1))
    assert document.line_column(at + 7, end=True) == (1, REST.index("tài") + 8)
    at = document.text.index("Hiệu lực")
    assert (document.page(at), document.line_column(at)) == (2, (2, 9))


def test_blanks_are_letters_or_gaps():
    gap = Sheet()
    for index, word in enumerate(("Ủy", "ban", "nhân", "dân", "xã")):
        gap.text(85 + sum(9 * len(w) + 4 for w in ("Ủy", "ban", "nhân", "dân", "xã")[:index]), 100, word)
    assert texts(gap) == ["Ủy ban nhân dân xã"]
    spaced = Sheet()
    for index, char in enumerate("TỔ QUỐC"):
        if char != " ":
            spaced.text(85 + 12 * index, 100, char)  # letters 3 points apart
    assert texts(spaced) == ["TỔ QUỐC"]


def test_blanks_left_for_a_number_are_kept_and_those_behind_a_marker_are_one():
    sheet = Sheet().text(85, 100, "Số:     /KH-UBND").text(85, 130, "a)").text(120, 130, "Rà soát số liệu.")
    assert texts(sheet) == ["Số:     /KH-UBND", "a) Rà soát số liệu."]


def test_bold_made_by_drawing_twice_is_read_once():
    sheet = Sheet().text(85, 100, "QUYẾT ĐỊNH").text(85.4, 100, "QUYẾT ĐỊNH").text(85, 130, "Điều 1.", mode=2)
    assert texts(sheet) == ["QUYẾT ĐỊNH", "Điều 1."]


def test_ligatures_decomposed_letters_and_invisible_ones():
    decomposed = unicodedata.normalize("NFD", "Nghị quyết về văn hóa")
    sheet = Sheet().text(85, 100, "ﬁle of\ufb01ce").text(85, 130, decomposed).text(85, 160, "Phố\u00ad\u200b xá")
    assert texts(sheet) == ["file office", "Nghị quyết về văn hóa", "Phố xá"]


def test_the_hidden_text_of_a_recognised_scan_is_text():
    sheet = Sheet().picture(0, 0, 595, 842).lines(85, 100, [LONG, REST], mode=3)
    assert texts(sheet) == [f"{LONG} {REST}"]


def test_pages_that_are_pictures_are_named():
    text, scan = Sheet().lines(85, 100, [LONG, REST]), Sheet().picture(0, 0, 595, 842)
    assert read_bytes(written(text, scan), "a.pdf").remarks == (
        "Trang 2 là ảnh quét, không có lớp chữ nên không kiểm tra được; các trang khác đã kiểm tra.",
    )
    assert read_bytes(written(text, Sheet()), "a.pdf").remarks == ()


def test_turned_pages_are_read_upright_and_slanting_or_outside_text_is_not():
    turned = Sheet(keys="/Rotate 90")
    for index, line in enumerate([LONG, REST]):
        turned.text(100 + 20 * index, 600, line, turn="0 1 -1 0")
    assert texts(turned) == [f"{LONG} {REST}"]
    marked = (
        Sheet(keys="/CropBox [0 0 595 700]").text(200, 500, "DỰ THẢO", 60, turn="0.7 0.7 -0.7 0.7").text(85, 100, "Ngoài khung").text(85, 200, REST)
    )
    assert texts(marked) == [REST]


def test_figures_that_refer_to_notes_are_no_text_and_notes_stand_behind_it():
    sheet = Sheet().text(85, 60, LONG).text(85, 100, "Diện tích rừng của xã").text(85 + 21 * 9, 95, "1", 8).text(85 + 21 * 9 + 5, 100, " là 120 ha.")
    sheet.text(85, 130, "Sân rộng 300 m").text(85 + 14 * 9, 125, "2", 8).text(85 + 14 * 9 + 5, 130, ".")
    sheet.text(85, 760, "1", 8).text(92, 764, "Theo số liệu kiểm kê năm 2025.", 10).text(85, 778, "Số liệu chưa gồm rừng trồng.", 10)
    assert texts(sheet)[1:] == ["Diện tích rừng của xã là 120 ha.", "Sân rộng 300 m2."]
    assert texts(sheet, part="footnote") == ["Theo số liệu kiểm kê năm 2025. Số liệu chưa gồm rừng trồng."]


def test_a_note_goes_on_at_the_foot_of_the_next_page():
    def page(figure: str) -> Sheet:
        return Sheet().text(85, 200, LONG).text(85, 240, "Diện tích rừng").text(85 + 14 * 9, 235, figure, 8).text(220, 240, "là 120 ha.")

    first = page("1").text(85, 760, "1", 8).text(92, 764, "Theo số liệu kiểm kê của các", 10)
    second = page("2").text(85, 740, "chi cục năm 2025.", 10).text(85, 760, "2", 8).text(92, 764, "Gồm cả rừng trồng.", 10)
    assert texts(first, second, part="footnote") == ["Theo số liệu kiểm kê của các chi cục năm 2025.", "Gồm cả rừng trồng."]
    recipients = Sheet().text(85, 200, LONG).lines(85, 700, ["Nơi nhận:", "- Các thôn;", "- Lưu: VT."], 11)
    assert texts(first, recipients, part="footnote") == ["Theo số liệu kiểm kê của các"]
    assert texts(first, recipients)[-3:] == ["Nơi nhận:", "- Các thôn;", "- Lưu: VT."]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(alphabet="abcđêơưXYZ019 ,.;/-", min_size=1, max_size=30), min_size=1, max_size=8))
def test_every_letter_stands_where_it_is_said_to_stand(lines):
    lines = [line.strip() for line in lines if line.strip()] or ["a"]
    sheet = Sheet().lines(85, 200, lines, pitch=40)
    document = read(sheet)
    at = 0
    for number, line in enumerate(lines, 1):
        for column, char in enumerate(line, 1):
            if not char.isspace():
                at = document.text.index(char, at)
                assert document.line_column(at)[0] == number
                if "  " not in line:
                    assert document.line_column(at)[1] == column
                at += 1
