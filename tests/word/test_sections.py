"""Sections of Word files: paper, margins and page numbers, built with python-docx and by hand-made XML."""

import io
from collections.abc import Callable

import docx
import pytest
from docx.document import Document as Word
from docx.enum.section import WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm
from docx.text.paragraph import Paragraph

from lint.appearance import Appearance
from lint.readers import read_bytes

_PAGE = '<w:fldSimple {0} w:instr=" PAGE "><w:r><w:rPr><w:sz w:val="26"/></w:rPr><w:t>2</w:t></w:r></w:fldSimple>'
_COMPLEX = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PA</w:instrText></w:r><w:r><w:instrText>GE </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:rPr><w:sz w:val="28"/></w:rPr><w:t>2</w:t></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)


def _appearance(word: Word) -> Appearance:
    out = io.BytesIO()
    word.save(out)
    found = read_bytes(out.getvalue(), "a.docx").appearance
    assert found is not None
    return found


def _word(*texts: str) -> Word:
    word = docx.Document()
    for text in texts:
        word.add_paragraph(text)
    return word


def test_paper_and_margins_with_the_gutter() -> None:
    word = _word("Báo cáo")
    section = word.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin, section.top_margin, section.bottom_margin = Mm(25), Mm(15), Mm(20), Mm(-22)
    section.gutter = Mm(5)
    (page,) = _appearance(word).pages
    sizes = (page.width, page.height, page.left, page.right, page.top, page.bottom)
    assert sizes == pytest.approx((210, 297, 30, 15, 20, 22), abs=0.05)
    assert not page.landscape


def test_lengths_with_units_and_what_is_not_said() -> None:
    word = _word("Báo cáo")
    properties = word.sections[0]._sectPr
    properties.find(qn("w:pgMar")).set(qn("w:left"), "3cm")
    properties.remove(properties.find(qn("w:pgSz")))
    (page,) = _appearance(word).pages
    assert (page.left, page.width, page.height) == pytest.approx((30, 215.9, 279.4))
    properties.remove(properties.find(qn("w:pgMar")))
    (page,) = _appearance(word).pages
    assert (page.left, page.right, page.top) == pytest.approx((31.75, 31.75, 25.4))


def test_each_section_has_its_words_and_its_pages() -> None:
    word = _word("Một", "Hai")
    annex = word.add_section(WD_SECTION.NEW_PAGE)
    annex.page_width, annex.page_height = annex.page_height, annex.page_width
    annex._sectPr.append(parse_xml(f'<w:pgNumType {nsdecls("w")} w:fmt="lowerRoman" w:start="1"/>'))
    word.add_paragraph("Phụ lục")
    word.add_section(WD_SECTION.CONTINUOUS)
    word.add_paragraph("Ghi chú")
    pages = _appearance(word).pages
    assert [(page.span.start, page.span.end) for page in pages] == [(0, 7), (8, 15), (16, 23)]
    assert [(page.landscape, page.continuous, page.number_format) for page in pages[:2]] == [
        (False, False, "decimal"),
        (True, False, "lowerRoman"),
    ]
    assert pages[2].continuous


def _centred(paragraph: Paragraph) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    paragraph._p.append(parse_xml(_PAGE.format(nsdecls("w"))))


def _complex(paragraph: Paragraph) -> None:
    paragraph.style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    for run in parse_xml(f"<w:p {nsdecls('w')}>{_COMPLEX}</w:p>"):
        paragraph._p.append(run)


def _tabbed(paragraph: Paragraph) -> None:
    paragraph.add_run("\t")
    paragraph._p.append(parse_xml(_PAGE.format(nsdecls("w"))))


def _framed(paragraph: Paragraph) -> None:
    paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:framePr {nsdecls("w")} w:wrap="around" w:hAnchor="margin" w:xAlign="center"/>'))
    paragraph._p.append(parse_xml(_PAGE.format(nsdecls("w"))))


def _in_a_box(paragraph: Paragraph) -> None:
    box = f"<w:txbxContent><w:p>{_PAGE.format('')}</w:p></w:txbxContent>"
    paragraph._p.append(
        parse_xml(
            f'<w:r {nsdecls("w")}><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox>{box}</v:textbox></v:shape></w:pict></w:r>'
        )
    )


@pytest.mark.parametrize(
    ("put", "align", "size"), [(_centred, "center", 13), (_complex, "right", 14), (_tabbed, None, 13), (_framed, "center", 13), (_in_a_box, None, 13)]
)
def test_page_numbers(put: Callable[[Paragraph], None], align: str | None, size: int) -> None:
    word = _word("Báo cáo")
    put(word.sections[0].header.paragraphs[0])
    (page,) = _appearance(word).pages
    assert [(number.part, number.pages, number.align, number.size) for number in page.numbers] == [("header", "default", align, size)]


def test_the_number_of_pages_is_no_page_number() -> None:
    word = _word("Báo cáo")
    word.sections[0].footer.paragraphs[0]._p.append(parse_xml(_PAGE.format(nsdecls("w")).replace(" PAGE ", " NUMPAGES ")))
    assert _appearance(word).pages[0].numbers == ()


def test_numbers_of_the_first_page_and_of_the_section_before() -> None:
    word = _word("Một")
    first = word.sections[0]
    first.different_first_page_header_footer = True
    _centred(first.header.paragraphs[0])
    _centred(first.first_page_footer.paragraphs[0])
    word.add_section()
    word.add_paragraph("Hai")
    word.sections[1].different_first_page_header_footer = False
    pages = _appearance(word).pages
    assert [[(number.part, number.pages) for number in page.numbers] for page in pages] == [
        [("header", "default"), ("footer", "first")],
        [("header", "default")],
    ]


def test_ends_of_pages_are_counted() -> None:
    word = _word("Một")
    word.add_page_break()
    word.add_paragraph("Hai").add_run().add_break()
    word.add_paragraph("Ba").paragraph_format.page_break_before = True
    assert _appearance(word).breaks == 2
