"""The letters of a PDF page: what each says, where it stands when the page is held so that its text is upright, and how it is drawn."""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from ctypes import c_double, c_ulong, c_void_p, cast, create_string_buffer

import pypdfium2.raw as pdf

from lint.errors import UnreadableError
from lint.readers.pdf.page import Frame, Glyph
from lint.records import NamedTuple

_MOST = 3_000_000  # letters of a file
_BOLD = 600  # the weight from which a font is bold
_FORCED_BOLD = 1 << 18  # font descriptor flag (ISO 32000-1, table 123)
_STROKED = 2  # text rendering mode: filled and stroked, which is how bold is faked
_HYPHEN = "\x02"  # what PDFium puts for a hyphen at the end of a line
_BULLETS = dict.fromkeys("\uf0b7\uf0a7\uf0d8\uf076\uf0fc\uf0a8\uf06e\uf071\uf0fe", "•") | {"\uf02d": "-", "\uf02b": "+", _HYPHEN: "-"}


class _Style(NamedTuple):
    """What all letters of one text object share; `turns` is None for text that runs aslant (a watermark)."""

    piece: int
    size: float
    turns: int | None
    bold: bool
    artifact: bool


# One letter as PDFium tells of it: text, origin (x, y), left, bottom, right, top, style. A plain tuple: a page has thousands.
_Raw = tuple[str, float, float, float, float, float, float, _Style]


def read_glyphs(text_page: object, box: tuple[float, float, float, float], before: int) -> tuple[list[Glyph], Frame]:
    """The letters of a page in drawing order, those outside the visible `box` (left, bottom, right, top) and those turned otherwise left out.

    `before` counts the letters of earlier pages: UnreadableError when the file has more than a document can have.
    """
    count = pdf.FPDFText_CountChars(text_page)
    if before + count > _MOST:
        raise UnreadableError("Tệp PDF có quá nhiều chữ so với một văn bản nên vblint không đọc. Tách thành các tệp nhỏ hơn rồi thử lại.")
    raws = _raws(text_page, count)
    turned = Counter(style.turns for *_, style in raws if style.turns is not None)
    frame = Frame(*box, turned.most_common(1)[0][0] if turned else 0)
    return list(_upright(raws, frame)), frame


def _upright(raws: Sequence[_Raw], frame: Frame) -> Iterator[Glyph]:
    for text, x, y, left, bottom, right, top, style in raws:
        inside = frame.left - 1 <= (left + right) / 2 <= frame.right + 1 and frame.bottom - 1 <= y <= frame.top + 1
        if style.turns != frame.turns or not inside:
            continue
        if frame.turns:
            box = frame.box(left, bottom, right, top)
            yield Glyph(text, box.x0, box.x1, frame.point(x, y)[1], style.size, style.bold, style.piece, style.artifact)
        else:
            yield Glyph(text, left - frame.left, right - frame.left, frame.top - y, style.size, style.bold, style.piece, style.artifact)


def _raws(text_page: object, count: int) -> list[_Raw]:
    found: list[_Raw] = []
    styles: dict[int | None, _Style] = {}
    x, y, rect = c_double(), c_double(), pdf.FS_RECTF()
    for index in range(count):
        code = pdf.FPDFText_GetUnicode(text_page, index)
        if code in (0, 10, 13) or code == 32 and pdf.FPDFText_IsGenerated(text_page, index) == 1:
            continue
        drawn = pdf.FPDFText_GetTextObject(text_page, index)
        key = c_void_p.from_buffer(drawn).value
        if key not in styles:
            styles[key] = _style(text_page, index, drawn, len(styles))
        pdf.FPDFText_GetCharOrigin(text_page, index, x, y)
        pdf.FPDFText_GetLooseCharBox(text_page, index, rect)
        text = chr(code) if code < 0x110000 else "\ufffd"
        found.append((_BULLETS.get(text, text), x.value, y.value, rect.left, rect.bottom, rect.right, rect.top, styles[key]))
    return found


def _style(text_page: object, index: int, drawn: object, piece: int) -> _Style:
    matrix = pdf.FS_MATRIX()
    pdf.FPDFText_GetMatrix(text_page, index, matrix)
    size = pdf.FPDFText_GetFontSize(text_page, index) * (math.hypot(matrix.c, matrix.d) or 1.0)
    angle = math.degrees(math.atan2(matrix.b, matrix.a))
    turns = round(angle / 90)
    straight = abs(angle - 90 * turns) < 8
    return _Style(piece, size if 1 < size < 500 else 10.0, turns % 4 if straight else None, _is_bold(drawn), _is_artifact(drawn))


def _is_bold(drawn: object) -> bool:
    if not drawn:
        return False
    font = pdf.FPDFTextObj_GetFont(drawn)
    if not font:
        return False
    name = create_string_buffer(256)
    pdf.FPDFFont_GetBaseFontName(font, name, 256)
    forced = pdf.FPDFFont_GetFlags(font) & _FORCED_BOLD and pdf.FPDFFont_GetFlags(font) != -1
    return (
        b"bold" in name.value.lower() or bool(forced) or pdf.FPDFFont_GetWeight(font) >= _BOLD or pdf.FPDFTextObj_GetTextRenderMode(drawn) == _STROKED
    )


def _is_artifact(drawn: object) -> bool:
    count = pdf.FPDFPageObj_CountMarks(drawn) if drawn else 0
    name, length = create_string_buffer(32), c_ulong()
    for index in range(min(max(count, 0), 20)):
        mark = pdf.FPDFPageObj_GetMark(drawn, index)
        kind = cast(name, pdf.POINTER(pdf.FPDF_WCHAR)) if mark else None
        if mark and pdf.FPDFPageObjMark_GetName(mark, kind, 32, length) and name.raw[:16].decode("utf-16-le", "replace") == "Artifact":
            return True
    return False


def unmapped(glyphs: Sequence[Glyph]) -> int:
    """How many letters say nothing: the font has no table from its codes to letters, or a wrong one."""
    return sum(glyph.text == "\ufffd" or "\ue000" <= glyph.text <= "\uf8ff" or glyph.text < " " for glyph in glyphs)
