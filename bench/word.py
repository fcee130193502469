"""A synthetic document as a Word file: words in many runs, automatic numbers, tables, text boxes, footnotes, revisions."""

from collections.abc import Iterator
from io import BytesIO
from itertools import count
from random import Random
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as Word
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.text.paragraph import Paragraph
from generate import document

_NOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_W = nsdecls("w")
_BOX = (
    f'<w:r {_W} xmlns:v="urn:schemas-microsoft-com:vml"><w:pict><v:shape style="width:200pt;height:40pt"><v:textbox><w:txbxContent>'
    "<w:p><w:r><w:t>Dự thảo lần 2</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
)
_INSERTED = f'<w:ins {_W} w:id="1" w:author="Văn phòng"><w:r><w:t xml:space="preserve"> (đã rà soát)</w:t></w:r></w:ins>'
_DELETED = f'<w:del {_W} w:id="2" w:author="Văn phòng"><w:r><w:delText xml:space="preserve"> và các đơn vị khác</w:delText></w:r></w:del>'
# Word begins another run wherever the text was edited or the speller stopped, and says in each how its letters look.
_RUN = (
    '<w:r {} w:rsidRPr="00{:06X}"><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/>'
    '<w:sz w:val="28"/><w:szCs w:val="28"/></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'
)
_FEW, _MANY = 2, 8  # words of a run
_NOTE = "<w:footnote w:id='{}'><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>Xem phụ lục kèm theo.</w:t></w:r></w:p></w:footnote>"


def word_file(seed: int, characters: int) -> bytes:
    """The document of `generate.document` as .docx: every fifth paragraph has a note, every seventh a revision, every twentieth a box."""
    word, notes, random = Document(), count(2), Random(seed)
    rows: list[list[str]] = []
    for number, line in enumerate(filter(None, document(seed, characters).split("\n"))):
        if line.startswith("|"):
            rows += [[cell.strip() for cell in line.strip("|").split("|")]] if "---" not in line else []
        else:
            paragraph, text = _paragraph(word, line)
            for piece in (*_runs(text, random), *_added(number, notes)):
                paragraph._p.append(parse_xml(piece))
    _add_table(word, rows)
    _add_notes(word, next(notes))
    made = BytesIO()
    word.save(made)
    return made.getvalue()


def _paragraph(word: Word, line: str) -> tuple[Paragraph, str]:
    """An empty paragraph for the line, and its text; a letter before it becomes an automatic number."""
    mark, _, rest = line.partition(") ")
    return (word.add_paragraph(style="List Number"), rest) if rest and len(mark) == 1 else (word.add_paragraph(), line)


def _runs(text: str, random: Random) -> Iterator[str]:
    """The text as Word saves it: a new run every few words."""
    words = text.split(" ")
    while words:
        length = random.randint(_FEW, _MANY)
        run, words = words[:length], words[length:]
        yield _RUN.format(_W, random.randrange(0x1000000), escape(" ".join(run) + (" " if words else "")))


def _added(number: int, notes: Iterator[int]) -> Iterator[str]:
    if number % 5 == 4:
        yield f'<w:r {_W}><w:footnoteReference w:id="{next(notes)}"/></w:r>'
    if number % 7 == 6:
        yield from (_INSERTED, _DELETED)
    if number % 20 == 19:
        yield _BOX


def _add_table(word: Word, rows: list[list[str]]) -> None:
    table = word.add_table(len(rows), len(rows[0]))
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def _add_notes(word: Word, end: int) -> None:
    content = f"<w:footnotes {_W}>{''.join(_NOTE.format(number) for number in range(2, end))}</w:footnotes>"
    part = Part(PackURI("/word/footnotes.xml"), _NOTES, content.encode(), word.part.package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
