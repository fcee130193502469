"""What a digital signature shows (`Ký bởi: …`, `Ngày ký: …`), flattened into the page: no text of the document."""

from collections.abc import Sequence
from re import IGNORECASE

from lint.patterns import regex
from lint.readers.pdf.runs import Run

_OPENS = regex(r"(?:Ký bởi|Được ký bởi|Ký số bởi|Người ký|Digitally signed by|Signature (?:Not Verified|valid)|Signed by)\s*:?", IGNORECASE)
_SAYS = regex(
    r"(?:Ký bởi|Được ký bởi|Ký số bởi|Người ký|Email|Cơ quan|Tổ chức|Đơn vị|Chức vụ|Ngày ký|Thời gian ký|Ký ngày|Giờ ký|Lý do|Nơi ký"
    r"|Digitally signed by|Signature (?:Not Verified|valid)|Signed by|Signing (?:time|date)|Date|Reason|Location|DN)\s*:?",
    IGNORECASE,
)
_SURE = regex(r"(?:Ký bởi|Được ký bởi|Ký số bởi)\s*:|Digitally signed by|Signature (?:Not Verified|valid)", IGNORECASE)
_STAMP_TIME = regex(r"\d{1,2}[:h]\d{2}:?\d{0,2}|[+-]\d{2}:?\d{2}")
_MOST = 14  # runs of one appearance
_LINE = 1.9  # ems between its lines


def without_signatures(runs: Sequence[Run]) -> list[Run]:
    """The runs of a page in drawing order, without those of signature appearances."""
    kept: list[Run] = []
    index = 0
    while index < len(runs):
        end = _end(runs, index) if _OPENS.match(runs[index].text.strip()) else index
        if end == index:
            kept.append(runs[index])
        index = max(end, index + 1)
    return kept


def _end(runs: Sequence[Run], first: int) -> int:
    """Where the appearance that begins with this run ends; `first` itself when it is none."""
    end, labels = first + 1, {_label(runs[first])}
    for at in range(first + 1, min(first + _MOST, len(runs))):
        if not _is_near(runs[at - 1], runs[at], runs[first]):
            break
        if label := _label(runs[at]):
            labels.add(label)
        if label or _goes_on(runs[first:at], runs[at]):
            end = at + 1
        else:
            break
    text = " ".join(run.text for run in runs[first:end])
    return end if _SURE.match(text.strip()) or len(labels) > 1 and _STAMP_TIME.search(text) else first


def _label(run: Run) -> str:
    found = _SAYS.match(run.text.strip())
    return found.group().lower().rstrip(" :") if found else ""


def _is_near(last: Run, run: Run, first: Run) -> bool:
    """Whether the run is of the same size, and on the same line or the next one under it."""
    if abs(run.size - first.size) > 0.15 * first.size:
        return False
    down = run.y - last.y
    return -0.5 <= down <= _LINE * run.size and (down > 0.5 or run.x0 >= last.x0) and run.x0 >= first.x0 - 2 * run.size


def _goes_on(before: Sequence[Run], run: Run) -> bool:
    """Whether the run is the value of a label, or the rest of one that took a second line: it begins where the lines above begin."""
    last = before[-1]
    return (
        abs(run.y - last.y) <= 0.5
        or abs(run.x0 - before[0].x0) <= 1.0 * run.size
        or run.x0 > before[0].x0
        and run.x1 <= max(r.x1 for r in before) + run.size
    )
