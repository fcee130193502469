"""PDF files that cannot be read: one sentence each, that says what to do."""

import sys

import pytest

from lint.errors import UnreadableError
from lint.readers import read_bytes
from tests.readers.pdfs import Sheet, written

KEYS = f"<{'61' * 32}>"
LOCK = f"/ID [<{'00' * 16}> <{'00' * 16}>] /Encrypt << /Filter /Standard /V 1 /R 2 /O {KEYS} /U {KEYS} /P -44 >>"


def sentence(data: bytes) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, "a.pdf")
    return caught.value.message


def test_a_scan_without_a_layer_of_text():
    scan = Sheet().picture(0, 0, 595, 842)
    assert "bản quét ảnh, không có lớp chữ" in sentence(written(scan, scan))


def test_a_scan_that_only_a_signature_wrote_on():
    signed = Sheet().picture(0, 0, 595, 842).lines(85, 60, ["Ký bởi: UBND xã", "Ngày ký: 12-03-2026 15:20:11"], 8, 10)
    assert "bản quét ảnh" in sentence(written(signed))


def test_a_password():
    assert "mật khẩu" in sentence(written(Sheet().text(85, 60, "Điều 1."), trailer=LOCK))


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\n", b"%PDF-1.7\ntrailer << /Root 1 0 R >>\n%%EOF", "Xin mời các đồng chí".encode()])
def test_bytes_that_are_no_pdf(data):
    assert "không mở được" in sentence(data)


def test_a_file_cut_short_gives_its_text_or_one_sentence():
    data = written(*(Sheet().lines(85, 60, ["Điều 1. Phạm vi", "Điều 2. Hiệu lực"]) for _ in range(3)))
    for size in range(0, len(data), max(len(data) // 40, 1)):
        try:
            assert read_bytes(data[:size], "a.pdf").text
        except UnreadableError as error:
            assert error.message.endswith(".")


def test_a_font_that_tells_no_letters():
    assert "phông chữ" in sentence(written(Sheet().text(85, 60, "Quyết định này có hiệu lực"), mapped=False))


def test_too_many_pages(monkeypatch):
    monkeypatch.setattr("lint.readers.pdf.file._MOST_PAGES", 2)
    assert "3 trang" in sentence(written(*(Sheet().text(85, 60, "Điều 1.") for _ in range(3))))


def test_too_many_bytes(monkeypatch):
    monkeypatch.setattr("lint.readers.pdf.file._LARGEST", 100)
    assert "quá lớn" in sentence(written(Sheet().text(85, 60, "Điều 1.")))


def test_too_many_letters(monkeypatch):
    monkeypatch.setattr("lint.readers.pdf.glyphs._MOST", 10)
    assert "quá nhiều chữ" in sentence(written(Sheet().text(85, 60, "Quyết định này có hiệu lực")))


def test_without_the_extra(monkeypatch):
    for name in [name for name in sys.modules if name.startswith(("pypdfium2", "lint.readers.pdf.file", "lint.readers.pdf.glyphs"))]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    assert "pip install 'vblint[pdf]'" in sentence(written(Sheet().text(85, 60, "Điều 1.")))
