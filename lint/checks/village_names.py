"""One village of a commune written in two ways (`bản Nong Tàu`, `bản Nong Tầu`)."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from lint.engine.model import Hit, Related, Value
from lint.facts.tables import LOWER
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.spelling import plain, skeleton
from lint.span import Span

_CLEARLY = 2  # times as often: a majority that tells which writing is right
_WORD = rf"[{LOWER.upper()}][{LOWER}'’]*"
_NAME = rf"{_WORD}(?: (?:{_WORD}|\d{{1,2}}(?!\d)))*"


def villages(index: FactIndex) -> Iterator[Hit]:
    """One finding for each village that a commune's document writes in two ways in two places; two in one paragraph or table are two villages."""
    groups: dict[tuple[str, str], list[Span]] = defaultdict(list)
    text = index.document.folded
    for kind, span in _named(index):
        groups[kind, skeleton(text[slice(*span)])].append(span)
    for (kind, _), spans in groups.items():
        counts = Counter(plain(text[slice(*span)]) for span in spans)
        if len(counts) == 2 and not _stand_together(index, spans):
            yield _hit(index, kind, sorted(spans), counts)


def _named(index: FactIndex) -> Iterator[tuple[str, Span]]:
    """Each village of two syllables or more in a document of a commune, with its kind."""
    text = index.document.folded
    for match in _villages().finditer(text):
        if index.part_at(match.start()).unit is None:
            continue
        for name in _names().finditer(text, *match.span("names")):
            if " " in name[0]:
                yield match["kind"].lower(), Span(*name.span())


def _stand_together(index: FactIndex, spans: Sequence[Span]) -> bool:
    """Whether two of the writings share a paragraph or a table."""
    found: dict[tuple[str, int], str] = {}
    for span in spans:
        at = index.document.block_index(span.start)
        table = index.document.blocks[at].table
        written = plain(index.document.folded[slice(*span)])
        if found.setdefault(("block", at) if table is None else ("table", table), written) != written:
            return True
    return False


def _hit(index: FactIndex, kind: str, spans: Sequence[Span], counts: Counter[str]) -> Hit:
    text = index.document.folded
    (right, most), (_, least) = counts.most_common(2)
    certain = most >= _CLEARLY * least
    wrong = [span for span in spans if plain(text[slice(*span)]) != right]
    model = next(span for span in spans if plain(text[slice(*span)]) == right)
    name = text[slice(*model)]
    params: dict[str, Value] = {
        "kind": {"vi": kind, "en": "village"},
        "ways": 2,
        "places": len(spans),
        "forms": ", ".join(f"“{text[slice(*span)]}” ({counts[plain(text[slice(*span)])]})" for span in (model, wrong[0])),
        "right": name,
        "how": {"vi": "", "en": ""},
    }
    related = tuple(map(Related, [*wrong[1:], model]))
    return Hit(wrong[0], params, related, case="" if certain else "undecided", suggestion=name if certain else None, certain=False)


@cache
def _villages() -> "re.Pattern[str]":
    kinds = r"[Tt]hôn|[Bb]ản|[Xx]óm|[Ấấ]p|[Bb]uôn|[Ll]àng|[Kk]hóm|[Tt]ổ dân phố|[Kk]hu phố"
    return regex(rf"(?<!\w)(?P<kind>{kinds})(?::| gồm:?)? (?P<names>{_NAME}(?:(?:, | và |, và ){_NAME})*)(?!\w)")


@cache
def _names() -> "re.Pattern[str]":
    return regex(_NAME)
