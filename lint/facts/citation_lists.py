"""Citations in a row: what one takes from its neighbours, and which acts amend the one before."""

from collections.abc import Sequence

from lint.facts.model import Citation
from lint.patterns import regex
from lint.records import replace

_JOINT = regex(r"\s*(?:,|,?\s*và|,?\s*hoặc|;|:)\s*(?:các\s+)?")
_NEXT = regex(r"(?:[,;:]|\svà|\shoặc)\s*$")
_STRONG = regex(r"\s*[;:]")
_AMENDED = regex(r"(?:được|đã)\s+sửa\s+đổi(?:[^;.\n]{0,60}?)\s(?:bởi|theo|tại|bằng)\s*(?:các\s+)?$")
_LONGEST_GAP = 20  # characters between two items of a plain list


def share(text: str, citations: Sequence[Citation]) -> list[Citation]:
    """The citations with the fields that lists write once: the kind before the first item, date and issuer after the last."""
    done = list(citations)
    for index in range(len(done) - 1):
        before, one = done[index], done[index + 1]
        if _elided(text, one) and _follows(text, before, one) and before.kind is not None and one.kind_mark in (None, before.kind_mark):
            done[index + 1] = replace(one, kind=before.kind, shared=(*one.shared, "kind"))
    for index in reversed(range(len(done) - 1)):
        joint = _joint(text, done[index], done[index + 1])
        if joint is not None:
            done[index] = _taking(done[index], done[index + 1], strong=_STRONG.match(joint) is not None)
    return done


def _elided(text: str, one: Citation) -> bool:
    """Whether the citation begins with `số` or its number."""
    return one.kind is None and (
        text.startswith(("số", "Số"), one.span.start) or (one.number_span is not None and one.span.start == one.number_span.start)
    )


def _follows(text: str, before: Citation, one: Citation) -> bool:
    """Whether the citation is a further item in the paragraph of the one before."""
    gap = text[before.span.end : one.span.start]
    return "\n" not in gap and _NEXT.search(gap) is not None


def _joint(text: str, first: Citation, second: Citation) -> str | None:
    """What stands between two citations when it only joins them."""
    gap = text[first.span.end : second.span.start]
    return gap if len(gap) < _LONGEST_GAP and "\n" not in gap and _JOINT.fullmatch(gap) else None


def _taking(one: Citation, following: Citation, *, strong: bool) -> Citation:
    """Give `one` the date and issuer that stand only after the citation that follows it."""
    elided = "kind" in following.shared
    if elided and not strong and one.date is None and following.date is not None and one.year in (None, following.date.year):
        one = replace(one, date=following.date, date_style=following.date_style, shared=(*one.shared, "date"))
    alike = elided or (not strong and one.agency is not None and one.agency == following.agency)
    if alike and one.issuer is None and following.issuer is not None:
        one = replace(one, issuer=following.issuer, shared=(*one.shared, "issuer"))
    return one


def amend(text: str, citations: Sequence[Citation]) -> tuple[Citation, ...]:
    """The citations with `amends`: the act before `được sửa đổi, bổ sung bởi`, or the one the neighbour in the list amends."""
    done = list(citations)
    for index in range(1, len(done)):
        before, one = done[index - 1], done[index]
        joint = _joint(text, before, one)
        if joint is not None and before.amends is not None and before.kind == one.kind and not _STRONG.match(joint):
            done[index] = replace(one, amends=before.amends)
        elif _AMENDED.search(text, max(before.span.end, one.span.start - 120), one.span.start):
            done[index] = replace(one, amends=_amended(done, index))
    return tuple(done)


def _amended(citations: Sequence[Citation], index: int) -> int:
    """Among the act before and those whose titles hold it, the nearest of the same office."""
    one = citations[index]
    at: int | None = index - 1
    while at is not None:
        if citations[at].agency == one.agency:
            return at
        at = citations[at].nested_in
    return index - 1
