"""PDF files with a text layer: lines put back into paragraphs, tables into cells; notes, heads and feet stand behind the text."""

from collections.abc import Iterator

from lint.document import Document, Part
from lint.errors import UnreadableError
from lint.readers.pdf.lines import TextLine
from lint.readers.pdf.margins import Margins, take_margins, take_notes
from lint.readers.pdf.measure import set_measures
from lint.readers.pdf.page import Page
from lint.readers.pdf.paragraphs import setting_of
from lint.readers.pdf.places import number_lines
from lint.readers.pdf.sheet import Sheet, sheet_of
from lint.readers.pdf.stretches import Prose, Stretch, notes_of, stretches_of
from lint.readers.pdf.writer import Writer
from lint.records import replace

_MISSING = "Máy chưa có thành phần đọc PDF. Cài bằng lệnh `pip install 'vblint[pdf]'`, hoặc kiểm tra bản .docx của văn bản."

_SCAN = "Tệp PDF là bản quét ảnh, không có lớp chữ để kiểm tra. Dùng tệp .docx gốc, hoặc nhận dạng chữ (OCR) rồi thử lại."


def read_pdf(data: bytes, path: str, digest: str) -> Document:
    """A .pdf file; needs the extra `pdf` (pypdfium2)."""
    sheets = [sheet_of(page) for page in _pages(data)]
    if not any(sheet.rows or sheet.tables for sheet in sheets):
        raise UnreadableError(_SCAN)
    remarks = tuple(_unread(sheets))
    margins = take_margins(sheets)
    take_notes(sheets)
    laid = list(zip(sheets, stretches_of(sheets), strict=True))
    writer = _written(laid, margins)
    return replace(writer.places.located(writer.builder.finish(path, "pdf", digest, None)), remarks=remarks)


def _unread(sheets: list[Sheet]) -> Iterator[str]:
    """What is to be said of pages that are pictures only."""
    scanned = [str(sheet.page.number) for sheet in sheets if sheet.page.marks.covered and not sheet.rows and not sheet.tables]
    if scanned:
        yield f"Trang {', '.join(scanned)} là ảnh quét, không có lớp chữ nên không kiểm tra được; các trang khác đã kiểm tra."


def _pages(data: bytes) -> list[Page]:
    try:
        from lint.readers.pdf.file import read_pages
    except ModuleNotFoundError:
        raise UnreadableError(_MISSING) from None
    return read_pages(data)


def _written(laid: list[tuple[Sheet, list[Stretch]]], margins: Margins) -> Writer:
    prose = [(sheet, [line for stretch in stretches if isinstance(stretch, Prose) for line in stretch.lines]) for sheet, stretches in laid]
    set_measures(prose)
    writer = Writer(setting_of([line for _, lines in prose for line in lines]))
    stretches = [stretch for _, found in laid for stretch in found]
    notes = notes_of([sheet for sheet, _ in laid])
    number_lines([*(line for stretch in stretches for line in stretch.lines), *(line for note in notes for line in note)])
    writer.write(stretches)
    for note in notes:
        writer.add_apart(note, "footnote")
    beside: tuple[tuple[Part, list[TextLine]], ...] = (("header", margins.headers), ("footer", margins.footers))
    for place, lines in beside:
        number_lines(lines)
        for line in lines:
            writer.add_apart([line], place)
    return writer
