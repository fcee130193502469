"""The list of recipients, with and without its dashes and its first line."""

from lint.facts.extract import extract
from lint.readers import read_bytes
from lint.structure.build import build
from lint.structure.recipients import recipient_lists

BODY = "Số: 15/KH-UBND\n\nKẾ HOẠCH\n\nTrồng cây\n\n1. Trồng 300 cây.\n\n"


def listed(text, name="plan.txt"):
    document = read_bytes(text.encode(), name)
    found = recipient_lists(document, build(document, extract(document)).zones)
    return [([line.text for line in each.lines], each.filed.text if each.filed else None) for each in found]


def test_lines_that_run_on_and_the_drafter_behind_the_filing_line():
    text = f"{BODY}Nơi nhận:\n\n- UBND tỉnh;\n\n- Các phòng, ban\n\ntrực thuộc;\n\n- Lưu: VT, KT.\n\nKT_05\n\nCHỦ TỊCH\n\nLê Văn Tám\n"
    assert listed(text) == [(["UBND tỉnh;", "Các phòng, ban trực thuộc;", "Lưu: VT, KT."], "Lưu: VT, KT.")]


def test_a_list_without_dashes():
    text = f"{BODY}Nơi nhận:\n\nNhư trên;\n\nCác thôn;\n\nLưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Tám\n"
    assert listed(text) == [(["Như trên;", "Các thôn;", "Lưu: VT."], "Lưu: VT.")]


def test_a_list_that_lost_its_first_line_beside_the_signature():
    text = f"{BODY}| - Các thôn;<br>- Lưu: VT. | CHỦ TỊCH<br>Lê Văn Tám |\n|---|---|\n"
    assert listed(text, "plan.md") == [(["Các thôn;", "Lưu: VT."], "Lưu: VT.")]


def test_an_archive_is_a_recipient():
    text = f"{BODY}Nơi nhận:\n- Lưu trữ lịch sử tỉnh;\n- Các thôn.\n\nCHỦ TỊCH\n\nLê Văn Tám\n"
    assert listed(text) == [(["Lưu trữ lịch sử tỉnh;", "Các thôn."], None)]


def test_a_page_number_within_the_list():
    text = f"{BODY}Nơi nhận:\n\n- UBND tỉnh;\n\n3\n\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLê Văn Tám\n"
    assert listed(text) == [(["UBND tỉnh;", "Lưu: VT."], "Lưu: VT.")]
