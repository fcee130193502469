"""The value under a rule's extension point: read, checked, and made plain data for the engine."""

from collections.abc import Collection, Mapping
from typing import Any, get_args

from lint import yaml_schema as schema
from lint.engine.attributes import EVERY_FACT, path_names
from lint.engine.check import function
from lint.engine.conditions import OPERATORS, Conditions
from lint.engine.named import NAMED
from lint.engine.regexes import literal, problem
from lint.records import record
from lint.structure.model import ZoneKind
from lint.yaml_source import Entry, Listing, Node, Scalar, Table

FAMILIES = ("administrative", "normative", "party", "consolidation", "fragment")
ZONE_NAMES = get_args(ZoneKind)
SEVERITIES = ("info", "warning", "error")


@record(frozen=True)
class SpecReader:
    """Reads the spec of a rule over facts of one name, with the names of its parameters."""

    facts: str
    params: Collection[str]

    def read(self, point: str, node: Node) -> Mapping[str, Any]:
        """The spec as the extension point expects it."""
        reader = {"each": self.each, "group": self.group, "sequence": self.sequence, "require": self.require, "pattern": pattern, "check": check}
        spec: Mapping[str, Any] = reader[point](node)
        return spec

    def path(self, node: Node) -> str:
        """A path that facts of this name have."""
        path = schema.text(node)
        head, _, rest = path.partition(".")
        kind = NAMED[self.facts].type
        if head in EVERY_FACT and path_names(kind, head):
            if not rest and head == "own":
                schema.refuse(node, "Sau “own” cần một thuộc tính, ví dụ own.kind.")
            kind, path = (EVERY_FACT[head], rest) if rest else (str, "")
        lacking = path_names(kind, path) if path else None
        if lacking:
            schema.unknown(node, f"thuộc tính của {self.facts}", lacking[0], (*lacking[1], *EVERY_FACT))
        return schema.text(node)

    def where(self, node: Node) -> Conditions:
        """The conditions of a `where`."""
        return [condition for entry in schema.pairs(node) for condition in self.conditions(entry)]

    def conditions(self, entry: Entry) -> Conditions:
        """What one line of a `where` asks for."""
        if entry.key.text == "any":
            return [["", "any", [self.where(node) for node in schema.listing(entry.value)]]]
        if entry.key.text == "not":
            return [["", "not", self.where(entry.value)]]
        path = self.path(entry.key)
        if isinstance(entry.value, Scalar):
            return [[path, "is", schema.text(entry.value)]]
        if isinstance(entry.value, Listing):
            return [[path, "in", list(schema.texts(entry.value))]]
        return [[path, e.key.text, self.operand(e)] for e in schema.pairs(entry.value)]

    def operand(self, entry: Entry) -> Any:
        """The right side of an operator."""
        op = schema.word(entry.key, OPERATORS, "phép so")
        if isinstance(entry.value, Table):
            found = schema.table(entry.value, ("param", "path"))
            if len(found) != 1:
                schema.refuse(entry.value, "Chỉ ghi một trong hai: param hoặc path.")
            return {k: schema.word(v, self.params, "tham số") if k == "param" else self.path(v) for k, v in found.items()}
        if op in ("in", "not_in"):
            return list(schema.texts(entry.value))
        if op == "empty":
            return schema.boolean(entry.value)
        if op in ("same_as", "differs_from"):
            return {"path": self.path(entry.value)}
        return regex(entry.value) if op == "matches" else schema.text(entry.value)

    def each(self, node: Node) -> Mapping[str, Any]:
        """`{where, case, at}` or `{cases: [{where, case, severity, at}, …], at}`."""
        found = schema.table(node, ("where", "case", "cases", "at"))
        if "cases" in found:
            cases = [self.case(n) for n in schema.listing(found["cases"])]
        else:
            cases = [{"where": schema.optional(found, "where", self.where, []), "case": schema.optional(found, "case", schema.text, "")}]
        cases = [{"severity": None, "at": None, **c} for c in cases]
        return {"cases": cases, "at": schema.optional(found, "at", self.path, None)}

    def case(self, node: Node) -> dict[str, Any]:
        """One of several cases."""
        found = schema.table(node, ("where", "case", "severity", "at"), ("where",))
        severity = schema.word(found["severity"], SEVERITIES, "mức") if "severity" in found else None
        at = schema.optional(found, "at", self.path, None)
        return {"where": self.where(found["where"]), "case": schema.optional(found, "case", schema.text, ""), "severity": severity, "at": at}

    def group(self, node: Node) -> Mapping[str, Any]:
        """`{by, where, expect: {agree}, odd, suggest, at}`."""
        found = schema.table(node, ("by", "where", "expect", "odd", "suggest", "at"), ("by", "expect"))
        expect = schema.table(found["expect"], ("agree",), ("agree",))
        odd = schema.word(found["odd"], ("minority", "later", "each_pair"), "cách chọn chỗ lạ") if "odd" in found else "minority"
        suggest = schema.word(found["suggest"], ("majority", "always"), "cách gợi ý") if "suggest" in found else "majority"
        keys = {"by": self.paths(found["by"]), "agree": self.paths(expect["agree"]), "odd": odd, "suggest": suggest}
        return {**keys, "where": schema.optional(found, "where", self.where, []), "at": schema.optional(found, "at", self.path, None)}

    def paths(self, node: Node) -> list[str]:
        """One path or a list of them."""
        return [self.path(n) for n in ((node,) if isinstance(node, Scalar) else schema.listing(node))]

    def sequence(self, node: Node) -> Mapping[str, Any]:
        """`{where, expect: {unique} or {step, from}, at}`."""
        if not NAMED[self.facts].many:
            schema.refuse(node, f"sequence cần một dãy (sibling_list, table), không phải {self.facts}.")
        found = schema.table(node, ("where", "expect", "at"), ("expect",))
        expect = schema.table(found["expect"], ("unique", "step", "from"))
        if ("unique" in expect) == ("step" in expect):
            schema.refuse(found["expect"], "Ghi đúng một trong hai: unique hoặc step.")
        spec: dict[str, Any] = {key: schema.optional(expect, key, self.path, None) for key in ("unique", "step")}
        spec["from"] = schema.optional(expect, "from", schema.integer, None)
        return {**spec, "where": schema.optional(found, "where", self.where, []), "at": schema.optional(found, "at", self.path, None)}

    def require(self, node: Node) -> Mapping[str, Any]:
        """`{where, unless, zone or zones, fact, at_least}`; conditions are on the document."""
        found = schema.table(node, ("where", "unless", "zone", "zones", "fact", "at_least"))
        names = found.get("zones", found.get("zone"))
        zones = _zone_names(names) if names else []
        fact = schema.word(found["fact"], NAMED, "loại dữ kiện") if "fact" in found else None
        if not zones and not fact:
            schema.refuse(node, "Cần zone, zones hoặc fact: phần văn bản phải có.")
        spec: dict[str, Any] = {key: schema.optional(found, key, self.where, []) for key in ("where", "unless")}
        return {**spec, "zones": zones, "fact": fact, "at_least": schema.optional(found, "at_least", schema.integer, 0)}


def _zone_names(node: Node) -> list[str]:
    """Names of zones."""
    nodes = (node,) if isinstance(node, Scalar) else schema.listing(node)
    return [schema.word(n, ZONE_NAMES, "vùng") for n in nodes]


def regex(node: Node) -> str:
    """A regex that compiles and cannot run for ever."""
    pattern = schema.text(node)
    if trouble := problem(pattern):
        schema.refuse(node, f"{trouble[0].upper()}{trouble[1:]}.")
    return pattern


def pattern(node: Node) -> Mapping[str, Any]:
    """`{regex, ignore_case, zones, not_zones, outside, unless_before, unless_after, replace, at}`."""
    keys = ("regex", "ignore_case", "zones", "not_zones", "outside", "unless_before", "unless_after", "replace", "at")
    found = schema.table(node, keys, ("regex",))
    spec: dict[str, Any] = {"regex": regex(found["regex"]), "ignore_case": schema.optional(found, "ignore_case", schema.boolean, False)}
    spec |= {key: schema.optional(found, key, _zone_names, []) for key in ("zones", "not_zones")}
    spec |= {key: schema.optional(found, key, regex, None) for key in ("unless_before", "unless_after")}
    names = schema.listing(found["outside"]) if "outside" in found else ()
    spec["outside"] = [schema.word(n, [k for k, v in NAMED.items() if not v.many], "loại dữ kiện") for n in names]
    spec["literal"] = "" if spec["ignore_case"] else literal(spec["regex"])
    spec["replace"] = schema.optional(found, "replace", schema.any_text, None)
    spec["at"] = schema.word(found["at"], groups(spec["regex"]), "nhóm") if "at" in found else None
    return spec


def groups(pattern: str) -> tuple[str, ...]:
    """The named groups of a regex."""
    import re

    return tuple(re.compile(pattern).groupindex)


def check(node: Node) -> Mapping[str, Any]:
    """The name of a function of `lint.checks`, `module.function`."""
    from importlib.util import find_spec

    name = schema.text(node)
    module, _, attribute = name.partition(".")
    if not (module.isidentifier() and attribute.isidentifier()) or name.startswith("_") or attribute.startswith("_"):
        schema.refuse(node, f"“{name}” phải có dạng tệp.hàm, là một hàm trong lint/checks.")
    if find_spec(f"lint.checks.{module}") is None:
        schema.refuse(node, f"Không có tệp lint/checks/{module}.py.")
    try:
        function(name)
    except AttributeError:
        schema.refuse(node, f"Tệp lint/checks/{module}.py không có hàm {attribute}.")
    return {"function": name}
