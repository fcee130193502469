"""Comments on words of a Word file, wherever the words stand; each case is one hand-made file."""

import io
import re
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.readers import read_bytes
from lint.span import Span
from lint.word.commenting import Author, Remark, Words, commented
from lint.word.enclosing import Place
from tests.word.files import paragraph, word_file
from tests.word.read_back import comments, defects, part, squeezed
from tests.word.test_archive import members

LAN = Author("vblint", "vb")
_RUN = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
_STYLES = '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
_FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> {} </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>{}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_ALL_IN_ONE = (
    '<w:r><w:t xml:space="preserve">xem </w:t><w:fldChar w:fldCharType="begin"/><w:instrText>REF a</w:instrText>'
    '<w:fldChar w:fldCharType="separate"/><w:t>mục II</w:t><w:fldChar w:fldCharType="end"/><w:t xml:space="preserve"> ở trên</w:t></w:r>'
)
_BOX = "<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
_SECTION = '<w:sectPr><w:headerReference w:type="default" r:id="header1"/></w:sectPr>'

# Body, the words that the comment is about, and the words that it stands on where these are others.
IN_TEXT = {
    "within a run": (paragraph("Thực hiện Quyết định số 45."), "Quyết định", None),
    "across runs": (paragraph("Thực hiện Quy", "ết đ", "ịnh số 45."), "Quyết định", None),
    "whole paragraph": (paragraph("Nơi nhận:"), "Nơi nhận:", None),
    "blanks at the edges": (paragraph("<w:r><w:t>Kính gửi: Sở</w:t></w:r>"), "gửi", None),
    "tab and hyphen": (paragraph("Số:", "<w:r><w:tab/><w:t>45/QĐ</w:t><w:noBreakHyphen/><w:t>UBND ngày</w:t></w:r>"), "QĐ\u2011UBND", None),
    "hyperlink": (paragraph("Theo ", f'<w:hyperlink w:anchor="a">{_RUN.format("Nghị định 30 năm 2020")}</w:hyperlink>', "."), "định 30", None),
    "whole hyperlink": (paragraph("Theo ", f'<w:hyperlink w:anchor="a">{_RUN.format("Nghị định 30")}</w:hyperlink>', "."), "Nghị định 30", None),
    "into a hyperlink": (paragraph("Theo ", f'<w:hyperlink w:anchor="a">{_RUN.format("Nghị định 30")}</w:hyperlink>', "."), "Theo Nghị", None),
    "insertion": (paragraph("Ngày ", f'<w:ins w:id="4" w:author="Lan">{_RUN.format("05/3/2026 sẽ")}</w:ins>', " họp"), "05/3/2026", None),
    "deletion inside": (paragraph("Ủy", '<w:del w:id="5" w:author="Lan"><w:r><w:delText>xx</w:delText></w:r></w:del>', " ban"), "Ủy ban", None),
    "content control": (paragraph("Ông ", f"<w:sdt><w:sdtPr/><w:sdtContent>{_RUN.format('Nguyễn Văn An')}</w:sdtContent></w:sdt>"), "Văn", None),
    "all of a content control": (paragraph("Ông ", f"<w:sdt><w:sdtContent>{_RUN.format('An')}</w:sdtContent></w:sdt>", "."), "An", None),
    "smart tag": (paragraph(f'<w:smartTag w:element="place">{_RUN.format("xã Bình Minh")}</w:smartTag>', " họp"), "Bình", None),
    "simple field": (paragraph("Theo ", f'<w:fldSimple w:instr="REF a">{_RUN.format("mục II")}</w:fldSimple>', " này"), "mục II", None),
    "part of a field": (paragraph("Theo ", f'<w:fldSimple w:instr="REF a">{_RUN.format("mục II")}</w:fldSimple>', " này"), "II", "mục II"),
    "complex field": (paragraph("Theo ", _FIELD.format("REF a", "mục II"), " này"), "mục II", None),
    "into a field": (paragraph("Theo ", _FIELD.format("REF a", "mục II"), " này"), "Theo mục", "Theo mục II"),
    "field in a field": (
        paragraph(_FIELD.format("IF", "x").replace("<w:r><w:t>x</w:t></w:r>", _FIELD.format("REF", "điểm a")), " này"),
        "điểm a",
        None,
    ),
    "typed field": (paragraph("Thư ", _FIELD.format('HYPERLINK "mailto:x"', "vp@binhminh.vn gửi")), "vp@binhminh.vn", None),
    "field in one run": (paragraph(_ALL_IN_ONE), "mục II", None),
    "before a field in its run": (paragraph(_ALL_IN_ONE), "xem", None),
    "formula": (paragraph("Diện tích ", "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", " ha"), "a+b", None),
    "symbol": (paragraph("Điện thoại ", '<w:r><w:sym w:font="Wingdings" w:char="F028"/></w:r>', " 0220"), "thoại", None),
    "merged paragraphs": (
        "<w:p><w:pPr><w:rPr><w:del w:id='6' w:author='Lan'/></w:rPr></w:pPr>" + _RUN.format("Ủy ban ") + "</w:p>" + paragraph("nhân dân xã"),
        "ban nhân",
        None,
    ),
    "cell": (f"<w:tbl><w:tr><w:tc>{paragraph('Quý I/2026')}</w:tc></w:tr></w:tbl>{paragraph('x')}", "I/2026", None),
    "paragraphs": (paragraph("Điều 1. Ban hành") + paragraph("Điều 2. Giao", " Văn phòng"), "Ban hành\nĐiều 2. Giao", None),
    "alternative": (
        paragraph("Vui ", "<mc:AlternateContent><mc:Choice Requires='wps'>" + _RUN.format("lòng đọc") + "</mc:Choice></mc:AlternateContent>"),
        "đọc",
        "lòng đọc",
    ),
    "decomposed": (paragraph("Uỷ ban nha\u0302n da\u0302n"), "nhân", None),
}


def review(data: bytes, *words: str, original: bool = False, author: Author = LAN) -> bytes:
    """The file with one comment on each of the words, found in the text as it is read."""
    document = read_bytes(data, "a.docx", original=original)
    return commented(data, [_remark(document, text) for text in words], author, "rejected" if original else "accepted")


def _remark(document: object, text: str) -> Remark:
    at = document.text.index(text)  # type: ignore[attr-defined]
    span, origin = Span(at, at + len(text)), document.origin  # type: ignore[attr-defined]
    return Remark(Place(*origin.locate(span.start)[1:]), Place(*origin.locate_end(span.end)[1:]), ((Words(f"Về: {text}"),),))


def _sound(data: bytes, new: bytes) -> None:
    """What holds for every copy: it reads the same and has no new defect."""
    assert read_bytes(new, "a.docx").text == read_bytes(data, "a.docx").text
    assert defects(new) <= defects(data)


@pytest.mark.parametrize("strict", [False, True])
@pytest.mark.parametrize("name", IN_TEXT)
def test_the_comment_stands_on_the_words(name: str, strict: bool) -> None:
    body, words, on = IN_TEXT[name]
    data = word_file(body, {"styles": _STYLES}, strict=strict)
    new = review(data, words)
    assert [(c.author, c.lines, c.words, c.references) for c in comments(new)] == [("vblint", [f"Về: {words}"], squeezed(on or words), 1)]
    _sound(data, new)
    assert review(new, words) == new


@pytest.mark.parametrize("name", IN_TEXT)
def test_the_marks_stand_where_they_may(name: str) -> None:
    body, words, _ = IN_TEXT[name]
    text = part(review(word_file(body), words), "word/document.xml").decode()
    text = re.sub(r"<w:p>.*?</w:p>", lambda match: _without_fields(match[0]), text, flags=re.DOTALL)
    assert text.count("<w:commentRangeStart") == text.count("<w:commentRangeEnd") == 1
    for mark in ("<w:commentRangeStart", "<w:commentRangeEnd"):
        before = text[: text.index(mark)]
        for around in ("w:r", "m:oMath", "w:fldSimple", "mc:AlternateContent", "w:t"):
            assert len(re.findall(f"<{around}[ >]", before)) == before.count(f"</{around}>"), around


def _without_fields(paragraph_: str) -> str:
    """The paragraph without what stands in its computed fields, where no mark may be."""
    return re.sub(r'<w:fldChar w:fldCharType="begin"/>(?!.*HYPERLINK).*<w:fldChar w:fldCharType="end"/>', "", paragraph_, flags=re.DOTALL)


def test_words_of_headers_notes_and_boxes_are_commented_beside_them() -> None:
    parts = {
        "header1": paragraph("Đầu trang"),
        "footnotes": f'<w:footnote w:id="2">{paragraph("Xem phụ lục.")}</w:footnote>',
        "styles": _STYLES,
    }
    body = (
        paragraph("Thứ nhất")
        + paragraph("Có chú thích", '<w:r><w:footnoteReference w:id="2"/><w:t> ở đây</w:t></w:r>')
        + paragraph("Bên khung", _BOX.format(paragraph("Chữ trong khung")))
        + paragraph(_BOX.format(paragraph("Khung đứng một mình")))
        + paragraph("Sau cùng")
        + _SECTION
    )
    data = word_file(body, parts)
    new = review(data, "Đầu", "phụ lục", "trong", "một mình")
    assert [c.words for c in comments(new)] == ["Thứ nhất", "", "Bên khung", "Khung đứng một mình"]
    text = part(new, "word/document.xml").decode()
    assert re.search(r'<w:commentRangeStart w:id="1"/><w:r><w:footnoteReference w:id="2"/></w:r><w:commentRangeEnd w:id="1"/>', text)
    assert re.search(r'<w:commentRangeStart w:id="3"/><w:r><w:pict>', text)
    assert "comment" not in re.sub(r"(?s)^.*?<w:txbxContent>|</w:txbxContent>.*?(<w:txbxContent>|$)", "", text)
    _sound(data, new)
    assert {name for name, raw in members(data).items() if members(new)[name] != raw} == {
        "word/document.xml",
        "word/styles.xml",
        "[Content_Types].xml",
        "word/_rels/document.xml.rels",
    }


def test_an_empty_paragraph_can_stand_for_its_header() -> None:
    data = word_file(f"<w:p/>{_SECTION}", {"header1": paragraph("Đầu trang")})
    new = review(data, "Đầu")
    assert [(c.words, c.references) for c in comments(new)] == [("", 1)]
    _sound(data, new)


def test_a_text_without_paragraphs_is_given_one() -> None:
    data = word_file(_SECTION, {"header1": paragraph("Đầu trang")})
    assert [(c.words, c.references) for c in comments(review(data, "Đầu"))] == [("", 1)]


def test_rejected_revisions_are_commented_as_they_read() -> None:
    deleted = '<w:del w:id="5" w:author="Lan"><w:r><w:delText xml:space="preserve">ngày 05/3 </w:delText></w:r></w:del>'
    data = word_file(paragraph("Họp ", deleted, f'<w:ins w:id="6" w:author="Lan">{_RUN.format("ngày 06/3 ")}</w:ins>', "tại xã"))
    text = part(review(data, "05/3", original=True), "word/document.xml").decode()
    assert '<w:commentRangeStart w:id="0"/><w:r><w:delText xml:space="preserve">05/3</w:delText></w:r><w:commentRangeEnd w:id="0"/>' in text


_OTHERS = {
    "comments": '<w:comment w:id="7" w:author="Lan" w:initials="L"><w:p><w:r><w:t>Xem lại.</w:t></w:r></w:p></w:comment>',
    "styles": '<w:style w:type="character" w:styleId="Chuthich"><w:name w:val="annotation reference"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="CommentText"><w:name w:val="Khác"/></w:style>',
}
_OTHERS_BODY = paragraph(
    "Thực hiện ",
    '<w:commentRangeStart w:id="7"/>' + _RUN.format("Quyết định"),
    '<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>',
    " số 45.",
)


def test_comments_of_others_stay_and_numbers_go_on() -> None:
    data = word_file(_OTHERS_BODY, _OTHERS)
    new = review(data, "định số", "hiện Quyết")
    assert [(c.id, c.author, c.words) for c in comments(new)] == [
        ("7", "Lan", "Quyết định"),
        ("8", "vblint", "định số"),
        ("9", "vblint", "hiện Quyết"),
    ]
    assert '<w:rStyle w:val="Chuthich"/></w:rPr><w:commentReference' in part(new, "word/document.xml").decode()
    assert '<w:pStyle w:val="CommentText1"/>' in part(new, "word/comments.xml").decode()
    _sound(data, new)


def test_a_second_run_replaces_its_own_comments_only() -> None:
    data = word_file(_OTHERS_BODY, _OTHERS)
    first = review(data, "định số", "hiện Quyết")
    second = review(first, "45")
    assert [(c.author, c.words) for c in comments(second)] == [("Lan", "Quyết định"), ("vblint", "45")]
    third = commented(second, [], LAN)
    assert [(c.author, c.words) for c in comments(third)] == [("Lan", "Quyết định")]
    assert commented(data, [], LAN) == data
    assert review(first, "định số", "hiện Quyết") == first


def test_what_word_keeps_on_our_comments_goes_with_them() -> None:
    w14, w15 = "http://schemas.microsoft.com/office/word/2010/wordml", "http://schemas.microsoft.com/office/word/2012/wordml"
    ours = f'<w:comment w:id="0" w:author="vblint"><w:p xmlns:w14="{w14}" w14:paraId="0A"><w:r><w:t>Sai.</w:t></w:r></w:p></w:comment>'
    answer = f'<w:comment w:id="1" w:author="Lan"><w:p xmlns:w14="{w14}" w14:paraId="0B"><w:r><w:t>Đã sửa.</w:t></w:r></w:p></w:comment>'
    kept = f'<w15:commentEx xmlns:w15="{w15}" w15:paraId="0A"/><w15:commentEx xmlns:w15="{w15}" w15:paraId="0B" w15:paraIdParent="0A"/>'
    lasting = '<w:commentId w:paraId="0A" w:durableId="11"/><w:commentId w:paraId="0B" w:durableId="12"/>'
    starts, ends = '<w:commentRangeStart w:id="{0}"/>', '<w:commentRangeEnd w:id="{0}"/><w:r><w:commentReference w:id="{0}"/></w:r>'
    body = paragraph(starts.format(0) + starts.format(1) + _RUN.format("Ủy ban"), ends.format(0) + ends.format(1))
    times = '<w:commentExtensible w:durableId="11"/><w:commentExtensible w:durableId="12"/>'
    data = word_file(body, {"comments": ours + answer, "commentsExtended": kept, "commentsIds": lasting, "commentsExtensible": times})
    new = commented(data, [], LAN)
    assert [(c.author, c.words) for c in comments(new)] == [("Lan", "Ủy ban")]
    text = part(new, "word/document.xml").decode()
    assert 'w:id="0"' not in text and "<w:r/>" not in text
    extended = part(new, "word/commentsExtended.xml").decode()
    assert 'paraId="0A"' not in extended and 'paraId="0B"' in extended and "paraIdParent" not in extended
    assert [b"11" in part(new, f"word/{name}.xml") for name in ("commentsIds", "commentsExtensible")] == [False, False]
    assert [b"12" in part(new, f"word/{name}.xml") for name in ("commentsIds", "commentsExtensible")] == [True, True]


_RICH = "".join(body for body, _, _ in IN_TEXT.values())
_RICH_FILE = word_file(_RICH, {"styles": _STYLES})
_RICH_TEXT = read_bytes(_RICH_FILE, "a.docx")


@given(st.lists(st.tuples(st.integers(0, len(_RICH_TEXT.text) - 1), st.integers(1, 60)), min_size=1, max_size=6))
def test_stretches_may_lie_over_each_other_anywhere(places: list[tuple[int, int]]) -> None:
    origin = _RICH_TEXT.origin
    spans = [Span(at, min(at + length, len(_RICH_TEXT.text))) for at, length in places]
    remarks = [Remark(Place(*origin.locate(span.start)[1:]), Place(*origin.locate_end(span.end)[1:]), ((Words("x"),),)) for span in spans]
    new = commented(_RICH_FILE, remarks, LAN)
    assert read_bytes(new, "a.docx").text == _RICH_TEXT.text
    found = comments(new)
    assert len(found) == len(spans)
    for span, comment in zip(spans, found, strict=True):
        assert comment.words is not None
        assert squeezed(_RICH_TEXT.slice(span).replace("☎", "")) in comment.words  # the XML has a number for the symbol
    assert commented(new, remarks, LAN) == new


def test_comments_carry_no_namespaces_that_they_do_not_use() -> None:
    text = part(review(word_file(paragraph("Thực hiện Quyết định.")), "Quyết", "định"), "word/comments.xml").decode()
    assert text.count("xmlns:") == 1


def changed(data: bytes, change: dict[str, tuple[str, str]], gone: tuple[str, ...] = ()) -> bytes:
    """The file with words of its members replaced, and without some members."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name not in gone:
                new.writestr(name, old.read(name).decode().replace(*change.get(name, ("", ""))))
    return out.getvalue()


_RELATIONS = "word/_rels/document.xml.rels"


@pytest.mark.parametrize(
    "data",
    [
        changed(word_file(paragraph("Ủy ban xã"), {"comments": ""}), {}, ("word/comments.xml",)),
        changed(word_file(paragraph("Ủy ban xã")), {}, (_RELATIONS,)),
        changed(word_file(paragraph("Ủy ban xã")), {}, ("[Content_Types].xml",)),
        changed(word_file(paragraph("Ủy ban xã"), {"comments": ""}), {_RELATIONS: ('Id="comments"', 'Id="rId1"')}),
    ],
    ids=["the reference leads nowhere", "no references", "no list of contents", "a part without comments"],
)
def test_the_comments_part_is_found_or_made(data: bytes) -> None:
    new = review(data, "ban")
    assert [(c.id, c.words) for c in comments(new)] == [("0", "ban")]
    references = part(new, _RELATIONS).decode()
    assert references.count("/relationships/comments") == 1
    assert 'Target="comments.xml"' in references or 'Target="/word/comments.xml"' in references
    assert review(new, "ban") == new


@pytest.mark.parametrize("prefix", ["x:", ""], ids=["another prefix", "none"])
def test_the_prefix_of_the_namespace_may_be_any(prefix: str) -> None:
    data = word_file(paragraph("Thực hiện ", "Quyết định số 45."), {"styles": _STYLES})
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            text = re.sub(r"(</?)w:", rf"\g<1>{prefix}", old.read(name).decode())
            new.writestr(name, text.replace("xmlns:v=", f'xmlns{":x" if prefix else ""}="{space}" xmlns:v='))
    renamed = out.getvalue()
    new_file = review(renamed, "hiện Quyết")
    assert [c.words for c in comments(new_file)] == ["hiện Quyết"]
    _sound(renamed, new_file)
    assert review(new_file, "hiện Quyết") == new_file
