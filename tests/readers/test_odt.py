"""OpenDocument texts: paragraphs, looks, fields, boxes, tables, margins and notes."""

import re

from hypothesis import given
from hypothesis import strategies as st

from lint.document import BlockKind
from lint.readers import read_bytes
from tests.readers.odf import fodt, odt, p, read, texts

_BOLD = '<style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>'
_HIDDEN = '<style:style style:name="H" style:family="text"><style:text-properties text:display="none"/></style:style>'


def test_paragraphs_headings_and_places() -> None:
    document = read(
        '<text:h text:outline-level="2">II. NỘI DUNG</text:h>'
        + p('Số: <text:span text:style-name="B">45</text:span>/KH-UBND')
        + p("")
        + p('<text:span text:style-name="B">Nơi nhận:</text:span> ')
        + p("KẾ HOẠCH", "Title"),
        _BOLD,
        '<style:style style:name="Title" style:family="paragraph"><style:text-properties fo:font-weight="700"/></style:style>',
    )
    assert texts(document) == ["II. NỘI DUNG", "Số: 45/KH-UBND", "Nơi nhận:", "KẾ HOẠCH"]
    assert [block.kind for block in document.blocks] == [BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH, BlockKind.HEADING]
    assert [block.bold for block in document.blocks] == [False, False, True, True]
    assert [block.ordinal for block in document.blocks] == [1, 2, 4, 5]
    assert document.line_column(document.text.index("/KH")) == (2, 7)
    assert document.origin.locate(document.text.index("Nơi")) == ("content.xml", 4, 0)
    assert document.source is None and document.format == "odt" and len(document.origin.digest) == 64


def test_looks_come_from_parents_and_the_nearest_span() -> None:
    document = read(
        p("đậm", "P1") + p('<text:span text:style-name="N">thường</text:span>', "P1") + p("ẩn", "P2"),
        '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Strong"/>'
        '<style:style style:name="N" style:family="text"><style:text-properties fo:font-weight="normal"/></style:style>'
        '<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Gone"/>',
        '<style:style style:name="Strong" style:family="paragraph" style:parent-style-name="Base"/>'
        '<style:style style:name="Base" style:family="paragraph" style:parent-style-name="Strong">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
        '<style:style style:name="Gone" style:family="paragraph"><style:text-properties text:display="none"/></style:style>',
    )
    assert [(document.slice(block.span), block.bold) for block in document.blocks] == [("đậm", True), ("thường", False)]


def test_white_space_collapses_and_marks_stand_for_characters() -> None:
    document = read(
        p("  Số\n\t 12 <text:span> -</text:span> a<text:s/> b<text:tab/>c<text:s text:c='3'/>d<text:soft-page-break/>\u2011đ")
        + p("Dòng một,<text:line-break/>  dòng hai\u00a0x")
        + p("Hết câu.<text:line-break/>Câu sau")
    )
    assert texts(document) == ["Số 12 - a  b\tc   d\u2011đ", "Dòng một, dòng hai\u00a0x", "Hết câu.", "Câu sau"]
    assert document.line_column(document.text.index("dòng hai")) == (2, 12)
    assert [block.ordinal for block in document.blocks] == [1, 2, 3, 3]


@given(st.lists(st.sampled_from(["a", " ", "  ", "\n", "\t", "<text:span>", "</text:span>", "đ"]), max_size=12))
def test_white_space_is_collapsed_over_spans(pieces: list[str]) -> None:
    opened = 0
    inside = ""
    for piece in pieces:
        opened += (piece == "<text:span>") - (piece == "</text:span>")
        if opened < 0:
            opened = 0
            continue
        inside += piece
    inside += "</text:span>" * opened
    plain = re.sub("<[^>]*>", "", inside)
    assert texts(read(p(f"{inside}.")))[0] == " ".join(f"{plain}.".split())


def test_fields_show_their_result_and_links_are_typed() -> None:
    document = read(
        p(
            'Trang <text:page-number text:select-page="current">7</text:page-number>/9, <text:a xlink:href="http://a.vn">trang tin</text:a>'
            '<text:bookmark text:name="x"/><text:variable-set text:name="v" text:display="none">bỏ</text:variable-set>'
            '<text:hidden-text text:is-hidden="true">ẩn</text:hidden-text>'
            "<text:ruby><text:ruby-base>gốc</text:ruby-base><text:ruby-text>trên</text:ruby-text></text:ruby>"
            "<office:annotation><dc:creator>A</dc:creator><text:p>ý kiến</text:p></office:annotation>"
            '<text:span text:style-name="H">ẩn</text:span>'
        )
        + p('ẩn cả đoạn<text:hidden-paragraph text:is-hidden="true"/>')
        + p("sau"),
        _HIDDEN,
    )
    assert texts(document) == ["Trang 7/9, trang tingốc", "sau"]
    assert document.origin.segment_at(document.text.index("7"))[1].kind == "generated"
    assert document.origin.segment_at(document.text.index("trang tin"))[1].kind == "source"
    assert document.line_column(document.text.index("/9") + 1) == (1, 9)
    assert document.blocks[1].ordinal == 3


def test_codes_of_symbol_fonts_show_as_letters() -> None:
    symbol = '<style:style style:name="S" style:family="text"><style:text-properties style:font-name="Wingdings"/></style:style>'
    document = read(p('Đạt <text:span text:style-name="S">\uf0fe</text:span> không'), symbol)
    assert texts(document) == ["Đạt ☑ không"]


def test_tables_count_grid_columns_and_nest() -> None:
    cell = "<table:table-cell{}>{}</table:table-cell>"
    inner = f"<table:table><table:table-row>{cell.format('', p('trong'))}</table:table-row></table:table>"
    document = read(
        "<table:table><table:table-column table:number-columns-repeated='3'/><table:table-header-rows><table:table-row>"
        + cell.format("", p("STT"))
        + cell.format(" table:number-columns-repeated='1'", "")
        + cell.format("", p("Ghi chú"))
        + "</table:table-row></table:table-header-rows><table:table-rows><table:table-row>"
        + cell.format(" table:number-columns-spanned='2'", p("gộp"))
        + "<table:covered-table-cell><text:p>che</text:p></table:covered-table-cell>"
        + cell.format("", inner + p("sau"))
        + "</table:table-row></table:table-rows></table:table>"
    )
    assert [(b.table, b.row, b.cell, document.slice(b.span)) for b in document.blocks] == [
        (1, 1, 1, "STT"),
        (1, 1, 3, "Ghi chú"),
        (1, 2, 1, "gộp"),
        (2, 1, 1, "trong"),
        (1, 2, 3, "sau"),
    ]
    assert {block.kind for block in document.blocks} == {BlockKind.CELL}


def test_a_letterhead_is_read_column_by_column() -> None:
    document = read(
        "<table:table><table:table-row><table:table-cell>"
        + p("ỦY BAN NHÂN DÂN<text:line-break/>XÃ AN HÒA")
        + p("Số: 12/KH-UBND")
        + "</table:table-cell><table:table-cell>"
        + p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<text:line-break/>Độc lập - Tự do - Hạnh phúc")
        + "</table:table-cell></table:table-row></table:table>"
    )
    assert texts(document) == [
        "ỦY BAN NHÂN DÂN",
        "XÃ AN HÒA",
        "Số: 12/KH-UBND",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]


def test_boxes_and_shapes_come_after_their_paragraph() -> None:
    box = f"<draw:frame><draw:text-box>{p('MẬT')}</draw:text-box><svg:title>bỏ</svg:title></draw:frame>"
    shape = f"<draw:g><draw:custom-shape>{p('KHẨN')}</draw:custom-shape><draw:line/></draw:g>"
    document = read(p(f"Thân{box} văn{shape}") + p("bản"))
    assert [(document.slice(b.span), b.part, b.ordinal) for b in document.blocks] == [
        ("Thân văn", "body", 1),
        ("MẬT", "textbox", 2),
        ("KHẨN", "textbox", 3),
        ("bản", "body", 4),
    ]


def test_notes_come_after_the_body_footnotes_first() -> None:
    note = (
        '<text:note text:note-class="{}"><text:note-citation>1</text:note-citation><text:note-body><text:p>{}</text:p></text:note-body></text:note>'
    )
    document = read(p("Theo luật" + note.format("endnote", "Cuối bài.") + note.format("footnote", "Chân trang.") + " này") + p("hết"))
    assert [(document.slice(b.span), b.part, b.ordinal) for b in document.blocks] == [
        ("Theo luật này", "body", 1),
        ("hết", "body", 2),
        ("Chân trang.", "footnote", 3),
        ("Cuối bài.", "endnote", 4),
    ]


def test_headers_and_footers_of_the_pages_in_use() -> None:
    page = '<style:master-page style:name="{}"{}>{}</style:master-page>'
    header, footer = "<style:header><text:p>{}</text:p></style:header>", "<style:footer><text:p>{}</text:p></style:footer>"
    document = read(
        p("một") + p("hai", "P1"),
        '<style:style style:name="P1" style:family="paragraph" style:master-page-name="Ngang"/>',
        masters=page.format(
            "Standard", "", header.format("Mẫu 1") + '<style:header-left style:display="false"><text:p>chẵn</text:p></style:header-left>'
        )
        + page.format("Thừa", "", header.format("không dùng"))
        + page.format("Ngang", ' style:next-style-name="Sau"', header.format("Mẫu 1") + footer.format("Trang ngang"))
        + page.format("Sau", ' style:next-style-name="Ngang"', header.format("Mẫu 2")),
    )
    assert [(document.slice(b.span), b.part, b.ordinal) for b in document.blocks[2:]] == [
        ("Mẫu 1", "header", 3),
        ("Mẫu 2", "header", 4),
        ("Trang ngang", "footer", 5),
    ]
    assert document.origin.locate(document.text.index("Mẫu 1"))[0] == "styles.xml"


def test_sections_and_indexes() -> None:
    document = read(
        f"<text:section>{p('mở')}</text:section><text:section text:display='none'>{p('kín')}</text:section>"
        f"<text:section text:display='condition' text:is-hidden='true'>{p('kín')}</text:section>"
        "<text:table-of-content><text:table-of-content-source><text:index-title-template>bỏ</text:index-title-template>"
        f"</text:table-of-content-source><text:index-body><text:index-title>{p('MỤC LỤC')}</text:index-title>"
        f"{p('I. Mục đích<text:tab/>1')}</text:index-body></text:table-of-content>"
    )
    assert texts(document) == ["mở", "MỤC LỤC", "I. Mục đích\t1"]
    assert not document.origin.editable(document.blocks[2].span)
    assert document.blocks[1].ordinal == 4


def test_legacy_fonts_are_read_as_what_they_show() -> None:
    faces = '<style:style style:name="V" style:family="text"><style:text-properties fo:font-family="\'.VnTime\'"/></style:style>'
    words = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, §éc lËp - Tù do - H¹nh phóc, Uû ban nh©n d©n tØnh"
    document = read(p(f'<text:span text:style-name="V">{words}</text:span>') + p("Số"), faces)
    assert texts(document)[0].startswith("Cộng hoà xã hội chủ nghĩa Việt Nam")
    assert {one.how for one in document.rewritten} == {"tcvn3"}


def test_letters_are_composed_over_spans() -> None:
    document = read(p("Kê<text:span>\u0301 hoạch</text:span>"))
    assert document.text == "Kế hoạch"
    assert document.line_column(document.text.index("h")) == (1, 5)


def test_a_flat_file_reads_the_same() -> None:
    body = p("Kính gửi: Sở Y tế") + p('<text:span text:style-name="B">đậm</text:span>')
    zipped, flat = read_bytes(odt(body, _BOLD), "a.odt"), read_bytes(fodt(body, _BOLD).encode(), "a.fodt")
    assert (flat.text, flat.blocks) == (zipped.text, zipped.blocks)
