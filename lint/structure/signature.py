"""Signatures: authority marks (TM., KT., TL., TUQ., Q.; T/M, K/T, T/L in party documents), offices and name (Phụ lục I, mục II.7)."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from lint.document import Block, Document
from lint.patterns import regex
from lint.records import NamedTuple
from lint.span import Span
from lint.structure import signs
from lint.structure.model import Zone

_MARKED = regex(r"(?P<mark>TUQ|TM|KT|TL|Q|T/M|K/T|T/L)(?P<gap>(?:\s*\.\s*|\s+))(?=\S)")
# Two lines of a signature on one line: `KT. CHỦ TỊCH PHÓ CHỦ TỊCH`, `TM. ỦY BAN NHÂN DÂN CHỦ TỊCH`.
_NEXT_LINE = regex(r"(?<=[^\s,.])\s+(?=(?:KT|TL|TUQ|K/T|T/L)[.\s]|PHÓ\s|THỨ\s+TRƯỞNG)")
_HEAD_BEHIND = regex(r"(?<=\S)\s+(?=CHỦ\s+TỊCH$)")
_DEPUTY = regex(r"\bPHÓ\b")
_STOP = regex(r"\.\s+")


class SignatureLine(NamedTuple):
    """`KT. CHỦ TỊCH`: the mark as written (`TM`, `K/T`, "" for an office alone), what stands between, and the body or office behind it."""

    span: Span
    mark: str
    gap: str
    office: str

    @property
    def plain_mark(self) -> str:
        """The mark without the slash of party documents: `T/M` is `TM`."""
        return self.mark.replace("/", "")

    @property
    def proper(self) -> bool:
        """Whether the mark has its full stop and a blank behind it (party documents write no full stop)."""
        return not self.mark or "/" in self.mark or _STOP.fullmatch(self.gap) is not None


class Signature(NamedTuple):
    """The lines of one signer from the authority down, and the name when there is one; `document` is the index of the document signed."""

    document: int
    lines: tuple[SignatureLine, ...]
    name: Span | None


def signatures(document: Document, zones: Sequence[Zone]) -> tuple[Signature, ...]:
    """The signatures in reading order; a document signed by several has one for each."""
    return tuple(_signatures(document, zones))


def _signatures(document: Document, zones: Sequence[Zone]) -> Iterator[Signature]:
    signed = [zone for zone in zones if zone.kind == "signature"]
    for number, own in groupby(sorted(signed, key=lambda z: (z.document, z.span)), key=lambda z: z.document):
        blocks = [b for zone in own for b in blocks_of(document, zone)]
        for column in _columns(blocks):
            yield from _of_column(document, number, column)


def blocks_of(document: Document, zone: Zone) -> Sequence[Block]:
    """The paragraphs of a zone, without what stands beside the text there."""
    first = document.block_index(zone.span.start)
    part = document.blocks[first].part
    return [b for b in document.blocks[first : document.block_index(zone.span.end) + 1] if zone.span.contains(b.span) and b.part == part]


def _columns(blocks: Sequence[Block]) -> list[list[Block]]:
    """The paragraphs of each cell that signs; those outside tables together."""
    columns: dict[tuple[int | None, int | None], list[Block]] = {}
    for block in blocks:
        columns.setdefault((block.table, block.cell), []).append(block)
    return list(columns.values())


def _of_column(document: Document, number: int, blocks: Sequence[Block]) -> Iterator[Signature]:
    lines: list[SignatureLine] = []
    for block in blocks:
        text = document.folded[block.span.start : block.span.end]
        if lines and signs.is_name(text) and not signs.is_capitals(text):
            yield Signature(number, tuple(lines), block.span)
            lines = []
        elif signs.is_capitals(text) and (lines or signs.is_signature_line(text.strip())):
            lines += _lines(text, block.span.start)
    if lines:
        yield Signature(number, tuple(lines), None)


def _lines(text: str, start: int) -> Iterator[SignatureLine]:
    """The lines that one paragraph holds; a name in capitals or `(ĐÃ KÝ)` is none."""
    cuts = [match.span() for match in _NEXT_LINE.finditer(text)]
    if not cuts and _MARKED.match(text):
        cuts = [match.span() for match in _HEAD_BEHIND.finditer(text) if _MARKED.match(text).end() < match.start()]  # type: ignore[union-attr]
    at = 0
    for low, high in [*cuts, (len(text), len(text))]:
        if signs.is_signature_line(text[at:low].strip()) or _DEPUTY.search(text[at:low]):
            yield _line(text[at:low], start + at)
        at = high


def _line(text: str, start: int) -> SignatureLine:
    stripped = text.strip()
    at = start + text.index(stripped)
    match = _MARKED.match(stripped)
    office = " ".join(stripped[match.end() if match else 0 :].split())
    return SignatureLine(Span(at, at + len(stripped)), match["mark"] if match else "", match["gap"] if match else "", office)
