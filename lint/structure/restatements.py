"""Where a document says its own title again: in the sentence that enacts, in Điều 1, at the close, over an attached text."""

import re
from collections.abc import Iterator
from functools import cache

from lint.document import Document
from lint.facts.vocabulary import column
from lint.patterns import regex
from lint.records import NamedTuple
from lint.span import Span
from lint.structure.model import DocumentPart

_END = regex(r"[.;:\n]|,?\s+(?:như sau|cụ thể|với (?:các|những) nội dung|gồm (?:các|những))\b")
_ENACTING = regex(r"(?:như sau|cụ thể|sau đây|nội dung sau|nội dung chủ yếu sau)\W*$")
_FIRST_ARTICLE = regex(r"Điều\s+1\b", re.IGNORECASE)
_LONGEST = 400  # characters of a title
_OPENING = 6  # paragraphs of the body that may enact


class Restatement(NamedTuple):
    """The title said again: the kind named there (None over an attached text) and the rest of its words. `where`: enacting, article, closing."""

    where: str
    kind: str
    kind_span: Span
    rest: Span


def restatements(document: Document, part: DocumentPart, body: Span) -> Iterator[Restatement]:
    """The restatements of a document whose text, bases included, is `body`."""
    text = document.folded
    if part.kind == "Quyết định":
        yield from _in_article(document, body)
        return
    first = document.block_index(body.start)
    for block in document.blocks[first : first + _OPENING]:
        if _ENACTING.search(text, *block.span) and (last := list(_enacting().finditer(text, *block.span))[-1:]):
            yield _of(text, last[0], "enacting")
            break
    yield from _found(text, _closing(), "closing", body)


def _in_article(document: Document, body: Span) -> Iterator[Restatement]:
    """What Điều 1 issues, its number typed or automatic."""
    for block in document.blocks[document.block_index(body.start) : document.block_index(body.end) + 1]:
        if _FIRST_ARTICLE.match(document.shown(block)) and (match := _article().match(document.folded, *block.span)):
            yield _of(document.folded, match, "article")


def _found(text: str, pattern: "re.Pattern[str]", where: str, body: Span) -> Iterator[Restatement]:
    for match in pattern.finditer(text, *body):
        yield _of(text, match, where)


def _of(text: str, match: "re.Match[str]", where: str) -> Restatement:
    start = match.end()
    end = _END.search(text, start, start + _LONGEST)
    words = " ".join(match["kind"].split())
    kind = next(name for name in column("kinds", "name") if name.casefold() == words.casefold())
    return Restatement(where, kind, Span(*match.span("kind")), Span(start, end.start() if end else min(start + _LONGEST, len(text))))


@cache
def _kinds() -> str:
    return "|".join(sorted((name.replace(" ", r"\s+") for name in column("kinds", "name")), key=len, reverse=True))


@cache
def _closing() -> "re.Pattern[str]":
    return regex(rf"Trên\s+đây\s+là\s+(?:toàn\s+bộ\s+)?(?:nội\s+dung\s+)?(?P<kind>{_kinds()})\b\W*", re.IGNORECASE)


@cache
def _enacting() -> "re.Pattern[str]":
    return regex(rf"(?<!\bđã )\b(?:ban\s+hành|xây\s+dựng)\s+(?P<kind>{_kinds()})\b(?!\s+số\s)\W*", re.IGNORECASE)


@cache
def _article() -> "re.Pattern[str]":
    return regex(
        rf"(?:Điều\s+1\b[.:]?\s*)?(?:Nay\s+)?(?:ban\s+hành|phê\s+duyệt)\s+(?:kèm\s+theo\s+Quyết\s+định\s+này\s+)?(?:[“\"]\s*)?(?P<kind>{_kinds()})\b\W*",
        re.IGNORECASE,
    )
