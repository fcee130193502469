"""The report in the document itself: a copy of the Word file with one comment for each finding, on its words."""

from collections.abc import Iterator, Mapping

from lint.appearance import OURS
from lint.document import Document
from lint.report.columns import excerpt, printable
from lint.report.model import Entry, FileReport, RelatedPlace
from lint.report.phrases import PHRASES, SEVERITY
from lint.report.text import suggestion
from lint.word.commenting import Author, Remark, Words, commented
from lint.word.content import View
from lint.word.enclosing import Place

AUTHOR = Author(OURS, "vb")
_COLUMNS = 120  # of the words quoted from another place
_RELATED_SHOWN = 4

# Words outside the text proper, whose comment stands on what is nearest to them in the text.
_PHRASES: Mapping[str, Mapping[str, str]] = {
    "vi": {
        "header": "Ở đầu trang: “{text}”.",
        "footer": "Ở chân trang: “{text}”.",
        "footnote": "Trong chú thích này: “{text}”.",
        "endnote": "Trong chú thích cuối này: “{text}”.",
        "textbox": "Trong khung chữ ở đây: “{text}”.",
        "rule": "Quy tắc: {rule}",
        "more": "Còn {n} chỗ nữa.",
    },
    "en": {
        "header": "In the header: “{text}”.",
        "footer": "In the footer: “{text}”.",
        "footnote": "In this footnote: “{text}”.",
        "endnote": "In this endnote: “{text}”.",
        "textbox": "In the text box here: “{text}”.",
        "rule": "Rule: {rule}",
        "more": "{n} more places.",
    },
}


def reviewed(file: FileReport, data: bytes, lang: str, view: View = "accepted") -> bytes:
    """The Word file with the findings of its report as comments, in the place of those of an earlier run; UnreadableError when it cannot be done.

    `data` is the file that was read, `view` the way its revisions were.
    """
    document = file.document
    if document is None:
        raise ValueError("a file that could not be read has no findings")
    remarks = [_remark(document, entry, lang) for entry in file.entries]
    return commented(data, remarks, AUTHOR, view)


def _remark(document: Document, entry: Entry, lang: str) -> Remark:
    start = document.origin.locate(entry.place.span.start)
    end = document.origin.locate_end(entry.place.span.end)
    return Remark(Place(*start[1:]), Place(*end[1:]), tuple(_lines(document, entry, lang)))


def _lines(document: Document, entry: Entry, lang: str) -> Iterator[tuple[Words, ...]]:
    phrases, part = _PHRASES[lang], entry.place.block.part
    label = Words(f"{SEVERITY[lang][entry.severity]}: ", "bold")
    if part != "body":
        yield (label, Words(phrases[part].format(text=_quoted(entry.place.text))))
        yield (Words(printable(entry.message)),)
    else:
        yield (label, Words(printable(entry.message)))
    if advice := suggestion(entry, lang):
        yield (Words(advice),)
    for other in entry.related[:_RELATED_SHOWN]:
        yield (Words(_related(document, other, lang)),)
    if rest := len(entry.related[_RELATED_SHOWN:]):
        yield (Words(phrases["more"].format(n=rest)),)
    yield (Words(phrases["rule"].format(rule=entry.rule), "faint"),)


def _related(document: Document, other: RelatedPlace, lang: str) -> str:
    """The other place by the name that a reader of the page finds it under, and what stands there."""
    place, block = other.place, other.place.block.span
    where = place.item or PHRASES[lang]["paragraph"].format(n=place.start[0])
    said = f", {printable(other.message)}" if other.message else ""
    text = printable(document.slice(block))
    line, _, _ = excerpt(text, place.span.start - block.start, min(place.span.end - block.start, len(text)), _COLUMNS)
    return f"{where[0].upper()}{where[1:]}{said}: “{line}”"


def _quoted(text: str) -> str:
    line, _, _ = excerpt(printable(text), 0, len(printable(text)), _COLUMNS)
    return line
