"""An edit of the text as a patch of the file: the least change, marks kept or the fix refused."""

import unicodedata

import pytest

from lint.document import Document
from lint.engine.model import Edit
from lint.fix.mapping import SourceMap
from lint.fix.media import opened
from lint.fix.model import UnfitError
from lint.readers import read_bytes
from lint.span import Span


def edited(raw: str, old: str, new: str, name: str = "a.txt") -> str:
    """The file after the words `old` of its text were changed; they stand there once."""
    document = read_bytes(raw.encode(), name)
    assert document.text.count(old) == 1, document.text
    start = document.text.index(old)
    return with_edit(document, Edit(Span(start, start + len(old)), new))


def with_edit(document: Document, edit: Edit) -> str:
    medium = opened((document.source or "").encode(), document)
    return medium.patched(SourceMap(document, medium).patches(edit)).decode()


PLACES = [
    # the mark between the words stays where it is
    ("a.txt", "Ủy ban\nnhân dân xã họp", "Ủy ban nhân dân xã", "Ủy ban nhân dân phường", "Ủy ban\nnhân dân phường họp"),
    ("a.txt", "Kế hoạch số 339-\nKH/TU của", "339-KH/TU", "340-KH/TU", "Kế hoạch số 340-\nKH/TU của"),
    ("a.md", "Giao **Sở Y** tế tỉnh", "Giao Sở Y tế", "Giao Sở Y tế và Sở Tài chính", "Giao **Sở Y** tế và Sở Tài chính tỉnh"),
    ("a.md", "**a)** Lập dự toán", "a)", "b)", "**b)** Lập dự toán"),
    ("a.md", "| 1 | Sở Y tế |\n|---|---|\n| 2 | Sở Tài chính |\n", "Sở Y tế", "Sở Y|tế", "| 1 | Sở Y\\|tế |\n|---|---|\n| 2 | Sở Tài chính |\n"),
    ("a.md", "Thu 5 đồng", "5", "5*6", "Thu 5\\*6 đồng"),
    ("a.html", "<p>Thu&nbsp;<b>chi</b> A &amp; B</p>", "A & B", "A & B < C", "<p>Thu&nbsp;<b>chi</b> A &amp; B &lt; C</p>"),
    ("a.html", "<p>Sở <i>Y</i>\n tế họp</p>", "Sở Y tế", "Sở Y tế tỉnh", "<p>Sở <i>Y</i>\n tế tỉnh họp</p>"),
    ("a.html", "<p>Thu&nbsp;chi</p>", "Thu\xa0chi", "Thu chi", "<p>Thu chi</p>"),
    # nothing is replaced that need not be
    ("a.txt", "ngày 18/11/2024 của", "18/11/2024", "18/11/2025", "ngày 18/11/2025 của"),
    ("a.txt", "Văn\u200b hóa- Xã hội", "hóa-", "hóa -", "Văn\u200b hóa - Xã hội"),
    ("a.txt", "họp họp bàn", "họp họp", "họp", "họp bàn"),
]


@pytest.mark.parametrize(("name", "raw", "old", "new", "expected"), PLACES)
def test_the_least_is_changed_and_marks_stay(name: str, raw: str, old: str, new: str, expected: str) -> None:
    assert edited(raw, old, new, name) == expected


@pytest.mark.parametrize(
    ("name", "raw", "old", "reason"),
    [
        ("a.md", "Sở **Y** tế họp", "Sở Y tế", "markup"),
        ("a.html", "<p>Sở <i>Y</i> tế họp</p>", "Sở Y tế", "markup"),
        ("a.md", "Giao **Sở Y tế** họp", "Sở Y tế", "markup"),
        ("a.txt", "Sở Y tế\n\nSở Tài chính.", "Sở Y tế\nSở Tài chính.", "paragraphs"),
    ],
)
def test_what_would_lose_a_mark_or_a_paragraph_is_refused(name: str, raw: str, old: str, reason: str) -> None:
    with pytest.raises(UnfitError) as refusal:
        edited(raw, old, "", name)
    assert refusal.value.reason.key == reason


def test_new_letters_are_decomposed_where_all_others_are() -> None:
    raw = unicodedata.normalize("NFD", "Uỷ ban xã họp")
    assert edited(raw, "xã", "phường") == unicodedata.normalize("NFD", "Uỷ ban phường họp")


def test_in_a_mixed_file_new_letters_are_composed() -> None:
    raw = unicodedata.normalize("NFD", "Uỷ ban") + " xã họp"
    assert edited(raw, "xã", "phường") == unicodedata.normalize("NFD", "Uỷ ban") + " phường họp"


def test_an_edit_that_changes_no_letter_writes_them_composed() -> None:
    document = read_bytes(unicodedata.normalize("NFD", "Uỷ ban, **Uỷ** b\u200ban").encode(), "a.md")
    assert with_edit(document, Edit(Span(0, 6), "Uỷ ban")) == "Uỷ ban" + unicodedata.normalize("NFD", ", **Uỷ** b\u200ban")
    assert with_edit(document, Edit(Span(0, 14), document.text)) == "Uỷ ban, **Uỷ** ban"
