"""Letters as legacy encodings and other alphabets write them: tables beside the grammars, read when a file needs them."""

import re
from functools import cache

from lint.folders import data_folder
from lint.patterns import regex


def _rows(name: str) -> list[tuple[str, str]]:
    """The two columns of `grammar/<name>.tsv`."""
    lines = (data_folder("grammar") / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
    pairs = [line.split("\t") for line in lines if not line.startswith("#")]
    return [(written, letter) for written, letter in pairs[1:]]


@cache
def tcvn3() -> dict[str, str]:
    """Vietnamese letters by the Latin-1 character of their TCVN3 code."""
    return {chr(int(code, 16)): letter for code, letter in _rows("tcvn3")}


@cache
def vni() -> dict[str, str]:
    """Vietnamese letters by their VNI writing, one or two characters; a capital may carry the mark of either case."""
    found: dict[str, str] = {}
    for written, letter in _rows("vni"):
        found[written] = letter
        found[written[0].upper() + written[1:]] = found[written.upper()] = letter.upper()
    return found


@cache
def vni_writing() -> re.Pattern[str]:
    """A letter as VNI writes it, the longest first."""
    return regex("|".join(sorted(vni(), key=len, reverse=True)))


@cache
def lookalikes() -> dict[int, str]:
    """For `str.translate`: Latin letters by those of other alphabets that look the same, full-width letters and digits among them."""
    wide = {code: chr(code - 0xFEE0) for code in range(0xFF10, 0xFF5B) if chr(code - 0xFEE0).isalnum()}
    return wide | {ord(letter): latin for letter, latin in _rows("lookalikes")}
