"""What the styles of an OpenDocument text say about a paragraph or a stretch of it."""

from collections.abc import Mapping

from lint.element import Element
from lint.odf.names import FO, LEVELS, OFFICE, STYLE, SVG, TEXT, whole
from lint.odf.package import Sources
from lint.patterns import regex
from lint.records import NamedTuple, field, record

_BOLD = ("bold", "600", "700", "800", "900")
_HEADING = regex(r"Title|Heading_20_\d+")
_COLOUR = regex("#[0-9A-Fa-f]{6}")
_GREY, _WHITE = 0x10, 0xE6  # of each of red, green and blue
_Key = tuple[str, str]


class Look(NamedTuple):
    """How text shows: bold, not at all, in which font, on which colour (RRGGBB, "" on none); None where a style does not say."""

    bold: bool | None = None
    hidden: bool | None = None
    font: str | None = None
    highlight: str | None = None

    def over(self, other: "Look") -> "Look":
        """This look, and the other one where this says nothing."""
        return Look(
            other.bold if self.bold is None else self.bold,
            other.hidden if self.hidden is None else self.hidden,
            other.font if self.font is None else self.font,
            other.highlight if self.highlight is None else self.highlight,
        )


class ParagraphStyle(NamedTuple):
    """What the style of a paragraph says beyond its look.

    `outline` is the level that the named style has in the numbering of headings, None where it has none; `unnumbered`: the paragraph itself is
    taken out of that numbering or put into another list. `master` is the page style that begins with the paragraph.
    """

    look: Look
    heading: bool
    outline: int | None
    unnumbered: bool
    master: str


class _Said(NamedTuple):
    """What a style says with all that it takes from its parents."""

    look: Look = Look()
    heading: bool = False
    master: str = ""


@record()
class Styles:
    """The styles by family and name; `automatic` are those that paragraphs of this part of the file have of their own."""

    common: Mapping[_Key, Element]
    automatic: Mapping[_Key, Element]
    default: Look
    fonts: Mapping[str, str]
    _known: dict[Element, _Said] = field(default_factory=dict)
    _paragraphs: dict[str, ParagraphStyle] = field(default_factory=dict)

    def look(self, family: str, name: str) -> Look:
        """The look that a style gives."""
        return self._said(family, name).look

    def paragraph(self, name: str) -> ParagraphStyle:
        """What a paragraph style says."""
        if name not in self._paragraphs:
            self._paragraphs[name] = self._paragraph(name)
        return self._paragraphs[name]

    def table_master(self, name: str) -> str:
        """The page style that begins with a table of this style."""
        return self._said("table", name).master

    def _paragraph(self, name: str) -> ParagraphStyle:
        said = self._said("paragraph", name)
        own = self.automatic.get(("paragraph", name))
        named = self._parent(own) if own is not None else self.common.get(("paragraph", name))
        outline = (whole(named.get(f"{STYLE}default-outline-level"), 0, LEVELS) or None) if named is not None else None
        unnumbered = own is not None and own.get(f"{STYLE}list-style-name") is not None
        return ParagraphStyle(said.look.over(self.default), said.heading, outline, unnumbered, said.master)

    def _said(self, family: str, name: str) -> _Said:
        element = self.automatic.get((family, name), self.common.get((family, name)))
        chain: dict[Element, None] = {}
        while element is not None and element not in self._known and element not in chain:
            chain[element] = None
            element = self._parent(element)
        said = self._known.get(element, _Said()) if element is not None else _Said()
        for one in reversed(chain):
            said = self._known[one] = self._over(one, said)
        return said

    def _parent(self, element: Element) -> Element | None:
        return self.common.get((element.get(f"{STYLE}family") or "", element.get(f"{STYLE}parent-style-name") or ""))

    def _over(self, element: Element, parent: _Said) -> _Said:
        heading = element.get(f"{STYLE}default-outline-level") or _HEADING.fullmatch(element.get(f"{STYLE}name") or "")
        look = _look(element.find(f"{STYLE}text-properties"), self.fonts).over(parent.look)
        return _Said(look, bool(heading) or parent.heading, element.get(f"{STYLE}master-page-name") or parent.master)


def read_styles(found: Sources, automatic: Element | None) -> Styles:
    """The common styles of the file, and the automatic ones under the root `automatic`."""
    fonts = {
        face.get(f"{STYLE}name") or "": _family(face.get(f"{SVG}font-family") or "")
        for root in (found.styles, found.content)
        if root is not None
        for face in root.iter(f"{STYLE}font-face")
    }
    default = Look()
    sheet = _child(found.styles, "styles")
    for element in sheet if sheet is not None else ():
        if element.tag == f"{STYLE}default-style" and element.get(f"{STYLE}family") == "paragraph":
            default = _look(element.find(f"{STYLE}text-properties"), fonts)
    return Styles(_named(sheet), _named(_child(automatic, "automatic-styles")), default, fonts)


def _child(root: Element | None, name: str) -> Element | None:
    return root.find(f"{OFFICE}{name}") if root is not None else None


def _named(parent: Element | None) -> dict[_Key, Element]:
    if parent is None:
        return {}
    return {(one.get(f"{STYLE}family") or "", one.get(f"{STYLE}name") or ""): one for one in parent if one.tag == f"{STYLE}style"}


def _look(properties: Element | None, fonts: Mapping[str, str]) -> Look:
    if properties is None:
        return Look()
    weight, display = properties.get(f"{FO}font-weight"), properties.get(f"{TEXT}display")
    named = properties.get(f"{STYLE}font-name")
    font = _family(properties.get(f"{FO}font-family") or "") or (fonts.get(named, named) if named is not None else None)
    highlight = _highlight(properties.get(f"{FO}background-color"))
    return Look(weight in _BOLD if weight else None, display == "none" if display else None, font, highlight)


def _highlight(colour: str | None) -> str | None:
    """The colour behind the letters; greys, and what is nearly white, call for no attention."""
    if colour is None:
        return None
    if not _COLOUR.fullmatch(colour):
        return ""
    parts = bytes.fromhex(colour[1:])
    return "" if max(parts) - min(parts) < _GREY or min(parts) >= _WHITE else colour[1:].upper()


def _family(name: str) -> str:
    return name.partition(",")[0].strip(" '\"")
