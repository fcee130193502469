"""Characters that a Word file names by a symbol font and a code (`w:sym`)."""

_PRIVATE = 0xF000
_TABLES = {
    "Symbol": {0xB7: "•", 0xAE: "→", 0xAC: "←", 0xB1: "±", 0xB4: "×", 0xB8: "÷", 0xB3: "≥", 0xA3: "≤", 0xB0: "°", 0xD7: "·", 0x2D: "−"},
    "Wingdings": {
        0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0xA7: "▪", 0xA8: "☐", 0xD8: "➢", 0xE0: "→", 0xE8: "➔", 0xFB: "✗", 0xFC: "✓",
        0xFD: "☒", 0xFE: "☑", 0x9F: "•", 0x28: "☎", 0x2A: "✉", 0x33: "□",
    },
    "Wingdings 2": {0x50: "✓", 0x52: "☑", 0x51: "☒", 0x2A: "☐", 0xA3: "☐", 0x97: "●"},
    "Webdings": {0x61: "✓", 0x63: "☐", 0x67: "■", 0x72: "✗"},
}  # fmt: skip
_UNKNOWN = "□"


def symbol(font: str, code: str) -> str:
    """The character that shows for a hexadecimal code in a font; a blank box for one that is not known here."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    low = value - _PRIVATE if _PRIVATE <= value <= _PRIVATE + 0xFF else value
    if font in _TABLES:
        return _TABLES[font].get(low, _UNKNOWN)
    if value in range(0xE000, 0xF900):
        return _UNKNOWN
    shown = chr(value) if 0x20 <= value < 0xD800 or 0xF900 <= value < 0x110000 else ""
    return shown if shown.isprintable() else _UNKNOWN if shown else ""
