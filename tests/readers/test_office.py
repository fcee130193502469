"""Old Word files and rich text, read through LibreOffice; files whose extension does not say what they are."""

import sys
from pathlib import Path

import pytest
from docx import Document as NewDocument

from lint.document import Document
from lint.errors import UnreadableError
from lint.readers import office, read_bytes
from tests.office import convert

HEAD = ["UBND XÃ BÌNH AN", "Số: 12/QĐ-UBND"]
PARAGRAPHS = ["QUYẾT ĐỊNH", "Điều 1. Thành lập Tổ công tác rà soát hộ nghèo.", "Điều 2. Quyết định này có hiệu lực từ ngày ký."]
RTF = b"{\\rtf1\\ansi\\f0 Quy\\u7871?t \\u273?\\u7883?nh s\\u7889? 12\\par\\b \\u272?i\\u7873?u 1.\\b0  Hi\\u7879?u l\\u7921?c\\par}"


def texts(document: Document) -> list[str]:
    return [document.slice(block.span) for block in document.blocks]


def sentence(data: bytes, name: str) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_bytes(data, name)
    return caught.value.message


@pytest.fixture(scope="module")
def word_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = NewDocument()
    cells = made.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = HEAD
    for text in PARAGRAPHS:
        made.add_paragraph(text)
    path = tmp_path_factory.mktemp("word") / "quyet-dinh.docx"
    made.save(str(path))
    return path


@pytest.mark.parametrize("suffix", ["doc", "rtf"])
def test_old_formats_read_as_word_files_do(word_file, office_folder, suffix):
    data = convert([word_file], suffix, office_folder)[0].read_bytes()
    document, expected = read_bytes(data, f"a.{suffix}"), read_bytes(word_file.read_bytes(), "a.docx")
    assert texts(document) == texts(expected) == [*HEAD, *PARAGRAPHS]
    assert [block.cell for block in document.blocks] == [block.cell for block in expected.blocks]
    assert document.format == suffix
    assert document.line_column(document.text.index("Thành lập")) == (4, 9)


def test_rich_text_written_by_hand():
    assert texts(read_bytes(RTF, "a.rtf")) == ["Quyết định số 12", "Điều 1. Hiệu lực"]


def test_files_named_doc_are_read_as_what_they_are(word_file, monkeypatch):
    monkeypatch.setattr(office, "_program", lambda: None)
    assert texts(read_bytes(word_file.read_bytes(), "a.doc"))[2] == PARAGRAPHS[0]
    page = "<html><body><p>Điều 1. Phạm vi</p></body></html>".encode()
    assert texts(read_bytes(page, "a.doc")) == ["Điều 1. Phạm vi"]


def test_without_libreoffice_the_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setattr(office, "_program", lambda: None)
    said = sentence(RTF, "a.rtf")
    assert "Cài LibreOffice" in said
    assert ".docx" in said


def program(folder: Path, script: str) -> str:
    """A program in LibreOffice's place."""
    path = folder / "soffice"
    path.write_text(f"#!{sys.executable}\n{script}\n", encoding="utf-8")
    path.chmod(0o755)
    return str(path)


def test_a_conversion_that_fails_or_hangs_gives_one_sentence(tmp_path, monkeypatch):
    monkeypatch.setattr(office, "_program", lambda: program(tmp_path, "raise SystemExit(1)"))
    assert "không mở được tệp .rtf" in sentence(RTF, "a.rtf")
    monkeypatch.setattr(office, "_program", lambda: program(tmp_path, "import time; time.sleep(60)"))
    monkeypatch.setattr(office, "_SECONDS", 0.2)
    assert "chưa xong" in sentence(RTF, "a.rtf")
    monkeypatch.setattr(office, "_program", lambda: str(tmp_path / "missing"))
    assert "không mở được tệp .rtf" in sentence(RTF, "a.rtf")


def test_the_program_is_given_a_profile_of_its_own_that_runs_no_macros(tmp_path, monkeypatch):
    script = "import sys, shutil; from urllib.request import url2pathname\n"
    script += f"open({str(tmp_path / 'said')!r}, 'w').write(chr(10).join(sys.argv))\n"
    script += "profile = url2pathname(next(a for a in sys.argv if a.startswith('-env:')).partition('file://')[2])\n"
    script += f"shutil.copy(profile + '/user/registrymodifications.xcu', {str(tmp_path / 'profile')!r})"
    monkeypatch.setattr(office, "_program", lambda: program(tmp_path, script))
    sentence(RTF, "a.rtf")
    assert "--headless" in (tmp_path / "said").read_text().splitlines()
    settings = (tmp_path / "profile").read_text()
    assert all(name in settings for name in ("DisableMacrosExecution", "MacroSecurityLevel", "BlockUntrustedRefererLinks"))


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600


@pytest.mark.parametrize(
    ("data", "name", "kind"),
    [
        (OLE, "a.docx", ".doc"),
        (RTF, "a.docx", ".rtf"),
        (b"%PDF-1.7\n", "a.docx", ".pdf"),
        (b"\xef\xbb\xbf <!DOCTYPE html><p>x", "a.docm", ".html"),
        (b"PK\x03\x04" + b"\0" * 26 + b"mimetypeapplication/vnd.oasis.opendocument.text", "a.docx", ".odt"),
        (b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml", "a.odt", ".docx"),
        (b"PK\x03\x04" + b"\0" * 26 + b"word/document.xml", "a.pdf", ".docx"),
    ],
)
def test_a_file_named_otherwise_is_said_to_be_what_it_is(data, name, kind):
    said = sentence(data, name)
    assert f"thật ra là {kind}" in said
    assert f"Đổi đuôi tệp thành {kind}" in said


def test_a_word_file_with_a_password():
    for name in ("a.docx", "a.doc"):
        assert "mật khẩu" in sentence(OLE + "EncryptedPackage".encode("utf-16-le"), name)
