"""OpenDocument texts made by hand, so that a test shows the very XML it is about."""

import io
import zipfile

from lint.document import Document
from lint.readers import read_bytes

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
_SPACES = {
    **{prefix: f"{_OASIS}:{prefix}:1.0" for prefix in ("office", "style", "text", "table", "manifest")},
    "draw": f"{_OASIS}:drawing:1.0",
    "fo": f"{_OASIS}:xsl-fo-compatible:1.0",
    "svg": f"{_OASIS}:svg-compatible:1.0",
    "loext": "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
}
_XMLNS = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
MIMETYPE = "application/vnd.oasis.opendocument.text"


def xml(root: str, inside: str) -> str:
    """A whole XML file with this root element."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<{root} {_XMLNS} office:version="1.3">{inside}</{root}>'


def content(body: str, automatic: str = "") -> str:
    """The file content.xml."""
    inside = f"<office:automatic-styles>{automatic}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
    return xml("office:document-content", inside)


def styles(common: str = "", masters: str = "", automatic: str = "") -> str:
    """The file styles.xml."""
    inside = f"<office:styles>{common}</office:styles><office:automatic-styles>{automatic}</office:automatic-styles>"
    return xml("office:document-styles", f"{inside}<office:master-styles>{masters}</office:master-styles>")


def package(members: dict[str, str]) -> bytes:
    """A zip file of these members."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, text in members.items():
            made.writestr(name, text)
    return out.getvalue()


def odt(body: str, automatic: str = "", common: str = "", masters: str = "") -> bytes:
    """An .odt file with this body."""
    return package({"mimetype": MIMETYPE, "content.xml": content(body, automatic), "styles.xml": styles(common, masters)})


def fodt(body: str, automatic: str = "", common: str = "") -> str:
    """The same as one XML file."""
    sheets = f"<office:styles>{common}</office:styles><office:automatic-styles>{automatic}</office:automatic-styles>"
    kind = f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {_XMLNS} office:version="1.3" office:mimetype="{MIMETYPE}">'
    return f"{kind}{sheets}<office:body><office:text>{body}</office:text></office:body></office:document>"


def p(inside: str, style: str = "Standard") -> str:
    """A paragraph."""
    return f'<text:p text:style-name="{style}">{inside}</text:p>'


def listed(*items: str, style: str = "", more: str = "") -> str:
    """A list of these items, each the inside of one."""
    named = f' text:style-name="{style}"' if style else ""
    inside = "".join(one if one.startswith("<text:list-") else f"<text:list-item>{one}</text:list-item>" for one in items)
    return f"<text:list{named} {more}>{inside}</text:list>"


def read(body: str, automatic: str = "", common: str = "", masters: str = "", *, original: bool = False) -> Document:
    """The document read from an .odt with this body."""
    return read_bytes(odt(body, automatic, common, masters), "a.odt", original=original)


def texts(document: Document) -> list[str]:
    """The texts of the blocks."""
    return [document.slice(block.span) for block in document.blocks]


def numbered(document: Document) -> list[str]:
    """The blocks with the numbers before them, as they show."""
    return [" ".join((f"{block.number or ''} {document.slice(block.span)}").split()) for block in document.blocks]
