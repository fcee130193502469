"""The copy of a Word file with its findings as comments: on the very words, and with nothing else changed."""

import io
from functools import cache
from pathlib import Path

import docx
import pytest

from lint.appearance import OURS
from lint.engine.model import Rule
from lint.report.docx import reviewed
from lint.report.entries import entries
from lint.report.model import FileReport
from tests.corpus_expect import CORPUS, documents
from tests.formats.material import TEXTS, Way, files
from tests.linting import default_rules, lint_bytes
from tests.office import convert
from tests.report.build import finding, report, rule
from tests.word.files import paragraph, word_file
from tests.word.read_back import comments, defects, part, squeezed
from tests.word.test_archive import members

WAYS = (Way("typed"), Way("automatic", automatic=True), Way("libreoffice", automatic=True, by=("docx",)))
WORD = [path for path in documents() if path.suffix == ".docx"]
_WRITTEN = {"[Content_Types].xml", "word/document.xml", "word/comments.xml", "word/styles.xml", "word/_rels/document.xml.rels"}


@cache
def rules() -> dict[str, Rule]:
    return {each.name: each for each in default_rules()}


def file_of(data: bytes) -> FileReport:
    """All that is found in the file, infos too."""
    document, findings = lint_bytes(data, "a.docx")
    return FileReport("a.docx", document, entries(document, findings, rules(), lambda span, lang: "", "vi"))


def check_copy(data: bytes) -> bytes:
    """Make the copy and hold all of its comments against the findings."""
    file = file_of(data)
    new = reviewed(file, data, "vi")
    found = [comment for comment in comments(new) if comment.author == OURS]
    assert len(found) == len(file.entries)
    for entry, comment in zip(file.entries, found, strict=True):
        assert comment.lines[-1] == f"Quy tắc: {entry.rule}"
        assert squeezed(entry.message) in squeezed(" ".join(comment.lines))
        if entry.place.block.part == "body":
            assert comment.words == squeezed(entry.place.text)
    changed = {name for name, raw in members(new).items() if members(data).get(name) != raw}
    assert changed <= _WRITTEN and set(members(data)) <= set(members(new))
    if b"purl.oclc.org" not in part(data, "word/document.xml"):  # python-docx and ooxml-integrity read no Strict files
        ours = [comment for comment in docx.Document(io.BytesIO(new)).comments if comment.author == OURS]
        assert [comment.text.split("\n")[-1] for comment in ours] == [f"Quy tắc: {entry.rule}" for entry in file.entries]
        assert defects(new) <= defects(data)
    again = file_of(new)
    assert [(e.rule, e.place.span, e.message) for e in again.entries] == [(e.rule, e.place.span, e.message) for e in file.entries]
    assert reviewed(again, new, "vi") == new
    return new


@pytest.mark.parametrize("document", TEXTS, ids=lambda path: path.name)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.name)
def test_every_finding_of_the_corpus_stands_on_its_words(document: Path, way: Way, office_folder: Path) -> None:
    check_copy(files(office_folder, way)[document.name].read_bytes())


@pytest.mark.parametrize("document", WORD, ids=lambda path: path.name)
def test_so_do_those_of_its_word_files(document: Path) -> None:
    check_copy(document.read_bytes())


def test_libreoffice_opens_the_copies_and_shows_the_comments(tmp_path: Path, office_folder: Path) -> None:
    copies = []
    for document in WORD:
        copies += [tmp_path / document.name, tmp_path / f"{document.stem}-copy.docx"]
        copies[-2].write_bytes(document.read_bytes())
        copies[-1].write_bytes(reviewed(file_of(document.read_bytes()), document.read_bytes(), "vi"))
    # Blank lines aside: LibreOffice opens any commented file that begins with a table with one more.
    texts = [path.read_text(encoding="utf-8-sig").split("\n") for path in convert(copies, "txt", office_folder)]
    texts = [[line for line in lines if line] for lines in texts]
    assert texts[0::2] == texts[1::2]
    opened = [part(path.read_bytes(), "content.xml").decode() for path in convert(copies[1::2], "odt", office_folder)]
    written = [sum(comment.author == OURS for comment in comments(copy.read_bytes())) for copy in copies[1::2]]
    assert [content.count("<dc:creator>vblint</dc:creator>") for content in opened] == written
    assert sum(written) > 0


def _copy(body: str, *said: str, lang: str = "vi", **parts: str) -> list[str]:
    """The lines of the only comment, for a finding on the words said; the second words are another place of it, the third what to write."""
    data = word_file(body, parts)
    document, _ = lint_bytes(data, "a.docx")
    words, other, suggestion = (*said, None, None)[:3]
    of = rule()
    one = finding(document, words, of, (other,) if other else (), "ở trên", suggestion)  # type: ignore[arg-type]
    return comments(reviewed(report(document, (of, one), lang=lang).files[0], data, lang))[0].lines


def test_a_comment_says_what_the_text_report_says() -> None:
    body = paragraph("Trước ngày 31/02/2026.") + paragraph("Từ ngày 28/02/2026.")
    assert _copy(body, "31/02/2026", "28/02/2026", "28/02/2026") == [
        "PHẢI SỬA: Không có ngày 31/02/2026. Sửa lại.",
        "Sửa thành: “28/02/2026”.",
        "Mục II.2 d), ở trên: “Từ ngày 28/02/2026.”",
        "Quy tắc: date-invalid",
    ]
    assert _copy(body, "31/02/2026", lang="en") == ["ERROR: There is no day 31/02/2026. Correct it.", "Rule: date-invalid"]


@pytest.mark.parametrize(
    ("body", "parts", "place"),
    [
        ('<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>', {"header1": "{}"}, "Ở đầu trang"),
        ('<w:sectPr><w:footerReference w:type="default" r:id="footer1"/></w:sectPr>', {"footer1": "{}"}, "Ở chân trang"),
        (paragraph('<w:r><w:footnoteReference w:id="2"/></w:r>'), {"footnotes": '<w:footnote w:id="2">{}</w:footnote>'}, "Trong chú thích này"),
        (paragraph('<w:r><w:endnoteReference w:id="2"/></w:r>'), {"endnotes": '<w:endnote w:id="2">{}</w:endnote>'}, "Trong chú thích cuối này"),
        (paragraph("<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>"), {}, "Trong khung chữ ở đây"),
    ],
)
def test_a_comment_on_words_outside_the_text_names_their_place(body: str, parts: dict[str, str], place: str) -> None:
    words = paragraph("Trước ngày 31/02/2026.")
    lines = _copy(paragraph("Kính gửi:") + body.format(words), "31/02/2026", **{name: inside.format(words) for name, inside in parts.items()})
    assert lines[:2] == [f"PHẢI SỬA: {place}: “31/02/2026”.", "Không có ngày 31/02/2026. Sửa lại."]


def test_without_findings_the_copy_is_the_file() -> None:
    data = word_file(paragraph("Ủy ban nhân dân xã Bình Minh họp."))
    assert reviewed(file_of(data)._replace(entries=()), data, "vi") == data


def test_a_file_with_macros_stays_one() -> None:
    data = word_file(paragraph("Trước ngày 31/02/2026."), macros=True)
    document, _ = lint_bytes(data, "a.docm")
    of = rule()
    new = reviewed(report(document, (of, finding(document, "31/02/2026", of))).files[0], data, "vi")
    assert b"macroEnabled.main+xml" in part(new, "[Content_Types].xml")
    assert comments(new)[0].words == "31/02/2026"


def test_corpus_has_word_files() -> None:
    assert WORD and all(path.parent == CORPUS for path in WORD)
