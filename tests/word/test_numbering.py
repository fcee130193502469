"""The numbers that Word shows before the paragraphs of its lists: one hand-made definition for each feature."""

import time

import pytest

from lint.facts.markers import markers
from lint.readers import read_bytes
from tests.word.files import paragraph, word_file
from tests.word.listing import Item, definition, level, list_file, numbers, started, style, used

_PLAN = definition(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), level(2, "lowerLetter", "%3)"), level(3, "bullet", "o")) + used(1, 1)
_LEGAL = definition(1, level(0, "upperRoman", "%1."), level(1, "lowerLetter", "%1.%2."), level(2, "decimal", "%1.%2.%3", inside="<w:isLgl/>"))
_CUSTOM = '<mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="{}"/></mc:Choice>{}</mc:AlternateContent>'
_FALLBACK = '<mc:Fallback><w:numFmt w:val="upperRoman"/></mc:Fallback>'


def _numbers(numbering: str, *items: tuple[int, int], styles: str = "") -> list[str | None]:
    return numbers(list_file(numbering, [Item(*item) for item in items], styles))


def _shown(shape: str, text: str = "%1", value: int = 1) -> str | None:
    return _numbers(definition(1, level(0, shape, text, start=value)) + used(1, 1), (1, 0))[0]


@pytest.mark.parametrize("strict", [False, True])
def test_levels_count_on_and_start_again_below_a_new_number(strict: bool) -> None:
    document = read_bytes(list_file(_PLAN, [Item(1, at) for at in (0, 1, 2, 2, 3, 1, 2, 0, 1)], strict=strict), "a.docx")
    assert [block.number for block in document.blocks] == ["I.", "1.", "a)", "b)", "-", "2.", "a)", "II.", "1."]
    assert [marker.text for marker in markers(document)] == ["I.", "1.", "a)", "b)", "-", "2.", "a)", "II.", "1."]
    assert document.text.startswith("Việc thứ 0")


def test_lists_of_one_definition_share_the_count_unless_one_starts_anew() -> None:
    lists = definition(1, level(0, "decimal", "Điều %1."), level(1, "decimalZero", "%1.%2")) + used(1, 1) + used(2, 1) + used(3, 1, started(0, 7))
    found = _numbers(lists, (1, 0), (2, 0), (2, 1), (3, 0), (3, 0), (1, 0), (3, 0), (0, 0), (99, 0))
    assert found == ["Điều 1.", "Điều 2.", "2.01", "Điều 7.", "Điều 8.", "Điều 9.", "Điều 10.", None, None]


def test_a_list_starts_anew_once_and_its_lower_levels_begin_there_each_time() -> None:
    lists = definition(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%2.")) + used(1, 1) + used(2, 1, started(0, 4), started(1, 3))
    assert _numbers(lists, (1, 0), (1, 1), (2, 1), (2, 1), (2, 0), (2, 1), (2, 1)) == ["I.", "1.", "3.", "4.", "II.", "3.", "4."]


def test_a_list_may_replace_a_level_and_go_on_counting() -> None:
    other = f'<w:lvlOverride w:ilvl="0">{level(0, "decimal", "Mục %1:", start=9)}</w:lvlOverride>'
    assert _numbers(_PLAN + used(2, 1, other), (1, 0), (2, 0), (2, 1), (1, 0)) == ["I.", "Mục 2:", "1.", "III."]


def test_a_missing_upper_level_counts_as_used() -> None:
    lists = definition(1, *(level(at, "decimal", ".".join(f"%{n + 1}" for n in range(at + 1))) for at in range(3))) + used(1, 1)
    assert _numbers(lists, (1, 2), (1, 1), (1, 0), (1, 2)) == ["1.1.1", "1.2", "2", "2.1.1"]


@pytest.mark.parametrize(("restart", "found"), [(0, "a) b) c) d)"), (1, "a) b) c) a)"), (2, "a) b) a) a)"), (8, "a) b) a) a)")])
def test_a_level_starts_again_behind_the_levels_it_is_told_to(restart: int, found: str) -> None:
    lowest = level(2, "lowerLetter", "%3)", inside=f'<w:lvlRestart w:val="{restart}"/>')
    lists = definition(1, level(0, "upperRoman", "%1."), level(1, "decimal", "%2."), lowest) + used(1, 1)
    numbered = _numbers(lists, *((1, at) for at in (0, 1, 2, 2, 1, 2, 0, 1, 2)))
    assert " ".join(number for number in numbered if number and number.endswith(")")) == found


def test_legal_numbering_shows_every_level_in_figures() -> None:
    assert _numbers(_LEGAL + used(1, 1), (1, 0), (1, 0), (1, 1), (1, 1), (1, 2)) == ["I.", "II.", "II.a.", "II.b.", "2.2.1"]
    off = _LEGAL.replace("<w:isLgl/>", '<w:isLgl w:val="0"/>')
    assert _numbers(off + used(1, 1), (1, 2)) == ["I.a.1"]


def test_a_fixed_level_between_letters_shows_its_own_text() -> None:
    letters = definition(1, level(0, "lowerLetter", "%1)")) + definition(2, level(0, "none", "đ)")) + definition(3, level(0, "lowerLetter", "đ)"))
    lists = letters + used(1, 1) + used(2, 2) + used(3, 3) + used(4, 1, started(0, 7))
    found = _numbers(lists, (1, 0), (1, 0), (1, 0), (1, 0), (2, 0), (1, 0), (4, 0), (3, 0), (3, 0))
    assert found == ["a)", "b)", "c)", "d)", "đ)", "e)", "g)", "đ)", "đ)"]


def test_a_level_without_numbers_takes_its_sign_along() -> None:
    levels = (level(0, "decimal", "%1."), level(1, "none", ""), level(2, "decimal", "%1.%2.%3."), level(3, "bullet", ""))
    assert _numbers(definition(1, *levels) + used(1, 1), (1, 0), (1, 1), (1, 2), (1, 3)) == ["1.", None, "1.1.", None]


@pytest.mark.parametrize(
    "lowest",
    [
        level(0, "decimal", "%1.%2"),
        level(0, "decimal", "%1").replace("<w:lvlText ", '<w:lvlText w:null="1" '),
        level(0, "decimal", "%1").replace("</w:lvl>", "<w:rPr><w:vanish/></w:rPr></w:lvl>"),
        level(9, "decimal", "%1"),
    ],
)
def test_what_word_shows_no_number_for(lowest: str) -> None:
    assert _numbers(definition(1, lowest) + used(1, 1), (1, 0)) == [None]


@pytest.mark.parametrize(
    ("shape", "value", "number"),
    [
        ("decimal", 0, "0"), ("decimalZero", 7, "07"), ("upperLetter", 28, "BB"), ("lowerLetter", 0, "0"), ("lowerRoman", 28, "xxviii"),
        ("upperRoman", 4, "IV"), ("upperRoman", 0, "0"), ("ordinal", 2, "2nd"), ("ordinal", 11, "11th"), ("hex", 255, "FF"), ("chicago", 6, "††"),
        ("numberInDash", 3, "- 3 -"), ("vietnameseCounting", 15, "mười lăm"), ("vietnameseCounting", 21, "hai mươi mốt"),
        ("vietnameseCounting", 100, "100"), ("decimalEnclosedCircle", 3, "③"), ("decimalEnclosedCircle", 21, "21"), ("decimalFullWidth", 10, "１０"),
        ("none", 3, None), ("ganada", 3, "3"), (_CUSTOM.format("001, 002, 003, ...", _FALLBACK), 8, "008"),
        (_CUSTOM.format("x, y, z, ...", _FALLBACK), 8, "VIII"), (_CUSTOM.format("0" * 99, ""), 8, "8"), ("<w:numFmt/>", 8, "8"),
    ],
)  # fmt: skip
def test_formats(shape: str, value: int, number: str | None) -> None:
    assert _shown(shape, value=value) == number


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("\uf0b7", "•"),
        ("\uf0a7", "▪"),
        ("–", "-"),
        ("+", "+"),
        ("o", "-"),
        ("Ø", "-"),
        ("\uf0fc", "-"),
        ("✓", "-"),
        ("%1", "-"),
        ("đ)", "đ)"),
        (" ", None),
    ],
)
def test_bullets_are_signs_that_count_as_a_dash(text: str, sign: str | None) -> None:
    assert _shown("bullet", text) == sign


def test_letters_of_a_level_are_composed_and_its_blanks_are_plain() -> None:
    assert _shown("decimal", "Đie\u0302\u0300u\u00a0%1. ") == "Điều 1."


def test_styles_give_lists_and_levels_each_by_itself() -> None:
    styles = (
        style("Muc", listed='<w:numId w:val="1"/>') + style("MucCon", based_on="Muc") + style("Khoan", based_on="Muc", listed='<w:ilvl w:val="1"/>')
        + style("KhoanCon", based_on="Khoan") + style("KhongSo", based_on="Khoan", listed='<w:numId w:val="0"/>') + style("Vong", based_on="Vong")
        + style("Diem", listed='<w:numId w:val="1"/>')
    )  # fmt: skip
    linked = _PLAN.replace('<w:numFmt w:val="lowerLetter"/>', '<w:numFmt w:val="lowerLetter"/><w:pStyle w:val="Diem"/>')
    names = ("Muc", "MucCon", "Khoan", "KhoanCon", "Diem", "KhongSo", "Vong", "Muc")
    items = [*(Item(None, None, name) for name in names), Item(1, None, "Khoan"), Item(0, None, "Muc"), Item(1, 0, "Khoan")]
    assert numbers(list_file(linked, items, styles)) == ["I.", "II.", "1.", "2.", "a)", None, None, "III.", "1.", None, "IV."]


def test_definitions_that_point_to_a_numbering_style_are_that_styles() -> None:
    pointing = definition(2, '<w:numStyleLink w:val="So"/>') + definition(3, '<w:numStyleLink w:val="KhongDanhSach"/>')
    linked = definition(1, '<w:styleLink w:val="So"/>', level(0, "decimal", "%1/"))
    linked += definition(4, '<w:styleLink w:val="KhongDanhSach"/>', level(0, "lowerRoman", "%1."))
    lists = pointing + linked + used(1, 1) + used(2, 2) + used(3, 3)
    styles = style("So", listed='<w:numId w:val="1"/>', kind="numbering") + style("KhongDanhSach", kind="numbering")
    assert _numbers(lists, (2, 0), (1, 0), (2, 0), (3, 0), styles=styles) == ["1/", "2/", "3/", "i."]


def test_links_in_a_circle_and_definitions_that_are_missing_give_no_number() -> None:
    lists = definition(1, '<w:numStyleLink w:val="A"/>') + definition(2, '<w:numStyleLink w:val="B"/>') + used(1, 1) + used(2, 2) + used(3, 8)
    styles = style("A", listed='<w:numId w:val="2"/>', kind="numbering") + style("B", listed='<w:numId w:val="1"/>', kind="numbering")
    assert _numbers(lists, (1, 0), (2, 0), (3, 0), (1, 12), styles=styles) == [None] * 4


def test_a_paragraph_that_a_revision_takes_away_does_not_count() -> None:
    lists = definition(1, level(0, "decimal", "%1.")) + used(1, 1)
    kept = Item(1).xml("Giữ lại.")
    deletion = '<w:del w:id="1" w:author="Lan"{}'
    words = deletion.format("><w:r><w:delText>Bỏ đi.</w:delText></w:r></w:del>")
    gone = Item(1).xml(words).replace("</w:pPr>", f"<w:rPr>{deletion.format('/>')}</w:rPr></w:pPr>")
    data = word_file(kept + gone + kept, {"numbering": lists})
    assert numbers(data) == ["1.", "2."]
    assert [block.number for block in read_bytes(data, "a.docx", original=True).blocks] == ["1.", "2.", "3."]


@pytest.mark.parametrize(
    ("mark", "run", "found"),
    [
        ("<w:vanish/>", "<w:vanish/>", ["1.", "2."]),
        ("<w:vanish/>", "", ["1.", "2.", "3."]),
        ("", "<w:vanish/>", ["1.", "3."]),
        ('<w:vanish w:val="0"/>', "<w:vanish/>", ["1.", "3."]),
    ],
)
def test_a_paragraph_that_is_hidden_with_its_mark_does_not_count(mark: str, run: str, found: list[str]) -> None:
    kept = Item(1).xml("Giữ lại.")
    hidden = Item(1).xml(f"<w:r><w:rPr>{run}</w:rPr><w:t>Giấu đi.</w:t></w:r>").replace("</w:pPr>", f"<w:rPr>{mark}</w:rPr></w:pPr>")
    assert numbers(word_file(kept + hidden + kept, {"numbering": definition(1, level(0, "decimal", "%1.")) + used(1, 1)})) == found


def test_an_empty_paragraph_and_a_cell_count() -> None:
    item = Item(1).xml("Việc phải làm.")
    table = f"<w:tbl><w:tr><w:tc>{item}</w:tc></w:tr></w:tbl>"
    assert numbers(word_file(item + Item(1).xml("") + table + item, {"numbering": _PLAN})) == ["I.", "III.", "IV."]


def test_a_text_box_and_a_header_are_counted_by_themselves() -> None:
    item = Item(1).xml("Việc phải làm.")
    box = paragraph(f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{item}{item}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>")
    header = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    data = word_file(item + box + item + box + header, {"numbering": _PLAN, "header1": item})
    found = [(block.part, block.number) for block in read_bytes(data, "a.docx").blocks]
    boxes = [("textbox", "I."), ("textbox", "II.")]
    assert found == [("body", "I."), *boxes, ("body", "II."), *boxes, ("header", "I.")]


def test_many_lists_are_read_in_time_that_grows_with_them() -> None:
    count = 3000
    chain = "".join(definition(at, f'<w:numStyleLink w:val="S{at}"/>') + used(at, at) for at in range(1, count))
    styles = "".join(style(f"S{at}", listed=f'<w:numId w:val="{at + 1}"/>', kind="numbering") for at in range(1, count))
    data = list_file(
        chain + definition(count, level(0, "decimal", "%1" + "x" * 9999)) + used(count, count), [Item(at) for at in range(1, count + 1)], styles
    )
    begun = time.process_time()
    found = numbers(data)
    assert found[0] is None and found[-1] is not None and len(found[-1]) < 100
    assert time.process_time() - begun < 5
