"""Regular expressions of the program: compiled once a machine, their code kept in the user's cache folder.

Compiling those of one run takes longer than checking a document of ten pages.
"""

import re
import sys
from functools import cache
from importlib import import_module
from typing import cast

from lint.kept import store, stored

_MOST = 5_000  # patterns kept; beyond it are those of rule files that are gone
_FILE = "patterns"
_SRE = import_module("_sre")  # what `re` itself compiles with

_Key = tuple[str, int]
_Code = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]  # flags, code, groups, names, names by number

_missed: dict[_Key, re.Pattern[str]] = {}


@cache
def regex(source: str, flags: int = 0) -> re.Pattern[str]:
    """What `re.compile` gives, for a pattern of the program or of a rule file; never one made of a document's words: its source is kept."""
    key = (source, int(flags))
    kept = _kept().pop(key, None)
    if kept is not None:
        return _compiled(source, kept)
    _missed[key] = re.compile(source, flags)
    return _missed[key]


def keep_compiled() -> None:
    """Keep the patterns that this run had to compile, for the next ones."""
    if not _missed or not _is_known():
        return
    new = {key: code for key, pattern in _missed.items() if (code := _code(key, pattern)) is not None}
    found = _read()  # once more: another run may have written
    store(_FILE, _form(), found | new if len(found) < _MOST else new)
    _missed.clear()


@cache
def _kept() -> dict[_Key, _Code]:
    """What earlier runs have kept; an entry is taken out when it is used."""
    return _read() if _is_known() else {}


def _is_known() -> bool:
    """Whether the `re` of this Python is one whose inner form is known here."""
    return sys.implementation.name == "cpython" and sys.version_info < (3, 15)


def _read() -> dict[_Key, _Code]:
    return cast("dict[_Key, _Code]", stored(_FILE, _form()) or {})


def _form() -> str:
    return f"1 {_SRE.MAGIC} {_SRE.CODESIZE} {sys.byteorder}"


def _compiled(source: str, kept: _Code) -> re.Pattern[str]:
    """The pattern from its code, as `re` itself makes it; `_sre` checks the code."""
    flags, code, groups, names, by_number = kept
    pattern: re.Pattern[str] = _SRE.compile(source, flags, memoryview(code).cast("I").tolist(), groups, names, by_number)
    return pattern


def _code(key: _Key, pattern: re.Pattern[str]) -> _Code | None:
    """The code of a pattern; None when what is made of it would not be the same pattern."""
    from array import array

    parsed = import_module("re._parser").parse(*key)
    numbers = array("I", import_module("re._compiler")._code(parsed, key[1]))
    names = dict(pattern.groupindex)
    by_number = {number: name for name, number in names.items()}
    code = (pattern.flags, numbers.tobytes(), pattern.groups, names, tuple(map(by_number.get, range(pattern.groups + 1))))
    return code if _compiled(key[0], code) == pattern else None
