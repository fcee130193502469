"""Which mentions are one document (architecture, decision 3): numbers start again each January, and every office has its own series."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date as Day

from lint.facts.model import Citation, PartialDate
from lint.records import record
from lint.resolve.issuers import of_mark, offices_agree, one_level
from lint.resolve.spelling import plain
from lint.resolve.titles import same_title, years

_LAWS = ("Luật", "Bộ luật", "Pháp lệnh")
_RARE = 1000  # two documents with one number this high are not cited together by chance
_MANY = 60  # ways to cite one number, far beyond those of any real text: comparing them takes no longer
_BUSY = 12  # documents of one kind a day: no commune issues more
_NEW_SERIES = Day(2025, 7, 1)  # the offices of the two tiers began again at 01 (Luật 72/2025/QH15)

_Key = tuple[str, ...]


@record(frozen=True, slots=True)
class Cited:
    """A citation with the office whose number series it stands in (None: not told)."""

    citation: Citation
    office: str | None


def identities(mentions: Sequence[Cited]) -> tuple[int | None, ...]:
    """For each mention the number of the document it speaks of; None without a number and symbol (or a law's name and date)."""
    numbered = _numbered_laws(mentions)
    groups: dict[_Key, list[int]] = defaultdict(list)
    for index, mention in enumerate(mentions):
        if key := _key(mention.citation, numbered):
            groups[key].append(index)
    found: list[int | None] = [None] * len(mentions)
    number = 0
    for members in groups.values():
        for cluster in _clusters(members, mentions):
            for index in cluster:
                found[index] = number
            number += 1
    return tuple(found)


def _numbered_laws(mentions: Sequence[Cited]) -> dict[tuple[str, int], set[_Key]]:
    """The laws cited with name and number, by name and year: another mention may give name and date alone."""
    laws: dict[tuple[str, int], set[_Key]] = defaultdict(set)
    for mention in mentions:
        one = mention.citation
        if one.kind in _LAWS and one.title and one.year and (key := _number_key(one)):
            laws[plain(one.title), one.year].add(key)
    return laws


def _key(citation: Citation, numbered: dict[tuple[str, int], set[_Key]]) -> _Key | None:
    """What every mention of one document shares."""
    if key := _number_key(citation):
        return key
    if citation.kind not in _LAWS or not citation.title or citation.date is None or citation.date.year is None:
        return None
    known = numbered.get((plain(citation.title), citation.date.year), set())
    return next(iter(known)) if len(known) == 1 else ("law", plain(citation.title))


def _number_key(citation: Citation) -> _Key | None:
    if not citation.number or not citation.symbol:
        return None
    series = ""
    if citation.kind_mark is None and "QH" in citation.symbol:  # laws and resolutions of one assembly are numbered apart
        series = "law" if citation.kind in _LAWS else citation.kind or ""
    return (citation.number.lstrip("0") or "0", str(citation.year or ""), citation.symbol.upper(), series)


def _clusters(members: Sequence[int], mentions: Sequence[Cited]) -> list[list[int]]:
    """Mentions of one number put together; those that say most come first, so that a bare mention finds its only candidate."""
    alike: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index in members:
        alike[_said(mentions[index])].append(index)
    clusters: list[list[int]] = []  # of one mention for all that say the same
    for index in sorted((same[0] for same in alike.values()), key=lambda i: (-_told(mentions[i]), i)):
        fitting = [c for c in clusters[:_MANY] if _fits(mentions[index], [mentions[other] for other in c[:_MANY]])]
        if fitting and (len(fitting) == 1 or _told(mentions[index]) > 0):
            max(fitting, key=lambda c: max(_closeness(mentions[index], mentions[other]) for other in c)).append(index)
        elif not fitting or _told(mentions[index]) > 0:
            clusters.append([index])
    return [sorted(i for index in cluster for i in alike[_said(mentions[index])]) for cluster in clusters]


def _fits(mention: Cited, cluster: Sequence[Cited]) -> bool:
    """Whether a mention is of one document with all of a cluster, or with most of its dated ones: two slips need not resemble each other."""
    alone = [other for other in cluster if not _one(mention, other)]
    dated = [other for other in cluster if other.citation.date is not None]
    return not alone or (all(other.citation.date is not None for other in alone) and 2 * len(alone) < len(dated))


def _said(mention: Cited) -> tuple[object, ...]:
    one = mention.citation
    return (mention.office, one.date, one.title, bool(one.blank), one.kind)


def _told(mention: Cited) -> int:
    """How much a mention says of which document it means."""
    date = mention.citation.date
    return (mention.office is not None) + (date is not None and date.year is not None) + bool(mention.citation.title)


def _closeness(one: Cited, other: Cited) -> int:
    return 4 * (one.office == other.office) + _equal_parts(one.citation.date, other.citation.date)


def _one(first: Cited, second: Cited) -> bool:
    """Whether two mentions of one number and symbol speak of one document, rightly or with a slip."""
    one, other = first.citation, second.citation
    if not offices_agree(first.office, second.office):
        return _wrong_office(first, second)
    if dates_agree(one.date, other.date) or _slip(one.date, other.date) or _titles_agree(one, other):
        return True
    if not _one_series(one, other):
        return False
    told = first.office is not None and second.office is not None
    return told or _value(one) >= _RARE or one.number is None or other.number is None


def _wrong_office(first: Cited, second: Cited) -> bool:
    """Two offices are named: one document all the same when the title is one, or the number can only be the other's."""
    one, other = first.citation, second.citation
    if one.family != "administrative" or one_level(first.office, second.office):
        return False
    if _titles_agree(one, other):
        return True
    dates = [d for d in (one.date, other.date) if d is not None and d.year is not None]
    if (one.title and other.title) or len(dates) < 2 or abs((dates[0].year or 0) - (dates[1].year or 0)) > 1:
        return False
    rare = _value(one) >= _RARE
    return (rare and bool(one.blank or other.blank)) or _too_high(first) or _too_high(second) or (rare and _slip(*dates))


def dates_agree(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Whether the parts known on both sides are equal."""
    if one is None or other is None:
        return True
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(a is None or b is None or a == b for a, b in pairs)


def _slip(one: PartialDate | None, other: PartialDate | None) -> bool:
    """Two of day, month and year are equal: one date, written once with a slip."""
    return _equal_parts(one, other) >= 2


def _equal_parts(one: PartialDate | None, other: PartialDate | None) -> int:
    if one is None or other is None:
        return 0
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return sum(a is not None and a == b for a, b in pairs)


def _one_series(one: Citation, other: Citation) -> bool:
    """Whether an office gives a number once in the time that holds both dates."""
    if one.year is not None:
        return not _restarted(one, other)
    if one.date is None or other.date is None or one.date.year is None or one.date.year != other.date.year:
        return False
    # The Party's offices count by the term; congresses are held in years that end in 0 and 5, or early in the next.
    return one.date.year % 5 > 1 if one.family == "party" else not _restarted(one, other)


def _titles_agree(one: Citation, other: Citation) -> bool:
    """One subject; this year's plan and last year's are two documents."""
    if one.number is None or not same_title(one.title, other.title):
        return False
    first, second = years(one.title or ""), years(other.title or "")
    return not first or not second or bool(first & second)


def _restarted(one: Citation, other: Citation) -> bool:
    """Whether a local office began its numbers anew between the two dates."""
    first, second = (c.date.as_day() if c.date else None for c in (one, other))
    if first is None or second is None or of_mark(one.agency) is not None:
        return False
    return (first < _NEW_SERIES) != (second < _NEW_SERIES)


def _too_high(mention: Cited) -> bool:
    """A number that a commune cannot have reached by that day of the year."""
    date = mention.citation.date
    commune = any(f" {level} " in f"{mention.office} " for level in ("xã", "phường", "đặc khu"))
    if not commune or date is None or date.month is None:
        return False
    return _value(mention.citation) >= _RARE and _value(mention.citation) > _BUSY * 31 * date.month


def _value(citation: Citation) -> int:
    digits = "".join(c for c in citation.number or "" if c.isdigit())
    return int(digits) if digits else 0
