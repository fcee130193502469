"""Word files made by hand, part by part, so that a test shows the very XML it is about."""

import io
import zipfile
from collections.abc import Mapping

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPACES = {
    "w": _W,
    "r": _R,
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
}
_STRICT = {
    _W: "http://purl.oclc.org/ooxml/wordprocessingml/main",
    _R: "http://purl.oclc.org/ooxml/officeDocument/relationships",
    _SPACES["m"]: "http://purl.oclc.org/ooxml/officeDocument/math",
}
_ROOTS = {"header": "hdr", "footer": "ftr"}
_MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"
_PLAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


def word_file(body: str, parts: Mapping[str, str] | None = None, *, strict: bool = False, macros: bool = False) -> bytes:
    """A .docx with this body; `parts` are further parts by name without `.xml` (`header1`, `footnotes`, `styles`), each the inside of its root.

    The references from the document part have the names of the parts as their ids.
    """
    parts = parts or {}
    files = {
        "[Content_Types].xml": _content_types(parts, _MACRO if macros else _PLAIN),
        "_rels/.rels": _relations({"doc": ("officeDocument", "word/document.xml")}),
        "word/_rels/document.xml.rels": _relations({name: (_kind(name), f"{name}.xml") for name in parts}),
        "word/document.xml": _part("document", f"<w:body>{body}</w:body>"),
    } | {f"word/{name}.xml": _part(_ROOTS.get(_kind(name), _kind(name)), inside) for name, inside in parts.items()}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, text in files.items():
            package.writestr(zipfile.ZipInfo(name, (2026, 1, 5, 8, 0, 0)), _strict(text) if strict else text, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def paragraph(*runs: str, properties: str = "") -> str:
    """A paragraph of runs: text, or XML where one begins with `<`."""
    inside = "".join(run if run.startswith("<") else f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
    return f"<w:p>{f'<w:pPr>{properties}</w:pPr>' if properties else ''}{inside}</w:p>"


def _kind(name: str) -> str:
    return name.rstrip("0123456789")


def _part(root: str, inside: str) -> str:
    spaces = " ".join(f'xmlns:{prefix}="{uri}"' for prefix, uri in _SPACES.items())
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:{root} {spaces}>{inside}</w:{root}>'


def _relations(targets: Mapping[str, tuple[str, str]]) -> str:
    inside = "".join(f'<Relationship Id="{name}" Type="{_R}/{kind}" Target="{target}"/>' for name, (kind, target) in targets.items())
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{inside}</Relationships>'


def _content_types(parts: Mapping[str, str], main: str) -> str:
    word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    inside = "".join(f'<Override PartName="/word/{name}.xml" ContentType="{word}.{_kind(name)}+xml"/>' for name in parts)
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}"/>{inside}</Types>'
    )


def _strict(text: str) -> str:
    for transitional, strict in _STRICT.items():
        text = text.replace(transitional, strict)
    return text
