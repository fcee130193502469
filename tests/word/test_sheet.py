"""Style sheets, of which only the styles that a text uses are parsed: however one is written, it says the same."""

import pytest

from lint.errors import UnreadableError
from lint.word.sheet import Sheet
from lint.zipped import Format

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_KIND = Format(".docx", "Word")
_USUAL = (
    f'<w:styles xmlns:w="{_W}"><w:docDefaults/>'
    '<w:style w:type="character" w:default="1" w:styleId="Chu"><w:name w:val="Chữ"/></w:style>'
    '<w:style w:type="paragraph" w:default="1" w:styleId="Thuong"><w:name w:val="Thường"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Muc"><w:basedOn w:val="Thuong"/></w:style></w:styles>'
)
_DECOY = '<w:style w:type="paragraph" w:default="1" w:styleId="Muc"/>'
_MUC = '<w:style w:type="paragraph" w:styleId="Muc">'


def _sheet(data: bytes) -> Sheet:
    return Sheet(data, "word/styles.xml", _KIND, f"{{{_W}}}")


@pytest.mark.parametrize(
    "data",
    [
        _USUAL.encode(),
        b"\xef\xbb\xbf" + _USUAL.encode(),
        f'<?xml version="1.0" encoding="UTF-16"?>{_USUAL}'.encode("utf-16"),
        f'<?xml version="1.0" encoding="windows-1258"?>{_USUAL}'.encode("windows-1258", "xmlcharrefreplace"),
        _USUAL.replace('"', "'").encode(),
        _USUAL.replace('="Muc"', ' = "Muc"').encode(),
        _USUAL.replace('w:default="1"', 'w:default\n= "1"').encode(),
        _USUAL.replace('"Muc"', '"M&#117;c"').encode(),
        _USUAL.replace("w:", "").replace("xmlns:w", "xmlns").replace(" type=", " w:type=").replace(" styleId=", " w:styleId=")
        .replace(" default=", " w:default=").replace(" val=", " w:val=").replace("<styles", f'<styles xmlns:w="{_W}"').encode(),
        _USUAL.replace("<w:docDefaults/>", f"<w:docDefaults/><!-- {_DECOY} -->").encode(),
        f"<?styles {_DECOY.replace('/>', '')}?>{_USUAL}".encode(),
        _USUAL.replace("<w:docDefaults/>", '<w:docDefaults/><w:latentStyles><w:lsdException w:styleId="Muc"/></w:latentStyles>').encode(),
        _USUAL.replace(_MUC, _MUC.replace(">", ' w:rsid="a>b">')).replace("</w:style>", "</w:style >").encode(),
    ],
    ids=[
        "usual", "byte order mark", "UTF-16", "one byte a letter", "other quotes", "blanks at ids", "blanks at defaults", "escaped id",
        "default namespace", "comment", "instruction", "id of another element", "signs in attributes",
    ],
)  # fmt: skip
def test_a_sheet_says_the_same_however_it_is_written(data: bytes) -> None:
    sheet = _sheet(data)
    assert sheet.normal == "Thuong"
    assert [sheet.type(name) for name in ("Muc", "Chu", "Khac")] == ["paragraph", "character", ""]
    found, chu = sheet.get("Muc"), sheet.get("Chu")
    assert found is not None and chu is not None and sheet.defaults is not None
    assert [child.tag for child in found] == [f"{{{_W}}}basedOn"]
    assert [child.get(f"{{{_W}}}val") for child in chu] == ["Chữ"]


def test_the_first_of_styles_with_one_id_counts() -> None:
    twice = _USUAL.replace("</w:styles>", '<w:style w:type="table" w:styleId="Muc"/></w:styles>')
    assert _sheet(twice.encode()).type("Muc") == _sheet(twice.replace('"', "'").encode()).type("Muc") == "paragraph"


def test_a_text_may_use_any_number_of_styles() -> None:
    inside = "".join(f'<w:style w:type="paragraph" w:styleId="S{n}"><w:name w:val="{n}"/></w:style>' for n in range(300))
    sheet = _sheet(_USUAL.replace("</w:styles>", f"{inside}</w:styles>").encode())
    assert {sheet.type(f"S{n}") for n in range(300)} == {"paragraph"}
    assert (sheet.type("Muc"), sheet.normal) == ("paragraph", "Thuong")


@pytest.mark.parametrize("end", ['<w:style w:default="1"', '<w:style w:default="1" w:styleId="M', '<w:style w:type="paragraph" w:styleId="Muc">'])
def test_a_sheet_that_breaks_off_is_told_in_one_sentence(end: str) -> None:
    sheet = _sheet(f'<w:styles xmlns:w="{_W}">{end}'.encode())
    with pytest.raises(UnreadableError, match=r"word/styles\.xml không phải XML hợp lệ"):
        print(sheet.normal, sheet.get("Muc"))


def test_a_file_without_a_sheet_has_no_styles() -> None:
    sheet = _sheet(b"")
    assert (sheet.normal, sheet.type("Muc"), sheet.defaults) == ("", "", None)
