"""The fonts of an office file that show codes of a legacy encoding as Vietnamese letters: `.VnTime`, `.VnTimeH`, `VNI-Times`."""

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from lint.readers.parts import Part, copied
from lint.records import NamedTuple

if TYPE_CHECKING:
    from lint.readers.legacy import Encoding


class LegacyFont(NamedTuple):
    """The encoding of a font, and whether it shows all letters as capitals."""

    encoding: "Encoding"
    capitals: bool


def legacy_font(name: str) -> LegacyFont | None:
    """What a font of this name shows; None for a Unicode font."""
    if name.startswith(".Vn"):
        return LegacyFont("tcvn3", name.endswith("H"))
    return LegacyFont("vni", False) if name[:4].upper() == "VNI-" else None


def believed(runs: Iterable[tuple[str, str]]) -> "frozenset[Encoding]":
    """The encodings that text in legacy fonts really has; the runs are pairs of a font and a text.

    A file may name `.VnTime` and hold Unicode: it shows in another font then.
    """
    from lint.readers.legacy import is_legacy, is_unicode  # here and below: hardly any file has such fonts

    found: dict[Encoding, list[str]] = defaultdict(list)
    for name, text in runs:
        font = legacy_font(name)
        if font is not None and not is_unicode(text):
            found[font.encoding].append(text)
    return frozenset(encoding for encoding, texts in found.items() if is_legacy("\n".join(texts), encoding))


def typed(text: str, at: int, name: str, encodings: "frozenset[Encoding]") -> list[Part]:
    """The pieces of a text in the font of this name, at its place; `encodings` are those to be believed."""
    font = legacy_font(name) if encodings else None
    return shown(text, at, font) if font is not None and font.encoding in encodings else copied(text, at)


def shown(text: str, at: int, font: LegacyFont) -> list[Part]:
    """The pieces of a run's text in such a font; text that has letters no such font has is Unicode."""
    from lint.readers.legacy import is_unicode, letters

    if is_unicode(text):
        return copied(text, at)
    parts: list[Part] = []
    done = 0
    for letter in letters(text, font.encoding, 0, len(text)):
        parts += copied(text[done : letter.start], at + done)
        parts.append(Part(letter.text, at + letter.start, letter.end - letter.start, "decoded", letter.how))
        done = letter.end
    parts += copied(text[done:], at + done)
    if not font.capitals:
        return parts
    return [part if part.text == part.text.upper() else part._replace(text=part.text.upper(), kind="decoded", how=font.encoding) for part in parts]
