"""Slips of typing and scanning: a word twice, a diacritic lost, a known confusion, a form that is no syllable."""

import re
from collections.abc import Iterator
from random import Random

from tests.mutation.lines import places, replaced
from tests.mutation.model import Mutation, mutator

# Right and wrong: common pairs of syllables, one diacritic apart.
_SLIPS = (
    ("kế hoạch", "kế hoach"),
    ("nhiệm vụ", "nhiêm vụ"),
    ("thực hiện", "thực hiên"),
    ("chủ trì", "chú trì"),
    ("kinh phí", "kính phí"),
    ("báo cáo", "bào cáo"),
    ("dữ liệu", "dữ liêu"),
    ("tổ chức", "tố chức"),
    ("đơn vị", "đon vị"),
    ("kiểm tra", "kiêm tra"),
    ("quản lý", "quán lý"),
    ("hỗ trợ", "hổ trợ"),
)
_CONFUSED = (
    ("xử lý", "sử lý"),
    ("bổ sung", "bổ xung"),
    ("chủ trương", "chủ chương"),
    ("trách nhiệm", "chách nhiệm"),
    ("xây dựng", "sây dựng"),
    ("sử dụng", "xử dụng"),
)
_NO_SYLLABLE = (("thực", "thưc"), ("cấp", "câp"), ("toàn", "tòan"), ("quyết", "quyêt"))
_SPELLING = ("confusion", "diacritic-outlier", "title-mismatch", "name-variant", "date-year")


@mutator("repeated-word")
def syllable_twice(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<=thủ tục )hành(?= chính)|(?<= )(?:các|của|được|những)(?= [a-zà-ỹđ])"):
        yield replaced(text, place, f"{place.match[0]} {place.match[0]}", "repeated-word", ("title-mismatch",))


@mutator("repeated-word")
def phrase_twice(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"(?<= )(?:tổ chức thực hiện|người dân|đơn vị|trên địa bàn)(?= [a-zà-ỹđ])"):
        yield replaced(text, place, f"{place.match[0]} {place.match[0]}", "repeated-word", ("title-mismatch",))


def _swapped(text: str, pairs: tuple[tuple[str, str], ...], rule: str, also: tuple[str, ...]) -> Iterator[Mutation]:
    for right, wrong in pairs:
        for place in places(text, rf"(?<= ){re.escape(right)}(?= [a-zà-ỹđ])"):
            yield replaced(text, place, wrong, rule, also)


@mutator("diacritic-outlier")
def diacritic_lost(text: str, rng: Random) -> Iterator[Mutation]:
    pairs = tuple(pair for pair in _SLIPS if pair[0] not in ("kế hoạch", "hỗ trợ"))
    yield from _swapped(text, pairs, "diacritic-outlier", _SPELLING)


@mutator("confusion")
def letters_confused(text: str, rng: Random) -> Iterator[Mutation]:
    yield from _swapped(text, _CONFUSED, "confusion", _SPELLING)


@mutator("diacritic-outlier")
def no_syllable(text: str, rng: Random) -> Iterator[Mutation]:
    yield from _swapped(text, _NO_SYLLABLE, "diacritic-outlier", _SPELLING)
