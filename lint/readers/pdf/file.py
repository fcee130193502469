"""A PDF file opened by PDFium (extra `pdf`): its pages one after the other, every object closed again."""

from collections.abc import Iterator
from contextlib import contextmanager

import pypdfium2.raw as pdf

from lint.errors import UnreadableError
from lint.readers.pdf.glyphs import read_glyphs, unmapped
from lint.readers.pdf.marks import read_marks
from lint.readers.pdf.page import Glyph, Marks, Page

_MOST_PAGES = 1000
_LARGEST = 300_000_000  # bytes
_BROKEN = "Tệp PDF bị hỏng hoặc không phải PDF nên không mở được. Xuất lại PDF từ phần mềm soạn thảo, hoặc kiểm tra bản .docx."
_TOO_LARGE = "Tệp PDF quá lớn so với một văn bản nên vblint không đọc. Tách thành các tệp nhỏ hơn rồi thử lại."
_LOCKED = "Tệp PDF có đặt mật khẩu. Bỏ mật khẩu rồi thử lại, hoặc kiểm tra bản .docx của văn bản."
_GARBLED = "Lớp chữ của tệp PDF không đọc được: phông chữ trong tệp thiếu bảng mã. Xuất lại PDF từ phần mềm soạn thảo, hoặc kiểm tra bản .docx."
_MOST_UNMAPPED = 0.03  # of the letters


def read_pages(data: bytes) -> list[Page]:
    """The pages of a PDF; UnreadableError when it is broken, locked, tells no letters, or is larger than a document can be."""
    with _opened(data) as document:
        count = pdf.FPDF_GetPageCount(document)
        if count > _MOST_PAGES:
            raise UnreadableError(f"Tệp PDF có {count} trang, vblint đọc tối đa {_MOST_PAGES} trang. Tách thành các tệp nhỏ hơn rồi thử lại.")
        pages = list(_pages(document, count))
    _check_text([glyph for page in pages for glyph in page.glyphs])
    return pages


@contextmanager
def _opened(data: bytes) -> Iterator[object]:
    if len(data) > _LARGEST:
        raise UnreadableError(_TOO_LARGE)
    if b"%PDF-" not in data[:1024]:
        raise UnreadableError(_BROKEN)
    document = pdf.FPDF_LoadMemDocument64(data, len(data), None)
    if not document:
        raise UnreadableError(_LOCKED if pdf.FPDF_GetLastError() in (pdf.FPDF_ERR_PASSWORD, pdf.FPDF_ERR_SECURITY) else _BROKEN)
    try:
        yield document
    finally:
        pdf.FPDF_CloseDocument(document)


def _pages(document: object, count: int) -> Iterator[Page]:
    letters = 0
    for index in range(count):
        page = pdf.FPDF_LoadPage(document, index)
        if not page:
            continue
        try:
            found = _page(page, index + 1, letters)
        finally:
            pdf.FPDF_ClosePage(page)
        letters += len(found.glyphs)
        yield found


def _page(page: object, number: int, before: int) -> Page:
    text_page = pdf.FPDFText_LoadPage(page)
    if not text_page:
        return Page(number, 0, 0, [], Marks([], []))
    try:
        glyphs, frame = read_glyphs(text_page, _visible(page), before)
    finally:
        pdf.FPDFText_ClosePage(text_page)
    marks = read_marks(page, frame)
    return Page(number, frame.width, frame.height, glyphs, marks)


def _visible(page: object) -> tuple[float, float, float, float]:
    box = pdf.FS_RECTF()
    pdf.FPDF_GetPageBoundingBox(page, box)
    return box.left, box.bottom, box.right, box.top


def _check_text(glyphs: list[Glyph]) -> None:
    letters = [glyph for glyph in glyphs if not glyph.text.isspace()]
    if unmapped(letters) > max(_MOST_UNMAPPED * len(letters), 3):
        raise UnreadableError(_GARBLED)
