"""Word files fixed: wherever the words stand, only they change, and as revisions they can be taken back."""

import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

import pytest

from lint.engine.load import built_in, load_rule
from lint.engine.model import Rule
from lint.fix.model import Fixed, Patch, Revision
from lint.fix.word import WordFile, without_revisions_of
from lint.readers import read_bytes
from tests.engine import build
from tests.fix.fixing import fixed, replacing
from tests.word.files import paragraph, word_file

OURS = Revision("vblint")
WAYS = [pytest.param(None, id="plainly"), pytest.param(OURS, id="as revisions")]


def word(data: bytes, rules: list[Rule], revision: Revision | None = None) -> Fixed:
    return fixed(data, rules, "a.docx", unsafe=True, revision=revision)


def texts(data: bytes, *, original: bool = False) -> list[str]:
    document = read_bytes(data, "a.docx", original=original)
    return [document.slice(block.span) for block in document.blocks]


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.fixture
def doubled(tmp_path: Path) -> list[Rule]:
    return [replacing(tmp_path, "doubled", "các các", "các")]


P = paragraph("của các các thôn")
BOX = f"<w:txbxContent>{P}</w:txbxContent>"
SHAPE = f"<a:graphic><a:graphicData><wps:wsp><wps:txbx>{BOX}</wps:txbx></wps:wsp></a:graphicData></a:graphic>"
BOTH = (
    f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wp:inline>{SHAPE}</wp:inline></w:drawing></mc:Choice>"
    f"<mc:Fallback><w:pict><v:shape><v:textbox>{BOX}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
)
NOTES = '<w:footnote w:id="0"><w:p/></w:footnote><w:footnote w:id="2">{}</w:footnote>'
SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'
PLACES: Mapping[str, tuple[str, dict[str, str], str]] = {
    "the body": (P, {}, "document"),
    "a cell": (f"<w:tbl><w:tr><w:tc>{P}</w:tc></w:tr></w:tbl>", {}, "document"),
    "a cell in a cell": (f"<w:tbl><w:tr><w:tc><w:tbl><w:tr><w:tc>{P}</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>", {}, "document"),
    "a text box": (f"<w:p>{BOTH}</w:p>", {}, "document"),
    "a footnote": (paragraph("A", '<w:r><w:footnoteReference w:id="2"/></w:r>'), {"footnotes": NOTES.format(P)}, "footnotes"),
    "a header": (paragraph("A") + SECTION, {"header1": P}, "header1"),
    "a link": (f'<w:p><w:hyperlink r:id="a">{run("của các các thôn")}</w:hyperlink></w:p>', {}, "document"),
    "a control": (f"<w:sdt><w:sdtPr><w:alias w:val='a'/></w:sdtPr><w:sdtContent>{P}</w:sdtContent></w:sdt>", {}, "document"),
    "an insertion of another": (f'<w:p>{run("A")}<w:ins w:id="1" w:author="An">{run(" của các các thôn")}</w:ins></w:p>', {}, "document"),
    "several runs": (f"<w:p>{run('của các ')}{run('c', '<w:b/>')}{run('ác thôn', '<w:i/>')}</w:p>", {}, "document"),
}


@pytest.mark.parametrize("revision", WAYS)
@pytest.mark.parametrize("place", PLACES.values(), ids=PLACES)
def test_words_are_fixed_wherever_they_stand(doubled: list[Rule], place: tuple[str, dict[str, str], str], revision: Revision | None) -> None:
    body, others, part = place
    data = word_file(body, others)
    done = word(data, doubled, revision)
    assert [(change.old, change.new) for change in done.changes] == [("các các", "các")]
    assert (done.refusals, done.left) == ((), ())
    assert texts(done.fixed_data) == [text.replace("các các", "các") for text in texts(data)]
    if revision:
        assert texts(done.fixed_data, original=True) == texts(data, original=True)
    old, new = parts(data), parts(done.fixed_data)
    assert list(old) == list(new)
    assert {name for name in old if old[name] != new[name]} == {f"word/{part}.xml"}
    again = word(done.fixed_data, doubled, revision)
    assert (again.changed, again.changes) == (False, ())


def test_both_copies_of_a_text_box_are_fixed(doubled: list[Rule]) -> None:
    for revision in (None, OURS):
        done = word(word_file(f"<w:p>{BOTH}</w:p>"), doubled, revision)
        xml = parts(done.fixed_data)["word/document.xml"].decode()
        shown = re.sub(r"<w:del .*?</w:del>", "", xml)
        assert re.findall(r"các[^<]*<", shown) in (["các thôn<"] * 2, ["các<"] * 2)


def test_a_text_box_whose_copies_differ_is_left_to_word(doubled: list[Rule]) -> None:
    other = BOTH[: BOTH.index("<mc:Fallback>")] + BOTH[BOTH.index("<mc:Fallback>") :].replace("thôn", "xã")
    fewer = BOTH[: BOTH.index("<mc:Fallback>")] + BOTH[BOTH.index("<mc:Fallback>") :].replace(P, P + paragraph("Kèm"))
    for body in (other, fewer):
        done = word(word_file(f"<w:p>{body}</w:p>"), doubled)
        assert [refusal.reason.key for refusal in done.refusals] == ["copies"]
        assert not done.changed


def test_an_alternative_without_text_has_nothing_to_change(doubled: list[Rule]) -> None:
    picture = re.sub(r"<mc:Fallback>.*</mc:Fallback>", "<mc:Fallback><w:pict/></mc:Fallback>", BOTH)
    assert texts(word(word_file(f"<w:p>{picture}</w:p>"), doubled).fixed_data) == ["của các thôn"]


LOCKED = f'<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>{P}</w:sdtContent></w:sdt>'
BOUND = f'<w:sdt><w:sdtPr><w:dataBinding w:xpath="/a"/></w:sdtPr><w:sdtContent>{P}</w:sdtContent></w:sdt>'
SYMBOLS = f"<w:p>{run('của các các thôn', '<w:rFonts w:ascii=#Wingdings# w:hAnsi=#Wingdings#/>'.replace('#', chr(34)))}</w:p>"
PAGE = f"<w:p>{run('các')}<w:r><w:br w:type='page'/></w:r>{run('các')}</w:p>"


@pytest.mark.parametrize(("body", "reason"), [(LOCKED, "locked"), (BOUND, "bound")])
def test_what_may_not_be_typed_over_is_refused(doubled: list[Rule], body: str, reason: str) -> None:
    done = word(word_file(body), doubled)
    assert ([refusal.reason.key for refusal in done.refusals], done.changed) == ([reason], False)


def test_a_page_break_is_not_taken_away(tmp_path: Path) -> None:
    done = word(word_file(PAGE), [replacing(tmp_path, "joined", r"các các", "mọi")])
    assert [refusal.reason.key for refusal in done.refusals] == ["markup"]


def test_no_letter_is_written_in_a_font_that_shows_another(tmp_path: Path) -> None:
    rules = [replacing(tmp_path, "word", "thôn", "tổ"), replacing(tmp_path, "ascii", "xa", "phuong")]
    legacy = '<w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/>'
    old = run("UBND x· Hßa S¬n giao th«n tr­ëng c¸c th«n, theo dâi xa", legacy)
    done = word(word_file(f"<w:p>{old}</w:p><w:p>{run('thôn', '')}</w:p>"), rules)
    assert [(refusal.change.old, refusal.reason.key) for refusal in done.refusals] == [("thôn", "font"), ("thôn", "font")]
    assert [(change.line, change.new) for change in done.changes] == [(1, "phuong"), (2, "tổ")]
    signs = word(word_file(SYMBOLS), [replacing(tmp_path, "sign", "các các", "các tổ")])
    assert [refusal.reason.key for refusal in signs.refusals] == ["font"]


def test_a_number_that_word_shows_is_no_text_to_fix(tmp_path: Path) -> None:
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        f'{run("các các")}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    done = word(
        word_file(paragraph("xem ", field, " và thôn")), [replacing(tmp_path, "doubled", "các các", "các"), replacing(tmp_path, "v", "thôn", "tổ")]
    )
    assert texts(done.fixed_data) == ["xem các các và tổ"]


def test_one_round_may_need_another_as_revisions(tmp_path: Path) -> None:
    rules = [replacing(tmp_path, "first", "a b", "a c"), replacing(tmp_path, "second", "b c|c c", "d")]
    data = word_file(paragraph("x a b c y"))
    done = word(data, rules, OURS)
    assert texts(done.fixed_data) == texts(word(data, rules).fixed_data) == ["x a d y"]
    assert texts(done.fixed_data, original=True) == ["x a b c y"]


def test_whole_words_and_numbers_are_revised(tmp_path: Path) -> None:
    cases = {
        "ngày 18/11/2024 của": ("2024", "2025", ["2024"], ["2025"]),
        "chi 1.250.000 đồng": ("1.250.000", "1.350.000", ["1.250.000"], ["1.350.000"]),
        "xã Hưg Yên": ("Hưg", "Hưng", ["Hưg"], ["Hưng"]),
        "số 37- CT/TU": ("37- CT", "37-CT", [" "], []),
        "hạ tầng và đô thị": ("hạ tầng và đô thị", "Hạ tầng và Đô thị", ["hạ", "đô"], ["Hạ", "Đô"]),
        "Kính gửi Sở": ("gửi", "gửi:", [], [":"]),
    }
    for number, (text, (old, new, gone, come)) in enumerate(cases.items()):
        done = word(word_file(paragraph(text)), [replacing(tmp_path, f"r{number}", f"{re.escape(old)}(?!:)", new)], OURS)
        xml = parts(done.fixed_data)["word/document.xml"].decode()
        assert re.findall(r"<w:delText[^>]*>(.*?)</w:delText>", xml) == gone
        assert re.findall(r"<w:ins .*?<w:t[^>]*>(.*?)</w:t>", xml) == come


def test_two_fixes_of_one_word_are_one_revision(tmp_path: Path) -> None:
    done = word(
        word_file(paragraph("xã Ffơng Hoaà họp")),
        [replacing(tmp_path, "f", "Ffơ", "Phươ"), replacing(tmp_path, "two", "aà", "à"), replacing(tmp_path, "n", "ng H", "ng  H")],
        OURS,
    )
    xml = parts(done.fixed_data)["word/document.xml"].decode()
    assert re.findall(r"<w:delText[^>]*>(.*?)</w:delText>", xml) == ["Ffơng", "Hoaà"]
    assert texts(done.fixed_data) == ["xã Phương  Hoà họp"]


def test_one_fix_may_change_several_paragraphs() -> None:
    rule = load_rule(built_in() / "outline" / "outline-style.yaml")
    data = word_file("".join(map(paragraph, ("1. Mục đích", "2) Yêu cầu", "3. Nội dung", "4) Kinh phí", "5. Tổ chức"))))
    done = word(data, [rule])
    assert (done.made, len(done.changes)) == (1, 2)
    assert texts(done.fixed_data) == ["1. Mục đích", "2. Yêu cầu", "3. Nội dung", "4. Kinh phí", "5. Tổ chức"]


def test_the_proof_reads_every_paragraph_both_ways() -> None:
    old, other = (word_file(paragraph("một") + paragraph(text)) for text in ("hai", "ba"))
    inserted = word_file(paragraph(f'<w:ins w:id="1" w:author="An">{run("một")}</w:ins>') + paragraph("hai"))
    for revision in (None, OURS):
        medium = WordFile(old, read_bytes(old, "a.docx"), revision)
        assert medium.is_kept(old, ())
        assert not medium.is_kept(other, ())
        assert not medium.is_kept(old, [Patch(2, 0, 3, "ba")])
        assert medium.is_kept(other, [Patch(2, 0, 3, "ba")]) == (revision is None)
        assert medium.is_kept(inserted, ()) == (revision is None)


def test_revisions_of_others_stay_as_they_are(doubled: list[Rule]) -> None:
    theirs = f'<w:del w:id="4" w:author="An"><w:r><w:delText>bỏ các các</w:delText></w:r></w:del><w:ins w:id="5" w:author="An">{run("thêm ")}</w:ins>'
    data = word_file(paragraph("Giao ", theirs, "các các thôn"))
    done = word(data, doubled, OURS)
    assert theirs.replace("<w:rPr></w:rPr>", "<w:rPr/>") in parts(done.fixed_data)["word/document.xml"].decode()
    assert texts(done.fixed_data) == ["Giao thêm các thôn"]
    assert texts(done.fixed_data, original=True) == texts(data, original=True) == ["Giao bỏ các cáccác các thôn"]


def test_own_revisions_are_no_unfinished_work_to_the_proof() -> None:
    theirs, ours = (f'<w:ins w:id="{n}" w:author="{author}">{run("a")}</w:ins>' for n, author in enumerate(("An", "vblint"), 1))
    document = read_bytes(word_file(paragraph("Giao ", theirs, ours)), "a.docx")
    assert document.appearance is not None
    kept = without_revisions_of(document, "vblint").appearance
    assert kept is not None
    assert [mark.author for mark in kept.marks] == ["An"]


def test_paragraphs_are_neither_added_nor_taken_away(tmp_path: Path) -> None:
    two = build.rule(tmp_path, "joined", "message: {vi: a, en: a}\npattern: {regex: 'một\\nhai', replace: 'một hai'}\nfix: {safe: true}\n")
    done = word(word_file(paragraph("một") + paragraph("hai")), [two])
    assert not done.changed


def test_letters_are_written_as_they_are_read(tmp_path: Path) -> None:
    rule = load_rule(built_in() / "text" / "unicode-form.yaml")
    body = paragraph(
        "Uy\u0309 ban", "<w:r><w:rPr><w:b/></w:rPr><w:t>xa</w:t></w:r>", "<w:r><w:t>\u0303 hội, các thôn của xã và các\u200b thôn</w:t></w:r>"
    )
    for revision in (None, OURS):
        done = word(word_file(body), [rule], revision)
        assert texts(done.fixed_data) == ["Uỷ banxã hội, các thôn của xã và các thôn"]
        assert "\u0303" not in re.sub(r"<w:del .*?</w:del>", "", parts(done.fixed_data)["word/document.xml"].decode())


def test_a_strict_file_is_fixed_too(doubled: list[Rule]) -> None:
    data = word_file(P, strict=True)
    done = word(data, doubled, OURS)
    assert (texts(done.fixed_data), texts(done.fixed_data, original=True)) == (["của các thôn"], ["của các các thôn"])
    assert b"openxmlformats.org/wordprocessingml" not in parts(done.fixed_data)["word/document.xml"]
