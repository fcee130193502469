"""Renumbering is refused where the document refers to the old number."""

import pytest

from lint.engine.load import built_in, load_rule
from lint.fix.words import told
from tests.fix.fixing import fixed

SECTIONS = """\
I. MỤC ĐÍCH

Nâng cao nhận thức của Nhân dân.

II. NỘI DUNG

1. Trồng mới ba nghìn cây bóng mát.

2. Chăm sóc cây đã trồng.

III. KINH PHÍ

Từ nguồn xã hội hóa.

III. TỔ CHỨC THỰC HIỆN

{said}
"""


def renumbered(said: str) -> tuple[bool, list[str]]:
    """Whether the second III became IV in a document that says so, and why not."""

    rule = load_rule(built_in() / "outline" / "outline-duplicate.yaml")
    done = fixed(SECTIONS.format(said=said), [rule], unsafe=True)
    return "IV. TỔ CHỨC" in done.fixed_source, [told(refusal.reason, "vi") for refusal in done.refusals]


@pytest.mark.parametrize("said", ["Các thôn thực hiện mục III Kế hoạch này.", "Các thôn thực hiện nội dung tại mục III.1."])
def test_a_reference_to_the_old_number_stops_the_renumbering_and_is_told(said: str) -> None:
    done, reasons = renumbered(said)
    assert not done
    assert len(reasons) == 1
    assert reasons[0].startswith("dòng 17 viện dẫn số cũ (“mục III")


@pytest.mark.parametrize(
    "said", ["Các thôn chủ động thực hiện.", "Các thôn thực hiện mục II.2 Kế hoạch này.", "Thực hiện mục III Nghị quyết số 12-NQ/TU của Tỉnh ủy."]
)
def test_references_to_other_numbers_and_other_acts_do_not(said: str) -> None:
    assert renumbered(said) == (True, [])
