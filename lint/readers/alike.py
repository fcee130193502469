"""Letters of other alphabets that stand in Vietnamese words because they look the same: `Ð` for `Đ`, Cyrillic `а`, full-width letters."""

from lint.patterns import regex
from lint.readers.letters import lookalikes

_FOREIGN = regex("[\u00d0\u00f0\u0189\u0256\u1d6d\u0370-\u04ff\uff10-\uff5a]")
_WORD = regex(r"[^\W_]*[\u00d0\u00f0\u0189\u0256\u1d6d\u0370-\u04ff\uff10-\uff5a][^\W_]*")
_OTHER = regex("[\u0370-\u04ff]")
_ETH = regex("[\u00d0\u00f0\u0189\u0256\u1d6d]")
_LATIN = regex("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")


def latin(text: str) -> str:
    """The text, of the same length, with such letters made Latin; the very same text when there are none."""
    if not _FOREIGN.search(text):
        return text
    table = lookalikes()
    others = {char for char in _OTHER.findall(text) if ord(char) not in table}
    found = _WORD.sub(lambda word: _read(word.group(), table, bool(others)), text)
    return text if found == text else found


def _read(word: str, table: dict[int, str], foreign: bool) -> str:
    """The word as it was meant; `foreign`: the text has words of another alphabet, so a word without a Latin letter may be one."""
    read = word.translate(table)
    if _OTHER.search(read) or foreign and not _LATIN.search(word):
        return word
    return word if _ETH.search(word) and not _is_dyet(word) else read


def _is_dyet(word: str) -> bool:
    """Whether an eth stands where Vietnamese has a Đ: at the head of a word or among capitals (`QÐ-UBND`), not as in `Guðrún`."""
    return _ETH.match(word) is not None and not _ETH.search(word, 1) or word.isupper()
