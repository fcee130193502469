"""Markdown as portals and OCR programs write it."""

import pytest

from lint.document import BlockKind
from lint.readers import read_bytes
from lint.readers.syllable import is_cut, is_syllable
from tests.readers.reading import cells, texts


def test_lines_of_a_paragraph_join_until_an_item_begins() -> None:
    raw = "*Căn cứ Luật Đất đai số\n31/2024/QH15;*\n\n1. Giao Sở Nông\nnghiệp và Môi trường:\na) Rà soát quy hoạch;\n- Báo cáo kết quả.\n"
    assert texts(raw, "a.md") == [
        "Căn cứ Luật Đất đai số 31/2024/QH15;",
        "1. Giao Sở Nông nghiệp và Môi trường:",
        "a) Rà soát quy hoạch;",
        "- Báo cáo kết quả.",
    ]


def test_false_markers_at_a_line_start_do_not_part_a_sentence() -> None:
    raw = "Thực hiện mục tiêu phát triển kinh tế\n- xã hội và nhiệm vụ tại khoản\n"
    raw += "2. Điều 7 Nghị định trong giai đoạn\n2026-2030 và năm\n2027. Các xã báo cáo"
    assert len(texts(raw, "a.md")) == 1


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("Kết luận số 37-\nKL/TW", "Kết luận số 37-KL/TW"),
        ("Kế hoạch số 339/\nKH-UBND", "Kế hoạch số 339/KH-UBND"),
        ("Quyết định số 12/QĐ-\nUBND", "Quyết định số 12/QĐ-UBND"),
        ("phát triển kinh tế -\nxã hội", "phát triển kinh tế - xã hội"),
        ("tổ chức thự\nc hiện", "tổ chức thực hiện"),
        ("cho ngườ\ni dân", "cho người dân"),
        ("tại điểm\nc khoản 2", "tại điểm c khoản 2"),
        ("giai đoạn 2021\n- 2025”;", "giai đoạn 2021 - 2025”;"),
        ("văn **b**ản", "văn bản"),
        ("**Thô****ng** tư", "Thông tư"),
    ],
)
def test_cut_words_and_symbols_are_whole_again(raw: str, text: str) -> None:
    assert texts(raw, "a.md") == [text]


def test_headings_and_bold_are_seen() -> None:
    document = read_bytes("## **I. MỤC TIÊU** ##\n\n**1. Chung**\n\n**a)** Riêng\n\n-----\n\n***Nơi nhận:***".encode(), "a.md")
    shown = [(document.slice(b.span), b.kind, b.bold) for b in document.blocks]
    assert shown == [
        ("I. MỤC TIÊU", BlockKind.HEADING, True),
        ("1. Chung", BlockKind.PARAGRAPH, True),
        ("a) Riêng", BlockKind.PARAGRAPH, False),
        ("Nơi nhận:", BlockKind.PARAGRAPH, True),
    ]


def test_stars_that_are_text_stay() -> None:
    assert texts("Tỷ lệ = b/a * 100%; 5*3", "a.md") == ["Tỷ lệ = b/a * 100%; 5*3"]
    assert texts("(*) Ghi chú: số ước tính", "a.md") == ["(*) Ghi chú: số ước tính"]
    assert texts("Tổng số* (người)", "a.md") == ["Tổng số* (người)"]
    assert texts(r"Mục \*1\* và 2\.", "a.md") == ["Mục *1* và 2."]
    assert texts("*Căn cứ Luật Nhà ở; *\n\n** **", "a.md") == ["Căn cứ Luật Nhà ở;"]


def test_tags_entities_and_links() -> None:
    raw = "An ninh &amp; trật tự <i>(nếu có)</i>, xem [Phụ lục](http://x.vn/a)\n\n<p>Một</p><p>Hai<br>Ba</p>"
    assert texts(raw, "a.md") == ["An ninh & trật tự (nếu có), xem Phụ lục", "Một", "Hai", "Ba"]
    assert texts("Kính gửi: <Tên đơn vị>", "a.md") == ["Kính gửi: <Tên đơn vị>"]


def test_a_hard_break_parts_lines_but_not_a_phrase() -> None:
    assert texts("**ĐỀ ÁN**  \n**Phát triển du lịch**  \n**của xã Bản Mù**", "a.md") == ["ĐỀ ÁN", "Phát triển du lịch của xã Bản Mù"]


def test_a_portal_letterhead() -> None:
    raw = "|\n**ỦY BAN NHÂN\nDÂN**\nTỈNH LÀO CAI\n-------\n|\n"
    raw += "**CỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM**\nĐộc lập - Tự do - Hạnh phúc\n-----\n|\n|\nSố:\n57/TB-UBND\n|\n"
    raw += "*Lào\nCai, ngày 3 tháng 4 năm 2026*\n|\n\n**THÔNG BÁO**\n\nVề việc nghỉ lễ"
    assert cells(raw, "a.md") == [
        (1, 1, 1, "ỦY BAN NHÂN DÂN"),
        (1, 1, 1, "TỈNH LÀO CAI"),
        (1, 1, 2, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (1, 1, 2, "Độc lập - Tự do - Hạnh phúc"),
        (1, 2, 1, "Số: 57/TB-UBND"),
        (1, 2, 2, "Lào Cai, ngày 3 tháng 4 năm 2026"),
        (None, None, None, "THÔNG BÁO"),
        (None, None, None, "Về việc nghỉ lễ"),
    ]


@pytest.mark.parametrize("word", ["nước", "của", "quyết", "nghiệp", "giữ", "gì", "khuya", "thuở", "oằn", "yêu", "UỶ", "ỦY"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["nướ", "ngh", "c", "khuc", "nhă", "abcd", "PAPI"])
def test_what_is_no_syllable(word: str) -> None:
    assert not is_syllable(word)


def test_a_word_is_cut_only_where_its_halves_are_no_words() -> None:
    assert is_cut("thự", "c") and is_cut("nh", "ân")
    assert not is_cut("nhân", "dân") and not is_cut("c", "hoặc")
