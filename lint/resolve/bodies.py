"""Names of offices (`Phòng Văn hóa - Xã hội`) wherever they are written, however they are spelt: known ones from the table, others by repetition."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache
from itertools import chain

from lint.document import Document
from lint.facts.candidates import matches
from lint.facts.vocabulary import at_word_starts
from lint.patterns import regex
from lint.resolve.body_names import known, known_from, named, official
from lint.resolve.body_words import Body, Word, keys, name_words
from lint.resolve.spelling import letters, skeleton
from lint.resolve.unknown_bodies import HEADS, repeated, unknown_name
from lint.span import Span


def bodies(document: Document) -> tuple[Body, ...]:
    """All writings of known bodies, and of unknown ones that occur more than once, in reading order."""
    cased = letters(document.folded)
    lower = cased.lower()
    found: list[Body] = []
    others: list[list[Word]] = []
    end = 0
    for start in sorted(matches(cased, *_first_words())):
        if start < end:
            continue
        words = name_words(lower, start, document.block_at(start).span.end)
        read, body = known(words)
        if body is not None:
            found.append(body)
            end = body.span.end
        elif name := unknown_name(document.folded, chain(read, words)):
            others.append(name)
    found = sorted([*found, *_listed(document, lower)], key=lambda b: b.span)
    starts = [body.span.start for body in found]
    free = [body for body in repeated(others) if (at := bisect_left(starts, body.span.end)) == 0 or found[at - 1].span.end <= body.span.start]
    return tuple(sorted([*found, *free], key=lambda b: b.span))


@cache
def _first_words() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The first words of all names, without diacritics: a misspelt one is still a name of the table.

    A name has a capital at its head, or (`phòng Văn hóa`) at the word behind it.
    """
    firsts = sorted({key[0] for key in official()} | {skeleton(head).split()[0] for head in HEADS})
    capital = (form for first in firsts for form in (first.capitalize(), first.upper()))
    return regex(rf"{at_word_starts(capital)}(?!\w)"), regex(rf"{at_word_starts(firsts)}(?= +[A-Z])")


def _listed(document: Document, lower: str) -> Iterator[Body]:
    """Known names in a list that has their head once: `các phòng: Kinh tế; Văn hóa - Xã hội`."""
    for several in _several().finditer(document.folded):
        head = several["head"].capitalize()
        at, end = several.span("list")
        for piece in several["list"].split(";"):
            start = at + len(piece) - len(piece.lstrip())
            at += len(piece) + 1
            words = list(name_words(lower, start, min(at - 1, end))) if piece.strip() else []
            name = known_from((skeleton(head),), words[0], words)[1] if words else ()
            if name and len(name) - 1 == len(keys(words)):
                yield named(name, Span(start, words[-1].span.end), head)


@cache
def _several() -> re.Pattern[str]:
    """A list of offices set apart by semicolons, its head word before it."""
    return regex(r"\b[Cc]ác (?P<head>[Pp]hòng|[Ss]ở):? (?P<list>[A-ZĐ][^\n.:();]{2,60}(?:;[^\n.:();]{2,60})+)")
