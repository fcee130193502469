"""Presets: named settings for an occasion (`final`, just before issuing) or a family of documents (`party`)."""

from collections.abc import Mapping, Sequence
from typing import Literal

from lint.engine.model import Rule, Severity
from lint.records import record, replace

DEFAULT = "default"


@record(frozen=True, slots=True)
class PresetRule:
    """What a preset says of one rule: its severity (`off` too; None: as the rule says) and parameters."""

    severity: str | None
    params: Mapping[str, int | str | bool | tuple[str, ...]]


@record(frozen=True, slots=True)
class Preset:
    """One file of rules/presets. `severity` and `fail_on` are defaults that config and command line may override; `family` is that of fragments."""

    name: str
    summary: Mapping[str, str]
    severity: str
    fail_on: str
    family: Literal["administrative", "party", "normative"] | None
    rules: Mapping[str, PresetRule]


def under(preset: Preset, rules: Sequence[Rule]) -> tuple[Rule, ...]:
    """The rules as the preset wants them, without those it turns off."""
    return tuple(_changed(rule, preset.rules.get(rule.name)) for rule in rules if not _is_off(preset.rules.get(rule.name)))


def _is_off(said: PresetRule | None) -> bool:
    return said is not None and said.severity == "off"


def _changed(rule: Rule, said: PresetRule | None) -> Rule:
    if said is None:
        return rule
    severity = Severity[said.severity.upper()] if said.severity else rule.severity
    return replace(rule, severity=severity, params={**rule.params, **said.params})
