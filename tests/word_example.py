"""A rule's example as a Word file: each line a paragraph, looks and revisions as the example says, all else as the norm has it."""

import io
from collections.abc import Mapping
from itertools import groupby
from typing import Any

import docx
from docx.document import Document as Word
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph
from docx.text.run import Run

_MARGINS = {"top": 20, "bottom": 20, "left": 30, "right": 15}
_PARA_ID = "{http://schemas.microsoft.com/office/word/2010/wordml}paraId"
_EXTENDED = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended"
_EXTENDED_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.commentsExtended+xml"
_W15 = "http://schemas.microsoft.com/office/word/2012/wordml"

Said = Mapping[str, Any]


def built(text: str, said: Said) -> bytes:
    """The .docx of an example's text without marks."""
    word = docx.Document()
    style = word.styles["Normal"].font
    style.name, style.size = said.get("font", "Times New Roman"), Pt(said.get("size", 14))
    _lay_out(word.sections[0], said)
    commented: dict[int, list[Run]] = {}
    for line in text.rstrip("\n").split("\n"):
        if said.get("landscape") and said["landscape"] in line:
            _turn(word.add_section(WD_SECTION.NEW_PAGE))
        _write(word.add_paragraph(), line, said, commented)
    _comment(word, said.get("comments", ()), commented)
    out = io.BytesIO()
    word.save(out)
    return out.getvalue()


def _lay_out(section: Section, said: Said) -> None:
    width, height = said.get("paper", (210, 297))
    section.page_width, section.page_height = Mm(width), Mm(height)
    for side, length in {**_MARGINS, **said.get("margins", {})}.items():
        setattr(section, f"{side}_margin", Mm(length))
    where = said.get("page_numbers", "header")
    if where != "none":
        paragraph = (section.footer if where == "footer" else section.header).paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        field = OxmlElement("w:fldSimple")
        field.set(qn("w:instr"), " PAGE ")
        field.append(paragraph.add_run("2")._r)
        paragraph._p.append(field)
    section.different_first_page_header_footer = where != "every-page"


def _turn(section: Section) -> None:
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width


def _write(paragraph: Paragraph, line: str, said: Said, commented: dict[int, list[Run]]) -> None:
    """The line as runs, each as long as all that is said of its letters stays the same."""
    looks: list[dict[str, Any]] = [{} for _ in line]
    for run in said.get("runs", ()):
        _mark(looks, line, run["match"], {key: value for key, value in run.items() if key != "match"})
    for revision in said.get("revisions", ()):
        _mark(looks, line, revision.get("insert", "\n"), {"insert": revision})
    for number, comment in enumerate(said.get("comments", ())):
        _mark(looks, line, comment["on"], {"comment": number})
    ends = {line.find(r["after"]) + len(r["after"]): r for r in said.get("revisions", ()) if r.get("after", "\n") in line}
    cuts = tuple(ends)
    for _, group in groupby(range(len(line)), key=lambda at: (looks[at], sum(end <= at for end in cuts))):
        places = list(group)
        if places[0] in ends:
            _delete(paragraph, ends.pop(places[0]))
        _add(paragraph, line[places[0] : places[-1] + 1], looks[places[0]], commented)
    for revision in ends.values():
        _delete(paragraph, revision)


def _mark(looks: list[dict[str, Any]], line: str, words: str, what: dict[str, Any]) -> None:
    start = line.find(words)
    while start >= 0:
        for at in range(start, start + len(words)):
            looks[at] |= what
        start = line.find(words, start + len(words))


def _add(paragraph: Paragraph, words: str, look: dict[str, Any], commented: dict[int, list[Run]]) -> None:
    run = paragraph.add_run(words)
    for name in ("bold", "italic"):
        if name in look:
            setattr(run, name, look[name])
    if "font" in look:
        run.font.name = look["font"]
    if "size" in look:
        run.font.size = Pt(look["size"])
    if "colour" in look:
        run.font.color.rgb = RGBColor.from_string(look["colour"])
    if "highlight" in look:
        run.font.highlight_color = WD_COLOR_INDEX.from_xml(look["highlight"])
    if "comment" in look:
        commented.setdefault(look["comment"], []).append(run)
    if "insert" in look:
        _wrap(run, "w:ins", look["insert"])


def _delete(paragraph: Paragraph, revision: Said) -> None:
    run = paragraph.add_run(revision["delete"])
    run._r.find(qn("w:t")).tag = qn("w:delText")
    _wrap(run, "w:del", revision)


def _wrap(run: Run, name: str, revision: Said) -> None:
    """The run within a revision."""
    wrapper = OxmlElement(name)
    wrapper.set(qn("w:id"), str(1000 + len(run._r.getparent())))
    wrapper.set(qn("w:author"), revision.get("author", "Trần Văn An"))
    run._r.addprevious(wrapper)
    wrapper.append(run._r)


def _comment(word: Word, comments: tuple[Said, ...], commented: dict[int, list[Run]]) -> None:
    done = []
    for number, said in enumerate(comments):
        comment = word.add_comment(commented[number], said["text"], said.get("author", "Trần Văn An"))
        comment.paragraphs[-1]._p.set(_PARA_ID, f"{number + 1:08X}")
        done.append(f'<w15:commentEx w15:paraId="{number + 1:08X}" w15:done="{int(said.get("done", False))}"/>')
    if done:
        blob = f'<w15:commentsEx xmlns:w15="{_W15}">{"".join(done)}</w15:commentsEx>'.encode()
        part = Part(PackURI("/word/commentsExtended.xml"), _EXTENDED_TYPE, blob, word.part.package)
        word.part.relate_to(part, _EXTENDED)
