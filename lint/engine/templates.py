"""Message templates: `{name}` or `{other.place}`; `{Place}` begins with a capital; `{{` and `}}` are braces."""

import re
from collections.abc import Mapping

from lint.engine.model import Finding, Rule, Value
from lint.patterns import regex

_FIELD = regex(r"\{\{|\}\}|\{([A-Za-z_][A-Za-z0-9_.]*)\}|[{}]")


def names(template: str) -> tuple[str, ...]:
    """The parameters a template names, in order. ValueError for a brace that opens or closes nothing."""
    found = []
    for match in _FIELD.finditer(template):
        if match.group() in "{}":
            raise ValueError(f"dấu {match.group()} lẻ")
        if match.group(1):
            found.append(_plain(match.group(1)))
    return tuple(found)


def fill(template: str, params: Mapping[str, Value], lang: str) -> str:
    """The template with its parameters in the language. KeyError for a parameter that is not given."""

    def put(match: re.Match[str]) -> str:
        name = match.group(1)
        if name is None:
            return match.group()[0]
        words = in_language(params[_plain(name)], lang)
        return words[:1].upper() + words[1:] if name[0].isupper() else words

    return _FIELD.sub(put, template)


def in_language(value: Value, lang: str) -> str:
    """A parameter's words in one language."""
    return value[lang] if isinstance(value, Mapping) else str(value)


def message(rule: Rule, finding: Finding, lang: str) -> str:
    """What a finding says, in `vi` or `en`."""
    return fill(rule.messages[finding.case][lang], finding.params, lang)


def rule_names(rule: Rule) -> frozenset[str]:
    """Every parameter that the rule's messages and suggestions name."""
    templates = [t for texts in rule.messages.values() for t in texts.values()]
    return frozenset(name for t in (*templates, *rule.suggestions.values()) for name in names(t))


def _plain(name: str) -> str:
    return name[0].lower() + name[1:]
