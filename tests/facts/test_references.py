"""Cross-references: chains of parts, lists, and words that only look like them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.facts.references import cross_references
from tests.facts.paragraphs import document


def found(text: str) -> list[str]:
    """Each reference as `kind label < kind label`."""
    return [" < ".join(" ".join(part) for part in r.parts) for r in cross_references(document(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("theo điểm đ khoản 4 Điều 9 của", ["điểm đ < khoản 4 < điều 9"]),
        ("tại các khoản 3, 4 Điều 9 Luật", ["khoản 3 < điều 9", "khoản 4 < điều 9"]),
        ("tại điểm a, b khoản 1 và điểm c khoản 2 Điều 9", ["điểm a < khoản 1 < điều 9", "điểm b < khoản 1 < điều 9", "điểm c < khoản 2 < điều 9"]),
        ("theo khoản 2, Điều 16 Nghị định", ["khoản 2 < điều 16"]),
        ("tại Điều 6, Điều 7 và Điều 8a Quy chế này", ["điều 6", "điều 7", "điều 8a"]),
        ("các Điều 6, 7 và 8 của Quy chế", ["điều 6", "điều 7", "điều 8"]),
        ("theo khoản 3 Điều này", ["khoản 3 < điều này"]),
        ("như Mục II.4 Kế hoạch", ["mục II.4"]),
        ("điểm 2 Mục IV Báo cáo", ["điểm 2 < mục IV"]),
        ("tại Phụ lục II kèm theo và Phụ lục số 03", ["phụ lục II", "phụ lục 03"]),
        ("- Như Điều 4;", ["điều 4"]),
        ("thuộc mục 2 chương III Phần thứ hai", ["mục 2 < chương III < phần thứ hai"]),
        ("tại Điều 6; khoản 1 Điều 7", ["điều 6", "khoản 1 < điều 7"]),
        ("Điều 4 và 6 đơn vị trực thuộc", ["điều 4"]),
    ],
)
def test_references(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "khoản này, điều này",
        "tài khoản 24, danh mục 3, thành phần I",
        "khoản 200 triệu đồng",
        "đạt điểm 9",
        "Điều 4. Kinh phí",
        "“Điều 4. Kinh phí",
        "Chương II",
        "Phụ lục II\nChương trình mục tiêu",
    ],
)
def test_headings_and_other_words_are_none(text: str) -> None:
    assert found(text) == []


def test_a_heading_may_hold_references() -> None:
    made = document("Điều 4. Sửa đổi khoản 2 Điều 9")
    assert [made.slice(r.span) for r in cross_references(made)] == ["khoản 2 Điều 9"]


@given(st.sampled_from("abcdđeghik"), st.integers(1, 60), st.integers(1, 200))
def test_a_written_chain_is_read_back(letter: str, clause: int, article: int) -> None:
    text = f"điểm {letter} khoản {clause} Điều {article}"
    made = document(f"Căn cứ {text} của Luật")
    (reference,) = cross_references(made)
    assert made.slice(reference.span) == text
    assert reference.parts == (("điểm", letter), ("khoản", str(clause)), ("điều", str(article)))
