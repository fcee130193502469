"""Signatures: lines, marks, names, columns; and who decides."""

import pytest

from lint.facts.extract import extract
from lint.readers import read_bytes
from lint.structure import signs
from lint.structure.authority import authority
from lint.structure.build import build
from lint.structure.signature import signatures

BODY = "Số: 15/KH-UBND\n\nKẾ HOẠCH\n\nTrồng cây\n\n1. Trồng 300 cây.\n\n"


def signed(text, name="plan.txt"):
    document = read_bytes(text.encode(), name)
    zones = build(document, extract(document)).zones
    return [([(line.mark, line.office) for line in s.lines], document.slice(s.name) if s.name else None) for s in signatures(document, zones)]


def decides(text):
    document = read_bytes(text.encode(), "decision.txt")
    found = authority(document, build(document, extract(document)).zones, 0)
    return found and (found.words, found.of_the_head, found.of_the_committee)


def test_lines_and_name():
    text = f"{BODY}Nơi nhận:\n- Lưu: VT.\n\nTM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\n(ĐÃ KÝ)\n\nLê Văn Tám\n"
    assert signed(text) == [([("TM", "ỦY BAN NHÂN DÂN"), ("KT", "CHỦ TỊCH"), ("", "PHÓ CHỦ TỊCH")], "Lê Văn Tám")]


def test_two_columns_with_a_single_blank_between():
    text = f"{BODY}Nơi nhận: TM. ỦY BAN NHÂN DÂN\n- UBND tỉnh; KT. CHỦ TỊCH\n- Lưu: VT. PHÓ CHỦ TỊCH\nLê Văn Tám\n"
    assert signed(text) == [([("TM", "ỦY BAN NHÂN DÂN"), ("KT", "CHỦ TỊCH"), ("", "PHÓ CHỦ TỊCH")], "Lê Văn Tám")]


def test_two_lines_of_a_cell_run_together():
    text = f"{BODY}| Nơi nhận:<br>- Lưu: VT. | KT. CHỦ TỊCH PHÓ CHỦ TỊCH<br>Lê Văn Tám |\n|---|---|\n"
    assert signed(text, "plan.md") == [([("KT", "CHỦ TỊCH"), ("", "PHÓ CHỦ TỊCH")], "Lê Văn Tám")]


def test_each_signer_of_a_joint_document():
    text = f"{BODY}Nơi nhận:\n- Lưu: VT.\n\nTM. BAN THƯỜNG TRỰC\nCHỦ TỊCH\n\nĐỗ Thị Chín\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\nLê Văn Tám\n"
    assert [name for _, name in signed(text)] == ["Đỗ Thị Chín", "Lê Văn Tám"]


def test_a_draft_without_name():
    text = f"{BODY}Trên đây là Kế hoạch trồng cây./.\n\nT/M ĐẢNG ỦY\nPHÓ BÍ THƯ\n"
    assert signed(text) == [([("T/M", "ĐẢNG ỦY"), ("", "PHÓ BÍ THƯ")], None)]


def test_who_decides_in_two_lines_of_capitals():
    text = "QUYẾT ĐỊNH\n\nCử cán bộ\n\nCHỦ TỊCH\n\nỦY BAN NHÂN DÂN XÃ TÂN PHONG\n\nCăn cứ Luật Cán bộ, công chức;\n\nQUYẾT ĐỊNH:\n"
    assert decides(text) == ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ TÂN PHONG", True, False)


def test_who_decides_in_the_enacting_sentence():
    text = "QUYẾT ĐỊNH\n\nQuy định mức thu\n\nCăn cứ Luật Phí và lệ phí;\n\nỦy ban nhân dân tỉnh ban hành Quyết định quy định mức thu.\n"
    assert decides(text) == ("ỦY BAN NHÂN DÂN TỈNH", False, True)


@pytest.mark.parametrize("office", ["TRẠM TRƯỞNG", "ĐỘI TRƯỞNG", "PHÓ HẠT TRƯỞNG", "GIÁM THỊ"])
def test_heads_of_small_bodies_sign_too(office):
    assert signs.is_signature_line(office)
