"""Colour on a terminal, or none."""

from collections.abc import Callable

Paint = Callable[[str, str], str]


def plain(text: str, style: str) -> str:
    """The text without colour."""
    return text


def coloured() -> Paint:
    """A painter with styles `bold`, `dim`, `red`, `yellow`, `cyan`; readies an old Windows console for them."""
    from colorama import Fore, Style, just_fix_windows_console

    just_fix_windows_console()
    styles = {"bold": Style.BRIGHT, "dim": Style.DIM, "red": Style.BRIGHT + Fore.RED, "yellow": Style.BRIGHT + Fore.YELLOW, "cyan": Fore.CYAN}

    def paint(text: str, style: str) -> str:
        return f"{styles[style]}{text}{Style.RESET_ALL}" if text else text

    return paint
