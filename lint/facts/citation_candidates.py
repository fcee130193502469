"""Where a citation may begin: cheap passes over the text, before the grammar runs."""

import re
from collections.abc import Iterator
from functools import cache

from lint.facts.candidates import matches
from lint.facts.citation_words import COMPOUND_KINDS, GENERIC_KINDS, SHORT_KINDS, words_of
from lint.facts.tables import LOWER, alternation
from lint.facts.vocabulary import column
from lint.patterns import regex

_BACK = 110  # characters before the slash of a symbol in which its kind stands
_LEAD_BACK = 120  # characters before a kind in which `được … phê duyệt tại` begins

_GLUED = r"[A-ZĐ][A-Za-zĐđ]{0,3}-?(?:TW|TU|ĐU|UBND|HĐND|CP|TTg)(?!\w)"

# The slash of a symbol: `/KH-`, `/2025/NQ-`, `/2025QH15`, `/TW`, `/ kh-`; or what stands in its place: `108\KH-`, `57-NQTW`.
_ANCHORS = (
    regex(r"/(?=/?\s?(?:[A-ZĐ]|(?:19|20)\d\d(?:\s?/|-?[A-ZĐ])|[a-zđ]{2,4}-[A-Za-zđ]|qh\d|t[uw](?!\w)|đu(?!\w)))"),
    regex(r"\\(?=[A-ZĐ])"),
    regex(rf"-(?<=\d-)(?={_GLUED})"),
)
# A number without one, or none: `số 12 ngày`, `số 108KH-UBND`, `số … ngày`, `số     ngày    tháng`.
_ORDINALS = regex(
    r"số(?=:?\s(?:\d{1,5}(?:[a-zđ]?,? \(?(?:ngày|của|năm|tháng) | ?[A-ZĐ][A-Za-zĐđ]{0,3}-[A-ZĐ])|\s*(?:[.…_]+\s*)?ngày\s*[\d.…_/t])"
    r"|:?\s*[.…_]+\s*(?:của|ngày)\s)"
)
# Nor `số`: `Kế hoạch 175 ngày 31/12/2025`.
_BARE = regex(r" ngày (?<=\d ngày )(?=\d{1,2} ?(?:[/.-]|tháng))")
_LAWS = tuple(
    regex(rf"{name} (?!số)(?=[^;:.\n]{{0,200}}?(?:số:? ?\d|ngày \d|(?:19|20)\d\d))")
    for name in ("Luật", "Bộ luật", "Bộ Luật", "Pháp lệnh", "Hiến pháp")
)
_PASSIVE = regex(r"(?<!\w)(?:được|do) ")
_TOWARDS = ("tại", "theo", "bằng", "hành", "các")


def candidates(text: str) -> list[tuple[int, int]]:
    """(start, anchor) of each place where a citation may begin, by start; the anchor is a character that it must reach.

    A symbol is proposed twice, with the kind before it and from `số` or the number alone.
    """
    found: set[tuple[int, int]] = set()
    for anchor in matches(text, *_ANCHORS):
        found.update((start, anchor) for start in _starts(text, anchor) if start < anchor)
    for match in _ORDINALS.finditer(text):
        found.update((start, match.end()) for start in _starts(text, match.end()) if start < match.start())
    for match in _BARE.finditer(text):
        found.update((start, match.start() - 1) for start in _starts(text, match.start()) if text[start].isupper())
    for law in _LAWS:
        found.update((match.start(), match.start()) for match in law.finditer(text))
    return sorted(found)


def _starts(text: str, end: int) -> Iterator[int]:
    """Where the kind begins and where `số` or the number does, of what ends at `end`; never before the paragraph."""
    low = max(text.rfind("\n", max(end - _BACK, 0), end) + 1, end - _BACK, 0)
    match = _backwards().match(text[low:end][::-1])
    if match is None:
        return
    yield end - len(match[1].rstrip())
    if match[2]:
        yield end - match.end()


@cache
def _backwards() -> "re.Pattern[str]":
    """Matches the reversed text from the slash of a symbol: group 1 is `số` and the number, group 2 the kind.

    Up to four lower-case words may stand between (`Báo cáo tiếp thu, giải trình số`), if the kind has its capital.
    """
    names = {*column("kinds", "name"), *GENERIC_KINDS, *COMPOUND_KINDS}
    kinds = alternation(tuple(name[::-1] for name in sorted(names, key=lambda name: (-len(name), name))))
    joints = alternation(tuple(word[::-1] for word in words_of("joint")))
    number = r"(?:[a-zđ]?\d{1,6}(?:(?<=\d)\.\d{1,3})?(?!(?!:?(?:ốs|ốS|ỐS))[\w.,:/-])|[\])]?[.…_ ]*[.…_][\[(]?|[xX]{2,}(?!\w))"
    party = r"(?:[A-ZĐa-zđ]{1,6}\s?-\s?|[A-ZĐry]{1,4}\s?(?=\d))?"
    words = rf"(?:,?(?!(?:{joints})(?!\w))[{LOWER}]+\s+){{0,4}}?"
    shorts = alternation(tuple(name[::-1] for name in SHORT_KINDS))
    kind = rf"(?:\s*:\s*|\s+)(?:(?:{words}(?:{kinds})|(?i:{kinds}))(?!\w)|(?:{shorts})(?![\w&/.-]))"
    return regex(rf"(/?\s*{party}{number}?(?:\s*:?\s*(?:ốs|ốS|ỐS)(?!\w))?)({kind})?")


def lead_before(text: str, start: int) -> int | None:
    """The nearest `được` or `do` before a kind that follows `tại`, `theo` or `bằng`; None when there is none in the sentence."""
    if not text[max(start - 8, 0) : start].rstrip().endswith(_TOWARDS):
        return None
    low = max(start - _LEAD_BACK, 0)
    before = text[low:start]
    cut = max(before.rfind(mark) for mark in "\n;.") + 1
    at = None
    for match in _PASSIVE.finditer(before, cut):
        at = low + match.start()
    return at
