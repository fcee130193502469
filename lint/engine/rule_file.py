"""One rule file: YAML → checked, plain data (what `compiled.py` stores and makes rules of)."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, get_args

from lint import yaml_schema as schema
from lint.engine.attributes import EVERY_FACT, path_names
from lint.engine.model import Point
from lint.engine.named import NAMED
from lint.engine.rule_examples import examples
from lint.engine.rule_parameters import TYPES, parameter_value
from lint.engine.spec import FAMILIES, SEVERITIES, SpecReader, groups
from lint.engine.templates import names
from lint.engine.view import OF_THE_PLACE
from lint.patterns import regex
from lint.yaml_source import Node, Scalar, Table, read_yaml

POINTS = get_args(Point)
REQUIRED = ("name", "severity", "since", "source", "summary", "why", "examples")
KEYS = (*REQUIRED, *POINTS, "facts", "params", "applies", "yields_to", "message", "messages", "suggestion", "fix")
STANDARD = (*OF_THE_PLACE, *(f"other.{name}" for name in OF_THE_PLACE))

Data = dict[str, Any]


def read_rule(path: Path, shown: str | None = None) -> Data:
    """The rule of a file as plain data. UsageError, with its place, for whatever does not fit the schema."""
    root = read_yaml(path, shown)
    found = schema.table(root, KEYS)
    read = _values(root, found, path.stem)
    _check_keys(root, found)
    point = next(point for point in POINTS if point in found)
    data: Data = {key: read[key] for key in REQUIRED}
    data |= {"facts": _facts(found), "point": point, "spec": read[point], "params": read.get("params", {}), "safe": read.get("fix")}
    data |= read.get("applies", {"families": [], "kinds": []})
    data["yields_to"] = read.get("yields_to", [])
    data["messages"] = read["messages"] if "messages" in read else {"": read["message"]}
    data["suggestions"] = _suggestions(found, data["messages"])
    _check_cases(found, data)
    _check_names(root, data)
    return data


def _check_keys(root: Node, found: Mapping[str, Node]) -> None:
    """What must stand there does, and of what excludes each other there is one."""
    schema.require(root, found, REQUIRED)
    points = [point for point in found if point in POINTS]
    if len(points) != 1:
        schema.refuse(found[points[1]] if points else root, f"Mỗi quy tắc có đúng một trong các khóa: {', '.join(POINTS)}.")
    if ("message" in found) == ("messages" in found):
        schema.refuse(found.get("messages", root), "Ghi đúng một trong hai: message hoặc messages.")


def _values(root: Node, found: Mapping[str, Node], stem: str) -> Data:
    """The values by key, read in the order of the file, so that of several wrong ones the first is told."""
    read: Data = {}
    for key, node in found.items():
        if key == "name":
            read[key] = _name(node, stem)
        elif key in POINTS:
            read[key] = _spec(root, found, key)
        elif key in READERS:
            read[key] = READERS[key](node)
    return read


def _name(node: Node, stem: str) -> str:
    name = schema.text(node)
    if name != stem:
        schema.refuse(node, f"Tên quy tắc “{name}” phải trùng tên tệp “{stem}”.")
    if not regex(r"[a-z][a-z0-9]*(-[a-z0-9]+)*").fullmatch(name):
        schema.refuse(node, f"Tên quy tắc “{name}” chỉ gồm chữ thường, số và gạch nối.")
    return name


def _severity(node: Node) -> str:
    return schema.word(node, SEVERITIES, "mức")


def _applies(node: Node) -> Data:
    found = schema.table(node, ("families", "kinds"))
    families = schema.listing(found["families"]) if "families" in found else ()
    return {
        "families": [schema.word(n, FAMILIES, "loại văn bản") for n in families],
        "kinds": list(schema.optional(found, "kinds", schema.texts, ())),
    }


def _languages(node: Node) -> dict[str, str]:
    return {lang: schema.text(n) for lang, n in schema.table(node, ("vi", "en"), ("vi", "en")).items()}


def _parameter(node: Node) -> Data:
    found = schema.table(node, ("type", "default"), ("type", "default"))
    kind = schema.word(found["type"], TYPES, "kiểu tham số")
    return {"type": kind, "default": parameter_value(found["default"], kind)}


def _parameters(node: Node) -> Data:
    return {e.key.text: _parameter(e.value) for e in schema.pairs(node)}


def _facts(found: Mapping[str, Node]) -> str:
    return _fact_name(found["facts"]) if "facts" in found else "document" if "require" in found else ""


def _fact_name(node: Node) -> str:
    return schema.word(node, NAMED, "loại dữ kiện")


def _spec(root: Node, found: Mapping[str, Node], point: str) -> Mapping[str, Any]:
    facts = _facts(found)
    if point in ("each", "group", "sequence") and not facts:
        schema.refuse(root, f"{point} cần khóa facts: loại dữ kiện mà quy tắc xem xét.")
    params = [e.key.text for e in schema.pairs(found["params"])] if "params" in found else []
    return SpecReader(facts, params).read(point, found[point])


def _messages(node: Node) -> dict[str, dict[str, str]]:
    return {e.key.text: _languages(e.value) for e in schema.pairs(node)}


def _suggestions(found: Mapping[str, Node], messages: Mapping[str, object]) -> dict[str, str]:
    node = found.get("suggestion")
    if node is None:
        return {}
    if isinstance(node, Scalar):
        return dict.fromkeys(messages, node.text)
    return {schema.word(e.key, messages, "trường hợp"): schema.any_text(e.value) for e in schema.pairs(node)}


def _safe(node: Node) -> bool:
    return schema.boolean(schema.table(node, ("safe",), ("safe",))["safe"])


READERS: Mapping[str, Callable[[Node], Any]] = {
    "severity": _severity,
    "since": schema.text,
    "source": lambda node: list(schema.texts(node)),
    "summary": _languages,
    "why": _languages,
    "facts": _fact_name,
    "params": _parameters,
    "applies": _applies,
    "yields_to": lambda node: list(schema.texts(node)),
    "message": _languages,
    "messages": _messages,
    "fix": _safe,
    "examples": examples,
}


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
