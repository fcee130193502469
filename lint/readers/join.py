"""Which line ends are paragraph ends, and what stands in place of those that are not."""

from lint.patterns import regex
from lint.readers import shape
from lint.readers.layout import LINES, Layout
from lint.readers.markup import Line
from lint.readers.syllable import is_cut
from lint.records import field, record

_LAST_WORD = regex(r"(?:^|[\s(“\"])([^\W\d_]+)$")
_FIRST_WORD = regex(r"([^\W\d_]+)(?=$|[\s,.;:!?)”\"])")
_CUT_SYMBOL = regex(r"(?:\d|[A-ZĐ])[-/]$")
_SYMBOL_REST = regex(r"[A-ZĐ]{2,}|\d{2,4}\b|[A-ZĐ][-/]")
_SLASHED = regex(r"(?:\d|[A-ZĐ])$")
_AGENCIES = (
    "ỦY BAN", "UBND", "HỘI ĐỒNG", "HĐND", "SỞ ", "BỘ ", "TỈNH ", "THÀNH PHỐ ", "XÃ ", "PHƯỜNG ", "ĐẶC KHU ", "CỘNG HÒA", "PHÒNG ", "VĂN PHÒNG",
    "ĐẢNG ỦY", "ĐẢNG BỘ", "CHI BỘ", "CHI CỤC", "CỤC ", "TRUNG TÂM", "TRƯỜNG MẦM",
    "TRƯỜNG TIỂU", "TRƯỜNG TRUNG", "TRƯỜNG TH", "TRƯỜNG CAO", "TRƯỜNG ĐẠI",
)  # fmt: skip
_LONG = 25  # a paragraph cut by a page break has at least this many characters before the cut
_MOST_LINES = 30  # an open bracket holds a paragraph together no further


@record(slots=True)
class Paragraph:
    """The lines of one paragraph so far, and what stands between them ("" or a blank).

    `caps` and `bold` say that all of it is in capitals, bold; `open_brackets` and `open_quotes` count those that wait for their other half.
    """

    lines: list[Line]
    glue: list[str] = field(default_factory=list)
    open_brackets: int = 0
    open_quotes: int = 0
    length: int = 0
    caps: bool = True
    bold: bool = True

    def __post_init__(self) -> None:
        self._count(self.lines[0])

    def extend(self, line: Line, glue: str) -> None:
        """Let the paragraph go on with this line."""
        self.lines.append(line)
        self.glue.append(glue)
        self._count(line)

    def _count(self, line: Line) -> None:
        text = line.text
        self.open_brackets = max(self.open_brackets + text.count("(") - text.count(")"), 0)
        self.open_quotes = max(self.open_quotes + text.count("“") - text.count("”"), 0)
        self.length += len(text)
        self.caps = self.caps and (shape.is_caps(text) or text.upper() == text.lower())
        self.bold = self.bold and line.bold

    @property
    def last(self) -> Line:
        """The last line so far."""
        return self.lines[-1]

    @property
    def is_open(self) -> bool:
        """Whether a bracket or quotation mark waits for its other half."""
        apart = self.lines[0].text.startswith("“")  # what opens with its paragraph may go on over several
        return (self.open_brackets > 0 or self.open_quotes > apart) and len(self.lines) < _MOST_LINES


def joint(paragraph: Paragraph, line: Line, layout: Layout) -> str | None:
    """What joins the line to the paragraph ("" or a blank), or None when a paragraph begins with it."""
    if line.forced or line.heading or paragraph.last.heading or shape.is_attached(line.text):
        return None
    if paragraph.last.hard and layout.mode == "markdown":
        layout = LINES
    judge = _resumes if line.gap > layout.spacing else _continues
    return between(paragraph.last.text, line.text) if judge(paragraph, line, layout) else None


def between(left: str, right: str) -> str:
    """What stands between two lines of one paragraph: a blank, or nothing where a symbol or word was cut or a mark follows."""
    if right[0] in ",;.:)”!?":
        return ""
    if _is_cut_symbol(left, right):
        return ""
    last, first = _LAST_WORD.search(left), _FIRST_WORD.match(right)
    if last and first and (right[0].islower() or left[-1].isupper() and right[0].isupper()) and is_cut(last[1], first[1]):
        return ""
    return " "


def _is_cut_symbol(left: str, right: str) -> bool:
    """Whether the line end stands inside a symbol or number (`37-` and `CT/TU`, `12` and `/QĐ-UBND`)."""
    if right[0] == "/" and len(right) > 1:
        return _SLASHED.search(left) is not None
    return _CUT_SYMBOL.search(left) is not None and _SYMBOL_REST.match(right) is not None


def _resumes(paragraph: Paragraph, line: Line, layout: Layout) -> bool:
    """Over a blank line: whether a page break or the like cut the paragraph here."""
    last, text = paragraph.last.text, line.text
    if line.gap > layout.spacing + 4 or layout.mode == "cell" or shape.is_ended(last):
        return False
    if shape.begins_item(text) or shape.is_basis(text) or paragraph.caps or paragraph.bold or shape.is_caps(text) and " " in text:
        return False
    if text[0] in ",;" or paragraph.length >= _LONG and text[0].islower():
        return True
    if paragraph.length < 4 * _LONG or line.bold or layout.mode == "wrapped" and not layout.is_full(last, text):
        return False
    return text.split(None, 1)[0].isupper() or shape.awaits_number(last) or layout.mode == "wrapped"


def _continues(paragraph: Paragraph, line: Line, layout: Layout) -> bool:
    """Between lines that stand as close as lines of one paragraph do."""
    last, text = paragraph.last, line.text
    if line.head and last.tail == line.head or _is_cut_symbol(last.text, text):
        return True
    if shape.is_bare_marker(last.text) and not (text[0].isdigit() and last.text[-1] == "."):
        return True
    if shape.is_signing(text) or shape.stands_alone(last.text):
        return False
    if text.isdigit() and len(text) < 4 and line.gap == layout.spacing and len(last.text) < 30:
        return shape.awaits_number(last.text) and last.text.lower().endswith(("số", "điều", "khoản"))
    if shape.begins_item(text):
        return _only_looks_like_item(paragraph, line, layout)
    if text[0] in ",;.)”:" or _is_unfinished(last.text, text, layout):
        return True
    if shape.is_basis(text) and (last.text.endswith(";") or not shape.is_ended(last.text)):
        return False
    if text[0].islower():
        return layout.mode != "lines" or not shape.is_ended(last.text)
    if paragraph.is_open:
        return True
    return _by_shape(paragraph, line, layout)


def _is_unfinished(last: str, text: str, layout: Layout) -> bool:
    """Whether the words of the line before call for what follows; `tỉnh` may end a paragraph that is not broken at a width."""
    if not shape.is_dangling(last) or shape.is_caps(text):
        return False
    return last[-1] in ",([“" or not (layout.is_short(last) or layout.mode == "lines" and last.endswith("tỉnh"))


def _only_looks_like_item(paragraph: Paragraph, line: Line, layout: Layout) -> bool:
    """Whether what looks like a marker is a word or number that a line end happened to put there."""
    last, text = paragraph.last.text, line.text
    if shape.is_ended(last):
        return False
    if shape.begins_dash(text):
        rest = text[1:].lstrip()
        if last[-1].isdigit() and rest[0].isdigit():
            return True  # a range cut by the line end: `giai đoạn 2021` / `- 2025`
        few = len(text.split()) <= 4 and len(last.split()) <= 5
        in_sentence = rest[0].islower() and layout.mode != "lines"
        return not shape.begins_dash(paragraph.lines[0].text) and (in_sentence or few and layout.mode in ("wrapped", "cell"))
    if shape.begins_list(text) and not shape.awaits_reference(last):
        return False
    return shape.awaits_number(last) and text[0].isalnum() and not text.startswith(("Điều", "Chương", "Căn"))


def _by_shape(paragraph: Paragraph, line: Line, layout: Layout) -> bool:
    """By capitals, bold type and width, when the words do not tell."""
    last, text = paragraph.last, line.text
    caps, was_caps = shape.is_caps(text), paragraph.caps
    if was_caps != caps and (was_caps or len(text) > 8 and " " in text):
        return False
    if caps and was_caps and paragraph.bold != line.bold:
        return shape.is_dangling(last.text) or text.startswith(("VÀ ", "CỦA "))
    if paragraph.bold and not line.head:
        return False
    if layout.mode == "lines":
        return False
    if layout.mode == "wrapped":
        return caps and was_caps and line.gap == 0 and layout.spacing == 0 or layout.is_full(last.text, text)
    if line.bold and not last.bold and shape.is_ended(last.text):
        return False
    if layout.mode == "cell":
        return not shape.is_ended(last.text) and not last.text.endswith(")") and not _is_agency(text, caps)
    return True


def _is_agency(text: str, caps: bool) -> bool:
    """Whether a line of capitals begins with the name of an agency or unit: such lines of a letterhead stand alone."""
    return caps and text.startswith(_AGENCIES)
