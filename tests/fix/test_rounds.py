"""Rounds of fixes: all that stand the proof, and no other."""

from pathlib import Path

import pytest

from lint.engine.load import built_in, load_rule
from lint.engine.model import Severity
from lint.errors import UnreadableError
from lint.fix.model import Fixed
from lint.fix.rounds import MOST_ROUNDS, fix
from lint.readers import read_bytes
from tests.engine import build
from tests.fix.fixing import fixed, linting, replacing


def reasons(done: Fixed) -> list[str]:
    return [refusal.reason.key for refusal in done.refusals]


def test_every_place_is_fixed_and_told(tmp_path: Path) -> None:
    done = fixed("các các thôn\r\n\r\nvà các các xã\r\n", [replacing(tmp_path, "doubled", "các các", "các")])
    assert done.fixed_data == "các thôn\r\n\r\nvà các xã\r\n".encode()
    assert [(change.line, change.rule, change.old, change.new) for change in done.changes] == [
        (1, "doubled", "các các", "các"),
        (3, "doubled", "các các", "các"),
    ]
    assert (done.left, done.refusals) == ((), ())


def test_unsafe_fixes_wait_for_leave(tmp_path: Path) -> None:
    rules = [replacing(tmp_path, "doubled", "các các", "các"), replacing(tmp_path, "level", "phường", "xã", safe=False)]
    cautious, bold = (fixed("các các phường", rules, unsafe=unsafe) for unsafe in (False, True))
    assert (cautious.fixed_source, cautious.unsafe, len(cautious.left)) == ("các phường", 1, 1)
    assert (bold.fixed_source, bold.unsafe, len(bold.left)) == ("các xã", 0, 0)


def test_a_fix_that_changes_a_number_is_never_safe(tmp_path: Path) -> None:
    done = fixed("năm 2025", [replacing(tmp_path, "year", "2025", "2026", safe=True)])
    assert (done.changed, done.unsafe) == (False, 1)


def test_findings_below_the_lowest_severity_are_left_alone(tmp_path: Path) -> None:
    rules = [replacing(tmp_path, "doubled", "các các", "các")]
    done = fix("các các".encode(), linting(rules), lowest=Severity.ERROR)
    assert (done.changed, done.left) == (False, ())


def test_overlapping_fixes_take_turns(tmp_path: Path) -> None:
    rules = [replacing(tmp_path, "first", "a b", "a c"), replacing(tmp_path, "second", "b c|c c", "d")]
    assert fixed("x a b c y", rules).fixed_source == "x a d y"


def test_a_finding_for_several_places_is_fixed_at_all_of_them() -> None:
    text = "1. Mục đích\n\n2) Yêu cầu\n\n3. Nội dung\n\n4) Kinh phí\n\n5. Tổ chức\n"
    done = fixed(text, [load_rule(built_in() / "outline" / "outline-style.yaml")], unsafe=True)
    assert (done.fixed_source, done.made, len(done.changes)) == (text.replace(")", "."), 1, 2)


def test_fixes_that_undo_each_other_are_refused(tmp_path: Path) -> None:
    rules = [replacing(tmp_path, "there", "đi", "về"), replacing(tmp_path, "back", "về", "đi")]
    done = fixed("đi", rules)
    assert (done.fixed_source, reasons(done)) == ("đi", ["new"])


def test_a_fix_whose_finding_remains_is_refused(tmp_path: Path) -> None:
    done = fixed("từ a", [replacing(tmp_path, "longer", "a+$", "aa")])
    assert (done.changed, reasons(done)) == (False, ["remains"])


def test_one_bad_fix_does_not_take_the_others_with_it(tmp_path: Path) -> None:
    rules = [replacing(tmp_path, "doubled", "các các", "các"), replacing(tmp_path, "worse", "tốt", "xấu"), build.rule(tmp_path, "bad", BAD)]
    done = fixed("các các xã\n\ntốt\n\ncác các thôn\n\ntốt\n", rules)
    assert done.fixed_source == "các xã\n\ntốt\n\ncác thôn\n\ntốt\n"
    assert [(refusal.change.rule, dict(refusal.reason.params)["rule"]) for refusal in done.refusals] == [("worse", "bad")] * 2


BAD = 'message: {vi: "{text}", en: "{text}"}\npattern: {regex: xấu}\n'


def test_what_waited_for_a_refused_fix_is_tried_in_its_place(tmp_path: Path) -> None:
    rules = [replacing(tmp_path, "a", "các các tốt", "xấu"), replacing(tmp_path, "doubled", "các các", "các"), build.rule(tmp_path, "bad", BAD)]
    assert fixed("các các tốt", rules).fixed_source == "các tốt"


def test_there_is_an_end_to_rounds(tmp_path: Path) -> None:
    rules = [replacing(tmp_path, f"lacks-{k}", f"^z(?!.*{k})(?P<rest>.*)$", rf"z{k}\g<rest>") for k in "abcdefghijklmno"]
    done = fixed("z", rules)  # all want to write behind the z, one a round
    assert (len(done.changes), len(done.left)) == (MOST_ROUNDS, 5)


def test_a_fix_that_changes_how_the_file_is_read_is_refused(tmp_path: Path) -> None:
    rules = [replacing(tmp_path, "star", "sao", "*sao")]
    done = fixed("sao và *chữ nghiêng*", rules)
    assert (done.changed, reasons(done)) == (False, ["misread"])


def test_a_fix_that_leaves_no_text_is_refused(tmp_path: Path) -> None:
    done = fixed("bỏ", [replacing(tmp_path, "all", "bỏ", "")])
    assert (done.changed, reasons(done)) == (False, ["misread"])


def test_lines_of_other_lengths_may_be_joined_in_another_way(tmp_path: Path) -> None:
    wide = "Các thôn rà soát hộ nghèo, lập danh sách gửi về Phòng Kinh tế của\nxã trước khi họp.\n\n"
    text = wide * 8 + "Cuộc họp định kỳ của Tổ công tác bàn về việc sáp nhập hai thôn Hòa\nSơn vào thôn Hòa Bình.\n"
    done = fixed(text, [replacing(tmp_path, "name", "Phòng Kinh tế(?!,)", "Phòng Kinh tế, Hạ tầng và Đô thị")])
    assert done.fixed_source == text.replace("Phòng Kinh tế", "Phòng Kinh tế, Hạ tầng và Đô thị")
    paragraphs = [len(read_bytes(data, "a.txt").blocks) for data in (done.data, done.fixed_data)]
    assert paragraphs == [9, 10]  # the line that ended for want of room no longer seems to


def test_a_file_that_cannot_be_read_is_no_ones_fix() -> None:
    with pytest.raises(UnreadableError):
        fixed(b"", [])
