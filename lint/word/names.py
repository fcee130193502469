"""The XML names of WordprocessingML, in the Transitional and in the Strict writing of ISO/IEC 29500."""

from functools import cached_property

from lint.errors import UnreadableError
from lint.records import record

# What a revision takes away when it is accepted, and when it is rejected.
DELETED = ("del", "moveFrom")
INSERTED = ("ins", "moveTo")
CHOICE = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
BLANKS = " \t\r\n"  # what is dropped at the ends of a text that does not preserve them
PRESERVE = "{http://www.w3.org/XML/1998/namespace}space"

_MAIN = {
    "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}": (
        "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}",
        "{http://schemas.openxmlformats.org/officeDocument/2006/math}",
    ),
    "{http://purl.oclc.org/ooxml/wordprocessingml/main}": (
        "{http://purl.oclc.org/ooxml/officeDocument/relationships}",
        "{http://purl.oclc.org/ooxml/officeDocument/math}",
    ),
}
_SPOKEN = (
    "p", "r", "t", "tab", "ptab", "br", "cr", "noBreakHyphen", "sym", "pgNum",
    "fldChar", "fldSimple", "instrText", "delText", "delInstrText", "ruby", "drawing", "pict", "object", "tbl",
    "tr", "tc", "sdt", "sdtContent", "customXml", "smartTag", "ins", "del", "moveFrom", "moveTo",
    "footnoteReference", "endnoteReference", "rPr", "pPr", "txbxContent", "hyperlink",
)  # fmt: skip


@record(frozen=True)
class Names:
    """The namespaces of one file, each in braces: `w` of the text, `r` of references between parts, `m` of formulas."""

    w: str
    r: str
    m: str

    @cached_property
    def short(self) -> dict[object, str]:
        """The local name by tag, of the elements that a walk through the text tells apart."""
        names: dict[object, str] = {f"{self.w}{name}": name for name in _SPOKEN}
        return names | {f"{CHOICE}AlternateContent": "AlternateContent", f"{self.m}oMath": "oMath", f"{self.m}oMathPara": "oMath"}


def names_of(tag: str) -> Names:
    """The names of a file whose document part has this root; UnreadableError when it is no Word text."""
    w = tag[: tag.find("}") + 1]
    if w not in _MAIN:
        raise UnreadableError("Tệp .docx không chứa văn bản Word. Mở bằng Word rồi lưu lại dạng .docx.")
    return Names(w, *_MAIN[w])
