"""The page numbers in a header or footer: the field PAGE, where it stands on the line and how large it is."""

from collections.abc import Iterator
from typing import Literal

from lint.appearance import Alignment, PageNumber
from lint.element import Element
from lint.patterns import regex
from lint.records import NamedTuple
from lint.word.typography import Typography
from lint.word.values import value

_PAGE = regex(r"\bPAGE\b")
_ALIGNED: dict[str, Alignment] = {"center": "center", "right": "right", "end": "right", "left": "left", "start": "left", "both": "left"}
_LONGEST = 500  # characters of the instructions of one paragraph
_FLOATING = ("txbxContent", "tbl")


class _Line(NamedTuple):
    """A paragraph with a page number, what shows the number (a run, or the paragraph itself), and whether a tab stands before it."""

    paragraph: Element
    run: Element
    tabbed: bool


def page_numbers(root: Element, w: str, part: Literal["header", "footer"], pages: str, typography: Typography) -> Iterator[PageNumber]:
    """The page numbers of a header or footer that is shown on these pages."""
    for paragraph in root.iter(f"{w}p"):
        line = _line(paragraph, w)
        if line is not None:
            properties = paragraph.find(f"{w}pPr")
            style = typography.style(value(properties, "pStyle", w) or "")
            look = typography.look(line.run.find(f"{w}rPr"), style)
            if look is not None:
                yield PageNumber(part, pages, _alignment(line, properties, style, w, typography), look.size)


def _line(paragraph: Element, w: str) -> _Line | None:
    instruction, tabbed, field = "", False, None
    for element in paragraph.iter(f"{w}r", f"{w}tab", f"{w}ptab", f"{w}instrText", f"{w}fldSimple"):
        name = element.tag[len(w) :]
        if next(element.iterancestors(f"{w}p"), None) is not paragraph:
            continue  # in a text box that hangs on this paragraph
        if name == "r" and (not _PAGE.search(instruction) or element.find(f"{w}t") is not None):
            field = element
            if _PAGE.search(instruction):
                break
        elif name in ("instrText", "fldSimple"):
            instruction = (instruction + (element.text or element.get(f"{w}instr") or ""))[:_LONGEST]
        elif name in ("tab", "ptab") and not instruction:
            tabbed = tabbed or next(element.iterancestors(f"{w}tabs"), None) is None
    return _Line(paragraph, field if field is not None else paragraph, tabbed) if _PAGE.search(instruction) else None


def _alignment(line: _Line, properties: Element | None, style: str, w: str, typography: Typography) -> Alignment | None:
    """Where the number stands; what tab stops, tables and text boxes do is not computed."""
    frame = properties.find(f"{w}framePr") if properties is not None else None
    if frame is not None:
        return _ALIGNED.get(frame.get(f"{w}xAlign") or "")
    if line.tabbed or next(line.paragraph.iterancestors(*(f"{w}{name}" for name in _FLOATING)), None) is not None:
        return None
    return _ALIGNED.get(typography.alignment(properties, style))
