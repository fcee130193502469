"""A word or phrase written twice (`thủ tục hành hành chính`), a kind named twice round a citation, one year twice in a phrase."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from lint.engine.model import Edit, Hit
from lint.facts.model import Citation
from lint.facts.vocabulary import table
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.running import Running
from lint.resolve.words import known_phrase, known_word
from lint.span import Span, cover

_LONGEST = 4  # words of a phrase written twice
_YEAR = regex(r"[Nn](?<!\w.)(?i:ăm)\s+(?P<year>(?:19|20)\d\d)(?P<between>[^.;:,\n()“”\"]{3,60}?)\s+(?i:năm)\s+(?P=year)(?!\d)")
_PLACE = regex(r"\s*(?:trên|tại|ở|của|trong)\b")
_OTHER_YEAR = regex(r"\d{4}|\b(?:so với|cùng kỳ|và|đến|hết|cuối|đầu|hoặc|bằng|về)\b|UBND|HĐND|Ủy ban|Hội đồng")
_ENACTS = r"ban\s+hành|về|phê\s+duyệt|quy\s+định|công\s+bố|thành\s+lập|kiện\s+toàn|giao"  # what a title begins with
_OF_OF = regex(r"của(?<!\wcủa)\s+(?:Phó\s+)?Chủ\s+tịch\s+của\s+(?=Ủy\s+ban|UBND|Uỷ\s+ban|Hội\s+đồng|HĐND)")


def doubled(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Each doubling, the longest phrase first."""
    words, done = index.running, 0
    for at in _recurring(words):
        length = _length(words, at) if at > done else 0
        if length:
            yield _twice(index, words, at, length)
            done = at + length
    yield from _kinds(index)
    yield from _years(index)
    yield from _owners(index)


def _recurring(words: Running) -> Iterator[int]:
    """The words that stand among the few before them, too."""
    plain = words.plain
    return (at for at, linked in enumerate(words.linked) if linked and plain[at] in plain[max(at - _LONGEST, 0) : at])


def _length(words: Running, at: int) -> int:
    """How many words from `at` on stand once more right before it; 0 for none, or where it is right."""
    plain = words.plain
    if not words.linked[at]:
        return 0
    if plain[at] == plain[at - 1]:
        return 0 if _is_right(words, at) else 1
    for length in range(2, min(_LONGEST, at) + 1):
        if plain[at] == plain[at - length] and _same(words, at, length) and not _is_compared(words, at, length):
            return length
    return 0


def _same(words: Running, at: int, length: int) -> bool:
    if words.plain[at : at + length] != words.plain[at - length : at] or at + length > len(words.plain):
        return False
    return all(words.linked[at - length + 1 : at + length])


def _is_compared(words: Running, at: int, length: int) -> bool:
    """A phrase said twice on purpose (`từng bước từng bước`), or a name and then what it does (`Sở Xây dựng xây dựng quy chế`)."""
    named = words.written[at - length][0].isupper() and words.written[at][0].islower()
    return named or words.plain[at] in _group("phrase") or any(words.glued[at - length : at + length])


def _is_right(words: Running, at: int) -> bool:
    """Whether two equal words side by side are right: a reduplication, two words that meet, a figure or a name."""
    word, first, second = words.plain[at], words.written[at - 1], words.written[at]
    before, after = words.before(at - 1), words.after(at)
    if len(word) < 2 or word in _group("reduplication") or words.glued[at] or words.glued[at - 1] or not (before or after):
        return True
    if second[0].isupper() and not (first.isupper() and second.isupper()):  # `Trưởng phòng Phòng Tài chính`, names
        return True
    if first[0].isupper() and second[0].islower() and not words.opens(at - 1):  # a name and then another word: `Tân Thành thành lập`
        return True
    if before == word:
        return False
    meets = bool(after) and (known_word(word, after) or known_phrase(word, after, words.after(at + 1)))
    if word in _group("never"):
        return False
    if word in _group("rarely"):
        return bool(before) and known_word(before, word)
    return meets and (first[0].isupper() or bool(before) and known_word(before, word))


def _twice(index: FactIndex, words: Running, at: int, length: int) -> Hit:
    span = words.span(at - length, at + length - 1)
    kept = index.document.slice(words.span(at - length, at - 1))
    return Hit(span, {"word": kept}, suggestion=kept)


@cache
def _group(name: str) -> frozenset[str]:
    """A group of `grammar/doubled_words.tsv`."""
    return frozenset(word for row in table("doubled_words") if row["group"] == name for word in row["words"].split())


def _kinds(index: FactIndex) -> Iterator[Hit]:
    """`Quyết định số … của … Quyết định ban hành …`: the kind named again behind the citation."""
    document = index.document
    for mention in index.mentions:
        citation = mention.citation
        if citation.kind and citation.kind_span and citation.code and citation.role == "citation" and (span := _again(index, citation)):
            first = document.slice(citation.kind_span)
            end = span.end + 1 if document.folded[span.end : span.end + 1] == " " else span.end
            yield Hit(span, {"word": first}, case="kind", suggestion="", edits=(Edit(Span(span.start, end), ""),))


def _again(index: FactIndex, citation: Citation) -> Span | None:
    """Where the kind stands once more: right behind the issuer or the date, before `ban hành`, `về việc`, `phê duyệt`."""
    text, kind = index.document.folded, citation.kind or ""
    fields = [s for s in (citation.code_span, citation.date_span, citation.issuer_span) if s is not None]
    start = max(span.end for span in fields)
    again = regex(rf"\s*({re.escape(kind)})(?=\s+(?:{_ENACTS})\b)")
    for at in {start, *([citation.title_span.start] if citation.title_span else [])}:
        if match := again.match(text, at):
            return Span(*match.span(1))
    return None


def _years(index: FactIndex) -> Iterator[Hit]:
    """`năm 2026 trên địa bàn xã … năm 2026`: one year twice in one phrase."""
    text = index.document.folded
    for match in _YEAR.finditer(text):
        between = match["between"]
        if _PLACE.match(between) and not _OTHER_YEAR.search(between):
            first = Span(match.start(), match.start("between"))
            rest = text[match.start("between") : match.end()].lstrip()
            end = match.end() - len(rest)
            yield Hit(Span(*match.span()), {"word": text[slice(*first)]}, case="year", suggestion=rest, edits=(Edit(Span(match.start(), end), ""),))


def _owners(index: FactIndex) -> Iterator[Hit]:
    """`của Chủ tịch của Ủy ban nhân dân`: the second `của` is one too many."""
    text = index.document.folded
    for match in _OF_OF.finditer(text):
        at = text.rindex("của", match.start(), match.end())
        whole = cover(Span(*match.span()), Span(match.start(), match.end() + 2))
        yield Hit(whole, {"word": "của"}, edits=(Edit(Span(at, match.end()), ""),))
