"""One rule file: YAML → checked, plain data (what `compiled.py` stores and makes rules of)."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, get_args

from lint import yaml_schema as schema
from lint.engine.attributes import EVERY_FACT, path_names
from lint.engine.model import Point
from lint.engine.named import NAMED
from lint.engine.rule_parameters import TYPES, parameter_value
from lint.engine.spec import SEVERITIES, ZONE_NAMES, SpecReader, groups
from lint.engine.templates import names
from lint.engine.view import OF_THE_PLACE
from lint.yaml_source import Node, Scalar, Table, read_yaml

POINTS = get_args(Point)
FAMILIES = ("administrative", "normative", "party", "consolidation", "fragment")
REQUIRED = ("name", "severity", "since", "source", "summary", "why", "examples")
KEYS = (*REQUIRED, *POINTS, "facts", "params", "applies", "message", "messages", "suggestion", "fix")
CONTEXT = ("family", "kind", "issuer", "province", "date", "as_of", "zone", "format")
FORMATS = ("txt", "md", "html")
STANDARD = (*OF_THE_PLACE, *(f"other.{name}" for name in OF_THE_PLACE))

Data = dict[str, Any]


def read_rule(path: Path, shown: str | None = None) -> Data:
    """The rule of a file as plain data. UsageError, with its place, for whatever does not fit the schema."""
    root = read_yaml(path, shown)
    found = schema.table(root, KEYS, REQUIRED)
    name = schema.text(found["name"])
    if name != path.stem:
        schema.refuse(found["name"], f"Tên quy tắc “{name}” phải trùng tên tệp “{path.stem}”.")
    if not re.fullmatch(r"[a-z][a-z0-9]*(-[a-z0-9]+)*", name):
        schema.refuse(found["name"], f"Tên quy tắc “{name}” chỉ gồm chữ thường, số và gạch nối.")
    data: Data = {"name": name, **_head(found), **_point(root, found)}
    data["messages"] = _messages(root, found)
    data["suggestions"] = _suggestions(found, data["messages"])
    data["safe"] = _fix(found)
    data["examples"] = _examples(found["examples"])
    _check_cases(found, data)
    _check_names(root, data)
    return data


def _head(found: Mapping[str, Node]) -> Data:
    applies = schema.table(found["applies"], ("families", "kinds")) if "applies" in found else {}
    families = schema.listing(applies["families"]) if "families" in applies else ()
    return {
        "severity": schema.word(found["severity"], SEVERITIES, "mức"),
        "since": schema.text(found["since"]),
        "source": list(schema.texts(found["source"])),
        "summary": _languages(found["summary"]),
        "why": _languages(found["why"]),
        "families": [schema.word(n, FAMILIES, "loại văn bản") for n in families],
        "kinds": list(schema.optional(applies, "kinds", schema.texts, ())),
        "params": {e.key.text: _parameter(e.value) for e in schema.pairs(found["params"])} if "params" in found else {},
    }


def _languages(node: Node) -> dict[str, str]:
    return {lang: schema.text(n) for lang, n in schema.table(node, ("vi", "en"), ("vi", "en")).items()}


def _parameter(node: Node) -> Data:
    found = schema.table(node, ("type", "default"), ("type", "default"))
    kind = schema.word(found["type"], TYPES, "kiểu tham số")
    return {"type": kind, "default": parameter_value(found["default"], kind)}


def _point(root: Node, found: Mapping[str, Node]) -> Data:
    points = [p for p in POINTS if p in found]
    if len(points) != 1:
        schema.refuse(found[points[1]] if points else root, f"Mỗi quy tắc có đúng một trong các khóa: {', '.join(POINTS)}.")
    point = points[0]
    facts = schema.word(found["facts"], NAMED, "loại dữ kiện") if "facts" in found else "document" if point == "require" else ""
    if point in ("each", "group", "sequence") and not facts:
        schema.refuse(root, f"{point} cần khóa facts: loại dữ kiện mà quy tắc xem xét.")
    params = [e.key.text for e in schema.pairs(found["params"])] if "params" in found else []
    return {"point": point, "facts": facts, "spec": SpecReader(facts, params).read(point, found[point])}


def _messages(root: Node, found: Mapping[str, Node]) -> dict[str, dict[str, str]]:
    if ("message" in found) == ("messages" in found):
        schema.refuse(found.get("messages", root), "Ghi đúng một trong hai: message hoặc messages.")
    if "message" in found:
        return {"": _languages(found["message"])}
    return {e.key.text: _languages(e.value) for e in schema.pairs(found["messages"])}


def _suggestions(found: Mapping[str, Node], messages: Mapping[str, object]) -> dict[str, str]:
    node = found.get("suggestion")
    if node is None:
        return {}
    if isinstance(node, Scalar):
        return dict.fromkeys(messages, node.text)
    return {schema.word(e.key, messages, "trường hợp"): schema.any_text(e.value) for e in schema.pairs(node)}


def _fix(found: Mapping[str, Node]) -> bool | None:
    return schema.boolean(schema.table(found["fix"], ("safe",), ("safe",))["safe"]) if "fix" in found else None


def _examples(node: Node) -> list[Data]:
    examples = [_example(n) for n in schema.listing(node)]
    for good, kind in ((False, "bad"), (True, "good")):
        if not any(e["good"] is good for e in examples):
            schema.refuse(node, f"Thiếu ví dụ {kind}: mỗi quy tắc cần ít nhất một ví dụ bad và một ví dụ good.")
    return examples


def _example(node: Node) -> Data:
    found = schema.table(node, ("bad", "good", "context", "says", "fixed", "also"))
    if ("bad" in found) == ("good" in found):
        schema.refuse(node, "Mỗi ví dụ có đúng một trong hai khóa: bad hoặc good.")
    good = "good" in found
    text = schema.text(found["good" if good else "bad"])
    if ("⟦" in text) == good or text.count("⟦") != text.count("⟧"):
        schema.refuse(found["good" if good else "bad"], "Ví dụ bad đánh dấu chỗ sai bằng ⟦…⟧; ví dụ good không có dấu.")
    says = schema.table(found["says"], ("vi", "en"), ("vi",)) if "says" in found else {}
    return {
        "text": text,
        "good": good,
        "context": _context(found["context"]) if "context" in found else {},
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
    if "date" in found and not re.fullmatch(r"\d{4}(-\d\d){0,2}", schema.text(found["date"])):
        schema.refuse(found["date"], "Ngày của văn bản viết dạng 2026, 2026-03 hoặc 2026-03-05.")
    if "as_of" in found:
        try:
            date.fromisoformat(schema.text(found["as_of"]))
        except ValueError:
            schema.refuse(found["as_of"], "Ngày viết dạng 2026-03-05.")
    return {key: schema.text(n) for key, n in found.items()}


def _check_cases(found: Mapping[str, Node], data: Data) -> None:
    """A case that `each` names needs its message."""
    if data["point"] != "each":
        return
    for case in data["spec"]["cases"]:
        if case["case"] not in data["messages"]:
            wanted = f"Không có thông báo cho trường hợp “{case['case']}”." if case["case"] else "Có nhiều thông báo, mỗi trường hợp cần khóa case."
            schema.refuse(found["each"], wanted)


def _check_names(root: Node, data: Data) -> None:
    """Every template names parameters that there are, where that can be known."""
    assert isinstance(root, Table)
    known = (*STANDARD, *data["params"], *_extra(data))
    for key in ("message", "messages", "suggestion"):
        for node in _scalars(root.get(key)):
            try:
                used = names(node.text)
            except ValueError as error:
                schema.refuse(node, f"Mẫu câu có {error}; muốn viết dấu ngoặc nhọn thì viết hai lần.")
            for name in used if data["point"] != "check" else ():
                if name not in known and not _is_path(data, name):
                    schema.unknown(node, "tham số", name, known)


def _scalars(node: Node | None) -> list[Scalar]:
    if isinstance(node, Table):
        return [s for e in node.entries for s in _scalars(e.value)]
    return [node] if isinstance(node, Scalar) else []


def _extra(data: Data) -> tuple[str, ...]:
    """What an extension point adds to a message's parameters."""
    if data["point"] == "pattern":
        return groups(data["spec"]["regex"])
    return {"sequence": ("expected",), "require": ("missing",)}.get(data["point"], ())


def _is_path(data: Data, name: str) -> bool:
    if not data["facts"]:
        return False
    path = name.removeprefix("other.") if data["point"] in ("group", "sequence") else name
    head, _, rest = path.partition(".")
    if head in EVERY_FACT:
        return path_names(EVERY_FACT[head], rest) is None if rest else True
    return path_names(NAMED[data["facts"]].type, path) is None
