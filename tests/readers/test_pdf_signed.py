"""Signed PDF files: what is no text of the document, and what only a picture or an annotation shows."""

import pytest

from lint.document import Document
from lint.engine.load import load
from lint.report.entries import entries
from tests.linting import lint_bytes
from tests.readers.pdfs import Sheet, written
from tests.readers.test_pdf import texts
from tests.readers.test_pdf_layout import letterhead

BODY = ["Thực hiện chỉ đạo của cấp trên, xã lập kế hoạch:", "1. Rà soát số liệu trước ngày 30/6/2026."]


def head(number: str, date: str) -> Sheet:
    """The first page of a plan with this number line and date line."""
    sheet = Sheet().text(100, 60, "ỦY BAN NHÂN DÂN", 12).text(290, 60, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 11)
    sheet.text(110, 76, "XÃ BÌNH AN", 12).text(300, 76, "Độc lập - Tự do - Hạnh phúc", 12)
    if number:
        sheet.text(100, 110, number, 12)
    sheet.text(290, 110, date, 12).text(265, 150, "KẾ HOẠCH", bold=True).text(240, 170, "Rà soát hộ nghèo")
    return sheet.lines(85, 200, BODY)


def blanks(sheet: Sheet) -> list[tuple[str, str]]:
    """What is said of blanks in the number line and the date: the case and the words."""
    document, found = lint_bytes(written(sheet), "a.pdf")
    return [(finding.case, document.slice(finding.span)) for finding in found if finding.rule in ("header-blank", "header-missing")]


def test_blanks_without_anything_on_them_are_blank():
    assert blanks(head("Số:      /KH-UBND", "Bình An, ngày    tháng 3 năm 2026")) == [
        ("", "Số:      /KH-UBND"),
        ("date", "ngày    tháng 3 năm 2026"),
    ]


@pytest.mark.parametrize(
    "keys",
    [
        "/Subtype /FreeText /Contents (154) /DA (/F1 12 Tf)",
        "/Subtype /Stamp /Contents (154)",
        "/Subtype /Widget /FT /Tx /T (so) /V (154)",
        "/Subtype /Widget /FT /Sig /T (ky) /V << /Type /Sig /Filter /Adobe.PPKLite >>",
    ],
)
def test_a_number_in_an_annotation_is_said_not_called_blank(keys):
    sheet = head("Số:      /KH-UBND", "Bình An, ngày 12 tháng 3 năm 2026").note(125, 98, 165, 114, keys)
    assert blanks(sheet) == [("stamped", "Số:      /KH-UBND")]


@pytest.mark.parametrize(
    "keys",
    ["/Subtype /Link", "/Subtype /Widget /FT /Tx /T (so)", "/Subtype /Widget /FT /Tx /T (so) /V ()", "/Subtype /Stamp /F 2", "/Subtype /Highlight"],
)
def test_an_annotation_that_shows_nothing_of_its_own_fills_no_blank(keys):
    sheet = head("Số:      /KH-UBND", "Bình An, ngày 12 tháng 3 năm 2026").note(125, 98, 165, 114, keys)
    assert blanks(sheet) == [("", "Số:      /KH-UBND")]


def test_a_number_and_a_day_in_pictures():
    sheet = head("Số:      /KH-UBND", "Bình An, ngày    tháng 3 năm 2026").picture(125, 98, 165, 114).picture(390, 98, 415, 114)
    assert blanks(sheet) == [("stamped", "Số:      /KH-UBND"), ("stamped", "ngày    tháng 3 năm 2026")]
    scanned = head("Số:      /KH-UBND", "Bình An, ngày 12 tháng 3 năm 2026").picture(0, 0, 595, 842)
    assert blanks(scanned) == [("", "Số:      /KH-UBND")]


def test_the_words_say_where_number_and_day_may_be():
    document, found = lint_bytes(written(head("Số:      /KH-UBND", "Bình An, ngày 12 tháng 3 năm 2026").picture(125, 98, 165, 114)), "a.pdf")
    wanted = [finding for finding in found if finding.rule == "header-blank"]
    said = entries(document, wanted, {rule.name: rule for rule in load()[0]}, lambda span, lang: "", "vi")[0]
    assert "số, ngày có thể nằm trong hình ảnh hoặc chữ ký số" in said.message
    assert (said.place.page, said.severity.label) == (1, "info")


def test_a_whole_number_line_that_is_a_picture_is_not_missed():
    without = head("", "Bình An, ngày 12 tháng 3 năm 2026")
    assert blanks(without) == [("", "Bình An, ngày 12 tháng 3 năm 2026")]
    assert blanks(head("", "Bình An, ngày 12 tháng 3 năm 2026").picture(100, 82, 220, 112)) == []


@pytest.mark.parametrize("filled", ["154", "1.548"])
def test_a_number_written_over_the_blanks_or_dots_is_read_in_its_place(filled):
    assert texts(Sheet().text(100, 110, "Số:        /KH-UBND", 12).text(136, 109, filled, 12)) == [f"Số: {filled}/KH-UBND"]
    assert texts(Sheet().text(100, 110, "Số:......../KH-UBND", 12).text(133, 109, filled, 12)) == [f"Số: {filled}/KH-UBND"]


SHOWN = ["Ký bởi: Ủy ban nhân dân", "xã Bình An", "Email: binhan@tinh.gov.vn", "Cơ quan: UBND tỉnh", "Ngày ký: 12-03-2026 15:20:11", "+07:00"]


def test_what_a_signature_shows_is_no_text_even_on_the_page():
    sheet = letterhead(Sheet().lines(430, 50, SHOWN, 6, 8)).lines(85, 200, BODY)
    assert not [text for text in texts(sheet) if "Ký bởi" in text or "Email" in text or "07:00" in text]
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in texts(sheet)
    signed = Sheet().lines(85, 60, BODY).lines(330, 200, ["Người ký: Lê Văn Tám", "Thời gian ký: 12.03.2026 15:20"], 8, 10)
    assert texts(signed) == BODY


def test_words_about_signing_are_text():
    sheet = Sheet().lines(85, 60, ["Người ký: Chủ tịch", "Ngày ký: theo quyết định"], pitch=40)
    assert texts(sheet) == ["Người ký: Chủ tịch", "Ngày ký: theo quyết định"]


def test_stamped_lines_are_facts_of_the_document():
    document: Document = lint_bytes(written(Sheet().lines(85, 60, ["Điều 1.", "Điều 2."], pitch=60).picture(85, 108, 120, 122)), "a.pdf")[0]
    assert [document.slice(span) for span in document.stamped] == ["Điều 2."]
