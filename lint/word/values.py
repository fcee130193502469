"""What the attribute `w:val` of a property says: a text, a toggle, a list and its level."""

from lint.element import Element

ON = ("1", "true", "on")
OFF = ("0", "false", "off", "none")
_LEVELS = tuple("012345678")


def value(holder: Element | None, tag: str, w: str) -> str | None:
    """What the property of this tag says; None when it is absent, or its holder is."""
    found = holder.find(f"{w}{tag}") if holder is not None else None
    return found.get(f"{w}val") if found is not None else None


def is_on(holder: Element | None, tag: str, w: str) -> bool | None:
    """The state of a toggle property (`<w:b/>`, `<w:b w:val="0"/>`); None when it is absent."""
    found = holder.find(f"{w}{tag}") if holder is not None else None
    return None if found is None else found.get(f"{w}val") not in OFF


def number(text: str | None, default: int, figures: int) -> int:
    """A number of at most so many figures; the default for anything else."""
    return int(text) if text and text.isdecimal() and len(text) <= figures else default


def level(text: str | None) -> int | None:
    """A list or outline level, from 0 to 8; None for anything else (9 is body text)."""
    return int(text) if text in _LEVELS else None


def list_and_level(listed: Element | None, w: str) -> tuple[str | None, int | None]:
    """The list and the level that a `w:numPr` names; the list `0` is none at all."""
    return value(listed, "numId", w), level(value(listed, "ilvl", w))
