"""HTML pages."""

from lint.document import BlockKind
from lint.readers import read_bytes
from tests.readers.reading import assert_maps_back, cells, texts


def test_blocks_whitespace_and_entities() -> None:
    raw = "<html><head><title>t</title><style>p{}</style></head><body>\n"
    raw += "<h2>II. NỘI DUNG</h2><p>Căn cứ  <b>Luật</b>\n  An ninh &amp; Trật tự&nbsp;xã</p>\n<ul><li>Một"
    raw += "<li>Hai</ul><script>var x='<p>'</script>"
    assert texts(raw, "a.html") == ["II. NỘI DUNG", "Căn cứ Luật An ninh & Trật tự\xa0xã", "Một", "Hai"]
    document = read_bytes(raw.encode(), "a.htm")
    assert_maps_back(document)
    assert document.blocks[0].kind is BlockKind.HEADING
    assert document.line_column(document.text.index("An ninh")) == (3, 3)


def test_tables_with_spans_breaks_and_nesting() -> None:
    raw = "<table><tr><td rowspan=2>A<td colspan='2'><b>UBND XÃ<br>-----<br>PHÒNG KINH TẾ</b><tr><td>C<table><tr><td>trong</table></table><p>ngoài"
    assert cells(raw, "a.html") == [
        (1, 1, 1, "A"),
        (1, 1, 2, "UBND XÃ"),
        (1, 1, 2, "PHÒNG KINH TẾ"),
        (1, 2, 2, "C"),
        (2, 1, 1, "trong"),
        (None, None, None, "ngoài"),
    ]


def test_bold_by_tag_and_style() -> None:
    document = read_bytes(
        "<p><strong>Điều 1.</strong></p><p><span style='font-weight:700'>Điều 2.</span> x</p><p style='font-weight:bold'>y</p>".encode(), "a.html"
    )
    assert [block.bold for block in document.blocks] == [True, False, True]


def test_a_break_before_a_small_letter_is_a_blank() -> None:
    assert texts("<p>Kế hoạch phòng chống dịch<br>trên địa bàn xã<br>Năm 2026</p>", "a.html") == [
        "Kế hoạch phòng chống dịch trên địa bàn xã",
        "Năm 2026",
    ]


def test_a_line_of_zero_width_characters_is_no_line() -> None:
    assert texts("<p>Lời nói đầu<br>\ufeff\u200b<br>Nội dung</p>", "a.html") == ["Lời nói đầu", "Nội dung"]
