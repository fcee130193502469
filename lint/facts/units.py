"""Administrative units in the text: a level word, the name behind it, the office before it."""

from collections.abc import Iterator, Sequence
from functools import cache

from lint.document import Document
from lint.facts.candidates import literals, window
from lint.facts.grammar import Island, Token, island
from lint.facts.model import UnitMention
from lint.facts.unit_names import name_length
from lint.span import Span

_LONGEST = 60  # characters: the longest level and six words
LEVELS = ("thành phố", "thị trấn", "đặc khu", "phường", "thị xã", "huyện", "quận", "tỉnh", "xã")
_SHORT_LEVELS = {"tp": "thành phố", "tx": "thị xã"}

# `cấp xã`, `hợp tác xã`, `Thông tấn xã`, `liên tỉnh` name no unit.
_NOT_AFTER = ("cấp ", "hợp tác ", "thông tấn ", "liên ", "nội ", "ngoại ", "làng ", "công ", "cư ")
# The offices that bear a unit's name, in lower case; a unit directly behind one is the office's own.
_BODIES = (
    "ubnd", "hđnd", "hđnd&ubnd", "hđnd và ubnd", "hđnd, ubnd", "ủy ban nhân dân", "uỷ ban nhân dân", "hội đồng nhân dân",
    "đảng ủy", "đảng uỷ", "đảng bộ", "ban chấp hành đảng bộ", "ban thường vụ đảng ủy", "thường trực đảng ủy", "công an",
    "ban chỉ huy quân sự", "bch quân sự", "bộ chỉ huy quân sự", "ban chqs", "mặt trận tổ quốc", "mặt trận tổ quốc việt nam",
    "mttq", "mttq việt nam", "mttqvn", "ủy ban mttq", "ủy ban mttq việt nam", "ủy ban mặt trận tổ quốc việt nam", "ủy ban mặt trận tổ quốc",
    "ubmttq", "ubmttqvn", "ubmttq vn", "ubmttq việt nam", "ub mttq", "ub mttq việt nam", "uỷ ban mttq việt nam", "uỷ ban mttq", "hội nông dân",
    "hội phụ nữ", "hội liên hiệp phụ nữ", "hội lhpn", "hội cựu chiến binh", "hội ccb", "hội chữ thập đỏ", "hội người cao tuổi",
    "đoàn thanh niên", "đoàn tncs hồ chí minh", "công đoàn", "liên đoàn lao động", "trạm y tế", "thanh tra", "tòa án nhân dân",
    "viện kiểm sát nhân dân", "kho bạc nhà nước", "thuế", "chủ tịch", "văn phòng",
    "đài truyền thanh", "hội đồng nghĩa vụ quân sự", "trung tâm dịch vụ tổng hợp", "trung tâm phục vụ hành chính công", "trung tâm văn hóa",
    "phòng kinh tế", "phòng văn hóa - xã hội", "uỷ ban mặt trận tổ quốc việt nam", "ban chấp hành công đoàn", "đoàn tncs", "quân sự",
)  # fmt: skip
_BODIES_LONGEST_FIRST = tuple(sorted(_BODIES, key=len, reverse=True))
_BODY_LENGTH = max(map(len, _BODIES)) + 2


def units(document: Document) -> tuple[UnitMention, ...]:
    """Every mention in reading order; the span is level and name, without the body."""
    return tuple(_units(document))


def _units(document: Document) -> Iterator[UnitMention]:
    text, end = document.folded, 0
    for start in sorted(set(literals(text, *_spellings()))):
        if start < end or _is_other(text, start):
            continue
        mention = _parse(document, start)
        if mention is not None:
            yield mention
            end = mention.span.end


@cache
def _spellings() -> tuple[str, ...]:
    """The level words as they are written: in lower case, with a capital, with each a capital, in capitals."""
    worded = {form for level in LEVELS for form in (level, level.capitalize(), level.title(), level.upper())}
    return (*sorted(worded), "TP", "Tp", "TX")


def _is_other(text: str, start: int) -> bool:
    before = text[max(start - 10, 0) : start].lower()
    return before.endswith(_NOT_AFTER)


@cache
def _grammar() -> Island:
    return island("unit", ("level", LEVELS))


def _parse(document: Document, start: int) -> UnitMention | None:
    parsed = _grammar().parse(window(document.folded, start, _LONGEST))
    if parsed is None:
        return None
    _, (level, *words) = parsed
    level_span = Span(start, start + level.end)
    name_span = _name(level, words, start)
    name = document.slice(name_span) if name_span is not None else None
    span = Span(start, name_span.end if name_span is not None else level_span.end)
    written = level.rstrip(".").lower()
    return UnitMention(
        span, _SHORT_LEVELS.get(written, " ".join(written.split())), level_span, name, name_span, _body(document, start), level[0].isupper()
    )


def _name(level: Token, words: Sequence[Token], offset: int) -> Span | None:
    if not words:
        return None
    capitals = level.isupper() and level.rstrip(".").lower() not in _SHORT_LEVELS
    length = name_length([str(word) for word in words], capitals=capitals)
    if not length and words[0].type in ("FIGURE", "NUMERAL"):
        length = 1
    if not length:
        return None
    return Span(offset + words[0].start, offset + words[length - 1].end)


def _body(document: Document, start: int) -> str | None:
    """The office written directly before the level word, as written."""
    text = document.folded
    low = max(text.rfind("\n", 0, start) + 1, start - _BODY_LENGTH)
    before = text[low:start].rstrip()
    lower = before.lower()
    if not lower.endswith(_BODIES):
        return None
    for body in _BODIES_LONGEST_FIRST:
        at = len(lower) - len(body)
        if lower.endswith(body) and (at == 0 or not lower[at - 1].isalnum()):
            return document.text[low + at : low + len(before)]
    return None
