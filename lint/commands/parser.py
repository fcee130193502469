"""The command line: argparse, in Vietnamese, naming the nearest option where one is mistyped."""

import argparse
from collections.abc import Callable, Iterable, Sequence
from typing import Any, NoReturn

from lint.errors import UsageError, nearest
from lint.patterns import regex

_NEEDS_VALUE = regex(r"argument (\S+): expected")
_TAKES_NO_VALUE = regex(r"argument (\S+): ignored explicit argument")
_MISSING = regex(r"the following arguments are required: (.+)")


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=32)

    def add_usage(self, usage: str | None, actions: Iterable[argparse.Action], groups: Iterable[Any], prefix: str | None = None) -> None:
        """The usage line, headed in Vietnamese."""
        super().add_usage(usage, actions, groups, "Cách dùng: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser whose every mistake is a UsageError; `known` are all its options."""

    def __init__(self, command: str, description: str, epilog: str = "") -> None:
        super().__init__(
            prog=f"vblint {command}", description=description, epilog=epilog, formatter_class=_Formatter, add_help=False, allow_abbrev=False
        )
        self.known: list[str] = []
        self.positional = self.add_argument_group("Đối số")
        self.optional = self.add_argument_group("Tùy chọn")
        self.option("-h", "--help", action="help", help="hiện trợ giúp này")

    def option(self, *names: str, **settings: object) -> None:
        """Add an option."""
        self.known += names
        self.optional.add_argument(*names, **settings)  # type: ignore[arg-type]

    def choice(self, name: str, *known: str, help: str, default: str | None = None) -> None:
        """Add an option that takes one of the known words."""
        self.option(name, type=_one_of(name, known), default=default, metavar="|".join(known), help=help)

    def read(self, argv: Sequence[str]) -> argparse.Namespace:
        """The options given; UsageError for what is not known."""
        options, rest = self.parse_known_args(argv)
        if rest:
            self._unknown(next((word for word in rest if word.startswith("-")), rest[0]))
        return options

    def _unknown(self, word: str) -> NoReturn:
        name = word.partition("=")[0]
        if not name.startswith("-"):
            raise UsageError(f"Thừa đối số “{word}”. Xem `{self.prog} --help`.")
        near = nearest(name, self.known)
        raise UsageError(f"Không có tùy chọn {name}.{f' Có phải {near}?' if near else ''} Xem `{self.prog} --help`.")

    def error(self, message: str) -> NoReturn:
        """argparse's own complaints as a UsageError."""
        if match := _NEEDS_VALUE.match(message):
            raise UsageError(f"Tùy chọn {match[1]} cần một giá trị. Xem `{self.prog} --help`.")
        if match := _TAKES_NO_VALUE.match(message):
            raise UsageError(f"Tùy chọn {match[1]} không nhận giá trị. Xem `{self.prog} --help`.")
        if match := _MISSING.match(message):
            raise UsageError(f"Thiếu {match[1]}. Xem `{self.prog} --help`.")
        raise UsageError(f"{message}. Xem `{self.prog} --help`.")


def _one_of(option: str, known: Sequence[str]) -> Callable[[str], str]:
    def read(word: str) -> str:
        if word not in known:
            raise UsageError(f"{option} không nhận “{word}”. {perhaps(word, known)}")
        return word

    return read


def perhaps(word: str, known: Sequence[str]) -> str:
    """The nearest known word as a question, or all of them when none is near and they are few."""
    near = nearest(word, list(known))
    if near:
        return f"Có phải “{near}”?"
    return f"Dùng được: {', '.join(known)}." if len(known) <= 12 else ""


def day(option: str) -> Callable[[str], object]:
    """An option's value that must be a day: `2026-03-05` or `05/03/2026`."""

    def read(word: str) -> object:
        from datetime import date

        match = regex(r"(\d{4})-(\d{1,2})-(\d{1,2})|(\d{1,2})/(\d{1,2})/(\d{4})").fullmatch(word)
        numbers = [int(part) for part in match.groups() if part] if match else []
        try:
            return date(*numbers) if match and match[1] else date(*reversed(numbers))
        except (TypeError, ValueError):
            raise UsageError(f"{option} cần một ngày có thật, viết 2026-03-05 hoặc 05/03/2026, không phải “{word}”.") from None

    return read
