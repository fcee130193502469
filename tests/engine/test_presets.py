"""Presets: read strictly, put under the config, five built in."""

import pytest

from lint.config import Config, RuleSetting, Word
from lint.engine.compiled import compiled
from lint.engine.load import load
from lint.engine.model import Severity
from lint.engine.settings import configured, preset_of
from lint.errors import UsageError
from tests.engine import build

RULE = "message: {vi: a, en: a}\nparams: {words: {type: list, default: [a]}}\npattern: {regex: aa}\n"
HEAD = "name: office\nsummary: {vi: a, en: a}\n"


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "presets").mkdir()
    build.rule_file(tmp_path, "own-rule", RULE)
    return tmp_path


def preset(folder, text):
    (folder / "presets" / "office.yaml").write_text(HEAD + text, encoding="utf-8")
    content = compiled(folder)
    return content.rules, content.presets[0]


def test_a_preset_changes_severity_and_parameters(folder):
    rules, office = preset(folder, "rules: {own-rule: {severity: error, words: [b, c]}}\n")
    (rule,) = configured(rules, Config(), office)
    assert (rule.severity, rule.params) == (Severity.ERROR, {"words": ("b", "c")})


def test_what_a_preset_turns_off_runs_when_the_config_asks_for_it(folder):
    rules, office = preset(folder, "rules: {own-rule: {severity: 'off'}}\n")
    assert configured(rules, Config(), office) == ()
    assert configured(rules, Config(select=(Word("own-rule"),)), office) == rules
    (rule,) = configured(rules, Config(rules=(RuleSetting(Word("own-rule"), "info", ()),)), office)
    assert rule.severity is Severity.INFO


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("rules: {own-rul: {severity: error}}", "own-rule"),
        ("rules: {own-rule: {severty: error}}", "severity"),
        ("rules: {own-rule: {severity: grave}}", "mức|severity"),
        ("rules: {own-rule: {words: {a: b}}}", "."),
        ("family: state", "family"),
        ("fail_on: often", "fail_on"),
        ("extends: default", "extends"),
    ],
)
def test_mistakes_stop_with_their_place(folder, text, says):
    with pytest.raises(UsageError, match=says) as error:
        preset(folder, text)
    assert error.value.caret.path.endswith("office.yaml")


def test_the_name_is_the_name_of_the_file(folder):
    (folder / "presets" / "other.yaml").write_text(HEAD, encoding="utf-8")
    with pytest.raises(UsageError, match="other"):
        compiled(folder)


def test_the_built_in_presets():
    presets = {preset.name: preset for preset in load().presets}
    assert set(presets) == {"default", "strict", "final", "party", "normative"}
    assert (presets["default"].severity, presets["default"].fail_on) == ("warning", "error")
    assert presets["party"].family == "party"


def test_an_office_may_add_a_preset_and_a_wrong_name_is_met_with_the_nearest(folder):
    (folder / "presets" / "office.yaml").write_text(HEAD, encoding="utf-8")
    presets = load((folder,)).presets
    assert preset_of(Config(preset=Word("office")), presets).name == "office"
    with pytest.raises(UsageError, match="strict"):
        preset_of(Config(preset=Word("strikt")), presets)
