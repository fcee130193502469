"""Word files with lists made by hand: definitions with levels, lists that use them, paragraphs in them."""

from collections.abc import Sequence
from typing import NamedTuple

from lint.readers import read_bytes
from tests.word.files import paragraph, word_file


class Item(NamedTuple):
    """A paragraph with its list and level; None where it names none itself. `style` is its paragraph style."""

    list: int | None
    level: int | None = 0
    style: str = ""

    def xml(self, text: str) -> str:
        """The paragraph with this text."""
        level = "" if self.level is None else f'<w:ilvl w:val="{self.level}"/>'
        listed = "" if self.list is None else f'<w:numPr>{level}<w:numId w:val="{self.list}"/></w:numPr>'
        return paragraph(text, properties=(f'<w:pStyle w:val="{self.style}"/>' if self.style else "") + listed)


def level(at: int, shape: str, text: str, *, start: int | None = 1, inside: str = "") -> str:
    """A level; `shape` is the name of a format, or XML where it begins with `<`."""
    first = "" if start is None else f'<w:start w:val="{start}"/>'
    shown = shape if shape.startswith("<") else f'<w:numFmt w:val="{shape}"/>'
    return f'<w:lvl w:ilvl="{at}">{first}{shown}{inside}<w:lvlText w:val="{text}"/><w:lvlJc w:val="left"/></w:lvl>'


def definition(name: int, *inside: str) -> str:
    """An abstract list of levels (and links)."""
    return f'<w:abstractNum w:abstractNumId="{name}"><w:multiLevelType w:val="multilevel"/>{"".join(inside)}</w:abstractNum>'


def used(name: int, definition: int, *overrides: str) -> str:
    """A list that paragraphs can name."""
    return f'<w:num w:numId="{name}"><w:abstractNumId w:val="{definition}"/>{"".join(overrides)}</w:num>'


def started(at: int, value: int) -> str:
    """An override: the level starts anew at the value."""
    return f'<w:lvlOverride w:ilvl="{at}"><w:startOverride w:val="{value}"/></w:lvlOverride>'


def style(name: str, *, based_on: str = "", listed: str = "", kind: str = "paragraph") -> str:
    """A style; `listed` is the inside of its `w:numPr`."""
    base = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    numbered = f"<w:pPr><w:numPr>{listed}</w:numPr></w:pPr>" if listed else ""
    return f'<w:style w:type="{kind}" w:styleId="{name}"><w:name w:val="{name}"/>{base}{numbered}</w:style>'


def list_file(numbering: str, items: Sequence[Item], styles: str = "", *, strict: bool = False) -> bytes:
    """A .docx whose paragraphs are the items, each with its place in the text as its words."""
    body = "".join(item.xml(words(at)) for at, item in enumerate(items))
    return word_file(body, {"numbering": numbering, "styles": styles}, strict=strict)


def words(at: int) -> str:
    """The words of the item at this place."""
    return f"Việc thứ {at} phải làm."


def numbers(data: bytes) -> list[str | None]:
    """The number that each paragraph of the file is read with."""
    return [block.number for block in read_bytes(data, "a.docx").blocks]
