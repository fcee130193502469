"""The mark that ends a document: `./.` of the state's form, the full stop of the Party's."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from lint.engine.model import Hit, Severity
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.span import Span
from lint.structure.model import DocumentPart

_CLOSING = ("signature", "recipients")
_BODY = ("body", "legal_basis")
# `. /.`, `./ .`, ` ./.`, `.//.`, `./..`, `;/.`, `/.` behind a word, `./` at the end of a paragraph.
_MALFORMED = regex(
    r"(?<=\S)(?: +\. ?/ ?\.?|\.(?: +/ *\.?|/ +\.|//+\.|/\.\.+|/)|[,;]/\.|(?<=[^\W\d_])/\.)$",
    re.MULTILINE,
)
_ADDRESS = regex(r"(?:www\.|://|\.vn\b|\.com\b)\S*\Z", re.IGNORECASE)


def ending(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Malformed marks at the end of a paragraph; documents without the mark, Party documents with it."""
    malformed = list(_malformed(index))
    yield from malformed
    for part in index.structure.documents:
        last = _last_paragraph(index, part)
        if last is not None and not any(last.overlaps(hit.span) for hit in malformed):
            yield from _judged(index, part, last)


def _malformed(index: FactIndex) -> Iterator[Hit]:
    text = index.document.text
    if "/." not in text and "./" not in text and "/ ." not in text:
        return
    for match in _MALFORMED.finditer(text):
        if index.zone_kind(match.start()) not in (*_BODY, "annex", None) or _ADDRESS.search(text, max(match.start() - 80, 0), match.end()):
            continue
        if match.group() != "./" or _ends_body(index, match.end()):
            yield Hit(Span(*match.span()), {"written": match.group().strip()}, case="malformed", severity=Severity.WARNING, suggestion="./.")


def _ends_body(index: FactIndex, end: int) -> bool:
    """Whether the body ends here: the next zone, if there is one, is the end of the document."""
    return index.zone_kind(end + 1) in (*_CLOSING, "annex", None)


def _last_paragraph(index: FactIndex, part: DocumentPart) -> Span | None:
    """The paragraph before recipients and signature of a document that has them; None where a table stands there."""
    zones = [zone for zone in index.zones if part.span.contains(zone.span)]
    at = next((i for i, zone in enumerate(zones) if zone.kind in _CLOSING), 0)
    if at == 0 or zones[at - 1].kind not in _BODY or part.attached_to is not None:
        return None
    block = index.document.block_at(zones[at - 1].span.end - 1)
    text = index.document.slice(block.span)
    if text.startswith("(") and not text.endswith("./."):  # `(Kèm theo dự thảo …)` behind the closing sentence
        block = index.document.block_at(max(block.span.start - 2, zones[at - 1].span.start))
    return block.span if block.table is None and block.span.length > 40 else None


def _judged(index: FactIndex, part: DocumentPart, last: Span) -> Iterator[Hit]:
    text = index.document.slice(last)
    words = Span(last.start + text.rfind(" ") + 1, last.end)
    if part.family == "party":
        if text.endswith("./."):
            yield Hit(Span(last.end - 3, last.end), case="party", suggestion=".")
    elif part.family == "administrative" and part.kind is not None and not text.endswith(("./.", ":", ";", ",")) and "thông qua ngày" not in text:
        bare = index.document.slice(words).rstrip(".")
        yield Hit(words, case="missing", suggestion=f"{bare}./." if bare else None)
