"""The earliest day a document can be of, by its own date and by what it cites."""

from datetime import date

import pytest

from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.resolve.context import Context
from lint.resolve.dating import not_before

CITED = "Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ; Quyết định số 12/QĐ-UBND ngày 05/3/2024."


@pytest.mark.parametrize(
    ("text", "own", "day"),
    [
        (CITED, "2026-03-05", date(2026, 3, 5)),
        (CITED, "2026-03", date(2026, 3, 1)),
        (CITED, "2026", date(2026, 1, 1)),
        (CITED, None, date(2025, 6, 9)),
        ("Phòng Kinh tế chủ trì.", None, None),
        (f"Số:       /KH-UBND          Quỳnh Lưu, ngày     tháng 4 năm 2026\n\nKẾ HOẠCH\n\n{CITED}", None, date(2026, 4, 1)),
        ("BIÊN BẢN\n\nHọp xét duyệt\n\nHôm nay, hồi 8 giờ ngày 12 tháng 11 năm 2026, tại trụ sở.", None, date(2026, 11, 12)),
    ],
)
def test_a_document_is_not_older_than_its_date_or_what_it_cites(text, own, day):
    assert not_before(analyse(read_bytes(text.encode(), "a.txt"), Context(date=own)), 0) == day
