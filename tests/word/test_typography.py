"""How runs look by the style cascade, against python-docx and by hand-made XML."""

import io
from typing import Any

import docx
import pytest
from docx.document import Document as Word
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Pt
from docx.styles.style import BaseStyle
from docx.text.run import Run
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from lint.appearance import Look
from lint.readers import read_bytes
from lint.word.sheet import Sheet
from lint.word.typography import Typography
from lint.zipped import Format

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_SIZES = st.none() | st.sampled_from([11, 12, 13, 14])
_TOGGLE = st.sampled_from([None, True, False])
_FONTS = st.none() | st.sampled_from(["Arial", "Times New Roman", "Calibri"])
_SAID = st.fixed_dictionaries({"size": _SIZES, "bold": _TOGGLE, "italic": _TOGGLE, "name": _FONTS})


def _set(font: Any, said: dict[str, Any]) -> None:
    font.size = Pt(said["size"]) if said["size"] else None
    font.bold, font.italic, font.name = said["bold"], said["italic"], said["name"]


def _chain(style: BaseStyle | None) -> list[Any]:
    found: list[Any] = []
    while style is not None:
        found.append(style.font)
        style = style.base_style
    return found


def _first(levels: list[Any], name: str, default: Any) -> Any:
    return next((value for font in levels if (value := getattr(font, name)) is not None), default)


def _expected(run: Run) -> tuple[float, str, bool, bool]:
    """What the style objects of python-docx say; its template has 11 points and Cambria of the theme by default."""
    paragraph, character = _chain(run._parent.style), _chain(run.style)
    levels = [run.font, *character, *paragraph]
    toggles = []
    for name in ("bold", "italic"):
        own = getattr(run.font, name)
        toggles.append(own if own is not None else _first(paragraph, name, False) != _first(character, name, False))
    return _first(levels, "size", Pt(11)).pt, _first(levels, "name", "Cambria"), toggles[0], toggles[1]


def _built(paragraphs: list[dict[str, Any]], characters: list[dict[str, Any]], own: dict[str, Any]) -> Word:
    """A document with one run, whose styles are each based on the one before."""
    word = docx.Document()
    chains: dict[str, Any] = {}
    for kind, said in (("PARAGRAPH", paragraphs), ("CHARACTER", characters)):
        base = None
        for number, level in enumerate(said):
            style = word.styles.add_style(f"{kind}{number}", getattr(WD_STYLE_TYPE, kind))
            style.base_style = base or style.base_style
            _set(style.font, level)
            base = style
        chains[kind] = base
    run = word.add_paragraph(style=chains["PARAGRAPH"]).add_run("Kế hoạch", style=chains["CHARACTER"])
    _set(run.font, own)
    return word


@settings(max_examples=60, deadline=None)
@given(st.lists(_SAID, max_size=3), st.lists(_SAID, max_size=2), _SAID)
def test_a_run_looks_as_its_styles_say(paragraphs: list[dict[str, Any]], characters: list[dict[str, Any]], own: dict[str, Any]) -> None:
    word = _built(paragraphs, characters, own)
    out = io.BytesIO()
    word.save(out)
    appearance = read_bytes(out.getvalue(), "a.docx").appearance
    assert appearance is not None
    (lettering,) = appearance.lettering
    look = lettering.look
    assert (look.size, look.font, look.bold, look.italic) == _expected(word.paragraphs[-1].runs[0])
    assert look.accented == look.font


def _look(styles: str, run: str, theme: str | None = None, style: str = "") -> Look:
    w = f"{{{_W}}}"
    sheet = Sheet(f'<w:styles xmlns:w="{_W}">{styles}</w:styles>'.encode(), "word/styles.xml", Format(".docx", "Word"), w)
    root = etree.fromstring(theme) if theme else None
    typography = Typography(sheet, w, lambda: root)
    look = typography.look(etree.fromstring(f'<w:r xmlns:w="{_W}">{run}</w:r>').find(f"{w}rPr"), typography.style(style))
    assert look is not None
    return look


def _defaults(properties: str) -> str:
    return f"<w:docDefaults><w:rPrDefault><w:rPr>{properties}</w:rPr></w:rPrDefault></w:docDefaults>"


_THEME = (
    '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme name="Office">'
    '<a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/>'
    '<a:font script="Viet" typeface="Arial"/></a:minorFont>'
    "</a:fontScheme></a:themeElements></a:theme>"
)


def test_what_word_takes_where_nothing_is_said() -> None:
    assert _look("", "") == Look("Times New Roman", "Times New Roman", 10)


@pytest.mark.parametrize(
    ("run", "fonts"),
    [
        ("", ("Calibri", "Calibri")),
        ('<w:rFonts w:ascii="Arial" w:hAnsi="Times New Roman"/>', ("Arial", "Times New Roman")),
        ('<w:rFonts w:ascii="Arial"/>', ("Arial", "Calibri")),
        ('<w:rFonts w:ascii="Arial" w:asciiTheme="majorHAnsi" w:hAnsi="Arial"/>', ("Cambria", "Arial")),
    ],
)
def test_fonts_of_the_theme(run: str, fonts: tuple[str, str]) -> None:
    look = _look(_defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'), f"<w:rPr>{run}</w:rPr>", _THEME)
    assert (look.font, look.accented) == fonts


def test_a_font_of_a_theme_that_is_not_there_is_unknown() -> None:
    assert _look(_defaults('<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'), "").font == ""


def test_toggles_of_styles_turn_each_other_over_and_the_defaults_hold() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="P"><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="C"><w:rPr><w:b w:val="on"/><w:i/></w:rPr></w:style>'
    )
    run = '<w:rPr><w:rStyle w:val="C"/></w:rPr>'
    look = _look(styles, run, style="P")
    assert (look.bold, look.italic) == (False, True)
    look = _look(_defaults("<w:b/>") + styles, run, style="P")
    assert look.bold


def test_styles_in_a_circle_and_of_another_type() -> None:
    styles = (
        '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/><w:rPr><w:sz w:val="26"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/><w:rPr><w:color w:val="FF0000"/></w:rPr></w:style>'
    )
    look = _look(styles, '<w:rPr><w:rStyle w:val="B"/></w:rPr>', style="A")
    assert (look.size, look.colour) == (13, "FF0000")


def test_sizes_with_a_unit_and_automatic_colours() -> None:
    look = _look("", '<w:rPr><w:sz w:val="13.5pt"/><w:color w:val="auto"/><w:highlight w:val="none"/></w:rPr>')
    assert (look.size, look.colour, look.highlight) == (13.5, None, None)
