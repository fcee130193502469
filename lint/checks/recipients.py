"""The list of recipients: the filing line, end marks, `Như trên` (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.8 and II.9)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from lint.engine.model import Hit, Related, Severity, Value
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure import signs
from lint.structure.model import DocumentPart
from lint.structure.recipients import Recipient, Recipients, recipient_lists

_ADDRESS_LONGEST = 160  # characters in which a paragraph names whom it is for
_LEAST = 2  # lines of a list that can be judged
_WITHOUT_COLON = regex(r"(?P<filed>Lưu|LƯU)(?:\s*[.,;]\s*|\s+)(?P<what>(?:VT|HC|VP|HS|TH|Văn thư|Hồ sơ|hồ sơ)\b)")
_AS_ABOVE = regex(r"Như\s+(?:trên|kính\s+gửi)\b", re.IGNORECASE)
# Behind the last recipient may stand whom it is for or the drafter: `; (để b/c)`, `. nvv`.
_ENDED = regex(r"[;.,]\W*(?:\([^()]*\)\W*)?$")
_STOPPED = regex(r"\.(?:$|[\s)/]|[A-ZĐ][\w.]*$)")


def lines(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """What is missing or badly ended in the list of each document; one finding for all lines without an end mark."""
    for found in recipient_lists(index.document, index.zones):
        part = index.structure.documents[found.document]
        if part.family in ("fragment", "consolidation") or len(found.lines) < _LEAST:
            continue
        yield from _filing(part, found)
        yield from _ends(index, found.lines)
        yield from _as_above(index, part, found.lines)


def _filing(part: DocumentPart, found: Recipients) -> Iterator[Hit]:
    filed = found.filed
    if filed is None:
        yield Hit(found.head, {}, case="missing", missing="Lưu")
    elif part.family != "party" and (match := _WITHOUT_COLON.match(filed.text)):
        span = Span(filed.span.start, filed.span.start + match.end())
        right = f"{match['filed']}: {match['what']}"
        yield Hit(span, {"right": right}, case="colon", severity=Severity.WARNING, suggestion=right)


def _ends(index: FactIndex, found: Sequence[Recipient]) -> Iterator[Hit]:
    """Lines without an end mark, and the last line without its full stop; silent where the list writes none at all."""
    last = found[-1]
    unended = [line for line in found[:-1] if not _ENDED.search(line.text)]
    if unended and len(unended) * 2 < len(found):
        params: dict[str, Value] = {"count": len(unended), "line": index.document.slice(unended[0].span)}
        yield Hit(_tail(unended[0]), params, tuple(Related(_tail(line)) for line in unended[1:]), case="mark")
    if last.filed and not _STOPPED.search(last.text) and len(unended) * 2 < len(found):
        yield Hit(_tail(last), {}, case="stop")


def _tail(line: Recipient) -> Span:
    """The last word of the line, where the mark should stand."""
    return Span(line.span.end - len(line.text.split()[-1]), line.span.end)


def _as_above(index: FactIndex, part: DocumentPart, found: Sequence[Recipient]) -> Iterator[Hit]:
    """`Như trên` points to `Kính gửi`."""
    for line in found:
        if (match := _AS_ABOVE.match(line.text)) and not _addressed(index, part):
            yield Hit(Span(line.span.start, line.span.start + match.end()), {}, case="above")
            return


def _addressed(index: FactIndex, part: DocumentPart) -> bool:
    blocks = index.document.blocks[index.document.block_index(part.span.start) : index.document.block_index(part.span.end) + 1]
    texts = (index.document.folded[b.span.start : min(b.span.end, b.span.start + _ADDRESS_LONGEST)] for b in blocks)
    return any(signs.is_address(text.lstrip(" *_")) or regex(r"[Kk]ính (?:gửi|trình|mời)|trân trọng kính mời|điện:").search(text) for text in texts)
