"""What the structure step adds to the facts: zones, outline, documents, tables."""

from typing import Literal

from lint.facts.model import Citation, Family, Marker, PartialDate
from lint.records import record
from lint.span import Span

DocumentFamily = Family | Literal["fragment"]
ZoneKind = Literal["letterhead", "number", "place_date", "title", "legal_basis", "body", "signature", "recipients", "annex"]


@record(frozen=True, slots=True)
class Zone:
    """A stretch of whole paragraphs with one role; `document` is the index of the document it belongs to."""

    kind: ZoneKind
    span: Span
    document: int


@record(frozen=True, slots=True)
class Item:
    """A node of the outline: a marker, its depth from 1, its parent's index among the items, and its document.

    `list` numbers the run of siblings it belongs to: items with one `list` share a parent and a style family, in reading order.
    `span` runs from the marker to the end of the item's own text (its children excluded). `quoted`: part of a text that is being quoted.
    `introduced`: an unnumbered line before it, a heading or one that ends in a colon, announces a list.
    """

    marker: Marker
    level: int
    parent: int | None
    list: int
    document: int
    span: Span
    quoted: bool = False
    introduced: bool = False


@record(frozen=True, slots=True)
class DocumentPart:
    """One document of a file (a decision and the plan it issues may share one).

    `family` is `fragment` when the file shows no letterhead, own number or kind heading. `own` is the number line as a citation.
    `issuer` is as written in the letterhead, `issuer_key` what it denotes; `unit` and `unit_level` are the own unit (`Hưng Đạo`, `xã`),
    `province` its province where that is known. `attached_to` is the index of the document that issues this one.
    """

    span: Span
    family: DocumentFamily
    kind: str | None = None
    number: str | None = None
    symbol: str | None = None
    date: PartialDate | None = None
    date_span: Span | None = None
    issuer: str | None = None
    issuer_key: str | None = None
    title: str | None = None
    title_span: Span | None = None
    unit: str | None = None
    unit_level: str | None = None
    province: str | None = None
    province_level: str | None = None
    own: Citation | None = None
    attached_to: int | None = None


@record(frozen=True, slots=True)
class TableRow:
    """One row: the STT cell's text and span, and how many cells are not empty."""

    table: int
    row: int
    label: str
    label_span: Span
    filled: int
    header: bool


@record(frozen=True, slots=True)
class Structure:
    """The shape of a file; `document_of` gives the document of an offset."""

    documents: tuple[DocumentPart, ...]
    zones: tuple[Zone, ...]
    items: tuple[Item, ...]
    tables: tuple[tuple[TableRow, ...], ...]
