"""citation-blank, citation-incomplete and header-blank."""

import pytest

from lint.checks.citation_gaps import blank, incomplete, own_blank
from lint.engine.model import Severity
from tests.checks.citing import index_of, words

OWN = {"issuer": "UBND xã Yên Bình", "date": "2026-04"}


def gaps(check, *paragraphs: str, **context):
    index = index_of(*paragraphs, **context)
    hits = list(check(index, {}))
    return [(hit.case, hit.severity, words) for hit, words in zip(hits, words(index, hits), strict=True)], hits


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Kế hoạch số …/KH-UBND ngày …/5/2026 của UBND tỉnh", "số và ngày"),
        ("Kế hoạch số      /KH-UBND ngày   tháng   năm 2026 của UBND tỉnh", "số, ngày và tháng"),
        ("Kế hoạch số 64/KH-UBND ngày ___/5/2026 của UBND tỉnh", "ngày"),
        ("Công văn số ....../SNV-TCCB của Sở Nội vụ", "số"),
        ("Kế hoạch số …… ngày …/…/2026 của UBND tỉnh", "số, ngày và tháng"),
        ("Kế hoạch số …/KH-UBND ngày … tháng … năm … của UBND tỉnh", "số, ngày, tháng và năm"),
        ("Kế hoạch số 64/KH-UBND ngày      của UBND tỉnh", "ngày"),
    ],
)
def test_what_is_left_open_is_named(text, parts):
    found, hits = gaps(blank, f"Thực hiện {text}.")
    assert [case[2] for case in found] == [text]
    assert hits[0].params["blank"]["vi"] == parts


def test_a_date_that_breaks_off_with_its_paragraph_may_go_on_in_the_next():
    found, _ = gaps(blank, "Thực hiện Kế hoạch số 64/KH-UBND ngày 25 tháng 8 năm", "2025 của UBND tỉnh.")
    assert found == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Kế hoạch số    /KH-UBND ngày   /4/2026 của UBND xã", Severity.WARNING),
        ("Kế hoạch số    /KH-UBND ngày   /4/2026 của Ủy ban nhân dân xã Yên Bình", Severity.WARNING),
        ("Kế hoạch số    /KH-UBND ngày   /3/2026 của UBND xã", None),
        ("Kế hoạch số    /KH-UBND ngày   /4/2026 của UBND tỉnh", None),
        ("Kế hoạch số 51/KH-UBND ngày   /4/2026 của UBND xã", None),
    ],
)
def test_only_the_own_unnumbered_document_of_the_month_is_a_warning(text, severity):
    found, _ = gaps(blank, f"Theo {text} về thủy lợi.", **OWN)
    assert [case[1] for case in found] == [severity]


def test_blanks_of_a_draft_are_found_beside_each_other():
    bases = [f"Căn cứ Quyết định số …/QĐ-UBND ngày …/0{month}/2026 của UBND tỉnh;" for month in (1, 2, 3)]
    assert len(gaps(blank, *bases)[0]) == 3


def test_a_form_is_meant_to_be_filled_in():
    form = ["Họ và tên: ………………", "Số điện thoại: ………………", "Theo Quyết định số …/QĐ-UBND ngày …/…/2026 của UBND xã.", "Nơi ở: …………"]
    assert not gaps(blank, *form)[0]
    assert not gaps(own_blank, *form)[0]


def test_dots_for_and_so_on_make_no_form():
    lists = [
        "Tuyên truyền qua loa, tờ rơi, ...",
        "Vận động hộ nghèo, cận nghèo…",
        "Theo Quyết định số …/QĐ-UBND ngày …/3/2026 của UBND tỉnh.",
        "Dùng Zalo, Facebook...",
    ]
    assert len(gaps(blank, *lists)[0]) == 1


def test_a_missing_symbol_is_supplied_from_the_only_full_form():
    found, hits = gaps(incomplete, "Theo Công văn số 0129/STC-NS ngày 12/01/2026 của Sở Tài chính.", "Theo Công văn số 129 ngày 12/01/2026.")
    assert found == [("known", None, "Công văn số 129 ngày 12/01/2026")]
    assert hits[0].suggestion == "Công văn số 0129/STC-NS ngày 12/01/2026"


def test_full_forms_of_two_offices_or_of_another_day_supply_nothing():
    two = ["Theo Công văn số 129/STC-NS ngày 12/01/2026.", "Theo Công văn số 129/SNV-VP ngày 12/01/2026.", "Theo Công văn số 129 ngày 12/01/2026."]
    assert [hit.suggestion for hit in gaps(incomplete, *two)[1]] == [None]
    other = ["Theo Công văn số 129/STC-NS ngày 12/01/2026.", "Theo Công văn số 129 ngày 20/3/2026."]
    assert [case[0] for case in gaps(incomplete, *other)[0]] == [""]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Chỉ thị số 07-CT/TU của Tỉnh ủy về đất đai", ["date"]),
        ("Chỉ thị số 07-CT/TU ngày 05/3/2026 của Tỉnh ủy. Theo Chỉ thị số 07-CT/TU", []),
        ("Chỉ thị số 07-CT/TU của Tỉnh ủy. Theo Chỉ thị số 07-CT/TU ngày 05/3/2026", []),
        ("Chỉ thị số 07-CT/TU của Tỉnh ủy. Theo Chỉ thị số 07-CT/TU", ["date"]),
        ("Nghị định số 45/2026/NĐ-CP; Luật Lưu trữ số 33/2024/QH15; Thông tư 06/2025/TT-BYT", []),
        ("các Quyết định số 12/QĐ-UBND, số 15/QĐ-UBND ngày 05/3/2026 của UBND tỉnh", []),
        ("Kế hoạch số 42/KH-UBND ngày 10/02/2026 của UBND tỉnh thực hiện Chỉ thị số 07-CT/TU của Tỉnh ủy", []),
    ],
)
def test_a_date_is_asked_for_at_the_first_mention_alone(text, found):
    cases = gaps(incomplete, f"Thực hiện {text}.")[0]
    assert [(case, severity) for case, severity, _ in cases] == [(case, Severity.INFO) for case in found]


def test_own_number_date_and_annex_line():
    head = [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Số:      /KH-UBND",
        "Yên Bình, ngày     tháng 4 năm 2026",
        "KẾ HOẠCH",
        "Phòng cháy, chữa cháy rừng",
    ]
    found, _ = gaps(
        own_blank, *head, "UBND xã ban hành kế hoạch như sau:", "PHỤ LỤC", "(Kèm theo Kế hoạch số    /KH-UBND ngày   /4/2026 của UBND xã)"
    )
    assert [(case, text.split()[0]) for case, _, text in found] == [("", "Số:"), ("date", "ngày"), ("annex", "Kế")]
    full = [line.replace("Số:      /", "Số: 18/").replace("ngày     tháng", "ngày 06 tháng") for line in head]
    assert not gaps(own_blank, *full)[0]


def test_the_own_draft_is_an_error_just_before_issuing():
    index = index_of("Thực hiện Kế hoạch số     /KH-UBND ngày    /4/2026 của Ủy ban nhân dân xã Yên Bình.", **OWN)
    assert [hit.severity for hit in blank(index, {"own_draft_error": True})] == [None]
    assert [hit.severity for hit in blank(index, {"own_draft_error": False})] == [Severity.WARNING]
