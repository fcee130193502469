"""The XML names of OpenDocument (ISO/IEC 26300), and values of its attributes within bounds."""

_NAMESPACE = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE = _NAMESPACE % "office"
STYLE = _NAMESPACE % "style"
TEXT = _NAMESPACE % "text"
TABLE = _NAMESPACE % "table"
DRAW = _NAMESPACE % "drawing"
FO = _NAMESPACE % "xsl-fo-compatible"
SVG = _NAMESPACE % "svg-compatible"
MANIFEST = _NAMESPACE % "manifest"
LOEXT = "{urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0}"
DC = "{http://purl.org/dc/elements/1.1/}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"

# What marks words as unfinished: changes, comments.
MARKS = frozenset((*(f"{OFFICE}annotation{end}" for end in ("", "-end")), *(f"{TEXT}change{end}" for end in ("", "-start", "-end"))))
PARAGRAPHS = (f"{TEXT}p", f"{TEXT}h")
LEVELS = 10  # of lists and of headings
_DIGITS = 9


def whole(value: str | None, default: int, most: int) -> int:
    """The whole number that an attribute holds, from 0 to `most`; `default` where it holds none."""
    if value is None or not (value.isascii() and value.isdecimal()):
        return default
    return min(int(value[:_DIGITS]), most)
