"""A config put to work: which rules run, how grave they are, with which parameters."""

from collections.abc import Iterable, Mapping, Sequence

from lint.config import Config, RuleSetting, Word
from lint.engine.model import Rule, Severity
from lint.engine.presets import DEFAULT, Preset, under
from lint.errors import UsageError, nearest
from lint.records import replace


def preset_of(config: Config, presets: Sequence[Preset]) -> Preset:
    """The preset the config names, or the default one; UsageError with its place for a name that none has."""
    word = config.preset or Word(DEFAULT)
    known = {preset.name: preset for preset in presets}
    if word.text not in known:
        near = nearest(word.text, tuple(known))
        hint = f"Có phải “{near}”?" if near else f"Dùng được: {', '.join(sorted(known))}."
        raise UsageError(f"Không có bộ thiết lập “{word.text}”. {hint}", word.caret)
    return known[word.text]


def configured(rules: Sequence[Rule], config: Config, preset: Preset | None = None) -> tuple[Rule, ...]:
    """The rules that run, as the preset and then the config want them: what the config selects or sets runs though the preset turns it off.

    UsageError with its place for a name or a parameter no rule has.
    """
    known = {rule.name: rule for rule in rules}
    ignored = (i.rule_word for i in config.ignores if i.rule_word)
    check_names((*config.select, *config.ignore, *ignored, *(s.rule for s in config.rules)), known)
    base = {rule.name: rule for rule in under(preset, rules)} if preset else known
    named = {w.text for w in config.select} | {s.rule.text for s in config.rules if s.severity}
    base |= {name: known[name] for name in named if name not in base}
    changed = base | {s.rule.text: _changed(base[s.rule.text], s) for s in config.rules if s.rule.text in base}
    off = {s.rule.text for s in config.rules if s.severity == "off"} | {w.text for w in config.ignore}
    chosen = {w.text for w in config.select} or set(known)
    return tuple(changed[name] for name in known if name in changed and name in chosen and name not in off)


def check_names(words: Iterable[Word], known: Mapping[str, Rule]) -> None:
    """UsageError for the first word that is no rule's name, with the nearest one that is."""
    for word in words:
        if word.text not in known:
            near = nearest(word.text, tuple(known))
            hint = f" Có phải “{near}”?" if near else " Xem danh sách: vblint rules."
            raise UsageError(f"Không có quy tắc “{word.text}”.{hint}", word.caret)


def _changed(rule: Rule, setting: RuleSetting) -> Rule:
    from lint import yaml_schema as schema
    from lint.engine.rule_parameters import parameter_value

    params = dict(rule.params)
    for entry in setting.params:
        name = entry.key.text
        if name not in rule.parameters:
            schema.unknown(entry.key, f"tham số của {rule.name}", name, ("severity", *rule.parameters))
        params[name] = parameter_value(entry.value, rule.parameters[name].type)
    severity = Severity[setting.severity.upper()] if setting.severity not in (None, "off") else rule.severity
    return replace(rule, params=params, severity=severity)
