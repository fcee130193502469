"""The list under `Nơi nhận`: its lines and the one that says where the document is filed (Phụ lục I, mục II.9)."""

import re
from collections.abc import Sequence

from lint.document import Block, Document
from lint.patterns import regex
from lint.records import NamedTuple
from lint.span import Span
from lint.structure import signs
from lint.structure.model import Zone
from lint.structure.signature import blocks_of

_DASH = regex(r"\s*[-+*•]\s*")
_FILED = regex(r"(?:Lưu|LƯU|lưu)(?!\s*trữ)(?!\w)")
_HEAD = regex(r"\W*Nơi\s+nhận\W*", re.IGNORECASE)


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
    blocks: dict[int, list[Block]] = {}
    for zone in sorted(zones, key=lambda z: z.span):
        if zone.kind == "recipients":
            blocks.setdefault(zone.document, []).extend(blocks_of(document, zone))
    return tuple(_list(document, number, found) for number, found in blocks.items())


def _list(document: Document, number: int, blocks: Sequence[Block]) -> Recipients:
    lines: list[Recipient] = []
    head = blocks[0].span
    for block in blocks:
        span, text = block.span, document.folded[slice(*block.span)]
        behind = _HEAD.match(text) if signs.is_recipients(text) else None
        if behind is not None:
            head = Span(span.start, span.start + len(behind[0].rstrip()))
        start = behind.end() if behind else 0
        _add(lines, text[start:], Span(span.start + start, span.end), own=block.number is not None)
    return Recipients(number, head, tuple(lines))


def _add(lines: list[Recipient], text: str, span: Span, *, own: bool) -> None:
    """A line of its own begins with a dash (`own`: an automatic one) or behind a mark; another goes on with the line before it, unless the list
    is over (`Lưu: VT.`).
    """
    if not any(c.isalnum() for c in text) or signs.is_page_number(text):
        return
    dash = _DASH.match(text)
    if dash or own or not lines or lines[-1].text.endswith((";", ".")) and not lines[-1].filed:
        start = span.start + (dash.end() if dash else 0)
        words = text[dash.end() if dash else 0 :].rstrip()
        lines.append(Recipient(Span(start, start + len(words)), words, _FILED.match(words) is not None))
    elif not lines[-1].filed:
        last = lines[-1]
        end = span.start + len(text.rstrip())
        lines[-1] = Recipient(Span(last.span.start, end), f"{last.text} {text.strip()}", last.filed)
