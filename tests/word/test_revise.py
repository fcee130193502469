"""Characters of a paragraph replaced, plainly and as revisions: nothing but what was meant reads otherwise."""

import io
import re
import zipfile
from collections import Counter
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.word.content import View
from lint.word.inline import text_of
from lint.word.manuscript import Manuscript
from lint.word.reach import reach
from lint.word.replace import Rewording, replace
from lint.word.revise import Signer, revise
from tests.word.files import paragraph, word_file

OURS = Signer("vblint")
DEL, INS = '<w:del w:id="{}" w:author="vblint">', '<w:ins w:id="{}" w:author="vblint">'


def edited(data: bytes, changes: Sequence[Rewording], signer: Signer | None) -> bytes:
    """The file with the changes made, plainly or as revisions."""
    manuscript = Manuscript(data)
    for change in sorted(changes, reverse=True):
        if signer is None:
            replace(manuscript, change)
        else:
            revise(manuscript, change, signer)
    return manuscript.saved()


def texts(data: bytes, view: View = "accepted") -> list[str]:
    return [text_of(one.inline.pieces) for one in Manuscript(data, view).paragraphs]


def body(data: bytes) -> str:
    """The XML of the body; texts that only preserve their blanks look like others."""
    xml = zipfile.ZipFile(io.BytesIO(data)).read("word/document.xml").decode()
    return re.sub(r".*<w:body>|</w:body>.*| xml:space=\"preserve\"", "", xml, flags=re.DOTALL)


def run(text: str, look: str = "") -> str:
    return f'<w:r>{look and f"<w:rPr>{look}</w:rPr>"}<w:t xml:space="preserve">{text}</w:t></w:r>'


def plain_run(text: str, look: str = "") -> str:
    return run(text, look).replace(' xml:space="preserve"', "")


# The runs of a paragraph, one change in it, and the runs after that.
PLAIN = {
    "in one text": (run("năm 2025"), (4, 8, "2026"), run("năm 2026")),
    "the first run takes the new text": (run("Số 12") + run("34", "<w:b/>") + run("5 ngày"), (3, 8, "9"), run("Số 9") + run(" ngày")),
    "put in behind a bold word": (run("Số", "<w:b/>") + run("12"), (2, 2, ":"), run("Số:", "<w:b/>") + run("12")),
    "put in before a bold word": (run("Số ") + run("12", "<w:b/>"), (3, 3, "“", True), run("Số ") + run("“12", "<w:b/>")),
    "never into a link": (
        f'<w:hyperlink r:id="rId9">{run("xa.gov.vn")}</w:hyperlink>{run(" và")}',
        (9, 9, "."),
        f'<w:hyperlink r:id="rId9">{run("xa.gov.vn")}</w:hyperlink>{run(". và")}',
    ),
    "a tab goes": ("<w:r><w:t>I.</w:t><w:tab/><w:t>A</w:t></w:r>", (2, 3, " "), "<w:r><w:t>I.</w:t><w:t> </w:t><w:t>A</w:t></w:r>"),
    "a tab comes": (run("I. A"), (2, 3, "\t"), "<w:r><w:t>I.</w:t><w:tab/><w:t>A</w:t></w:r>"),
    "beside a tab the text of its run": ("<w:r><w:t>I</w:t><w:tab/><w:t>A</w:t></w:r>", (2, 2, "x"), "<w:r><w:t>I</w:t><w:tab/><w:t>xA</w:t></w:r>"),
    "a no-break hyphen goes": ("<w:r><w:t>QĐ</w:t><w:noBreakHyphen/><w:t>U</w:t></w:r>", (2, 3, ""), "<w:r><w:t>QĐ</w:t><w:t>U</w:t></w:r>"),
    "a break goes": ("<w:r><w:t>37-</w:t><w:br/></w:r>" + run("CT"), (3, 4, ""), plain_run("37-") + run("CT")),
    "blanks that did not show stay away": ("<w:r><w:t>  một hai </w:t></w:r>", (3, 7, " 2"), plain_run("một 2")),
    "what is no text stays": (
        '<w:r><w:t>thu</w:t><w:footnoteReference w:id="2"/><w:t>chi</w:t></w:r><w:bookmarkStart w:id="4" w:name="a"/>' + run("đủ"),
        (0, 8, "x"),
        '<w:r><w:t>x</w:t><w:footnoteReference w:id="2"/></w:r><w:bookmarkStart w:id="4" w:name="a"/>',
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", PLAIN.values(), ids=PLAIN)
def test_new_text_stands_in_the_run_of_the_old(case: tuple[str, tuple[int, int, str], str]) -> None:
    before, change, after = case
    done = edited(word_file(f"<w:p>{before}</w:p>"), [Rewording(1, *change)], None)
    assert body(done) == f"<w:p>{after}</w:p>".replace(' xml:space="preserve"', "")


D1, I2, AN = DEL.format(1), INS.format(2), '<w:ins w:id="7" w:author="An">'
TRACKED = {
    "a word": (run("năm 2025 là", "<w:i/>"), (4, 8, "2026"), run("năm ", "<w:i/>")
        + f'{D1}{run("2025", "<w:i/>")}</w:del>{INS.format(2)}{run("2026", "<w:i/>")}</w:ins>{run(" là", "<w:i/>")}'),
    "only out": (run("a  b"), (1, 2, ""), f'{run("a")}{D1}{run(" ")}</w:del>{run(" b")}'),
    "only in": (run("ab"), (1, 1, "x"), f'{run("a")}{INS.format(1)}{run("x")}</w:ins>{run("b")}'),
    "over runs": (run("a1") + run("2b", "<w:b/>"), (1, 3, "9"), f'{run("a")}{D1}{run("1")}{run("2", "<w:b/>")}</w:del>'
        f'{INS.format(3)}{run("9")}</w:ins>{run("b", "<w:b/>")}'),
    "in a link": (f'<w:hyperlink r:id="r1">{run("một hai")}</w:hyperlink>', (4, 7, "2"),
        f'<w:hyperlink r:id="r1">{run("một ")}{D1}{run("hai")}</w:del>{I2}{run("2")}</w:ins></w:hyperlink>'),
    "in what another put in": (f'{AN}{run("một hai ba")}</w:ins>', (4, 7, "2"),
        f'{AN}{run("một ")}{D1}{run("hai")}</w:del></w:ins>{I2}{run("2")}</w:ins>{AN.replace("7", "3")}{run(" ba")}</w:ins>'),
    "before what another put in": (f'{AN}{run("hai")}</w:ins>', (0, 0, "x", True), f'{INS.format(1)}{run("x")}</w:ins>{AN}{run("hai")}</w:ins>'),
    "in what we put in": (f'{I2}{run("một hai")}</w:ins>', (4, 7, "2"), f'{I2}{run("một 2")}</w:ins>'),
    "all of what we put in": (run("a") + f'{I2}{run("hai")}</w:ins>', (1, 4, ""), run("a")),
    "a reference between": ('<w:r><w:t>thu</w:t><w:footnoteReference w:id="5"/><w:t>chi</w:t></w:r>', (0, 6, "x"),
        f'{D1}{run("thu")}</w:del>{INS.format(3)}{run("x")}</w:ins><w:r><w:footnoteReference w:id="5"/></w:r>{DEL.format(2)}{run("chi")}</w:del>'),
    "a change of looks is not ours": (run("cũ", '<w:b/><w:rPrChange w:id="9" w:author="An"><w:rPr/></w:rPrChange>'), (0, 2, "mới"),
        f'{D1}{run("cũ", "<w:b/>" + "<w:rPrChange w:id=#9# w:author=#An#><w:rPr/></w:rPrChange>".replace("#", chr(34)))}</w:del>'
        f'{INS.format(3)}{run("mới", "<w:b/>")}</w:ins>'),
}  # fmt: skip


@pytest.mark.parametrize("case", TRACKED.values(), ids=TRACKED)
def test_a_revision_marks_what_goes_and_what_comes(case: tuple[str, tuple[int, int, str], str]) -> None:
    before, change, after = case
    done = body(edited(word_file(f"<w:p>{before}</w:p>"), [Rewording(1, *change)], OURS))
    deleted = re.sub(
        r"<w:del .*?</w:del>", lambda found: found[0].replace("w:t>", "w:delText>"), f"<w:p>{after}</w:p>".replace(' xml:space="preserve"', "")
    )
    assert numbered(done) == numbered(deleted)


def numbered(xml: str) -> str:
    """The XML without the numbers of revisions, of which only that they differ matters."""
    return re.sub(r'(<w:(?:ins|del) w:id=)"\d+"', r"\1", xml)


def test_the_day_of_a_revision_is_written_when_there_is_one() -> None:
    done = body(edited(word_file(paragraph("ab")), [Rewording(1, 0, 1, "")], Signer("vblint", "2026-03-05T00:00:00Z")))
    assert '<w:del w:id="1" w:author="vblint" w:date="2026-03-05T00:00:00Z">' in done


FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>REF a</w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>II</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
CONTROL = "<w:sdt><w:sdtPr>{}</w:sdtPr><w:sdtContent>" + run("ô") + "</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    ("runs", "reason"),
    [
        (FIELD, "generated"),
        ('<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>', "generated"),
        ('<w:r><w:br w:type="page"/></w:r>', "markup"),
        ("<w:r><w:ptab/></w:r>", "markup"),
        ("<w:r><mc:AlternateContent><mc:Choice Requires='x'><w:t>a</w:t></mc:Choice></mc:AlternateContent></w:r>", "markup"),
        (f"<mc:AlternateContent><mc:Choice Requires='x'>{run('a')}</mc:Choice></mc:AlternateContent>", "markup"),
        (CONTROL.format('<w:lock w:val="contentLocked"/>'), "locked"),
        (CONTROL.format('<w:lock w:val="sdtContentLocked"/>'), "locked"),
        (CONTROL.format("<w:dropDownList/>"), "locked"),
        (CONTROL.format('<w:dataBinding w:xpath="/a"/>'), "bound"),
    ],
)
def test_what_nobody_may_type_over_is_closed(runs: str, reason: str) -> None:
    manuscript = Manuscript(word_file(f"<w:p>{runs}</w:p>"))
    pieces = manuscript.pieces(1)
    assert reach(pieces, 0, 1, False, manuscript.names) == reason
    assert reach(pieces, 0, 0, False, manuscript.names) == reason


def test_beside_what_is_closed_the_other_side_takes_new_text() -> None:
    data = word_file(f"<w:p>{FIELD}{run(' và')}</w:p>")
    assert texts(edited(data, [Rewording(1, 2, 2, ",")], None)) == ["II, và"]
    assert texts(edited(data, [Rewording(1, 2, 2, ",")], OURS)) == ["II, và"]


_LETTERS = st.text("ab đế-", min_size=1, max_size=5)
_TEXT = st.builds(lambda text, keep: f"<w:t{keep}>{text}</w:t>", _LETTERS, st.sampled_from(["", ' xml:space="preserve"']))
_INSIDE = st.one_of(
    _TEXT,
    _TEXT,
    _TEXT,
    st.sampled_from(["<w:tab/>", "<w:noBreakHyphen/>", "<w:br/>", '<w:footnoteReference w:id="2"/>', "<w:lastRenderedPageBreak/>"]),
)
_RUN = st.builds(
    lambda look, inside: f"<w:r>{look}{''.join(inside)}</w:r>", st.sampled_from(["", "<w:rPr><w:b/></w:rPr>"]), st.lists(_INSIDE, max_size=3)
)
_OTHERS = [
    '<w:ins w:id="{n}" w:author="An">{}</w:ins>', '<w:ins w:id="{n}" w:author="vblint">{}</w:ins>', '<w:hyperlink r:id="r1">{}</w:hyperlink>',
    "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>", '<w:moveTo w:id="{n}" w:author="An">{}</w:moveTo>', '<w:smartTag w:element="a">{}</w:smartTag>',
]  # fmt: skip


@st.composite
def files(draw: st.DrawFn) -> bytes:
    """Two paragraphs of runs, some in links, controls and revisions; one mark between paragraphs may be deleted."""
    count = iter(range(50, 200))
    found = []
    for _ in range(2):
        inside = ""
        for runs in draw(st.lists(st.lists(_RUN, min_size=1, max_size=3), max_size=4)):
            wrapper = draw(st.sampled_from(["{}", "{}", "{}", *_OTHERS]))
            inside += wrapper.format("".join(runs), n=next(count))
            if draw(st.booleans()):
                inside += f'<w:del w:id="{next(count)}" w:author="An"><w:r><w:delText>bỏ</w:delText></w:r></w:del>'
                inside += f'<w:bookmarkStart w:id="{next(count)}" w:name="n"/>'
        mark = f'<w:pPr><w:rPr><w:del w:id="{next(count)}" w:author="An"/></w:rPr></w:pPr>' if draw(st.booleans()) else ""
        found.append(f"<w:p>{mark}{inside}</w:p>")
    return word_file("".join(found))


@st.composite
def changes(draw: st.DrawFn, texts: Sequence[str]) -> list[Rewording]:
    """Changes of the paragraphs that keep clear of each other."""
    found = []
    for node, text in enumerate(texts, 1):
        at = draw(st.integers(0, 3))
        while at < len(text):
            end = min(at + draw(st.integers(0, 6)), len(text))
            new = draw(st.text("xỹ \t\u2011", max_size=4)) or ("" if end > at else "x")
            found.append(Rewording(node, at, end, new, draw(st.booleans())))
            at = end + draw(st.integers(1, 6))
    return found


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_read_again_the_text_is_the_old_one_with_the_changes(data: st.DataObject) -> None:
    file = data.draw(files())
    made = data.draw(changes(texts(file)))
    wanted = texts(file)
    for change in sorted(made, reverse=True):
        text = wanted[change.node - 1]
        wanted[change.node - 1] = text[: change.start] + change.text + text[change.end :]
    plain, tracked = (edited(file, made, signer) for signer in (None, OURS))
    assert texts(plain) == wanted
    assert texts(tracked) == wanted
    assert texts(tracked, "rejected") == texts(file, "rejected")
    assert others(tracked) == others(plain) == others(file)
    ids = Counter(re.findall(r'<w:(?:ins|del|moveTo) w:id="(\d+)"', body(tracked)))
    assert set(ids.values()) <= {1}


def others(data: bytes) -> Counter[str]:
    """What the body holds that is no text: references, bookmarks, links, and the deletions of others."""
    return Counter(re.findall(r'<w:(?:footnoteReference|bookmarkStart|hyperlink|lastRendered|del w:id="\d+" w:author="An")', body(data)))
