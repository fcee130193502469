"""What the grammars recognised in one document, as data (`vblint facts --format json`)."""

import json
from typing import Any

from lint.facts.model import PartialDate
from lint.report.json import position
from lint.resolve.index import FactIndex
from lint.span import Span

Row = dict[str, Any]


def facts(index: FactIndex) -> dict[str, list[Row]]:
    """Every kind of fact, each a list in reading order; a fact has its place and the index of the document it stands in."""
    return {
        "documents": _documents(index),
        "citations": _citations(index),
        "dates": _dates(index),
        "periods": _periods(index),
        "outline": _outline(index),
        "units": [{"level": u.level, "name": u.name, "body": u.body, **_fact(index, u.span)} for u in index.facts.units],
        "abbreviations": [{"short": a.short, "long": a.long, **_fact(index, a.span)} for a in index.facts.abbreviations],
        "amounts": [{"value": a.value, **_fact(index, a.span)} for a in index.facts.amounts],
        "cross_references": [
            {"parts": [{"part": part, "label": label} for part, label in r.parts], **_fact(index, r.span)} for r in index.facts.cross_references
        ],
        "zones": [{"zone": z.kind, "document": z.document, **_place(index, z.span)} for z in index.structure.zones],
    }


def _documents(index: FactIndex) -> list[Row]:
    return [
        {
            "family": part.family,
            "kind": part.kind,
            "number": part.number,
            "symbol": part.symbol,
            "date": _iso(part.date),
            "issuer": part.issuer,
            "issuer_key": part.issuer_key,
            "title": part.title,
            "unit": part.unit,
            "unit_level": part.unit_level,
            "province": part.province,
            "attached_to": part.attached_to,
            **_place(index, part.span),
        }
        for part in index.structure.documents
    ]


def _citations(index: FactIndex) -> list[Row]:
    rows = []
    for mention in index.mentions:
        citation = mention.citation
        rows.append(
            {
                "kind": citation.kind,
                "number": citation.number,
                "year": None if citation.year is None else str(citation.year),
                "symbol": citation.symbol,
                "code": citation.code,
                "family": citation.family,
                "date": _iso(citation.date),
                "date_text": index.document.slice(citation.date_span) if citation.date_span else None,
                "issuer": citation.issuer,
                "issuer_key": mention.issuer_key,
                "title": citation.title,
                "blank": list(citation.blank),
                "faults": list(citation.faults),
                "nested_in": citation.nested_in,
                "amends": citation.amends,
                "role": citation.role,
                "identity": mention.identity,
                "zone": mention.zone,
                **_fact(index, citation.span),
            }
        )
    return rows


def _dates(index: FactIndex) -> list[Row]:
    return [
        {
            "date": _iso(mention.date),
            "year": mention.date.year,
            "month": mention.date.month,
            "day": mention.date.day,
            "style": mention.style,
            "blank": list(mention.blank),
            **_fact(index, mention.span),
        }
        for mention in index.facts.dates
    ]


def _periods(index: FactIndex) -> list[Row]:
    return [{"kind": p.kind, "first": p.first, "last": p.last, "year": p.year, "label": p.label, **_fact(index, p.span)} for p in index.facts.periods]


def _outline(index: FactIndex) -> list[Row]:
    items = index.structure.items
    return [
        {
            "marker": item.marker.text,
            "style": item.marker.style,
            "level": item.level,
            "parent": None if item.parent is None else items[item.parent].marker.text,
            "document": item.document,
            **_place(index, item.marker.span),
        }
        for item in items
    ]


def _iso(date: PartialDate | None) -> str | None:
    return date.iso() if date else None


def _fact(index: FactIndex, span: Span) -> Row:
    return {"document": index.part_number(span.start), "text": index.document.source_text(span), **_place(index, span)}


def _place(index: FactIndex, span: Span) -> Row:
    return {"start": position(index.document.line_column(span.start)), "end": position(index.document.line_column(span.end, end=True))}


def render(index: FactIndex) -> str:
    """The facts as one line of JSON."""
    return json.dumps({"path": index.document.path, "facts": facts(index)}, ensure_ascii=False) + "\n"
