"""Word files with parts that are missing or broken, and with more of everything than a document has."""

from collections.abc import Callable
from time import process_time

import pytest

from lint.errors import UnreadableError
from lint.readers import read_bytes
from tests.word.files import paragraph, word_file
from tests.word.listing import Item, definition, level, list_file, numbers, used
from tests.word.test_commenting import changed

_PARTS = dict.fromkeys(("styles", "comments", "numbering", "settings", "header1", "footnotes"), "")
_FILE = word_file(
    paragraph(
        "Kính gửi: Sở Y tế",
        '<w:r><w:footnoteReference w:id="1"/></w:r><w:commentRangeStart w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
        properties='<w:pStyle w:val="A"/><w:numPr><w:numId w:val="1"/></w:numPr>',
    )
    + '<w:sectPr><w:headerReference w:type="even" r:id="header1"/></w:sectPr>',
    _PARTS | {"settings": "<w:evenAndOddHeaders/>"},
)


@pytest.mark.parametrize("part", _PARTS)
def test_a_part_that_is_not_there_is_read_without(part: str) -> None:
    assert read_bytes(changed(_FILE, {}, (f"word/{part}.xml",)), "a.docx").text == "Kính gửi: Sở Y tế"


@pytest.mark.parametrize("part", sorted(_PARTS.keys() - {"styles"}))  # of a style sheet only what is needed is read
def test_a_broken_part_is_named_in_one_sentence(part: str) -> None:
    with pytest.raises(UnreadableError, match=f"phần word/{part}.xml không phải XML hợp lệ"):
        read_bytes(changed(_FILE, {f"word/{part}.xml": ("<?xml", "<!-- --><x/><?xml")}), "a.docx")


_SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
_INSTRUCTION = "<w:r><w:instrText>{}</w:instrText></w:r>".format("x" * 200)
_BEGIN, _SEPARATE = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate"))
_STYLE = '<w:style w:type="character" w:default="1" w:styleId="S{0}"><w:name w:val="Kiểu {0} của văn bản"/></w:style>'


def _sections(many: int) -> bytes:
    return word_file(paragraph("Một", properties=_SECTION) * many, {"header1": paragraph("Đầu trang") * many})


def _lists(many: int) -> bytes:
    listed = definition(1, *[level(0, "decimal", "%1.")] * many) + "".join(used(name, 1) for name in range(many))
    return list_file(listed, [Item(name) for name in range(many)])


def _instructions(many: int) -> bytes:
    return word_file(paragraph(_BEGIN, _INSTRUCTION * 4 * many, _SEPARATE, *["b"] * 4 * many))


def _numbered_header(many: int) -> bytes:
    return word_file(paragraph("Một") + _SECTION, {"header1": paragraph(_BEGIN, _INSTRUCTION * many)})


def _defaults(many: int) -> bytes:
    return word_file(paragraph("Một"), {"styles": "".join(map(_STYLE.format, range(8 * many)))})


@pytest.mark.parametrize("made", [_sections, _lists, _instructions, _numbered_header, _defaults])
def test_the_time_grows_with_the_file_and_not_with_its_square(made: Callable[[int], bytes]) -> None:
    data = made(2500)
    began = process_time()
    read_bytes(data, "a.docx")
    assert process_time() - began < 4  # half a second; by the square it would be five and more


def test_lists_of_one_definition_count_on() -> None:
    assert numbers(_lists(3)) == ["1.", "2.", "3."]
