"""The examples of a rule file, checked."""

from datetime import date
from typing import Any

from lint import yaml_schema as schema
from lint.engine.spec import FAMILIES, ZONE_NAMES
from lint.engine.word_examples import word_properties
from lint.patterns import regex
from lint.yaml_source import Node

CONTEXT = ("family", "kind", "issuer", "province", "date", "as_of", "zone", "format")
FORMATS = ("txt", "md", "html")

Data = dict[str, Any]


def examples(node: Node) -> list[Data]:
    """All examples, as plain data; at least one is bad and one good."""
    found = [_example(n) for n in schema.listing(node)]
    for good, kind in ((False, "bad"), (True, "good")):
        if not any(e["good"] is good for e in found):
            schema.refuse(node, f"Thiếu ví dụ {kind}: mỗi quy tắc cần ít nhất một ví dụ bad và một ví dụ good.")
    return found


def _example(node: Node) -> Data:
    found = schema.table(node, ("bad", "good", "context", "docx", "says", "fixed", "also"))
    if ("bad" in found) == ("good" in found):
        schema.refuse(node, "Mỗi ví dụ có đúng một trong hai khóa: bad hoặc good.")
    if "docx" in found and "fixed" in found:
        schema.refuse(found["fixed"], "Ví dụ có khóa docx thì không có fixed: chữ sửa thế nào, một ví dụ thường đã nói.")
    good = "good" in found
    text = schema.text(found["good" if good else "bad"])
    if ("⟦" in text) == good or text.count("⟦") != text.count("⟧"):
        schema.refuse(found["good" if good else "bad"], "Ví dụ bad đánh dấu chỗ sai bằng ⟦…⟧; ví dụ good không có dấu.")
    says = schema.table(found["says"], ("vi", "en"), ("vi",)) if "says" in found else {}
    return {
        "text": text,
        "good": good,
        "context": _context(found["context"]) if "context" in found else {},
        "docx": schema.optional(found, "docx", word_properties, None),
        "says": {lang: list(schema.texts(n)) for lang, n in says.items()},
        "fixed": schema.optional(found, "fixed", schema.text, None),
        "also": list(schema.optional(found, "also", schema.texts, ())),
        "line": node.line + 1,
    }


def _context(node: Node) -> dict[str, str]:
    found = schema.table(node, CONTEXT)
    for key, known in (("family", FAMILIES), ("zone", ZONE_NAMES), ("format", FORMATS)):
        if key in found:
            schema.word(found[key], known, f"giá trị của {key}")
    if "date" in found and not regex(r"\d{4}(-\d\d){0,2}").fullmatch(schema.text(found["date"])):
        schema.refuse(found["date"], "Ngày của văn bản viết dạng 2026, 2026-03 hoặc 2026-03-05.")
    if "as_of" in found:
        try:
            date.fromisoformat(schema.text(found["as_of"]))
        except ValueError:
            schema.refuse(found["as_of"], "Ngày viết dạng 2026-03-05.")
    return {key: schema.text(n) for key, n in found.items()}
