"""The list under `Nơi nhận`: its lines and the one that says where the document is filed (Phụ lục I, mục II.9)."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from lint.document import Document
from lint.span import Span
from lint.structure import signs
from lint.structure.model import Zone
from lint.structure.signature import blocks_of

_DASH = re.compile(r"\s*[-+*•]\s*")
_FILED = re.compile(r"(?:Lưu|LƯU|lưu)(?!\s*trữ)(?!\w)")
_HEAD = re.compile(r"\W*Nơi\s+nhận\W*", re.IGNORECASE)


class Recipient(NamedTuple):
    """One line of the list without its dash, lines it runs on included; `filed`: the line `Lưu: …`."""

    span: Span
    text: str
    filed: bool


class Recipients(NamedTuple):
    """A list of recipients; `document` is the index of its document, `head` the words `Nơi nhận:`."""

    document: int
    head: Span
    lines: tuple[Recipient, ...]

    @property
    def filed(self) -> Recipient | None:
        """The line that says where the document is filed."""
        return next((line for line in self.lines if line.filed), None)


def recipient_lists(document: Document, zones: Sequence[Zone]) -> tuple[Recipients, ...]:
    """The lists of the file, one a document, in reading order."""
    spans: dict[int, list[Span]] = {}
    for zone in sorted(zones, key=lambda z: z.span):
        if zone.kind == "recipients":
            spans.setdefault(zone.document, []).extend(b.span for b in blocks_of(document, zone))
    return tuple(_list(document, number, found) for number, found in spans.items())


def _list(document: Document, number: int, spans: Sequence[Span]) -> Recipients:
    lines: list[Recipient] = []
    head = spans[0]
    for span in spans:
        text = document.folded[slice(*span)]
        behind = _HEAD.match(text) if signs.is_recipients(text) else None
        if behind is not None:
            head = Span(span.start, span.start + len(behind[0].rstrip()))
        _add(lines, text[behind.end() if behind else 0 :], Span(span.start + (behind.end() if behind else 0), span.end))
    return Recipients(number, head, tuple(lines))


def _add(lines: list[Recipient], text: str, span: Span) -> None:
    """A line of its own begins with a dash or behind a mark; another goes on with the line before it, unless the list is over (`Lưu: VT.`)."""
    if not any(c.isalnum() for c in text) or signs.is_page_number(text):
        return
    dash = _DASH.match(text)
    if dash or not lines or lines[-1].text.endswith((";", ".")) and not lines[-1].filed:
        start = span.start + (dash.end() if dash else 0)
        words = text[dash.end() if dash else 0 :].rstrip()
        lines.append(Recipient(Span(start, start + len(words)), words, _FILED.match(words) is not None))
    elif not lines[-1].filed:
        last = lines[-1]
        end = span.start + len(text.rstrip())
        lines[-1] = Recipient(Span(last.span.start, end), f"{last.text} {text.strip()}", last.filed)
