"""Regexes of rule files: refused when they could run for ever; the literal every match must hold."""

import re
from collections.abc import Iterator
from re import _constants, _parser
from typing import Any

MAX_LENGTH = 2000
_REPEATS = ("MAX_REPEAT", "MIN_REPEAT")


def problem(pattern: str) -> str | None:
    """Why a regex cannot be used, in Vietnamese; None when it can."""
    if len(pattern) > MAX_LENGTH:
        return f"biểu thức dài quá {MAX_LENGTH} ký tự"
    try:
        re.compile(pattern)
    except (re.error, RecursionError) as error:
        return f"biểu thức sai: {error}"
    if _nested(_parser.parse(pattern), within=False):
        return "biểu thức lặp không giới hạn bên trong một phép lặp không giới hạn (như (a+)+), có thể chạy mãi"
    return None


def literal(pattern: str) -> str:
    """The longest text that every match holds, or ""; a text without it needs no search."""
    runs, run = [""], ""
    for op, argument in _parser.parse(pattern):
        if op is _constants.LITERAL:
            run += chr(argument)
        else:
            runs.append(run)
            run = ""
    return max([*runs, run], key=len)


def _nested(tree: Any, *, within: bool) -> bool:
    """Whether a repeat without an upper bound holds another one."""
    for op, argument in tree:
        unbounded = str(op) in _REPEATS and argument[1] is _constants.MAXREPEAT
        if unbounded and within:
            return True
        if any(_nested(sub, within=within or unbounded) for sub in _subtrees(argument)):
            return True
    return False


def _subtrees(argument: Any) -> Iterator[Any]:
    if isinstance(argument, _parser.SubPattern):
        yield argument
    elif isinstance(argument, (tuple, list)):
        for part in argument:
            yield from _subtrees(part)
