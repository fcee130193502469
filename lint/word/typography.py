"""How the letters of a run look: document defaults, paragraph style, character style and what the run itself says (ISO/IEC 29500-1, 17.7.2)."""

from collections.abc import Callable, Iterable, Mapping

from lint.appearance import Look
from lint.element import Element
from lint.records import NamedTuple
from lint.word.measure import points
from lint.word.sheet import Sheet
from lint.word.styles import chain
from lint.word.values import OFF

_TOGGLES = ("b", "i", "vanish")
_READ = ("rStyle", "rFonts", "sz", "color", "highlight", *_TOGGLES)
_FONTS = ("ascii", "asciiTheme", "hAnsi", "hAnsiTheme")
_THEME = "+"  # before the name of a font of the theme
_DEFAULT_FONT = "Times New Roman"  # what Word takes where nothing is said
_DEFAULT_SIZE = 10.0

_Key = tuple[object, ...]  # the elements of run properties, each before its values


class _Said(NamedTuple):
    """What one level says of the letters; None for nothing."""

    font: str | None = None
    accented: str | None = None
    size: float | None = None
    bold: bool | None = None
    italic: bool | None = None
    hidden: bool | None = None
    colour: str | None = None
    highlight: str | None = None

    def over(self, lower: "_Said") -> "_Said":
        """This level, and the lower one where this says nothing."""
        pairs = zip(self, lower, strict=True)
        return _Said._make(one if one is not None else other for one, other in pairs)


class Typography:
    """The looks of one file's runs, by its style sheet.

    `theme` gives the root of the theme and is asked only where a font of the theme shows.
    """

    def __init__(self, sheet: Sheet, w: str, theme: Callable[[], Element | None]) -> None:
        self._sheet, self._w, self._theme = sheet, w, theme
        self._names = {f"{w}{name}": name for name in _READ}
        self._fonts_tag = f"{w}rFonts"
        self._rpr, self._val = f"{w}rPr", f"{w}val"
        self._normal = sheet.normal
        self._defaults = self._said(self._default("rPrDefault", "rPr"))
        self._styles: dict[str, _Said] = {}
        self._looks: dict[_Key, Look | None] = {}
        self._same: dict[Look, Look] = {}
        self._theme_fonts: Mapping[str, str] | None = None

    def style(self, name: str) -> str:
        """The paragraph style of this id, or the default one where there is none."""
        return name if name and self._sheet.type(name) == "paragraph" else self._normal

    def look(self, properties: Element | None, style: str) -> Look | None:
        """How letters with these run properties look in a paragraph of that style; None where they are hidden. Equal looks are one object."""
        key = self._key(properties, style)
        try:
            return self._looks[key]
        except KeyError:
            look = self._resolved(properties, style)
            self._looks[key] = self._same.setdefault(look, look) if look is not None else None
            return self._looks[key]

    @property
    def looks(self) -> Iterable[Look]:
        """The looks met so far."""
        return self._same

    def alignment(self, properties: Element | None, style: str) -> str:
        """The alignment of a paragraph with these properties in that style, as Word names it (`center`, `right`, `both`, …)."""
        of_styles = (element.find(f"{self._w}pPr") for element in chain(style, self._sheet, self._w))
        for level in (properties, *of_styles, self._default("pPrDefault", "pPr")):
            found = level.find(f"{self._w}jc") if level is not None else None
            if found is not None:
                return found.get(self._val) or "left"
        return "left"

    def _default(self, group: str, name: str) -> Element | None:
        defaults = self._sheet.defaults
        return defaults.find(f"{self._w}{group}/{self._w}{name}") if defaults is not None else None

    def _style(self, name: str) -> _Said:
        """What a style says, with those it is based on."""
        found = self._styles.get(name)
        if found is None:
            found = _Said()
            for element in chain(name, self._sheet, self._w):
                found = found.over(self._said(element.find(self._rpr)))
            self._styles[name] = found
        return found

    def _key(self, properties: Element | None, style: str) -> _Key:
        """What tells these run properties from others: there is one for each run of a file, and few that differ."""
        key: list[object] = [style]
        for element in properties if properties is not None else ():
            tag = element.tag
            key.append(tag)
            key += element.items() if tag == self._fonts_tag else element.values()
        return tuple(key)

    def _read(self, properties: Element | None) -> Mapping[str, str | None]:
        """The values of the properties that count here, by name; those of fonts by the names of their attributes."""
        values: dict[str, str | None] = {}
        for element in properties.iterchildren(*self._names) if properties is not None else ():
            if element.tag == self._fonts_tag:
                values |= {name: element.get(f"{self._w}{name}") for name in _FONTS}
            else:
                values[self._names[element.tag]] = element.get(self._val)
        return values

    def _said(self, properties: Element | None) -> _Said:
        """What run properties say themselves, their character style apart."""
        values = self._read(properties)
        font, accented = (_font(values.get(name), values.get(f"{name}Theme")) for name in ("ascii", "hAnsi"))
        bold, italic, hidden = (values[name] not in OFF if name in values else None for name in _TOGGLES)
        return _Said(font, accented, points(values.get("sz"), 0.5), bold, italic, hidden, values.get("color"), values.get("highlight"))

    def _resolved(self, properties: Element | None, style: str) -> Look | None:
        named = self._read(properties).get("rStyle") or ""
        own, character = self._said(properties), self._style(named) if self._sheet.type(named) == "character" else _Said()
        paragraph, base = self._style(style), self._defaults
        said = own.over(character).over(paragraph).over(base)
        if _toggled(own.hidden, base.hidden, paragraph.hidden, character.hidden):
            return None
        return Look(
            font=self._shown_font(said.font),
            accented=self._shown_font(said.accented),
            size=said.size or _DEFAULT_SIZE,
            bold=_toggled(own.bold, base.bold, paragraph.bold, character.bold),
            italic=_toggled(own.italic, base.italic, paragraph.italic, character.italic),
            colour=None if said.colour in (None, "auto") else said.colour,
            highlight=None if said.highlight in (None, "none") else said.highlight,
        )

    def _shown_font(self, name: str | None) -> str:
        if not name or not name.startswith(_THEME):
            return name or _DEFAULT_FONT
        if self._theme_fonts is None:
            self._theme_fonts = _theme_fonts(self._theme())
        return self._theme_fonts.get(name[1:6], "")


def _font(named: str | None, theme: str | None) -> str | None:
    """The font that one level names; one of the theme goes before one that stands beside it."""
    return f"{_THEME}{theme}" if theme else named


def _toggled(own: bool | None, default: bool | None, paragraph: bool | None, character: bool | None) -> bool:
    """A property that styles turn over: bold in a bold paragraph is upright (ISO/IEC 29500-1, 17.7.3)."""
    return own if own is not None else bool(default) or bool(paragraph) != bool(character)


def _theme_fonts(theme: Element | None) -> Mapping[str, str]:
    """The fonts of the theme for Latin letters, under `major` and `minor`."""
    if theme is None:
        return {}
    found = {name: next(theme.iter(f"{{*}}{name}Font"), None) for name in ("major", "minor")}
    latin = {name: font.find("{*}latin") for name, font in found.items() if font is not None}
    return {name: font.get("typeface") or "" for name, font in latin.items() if font is not None}
