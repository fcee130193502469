"""Abbreviations: definitions by a phrase and by initials."""

import pytest

from lint.facts.abbreviations import abbreviations
from tests.facts.paragraphs import document


def found(text: str) -> list[tuple[str, str]]:
    made = document(text)
    pairs = abbreviations(made)
    assert all(made.slice(a.long_span) == a.long and made.slice(a.span).startswith("(") for a in pairs)
    return [(a.short, a.long) for a in pairs]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hội đồng nhân dân (sau đây gọi tắt là HĐND) xã", [("HĐND", "Hội đồng nhân dân")]),
        ("các dịch vụ công trực tuyến (sau đây viết tắt là DVCTT)", [("DVCTT", "dịch vụ công trực tuyến")]),
        ("của cơ sở dữ liệu (CSDL) quốc gia", [("CSDL", "cơ sở dữ liệu")]),
        ("ngành Khoa học và Công nghệ (KHCN)", [("KHCN", "Khoa học và Công nghệ")]),
        ("phòng Văn hóa - Xã hội (VHXH)", [("VHXH", "Văn hóa - Xã hội")]),
        ("công tác phòng cháy, chữa cháy (PCCC)", [("PCCC", "phòng cháy, chữa cháy")]),
        (
            "thành lập Tổ công tác rà soát, đôn đốc xã An Bình (gọi tắt là “Tổ công tác”)",
            [("Tổ công tác", "Tổ công tác rà soát, đôn đốc xã An Bình")],
        ),
        ("Trong đó: người làm việc theo hợp đồng (sau đây gọi là nhân viên)", [("nhân viên", "người làm việc theo hợp đồng")]),
    ],
)
def test_definitions(text: str, expected: list[tuple[str, str]]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text", ["trí tuệ nhân tạo (AI)", "(TTHC)", "Báo cáo (BẢN CHÍNH)", "(gọi tắt là Tổ công tác)", "gọi điện (có ghi âm)", "thành viên (07 người)"]
)
def test_brackets_that_define_nothing(text: str) -> None:
    assert found(text) == []


def test_the_long_form_stays_in_its_paragraph() -> None:
    assert found("cơ sở dữ\nliệu (CSDL)") == []
