"""What is drawn on a PDF page beside its text: ruled lines, pictures, and annotations that show something."""

from collections.abc import Iterator
from ctypes import c_float, c_int

import pypdfium2.raw as pdf

from lint.readers.pdf.page import Box, Frame, Marks

_MOST = 20_000  # objects of a page that are looked at
_DEEPEST = 4  # forms within forms
_MOST_POINTS = 400  # of one path
_THIN, _LONG = 3.0, 6.0  # points: a ruled line is at most so thick and at least so long
_SHOWING = (3, 13, 15)  # free text, stamp, ink (fpdf_annot.h)
_WIDGET = 20
_UNSEEN = 2 | 32  # annotation flags: hidden, no view
_BACKGROUND = 0.5  # of the page: a picture that large lies behind the text

Matrix = tuple[float, float, float, float, float, float]
_SAME: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def read_marks(page: object, frame: Frame) -> Marks:
    """The marks of a page on its upright side; a bounded number of them."""
    marks = Marks([], [])
    budget = [_MOST]
    _read_objects(_children(page), frame, _SAME, marks, budget, 0)
    area = _BACKGROUND * frame.width * frame.height
    pictures = [box for box in (*marks.pictures, *_annotations(page, frame)) if 0 < box.area < area]
    return Marks(marks.rulings, pictures, covered=any(box.area >= area > 0 for box in marks.pictures))


def _children(page: object) -> Iterator[object]:
    return (pdf.FPDFPage_GetObject(page, index) for index in range(pdf.FPDFPage_CountObjects(page)))


def _read_objects(objects: Iterator[object], frame: Frame, matrix: Matrix, marks: Marks, budget: list[int], depth: int) -> None:
    for drawn in objects:
        budget[0] -= 1
        if budget[0] < 0:
            return
        kind = pdf.FPDFPageObj_GetType(drawn)
        if kind == pdf.FPDF_PAGEOBJ_PATH:
            marks.rulings.extend(_rulings(drawn, frame, matrix))
        elif kind == pdf.FPDF_PAGEOBJ_IMAGE:
            marks.pictures.extend(_bounds(drawn, frame, matrix))
        elif kind == pdf.FPDF_PAGEOBJ_FORM and depth < _DEEPEST:
            inside = (pdf.FPDFFormObj_GetObject(drawn, index) for index in range(pdf.FPDFFormObj_CountObjects(drawn)))
            _read_objects(inside, frame, _times(_matrix(drawn), matrix), marks, budget, depth + 1)


def _matrix(drawn: object) -> Matrix:
    found = pdf.FS_MATRIX()
    return (found.a, found.b, found.c, found.d, found.e, found.f) if pdf.FPDFPageObj_GetMatrix(drawn, found) else _SAME


def _times(one: Matrix, other: Matrix) -> Matrix:
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def _moved(x: float, y: float, matrix: Matrix) -> tuple[float, float]:
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bounds(drawn: object, frame: Frame, matrix: Matrix) -> Iterator[Box]:
    left, bottom, right, top = c_float(), c_float(), c_float(), c_float()
    if pdf.FPDFPageObj_GetBounds(drawn, left, bottom, right, top):
        yield frame.box(*_moved(left.value, bottom.value, matrix), *_moved(right.value, top.value, matrix))


def _rulings(path: object, frame: Frame, matrix: Matrix) -> Iterator[Box]:
    """The straight lines of a path along the page: thin areas, and the strokes of larger outlines."""
    for box in _bounds(path, frame, matrix):
        wide, high = box.x1 - box.x0, box.y1 - box.y0
        if min(wide, high) <= _THIN:
            if max(wide, high) >= _LONG:
                yield box
        else:
            mode, stroked = c_int(), c_int()
            if pdf.FPDFPath_GetDrawMode(path, mode, stroked) and (stroked.value or pdf.FPDFPath_CountSegments(path) > 5):
                yield from _strokes(path, frame, _times(_matrix(path), matrix))


def _strokes(path: object, frame: Frame, matrix: Matrix) -> Iterator[Box]:
    """The straight stretches of an outline; thin rectangles that were filled as one path give their two long sides."""
    x, y = c_float(), c_float()
    start = last = (0.0, 0.0)
    for index in range(min(pdf.FPDFPath_CountSegments(path), _MOST_POINTS)):
        segment = pdf.FPDFPath_GetPathSegment(path, index)
        if not segment or not pdf.FPDFPathSegment_GetPoint(segment, x, y):
            continue
        here = frame.point(*_moved(x.value, y.value, matrix))
        kind = pdf.FPDFPathSegment_GetType(segment)
        if kind == pdf.FPDF_SEGMENT_MOVETO:
            start = here
        elif kind == pdf.FPDF_SEGMENT_LINETO:
            yield from _straight(last, here)
        if pdf.FPDFPathSegment_GetClose(segment):
            yield from _straight(here, start)
        last = here


def _straight(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Box]:
    box = Box(min(one[0], other[0]), min(one[1], other[1]), max(one[0], other[0]), max(one[1], other[1]))
    wide, high = box.x1 - box.x0, box.y1 - box.y0
    if min(wide, high) <= 1 and max(wide, high) >= _LONG:
        yield box


def _annotations(page: object, frame: Frame) -> Iterator[Box]:
    """The places of annotations that show letters or pictures of their own: stamps, free text, filled fields, signatures."""
    rect = pdf.FS_RECTF()
    for index in range(min(max(pdf.FPDFPage_GetAnnotCount(page), 0), _MOST)):
        note = pdf.FPDFPage_GetAnnot(page, index)
        if not note:
            continue
        if _shows(note) and pdf.FPDFAnnot_GetRect(note, rect):
            yield frame.box(rect.left, rect.bottom, rect.right, rect.top)
        pdf.FPDFPage_CloseAnnot(note)


def _shows(note: object) -> bool:
    if pdf.FPDFAnnot_GetFlags(note) & _UNSEEN:
        return False
    kind = pdf.FPDFAnnot_GetSubtype(note)
    if kind != _WIDGET:
        return kind in _SHOWING
    if not pdf.FPDFAnnot_HasKey(note, b"V"):
        return bool(pdf.FPDFAnnot_HasKey(note, b"Parent"))
    empty = pdf.FPDFAnnot_GetValueType(note, b"V") == pdf.FPDF_OBJECT_STRING and pdf.FPDFAnnot_GetStringValue(note, b"V", None, 0) <= 2
    return not empty
