"""Typed markers turned into Word's automatic numbers: one list of several levels, one of articles, and fixed levels for what Word cannot count."""

from dataclasses import dataclass, field
from xml.sax.saxutils import quoteattr

from docx.document import Document as Word
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from lint.facts.model import Marker
from lint.resolve.index import FactIndex
from lint.span import Span

_Level = tuple[str, str]

# Format and text of each level as a clerk sets them up; Word's letters have no đ.
_OUTLINE: tuple[_Level, ...] = (
    ("upperRoman", "%1."),
    ("decimal", "%2."),
    ("decimal", "%2.%3."),
    ("lowerLetter", "%4)"),
)
_BULLETS: tuple[_Level, ...] = (("bullet", "-"), ("bullet", "+"))
_ARTICLES: tuple[_Level, ...] = (("decimal", "Điều %1."),)
_FIGURES = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")
_TYPED_ONLY = ("part", "chapter", "section", "subsection", "annex")
_FIRST = 700  # ids that the template of python-docx does not use


def hidden(index: FactIndex) -> list[Span]:
    """What is not typed where numbers are automatic: each marker and the blanks behind it, but for those that clerks type themselves."""
    text = index.document.text
    found = (m for m in index.facts.markers if m.style not in _TYPED_ONLY and not m.generated)
    ends = ((m.span.start, index.document.blocks[m.block].span.end, m.span.end) for m in found)
    return [Span(start, end - len(text[behind:end].lstrip())) for start, end, behind in ends if text[behind:end].strip()]


@dataclass(slots=True)
class _List:
    """A definition being counted as Word counts it; `used` is the list (w:num) that each level belongs to at the moment, `starts` its first value."""

    definition: int
    counts: dict[int, int] = field(default_factory=dict)
    used: dict[int, int] = field(default_factory=dict)
    starts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class AutomaticNumbers:
    """Gives each marker its list and level in a Word file, so that Word shows what was typed."""

    word: Word
    _lists: dict[tuple[_Level, ...], _List] = field(default_factory=dict)
    _numbers: int = _FIRST

    def place(self, marker: Marker) -> tuple[int, int]:
        """(list, level) of a paragraph with this marker."""
        if marker.style in ("dash", "plus"):
            return self._listed(_BULLETS).used[0], 0 if marker.style == "dash" else 1
        counted = self._counted(marker)
        if counted is None:
            return self._listed((("lowerLetter", marker.text),)).used[0], 0
        return self._next(*counted)

    def _counted(self, marker: Marker) -> tuple[_List, int, int] | None:
        """The list, level and value when Word can count to this marker."""
        value = marker.path[-1] if marker.path else ord(marker.letters or "-") - ord("a") + 1
        outline = self._listed(_OUTLINE)
        forms = {
            ("roman", f"{_FIGURES[value] if value < len(_FIGURES) else ''}."): 0,
            ("arabic", f"{value}."): 1,
            ("letter", f"{chr(ord('a') + value - 1) if 0 < value <= 26 else ''})"): 3,
        }
        level = forms.get((marker.style, marker.text))
        if level is None and marker.style == "decimal" and marker.text == f"{outline.counts.get(1)}.{value}.":
            level = 2
        if marker.style == "article" and marker.text == f"Điều {value}.":
            return self._listed(_ARTICLES), 0, value
        return (outline, level, value) if level is not None else None

    def _next(self, found: _List, level: int, value: int) -> tuple[int, int]:
        """Count on, or begin a list that starts at the value when the count is another."""
        if found.counts.get(level, found.starts.get(level, 1) - 1) + 1 != value:
            number = self._use(found.definition, f'<w:lvlOverride w:ilvl="{level}"><w:startOverride w:val="{value}"/></w:lvlOverride>')
            found.used[level], found.starts[level] = number, value
        found.counts[level] = value
        for below in [at for at in found.counts if at > level]:
            del found.counts[below]
        for above in range(level):
            found.counts.setdefault(above, 1)  # shown or not, Word has counted it
        return found.used[level], level

    def _listed(self, levels: tuple[_Level, ...]) -> _List:
        if levels not in self._lists:
            definition = _FIRST + len(self._lists)
            self.word.part.numbering_part.element.insert(0, _definition(definition, levels))
            number = self._use(definition)
            self._lists[levels] = _List(definition, used=dict.fromkeys(range(len(_OUTLINE)), number))
        return self._lists[levels]

    def _use(self, definition: int, inside: str = "") -> int:
        self._numbers += 1
        inside = f'<w:abstractNumId w:val="{definition}"/>{inside}'
        self.word.part.numbering_part.element.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="{self._numbers}">{inside}</w:num>'))
        return self._numbers


def _definition(name: int, levels: tuple[_Level, ...]) -> object:
    shown = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{shape}"/><w:suff w:val="space"/><w:lvlText w:val={quoteattr(text)}/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="0" w:firstLine="720"/></w:pPr></w:lvl>'
        for at, (shape, text) in enumerate(levels)
    )
    kind = "multilevel" if len(levels) > 1 else "singleLevel"
    return parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{name}"><w:multiLevelType w:val="{kind}"/>{shown}</w:abstractNum>')
