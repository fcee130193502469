"""Which paragraphs stand inside a quotation that runs over several of them (what an amending act quotes)."""

from lint.document import Document
from lint.patterns import regex

_MARK = regex(r'[“”"]')
_OPENING = regex(r'^\s*[“"]|:\s*[“"](?!.*[”"].*\S)')
_CLOSED = regex(r'[”"]\s*[.;,]?\s*(?:\[\d+\]\s*)?$')
_LONGEST = 400  # paragraphs; a quotation that never closes is a slip, not a quotation


def quoted_blocks(document: Document) -> tuple[int, ...]:
    """For each block the number, from 1, of the quotation over more than one paragraph that it stands in, or 0.

    A quotation opens with a paragraph or behind a colon; a mark left open within a sentence ends with its paragraph.
    """
    quoted = [0] * len(document.blocks)
    number, opened = 0, -1
    for index, block in enumerate(document.blocks):
        if opened >= 0 and index - opened > _LONGEST:
            opened = -1
        if block.part != "body":
            continue
        text = document.shown(block)
        if opened < 0:
            if _opens(text):
                opened = index
        elif _closes(text):
            number += 1
            quoted[opened : index + 1] = [number] * (index + 1 - opened)
            opened = -1
    return tuple(quoted)


def _depths(text: str) -> tuple[int, int]:
    """(closing marks without an opening one, opening marks without a closing one); straight marks open and close in turn."""
    closed, depth, straight = 0, 0, False
    for mark in _MARK.findall(text):
        opens = mark == "“" or mark == '"' and not straight
        straight = not straight if mark == '"' else straight
        if opens:
            depth += 1
        elif depth:
            depth -= 1
        else:
            closed += 1
    return closed, depth


def _opens(text: str) -> bool:
    return ("“" in text or '"' in text) and _OPENING.search(text) is not None and _depths(text)[1] > 0


def _closes(text: str) -> bool:
    """Whether a paragraph inside a quotation ends it: a closing mark of its own that no mark in it opened."""
    if '"' in text and "“" not in text and "”" not in text:
        return text.count('"') % 2 == 1 and _CLOSED.search(text) is not None
    return _depths(text)[0] > 0
