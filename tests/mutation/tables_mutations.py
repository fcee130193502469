"""Slips in tables and annexes: sums that do not add up, an annex of another document, an office with two parts in one task."""

import re
from collections.abc import Iterator, Sequence
from random import Random

from tests.mutation.lines import places, replaced
from tests.mutation.model import Mutation, mutator

_WORK = ("In tài liệu", "Thuê âm thanh", "Nước uống", "Trang trí", "Thuê xe", "Bồi dưỡng báo cáo viên")
_OFFICES = ("Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Trạm Y tế")
_CLOSING = r"^(?:Trên đây là|Nơi nhận)"
_OWN = r"^Số: (?P<number>\d+)(?P<rest>/(?P<symbol>[A-ZĐ]+-[A-ZĐ]+))\b"
_KINDS = {"KH": "Kế hoạch", "QĐ": "Quyết định", "BC": "Báo cáo", "TB": "Thông báo", "CT": "Chỉ thị"}


def _tabled(text: str, rows: Sequence[Sequence[str]], wrong: int, rule: str) -> Iterator[Mutation]:
    """The text with a table before its end; row `wrong` of it is the line that is reported."""
    place = next(places(text, _CLOSING), None)
    if place is not None:
        lines, at = text.split("\n"), place.line - 1
        table = ["\t".join(row) for row in rows]
        yield Mutation("\n".join([*lines[:at], *table, "", *lines[at:]]), at + wrong + 1, rule)


def _costs(rng: Random) -> list[int]:
    return [rng.randrange(2, 60) * 500_000 for _ in range(rng.randrange(3, 6))]


def _shown(value: int) -> str:
    return f"{value:,}".replace(",", ".")


@mutator("amount-total")
def total_off(text: str, rng: Random) -> Iterator[Mutation]:
    """The last row is not the sum of the others."""
    for _ in range(4):
        costs = _costs(rng)
        rows = [(f"{n}", work, _shown(cost)) for n, (work, cost) in enumerate(zip(_WORK, costs, strict=False), 1)]
        total = ("", "Tổng cộng", _shown(sum(costs) + rng.choice((500_000, 900_000, 1_000_000))))
        yield from _tabled(text, [("STT", "Nội dung", "Kinh phí (đồng)"), *rows, total], len(rows) + 1, "amount-total")


@mutator("amount-total")
def product_off(text: str, rng: Random) -> Iterator[Mutation]:
    """One amount is not quantity times unit price."""
    for _ in range(4):
        pairs = [(rng.randrange(2, 40), rng.randrange(2, 40) * 5_000) for _ in range(4)]
        wrong = rng.randrange(4)
        amounts = [count * price + (price if at == wrong else 0) for at, (count, price) in enumerate(pairs)]
        rows = [(f"{n}", _WORK[n], f"{c}", _shown(p), _shown(a)) for n, ((c, p), a) in enumerate(zip(pairs, amounts, strict=True), 1)]
        total = ("", "Tổng cộng", "", "", _shown(sum(amounts)))
        yield from _tabled(text, [("STT", "Nội dung", "Số lượng", "Đơn giá", "Thành tiền"), *rows, total], wrong + 1, "amount-total")


@mutator("annex-mismatch")
def annex_of_another_number(text: str, rng: Random) -> Iterator[Mutation]:
    """An annex behind the document that names another number of the same office."""
    own = next(places(text, _OWN), None)
    kind = _KINDS.get(own.match["symbol"].split("-")[0]) if own is not None else None
    closing = next(places(text, _CLOSING), None)
    if own is None or kind is None or closing is None or "PHỤ LỤC" in text or re.search(r"(?i)kèm theo (?:kế|quyết|báo|thông|chỉ)", text):
        return
    for more in (1, 9, 20):
        line = f"(Kèm theo {kind} số {int(own.match['number']) + more}{own.match['rest']})"
        lines = text.rstrip().split("\n")
        lines[closing.line - 1 : closing.line - 1] = ["Danh sách cụ thể tại Phụ lục kèm theo.", ""]
        before = "\n".join(lines)
        changed = f"{before}\n\nPHỤ LỤC\n\nDANH SÁCH\n\n{line}\n"
        yield Mutation(changed, changed.count("\n"), "annex-mismatch")


@mutator("annex-mismatch")
def annex_line_changed(text: str, rng: Random) -> Iterator[Mutation]:
    """The number in an annex line that is there."""
    for place in places(text, r"(?i)kèm theo \w+ \w+ số (?P<number>\d+)/"):
        changed = place.match.group().replace(place.match["number"], str(int(place.match["number"]) + 3))
        yield replaced(text, place, changed, "annex-mismatch", ("citation-conflict",))


@mutator("assignment-conflict")
def leads_and_helps(text: str, rng: Random) -> Iterator[Mutation]:
    """An office that both leads and helps in one row; a plan that gives each office its paragraph would rightly miss these."""
    if "TỔ CHỨC THỰC HIỆN" in text.upper():
        return
    for _ in range(4):
        offices = rng.sample(_OFFICES, 4)
        rows = [
            (f"{n}", work, lead, partner) for n, (work, lead, partner) in enumerate(zip(_WORK, offices, [*offices[1:], offices[0]], strict=False), 1)
        ]
        wrong = rng.randrange(len(rows))
        number, work, lead, partner = rows[wrong]
        rows[wrong] = (number, work, lead, f"{partner}; {lead}")
        yield from _tabled(text, [("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp"), *rows], wrong + 1, "assignment-conflict")
