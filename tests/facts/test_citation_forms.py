"""Numbers and symbols: each form of the norm, each way to break it, and what only looks like one."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from lint.facts.model import Citation
from tests.facts.citation_text import cite, one

_TABLE: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "symbol_examples.yaml").read_text(encoding="utf-8"))

# How each form shows in a citation without faults.
_FORM: dict[str, Callable[[Citation], bool]] = {
    "qh": lambda c: c.kind_mark is None and c.year is not None and (c.agency or "")[:2] == "QH" and (c.agency or "")[2:].isdigit(),
    "ubtvqh": lambda c: c.kind_mark is None and c.year is not None and (c.agency or "").startswith("UBTVQH"),
    "ubtvqh_individual": lambda c: c.kind_mark == "NQ" and c.year is None and (c.agency or "").startswith("UBTVQH"),
    "joint_circular": lambda c: c.kind_mark == "TTLT" and "-" in (c.agency or ""),
    "joint_resolution": lambda c: c.kind_mark == "NQLT" and "-" in (c.agency or ""),
    "normative": lambda c: c.kind_mark is not None and c.year is not None,
    "consolidation": lambda c: c.kind_mark == "VBHN",
    "party": lambda c: c.kind_mark is not None and "/" in (c.symbol or ""),
    "administrative": lambda c: c.kind_mark not in (None, "CV") and c.year is None,
    "official_letter": lambda c: c.kind_mark is None and c.year is None,
    "official_letter_cv": lambda c: c.kind_mark == "CV" and "-" in (c.symbol or ""),
}


def _parse(code: str) -> Citation | None:
    found = cite(f"Thực hiện văn bản số {code} của cơ quan cấp trên.")
    return found[0] if found and found[0].code == code else None


@pytest.mark.parametrize("form", _TABLE["forms"], ids=lambda form: form["id"])
def test_examples_parse_to_their_form(form: dict[str, Any]) -> None:
    for code in form["examples"]:
        citation = _parse(code)
        assert citation is not None, code
        assert (citation.family, citation.faults) == (form["family"], ()), code
        assert _FORM[form["id"]](citation), code


@pytest.mark.parametrize("form", [f for f in _TABLE["forms"] if f["counterexamples"]], ids=lambda form: form["id"])
def test_counterexamples_do_not(form: dict[str, Any]) -> None:
    for code in form["counterexamples"]:
        citation = _parse(code)
        good = citation is not None and not citation.faults and citation.family == form["family"] and _FORM[form["id"]](citation)
        assert not good, code


@pytest.mark.parametrize("row", _TABLE["faults"], ids=lambda row: row["written"])
def test_broken_forms_show_their_fault_and_what_was_meant(row: dict[str, str]) -> None:
    citation = _parse(row["written"])
    assert citation is not None
    assert citation.faults == (row["fault"],)
    assert citation.symbol == row["symbol"]


@pytest.mark.parametrize(
    ("code", "number", "year", "symbol", "family"),
    [
        ("169/2024/QH15", "169", 2024, "QH15", "normative"),
        ("66.7/2025/NQ-CP", "66.7", 2025, "NQ-CP", "normative"),
        ("30a/2008/NQ-CP", "30a", 2008, "NQ-CP", "normative"),
        ("163/2025/QĐ-CTUBND", "163", 2025, "QĐ-CTUBND", "normative"),
        ("0129/KH-UBND", "0129", None, "KH-UBND", "administrative"),
        ("221/CVT&LTNN-NV", "221", None, "CVT&LTNN-NV", "administrative"),
        ("05/KH-MTTQ-BTT", "05", None, "KH-MTTQ-BTT", "administrative"),
        ("49/QCPH-UBND-UBMT-HCTĐ", "49", None, "QCPH-UBND-UBMT-HCTĐ", "administrative"),
        ("09/2002/TTLT/BTC-BYT", "09", 2002, "TTLT/BTC-BYT", "normative"),
        ("12/KH-VP HĐND&UBND", "12", None, "KH-VP HĐND&UBND", "administrative"),
        ("57-NQ/TW", "57", None, "NQ/TW", "party"),
        ("57-NQ/TƯ", "57", None, "NQ/TW", "party"),
        ("18/QĐ/CTCP", "18", None, "QĐ/CTCP", "administrative"),
        ("459-KHHĐ/TU", "459", None, "KHHĐ/TU", "party"),
        ("41/VBHN-VPQH", "41", None, "VBHN-VPQH", "consolidation"),
    ],
)
def test_number_year_and_symbol(code: str, number: str, year: int | None, symbol: str, family: str) -> None:
    citation = one(f"Căn cứ văn bản số {code};")
    assert (citation.number, citation.year, citation.symbol, citation.family, citation.faults) == (number, year, symbol, family, ())


def test_the_mark_of_the_kind_is_told_from_the_agency() -> None:
    assert (one("Công văn số 5256/UBND-VX;").kind_mark, one("Công văn số 5256/UBND-VX;").agency) == (None, "UBND-VX")
    assert (one("Giấy phép số 12/GP-UBND;").kind_mark, one("Giấy phép số 12/GP-UBND;").agency) == ("GP", "UBND")
    assert one("Công văn số 318/CT-TTHT;").kind_mark is None  # Cục Thuế, not Chỉ thị
    assert one("Chỉ thị số 318/CT-TTg;").kind_mark == "CT"


def test_several_faults_are_all_named() -> None:
    assert one("Nghị quyết số 27/NQ- TW ngày 09/11/2022").faults == ("stray-space", "party-in-state-form")


def test_capitals_of_a_heading_are_no_fault() -> None:
    citation = one("TRIỂN KHAI QUYẾT ĐỊNH SỐ 91/QĐ-TTG NGÀY 02 THÁNG 3 NĂM 2026 CỦA THỦ TƯỚNG CHÍNH PHỦ")
    assert (citation.kind, citation.symbol, citation.issuer, citation.faults) == ("Quyết định", "QĐ-TTg", "THỦ TƯỚNG CHÍNH PHỦ", ())


@pytest.mark.parametrize(
    "text",
    [
        "Áp dụng TCVN ISO 9001:2015 và TCVN ISO 18091:2020.",
        "Áp dụng QCVN 06:2022/BXD cho công trình.",
        "Liên hệ số 024.3825/3826 hoặc 0912 345 678.",
        "Nhà số 12/34 đường Lê Lợi, số 12 Nguyễn Huệ.",
        "Đạt 3/4 chỉ tiêu, tốc độ 60km/h, ngày 12/5/2026.",
        "Theo Mẫu số 05/TNDN và mẫu số 01-ĐĐN.",
        "Số 5 và số 7; đồng chí số 2; điểm số 9 ngày 12/5/2026.",
        "Dự án số 2 năm 2026 và Kế hoạch số 3 của năm trước.",
        "Luật Đất đai, Luật Nhà ở và các văn bản hướng dẫn thi hành.",
        "Luật Đất đai có hiệu lực từ ngày 01/8/2024.",
        "Kế hoạch này và Quyết định này có hiệu lực kể từ ngày ký.",
        "Kế hoạch số ngày nghỉ; Chương trình số của xã; Dự án số … của tỉnh; và/hoặc; khu 12-KHTW; D:\\KH-2026",
    ],
)
def test_what_only_looks_like_a_citation(text: str) -> None:
    assert cite(text) == ()


@pytest.mark.parametrize(
    ("text", "kind", "span"),
    [
        ("Căn cứ QĐ số 12/QĐ-UBND ngày 05/01/2026", "Quyết định", "QĐ số 12/QĐ-UBND ngày 05/01/2026"),
        ("theo NĐ 30/2020/NĐ-CP", "Nghị định", "NĐ 30/2020/NĐ-CP"),
        ("theo CV số 88/UBND-VX ngày 05/3/2026", "Công văn", "CV số 88/UBND-VX ngày 05/3/2026"),
        ("theo QĐ số 22-QĐ/TW", None, "QĐ số 22-QĐ/TW"),  # Quyết định or Quy định
        ("Phòng TC-KH số 88/CV-TCKH", None, "số 88/CV-TCKH"),
        ("Theo Kế hoạch 175 ngày 31/12/2025, các xã", "Kế hoạch", "Kế hoạch 175 ngày 31/12/2025"),
    ],
)
def test_a_kind_may_be_written_as_its_mark_and_so_left_out(text: str, kind: str | None, span: str) -> None:
    citation = one(text)
    assert (citation.kind, text[slice(*citation.span)]) == (kind, span)


@pytest.mark.parametrize("text", ["Kế hoạch 60 ngày đêm", "thi đua 90 ngày 20/3 đến 20/6", "Quyết định trong 15 ngày 01/3"])
def test_a_number_of_days_is_no_number(text: str) -> None:
    assert cite(text) == ()
