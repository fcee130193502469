"""The report for a person, in both languages and at every width."""

import pytest

from lint.engine.model import Severity
from lint.report.columns import width
from lint.report.model import FileReport, Report
from lint.report.text import render
from tests.report.build import document, finding, report, rule

TEXT = (
    "KẾ HOẠCH\n\n"
    "Các thôn hoàn thành việc rà soát hộ nghèo, hộ cận nghèo và gửi kết quả về Ủy ban nhân dân xã Bình Minh trước ngày 31/02/2026 "
    "để tổng hợp, báo cáo cấp trên theo quy định hiện hành.\n\n"
    "Trạm Y tế xã báo cáo trước ngày 28/02/2026 bằng văn bản.\n"
)


def test_a_finding_is_told_as_a_clerk_reads_it() -> None:
    doc, invalid = document(TEXT), rule()
    shown = render(report(doc, (invalid, finding(doc, "31/02/2026", invalid, related=("28/02/2026",)))), 100)
    assert shown == (
        "ke-hoach.txt, dòng 3, mục II.2 d)\n"
        "  PHẢI SỬA  Không có ngày 31/02/2026.\n"
        "       … ban nhân dân xã Bình Minh trước ngày 31/02/2026 để tổng hợp, báo cáo cấp trên theo quy …\n"
        "                                              ^^^^^^^^^^\n"
        "       Dòng 5 (mục II.2 d): Trạm Y tế xã báo cáo trước ngày 28/02/2026 bằng văn bản.\n"
        "       Sửa lại." + " " * 73 + "date-invalid\n"
        "\n"
        "1 chỗ phải sửa trong 1 văn bản (0,04 giây). `vblint explain date-invalid` giải thích từng quy tắc.\n"
    )


def test_english() -> None:
    doc, invalid = document(TEXT), rule()
    shown = render(report(doc, (invalid, finding(doc, "31/02/2026", invalid)), lang="en", item=""), 100)
    assert shown.startswith("ke-hoach.txt, line 3\n  ERROR  There is no day 31/02/2026.\n")
    assert shown.endswith("1 error; documents checked: 1 (0.04 s). `vblint explain date-invalid` explains any rule.\n")


def test_carets_stand_under_the_words_after_combining_marks() -> None:
    doc, odd = document("Kế hoạch x\u0323\u0323a\u033d ban ngày 31/02/2026 nhé.\n"), rule()
    lines = render(report(doc, (odd, finding(doc, "31/02/2026", odd))), 100).splitlines()
    caret = next(line for line in lines if set(line.strip()) == {"^"})
    words = lines[lines.index(caret) - 1]
    assert width(words[: words.index("31/02")]) == caret.index("^")
    assert caret.count("^") == len("31/02/2026")


@pytest.mark.parametrize("columns", [40, 60, 80, 110])
def test_no_line_is_wider_than_the_terminal(columns: int) -> None:
    doc = document(TEXT)
    long = rule(vi="Ngày {text} không có trong lịch, cần xem lại toàn bộ các mốc thời gian của kế hoạch này. Sửa thành ngày cuối cùng của tháng hai.")
    shown = render(report(doc, (long, finding(doc, "31/02/2026", long, suggestion="28/02/2026"))), columns)
    assert max(width(line) for line in shown.splitlines()) <= columns
    assert "Sửa thành: “28/02/2026”." in " ".join(shown.split())


def test_a_suggestion_that_the_message_holds_is_not_repeated() -> None:
    doc, told = document(TEXT), rule(vi="Không có ngày {text}. Sửa: “28/02/2026”.")
    assert "Sửa thành" not in render(report(doc, (told, finding(doc, "31/02/2026", told, suggestion="28/02/2026"))), 100)


def test_a_sentence_does_not_end_inside_a_quotation_or_behind_an_abbreviation() -> None:
    doc, signed = document(TEXT), rule(vi="Phần ký ghi “TM. ỦY BAN. Nhân dân”, thiếu KT. CHỦ TỊCH. Kiểm tra thẩm quyền ký.")
    lines = render(report(doc, (signed, finding(doc, "31/02/2026", signed))), 100).splitlines()
    assert lines[1] == "  PHẢI SỬA  Phần ký ghi “TM. ỦY BAN. Nhân dân”, thiếu KT. CHỦ TỊCH."
    assert lines[4].split() == ["Kiểm", "tra", "thẩm", "quyền", "ký.", "date-invalid"]


def test_many_related_places_are_counted_not_listed() -> None:
    doc, many = document("\n\n".join(f"Thôn {n} họp." for n in range(1, 10))), rule(severity=Severity.WARNING)
    shown = render(report(doc, (many, finding(doc, "Thôn 1", many, related=tuple(f"Thôn {n}" for n in range(2, 9))))), 100)
    assert "Còn 3 chỗ nữa: dòng 11, dòng 13, dòng 15." in shown
    assert "NÊN SỬA" in shown


def test_nothing_found_is_said_in_one_line() -> None:
    doc = document(TEXT)
    assert render(report(doc), 100) == "Không thấy chỗ nào cần sửa trong 1 văn bản (0,04 giây).\n"
    assert render(report(doc), 100, quiet=True) == ""


def test_hidden_findings_and_unreadable_files_are_counted() -> None:
    failed = FileReport("hong.docx", error="Tệp không phải .docx.")
    shown = render(Report((failed, FileReport("a.txt", document(TEXT))), 1.5, hidden=2), 200)
    assert shown.splitlines()[:2] == ["hong.docx", "  KHÔNG KIỂM TRA ĐƯỢC  Tệp không phải .docx."]
    assert "1 tệp không kiểm tra được. 2 chỗ nhẹ hơn không hiện ở đây" in shown


def test_a_document_cannot_colour_or_move_the_terminal() -> None:
    doc, odd = document("Hạn \x9b2J\u202engày 31/02/2026.\n"), rule()
    shown = render(report(doc, (odd, finding(doc, "ngày 31/02/2026", odd))), 100)
    assert "\x9b" not in shown
    assert "\u202e" not in shown


def test_every_part_of_a_word_file_has_its_words() -> None:
    from typing import get_args

    from lint.document import Part
    from lint.report.phrases import PHRASES

    assert all(part in words for words in PHRASES.values() for part in get_args(Part) if part != "body")
