"""How loudly an annex is reported that the text never speaks of."""

import pytest

from lint.checks.annex_mentions import annex_mentions
from lint.engine.model import Severity
from lint.readers import read_bytes
from lint.resolve.analyse import analyse

TASKS = "Mỗi thôn chọn một tuyến đường, dọn sạch cỏ, đào hố, bón lót và trồng cây trước mùa mưa; cử người tưới cây hằng ngày. " * 6
HEAD = "Số: 18/KH-UBND\n\nTân Phong, ngày 05 tháng 3 năm 2026\n\nKẾ HOẠCH\n\nTrồng cây xanh năm 2026\n\n"
SIGNED = "\n\nTM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH\n\nLê Văn Bình\n\nPHỤ LỤC\n\nDANH MỤC TUYẾN ĐƯỜNG\n\n"


def found(body: str, annex: str) -> list[Severity | None]:
    text = f"{HEAD}{TASKS}\n\n{body}{SIGNED}{annex}\n\n1. Đường trục thôn Trung.\n"
    return [hit.severity for hit in annex_mentions(analyse(read_bytes(text.encode(), "plan.txt")))]


def test_an_annex_that_names_its_document_is_for_information():
    assert found("Các thôn thực hiện./.", "(Kèm theo Kế hoạch số 18/KH-UBND ngày 05/3/2026)") == [Severity.INFO]
    assert found("Các thôn thực hiện./.", "Đường đất và đường bê tông") == [None]


@pytest.mark.parametrize("words", ["(chi tiết theo bảng phân công)", "Có danh mục riêng.", "Thực hiện như phân công\ndưới đây.", "Xem phụ biểu."])
def test_other_words_that_point_to_an_annex(words):
    assert found(words, "Đường đất và đường bê tông") == []
