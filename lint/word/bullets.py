"""The signs before the paragraphs of unnumbered lists."""

# What symbol fonts show for their codes, and the dashes that all mean one.
_SIGNS = str.maketrans({"\uf0b7": "•", "\uf0a7": "▪", "\uf02b": "+", "\uf02d": "-", "–": "-", "—": "-", "‒": "-", "−": "-", "‐": "-", "‑": "-"})
_KNOWN = frozenset("-+•●▪◦·*")


def bullet(text: str) -> str | None:
    """The sign that a level of bullets shows; `-` for a letter or picture of a symbol font, the text itself where it is typed as a number (`đ)`)."""
    sign = text.strip().translate(_SIGNS)
    if not sign or sign in _KNOWN:
        return sign or None
    return sign if len(sign) > 1 and sign[0].isalnum() else "-"
