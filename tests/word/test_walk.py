"""What of a Word file is read, in which order, and where it stands: one hand-made file for each feature."""

import io
import zipfile

import pytest

from lint.document import Document
from lint.readers import read_bytes
from tests.word.files import paragraph, word_file

_INSERTED = '<w:ins w:id="1" w:author="Lan">{}</w:ins>'
_RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
_DELETED = '<w:del w:id="2" w:author="Lan"><w:r><w:delText xml:space="preserve">{}</w:delText></w:r></w:del>'


def _read(body: str, original: bool = False, **parts: str) -> Document:
    return read_bytes(word_file(body, parts), "a.docx", original=original)


def _texts(document: Document) -> list[str]:
    return [document.slice(block.span) for block in document.blocks]


def test_the_parts_of_a_page_are_read_each_once_and_behind_the_text() -> None:
    notes = (
        f'<w:footnote w:id="0" w:type="separator">{paragraph("-")}</w:footnote>'
        f'<w:footnote w:id="3">{paragraph("Chú thích sau.")}</w:footnote><w:footnote w:id="2">{paragraph("Chú thích trước.")}</w:footnote>'
        f'<w:footnote w:id="9">{paragraph("Không ai dẫn tới.")}</w:footnote>'
    )
    references = (
        '<w:sectPr><w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/>'
        '<w:headerReference w:type="even" r:id="header3"/><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>'
    )
    body = (
        paragraph("Một", '<w:r><w:footnoteReference w:id="2"/></w:r>', properties=references)
        + paragraph("Hai", '<w:r><w:endnoteReference w:id="1"/></w:r>', '<w:r><w:footnoteReference w:id="3"/></w:r>')
        + references.replace("<w:sectPr>", "<w:sectPr><w:titlePg/>")
    )
    document = _read(
        body,
        header1=paragraph("Đầu trang"),
        header2=paragraph("Đầu trang thứ nhất"),
        header3=paragraph("Đầu trang chẵn"),
        footer1=paragraph("Cuối trang"),
        footnotes=notes,
        endnotes=f'<w:endnote w:id="1">{paragraph("Chú thích cuối.")}</w:endnote>',
    )
    assert [(block.ordinal, block.part, text) for block, text in zip(document.blocks, _texts(document), strict=True)] == [
        (1, "body", "Một"),
        (2, "body", "Hai"),
        (3, "header", "Đầu trang"),
        (4, "header", "Đầu trang thứ nhất"),
        (5, "footer", "Cuối trang"),
        (6, "footnote", "Chú thích trước."),
        (7, "footnote", "Chú thích sau."),
        (8, "endnote", "Chú thích cuối."),
    ]
    assert document.origin.locate(document.text.index("Cuối trang")) == ("word/footer1.xml", 5, 0)


def test_even_headers_show_where_the_file_has_them() -> None:
    body = paragraph("Một") + '<w:sectPr><w:headerReference w:type="even" r:id="header1"/></w:sectPr>'
    settings = "<w:evenAndOddHeaders/>"
    assert _texts(_read(body, header1=paragraph("Chẵn"), settings=settings)) == ["Một", "Chẵn"]


@pytest.mark.parametrize(
    ("body", "accepted", "rejected"),
    [
        (paragraph("Số ", _DELETED.format("12"), _INSERTED.format(_RUN.format("13"))), ["Số 13"], ["Số 12"]),
        (
            paragraph(
                f'<w:moveFrom w:id="1">{_RUN.format("Từ đây. ")}</w:moveFrom>', "Giữa.", f'<w:moveTo w:id="2">{_RUN.format(" Đến đây.")}</w:moveTo>'
            ),
            ["Giữa. Đến đây."],
            ["Từ đây. Giữa."],
        ),
        (paragraph("Một ", properties='<w:rPr><w:del w:id="1"/></w:rPr>') + paragraph("hai"), ["Một hai"], ["Một", "hai"]),
        (paragraph("Một ", properties='<w:rPr><w:ins w:id="1"/></w:rPr>') + paragraph("hai"), ["Một", "hai"], ["Một hai"]),
        (
            f'<w:tbl><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>{paragraph("cũ")}</w:tc></w:tr>'
            f'<w:tr><w:trPr><w:ins w:id="1"/></w:trPr><w:tc>{paragraph("mới")}</w:tc></w:tr><w:tr><w:tc>{paragraph("còn")}</w:tc></w:tr></w:tbl>',
            ["mới", "còn"],
            ["cũ", "còn"],
        ),
        (
            f'<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>{paragraph("cũ")}</w:tc>'
            f'<w:tc><w:tcPr><w:cellIns w:id="1"/></w:tcPr>{paragraph("mới")}</w:tc></w:tr></w:tbl>',
            ["mới"],
            ["cũ"],
        ),
    ],
    ids=["words", "moved", "mark deleted", "mark inserted", "rows", "cells"],
)
def test_revisions_are_read_as_accepted_or_as_rejected(body: str, accepted: list[str], rejected: list[str]) -> None:
    assert _texts(_read(body)) == accepted
    assert _texts(_read(body, original=True)) == rejected


def test_a_list_number_that_was_taken_away_counts_in_the_original_only() -> None:
    numbering = (
        '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>'
    )
    listed = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
    body = paragraph("Một", properties=f"<w:pPrChange w:id='1'><w:pPr>{listed}</w:pPr></w:pPrChange>") + paragraph("Hai", properties=listed)
    assert [block.number for block in _read(body, numbering=numbering).blocks] == [None, "1."]
    assert [block.number for block in _read(body, original=True, numbering=numbering).blocks] == ["1.", "2."]


@pytest.mark.parametrize(
    ("run", "shown"),
    [
        ("<w:r><w:t>QĐ</w:t><w:noBreakHyphen/><w:t>UBND</w:t></w:r>", "QĐ\u2011UBND"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r>", "a\tb"),
        ('<w:r><w:t>a</w:t><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>', "a☑"),
        ('<w:r><w:t>a</w:t><w:sym w:font="Wingdings" w:char="F001"/></w:r>', "a□"),
        ('<w:r><w:t>a</w:t><w:sym w:font="Arial" w:char="00B2"/></w:r>', "a²"),
        ('<w:r><w:t>ghi</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t> nháp</w:t></w:r>', "ghi"),
        ('<w:r><w:t>ghi</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Kin"/></w:rPr><w:t> nháp</w:t></w:r>', "ghi"),
        ('<w:r><w:t>ghi</w:t></w:r><w:r><w:rPr><w:rStyle w:val="Kin"/><w:vanish w:val="0"/></w:rPr><w:t>rõ</w:t></w:r>', "ghirõ"),
        ("<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "a+b"),
        ('<w:hyperlink r:id="x"><w:r><w:t>liên kết</w:t></w:r></w:hyperlink>', "liên kết"),
        ('<w:sdt><w:sdtPr><w:alias w:val="Tên"/></w:sdtPr><w:sdtContent><w:r><w:t>nội dung</w:t></w:r></w:sdtContent></w:sdt>', "nội dung"),
        ('<w:fldSimple w:instr="PAGE"><w:r><w:t>3</w:t></w:r></w:fldSimple>', "3"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            '<w:r><w:t>05/01/2026</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "05/01/2026",
        ),
        ("<w:r><w:ruby><w:rt><w:r><w:t>nhỏ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>lớn</w:t></w:r></w:rubyBase></w:ruby></w:r>", "lớn"),
        ('<w:commentRangeStart w:id="0"/>' + _RUN.format("ý") + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>', "ý"),
        ("<!-- ghi --><w:r><!-- chú --><w:t>chữ</w:t></w:r>", "chữ"),
    ],
)  # fmt: skip
def test_what_a_run_shows(run: str, shown: str) -> None:
    styles = '<w:style w:type="character" w:styleId="Kin"><w:rPr><w:vanish/></w:rPr></w:style>'
    assert _texts(_read(f"<w:p>{run}</w:p>", styles=styles)) == [shown]


_BOX = f"<w:txbxContent>{paragraph('Trong hộp')}</w:txbxContent>"
_DRAWN = f"<w:drawing><wp:anchor><a:graphic><wps:wsp><wps:txbx>{_BOX}</wps:txbx></wps:wsp></a:graphic></wp:anchor></w:drawing>"
_PICTURED = f"<w:pict><v:shape><v:textbox>{_BOX}</v:textbox></v:shape></w:pict>"
_EITHER = f"<mc:AlternateContent><mc:Choice Requires='wps'>{_DRAWN}</mc:Choice><mc:Fallback>{_PICTURED}</mc:Fallback></mc:AlternateContent>"


@pytest.mark.parametrize("box", [_DRAWN, _PICTURED, _EITHER], ids=["DrawingML", "VML", "both"])
def test_a_text_box_is_read_once_behind_its_paragraph(box: str) -> None:
    document = _read(paragraph("Trước", f"<w:r>{box}</w:r>", " sau") + paragraph("Tiếp"))
    assert [(block.part, block.ordinal) for block in document.blocks] == [("body", 1), ("textbox", 2), ("body", 3)]
    assert _texts(document) == ["Trước sau", "Trong hộp", "Tiếp"]


def test_strict_files_and_files_with_macros_read_the_same() -> None:
    body = paragraph("Số: 12/KH-UBND") + '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
    parts = {"header1": paragraph("Đầu trang")}
    usual = read_bytes(word_file(body, parts), "a.docx")
    assert _texts(usual) == ["Số: 12/KH-UBND", "Đầu trang"]
    for data, name in ((word_file(body, parts, strict=True), "a.docx"), (word_file(body, parts, macros=True), "a.docm")):
        other = read_bytes(data, name)
        assert (other.text, other.blocks, other.origin.segments) == (usual.text, usual.blocks, usual.origin.segments)


def test_parts_are_found_by_their_references() -> None:
    def moved(text: str) -> str:
        return text.replace("footnotes.xml", "/word/../word/ghi-chu.xml")

    data = word_file(
        paragraph("Một", '<w:r><w:footnoteReference w:id="1"/></w:r>'), {"footnotes": f'<w:footnote w:id="1">{paragraph("Chú thích.")}</w:footnote>'}
    )
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            new.writestr(name.replace("footnotes.xml", "ghi-chu.xml"), moved(content) if name.endswith("document.xml.rels") else content)
    assert _texts(read_bytes(out.getvalue(), "a.docx")) == ["Một", "Chú thích."]
