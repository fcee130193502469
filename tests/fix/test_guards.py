"""Word files that are not to be written: signed, protected, or open in another program."""

import io
import zipfile
from pathlib import Path

import pytest

from lint.errors import UnreadableError
from lint.fix.guards import check_editable, check_open
from tests.word.files import paragraph, word_file

_SIGNATURE = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin"


def with_settings(inside: str) -> bytes:
    return word_file(paragraph("a"), {"settings": inside})


def refused(data: bytes, *, revising: bool = False) -> str | None:
    try:
        check_editable(data, revising=revising)
    except UnreadableError as error:
        return error.message
    return None


@pytest.mark.parametrize("kind", ["readOnly", "comments", "forms"])
def test_a_protected_file_is_left_alone(kind: str) -> None:
    data = with_settings(f'<w:documentProtection w:edit="{kind}" w:enforcement="1"/>')
    assert [("bảo vệ" in (refused(data, revising=revising) or "")) for revising in (False, True)] == [True, True]


def test_a_file_for_tracked_changes_takes_those() -> None:
    data = with_settings('<w:documentProtection w:edit="trackedChanges" w:enforcement="true"/>')
    assert "--track-changes" in (refused(data) or "")
    assert refused(data, revising=True) is None


def test_a_password_for_writing_is_respected() -> None:
    assert "bảo vệ" in (refused(with_settings('<w:writeProtection w:hash="abc"/>')) or "")


@pytest.mark.parametrize(
    "settings",
    [
        "",
        '<w:documentProtection w:edit="readOnly" w:enforcement="0"/>',
        '<w:documentProtection w:edit="none" w:enforcement="1"/>',
        '<w:writeProtection w:recommended="1"/>',
    ],
)
def test_what_is_not_enforced_keeps_nobody_out(settings: str) -> None:
    assert refused(with_settings(settings)) is None
    assert refused(word_file(paragraph("a"))) is None


def test_a_signed_file_is_left_alone() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(word_file(paragraph("a")))) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            if name == "_rels/.rels":
                signature = f'<Relationship Id="s" Type="{_SIGNATURE}" Target="_xmlsignatures/origin.sigs"/></Relationships>'
                content = content.replace("</Relationships>", signature)
            new.writestr(name, content)
        new.writestr("_xmlsignatures/origin.sigs", b"")
    assert "ký số" in (refused(out.getvalue()) or "")


@pytest.mark.parametrize(
    ("name", "lock"),
    [
        ("ke-hoach.docx", "~$-hoach.docx"),
        ("quyet 1.docx", "~$uyet 1.docx"),
        ("to.docx", "~$to.docx"),
        ("ke-hoach.docx", ".~lock.ke-hoach.docx#"),
    ],
)
def test_an_open_file_is_left_alone(tmp_path: Path, name: str, lock: str) -> None:
    check_open(tmp_path / name)
    (tmp_path / lock).write_bytes(b"")
    with pytest.raises(UnreadableError, match="đang mở"):
        check_open(tmp_path / name)
    check_open(tmp_path / f"khac-{name}")
