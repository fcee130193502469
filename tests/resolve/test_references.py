"""What a reference to a part belongs to, and whether the part is there."""

import pytest

from lint.readers import read_bytes
from lint.resolve.analyse import analyse
from lint.resolve.outline_parts import Outline
from lint.resolve.references import referred

HEAD = "QUY CHẾ\n\nTiếp công dân\n\nĐiều 1. Phạm vi\n\n"
TAIL = "\n\nĐiều 2. Thi hành\n\n1. Trưởng thôn.\n\n2. Công an viên."


def belongings(sentence):
    index = analyse(read_bytes((HEAD + sentence + TAIL).encode(), "quy-che.txt"))
    return [entry.belonging for entry in referred(index)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Thực hiện Điều 2 Quy chế này.", ["named"]),
        ("Thực hiện các khoản 1, 2 Điều 2 và Điều 1 của quy chế này.", ["named"] * 3),
        ("Thực hiện khoản 2 Điều này và Điều 7 Luật Tiếp công dân.", ["here", "other"]),
        ("Thực hiện Điều 2.", ["plain"]),
        ("Thực hiện Điều 2 theo Luật Tiếp công dân.", ["other"]),
        ("Luật Tiếp công dân quy định việc đó tại Điều 2.", ["unknown"]),
        ("Thực hiện Điều 2 Nghị định này và Điều 2 của văn bản nêu trên.", ["other", "other"]),
        ("Thực hiện khoản 1 Điều 30 đã nêu.", ["unknown"]),
        ("Câu “thực hiện Điều 2 Quy chế này” viết chưa rõ.", []),
        ("Sửa đổi khoản 1 Điều 2 như sau.", ["unknown"]),
    ],
)
def test_what_a_reference_belongs_to(sentence, expected):
    assert belongings(sentence) == expected


def test_a_part_that_is_not_there_says_how_far_the_outline_goes():
    index = analyse(read_bytes((HEAD + "Thực hiện khoản 3 Điều 2, khoản 2 Điều 2 và Điều 3 Quy chế này." + TAIL).encode(), "quy-che.txt"))
    outline = Outline(index, 0)
    found = [outline.missing(entry.reference, entry.item) for entry in referred(index)]
    assert [missing and (missing.kind, missing.label, missing.last) for missing in found] == [("khoản", "3", "2"), None, ("điều", "3", "2")]


def test_a_missing_number_that_is_a_gap_of_the_list_is_no_wrong_reference():
    text = "KẾ HOẠCH\n\nI. MỤC ĐÍCH\n\nIII. NỘI DUNG\n\n1. Tập huấn theo mục II của Kế hoạch này.\n\n2. Thi theo mục IV của Kế hoạch này."
    index = analyse(read_bytes(text.encode(), "ke-hoach.txt"))
    found = [Outline(index, 0).missing(entry.reference, entry.item) for entry in referred(index)]
    assert [missing and missing.label for missing in found] == [None, "IV"]
