"""Names of offices in the text."""

import pytest

from lint.readers import read_bytes
from lint.resolve.bodies import bodies


def named(text: str) -> list[tuple[str, str | None]]:
    document = read_bytes(text.encode(), "draft.txt")
    return [(document.slice(body.span), body.official) for body in bodies(document)]


@pytest.mark.parametrize(
    ("text", "name", "official"),
    [
        ("Giao phòng Văn hoá- xã hội chủ trì.", "phòng Văn hoá- xã hội", "Phòng Văn hóa - Xã hội"),
        ("Giao Phòng Kinh tế, Hạ tầng và Đô thị chủ trì.", "Phòng Kinh tế, Hạ tầng và Đô thị", "Phòng Kinh tế, Hạ tầng và Đô thị"),
        ("Đài truyền thanh xã phát tin.", "Đài truyền thanh", "Đài Truyền thanh"),
        ("Hội đồng thi đua, khen thưởng xã họp.", "Hội đồng thi đua, khen thưởng", "Hội đồng Thi đua - Khen thưởng"),
        ("Giao Phòng Kinh tế Chủ trì.", "Phòng Kinh tế", "Phòng Kinh tế"),
        ("Giao Văn phòng UBND & HĐND xã.", "Văn phòng UBND & HĐND", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân"),
        ("Giao Sở Khoa học - Công nghệ.", "Sở Khoa học - Công nghệ", "Sở Khoa học và Công nghệ"),
    ],
)
def test_known_names_however_they_are_written(text, name, official):
    assert named(text) == [(name, official)]


def test_unknown_names_are_told_by_repetition():
    text = (
        "Trung tâm Điều dưỡng người có công chủ trì. Trung tâm Điều dưỡng Người có công phối hợp; giao Trung tâm Điều dưỡng người có công lập hồ sơ."
    )
    names = [name for name, official in named(text) if official is None]
    assert names == ["Trung tâm Điều dưỡng người có công", "Trung tâm Điều dưỡng Người có công", "Trung tâm Điều dưỡng người có công"]


@pytest.mark.parametrize(
    "text",
    [
        "Trường hợp hồ sơ chưa đủ thì bổ sung. Trường hợp hồ sơ chưa đủ thì bổ sung.",
        "Hội nghị tổng kết công tác năm. Hội nghị tổng kết công tác năm.",
        "Ban hành quy chế làm việc mới. Ban hành quy chế làm việc mới.",
        "Bộ thông số tính toán mẫu. Bộ thông số tính toán mẫu.",
        "Số liệu thu chi ngân sách. Số liệu thu chi ngân sách.",
        "các trung tâm điều dưỡng người có công. các trung tâm điều dưỡng người có công.",
    ],
)
def test_what_only_begins_like_an_office(text):
    assert named(text) == []


def test_two_offices_beside_each_other_are_two():
    text = "Sở Nội vụ và Sở Tài chính; Sở Nội vụ, Sở Tài chính; Trung tâm Điều dưỡng người có công và Ban Quản lý dự án."
    assert [name for name, _ in named(text)] == ["Sở Nội vụ", "Sở Tài chính", "Sở Nội vụ", "Sở Tài chính"]
