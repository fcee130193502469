"""PDF files written by hand: text at a place, lines, pictures, annotations; every letter is 0.6 em wide."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842
_FONTS = {"F1": "Courier", "F2": "Courier-Bold"}
_PIXEL = b"<< /Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8 /Length 1 >>\nstream\n\x7f\nendstream"


@dataclass
class Sheet:
    """One page: places are points from its left and top edge."""

    content: list[tuple[str, str | None]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    keys: str = ""

    def text(self, x: float, y: float, text: str, size: float = 15, *, bold: bool = False, mode: int = 0, turn: str = "1 0 0 1") -> "Sheet":
        """Letters on a baseline; `mode` is the rendering mode (3: invisible), `turn` the first numbers of the text matrix."""
        self.content += [(f"BT /{'F2' if bold else 'F1'} {size} Tf {mode} Tr {turn} {x} {HEIGHT - y} Tm ", None), ("", text), (" Tj ET\n", None)]
        return self

    def lines(self, x: float, y: float, lines: Iterable[str], size: float = 15, pitch: float = 20, **how: bool) -> "Sheet":
        """Lines one under the other."""
        for index, line in enumerate(lines):
            self.text(x, y + index * pitch, line, size, **how)
        return self

    def stroke(self, x0: float, y0: float, x1: float, y1: float) -> "Sheet":
        """A straight line."""
        self.content.append((f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S\n", None))
        return self

    def grid(self, xs: Sequence[float], ys: Sequence[float]) -> "Sheet":
        """The lines of a table."""
        for x in xs:
            self.stroke(x, ys[0], x, ys[-1])
        for y in ys:
            self.stroke(xs[0], y, xs[-1], y)
        return self

    def picture(self, x0: float, y0: float, x1: float, y1: float) -> "Sheet":
        """A grey picture."""
        self.content.append((f"q {x1 - x0} 0 0 {y1 - y0} {x0} {HEIGHT - y1} cm /Im Do Q\n", None))
        return self

    def note(self, x0: float, y0: float, x1: float, y1: float, keys: str) -> "Sheet":
        """An annotation, its subtype and other keys as PDF."""
        self.notes.append(f"<< /Type /Annot /Rect [{x0} {HEIGHT - y1} {x1} {HEIGHT - y0}] {keys} >>")
        return self


def written(*sheets: Sheet, trailer: str = "", mapped: bool = True) -> bytes:
    """The file; without `mapped` its font has no table from codes to letters that says anything."""
    letters = sorted({char for sheet in sheets for _, text in sheet.content for char in text or ""})
    codes = {char: code for code, char in enumerate(letters, 33)}
    widths = f"/FirstChar 1 /LastChar 255 /Widths [{' '.join(['600'] * 255)}] /ToUnicode 3 0 R"
    fonts = [f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding {widths} >>".encode() for name in _FONTS.values()]
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b"", _stream(_mapping(codes, mapped)), *fonts, _PIXEL]
    pages = []
    for sheet in sheets:
        content = b"".join(_shown(piece, text, codes) for piece, text in sheet.content)
        objects.append(_stream(content))
        keys = f"/MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {len(objects)} 0 R /Annots [{' '.join(sheet.notes)}] {sheet.keys}"
        resources = "/Resources << /Font << /F1 4 0 R /F2 5 0 R >> /XObject << /Im 6 0 R >> >>"
        objects.append(f"<< /Type /Page /Parent 2 0 R {keys} {resources} >>".encode())
        pages.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(pages)}] /Count {len(pages)} >>".encode()
    return _file(objects, trailer)


def _shown(piece: str, text: str | None, codes: dict[str, int]) -> bytes:
    return piece.encode() if text is None else b"<" + bytes(codes[char] for char in text).hex().encode() + b">"


def _mapping(codes: dict[str, int], mapped: bool) -> bytes:
    rows = "".join(f"<{code:02x}> <{(char if mapped else chr(0xE000 + code)).encode('utf-16-be').hex()}>\n" for char, code in codes.items())
    space = "/CMapName /X def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange"
    return f"/CIDInit /ProcSet findresource begin 12 dict begin begincmap {space}\n{len(codes)} beginbfchar\n{rows}endbfchar endcmap end end".encode()


def _stream(data: bytes) -> bytes:
    return b"<< /Length %d >>\nstream\n%s\nendstream" % (len(data), data)


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    made, offsets = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    rows = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    end = f"trailer << /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{len(made)}\n%%EOF\n".encode()
    return made + b"xref\n0 %d\n0000000000 65535 f \n" % size + rows + end
