"""The pieces a block is made of: text as read, and where each piece stands in the file."""

import unicodedata
from collections.abc import Sequence

from lint.document import SegmentKind, Writing
from lint.patterns import regex
from lint.readers.alike import latin
from lint.records import NamedTuple

ZERO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_ZERO_WIDTH = regex(f"[{ZERO_WIDTH}]+")
CLUSTER = regex("[\\s\\S][\u0300-\u036f\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")


class Part(NamedTuple):
    """A piece of text; `at` and `length` are its place in the file, in code points; `how` a decoded letter is written there."""

    text: str
    at: int
    length: int
    kind: SegmentKind = "source"
    how: Writing | None = None


def text_of(parts: Sequence[Part]) -> str:
    """The text of the pieces, as read (not normalised)."""
    return parts[0].text if len(parts) == 1 else "".join(part.text for part in parts)


def copied(text: str, at: int) -> list[Part]:
    """Pieces copied from the file, zero-width characters left out."""
    found = _ZERO_WIDTH.search(text)
    if not found:
        return [Part(text, at, len(text))] if text else []
    parts, start = [], 0
    for match in _ZERO_WIDTH.finditer(text):
        if match.start() > start:
            parts.append(Part(text[start : match.start()], at + start, match.start() - start))
        start = match.end()
    if start < len(text):
        parts.append(Part(text[start:], at + start, len(text) - start))
    return parts


def cut(parts: Sequence[Part], start: int, end: int) -> list[Part]:
    """The pieces of the characters from `start` to `end`; a decoded piece is taken whole or not at all."""
    kept, offset = [], 0
    for part in parts:
        low, high = max(start - offset, 0), min(end - offset, len(part.text))
        offset += len(part.text)
        if low >= high:
            continue
        if high - low == len(part.text):
            kept.append(part)
        elif part.kind == "source":
            kept.append(Part(part.text[low:high], part.at + low, high - low))
        else:
            kept.append(part._replace(text=part.text[low:high]))
    return kept


def stripped(parts: Sequence[Part]) -> list[Part]:
    """The pieces without blanks at either end."""
    text = text_of(parts)
    bare = text.strip()
    if len(bare) == len(text):
        return list(parts)
    start = len(text) - len(text.lstrip())
    return cut(parts, start, start + len(bare))


def composed(parts: Sequence[Part]) -> list[Part]:
    """The pieces in NFC and in Latin letters; each letter that was converted is a decoded piece over its raw code points."""
    text = text_of(parts)
    if text.isascii():
        return list(parts)
    if (made := latin(text)) is not text:
        parts, text = _latin(parts, text, made), made
    if unicodedata.is_normalized("NFC", text):
        return list(parts)
    out: list[Part] = []
    start = 0
    for match in CLUSTER.finditer(text):
        out += _normalised(cut(parts, start, match.start()))
        out += _merged(cut(parts, match.start(), match.end()))
        start = match.end()
    out += _normalised(cut(parts, start, len(text)))
    return out if unicodedata.is_normalized("NFC", text_of(out)) else _merged(parts)


def _latin(parts: Sequence[Part], text: str, made: str) -> list[Part]:
    """The pieces with the letters that differ in `made`, a text of the same length."""
    out: list[Part] = []
    start = 0
    for at in (at for at, char in enumerate(text) if char != made[at]):
        out += cut(parts, start, at)
        out += (part._replace(text=made[at], kind="decoded", how="lookalike") for part in cut(parts, at, at + 1))
        start = at + 1
    return [*out, *cut(parts, start, len(text))]


def _normalised(parts: list[Part]) -> list[Part]:
    """Pieces without combining marks; a single letter may still have another NFC form."""
    if unicodedata.is_normalized("NFC", text_of(parts)):
        return parts
    out: list[Part] = []
    for part in parts:
        if unicodedata.is_normalized("NFC", part.text):
            out.append(part)
        else:
            out += [q for i in range(len(part.text)) for q in _merged(cut([part], i, i + 1))]
    return out


def _merged(parts: Sequence[Part]) -> list[Part]:
    if not parts:
        return []
    raw = text_of(parts)
    text = unicodedata.normalize("NFC", raw)
    if text == raw:
        return list(parts)
    first, last = parts[0], parts[-1]
    return [Part(text, first.at, last.at + last.length - first.at, "decoded", "decomposed")]
