"""Slips of the signature: who signs against who issues, a deputy without the head, the form of `TM.`, `KT.`, `TL.`."""

import re
from collections.abc import Iterator
from random import Random

from tests.mutation.lines import places, replaced, without_line
from tests.mutation.model import Mutation, mutator

_COLLECTIVE = r"^(?:KẾ HOẠCH|BÁO CÁO|TỜ TRÌNH)$"


@mutator("signature-authority")
def chairman_above_committee_below(text: str, rng: Random) -> Iterator[Mutation]:
    if "TM. ỦY BAN NHÂN DÂN" in text and "\nQUYẾT ĐỊNH\n" in text:
        for place in places(text, r"^ỦY BAN NHÂN DÂN (?:XÃ|PHƯỜNG|TỈNH|THÀNH PHỐ) .+$"):
            yield replaced(text, place, f"CHỦ TỊCH {place.match[0]}", "signature-authority")


@mutator("signature-authority")
def committee_left_out_of_the_signature(text: str, rng: Random) -> Iterator[Mutation]:
    if re.search(_COLLECTIVE, text, re.MULTILINE):
        for place in places(text, r"^TM\. ỦY BAN NHÂN DÂN$"):
            yield Mutation(without_line(text, place.line), place.line, "signature-authority")


@mutator("signature-authority")
def deputy_without_the_head(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"^KT\. [A-ZỦỊƯ].+$"):
        yield Mutation(without_line(text, place.line), place.line, "signature-authority")


@mutator("signature-authority")
def another_office_for_the_deputy(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"^PHÓ (?:CHỦ TỊCH|GIÁM ĐỐC|TRƯỞNG PHÒNG)$"):
        yield replaced(text, place, "CHÁNH VĂN PHÒNG", "signature-authority")


@mutator("signature-authority")
def mark_without_blank(text: str, rng: Random) -> Iterator[Mutation]:
    for place in places(text, r"^(TM|KT|TL)\. "):
        yield replaced(text, place, f"{place.match[1]}.", "signature-authority")
