"""Values of rule parameters, as a rule file or a config writes them."""

from lint import yaml_schema as schema
from lint.yaml_source import Node

TYPES = ("int", "text", "list", "bool")


def parameter_value(node: Node, kind: str) -> int | str | bool | tuple[str, ...]:
    """The value of a parameter of that type."""
    if kind == "int":
        return schema.integer(node)
    if kind == "list":
        return schema.texts(node)
    return schema.boolean(node) if kind == "bool" else schema.any_text(node)
