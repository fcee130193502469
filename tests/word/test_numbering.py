"""The numbers that Word shows before the paragraphs of its lists."""

import io
import re

import docx
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from lint.document import Document
from lint.facts.markers import markers
from lint.readers import read_bytes

_Level = tuple[str, str]
_LEVELS = (("upperRoman", "%1."), ("decimal", "%2."), ("lowerLetter", "%3)"), ("bullet", "o"))


class _Word:
    """A Word file being written, with lists."""

    def __init__(self) -> None:
        self.word = docx.Document()
        self.numbering = self.word.part.numbering_part.element

    def define(self, name: int, levels: tuple[_Level, ...] = _LEVELS, inside: str = "") -> None:
        shown = "".join(
            f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/><w:lvlText w:val="{text}"/></w:lvl>'
            for at, (shape, text) in enumerate(levels)
        )
        self.numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{name}">{shown}</w:abstractNum>'))
        self.use(name, name, inside)

    def use(self, name: int, definition: int, inside: str = "") -> None:
        self.numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{name}"><w:abstractNumId w:val="{definition}"/>{inside}</w:num>'))

    def add(self, text: str, name: int, level: int = 0) -> None:
        properties = self.word.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="{name}"/></w:numPr>'))

    def read(self) -> Document:
        out = io.BytesIO()
        self.word.save(out)
        return read_bytes(out.getvalue(), "a.docx")


def test_levels_count_on_and_start_again_below_a_new_number() -> None:
    word = _Word()
    word.define(901)
    for level in (0, 1, 2, 2, 3, 1, 2, 0, 1):
        word.add(f"cấp {level}", 901, level)
    document = word.read()
    assert [block.number for block in document.blocks] == ["I.", "1.", "a)", "b)", "-", "2.", "a)", "II.", "1."]
    assert [marker.text for marker in markers(document)] == ["I.", "1.", "a)", "b)", "-", "2.", "a)", "II.", "1."]
    assert document.text.startswith("cấp 0\ncấp 1")


def test_lists_of_one_definition_share_the_count_unless_one_starts_anew() -> None:
    word = _Word()
    word.define(901, (("decimal", "Điều %1."), ("decimalZero", "%1.%2")))
    word.use(902, 901)
    word.use(903, 901, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>')
    for name, level in ((901, 0), (902, 0), (902, 1), (903, 0), (903, 0), (0, 0), (999, 0)):
        word.add("điều", name, level)
    assert [block.number for block in word.read().blocks] == ["Điều 1.", "Điều 2.", "2.01", "Điều 7.", "Điều 8.", None, None]


def test_a_style_gives_its_paragraphs_a_number() -> None:
    word = _Word()
    word.define(901, (("upperLetter", "%1."),))
    style = word.word.styles["Heading 1"].element
    style.get_or_add_pPr().append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="901"/></w:numPr>'))
    for text in ("Tình hình", "Nhiệm vụ"):
        word.word.add_heading(text, 1)
    assert [block.number for block in word.read().blocks] == ["A.", "B."]


def test_large_numbers_are_written_out() -> None:
    word = _Word()
    for name, shape in ((901, "lowerRoman"), (902, "upperLetter")):
        word.define(name, ((shape, "%1"),), '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="28"/></w:lvlOverride>')
        word.add("mục", name)
    numbers = [block.number for block in word.read().blocks]
    assert numbers == ["xxviii", "BB"]
    assert all(re.fullmatch(r"\w+", number or "") for number in numbers)
