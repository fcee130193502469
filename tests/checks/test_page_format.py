"""page-format and the marks of drafts on Word files like those of a commune: silent where all is right, one finding a matter where it is not."""

import io
from typing import Any

import docx
import pytest
from docx.document import Document as Word
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Mm, Pt, RGBColor

from lint.engine.templates import message
from tests.linting import default_rules, lint_bytes

_RULES = {rule.name: rule for rule in default_rules()}
_BODY = "Tổ chức tuyên truyền trên hệ thống truyền thanh của xã, lồng ghép trong hội nghị thôn, bảo đảm thiết thực."


def _write(where: Any, text: str, size: float | None = None, **look: bool) -> None:
    run = where.add_paragraph().add_run(text)
    run.font.size = Pt(size) if size else None
    run.bold, run.italic = look.get("bold"), look.get("italic")


def _columns(word: Word) -> tuple[Any, Any]:
    left, right = word.add_table(1, 2).rows[0].cells
    return left, right


def _plan(
    *, body: float = 14, font: str = "Times New Roman", table: float = 11, margins: tuple[int, ...] = (20, 20, 30, 15), numbers: bool = True
) -> Word:
    """A plan whose letterhead, list of recipients and signature stand in tables, with a table and a landscape annex."""
    word = docx.Document()
    normal = word.styles["Normal"].font
    normal.name, normal.size = font, Pt(13)
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin, section.left_margin, section.right_margin = map(Mm, margins)
    left, right = _columns(word)
    _write(left, "UBND TỈNH LẠNG SƠN")
    _write(left, "ỦY BAN NHÂN DÂN XÃ HƯNG ĐẠO", bold=True)
    _write(left, "Số: 45/KH-UBND")
    _write(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12, bold=True)
    _write(right, "Độc lập - Tự do - Hạnh phúc", bold=True)
    _write(right, "Hưng Đạo, ngày 05 tháng 3 năm 2026", 14, italic=True)
    _write(word, " ", 8)
    _write(word, "KẾ HOẠCH", 14, bold=True)
    _write(word, "Tuyên truyền, phổ biến pháp luật năm 2026", 14, bold=True)
    for number in range(1, 7):
        _write(word, f"{number}. {_BODY}", body)
    _write(word.add_table(1, 1).cell(0, 0), _BODY, table)
    _write(word, "(Chi tiết tại Phụ lục kèm theo)./.", 12, italic=True)
    left, right = _columns(word)
    _write(left, "Nơi nhận:", 12, bold=True, italic=True)
    _write(left, "- Lưu: VT.", 11)
    for line in ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn Hải"):
        _write(right, line, 12.5, bold=True)
    annex = word.add_section()
    annex.page_width, annex.page_height = annex.page_height, annex.page_width
    annex.left_margin = Mm(15)
    _write(word, "PHỤ LỤC", 14, bold=True)
    _write(word, _BODY, 11)
    if numbers:
        paragraph = word.sections[0].header.paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        paragraph._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>'))
        for each in word.sections:
            each.different_first_page_header_footer = True
    return word


def _said(word: Word, rule: str = "page-format") -> list[tuple[str, str]]:
    out = io.BytesIO()
    word.save(out)
    document, findings = lint_bytes(out.getvalue(), "a.docx")
    return [(message(_RULES[rule], found, "vi").split(". Quy định")[0], document.slice(found.span)) for found in findings if found.rule == rule]


def test_a_right_plan_is_clean_with_small_tables_and_a_landscape_annex() -> None:
    assert _said(_plan()) == []


@pytest.mark.parametrize(
    ("changed", "says", "at"),
    [
        ({"body": 12}, "Nội dung cỡ 12 ở 6 đoạn (quy định 13 - 14).", f"1. {_BODY}"),
        ({"font": "Calibri"}, "Còn chữ phông Calibri ở 24 đoạn, từ đoạn này", "UBND TỈNH LẠNG SƠN"),
        ({"margins": (20, 10, 29, 15)}, "Lề dưới 10 mm", "UBND TỈNH LẠNG SƠN"),
        ({"numbers": False}, "Văn bản nhiều trang nhưng chưa có số trang", "UBND TỈNH LẠNG SƠN"),
    ],
)
def test_each_matter_is_one_finding(changed: dict[str, Any], says: str, at: str) -> None:
    assert _said(_plan(**changed)) == [(says, at)]


def test_a_word_file_that_is_no_document_of_an_office_is_left_alone() -> None:
    word = docx.Document()
    word.add_paragraph("Bài phát biểu tại hội nghị thôn.")
    assert _said(word) == []


def test_fonts_of_signs_greys_and_a_stray_letter_are_let_pass() -> None:
    word = _plan()
    paragraph = word.paragraphs[4]
    for text, font in (("\u2610 x", "Segoe UI Symbol"), ("ab", "Arial")):
        paragraph.add_run(text).font.name = font
    grey = paragraph.add_run(" ghi chú")
    grey.font.color.rgb = RGBColor(0x80, 0x80, 0x80)
    assert _said(word) == []


def test_many_comments_are_one_finding() -> None:
    word = _plan()
    for number in range(7):
        word.add_comment(word.paragraphs[4].runs, f"Ý kiến {number}", "Bình")
    assert _said(word, "placeholder") == [
        ("Còn 7 nhận xét chưa xử lý, nhận xét đầu tiên ở đây. Xử lý xong thì xóa hoặc đánh dấu đã giải quyết.", word.paragraphs[4].text)
    ]


def test_a_highlighted_blank_is_one_finding() -> None:
    word = _plan()
    word.paragraphs[4].add_run(" Liên hệ: xxx").font.highlight_color = WD_COLOR_INDEX.YELLOW
    assert [at for _, at in _said(word, "placeholder")] == ["xxx"]
