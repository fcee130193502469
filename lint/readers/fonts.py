"""The fonts of a Word file that show codes of a legacy encoding as Vietnamese letters: `.VnTime`, `.VnTimeH`, `VNI-Times`."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from lint.readers.legacy import Encoding, is_legacy, is_unicode, letters
from lint.readers.parts import Part, copied
from lint.word.element import Element


class LegacyFont(NamedTuple):
    """The encoding of a font, and whether it shows all letters as capitals."""

    encoding: Encoding
    capitals: bool


def legacy_font(name: str) -> LegacyFont | None:
    """What a font of this name shows; None for a Unicode font."""
    if name.startswith(".Vn"):
        return LegacyFont("tcvn3", name.endswith("H"))
    return LegacyFont("vni", False) if name[:4].upper() == "VNI-" else None


@dataclass(frozen=True)
class Fonts:
    """The fonts by style, the one of text that names none, and the encodings that text in such fonts really has.

    A file may name `.VnTime` and hold Unicode: Word shows it in another font then.
    """

    w: str
    styles: Mapping[str, str]
    default: str
    believed: frozenset[Encoding] = frozenset()

    def paragraph(self, properties: Element | None) -> str:
        """The font of a paragraph with these properties."""
        return self.styles.get(_style(properties, "pStyle", self.w), self.default)

    def name(self, properties: Element | None, paragraph: str) -> str:
        """The font of a run with these properties, in a paragraph of that font."""
        own = _named(properties, self.w)
        return own if own is not None else self.styles.get(_style(properties, "rStyle", self.w), paragraph)

    def legacy(self, properties: Element | None, paragraph: str) -> LegacyFont | None:
        """What the font of a run shows; None where its text is to be taken as it stands."""
        font = legacy_font(self.name(properties, paragraph))
        return font if font is not None and font.encoding in self.believed else None


def read_fonts(root: Element, styles: Element | None, w: str) -> Fonts | None:
    """The fonts of a file; None when no text in it is in a legacy encoding."""
    if not any(_is_legacy(part, w) for part in (root, styles) if part is not None):
        return None
    fonts = Fonts(w, *_of_styles(styles, w)) if styles is not None else Fonts(w, {}, "")
    believed = frozenset(encoding for encoding, text in _texts(root, fonts, w).items() if is_legacy(text, encoding))
    return Fonts(w, fonts.styles, fonts.default, believed) if believed else None


def shown(text: str, at: int, font: LegacyFont) -> list[Part]:
    """The pieces of a run's text in such a font; text that has letters no such font has is Unicode."""
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


def _is_legacy(root: Element, w: str) -> bool:
    return any(legacy_font(element.get(f"{w}hAnsi") or element.get(f"{w}ascii") or "") for element in root.iter(f"{w}rFonts"))


def _texts(root: Element, fonts: Fonts, w: str) -> Mapping[Encoding, str]:
    """The text of each encoding by the fonts; runs with a letter that no such font has are Unicode and left out."""
    found: dict[Encoding, list[str]] = defaultdict(list)
    for paragraph in root.iter(f"{w}p"):
        font = fonts.paragraph(paragraph.find(f"{w}pPr"))
        for run in paragraph.iter(f"{w}r"):
            legacy = legacy_font(fonts.name(run.find(f"{w}rPr"), font))
            if legacy and (text := "".join(_typed(run, w))):
                found[legacy.encoding].append(text)
    return {encoding: "\n".join(text for text in texts if not is_unicode(text)) for encoding, texts in found.items()}


def _typed(run: Element, w: str) -> Iterator[str]:
    return (element.text or "" for element in run.iter(f"{w}t"))


def _of_styles(root: Element, w: str) -> tuple[dict[str, str], str]:
    """The font by style, and that of text without one."""
    elements = {element.get(f"{w}styleId") or "": element for element in root.iter(f"{w}style")}
    default = _named(root.find(f"{w}docDefaults/{w}rPrDefault/{w}rPr"), w) or ""
    normal = next((name for name, e in elements.items() if e.get(f"{w}type") == "paragraph" and e.get(f"{w}default") in ("1", "true")), "")
    found = {name: font for name in elements if (font := _resolved(name, elements, w)) is not None}
    return found, found.get(normal, default)


def _resolved(name: str, elements: Mapping[str, Element], w: str) -> str | None:
    seen: set[str] = set()
    while name in elements and name not in seen:
        seen.add(name)
        if (font := _named(elements[name].find(f"{w}rPr"), w)) is not None:
            return font
        based_on = elements[name].find(f"{w}basedOn")
        name = (based_on.get(f"{w}val") or "") if based_on is not None else ""
    return None


def _named(properties: Element | None, w: str) -> str | None:
    """The font that run properties name for letters beyond ASCII; "" for one of the theme."""
    fonts = properties.find(f"{w}rFonts") if properties is not None else None
    if fonts is None:
        return None
    if fonts.get(f"{w}hAnsiTheme"):
        return ""
    return fonts.get(f"{w}hAnsi") or fonts.get(f"{w}ascii")


def _style(properties: Element | None, tag: str, w: str) -> str:
    found = properties.find(f"{w}{tag}") if properties is not None else None
    return (found.get(f"{w}val") or "") if found is not None else ""
