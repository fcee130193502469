"""Numbers written out in Vietnamese, the way banks and the treasury do: the other direction of `lint.facts.numbers`."""

_DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
_SCALES = ("", " nghìn", " triệu")


def in_words(number: int) -> str:
    """The words for a whole number below 10^18."""
    billions, rest = divmod(number, 10**9)
    if billions:
        return f"{in_words(billions)} tỷ{' ' + _below_billion(rest, full=True) if rest else ''}"
    return _below_billion(rest, full=False) if rest else "không"


def _below_billion(number: int, *, full: bool) -> str:
    parts: list[str] = []
    for power in (2, 1, 0):
        group = number // 1000**power % 1000
        if group:
            parts.append(_group(group, full=full or bool(parts)) + _SCALES[power])
    return " ".join(parts)


def _group(number: int, *, full: bool) -> str:
    hundreds, rest = divmod(number, 100)
    words = f"{_DIGITS[hundreds]} trăm " if hundreds or full else ""
    if not rest:
        return words.strip()
    tens, units = divmod(rest, 10)
    if not tens:
        return f"{words}{'linh ' if words else ''}{_DIGITS[units]}"
    head = "mười" if tens == 1 else f"{_DIGITS[tens]} mươi"
    tail = {0: "", 1: " một" if tens == 1 else " mốt", 5: " lăm"}.get(units, f" {_DIGITS[units]}")
    return f"{words}{head}{tail}"
