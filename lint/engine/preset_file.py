"""One preset file: YAML → checked, plain data (what `compiled.py` stores and makes presets of)."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from lint import yaml_schema as schema
from lint.engine.rule_parameters import parameter_value
from lint.engine.spec import SEVERITIES
from lint.yaml_source import Entry, Node, read_yaml

KEYS = ("name", "summary", "severity", "fail_on", "family", "rules")
FAMILIES = ("administrative", "party", "normative")

Data = dict[str, Any]


def read_preset(path: Path, declared: Mapping[str, Mapping[str, Data]]) -> Data:
    """The preset of a file as plain data; `declared` are the parameters of each rule. UsageError with its place for what does not fit."""
    found = schema.table(read_yaml(path), KEYS, ("name", "summary"))
    name = schema.text(found["name"])
    if name != path.stem:
        schema.refuse(found["name"], f"Tên “{name}” phải trùng tên tệp “{path.stem}”.")
    return {
        "name": name,
        "summary": {lang: schema.text(n) for lang, n in schema.table(found["summary"], ("vi", "en"), ("vi", "en")).items()},
        "severity": _word(found, "severity", SEVERITIES, "warning"),
        "fail_on": _word(found, "fail_on", (*SEVERITIES, "never"), "error"),
        "family": _word(found, "family", FAMILIES, None),
        "rules": dict(_rule(entry, declared) for entry in schema.pairs(found["rules"])) if "rules" in found else {},
    }


def _word(found: dict[str, Node], key: str, known: tuple[str, ...], default: str | None) -> str | None:
    return schema.word(found[key], known, f"giá trị của {key}") if key in found else default


def _rule(entry: Entry, declared: Mapping[str, Mapping[str, Data]]) -> tuple[str, Data]:
    """`severity` is common to all rules; every other key is a parameter of the rule."""
    name = schema.word(entry.key, declared, "quy tắc")
    values = schema.table(entry.value, ("severity", *declared[name]))
    severity = _word(values, "severity", ("off", *SEVERITIES), None)
    params = {key: parameter_value(node, declared[name][key]["type"]) for key, node in values.items() if key != "severity"}
    return name, {"severity": severity, "params": params}
