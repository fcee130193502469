"""Lists that Word letters by itself: its alphabet has no đ, which is said once for a list, by one rule."""

import pytest

from tests.linting import lint_bytes
from tests.word.files import paragraph, word_file
from tests.word.listing import Item, definition, level, started, used

_LETTERS = definition(1, level(0, "lowerLetter", "%1)")) + definition(2, level(0, "none", "đ)")) + definition(3, level(0, "lowerLetter", "đ)"))
_LISTS = _LETTERS + used(1, 1) + used(2, 2) + used(3, 3) + used(4, 1, started(0, 7)) + used(5, 1, started(0, 1))
_WORK = (
    "Rà soát hộ nghèo;", "Cập nhật số liệu;", "Niêm yết danh sách;", "Tổ chức họp thôn;", "Lập biên bản;", "Thẩm định hồ sơ;", "Trình phê duyệt;",
    "Công bố kết quả;", "Giải quyết kiến nghị;", "Lưu trữ hồ sơ;", "Kiểm tra định kỳ;", "Báo cáo hằng quý;", "Sơ kết công tác;", "Tổng kết;",
)  # fmt: skip
_AUTOMATIC = {"first": 1, "fixed": 2, "literal": 3, "seventh": 4, "again": 5}


def _outline_findings(points: str) -> list[tuple[str, str, str]]:
    """Rule, automatic number at the place and message of each finding in a list of these points: `first` and so on are lists, the rest is typed."""
    body = [paragraph("II. NHIỆM VỤ")]
    for text, point in zip(_WORK, points.split(), strict=False):
        body.append(Item(_AUTOMATIC[point]).xml(text) if point in _AUTOMATIC else paragraph(f"{point} {text}"))
    document, findings = lint_bytes(word_file("".join(body), {"numbering": _LISTS}), "ke-hoach.docx")
    found = [finding for finding in findings if finding.rule.startswith("outline-")]
    return [(f.rule, str(document.block_at(f.span.start).number), f.case) for f in found]


@pytest.mark.parametrize(
    "points",
    [
        "first " * 3,
        "first " * 4,
        "first " * 4 + "fixed first seventh seventh",
        "first " * 4 + "literal first seventh",
        "first " * 4 + "đ) first seventh",
    ],
)
def test_a_list_in_vietnamese_letters_is_silent(points: str) -> None:
    assert _outline_findings(points) == []


@pytest.mark.parametrize("count", [5, 6, 7, 12, 14])
def test_words_letters_are_told_once_at_the_place_of_the_missing_letter(count: int) -> None:
    assert _outline_findings("first " * count) == [("outline-alphabet", "e)", "automatic skipped")]


def test_a_foreign_letter_behind_a_fixed_level_is_told_once() -> None:
    assert _outline_findings("first " * 4 + "fixed first first first first") == [("outline-alphabet", "f)", "automatic foreign")]
    assert _outline_findings("first " * 4 + "fixed first" + " seventh" * 5) == [("outline-alphabet", "j)", "automatic foreign")]


def test_each_list_is_told_by_itself() -> None:
    found = _outline_findings("first " * 5 + "again " * 6)
    assert [place for _, place, _ in found] == ["e)", "e)"] and {rule for rule, _, _ in found} == {"outline-alphabet"}
