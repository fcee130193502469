"""Files that are no OpenDocument text, or are damaged, locked or too large: one sentence each."""

import pytest

from lint.errors import UnreadableError
from lint.readers import read_bytes
from tests.readers.odf import MIMETYPE, content, fodt, odt, p, package, texts, xml

_LOCKED = xml("manifest:manifest", "<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>")
_DEEP = 240  # libxml2 refuses more than 256 levels


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"", "không phải .odt"),
        (b"\xd0\xcf\x11\xe0 old", "không phải .odt"),
        ("Chữ thường".encode(), "không phải .odt"),
        (odt(p("a"))[:200], "không mở được như tệp nén"),
        (package({"mimetype": MIMETYPE}), "content.xml"),
        (package({"mimetype": MIMETYPE, "encrypted-package": "x"}), "mật khẩu"),
        (package({"mimetype": MIMETYPE, "content.xml": "x", "META-INF/manifest.xml": _LOCKED}), "mật khẩu"),
        (package({"mimetype": "application/vnd.oasis.opendocument.spreadsheet", "content.xml": content(p("a"))}), "spreadsheet"),
        (package({"content.xml": xml("office:document-content", "<office:body><office:spreadsheet/></office:body>")}), "không chứa văn bản"),
        (package({"content.xml": "<a>"}), "không phải XML hợp lệ"),
        (package({"content.xml": '<!DOCTYPE a [<!ENTITY b "c">]>' + content(p("a"))}), "DOCTYPE"),
        (package({"content.xml": " " * 60_000_000}), "quá lớn"),
        (package({"content.xml": content(p("  "))}), "không có chữ"),
        (b"<?xml version='1.0'?><html/>", "không phải văn bản OpenDocument"),
        (b"<office:document", "không phải XML hợp lệ"),
    ],
)
def test_one_sentence_says_what_is_wrong(data: bytes, word: str) -> None:
    with pytest.raises(UnreadableError, match=word):
        read_bytes(data, "a.odt")


@pytest.mark.parametrize(
    "wrap",
    [
        "<text:section>{}</text:section>",
        "<text:list><text:list-item>{}</text:list-item></text:list>",
        "<table:table><table:table-row><table:table-cell>{}</table:table-cell></table:table-row></table:table>",
        "<text:p><draw:frame><draw:text-box>{}</draw:text-box></draw:frame></text:p>",
        "<draw:g>{}</draw:g>",
    ],
)
def test_deep_nesting_is_read(wrap: str) -> None:
    body = p("đáy")
    for _ in range(_DEEP // wrap.count("</")):
        body = wrap.format(body)
    assert "đáy" in texts(read_bytes(odt(body), "a.odt"))


def test_deep_spans_and_wild_numbers_are_read() -> None:
    spans = "<text:x>" * _DEEP + "đáy" + "</text:x>" * _DEEP
    wild = p('a<text:s text:c="99999999999999999999"/>b<text:s text:c="-5"/>c<text:s text:c="²"/>d')
    many = '<table:table-cell table:number-columns-repeated="999999999"><text:p>x</text:p></table:table-cell>'
    cells = f"{many}<table:table-cell><text:p>y</text:p></table:table-cell>"
    table = f'<table:table><table:table-row table:number-rows-repeated="999999999">{cells}</table:table-row></table:table>'
    document = read_bytes(odt(p(spans) + wild + table), "a.odt")
    assert texts(document)[0] == "đáy" and texts(document)[2:] == ["x", "y"]
    assert len(texts(document)[1]) < 1000


def test_a_flat_file_within_the_other_extension() -> None:
    assert texts(read_bytes(fodt(p("phẳng")).encode(), "a.odt")) == ["phẳng"]
