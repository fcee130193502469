"""One person with two posts that exclude each other, one single post with two persons, a name spelt in two ways."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any

from lint.engine.model import Hit, Related
from lint.patterns import regex
from lint.resolve.index import FactIndex
from lint.resolve.persons import CHAIRS, Person, persons
from lint.resolve.spelling import one_letter_off, plain, skeleton

_COMMITTEE = regex(r"ủy ban nhân dân")
_SHORT = regex(r"\s*\([A-ZĐ&]{3,8}\)")
_SINGLE = regex(
    r"(?:chủ tịch|bí thư|trưởng phòng|chánh văn phòng|trưởng công an|chỉ huy trưởng|giám đốc|trưởng ban|chủ nhiệm|trưởng trạm|"
    r"trạm trưởng)(?: \S+)+"
)
_NOT_SINGLE = regex(r"\b(?:thôn|chi bộ|chi hội|chi đoàn|tổ|trường|khu|xóm|bản|ấp|buôn|làng|hợp tác xã|htx|công ty|doanh nghiệp|các)\b")
_HEADS = regex(r"(?:trưởng (?:ban|đoàn|tiểu ban)|(?:tổ|nhóm|đội) trưởng|chủ tịch hội đồng|chỉ huy trưởng)")
_CHANGES = regex(r"bổ nhiệm|điều động|luân chuyển|miễn nhiệm|bãi nhiệm|phân công|giới thiệu|bầu|phê chuẩn|thay|tiểu sử|khen thưởng", re.IGNORECASE)


def conflict(index: FactIndex, params: Mapping[str, Any]) -> Iterator[Hit]:
    """Contradictions between the persons that a document names, each pair of names or posts once."""
    found: dict[int, list[Person]] = defaultdict(list)
    for person in persons(index):
        number = index.part_number(person.span.start)
        attached = index.structure.documents[number].attached_to
        found[number if attached is None else attached].append(person)
    for number, people in found.items():
        title = index.structure.documents[number].title or ""
        seen: set[frozenset[str]] = set()
        for hit in _hits(index, people, changing=_CHANGES.search(title) is not None):
            key = frozenset(map(str, hit.params.values()))
            if key not in seen:
                seen.add(key)
                yield hit


def _hits(index: FactIndex, people: Sequence[Person], *, changing: bool) -> Iterator[Hit]:
    spelt = [*_spelt_twice(index, people), *_chairs(people)]
    yield from spelt
    if changing:
        return
    posts = list(_two_posts(index, people))
    yield from posts
    told = {plain(str(hit.params["name"])) for hit in (*spelt, *posts)}
    yield from _two_persons(index, [person for person in people if plain(person.name) not in told])


def _spelt_twice(index: FactIndex, people: Sequence[Person]) -> Iterator[Hit]:
    """Names that differ in diacritics alone, of one post or of one who signs or is named without a post."""
    groups: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        groups[skeleton(" ".join(person.name.split()))].append(person)
    for group in groups.values():
        counts = Counter(plain(person.name) for person in group)
        if len(counts) != 2:
            continue
        odd_name = min(counts, key=lambda name: (counts[name], -next(p.span.start for p in group if plain(p.name) == name)))
        odd = [p for p in group if plain(p.name) == odd_name]
        right = [p for p in group if plain(p.name) != odd_name]
        if any(_is_same_man(index, a, b) for a in odd for b in right) and not any(_stand_together(a, b) for a in odd for b in right):
            majority = len(right) > len(odd)
            name = right[0].name.title() if right[0].name.isupper() else right[0].name
            yield Hit(
                odd[0].span, {"name": odd[0].name, "other_name": right[0].name}, tuple(Related(p.span) for p in [right[0], *odd[1:]]),
                case="spelling", suggestion=name if majority else None, certain=majority,
            )  # fmt: skip


def _chairs(people: Sequence[Person]) -> Iterator[Hit]:
    """Who heads the meeting and who signs its minutes so, one letter apart."""
    heads = [person for person in people if plain(person.role).startswith(CHAIRS)]
    for person in heads[1:]:
        one, other = skeleton(heads[0].name), skeleton(person.name)
        if one_letter_off(one, other) or (one == other and plain(heads[0].name) != plain(person.name)):
            names = {"name": person.name, "other_name": heads[0].name}
            yield Hit(person.span, names, (Related(heads[0].span),), case="spelling", certain=False)


def _is_same_man(index: FactIndex, one: Person, other: Person) -> bool:
    posts, others = _normal(index, one.posts), _normal(index, other.posts)
    return bool(posts & others) or (bool(posts) and other.post_span is None) or (bool(others) and one.post_span is None)


def _stand_together(one: Person, other: Person) -> bool:
    """Two members of one list are two persons, however alike their names."""
    return one.group != 0 and one.group == other.group


def _two_posts(index: FactIndex, people: Sequence[Person]) -> Iterator[Hit]:
    """The head of an office here, its deputy there; one name twice in one list."""
    by_name: dict[str, list[Person]] = defaultdict(list)
    for person in people:
        by_name[plain(person.name)].append(person)
    for same in by_name.values():
        firsts = {person.posts: person for person in reversed(same)}  # one mention of each wording is enough
        for one, other in combinations(sorted(firsts.values(), key=lambda person: person.span), 2):
            if other.post_span is None or one.post_span is None:
                continue
            pair = _excluding(_normal(index, one.posts), _normal(index, other.posts))
            twice = _stand_together(one, other) and not _normal(index, one.posts) & _normal(index, other.posts)
            if (pair or twice) and other.posts and one.posts:
                values = {"name": other.name, "post": ", ".join(other.posts), "other_post": ", ".join(one.posts)}
                yield Hit(other.post_span, values, (Related(one.post_span),), case="posts", certain=False)


def _excluding(posts: Iterable[str], others: Iterable[str]) -> bool:
    """Whether one is head and the other deputy of one office."""
    both = (set(posts), set(others))
    pairs = (both, both[::-1])
    return any(_deputy_of(deputy) in heads for heads, deputies in pairs for deputy in deputies if deputy.startswith("phó "))


def _deputy_of(post: str) -> str:
    return post.removeprefix("phó ").replace("thường trực ", "")


def _two_persons(index: FactIndex, people: Sequence[Person]) -> Iterator[Hit]:
    """Two names for a post that only one can hold; two heads of one board."""
    holders: dict[tuple[str, int], Person] = {}
    for person in people:
        keys = [(post, 0) for post in _normal(index, person.posts) if _SINGLE.fullmatch(post) and not _NOT_SINGLE.search(post)]
        if person.group and _HEADS.fullmatch(plain(person.role)):
            keys.append((plain(person.role), person.group))
        for key in keys:
            first = holders.setdefault(key, person)
            if plain(first.name) != plain(person.name) and skeleton(first.name) != skeleton(person.name):
                values = {"name": person.name, "other_name": first.name, "post": _as_written(index, person, key[0])}
                yield Hit(person.span, values, (Related(first.span),), case="persons", certain=False)


def _as_written(index: FactIndex, person: Person, post: str) -> str:
    written = [*person.posts, person.role]
    return next((w for w in written if post in _normal(index, (w,)) or plain(w) == post), post)


def _normal(index: FactIndex, posts: Iterable[str]) -> set[str]:
    """Posts as they can be compared: `UBND` for its words, the own unit without its name."""
    part = index.structure.documents[0]
    own = f"{part.unit_level} {plain(part.unit)}" if part.unit and part.unit_level else None
    found = set()
    for post in posts:
        text = _COMMITTEE.sub("ubnd", plain(_SHORT.sub("", post)))
        found.add(text.replace(own, part.unit_level or "") if own else text)
    return found
