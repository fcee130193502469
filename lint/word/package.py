"""The zip package of a Word file: its parts, read within bounds."""

from lint.errors import UnreadableError
from lint.zipped import Archive, Format

_OLE = b"\xd0\xcf\x11\xe0"
_WORD = Format(".docx", "Word")
_RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"


class Package(Archive):
    """The parts of a .docx file; UnreadableError when it is none, is encrypted or is larger than a document can be."""

    def __init__(self, data: bytes) -> None:
        if data[:4] == _OLE:
            raise UnreadableError("Tệp là .doc cũ hoặc .docx có đặt mật khẩu. Mở bằng Word, bỏ mật khẩu rồi lưu lại dạng .docx.")
        super().__init__(data, _WORD)

    def main_part(self) -> str:
        """The name of the document part, by the package's relationships."""
        name = "word/document.xml"
        if self.has("_rels/.rels"):
            for relation in self.parse("_rels/.rels").iter(_RELATIONS):
                if (relation.get("Type") or "").endswith("/officeDocument"):
                    name = (relation.get("Target") or name).lstrip("/")
        if not self.has(name):
            raise UnreadableError(f"Tệp .docx thiếu phần nội dung chính ({name}). {self.kind.save}")
        return name
